/** Lists of images and names that somebody wrote to break the reading. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { imageLines, readImages } from '../../src/input/images';
import { readManifests } from '../../src/input/manifests';
import { readPolicyFile } from '../../src/input/policy-file';
import type { Readers } from '../../src/input/files';
import { buildRun } from '../../src/input/run';

const CLUSTER = ['projects/p/locations/l/clusters/c'];
const readersOf = (text: string): Readers => ({
  read: () => text,
  whyNotWritable: () => null,
  exists: (path) => path === 'list.txt',
});
const requested = (text: string) =>
  buildRun('cli', { 'images-from': ['list.txt'], cluster: CLUSTER }, {}, readersOf(text));

describe('a list of images', () => {
  test.each([
    ['nginx:1 # the web server', 'nginx:1'],
    ['nginx:1\t#none', 'nginx:1'],
    ['#nginx', undefined],
    ['  # nginx', undefined],
    ['a.b/c#d', 'a.b/c#d'],
    ['a.b/c#d # e', 'a.b/c#d'],
    ['nginx\u2028#x', 'nginx'],
  ])('%j holds %p', (line, image) => expect(imageLines(line, 'f')[0]?.text).toBe(image));

  // With a quadratic reader the first size takes seconds, and the last weeks.
  test.each(['\t#', ' #', '#\u2028', 'a#', '\u2028', '\ufeff', 'a/', ':', '@', '-', '.'])(
    'of %j again and again is read in time that grows with it',
    (part) => {
      for (const length of [1 << 16, 1 << 20, 1 << 23]) {
        const text = `${part.repeat(length / part.length)}\u2028`;
        expect(imageLines(text, 'f').length).toBeLessThanOrEqual(1);
        expect(requested(text)).toHaveProperty('errors');
      }
    },
  );

  test('of the same image on half a million lines is one image', () => {
    const built = requested('nginx:1\n'.repeat(500_000));
    expect('run' in built && built.run.request.images.map((image) => image.sources.length)).toEqual([500_000]);
  });

  test('of half a million wrong lines has a short error', () => {
    const built = requested('No Image\n'.repeat(500_000));
    const text = 'errors' in built ? built.errors.join('\n') : '';
    expect(text).toContain('499980 more');
    expect(text.length).toBeLessThan(5000);
  });

  test.each([
    '"auth": "dXNlcjpnaGVpbQ=="',
    '-----BEGIN PRIVATE KEY-----',
    'MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQC7VJTUt9Us8cKj',
    'password = Geheim/1',
    'AKIAIOSFODNN7EXAMPLE',
    'ya29.A0AfH6SMBx-Geheim',
    'root:x:0:0:root:/root:/bin/bash $',
  ])('does not show %j, which may be of another file', (line) => {
    const { problems } = readImages(imageLines(`nginx\n${line}\n`, 'list.txt'));
    expect(problems).toEqual([
      'list.txt:2:1: not an image reference (the line is not shown: it may be of another file)',
    ]);
  });

  test.each(['gcr.io/My-Project/web:1', 'nginx:', 'a//b', 'nginx@sha256:12'])('shows what is wrong with %s', (line) => {
    const { problems } = readImages(imageLines(line, 'list.txt'));
    expect(problems[0]).toContain(line);
    expect(problems[0]).toMatch(/\^$/);
  });
});

/** Every name that a text may find on an object that is not asked for its own. */
const INHERITED = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'length', 'name', 'then', 'toJSON'];
const word = fc.oneof(fc.constantFrom(...INHERITED), fc.stringMatching(/^[A-Za-z_$]{1,12}$/));
const RUNS = { numRuns: 1500, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false, verbose: 1 } as const;

describe('names that every object of JavaScript has', () => {
  test.each(INHERITED)('%s is an image, a host and a cluster like any other', (name) => {
    for (const image of [name, `${name}/a/b:1`, `a.b/c:${name}`, `a.b/c@${name}:1`]) {
      const built = buildRun('cli', { image: [image], cluster: [name] }, {}, readersOf(''));
      expect(built).toHaveProperty('errors');
    }
  });

  test('as checks, clusters, patterns and keys of a policy', () => {
    fc.assert(
      fc.property(word, word, word, (check, cluster, value) => {
        const text = JSON.stringify({
          checks: Object.fromEntries([[check, value]]),
          clusters: Object.fromEntries([[cluster, CLUSTER[0]]]),
          ignore: [{ check: '*', reason: value }],
        });
        const read = readPolicyFile('p.yml', text);
        expect('policy' in read || read.problems.every((each) => !each.includes('function'))).toBe(true);
        const named = readPolicyFile(
          'p.yml',
          JSON.stringify({ clusters: Object.fromEntries([[cluster, CLUSTER[0]]]) }),
        );
        if (!('policy' in named)) throw new Error(named.problems.join());
        expect(Object.keys(named.policy.clusters)).toEqual([cluster]);
        expect(Object.getPrototypeOf(named.policy.clusters)).toBe(Object.prototype);
      }),
      RUNS,
    );
  });

  test('as kinds, labels, keys, operators and effects of manifests', () => {
    fc.assert(
      fc.property(word, word, word, word, (kind, key, operator, effect) => {
        const text = JSON.stringify({
          apiVersion: 'v1',
          kind,
          metadata: { name: 'a', labels: Object.fromEntries([[key, operator]]) },
          spec: {
            nodeSelector: Object.fromEntries([[key, operator]]),
            tolerations: [{ key, operator, effect }],
            containers: [{ name: 'c', image: `${kind}/a/b:1` }],
            template: { spec: { containers: [{ name: 'c', image: `${effect}/a/b:1` }] } },
          },
        });
        const { images } = readManifests([{ file: 'm.yaml', text }], { imagePaths: [], namespace: null });
        for (const { use } of images) expect(Object.values(use.scheduling.nodeSelector)).toEqual(expect.any(Array));
      }),
      RUNS,
    );
  });
});
