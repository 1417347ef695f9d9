import { describe, expect, test } from '@jest/globals';
import { dockerLogins, helperAnswer, helperFor, loginFor, type DockerLogins } from '../../src/model/docker-login';

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const auth = (user: string, password: string) => ({ auth: Buffer.from(`${user}:${password}`).toString('base64') });
function read(value: unknown): DockerLogins {
  const logins = dockerLogins(bytes(value));
  if (!logins.ok) throw new Error(logins.reason);
  return logins;
}

describe('the login of a registry', () => {
  test.each([
    ['ghcr.io', 'ghcr.io'],
    ['https://ghcr.io', 'ghcr.io'],
    ['https://ghcr.io/v1/', 'ghcr.io'],
    ['GHCR.io', 'ghcr.io'],
    ['https://index.docker.io/v1/', 'docker.io'],
    ['docker.io', 'docker.io'],
    ['registry.example.com:5000', 'registry.example.com:5000'],
  ])('kept as %s is for %s', (key, host) => {
    expect(loginFor(read({ auths: { [key]: auth('me', 'a:b') } }), host)).toEqual({ user: 'me', password: 'a:b' });
  });

  test.each([
    ['ghcr.io', 'evil-ghcr.io'],
    ['ghcr.io', 'ghcr.io.evil.com'],
    ['registry.example.com:5000', 'registry.example.com'],
    ['*.example.com', 'a.example.com'],
    ['https://ghcr.io@evil.com/', 'ghcr.io'],
    ['docker.io', 'ghcr.io'],
  ])('kept as %s is not for %s', (key, host) => {
    expect(loginFor(read({ auths: { [key]: auth('me', 'secret') } }), host)).toBeNull();
  });

  test.each([
    [{}],
    [{ auth: Buffer.from(':x').toString('base64') }],
    [{ username: '<token>', password: 'x' }],
    [{ username: 'me', password: '' }],
    [{ username: 'a:b', password: 'x' }],
    [{ username: 'me', password: 'x\r\nHost: evil' }],
  ])('that is no user name with a password is none: %j', (entry) => {
    expect(loginFor(read({ auths: { 'ghcr.io': entry } }), 'ghcr.io')).toBeNull();
  });
});

describe('credential helpers', () => {
  test('one of the host goes before the store, the store before an entry', () => {
    const logins = read({ auths: { 'ghcr.io': {} }, credHelpers: { 'quay.io': 'quay' }, credsStore: 'desktop' });
    expect(helperFor(logins, 'quay.io')).toEqual({ ok: true, name: 'quay', server: 'quay.io' });
    expect(helperFor(logins, 'ghcr.io')).toEqual({ ok: true, name: 'desktop', server: 'ghcr.io' });
    expect(helperFor(logins, 'docker.io')).toMatchObject({ server: 'https://index.docker.io/v1/' });
    expect(helperFor(read({ auths: {} }), 'ghcr.io')).toBeNull();
  });

  test.each([
    '../evil',
    '/bin/sh',
    'a/b',
    'a\\b',
    'a b',
    '-x',
    'a;b',
    '$(x)',
    '',
    'a'.repeat(80),
    'x\0y',
    7,
    { a: 1 },
    null,
  ])('a name that is no program’s is not run: %j', (name) => {
    expect(helperFor(read({ credHelpers: { 'ghcr.io': name } }), 'ghcr.io')).toMatchObject({ ok: false });
  });

  test('names of JavaScript’s own objects are no hosts', () => {
    expect(helperFor(read({ credHelpers: {} }), 'constructor')).toBeNull();
    expect(loginFor(read({ auths: {} }), '__proto__')).toBeNull();
  });

  test.each([
    ['{"ServerURL":"x","Username":"me","Secret":"s3cret"}', { user: 'me', password: 's3cret' }],
    ['{"Username":"<token>","Secret":"x"}', null],
    ['credentials not found in native keychain', null],
    ['[]', null],
    ['{"Username":"me","Secret":7}', null],
    ['', null],
  ])('answer %s', (answer, login) => expect(helperAnswer(answer)).toEqual(login));
});

test.each([['no JSON'], ['[]'], ['{"auths":7}'], ['{"auths":{"a":{"auth":"!"}}}']])(
  'a configuration that is none: %s',
  (text) => {
    expect(dockerLogins(new TextEncoder().encode(text))).toMatchObject({ ok: false });
  },
);
