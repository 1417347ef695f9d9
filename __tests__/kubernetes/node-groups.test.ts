import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gkeProjectOf, outsideCluster } from '../../src/kubernetes/node-groups';
import type { Json } from '../../src/model/json';
import { hasContainerd, type NodeGroup, type OfNodes } from '../../src/model/runtime';

const node = (
  over: { info?: object; labels?: object; taints?: unknown; provider?: string; disk?: unknown } = {},
): Json => ({
  metadata: { name: 'a', labels: over.labels ?? {} },
  spec: { taints: over.taints, providerID: over.provider },
  status: {
    ...('disk' in over ? { capacity: { 'ephemeral-storage': over.disk } } : {}),
    nodeInfo: {
      operatingSystem: 'linux',
      architecture: 'amd64',
      kubeletVersion: 'v1.33.1',
      containerRuntimeVersion: 'containerd://2.1.4',
      ...over.info,
    },
  },
});
const poolsOf = (...nodes: readonly Json[]) => outsideCluster('here', 'v1.33.0', nodes, [])?.pools ?? [];
const taint = (key: string, effect = 'NoSchedule') => ({ key, value: '', effect });

describe('nodes outside GKE', () => {
  test('are grouped by system and architecture', () => {
    const pools = poolsOf(
      node(),
      node({ info: { architecture: 'arm64' } }),
      node({ info: { operatingSystem: 'windows', kernelVersion: '10.0.20348.2227' } }),
      node({
        info: { containerRuntimeVersion: 'containerd://1.7.27', kubeletVersion: 'v1.32.0' },
        provider: 'kind://docker/a',
      }),
    );
    expect(
      pools.map(({ name, group, version, windowsOsVersion }) => [name, group?.nodes, version, windowsOsVersion]),
    ).toEqual([
      ['linux/amd64', 2, null, null],
      ['linux/arm64', 1, 'v1.33.1', null],
      ['windows/amd64', 1, 'v1.33.1', '10.0.20348'],
    ]);
    expect(pools[0]?.group).toMatchObject({
      runtimes: ['containerd://1.7.27', 'containerd://2.1.4'],
      providers: ['kind'],
    });
  });

  test.each([
    ['the smallest of them', ['98831908Ki', '20Gi', '47060071478'], 20 * 2 ** 30],
    ['powers of ten', ['100G'], 1e11],
    ['one that says none', ['20Gi', undefined], null],
    ['what is no size', ['-20Gi'], null],
    ['a text without end', [`${'9'.repeat(400)}Pi`], null],
    ['a size beyond all', ['999999999999999999Pi'], null],
    ['a number, which Kubernetes does not write', [5], null],
  ] as const)('say how large their disks are: %s', (_, disks, bytes) => {
    const [pool] = poolsOf(...disks.map((disk) => node({ disk })));
    expect(pool?.imageDisk).toEqual(bytes === null ? null : { kind: 'nodes', bytes });
  });

  test('keep pods off only by a taint that all of them have, and that lasts', () => {
    const tainted = (...taints: readonly object[]) => node({ taints });
    const [pool] = poolsOf(
      tainted(taint('a'), taint('b'), taint('node.kubernetes.io/unschedulable')),
      tainted(taint('a')),
    );
    expect(pool?.taints).toEqual([{ key: 'a', value: '', effect: 'NO_SCHEDULE' }]);
  });

  test('have the labels of all, and the values that some have', () => {
    const [pool] = poolsOf(
      node({ labels: { zone: 'a', disk: 'ssd' } }),
      node({ labels: { zone: 'b', disk: 'ssd', odd: 3 } }),
    );
    expect(pool?.labels).toEqual({ disk: 'ssd' });
    expect(pool?.group?.labels).toEqual({ zone: ['a', 'b'], disk: ['ssd'] });
  });

  test('that are GKE’s are told by their label, with their project', () => {
    const labels = { 'cloud.google.com/gke-nodepool': 'main' };
    expect(gkeProjectOf([node({ labels, provider: 'gce://example.com:p/europe-west1-b/n' })])).toBe('example.com:p');
    expect(gkeProjectOf([node({ labels, provider: 'odd' })])).toBeNull();
    expect(gkeProjectOf([node({ provider: 'gce://p/z/n' })])).toBeNull();
  });

  test('of any shape are read or refused, never an exception', () => {
    fc.assert(
      fc.property(fc.array(fc.object({ maxDepth: 4 })), (nodes) => {
        outsideCluster('here', null, nodes, null);
        gkeProjectOf(nodes);
      }),
    );
    expect(outsideCluster('here', null, [node({ info: { operatingSystem: 'plan9' } })], null)).toBeNull();
    expect(outsideCluster('here', null, [node({ info: { architecture: 'a/b' } })], null)).toBeNull();
  });
});

test.each<[string[], OfNodes]>([
  [['containerd://2.1.4'], true],
  [['containerd://2.1.0-rc.1', 'containerd://3.0.0'], true],
  [['containerd://v2.0.5'], false],
  [['containerd://1.7.27', 'containerd://1.6.20~ds1'], false],
  [['containerd://1.7.27', 'containerd://2.1.4'], 'some'],
  [['cri-o://2.1.0'], 'unknown'],
  [['docker://27.0.0'], 'unknown'],
  [['', 'containerd://'], 'unknown'],
  [[], 'unknown'],
])('containerd 2.1 or later on %j: %s', (runtimes, answer) => {
  const group: NodeGroup = { nodes: 1, architecture: 'amd64', runtimes, providers: [], audiences: [], labels: {} };
  expect(hasContainerd(group, 2, 1)).toBe(answer);
});
