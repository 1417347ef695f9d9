import { describe, expect, test } from '@jest/globals';
import { readDockercfg, readDockerConfig } from '../../src/model/docker-config';

const bytes = (value: unknown): Buffer => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const auth = (text: string): string => Buffer.from(text).toString('base64');
const of = (entry: unknown): ReturnType<typeof readDockerConfig> =>
  readDockerConfig(bytes({ auths: { 'ghcr.io': entry } }));
const whole = (user: string, password: string, identityToken = '') => ({
  ok: true,
  auths: [{ registry: 'ghcr.io', user, password, identityToken }],
});

describe('what an entry gives', () => {
  test.each([
    ['a user name and a password', { username: 'me', password: 'pass' }, whole('me', 'pass')],
    ['an auth', { auth: auth('me:pass:word') }, whole('me', 'pass:word')],
    ['an auth before the two', { auth: auth('a:b'), username: 'me', password: 'pass' }, whole('a', 'b')],
    ['an auth without its padding', { auth: auth('me:passw').replace(/=+$/, '') }, whole('me', 'passw')],
    [
      'an auth with line ends in it',
      { auth: `${auth('me:pass').slice(0, 4)}\n${auth('me:pass').slice(4)}` },
      whole('me', 'pass'),
    ],
    ['letters of any case', { UserName: 'me', PASSWORD: 'pass' }, whole('me', 'pass')],
    ['an identity token', { identitytoken: 'tok', username: 'u' }, whole('u', '', 'tok')],
    ['nothing', {}, whole('', '')],
    ['null', null, whole('', '')],
    ['an empty password', { auth: auth('me:') }, whole('me', '')],
  ])('%s', (_, entry, expected) => expect(of(entry)).toEqual(expected));
});

describe('one entry that cannot be read makes the kubelet refuse the whole', () => {
  test.each([
    ['an auth without a colon', { auth: auth('token-alone') }, /USER:PASSWORD/],
    ['an auth that is no base64', { auth: 'me:pass' }, /not base64/],
    ['an auth that is cut', { auth: 'dXNlcjpwYXNzd' }, /not base64/],
    ['a padding too short', { auth: 'dXNlcjpwYXNzdw=' }, /not base64/],
    ['a number for a name', { username: 7 }, /not text/],
    ['a text for an entry', 'me:pass', /not an object/],
    ['a list for an entry', [], /not an object/],
  ])('%s', (_, entry, reason) =>
    expect(readDockerConfig(bytes({ auths: { good: { auth: auth('a:b') }, bad: entry } }))).toEqual({
      ok: false,
      reason: expect.stringMatching(reason),
    }),
  );

  test('and says nothing of what it holds', () => {
    const read = readDockerConfig(bytes({ auths: { 'ghcr.io': { auth: auth('ghp_secret') } } }));
    expect(JSON.stringify(read)).not.toMatch(/ghp_secret|Z2hwX3NlY3JldA/);
  });
});

describe('the two forms', () => {
  const entries = { 'https://index.docker.io/v1/': { auth: auth('me:pass') } };
  const expected = {
    ok: true,
    auths: [{ registry: 'https://index.docker.io/v1/', user: 'me', password: 'pass', identityToken: '' }],
  };

  test('.dockercfg is the entries themselves', () => expect(readDockercfg(bytes(entries))).toEqual(expected));
  test('.dockerconfigjson has them in auths', () =>
    expect(readDockerConfig(bytes({ auths: entries, credsStore: 'x' }))).toEqual(expected));
  test.each(['{}', '{"auths": null}', '{"auths": {}}'])('%s has none', (text) =>
    expect(readDockerConfig(bytes(text))).toEqual({ ok: true, auths: [] }),
  );
  test.each(['', 'no', '[]', '7', 'null', '{"auths": []}', '{"auths": "x"}', '\u0000'])('%j is none', (text) =>
    expect(readDockerConfig(bytes(text))).toMatchObject({ ok: false }),
  );
  test('bytes that are no text are none', () =>
    expect(readDockercfg(Buffer.from([0x7b, 0xff, 0x7d]))).toMatchObject({ ok: false }));
});
