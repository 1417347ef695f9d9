/** What the nodes of a pool say of their runtimes, read off the API server's JSON. */
import { expect, test } from '@jest/globals';
import { runtimesIn } from '../../src/kubernetes/node-runtimes';
import { hasContainerd } from '../../src/model/runtime';

const node = (containerRuntimeVersion: unknown, pool = 'main') => ({
  metadata: { labels: { 'cloud.google.com/gke-nodepool': pool } },
  status: { nodeInfo: { containerRuntimeVersion } },
});

test('each runtime counts once; a node of another pool, and one that names none, does not', () => {
  const nodes = [node('containerd://2.0.5'), node('containerd://2.0.5'), node('containerd://1.7.24')];
  expect(runtimesIn([...nodes, node('containerd://2.1.4', 'other'), node(''), node(7), {}], 'main')).toEqual({
    nodes: 3,
    runtimes: ['containerd://1.7.24', 'containerd://2.0.5'],
  });
  expect(runtimesIn([], 'main')).toEqual({ nodes: 0, runtimes: [] });
});

test('what a node says holds no control character', () => {
  const { runtimes } = runtimesIn([node('containerd://2.0\u001b[31m.5\n')], 'main');
  expect(encodeURIComponent(runtimes.join())).not.toMatch(/%(?:1B|0A)/);
});

test.each<[readonly string[], boolean | string]>([
  [['containerd://2.1.0'], true],
  [['containerd://v2.2.0-rc.1', 'containerd://3.0.0'], true],
  [['containerd://2.0.9'], false],
  [['containerd://1.7.24', 'containerd://2.0.5'], false],
  [['containerd://2.0.5', 'containerd://2.1.0'], 'some'],
  [['containerd://2.1.0', 'cri-o://1.31.0'], 'unknown'],
  [['containerd://Unknown'], 'unknown'],
  [[], 'unknown'],
])('of %j that all have containerd 2.1 is %s', (runtimes, has) => {
  expect(hasContainerd({ runtimes }, 2, 1)).toBe(has);
});
