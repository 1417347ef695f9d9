import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  keyOfText,
  namesNoHost,
  manifestReference,
  parseImageReference,
  pinnedTo,
} from '../../src/model/image-reference';
import { repositoryPath } from '../../src/model/repository-name';
import { oddHost } from '../../src/model/odd-host';

const HEX = 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff';
const read = (text: string) => {
  const parsed = parseImageReference(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.reference;
};

/** Known vectors of the grammar (github.com/distribution/reference, ParseNormalizedNamed): host, path, tag, digest. */
const VALID: readonly (readonly [string, string, string, string | null, string | null])[] = [
  ['test_com', 'docker.io', 'library/test_com', 'latest', null],
  ['test.com:tag', 'docker.io', 'library/test.com', 'tag', null],
  ['test.com:5000', 'docker.io', 'library/test.com', '5000', null],
  ['test.com/repo:tag', 'test.com', 'repo', 'tag', null],
  ['test:5000/repo', 'test:5000', 'repo', 'latest', null],
  ['test:5000/repo:tag', 'test:5000', 'repo', 'tag', null],
  [`test:5000/repo@sha256:${HEX}`, 'test:5000', 'repo', null, `sha256:${HEX}`],
  [`test:5000/repo:tag@sha256:${HEX}`, 'test:5000', 'repo', 'tag', `sha256:${HEX}`],
  ['lowercase:Uppercase', 'docker.io', 'library/lowercase', 'Uppercase', null],
  [`${'a/'.repeat(127)}a:tag-puts-this-over-max`, 'docker.io', `${'a/'.repeat(127)}a`, 'tag-puts-this-over-max', null],
  ['sub-dom1.foo.com/bar/baz/quux', 'sub-dom1.foo.com', 'bar/baz/quux', 'latest', null],
  ['sub-dom1.foo.com/bar/baz/quux:some-long-tag', 'sub-dom1.foo.com', 'bar/baz/quux', 'some-long-tag', null],
  [
    'b.gcr.io/test.example.com/my-app:test.example.com',
    'b.gcr.io',
    'test.example.com/my-app',
    'test.example.com',
    null,
  ],
  ['xn--n3h.com/myimage:xn--n3h.com', 'xn--n3h.com', 'myimage', 'xn--n3h.com', null],
  ['foo_bar.com:8080', 'docker.io', 'library/foo_bar.com', '8080', null],
  ['foo/foo_bar.com:8080', 'docker.io', 'foo/foo_bar.com', '8080', null],
  ['192.168.1.1', 'docker.io', 'library/192.168.1.1', 'latest', null],
  ['192.168.1.1:tag', 'docker.io', 'library/192.168.1.1', 'tag', null],
  ['192.168.1.1/repo', '192.168.1.1', 'repo', 'latest', null],
  ['192.168.1.1:5000/repo:5050', '192.168.1.1:5000', 'repo', '5050', null],
  ['[2001:db8::1]/repo', '[2001:db8::1]', 'repo', 'latest', null],
  ['[2001:db8:1:2:3:4:5:6]:5000/repo:tag', '[2001:db8:1:2:3:4:5:6]:5000', 'repo', 'tag', null],
  ['docker/docker', 'docker.io', 'docker/docker', 'latest', null],
  ['library/debian', 'docker.io', 'library/debian', 'latest', null],
  ['docker.io/library/debian', 'docker.io', 'library/debian', 'latest', null],
  ['docker.io/debian', 'docker.io', 'library/debian', 'latest', null],
  ['index.docker.io/docker/docker', 'docker.io', 'docker/docker', 'latest', null],
  ['127.0.0.1:5000/docker/docker', '127.0.0.1:5000', 'docker/docker', 'latest', null],
  ['localhost/library/debian', 'localhost', 'library/debian', 'latest', null],
  [
    'thisisthesongthatneverendsitgoesonandonandonthisisthesongthatnev',
    'docker.io',
    'library/thisisthesongthatneverendsitgoesonandonandonthisisthesongthatnev',
    'latest',
    null,
  ],
  [
    'docker.io/1a3f5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5d7c9b1a3f5e7d9c1b3a',
    'docker.io',
    'library/1a3f5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5d7c9b1a3f5e7d9c1b3a',
    'latest',
    null,
  ],
  ['a--b/c__d/e.f', 'docker.io', 'a--b/c__d/e.f', 'latest', null],
  ['Uppercase.com/lower', 'uppercase.com', 'lower', 'latest', null],
];

const INVALID: readonly string[] = [
  '',
  ':justtag',
  `@sha256:${HEX}`,
  'repo@sha256:ffffffffffffffffffffffffffffffffff',
  `validname@invaliddigest:${HEX}`,
  'Uppercase:tag',
  'test:5000/Uppercase/lowercase:tag',
  'aa/asdf$$^/aa',
  `${'a/'.repeat(128)}a:tag`,
  '-foo.com/bar',
  'foo_bar.com:8080/repo',
  '[2001:db8::1]',
  '[2001:db8::1]:5000',
  '[2001:db8::1]:tag',
  '[fe80::1%eth0]:5000/repo',
  '[fe80::1%@invalidzone]:5000/repo',
  'https://github.com/docker/docker',
  'docker/Docker',
  '-docker',
  '-docker/docker',
  '-docker.io/docker/docker',
  'docker///docker',
  'docker.io/docker/Docker',
  'docker.io/docker///docker',
  '1a3f5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5d7c9b1a3f5e7d9c1b3a',
  'foo.com/',
  'foo.com/bar/',
  'foo.com/a_-b',
  'foo.com/a___b',
  'foo.com/a..b',
  'foo:-tag',
  'foo:.tag',
  `foo:${'t'.repeat(129)}`,
  'foo bar',
  'foo\nbar',
  'föö',
];

const word = fc.stringMatching(/^[a-z0-9]{1,8}((\.|_|__|-{1,3})[a-z0-9]{1,6})?$/);
const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,30}$/);
const digest = fc.stringMatching(/^[0-9a-f]{64}$/).map((hex) => `sha256:${hex}`);
const suffix = fc.oneof(
  fc.constant(''),
  tag.map((each) => `:${each}`),
  digest.map((each) => `@${each}`),
  fc.tuple(tag, digest).map(([each, hash]) => `:${each}@${hash}`),
);
const otherHost = fc.constantFrom(
  'quay.io',
  'registry.example.com:5000',
  'localhost:80',
  '[::1]:5000',
  'k8s.gcr.io',
  'mirror.gcr.io',
);
const inArtifactRegistry = fc.tuple(
  fc.constantFrom('us', 'europe-west1', 'asia', 'moon-central9'),
  fc.stringMatching(/^[a-z][a-z0-9-]{4,12}[a-z0-9]$/).filter((each) => !each.includes('--')),
  fc.boolean(),
  fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4})?$/),
  fc.array(word, { minLength: 1, maxLength: 3 }),
  suffix,
);

describe('the grammar', () => {
  test.each(VALID)('%s is valid', (text, host, path, tagOf, digestOf) => {
    expect(read(text)).toMatchObject({ host, path, tag: tagOf, digest: digestOf, text });
  });

  test.each(INVALID.map((text) => [text]))('%j is not', (text) => {
    const parsed = parseImageReference(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) {
      expect(parsed.reason).toMatch(/\S/);
      expect(parsed.at).toBeGreaterThanOrEqual(0);
      expect(parsed.at).toBeLessThanOrEqual(text.length);
    }
  });

  test('no text makes it throw, and what is wrong is in the text', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            'a',
            'A',
            '/',
            ':',
            '@',
            '.',
            '-',
            '_',
            'sha256:',
            HEX,
            'gcr.io',
            '-docker.pkg.dev',
            ' ',
            '[',
            ']',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(noise, (text) => {
        const parsed = parseImageReference(text);
        if (!parsed.ok) expect(parsed.at >= 0 && parsed.at <= text.length).toBe(true);
        else {
          expect(manifestReference(parsed.reference)).not.toBe('');
          expect('repository' in parsed.reference).toBe(parsed.reference.kind === 'artifact-registry');
          expect(oddHost(parsed.reference.host)?.why).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a normal form is read as itself', () => {
    fc.assert(
      fc.property(otherHost, fc.array(word, { minLength: 1, maxLength: 4 }), suffix, (host, path, rest) => {
        const reference = read(`${host}/${path.join('/')}${rest}`);
        const again = read(
          `${reference.host}/${reference.path}${reference.tag === null ? '' : `:${reference.tag}`}${reference.digest === null ? '' : `@${reference.digest}`}`,
        );
        expect({ ...again, text: '' }).toEqual({ ...reference, text: '' });
        expect(reference).toMatchObject({ kind: 'other', name: reference.path });
      }),
    );
  });
});

describe('Artifact Registry', () => {
  test('its parts are read back', () => {
    fc.assert(
      fc.property(inArtifactRegistry, ([location, project, scoped, repository, name, rest]) => {
        const projectPath = scoped ? `example.com/${project}` : project;
        const reference = read(`${location}-docker.pkg.dev/${projectPath}/${repository}/${name.join('/')}${rest}`);
        expect(reference).toMatchObject({
          kind: 'artifact-registry',
          location,
          project: scoped ? `example.com:${project}` : project,
          repository,
          name: name.join('/'),
        });
        expect(`${reference.host}/${projectPath}/${repository}/${reference.name}`).toBe(
          `${reference.host}/${reference.path}`,
        );
        expect(read(pinnedTo(reference, `sha256:${HEX}`))).toMatchObject({
          repository,
          name: reference.name,
          tag: null,
        });
      }),
    );
  });

  test.each([
    ['gcr.io/p/a/b:v1', 'projects/p/locations/us/repositories/gcr.io', 'a/b'],
    ['us.gcr.io/p/a', 'projects/p/locations/us/repositories/us.gcr.io', 'a'],
    ['eu.gcr.io/example.com/p/a', 'projects/example.com:p/locations/europe/repositories/eu.gcr.io', 'a'],
    ['asia.gcr.io/p/a', 'projects/p/locations/asia/repositories/asia.gcr.io', 'a'],
    ['docker.us-east1.rep.pkg.dev/p/r/a/b', 'projects/p/locations/us-east1/repositories/r', 'a/b'],
  ])('%s is in %s', (text, repository, name) => {
    const reference = read(text);
    expect([reference.kind === 'other' ? null : repositoryPath(reference), reference.name]).toEqual([repository, name]);
  });

  test.each(['mirror.gcr.io/library/nginx', 'k8s.gcr.io/pause', 'registry.k8s.io/pause'])(
    '%s is another registry',
    (text) => {
      expect(read(text).kind).toBe('other');
    },
  );

  test.each([
    ['us-docker.pkg.dev/p', /the repository is missing/],
    ['us-docker.pkg.dev/p/r', /the image name is missing/],
    ['us-docker.pkg.dev/example.com/p/r', /the image name is missing.*DOMAIN\/PROJECT/],
    ['gcr.io/p', /the image name is missing/],
  ])('%s lacks a part', (text, reason) => {
    const parsed = parseImageReference(text);
    expect(parsed.ok ? '' : parsed.reason).toMatch(reason);
  });

  test('the digest is asked for where there is one, else the tag', () => {
    expect(manifestReference(read(`gcr.io/p/a:v1@sha256:${HEX}`))).toBe(`sha256:${HEX}`);
    expect(manifestReference(read('gcr.io/p/a:v1'))).toBe('v1');
    expect(manifestReference(read('gcr.io/p/a'))).toBe('latest');
  });

  test('a host has no case', () => {
    expect(read('EUROPE-west1-Docker.PKG.dev/p/r/a:V1')).toMatchObject({
      kind: 'artifact-registry',
      host: 'europe-west1-docker.pkg.dev',
      tag: 'V1',
    });
    expect(keyOfText('GCR.IO/p/a')).toBe(keyOfText('gcr.io/p/a:latest'));
  });

  test.each<[string, boolean]>([
    ['nginx', true],
    ['team/web:1', true],
    ['docker.io/nginx', false],
    ['Index.Docker.io/library/nginx', false],
    ['quay.io/a/b', false],
  ])('%s names no registry: %s', (text, expected) => expect(namesNoHost(read(text))).toBe(expected));
});

describe('what an image is known by', () => {
  test('another way to write a reference is the same image', () => {
    expect(keyOfText('nginx')).toBe(keyOfText('docker.io/library/nginx:latest'));
    expect(keyOfText('index.docker.io/nginx')).toBe(keyOfText('docker.io/library/nginx'));
    expect(keyOfText(`nginx:1@sha256:${HEX}`)).toBe(keyOfText(`nginx@sha256:${HEX}`));
    expect(keyOfText('nginx:1')).not.toBe(keyOfText('nginx:2'));
    expect(keyOfText('nginx:1', 'name')).toBe(keyOfText('docker.io/library/nginx:2', 'name'));
    expect(keyOfText('No Image')).toBe('No Image');
  });

  test('the key is a reference itself, of the same image', () => {
    fc.assert(
      fc.property(
        fc.oneof(otherHost, fc.constant('docker.io')),
        fc.array(word, { minLength: 1 }),
        suffix,
        (host, path, rest) => {
          const { text } = read(`${host}/${path.join('/')}${rest}`);
          const key = keyOfText(text);
          expect(keyOfText(key)).toBe(key);
        },
      ),
    );
  });
});

describe('names that every object of JavaScript has', () => {
  const NAMES = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'length', 'name', 'caller', 'arguments'];

  test.each(NAMES)('%s as a host, a path, a tag, a digest’s algorithm', (name) => {
    const hosts = [`${name}/a/b:1`, `${name}.io/a/b:1`, `${name}:5000/a/b:1`];
    for (const text of hosts) {
      const parsed = parseImageReference(text);
      expect(parsed.ok ? parsed.reference.kind : parsed.reason).toEqual(
        parsed.ok ? 'other' : expect.stringMatching(/not a (host|valid) name/),
      );
    }
    const digest = parseImageReference(`a.b/c@${name}:abc`);
    expect(digest).toMatchObject({
      ok: false,
      reason: expect.stringContaining('must be one of sha256, sha384, sha512'),
    });
  });
});
