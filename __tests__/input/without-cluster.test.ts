import { describe, expect, test } from '@jest/globals';
import type { Readers } from '../../src/input/files';
import type { Values } from '../../src/input/given';
import { buildRun } from '../../src/input/run';
import { parsePlatform } from '../../src/input/without-cluster';

const readers: Readers = {
  read: () => {
    throw new Error('nothing is read');
  },
  exists: () => false,
  whyNotWritable: () => null,
  kubeContext: () => {
    throw new Error('no kubeconfig is looked at');
  },
};
const IMAGE = 'europe-west1-docker.pkg.dev/p/r/i:1';
const given = (values: Values) => buildRun('cli', { image: [IMAGE], ...values }, {}, readers, 'check');

test.each([
  ['linux/amd64', 'linux', 'amd64', null],
  ['linux/x86_64', 'linux', 'amd64', null],
  ['Linux/ARM64', 'linux', 'arm64', null],
  ['linux/arm64/v8', 'linux', 'arm64', null],
  ['linux/aarch64', 'linux', 'arm64', null],
  ['linux/amd64/v1', 'linux', 'amd64', null],
  ['linux/s390x', 'linux', 's390x', null],
  ['windows/amd64', 'windows', 'amd64', null],
  ['windows(10.0.20348)/amd64', 'windows', 'amd64', 20348],
] as const)('%s is a platform', (text, os, architecture, build) => {
  expect(parsePlatform(text)).toEqual({ value: { os, architecture, build } });
});

test.each([
  '',
  'linux',
  'arm64',
  'linux/',
  'linux/pdp11',
  'darwin/arm64',
  'linux/arm64/v9',
  'linux/amd64/v3',
  'linux(10.0.20348)/amd64',
  'windows(10.0.x)/amd64',
  'linux/amd64\n',
  'linux/amd64,linux/arm64 x',
  `linux/${'a'.repeat(100)}`,
])('%j is none, or one that nodes are not asked for by', (text) => {
  const read = parsePlatform(text);
  // A line feed at the end is a slip of the pen.
  if (text.endsWith('\n')) expect(read).toHaveProperty('value');
  else expect(read).toHaveProperty('problem');
});

describe('--no-cluster', () => {
  test('judges images by themselves; no kubeconfig is looked at', () => {
    expect(given({ 'no-cluster': ['true'], platform: ['linux/arm64,linux/amd64', 'linux/arm64'] })).toMatchObject({
      run: {
        request: {
          clusters: [],
          alone: [
            { os: 'linux', architecture: 'arm64', build: null },
            { os: 'linux', architecture: 'amd64', build: null },
          ],
        },
      },
    });
  });

  test('all that needs a cluster is wrong beside it, in one sentence; what is off by itself is not', () => {
    const built = given({ 'no-cluster': ['true'], cluster: ['gke_p_l_c'], verify: ['pod'], context: ['kind'] });
    expect(built).toEqual({
      errors: ['--no-cluster cannot be used with --cluster, --context, --verify, which are about a cluster'],
    });
    expect(given({ 'no-cluster': ['true'], verify: ['none'], 'impersonate-node': ['false'] })).toHaveProperty('run');
  });

  test('a platform is asked for only without a cluster', () => {
    expect(given({ cluster: ['gke_p_l_c'], platform: ['linux/arm64'] })).toEqual({
      errors: ['--platform needs --no-cluster: with a cluster, its nodes say the platforms'],
    });
  });

  test('a wrong platform is said by its name', () => {
    expect(given({ 'no-cluster': ['true'], platform: ['linux'] })).toMatchObject({
      errors: [expect.stringMatching(/^--platform “linux” is not a platform: OS\/ARCH/)],
    });
  });
});
