/** Another registry, read with the Docker login of this machine: where it goes, and what it may show. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { endpointsFrom } from '../../src/http/endpoints';
import type { Login } from '../../src/http/types';
import { registry } from '../../src/registry';
import { clientOf, json, Loopback, type Seen, stopAll } from '../http/loopback';

const MANIFEST = {
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: `sha256:${'a'.repeat(64)}`, size: 2 },
  layers: [],
};
const errors = (code: string, message: string): object => ({ errors: [{ code, message }] });
const basic = ({ user, password }: Login): string => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const ME: Login = { user: 'me', password: 'the-password' };
const DIGEST = `sha256:${'b'.repeat(64)}`;

type Answer = [status: number, body: unknown, headers?: Record<string, string>];
let server: Loopback;
let challenge: string;
let manifest: (request: Seen) => Answer;
beforeEach(async () => {
  server = await new Loopback((request, response) => {
    if (!request.path.includes('/token')) {
      json(response, ...manifest(request));
      return;
    }
    const good = request.headers.authorization === basic(ME);
    json(
      response,
      good ? 200 : 401,
      good ? { token: 'good' } : errors('UNAUTHORIZED', 'incorrect username or password'),
    );
  }).start();
  challenge = `Bearer realm="${server.origin}/v2/token",service="s"`;
  manifest = ({ headers }) =>
    headers.authorization === 'Bearer good' || (challenge.startsWith('Basic') && headers.authorization === basic(ME))
      ? [200, MANIFEST, { 'content-type': MANIFEST.mediaType }]
      : [401, errors('UNAUTHORIZED', 'authentication required'), { 'www-authenticate': challenge }];
});
afterEach(stopAll);

function sources(login: Login | null, asked: string[] = []) {
  const { endpoints } = endpointsFrom({ GKE_IMAGE_PREFLIGHT_REGISTRY: server.origin });
  const docker = (host: string) => {
    asked.push(host);
    return Promise.resolve(login);
  };
  return registry(clientOf(server, { endpoints }), { docker });
}
const OF = { host: 'ghcr.io', path: 'acme/app', reference: 'v1' };
const shown = (): readonly (string | undefined)[] => server.seen.map(({ headers }) => headers.authorization);

test.each([['the token flow'], ['Basic']])('by %s: the manifest, with by whom it was read', async (flow) => {
  if (flow === 'Basic') challenge = 'Basic realm="r"';
  const fact = await sources(ME).manifestByLogin(OF);
  expect(fact).toMatchObject({
    state: 'known',
    from: 'registry ghcr.io/acme/app:v1 with the Docker login of this machine',
    value: { shape: 'image' },
  });
  expect(shown()).toContain(basic(ME));
  expect(JSON.stringify(fact)).not.toContain('the-password');
});

test('a manifest, a part of it and its configuration are read by it only where that is asked', async () => {
  const own = sources(ME);
  expect(await own.manifest(OF)).toMatchObject({ state: 'denied' });
  expect(await own.presence({ host: OF.host, path: OF.path, digest: DIGEST, by: 'caller' })).toMatchObject({
    state: 'denied',
  });
  expect(shown().some((each) => each?.startsWith('Basic'))).toBe(false);
  expect(await own.presence({ host: OF.host, path: OF.path, digest: DIGEST, by: 'login' })).toMatchObject({
    state: 'known',
  });
});

test('a login that is refused, or that is none, shows nothing', async () => {
  expect(await sources({ user: 'me', password: 'wrong' }).manifestByLogin(OF)).toMatchObject({
    state: 'denied',
    from: expect.stringContaining('with the Docker login of this machine'),
  });
  const before = server.seen.length;
  expect(await sources(null).manifestByLogin(OF)).toMatchObject({ state: 'failed', why: 'not-asked' });
  expect(server.seen).toHaveLength(before);
});

test.each([
  { user: 'oauth2accesstoken', password: 'x' },
  { user: '_json_key', password: '{}' },
  { user: '_dcgcloud_token', password: 'x' },
  { user: 'me', password: 'ya29.a0Af' },
])('a key or token of Google’s goes to no other registry: $user', async (login) => {
  expect(await sources(login).manifestByLogin(OF)).toMatchObject({ state: 'failed', why: 'not-asked' });
  expect(server.seen).toEqual([]);
});

test('Google’s registries are asked with the caller’s own token: no login is looked for', async () => {
  const asked: string[] = [];
  const of = { host: 'europe-west1-docker.pkg.dev', path: 'p/r/app', reference: 'v1' };
  expect(await sources(ME, asked).manifestByLogin(of)).toMatchObject({ state: 'failed', why: 'not-asked' });
  expect(asked).toEqual([]);
});

test('a place for tokens elsewhere gets no password', async () => {
  challenge = 'Bearer realm="https://evil.example.com/token",service="s"';
  expect(await sources(ME).manifestByLogin(OF)).toMatchObject({ state: 'failed', why: 'not-asked' });
  expect(shown().some((each) => each?.startsWith('Basic'))).toBe(false);
});
