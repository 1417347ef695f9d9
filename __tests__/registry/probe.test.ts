/** The registry asked as the node: what each answer says, and where the node's token goes. */
import { jest } from '@jest/globals';
import { Secrets } from '../../src/http/secrets';
import type { Answers } from '../../src/model/questions';
import { googleError, json, Loopback, type Seen, stopAll } from '../http/loopback';
import { answersOf } from '../http/loopback-sources';

const NODE_TOKEN = 'ya29.the-nodes-own-token';
const REGISTRY_TOKEN = 'registry-token-of-the-node';
const EMAIL = 'nodes@run-p.iam.gserviceaccount.com';
const SCOPE = 'https://www.googleapis.com/auth/';
const OF = {
  email: EMAIL,
  project: 'run-p',
  scopes: [`${SCOPE}devstorage.read_only`, `${SCOPE}logging.write`],
  host: 'europe-docker.pkg.dev',
  path: 'p/r/img',
  reference: '1.0',
};
const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const IMAGE = {
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config: { digest: digest('c'), mediaType: 'application/vnd.oci.image.config.v1+json' },
};
const INDEX = {
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.index.v1+json',
  manifests: [
    { digest: digest('a'), mediaType: IMAGE.mediaType, platform: { os: 'unknown', architecture: 'unknown' } },
    { digest: digest('b'), mediaType: IMAGE.mediaType, platform: { os: 'linux', architecture: 'amd64' } },
  ],
};
const errors = (code: string, message: string): object => ({ errors: [{ code, message }] });

type Answer = [status: number, body: unknown, headers?: Record<string, string>];
/** What the stand-in answers, by kind of request. */
interface Cloud {
  mint: (scopes: string[]) => Answer;
  manifest: (request: Seen) => Answer;
  blob: Answer;
  token: Answer;
}

let server: Loopback;
let cloud: Cloud;
let told: string[];
let logged: string[];
let ask: Answers;
beforeEach(async () => {
  cloud = {
    mint: () => [200, { accessToken: NODE_TOKEN, expireTime: '2099-01-01T00:00:00Z' }],
    manifest: () => [200, IMAGE, { 'content-type': IMAGE.mediaType }],
    blob: [302, '', { location: 'https://storage.example.com/signed' }],
    token: [200, { token: REGISTRY_TOKEN }],
  };
  server = await new Loopback((request, response) => json(response, ...answerTo(request))).start();
  told = [];
  logged = [];
  ask = answersOf(server, {
    secrets: new Secrets((secret) => told.push(secret)),
    onRequest: (line) => logged.push(JSON.stringify(line)),
  });
});
afterEach(stopAll);

function answerTo(request: Seen): Answer {
  const { path, body } = request;
  if (path.includes(':generateAccessToken')) return cloud.mint((JSON.parse(body) as { scope: string[] }).scope);
  if (path.includes('/v2/token')) return cloud.token;
  return path.includes('/blobs/') ? cloud.blob : cloud.manifest(request);
}
const lines = (): string[] =>
  server.seen.map(
    ({ method, path, headers }) =>
      `${method} ${path.split('?')[0] ?? ''} ${(headers.authorization ?? '-').split(' ')[1] ?? '-'}`,
  );
const minted = (): unknown[] =>
  server.seen
    .filter(({ path }) => path.includes(':generateAccessToken'))
    .map(({ body }) => JSON.parse(body) as unknown);

describe('served', () => {
  test('the manifest and a blob’s redirect, by a token with the pool’s own scopes that lives 10 minutes', async () => {
    expect(await ask.probe(OF)).toEqual({
      state: 'known',
      from: `registry europe-docker.pkg.dev/p/r/img 1.0 as ${EMAIL}`,
      value: {
        outcome: 'served',
        detail: 'the manifest and the image’s configuration were served',
        scopes: OF.scopes,
        ownScopes: true,
      },
    });
    expect(minted()).toEqual([{ scope: OF.scopes, lifetime: '600s' }]);
    expect(lines()).toEqual([
      `POST /v1/projects/-/serviceAccounts/${encodeURIComponent(EMAIL)}:generateAccessToken ya29.the-callers-token`,
      `GET /v2/p/r/img/manifests/1.0 ${NODE_TOKEN}`,
      `GET /v2/p/r/img/blobs/${digest('c')} ${NODE_TOKEN}`,
    ]);
  });

  test('of an index, the first image’s configuration', async () => {
    cloud.manifest = ({ path }) =>
      path.includes(digest('b'))
        ? [200, IMAGE, { 'content-type': IMAGE.mediaType }]
        : [200, INDEX, { 'content-type': INDEX.mediaType }];
    expect(await ask.probe(OF)).toMatchObject({ value: { outcome: 'served' } });
    expect(lines().slice(2)).toEqual([
      `GET /v2/p/r/img/manifests/${digest('b')} ${NODE_TOKEN}`,
      `GET /v2/p/r/img/blobs/${digest('c')} ${NODE_TOKEN}`,
    ]);
  });

  test('through the registry’s token flow, with the node’s token and not the caller’s', async () => {
    const realm = `${server.origin}/v2/token`;
    cloud.manifest = ({ headers }) =>
      headers.authorization === `Bearer ${REGISTRY_TOKEN}`
        ? [200, IMAGE, { 'content-type': IMAGE.mediaType }]
        : [401, errors('UNAUTHORIZED', 'no'), { 'www-authenticate': `Bearer realm="${realm}",service="s"` }];
    expect(await ask.probe(OF)).toMatchObject({ value: { outcome: 'served' } });
    const basic = server.seen.find(({ path }) => path.startsWith('/v2/token'))?.headers.authorization ?? '';
    expect(Buffer.from(basic.replace('Basic ', ''), 'base64').toString()).toBe(`oauth2accesstoken:${NODE_TOKEN}`);
    expect(told).toEqual(expect.arrayContaining([REGISTRY_TOKEN, basic.replace('Basic ', '')]));
  });

  test('the blob is missing: a broken image, and no refusal', async () => {
    cloud.blob = [404, errors('BLOB_UNKNOWN', 'no such blob')];
    expect(await ask.probe(OF)).toMatchObject({
      value: { outcome: 'served', detail: expect.stringContaining('no such blob') },
    });
  });
});

const DENIED =
  'Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "x" (or it may not exist)';
test.each<[string, Answer, object]>([
  ['a refusal', [403, errors('DENIED', DENIED)], { outcome: 'refused', detail: DENIED }],
  [
    'a 401',
    [401, errors('UNAUTHORIZED', 'bad token')],
    { outcome: 'unaccepted', detail: 'the node’s token was refused: bad token' },
  ],
  [
    'a token that lacks a scope',
    [403, errors('DENIED', 'Request had insufficient authentication scopes.')],
    { outcome: 'scopes', detail: 'Request had insufficient authentication scopes.' },
  ],
  [
    'a manifest of a media type that was not asked for',
    [404, errors('MANIFEST_UNKNOWN', "Manifest with tag '1.0' has media type 'x/y', but client accepts 'z'.")],
    { outcome: 'served' },
  ],
  [
    'a missing tag',
    [404, errors('MANIFEST_UNKNOWN', 'Failed to fetch "1.0"')],
    { outcome: 'absent', detail: 'Failed to fetch "1.0"' },
  ],
  [
    'a perimeter',
    [403, errors('DENIED', 'prohibited. vpcServiceControlsUniqueIdentifier: abc')],
    { outcome: 'perimeter' },
  ],
])('%s is an answer', async (_, answer, value) => {
  cloud.manifest = () => answer;
  expect(await ask.probe(OF)).toMatchObject({ state: 'known', value: { ...value, ownScopes: true } });
});

test.each<[string, Answer, object]>([
  ['a quota', [429, errors('TOOMANYREQUESTS', 'slow down')], { why: 'quota' }],
  ['a fault', [500, {}], { why: 'server' }],
  ['a page', [404, 'x'], { why: 'malformed' }],
])('%s is none', async (_, answer, failed) => {
  cloud.manifest = () => answer;
  expect(await ask.probe(OF)).toMatchObject({ state: 'failed', ...failed });
});

test('an API that is off is no answer about the account', async () => {
  cloud.manifest = () => [
    403,
    errors('DENIED', 'Artifact Registry API has not been used in project 555 before or it is disabled.'),
  ];
  expect(await ask.probe(OF)).toMatchObject({ state: 'denied', why: 'api-disabled', consumer: '555', needs: [] });
});

test('a blob that is refused is a refusal', async () => {
  cloud.blob = [403, errors('DENIED', 'no')];
  expect(await ask.probe(OF)).toMatchObject({ value: { outcome: 'refused', detail: 'no' } });
});

describe('the token', () => {
  test('is one for each account and set of scopes, whatever images ask', async () => {
    const others = { ...OF, path: 'p/r/other', scopes: [...OF.scopes].reverse() };
    await Promise.all([ask.probe(OF), ask.probe(others), ask.probe({ ...OF, reference: '2.0' })]);
    await ask.probe({ ...OF, reference: '3.0' });
    expect(minted()).toHaveLength(1);
    await ask.probe({ ...OF, scopes: [`${SCOPE}cloud-platform`] });
    expect(minted()).toHaveLength(2);
  });

  test('that may not be had is denied, with the role on the account', async () => {
    cloud.mint = () => [403, googleError(403, 'Permission denied on resource (or it may not exist).')];
    expect(await ask.probe(OF)).toMatchObject({
      state: 'denied',
      needs: [
        {
          way: 'impersonate',
          permission: 'iam.serviceAccounts.getAccessToken',
          resource: `projects/run-p/serviceAccounts/${EMAIL}`,
          role: 'roles/iam.serviceAccountTokenCreator',
        },
      ],
    });
    expect(server.seen).toHaveLength(1);
  });

  test('names the project that the account is asked in', async () => {
    cloud.mint = () => [403, googleError(403, 'no')];
    expect(await ask.probe({ ...OF, project: '222' })).toMatchObject({
      needs: [{ resource: `projects/222/serviceAccounts/${EMAIL}` }],
    });
  });

  test('with scopes that are not taken: storage, then the platform, and it is said', async () => {
    cloud.mint = (scopes) =>
      scopes.length === 1 && scopes[0]?.endsWith('cloud-platform')
        ? [200, { accessToken: NODE_TOKEN }]
        : [400, googleError(400, 'Invalid scope')];
    const fact = await ask.probe(OF);
    expect(minted()).toMatchObject([
      { scope: OF.scopes },
      { scope: [`${SCOPE}devstorage.read_only`] },
      { scope: [`${SCOPE}cloud-platform`] },
    ]);
    expect(fact).toMatchObject({ value: { outcome: 'served', ownScopes: false, scopes: [`${SCOPE}cloud-platform`] } });
    expect(fact.state === 'known' && fact.value.detail).toContain('the pool’s own were not accepted');
  });

  test('of a pool without scopes is asked for with others', async () => {
    expect(await ask.probe({ ...OF, scopes: [] })).toMatchObject({ value: { ownScopes: false } });
  });

  test('that no scopes bring is a failure in Google’s words', async () => {
    cloud.mint = () => [400, googleError(400, 'The account is odd')];
    expect(await ask.probe(OF)).toMatchObject({ state: 'failed', why: 'rejected', detail: 'The account is odd' });
  });

  test.each([[{}], [{ accessToken: 'two\nlines' }]])('is none in %j', async (body) => {
    cloud.mint = () => [200, body];
    expect(await ask.probe(OF)).toMatchObject({ state: 'failed', why: 'malformed' });
  });

  test('is masked before it is used, and is in no fact and no log, even where a service echoes it', async () => {
    cloud.manifest = ({ headers }) => {
      expect(told).toContain(NODE_TOKEN);
      return [403, errors('DENIED', `no: ${headers.authorization ?? ''}`)];
    };
    const fact = await ask.probe(OF);
    expect(fact).toMatchObject({ value: { outcome: 'refused', detail: 'no: Bearer ***' } });
    expect(JSON.stringify(fact) + logged.join()).not.toContain(NODE_TOKEN);
  });

  test('goes to no other registry: it is not even asked for', async () => {
    for (const host of ['quay.io', 'docker.io', 'mirror.gcr.io', 'europe-docker.pkg.dev.example.com'])
      expect(await ask.probe({ ...OF, host })).toMatchObject({ state: 'failed', why: 'not-asked' });
    expect(server.seen).toEqual([]);
  });

  test('goes to no realm elsewhere, and to no place that a redirect names', async () => {
    const other = await new Loopback((_, response) => json(response, 200, { token: 'x' })).start();
    cloud.manifest = () => [401, {}, { 'www-authenticate': `Bearer realm="${other.origin}/v2/token",service="s"` }];
    expect(await ask.probe(OF)).toMatchObject({ state: 'failed', why: 'not-asked' });
    cloud.manifest = () => [200, IMAGE, { 'content-type': IMAGE.mediaType }];
    cloud.blob = [302, '', { location: `${other.origin}/blob` }];
    expect(await ask.probe(OF)).toMatchObject({ value: { outcome: 'served' } });
    expect(other.seen).toEqual([]);
  });

  test('is asked for again when a refusal is no longer fresh', async () => {
    const now = jest.spyOn(Date, 'now');
    cloud.mint = () => [403, googleError(403, 'no')];
    expect(await ask.probe(OF)).toMatchObject({ state: 'denied' });
    cloud.mint = () => [200, { accessToken: NODE_TOKEN }];
    expect(await ask.probe(OF)).toMatchObject({ state: 'denied' });
    now.mockImplementation(() => new Date().getTime() + 3_000);
    expect(await ask.probe(OF)).toMatchObject({ state: 'known' });
    now.mockRestore();
  });
});

test.each(['', '{}', '{"error":{"message":"blocked by corp policy"}}', '<html>', '{"errors":[{}]}'])(
  'a refusal that is not the registry’s own says nothing of the node: %j',
  async (body) => {
    for (const status of [401, 403, 404, 412]) {
      server.handler = (request, response) => {
        if (request.path.includes(':generateAccessToken')) json(response, ...cloud.mint([]));
        else response.writeHead(status).end(body);
      };
      expect(await ask.probe(OF)).toMatchObject({ state: 'failed', why: 'malformed' });
    }
  },
);

test('a name that is none is not asked for', async () => {
  expect(await ask.probe({ ...OF, reference: '../x' })).toMatchObject({ state: 'failed', why: 'not-asked' });
  expect(server.seen).toEqual([]);
});
