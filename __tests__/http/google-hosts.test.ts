import { isPrivateHost, mayFollowTo, mayGetGoogleToken } from '../../src/http/google-hosts';

const NONE = { apiOrigins: [], registryOrigin: null };
const LOCAL = { apiOrigins: ['http://127.0.0.1:8080'], registryOrigin: 'http://127.0.0.1:5000' };
const may = (url: string, overrides = NONE as typeof LOCAL | typeof NONE, host: string | null = null) =>
  mayGetGoogleToken(new URL(url), overrides, host);

test.each([
  'https://container.googleapis.com/v1/x',
  'https://europe-west1-artifactregistry.googleapis.com/',
  'https://europe-west1-docker.pkg.dev/v2/',
  'https://docker.europe-west1.rep.pkg.dev/v2/',
  'https://gcr.io/v2/',
  'https://us.gcr.io/v2/',
])('%s gets it', (url) => expect(may(url)).toBe(true));

test.each([
  'http://container.googleapis.com/',
  'https://container.googleapis.com:444/',
  'https://googleapis.com/',
  'https://googleapis.com.evil.example/',
  'https://evilgoogleapis.com/',
  'https://mirror.gcr.io/v2/',
  'https://k8s.gcr.io/v2/',
  'https://europe-docker.pkg.dev.evil.example/',
  'https://europe-npm.pkg.dev/',
  'https://x.europe-docker.pkg.dev/',
  'https://user@gcr.io/v2/',
  'https://quay.io/',
  'http://127.0.0.1:8080/',
  'http://127.0.0.1:9999/',
])('%s does not', (url) => expect(may(url)).toBe(false));

test('a configured stand-in gets it, another port of this machine does not', () => {
  expect(may('http://127.0.0.1:8080/v1/x', LOCAL)).toBe(true);
  expect(may('http://127.0.0.1:5000/v1/x', LOCAL)).toBe(false);
  expect(may('http://127.0.0.1:8081/v1/x', LOCAL)).toBe(false);
});

test('of a registry request the image’s own host decides, whatever mirror it goes to', () => {
  const mirror = 'http://127.0.0.1:5000/v2/x?ns=docker.io';
  expect(may(mirror, LOCAL, 'docker.io')).toBe(false);
  expect(may(mirror, LOCAL, 'europe-docker.pkg.dev')).toBe(true);
  expect(may('http://127.0.0.1:8080/v2/', LOCAL, 'europe-docker.pkg.dev')).toBe(false);
  expect(may('https://europe-docker.pkg.dev/v2/', NONE, 'docker.io')).toBe(false);
  expect(may('https://us-docker.pkg.dev/v2/token', NONE, 'europe-docker.pkg.dev')).toBe(false);
});

test.each([
  '10.1.2.3',
  '127.0.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '0.0.0.0',
  '[::1]',
  '[fd00::1]',
  '[fe80::1]',
  '[::ffff:a9fe:a9fe]',
  'localhost',
  'metadata.google.internal',
  'metadata.google.internal.',
  'registry',
  'nas.local',
])('%s is private', (host) => expect(isPrivateHost(host)).toBe(true));
test.each(['auth.docker.io', '8.8.8.8', '172.32.0.1', '[2a00:1450:4001::1]'])('%s is public', (host) =>
  expect(isPrivateHost(host)).toBe(false),
);

test('an answer may send us to its own origin or to public https only', () => {
  const from = new URL('https://registry-1.docker.io/v2/');
  expect(mayFollowTo(new URL('https://auth.docker.io/token'), from)).toBe(true);
  expect(mayFollowTo(new URL('http://auth.docker.io/token'), from)).toBe(false);
  expect(mayFollowTo(new URL('https://169.254.169.254/token'), from)).toBe(false);
  expect(mayFollowTo(new URL('http://127.0.0.1:5000/a'), from)).toBe(false);
  expect(mayFollowTo(new URL('http://127.0.0.1:5000/a'), new URL('http://127.0.0.1:5000/v2/'))).toBe(true);
  expect(mayFollowTo(new URL('http://localhost:5001/a'), new URL('http://127.0.0.1:5000/v2/'))).toBe(true);
  expect(mayFollowTo(new URL('ftp://localhost:5001/a'), new URL('http://127.0.0.1:5000/v2/'))).toBe(false);
  expect(mayFollowTo(new URL('http://10.0.0.1/a'), new URL('http://127.0.0.1:5000/v2/'))).toBe(false);
});
