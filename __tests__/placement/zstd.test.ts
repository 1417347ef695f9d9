/** Which nodes unpack layers that are compressed with zstd. */
import { expect, test } from '@jest/globals';
import { refusesZstd } from '../../src/placement/platform-match';

test.each<[string | null, readonly string[] | null, unknown]>([
  ['1.33.1-gke.1', null, false],
  ['1.22.1-gke.1', null, false],
  ['1.21.9-gke.1', null, 'unknown'],
  [null, null, false],
  ['1.33.1', ['containerd://1.4.13'], true],
  ['1.33.1', ['containerd://1.5.0'], false],
  ['1.33.1', ['containerd://1.4.13', 'containerd://1.7.0'], 'some'],
  ['1.33.1', ['cri-o://1.20.0'], false],
  ['1.33.1', ['docker://20.10.7'], 'unknown'],
  ['1.33.1', ['docker://23.0.1', 'containerd://1.7.0'], false],
])('version %s, runtimes %j: refused %s', (version, runtimes, expected) =>
  expect(refusesZstd(version, runtimes && { runtimes })).toBe(expected),
);

test.each<[string, unknown]>([
  ['1.23.17-gke.1', 'unknown'],
  ['1.22.1-gke.1', 'unknown'],
  ['1.24.1-gke.1', false],
])('GKE nodes with Docker, version %s: refused %s', (version, expected) =>
  expect(refusesZstd(version, null, true)).toBe(expected),
);
