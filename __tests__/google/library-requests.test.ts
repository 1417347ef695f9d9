/** google-auth-library's own requests: by our connections, through proxies, to Google's hosts only. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext, rootCertificates } from 'node:tls';
import { loadCredentials } from '../../src/google/credentials';
import { Network } from '../../src/http/network';
import { proxyRules } from '../../src/http/proxy';
import { Secrets } from '../../src/http/secrets';
import { testCa } from '../../simulator/certificates';
import { json, Loopback, stopAll } from '../http/loopback';
import {
  proxyServer,
  type Request,
  type Response,
  says,
  secureServer,
  stopServers,
  type Tunnelling,
} from '../http/secure';

const ca = testCa();
const trust = createSecureContext({ ca: [...rootCertificates, ca.pem] });
let folder: string;
let network: Network | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preflight-'));
});
afterEach(async () => {
  network?.close();
  await stopServers();
  await stopAll();
  await rm(folder, { recursive: true });
});

async function load(content: unknown, proxy: string | null, more: Record<string, string> = {}) {
  const path = join(folder, 'file.json');
  await writeFile(path, JSON.stringify(content));
  network = new Network(proxyRules(proxy === null ? {} : { HTTPS_PROXY: proxy }), trust);
  const env = { METADATA_SERVER_DETECTION: 'none', GOOGLE_APPLICATION_CREDENTIALS: path, HOME: folder, ...more };
  return loadCredentials(env, new Secrets(), network);
}
const says200 = (response: Response, body: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

const federation = {
  type: 'external_account',
  audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/x',
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  token_url: 'https://sts.googleapis.com/v1/token',
  service_account_impersonation_url:
    'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/ci@p.iam.gserviceaccount.com:generateAccessToken',
};

/** Google's token services behind one port, and the runner's own token. */
async function tokenServices() {
  const asked: string[] = [];
  const google = await secureServer(ca.issue('*.googleapis.com'), (request: Request, response, body) => {
    const host = request.headers.host ?? request.headers[':authority'] ?? '';
    asked.push(`${request.httpVersion} ${String(host)} ${String(request.headers['content-type']).split(';')[0] ?? ''}`);
    if (host === 'sts.googleapis.com') {
      expect(new URLSearchParams(body).get('subject_token')).toBe('subject-token');
      says200(response, { access_token: 'federated', expires_in: 3600, issued_token_type: 'x', token_type: 'Bearer' });
    } else if (host === 'iamcredentials.googleapis.com') {
      expect(request.headers.authorization).toBe('Bearer federated');
      expect(JSON.parse(body)).toMatchObject({ scope: ['https://www.googleapis.com/auth/cloud-platform'] });
      says200(response, {
        accessToken: 'ya29.impersonated',
        expireTime: new Date(Date.now() + 3_600_000).toISOString(),
      });
    } else says200(response, { access_token: 'ya29.of-the-key', expires_in: 3600, token_type: 'Bearer' });
  });
  const runner = await new Loopback((request, response) => {
    expect(request.headers.authorization).toBe('Bearer request-token');
    json(response, 200, { value: 'subject-token' });
  }).start();
  const source = {
    url: `${runner.origin}/oidc`,
    headers: { Authorization: 'Bearer request-token' },
    format: { type: 'json', subject_token_field_name: 'value' },
  };
  return { google, runner, asked, source };
}

test('workload identity federation goes through the proxy, by HTTP/2', async () => {
  const { google, source, asked } = await tokenServices();
  const proxy = await proxyServer(() => google.port);
  const credentials = await load(
    { ...federation, credential_source: source },
    `http://127.0.0.1:${String(proxy.port)}`,
  );
  expect(await credentials?.token()).toBe('ya29.impersonated');
  expect(asked).toEqual([
    '2.0 sts.googleapis.com application/x-www-form-urlencoded',
    '2.0 iamcredentials.googleapis.com application/json',
  ]);
  expect(proxy.asked.map(([target]) => target).sort()).toEqual([
    'iamcredentials.googleapis.com:443',
    'sts.googleapis.com:443',
  ]);
});

function keyFile(): unknown {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { type: 'service_account', client_email: 'k@p.iam.gserviceaccount.com', private_key: privateKey };
}
const userFile = {
  type: 'authorized_user',
  client_id: 'c',
  client_secret: 's3cret-s3cret',
  refresh_token: 'r3fresh-r3fresh',
};

test.each([
  ['a service account’s key', keyFile()],
  ['a person’s', userFile],
])('%s: the exchange goes through the proxy', async (_, content) => {
  const { google } = await tokenServices();
  const proxy = await proxyServer(() => google.port);
  const credentials = await load(content, `http://127.0.0.1:${String(proxy.port)}`);
  expect(await credentials?.token()).toBe('ya29.of-the-key');
  expect(proxy.asked.map(([target]) => target)).toEqual(['oauth2.googleapis.com:443']);
});

const forged = JSON.stringify({ access_token: 'ya29.of-the-proxy', expires_in: 3600, token_type: 'Bearer' });
const answers: readonly [string, Tunnelling][] = [
  [
    '201 and a token',
    says(
      `HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: ${String(forged.length)}\r\n\r\n${forged}`,
    ),
  ],
  ['407', says('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')],
  ['403', says('HTTP/1.1 403 Forbidden\r\n\r\n{"error":"invalid_grant"}')],
];
test.each(
  answers.flatMap(([name, tunnelling]) => [
    [name, 'federation', tunnelling] as const,
    [name, 'a key', tunnelling] as const,
  ]),
)('a proxy that answers %s in place of the tunnel is no token service, for %s', async (_, kind, tunnelling) => {
  const { source } = await tokenServices();
  const proxy = await proxyServer(tunnelling);
  const content = kind === 'a key' ? keyFile() : { ...federation, credential_source: source };
  const credentials = await load(content, `http://127.0.0.1:${String(proxy.port)}`);
  await expect(credentials?.token()).rejects.toMatchObject({
    why: 'unreachable',
    message: expect.stringContaining(`the proxy 127.0.0.1:${String(proxy.port)} (HTTPS_PROXY)`),
  });
});

test.each(['token_url', 'service_account_impersonation_url'])(
  'a file whose %s is not Google’s sends no token there',
  async (field) => {
    const { google, source } = await tokenServices();
    const seen: string[] = [];
    const foreign = await secureServer(
      ca.issue('evil.example', 'sts.googleapis.com.evil.example'),
      (_, response, body) => {
        seen.push(body);
        says200(response, {});
      },
    );
    const proxy = await proxyServer((target) => (target.includes('evil') ? foreign.port : google.port));
    for (const address of [
      'https://evil.example/v1/token',
      'https://sts.googleapis.com.evil.example/',
      'http://sts.googleapis.com/',
    ]) {
      const content = { ...federation, credential_source: source, [field]: address };
      const credentials = await load(content, `http://127.0.0.1:${String(proxy.port)}`);
      await expect(credentials?.token()).rejects.toMatchObject({
        why: 'unauthenticated',
        message: expect.stringContaining('to which no Google token may go'),
      });
    }
    expect(seen).toEqual([]);
    expect(proxy.asked.filter(([target]) => target.includes('evil'))).toEqual([]);
  },
);

test('a refusal’s words are told, and it is not asked again', async () => {
  const refusing = await new Loopback((_, response) =>
    json(response, 400, { error: 'invalid_grant', error_description: 'The subject token is expired' }),
  ).start();
  const { source } = await tokenServices();
  const content = { ...federation, token_url: `${refusing.origin}/sts`, credential_source: source };
  const credentials = await load(content, null);
  await expect(credentials?.token()).rejects.toMatchObject({
    why: 'unauthenticated',
    message: expect.stringContaining('invalid_grant: The subject token is expired'),
  });
  expect(refusing.seen).toHaveLength(1);
});

test('a token service that fails in passing is asked again', async () => {
  const { source, google } = await tokenServices();
  const failing = await new Loopback((_, response, number) =>
    number < 3 ? json(response, 503, {}) : json(response, 200, { access_token: 'federated', expires_in: 3600 }),
  ).start();
  const content = { ...federation, token_url: `${failing.origin}/sts`, credential_source: source };
  const proxy = await proxyServer(() => google.port);
  const credentials = await load(content, `http://127.0.0.1:${String(proxy.port)}`);
  expect(await credentials?.token()).toBe('ya29.impersonated');
  expect(failing.seen).toHaveLength(3);
});

test('the metadata server is asked straight, whatever the proxy', async () => {
  const metadata = await new Loopback((request, response) => {
    expect(request.headers['metadata-flavor']).toBe('Google');
    const answer = request.path.includes('/token')
      ? { access_token: 'ya29.vm', expires_in: 3600, token_type: 'Bearer' }
      : {};
    json(response, 200, answer, { 'metadata-flavor': 'Google' });
  }).start();
  const proxy = await proxyServer(() => null);
  const before = process.env['GCE_METADATA_HOST'];
  process.env['GCE_METADATA_HOST'] = metadata.origin.replace('http://', '');
  try {
    network = new Network(proxyRules({ HTTPS_PROXY: `http://127.0.0.1:${String(proxy.port)}` }), trust);
    const credentials = await loadCredentials({ HOME: folder }, new Secrets(), network);
    expect(credentials?.source).toBe('the metadata server');
    expect(await credentials?.token()).toBe('ya29.vm');
    expect(proxy.asked).toEqual([]);
  } finally {
    if (before === undefined) delete process.env['GCE_METADATA_HOST'];
    else process.env['GCE_METADATA_HOST'] = before;
  }
});
