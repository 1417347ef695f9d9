import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCredentials } from '../../src/google/credentials';
import { signInOfType } from '../../src/google/sign-in';
import { CredentialError } from '../../src/http/credentials';
import { Network } from '../../src/http/network';
import { Secrets } from '../../src/http/secrets';
import { UsageError } from '../../src/model/errors';
import { json, Loopback } from '../http/loopback';

let folder: string;
let server: Loopback;
let masked: string[];
const load = (env: Record<string, string>) => {
  masked = [];
  return loadCredentials(
    { METADATA_SERVER_DETECTION: 'none', HOME: folder, ...env },
    new Secrets((secret) => masked.push(secret)),
    new Network(),
  );
};
const file = async (content: unknown): Promise<string> => {
  const path = join(folder, 'file.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preflight-'));
  server = await new Loopback((_, response) =>
    json(response, 200, { access_token: 'ya29.exchanged-token', expires_in: 3600, token_type: 'Bearer' }),
  ).start();
});
afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

test('none, without asking anyone', async () => {
  expect(await load({})).toBeNull();
  expect(server.seen).toEqual([]);
});

test('the access token’s file comes first, trimmed and masked before use', async () => {
  const found = await load({
    CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: await file(' ya29.of-the-file\n'),
    GOOGLE_APPLICATION_CREDENTIALS: '/nowhere',
    GOOGLE_CLOUD_QUOTA_PROJECT: 'billed',
  });
  expect(await found?.token()).toBe('ya29.of-the-file');
  expect(found).toMatchObject({ member: null, quotaProject: 'billed', signIn: expect.stringMatching(/an hour/) });
  expect(masked).toEqual(['ya29.of-the-file']);
});

test.each([
  ['', 'is empty'],
  [' \n', 'is empty'],
  ['a-token another-token', 'more than one'],
])('an access token’s file with “%s” is a usage error', async (content, reason) => {
  const wrong = load({ CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: await file(content) });
  await expect(wrong).rejects.toThrow(UsageError);
  await expect(wrong).rejects.toThrow(new RegExp(`CLOUDSDK_AUTH_ACCESS_TOKEN_FILE.*${reason}`));
});

test.each(['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE', 'GOOGLE_APPLICATION_CREDENTIALS'])(
  '%s that is not there is a usage error',
  async (variable) => {
    await expect(load({ [variable]: join(folder, 'missing') })).rejects.toThrow(/cannot be read: it does not exist/);
  },
);

test.each(['no json', '[]', '{}'])('a credentials file with “%s” is a usage error', async (content) => {
  await expect(load({ GOOGLE_APPLICATION_CREDENTIALS: await file(content) })).rejects.toThrow(/not a credentials file/);
});

test('a credentials file of a type that there is not is a usage error, which names those that there are', async () => {
  const wrong = load({ GOOGLE_APPLICATION_CREDENTIALS: await file({ type: 'nope' }) });
  await expect(wrong).rejects.toThrow(UsageError);
  await expect(wrong).rejects.toThrow(/its type is “nope”: it must be one of authorized_user, service_account, /);
});

test.each([
  [
    's3nsapis.fr',
    /its universe_domain is “s3nsapis\.fr”: clusters and images of another universe than googleapis\.com/,
  ],
  ['googleapis.com', null],
])('a credentials file of the universe %s', async (universe_domain, problem) => {
  const own = { type: 'authorized_user', client_id: 'a', client_secret: 'b', refresh_token: 'c', universe_domain };
  const loaded = load({ GOOGLE_APPLICATION_CREDENTIALS: await file(own) });
  if (problem === null) await expect(loaded).resolves.not.toBeNull();
  else await expect(loaded).rejects.toThrow(problem);
});

test('a variable that names another universe is a usage error: Google’s APIs know nothing of its clusters', async () => {
  await expect(load({ GOOGLE_CLOUD_UNIVERSE_DOMAIN: 's3nsapis.fr' })).rejects.toThrow(
    /GOOGLE_CLOUD_UNIVERSE_DOMAIN is “s3nsapis\.fr”/,
  );
});

test('workload identity: the exchange, the member, the masked request token', async () => {
  server.handler = (request, response) => {
    if (request.path.startsWith('/oidc')) json(response, 200, { value: 'subject-token' });
    else if (request.path.startsWith('/sts'))
      json(response, 200, {
        access_token: 'federated',
        expires_in: 3600,
        issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
        token_type: 'Bearer',
      });
    else
      json(response, 200, {
        accessToken: 'ya29.impersonated',
        expireTime: new Date(Date.now() + 3_600_000).toISOString(),
      });
  };
  const found = await load({
    GOOGLE_APPLICATION_CREDENTIALS: await file({
      type: 'external_account',
      audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/x',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: `${server.origin}/sts`,
      service_account_impersonation_url: `${server.origin}/v1/projects/-/serviceAccounts/ci@p.iam.gserviceaccount.com:generateAccessToken`,
      credential_source: {
        url: `${server.origin}/oidc`,
        headers: { Authorization: 'Bearer the-request-token' },
        format: { type: 'json', subject_token_field_name: 'value' },
      },
      quota_project_id: 'billed',
    }),
  });
  expect(found).toMatchObject({ member: 'serviceAccount:ci@p.iam.gserviceaccount.com', quotaProject: 'billed' });
  expect(await Promise.all([found?.token(), found?.token()])).toEqual(['ya29.impersonated', 'ya29.impersonated']);
  expect(masked).toEqual(['the-request-token', 'ya29.impersonated']);
  // One exchange for all who ask, and no look-up of a project.
  expect(server.seen.map(({ path }) => path.split('?')[0])).toEqual([
    '/oidc',
    '/sts',
    '/v1/projects/-/serviceAccounts/ci@p.iam.gserviceaccount.com:generateAccessToken',
  ]);
});

test('a service account’s key: the member, and a key that is masked', async () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const found = await load({
    GOOGLE_APPLICATION_CREDENTIALS: await file({
      type: 'service_account',
      client_email: 'k@p.iam.gserviceaccount.com',
      private_key: privateKey,
    }),
  });
  expect(found?.member).toBe('serviceAccount:k@p.iam.gserviceaccount.com');
  expect(masked).toContain(privateKey.split('\n')[1]);
  expect(masked.join()).not.toContain('BEGIN');
});

const external = {
  type: 'external_account',
  audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/x',
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
};

test.each([
  ['authorized_user', /^run “gcloud auth application-default login” again$/],
  ['service_account', /key may be deleted/],
  ['external_account', /id-token: write/],
  ['impersonated_service_account', /--impersonate-service-account/],
  ['a-newer-type', /anew/],
])('how to sign in again with %s', (type, says) => expect(signInOfType(type)).toMatch(says));

test('a refused exchange is an error that says so, for each who asks', async () => {
  server.handler = (request, response) => {
    if (request.path.startsWith('/oidc')) response.end('subject-token');
    else json(response, 400, { error: 'invalid_grant', error_description: 'The subject token is expired' });
  };
  const found = await load({
    GOOGLE_APPLICATION_CREDENTIALS: await file({
      ...external,
      token_url: `${server.origin}/sts`,
      credential_source: { url: `${server.origin}/oidc` },
    }),
  });
  for (let time = 0; time < 2; time += 1) {
    const error = await found?.token().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CredentialError);
    expect(error).toMatchObject({ why: 'unauthenticated', message: expect.stringContaining('invalid_grant') });
  }
});

test('an exchange that does not get through is unreachable', async () => {
  const found = await load({
    GOOGLE_APPLICATION_CREDENTIALS: await file({
      ...external,
      token_url: 'http://127.0.0.1:1/sts',
      credential_source: { url: `${server.origin}/oidc` },
    }),
  });
  await expect(found?.token()).rejects.toMatchObject({ why: 'unreachable' });
});

test.each(['a\nb', 'a\r\nx-goog-user-project: b', 'two words', 'p/q', 'é'])(
  'a quota project that is none is a wrong variable: %j',
  async (value) => {
    const wrong = load({
      CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: await file('ya29.of-the-file'),
      GOOGLE_CLOUD_QUOTA_PROJECT: value,
    });
    await expect(wrong).rejects.toThrow(UsageError);
    await expect(wrong).rejects.toThrow(/^GOOGLE_CLOUD_QUOTA_PROJECT is “.*”: that is not a project ID$/);
    const inFile = load({
      GOOGLE_APPLICATION_CREDENTIALS: await file({ type: 'authorized_user', quota_project_id: value }),
    });
    await expect(inFile).rejects.toThrow(/GOOGLE_APPLICATION_CREDENTIALS is .*its quota_project_id is/);
  },
);

test('of a credentials file’s headers only those with a secret are masked', async () => {
  await load({
    GOOGLE_APPLICATION_CREDENTIALS: await file({
      type: 'external_account',
      credential_source: {
        url: `${server.origin}/oidc`,
        headers: {
          'Metadata-Flavor': 'Google',
          Metadata: 'True',
          Accept: 'application/json; charset=utf-8',
          'X-Api-Key': 'the-key-of-the-subject',
        },
      },
    }),
  });
  expect(masked).toEqual(['the-key-of-the-subject']);
});
