import { describe, expect, test } from '@jest/globals';
import { matchingCredentials } from '../../src/access/keyring';
import { matchesLabel } from '../../src/access/label-glob';

/** The names of the registries that match an image, in the order in which the kubelet tries them. */
function names(image: string, ...registries: string[]): readonly string[] {
  const slash = image.indexOf('/');
  const place = { host: image.slice(0, slash), path: image.slice(slash + 1) };
  return matchingCredentials(
    place,
    registries.map((registry) => ({ registry })),
  ).map(({ registry }) => registry);
}
const matches = (registry: string, image: string): boolean => names(image, registry).length === 1;

const IMAGE = 'europe-west1-docker.pkg.dev/p/apps/web';

/** Cases of Kubernetes' own test of its keyring (pkg/credentialprovider/keyring_test.go), and more. */
describe('one name', () => {
  test.each([
    ['europe-west1-docker.pkg.dev', true],
    ['https://europe-west1-docker.pkg.dev', true],
    ['http://europe-west1-docker.pkg.dev/', true],
    ['https://europe-west1-docker.pkg.dev/v2/', true],
    ['europe-west1-docker.pkg.dev/v1/p', true],
    ['europe-west1-docker.pkg.dev/v3/', false],
    ['europe-west1-docker.pkg.dev/p/apps', true],
    ['europe-west1-docker.pkg.dev/p/app', true],
    ['europe-west1-docker.pkg.dev/p/apps/web2', false],
    ['europe-west1-docker.pkg.dev/P', false],
    ['europe-west1-docker.pkg.dev/%70/apps', true],
    ['europe-west1-docker.pkg.dev/%zz', false],
    ['*.pkg.dev', true],
    ['*-docker.pkg.dev', true],
    ['europe-west?-docker.pkg.dev', false],
    ['europe-west[0-9]-docker.pkg.dev', false],
    ['europe-west[^0-9]-docker.pkg.dev', false],
    ['*.*.dev', true],
    ['*.dev', false],
    ['*', false],
    ['*.*.*.dev', false],
    ['pkg.dev', false],
    ['europe-west1-docker.pkg.dev:443', false],
    ['europe-west1-docker.pkg.dev:', true],
    ['europe-west1-docker.pkg.dev:https', false],
    ['EUROPE-west1-docker.pkg.dev', false],
    ['oci://europe-west1-docker.pkg.dev', false],
    ['https://me@europe-west1-docker.pkg.dev', true],
    ['europe-west1-docker.pkg.dev?x=1', true],
    ['europe-west1-docker.pkg.dev#x', true],
    [' europe-west1-docker.pkg.dev', false],
    ['', false],
    ['https://', false],
  ])('%j', (registry, expected) => expect(matches(registry, IMAGE)).toBe(expected));

  test('a port is compared as it stands', () => {
    expect(matches('registry.example.com:5000', 'registry.example.com:5000/x')).toBe(true);
    expect(matches('registry.example.com', 'registry.example.com:5000/x')).toBe(false);
    expect(matches('*.example.com:5000', 'registry.example.com:5000/x')).toBe(true);
    expect(matches('[2001:db8::1]:5000', '[2001:db8::1]:5000/x')).toBe(true);
  });
});

describe('several', () => {
  test('the longest path is first, and every one that matches is tried', () =>
    expect(
      names(IMAGE, '*.pkg.dev', 'europe-west1-docker.pkg.dev', 'europe-west1-docker.pkg.dev/p/apps', 'ghcr.io'),
    ).toEqual(['europe-west1-docker.pkg.dev/p/apps', 'europe-west1-docker.pkg.dev', '*.pkg.dev']));

  test('of one name those of the first secret are first', () =>
    expect(names(IMAGE, 'https://europe-west1-docker.pkg.dev/v2/', 'europe-west1-docker.pkg.dev')).toEqual([
      'https://europe-west1-docker.pkg.dev/v2/',
      'europe-west1-docker.pkg.dev',
    ]));
});

describe('Docker Hub', () => {
  const HUB = 'https://index.docker.io/v1/';
  test.each(['docker.io/library/nginx', 'docker.io/acme/app', 'localhost/app'])('%s takes its own entry', (image) =>
    expect(names(image, HUB)).toEqual([HUB]),
  );
  test('its host’s own name goes before it, and shuts it out', () =>
    expect(names('docker.io/a/b', HUB, 'docker.io')).toEqual(['docker.io']));
  test('one with a path is no default', () => expect(names('docker.io/a/b', 'index.docker.io/a')).toEqual([]));
  test.each(['ghcr.io/a/b', 'localhost:5000/a', 'registry-1.docker.io/a/b'])('%s does not', (image) =>
    expect(names(image, HUB)).toEqual([]),
  );
});

describe('a pattern of one label', () => {
  test.each([
    ['*', '', true],
    ['a*b*c', 'aXXbYYc', true],
    ['a*b*c', 'abXc', true],
    ['*ab', 'aab', true],
    ['a*', 'b', false],
    ['?', '', false],
    ['\\*', '*', true],
    ['\\*', 'x', false],
    ['a\\', 'a', false],
    ['', '', true],
  ])('%j on %j', (pattern, label, expected) => expect(matchesLabel(pattern, label)).toBe(expected));

  test('takes no time that grows beyond length by length', () =>
    expect(matchesLabel(`${'*a'.repeat(2000)}b`, 'a'.repeat(4000))).toBe(false));
});
