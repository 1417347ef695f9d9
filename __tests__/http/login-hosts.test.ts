import { expect, test } from '@jest/globals';
import { mayGetLogin } from '../../src/http/login-hosts';

const NONE = { apiOrigins: [], registryOrigin: null };
test.each([
  ['https://ghcr.io/token', 'ghcr.io', true],
  ['http://ghcr.io/token', 'ghcr.io', false],
  ['https://ghcr.io:444/token', 'ghcr.io', false],
  ['https://registry.example.com:5000/v2/', 'registry.example.com:5000', true],
  ['https://evil.example.com/token', 'ghcr.io', false],
  ['https://ghcr.io.evil.example.com/token', 'ghcr.io', false],
  ['https://me:pass@ghcr.io/token', 'ghcr.io', false],
  ['https://auth.docker.io/token', 'docker.io', true],
  ['https://registry-1.docker.io/v2/', 'docker.io', true],
  ['https://auth.docker.io/token', 'ghcr.io', false],
  ['https://gitlab.com/jwt/auth', 'registry.gitlab.com', true],
  ['https://gitlab.com/jwt/auth', 'registry.example.com', false],
  ['http://127.0.0.1:5000/token', 'ghcr.io', false],
  ['https://ghcr.io/token', null, false],
])('%s for %s', (url, host, expected) => expect(mayGetLogin(new URL(url), NONE, host)).toBe(expected));

test('the stand-in on this machine gets those of every registry', () => {
  const standIn = { apiOrigins: [], registryOrigin: 'http://127.0.0.1:5000' };
  expect(mayGetLogin(new URL('http://127.0.0.1:5000/v2/token'), standIn, 'ghcr.io')).toBe(true);
  expect(mayGetLogin(new URL('http://127.0.0.1:5001/v2/token'), standIn, 'ghcr.io')).toBe(false);
});
