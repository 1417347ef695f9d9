/** An image read with an entry of a pull secret: what it shows, and where the entry's password goes. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { endpointsFrom } from '../../src/http/endpoints';
import type { Login } from '../../src/http/types';
import type { SecretEntry } from '../../src/model/pull-secret';
import { registry } from '../../src/registry';
import { clientOf, json, Loopback, type Seen, stopAll } from '../http/loopback';

const errors = (code: string, message: string): object => ({ errors: [{ code, message }] });
const basic = ({ user, password }: Login): string => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const ME: Login = { user: 'me', password: 'the-password' };
const CONFIG = JSON.stringify({ os: 'linux', architecture: 'amd64' });
const CONFIG_DIGEST = `sha256:${createHash('sha256').update(CONFIG).digest('hex')}`;
const MANIFEST = {
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: CONFIG_DIGEST, size: CONFIG.length },
  layers: [],
};
const ENTRY: SecretEntry = { project: 'p', location: 'l', name: 'c', namespace: 'shop', secret: 'regcred', entry: 1 };
const IMAGE = { host: 'ghcr.io', path: 'acme/app' };
const BLOB = { ...IMAGE, digest: CONFIG_DIGEST, by: ENTRY };

type Answer = [status: number, body: unknown, headers?: Record<string, string>];
const token = (shown: string | undefined): Answer =>
  shown === basic(ME) ? [200, { token: 'good' }] : [401, errors('UNAUTHORIZED', 'wrong')];
let server: Loopback;
let challenge: string;
let served: (request: Seen) => Answer;
beforeEach(async () => {
  server = await new Loopback((request, response) => {
    const { authorization } = request.headers;
    if (request.path.includes('/token')) json(response, ...token(authorization));
    else if (authorization === 'Bearer good') json(response, ...served(request));
    else json(response, 401, errors('UNAUTHORIZED', 'no'), { 'www-authenticate': challenge });
  }).start();
  challenge = `Bearer realm="${server.origin}/v2/token",service="s"`;
  served = ({ path }) =>
    path.includes('/blobs/') ? [200, JSON.parse(CONFIG)] : [200, MANIFEST, { 'content-type': MANIFEST.mediaType }];
});
afterEach(stopAll);

function sources(login: Login | null, asked: SecretEntry[] = []) {
  const { endpoints } = endpointsFrom({ GKE_IMAGE_PREFLIGHT_REGISTRY: server.origin });
  const secret = (of: SecretEntry): Promise<Login | null> => {
    asked.push(of);
    return Promise.resolve(login);
  };
  return registry(clientOf(server, { endpoints }), { secret });
}
const manifest = (login: Login | null, host = IMAGE.host) =>
  sources(login).manifestBySecret({ ...ENTRY, ...IMAGE, host, reference: 'v1' });
const passwordsAt = (place: Loopback): readonly (string | undefined)[] =>
  place.seen.map(({ headers }) => headers.authorization).filter((each) => each?.startsWith('Basic'));

test('the manifest, its parts and its config, with by which secret they were read', async () => {
  const from = 'registry ghcr.io/acme/app:v1 with pull secret shop/regcred';
  expect(await manifest(ME)).toMatchObject({ state: 'known', from, value: { shape: 'image' } });
  const own = sources(ME);
  expect(await own.presence(BLOB)).toMatchObject({ state: 'known' });
  expect(await own.imageConfig(BLOB)).toMatchObject({ state: 'known', value: { os: 'linux', architecture: 'amd64' } });
  expect(JSON.stringify([await manifest(ME), await own.imageConfig(BLOB)])).not.toContain('the-password');
});

test('the entry that is named is the one that is shown, and only where that is asked', async () => {
  const asked: SecretEntry[] = [];
  const own = sources(ME, asked);
  await own.manifest({ ...IMAGE, reference: 'v1' });
  expect([asked, passwordsAt(server)]).toEqual([[], []]);
  await own.presence(BLOB);
  expect(asked).toEqual([ENTRY]);
});

test.each([
  ['was not read', null],
  ['has no user name', { user: '', password: 'x' }],
  ['is a key of Google’s', { user: '_json_key', password: '{}' }],
  ['is a token of Google’s', { user: 'me', password: 'ya29.a0Af' }],
])('one that %s is not shown to another registry', async (_, login) => {
  expect(await manifest(login)).toMatchObject({ state: 'failed', why: 'not-asked' });
  expect(server.seen).toEqual([]);
});

test('a refused one tells nothing more', async () => {
  expect(await manifest({ user: 'me', password: 'wrong' })).toMatchObject({ state: 'denied' });
});

describe('a hostile registry gets the password nowhere else', () => {
  test('by a place of tokens', async () => {
    const other = await new Loopback((_, response) => json(response, 200, { token: 'good' })).start();
    for (const realm of [
      `${other.origin}/token`,
      'https://evil.example.com/token',
      'http://ghcr.io/token',
      'https://ghcr.io@evil.example.com/',
    ]) {
      challenge = `Bearer realm="${realm}",service="s"`;
      expect(await manifest(ME)).toMatchObject({ state: 'failed', why: 'not-asked' });
    }
    expect([other.seen, passwordsAt(server)]).toEqual([[], []]);
  });

  test('by a redirect of the registry', async () => {
    const other = await new Loopback((_, response) => json(response, 200, { token: 'good' })).start();
    served = () => [307, '', { location: `${other.origin}/blob` }];
    await manifest(ME);
    await sources(ME).imageConfig(BLOB);
    expect(other.seen.length).toBeGreaterThan(0);
    expect(other.seen.map(({ headers }) => headers.authorization)).toEqual(other.seen.map(() => undefined));
  });

  test('by a redirect of the place of tokens', async () => {
    const other = await new Loopback((_, response) => json(response, 200, { token: 'good' })).start();
    const moved = await new Loopback((request, response) =>
      request.path.includes('/token')
        ? json(response, 307, '', { location: `${other.origin}/token` })
        : json(response, 401, '', {
            'www-authenticate': `Bearer realm="http://${request.headers.host ?? ''}/v2/token"`,
          }),
    ).start();
    const { endpoints } = endpointsFrom({ GKE_IMAGE_PREFLIGHT_REGISTRY: moved.origin });
    const own = registry(clientOf(moved, { endpoints }), { secret: () => Promise.resolve(ME) });
    const fact = await own.manifestBySecret({ ...ENTRY, ...IMAGE, reference: 'v1' });
    expect([fact.state, other.seen]).toEqual(['failed', []]);
    expect(passwordsAt(moved)).toEqual([basic(ME)]);
  });

  test('by bytes that are not the config’s', async () => {
    served = () => [200, { os: 'linux', architecture: 'arm64' }];
    expect(await sources(ME).imageConfig(BLOB)).toMatchObject({ state: 'failed', why: 'malformed' });
  });
});
