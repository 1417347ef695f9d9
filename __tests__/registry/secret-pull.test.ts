/** A registry asked with a credential of a pull secret: what its answer says, and where the password goes. */
import type { HttpClientOptions } from '../../src/http/client';
import { endpointsFrom } from '../../src/http/endpoints';
import type { Login } from '../../src/http/types';
import type { Fact } from '../../src/model/fact';
import type { SecretPull } from '../../src/model/pull-secret';
import { secretPull } from '../../src/registry/secret-pull';
import { clientOf, json, Loopback, type Seen, stopAll } from '../http/loopback';

const MANIFEST = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.manifest.v1+json' };
const errors = (code: string, message: string): object => ({ errors: [{ code, message }] });
const basic = ({ user, password }: Login): string => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const ME: Login = { user: 'me', password: 'the-password' };

type Answer = [status: number, body: unknown, headers?: Record<string, string>];
let server: Loopback;
let manifest: (request: Seen) => Answer;
let token: (request: Seen) => Answer;
let realm: string;
beforeEach(async () => {
  server = await new Loopback((request, response) =>
    json(response, ...(request.path.includes('/v2/token') ? token(request) : manifest(request))),
  ).start();
  realm = `${server.origin}/v2/token`;
  manifest = ({ headers }) =>
    headers.authorization === 'Bearer good'
      ? [200, MANIFEST, { 'content-type': MANIFEST.mediaType }]
      : [401, errors('UNAUTHORIZED', 'no'), { 'www-authenticate': `Bearer realm="${realm}",service="s"` }];
  token = ({ headers }) =>
    headers.authorization === basic(ME) ? [200, { token: 'good' }] : [401, errors('UNAUTHORIZED', 'wrong')];
});
afterEach(stopAll);

const OF = {
  project: 'p',
  location: 'l',
  name: 'c',
  namespace: 'shop',
  secret: 'regcred',
  entry: 0,
  path: 'acme/app',
  reference: 'v1',
};
function ask(host: string, login: Login | null, more: Partial<HttpClientOptions> = {}): Promise<Fact<SecretPull>> {
  const { endpoints } = endpointsFrom({ GKE_IMAGE_PREFLIGHT_REGISTRY: server.origin });
  const client = clientOf(server, { endpoints, ...more });
  return secretPull(client, () => login).secretPull({ ...OF, host });
}
const shown = (): readonly string[] =>
  server.seen.map(
    ({ method, path, headers }) => `${method} ${path.split('?')[0] ?? ''} ${headers.authorization ?? '-'}`,
  );

test('a password that is good is served, and goes to the place of the tokens alone', async () => {
  expect(await ask('ghcr.io', ME)).toMatchObject({ state: 'known', value: { outcome: 'served' } });
  expect(shown()).toEqual([
    'HEAD /v2/acme/app/manifests/v1 -',
    `GET /v2/token ${basic(ME)}`,
    'HEAD /v2/acme/app/manifests/v1 Bearer good',
  ]);
});

test('a registry that asks for the password itself gets it', async () => {
  manifest = ({ headers }) =>
    headers.authorization === basic(ME)
      ? [200, MANIFEST, { 'content-type': MANIFEST.mediaType }]
      : [401, errors('UNAUTHORIZED', 'no'), { 'www-authenticate': 'Basic realm="r"' }];
  expect(await ask('ghcr.io', ME)).toMatchObject({ value: { outcome: 'served' } });
  expect(await ask('ghcr.io', { user: 'me', password: 'wrong' })).toMatchObject({ value: { outcome: 'refused' } });
});

describe('what it says otherwise', () => {
  const otherwise: readonly [string, () => void, object][] = [
    [
      'not taken',
      () => (token = () => [401, { details: 'incorrect username or password' }]),
      { value: { outcome: 'unaccepted', detail: 'HTTP 401: incorrect username or password' } },
    ],
    [
      'not taken (ghcr.io)',
      () => (token = () => [403, errors('DENIED', 'denied')]),
      { value: { outcome: 'unaccepted', detail: 'HTTP 403: denied' } },
    ],
    ['not allowed', () => (token = () => [200, { token: 'poor' }]), { value: { outcome: 'refused' } }],
    ['too many', () => (token = () => [429, errors('TOOMANYREQUESTS', 'slow')]), { state: 'failed', why: 'quota' }],
    ['broken', () => (token = () => [503, '']), { state: 'failed', why: 'server' }],
    [
      'foreign',
      () => (token = () => [403, '<html>blocked by the proxy</html>']),
      { state: 'failed', why: 'malformed' },
    ],
  ];
  test.each(otherwise)('%s', async (_, set, expected) => {
    set();
    expect(await ask('ghcr.io', ME, { tries: 1 })).toMatchObject(expected);
  });

  test('there is no such image', async () => {
    const before = manifest;
    manifest = (request) =>
      request.headers.authorization === 'Bearer good'
        ? [404, errors('MANIFEST_UNKNOWN', 'manifest unknown')]
        : before(request);
    expect(await ask('ghcr.io', ME)).toMatchObject({ value: { outcome: 'absent', detail: 'manifest unknown' } });
  });

  test('of Google: a key that is not taken, an account that may not, a perimeter', async () => {
    const host = 'europe-west1-docker.pkg.dev';
    const key = { user: '_json_key', password: '{"a-key": true}' };
    expect(await ask(host, key)).toMatchObject({ value: { outcome: 'unaccepted' } });
    token = () => [
      403,
      errors(
        'DENIED',
        'Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "x" (or it may not exist)',
      ),
    ];
    expect(await ask(host, key)).toMatchObject({ value: { outcome: 'refused' } });
    token = () => [
      403,
      errors('DENIED', "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: abc"),
    ];
    expect(await ask(host, key)).toMatchObject({ state: 'denied', why: 'perimeter' });
  });
});

describe('where it does not go', () => {
  test('to a place of tokens elsewhere', async () => {
    const other = await new Loopback((_, response) => json(response, 200, { token: 'good' })).start();
    realm = `${other.origin}/token`;
    expect(await ask('ghcr.io', ME)).toMatchObject({ state: 'failed', why: 'not-asked' });
    realm = 'https://tokens.example.com/token';
    expect(await ask('ghcr.io', ME)).toMatchObject({ state: 'failed', why: 'not-asked' });
    expect(other.seen).toEqual([]);
    expect(shown().join()).not.toContain('Basic');
  });

  test.each(['_json_key', '_json_key_base64', 'oauth2accesstoken', '_token'])(
    'Google’s %s to another registry',
    async (user) => {
      expect(await ask('ghcr.io', { user, password: 'ya29.of-google' })).toMatchObject({
        state: 'failed',
        why: 'not-asked',
      });
      expect(server.seen).toEqual([]);
    },
  );

  test('anywhere, where the secret was not read', async () => {
    expect(await ask('ghcr.io', null)).toMatchObject({ state: 'failed', why: 'not-asked' });
    expect(server.seen).toEqual([]);
  });

  test('with a redirect', async () => {
    const other = await new Loopback((_, response) => json(response, 200, MANIFEST)).start();
    manifest = ({ headers }) =>
      headers.authorization === basic(ME)
        ? [307, '', { location: `${other.origin}/elsewhere` }]
        : [401, errors('UNAUTHORIZED', 'no'), { 'www-authenticate': 'Basic realm="r"' }];
    await ask('ghcr.io', ME);
    expect(other.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });
});

test('an entry without a user name asks as a stranger', async () => {
  manifest = () => [200, MANIFEST, { 'content-type': MANIFEST.mediaType }];
  expect(await ask('ghcr.io', { user: '', password: 'x' })).toMatchObject({ value: { outcome: 'served' } });
  expect(shown()).toEqual(['HEAD /v2/acme/app/manifests/v1 -']);
});

test('a registry that repeats the password gets no word of it into the answer', async () => {
  const wrong: Login = { user: 'me', password: 'wrong-password' };
  token = () => [401, errors('UNAUTHORIZED', `${wrong.password} is not right, nor ${basic(wrong)}`)];
  const fact = await ask('ghcr.io', wrong);
  expect(fact).toMatchObject({ state: 'known', value: { outcome: 'unaccepted' } });
  expect(JSON.stringify(fact)).toContain('*** is not right');
  expect(JSON.stringify(fact)).not.toMatch(/wrong-password|bWU6/);
});
