import { expect, test } from '@jest/globals';
import { type PoolsAsked } from '../../src/model/target';
import type { NodePool } from '../../src/model/cluster';
import { clusterFrom } from '../../src/model/cluster-json';
import { reachOf } from '../../src/placement/reach';
import { imageUse } from '../image-uses';

/** Pools as the API gives them. */
function pools(...raw: Record<string, unknown>[]): NodePool[] {
  const cluster = clusterFrom(
    { project: 'p', location: 'l', name: 'c' },
    { name: 'c', nodePools: raw.map((config, index) => ({ name: `pool-${String(index)}`, config })) },
  );
  return [...(cluster?.pools ?? [])];
}

const reach = (given: NodePool[], named: PoolsAsked | null = null, architectures: (string | undefined)[] = []) =>
  reachOf(
    given.map((pool, index) => ({ pool, architecture: architectures[index] ?? 'amd64' })),
    { named, uses: [], plain: true, isAutopilot: false },
  ).map((each) =>
    each.kind === 'tainted' ? `tainted ${each.taints.join(' ')}${each.forPlatform ? ' (platform)' : ''}` : each.kind,
  );

const gpu = { taints: [{ key: 'nvidia.com/gpu', value: 'present', effect: 'NO_SCHEDULE' }] };

test('a plain pod lands on pools without a blocking taint', () => {
  const soft = { taints: [{ key: 'a', value: 'b', effect: 'PREFER_NO_SCHEDULE' }] };
  expect(reach(pools({}, gpu, soft))).toEqual(['judged', 'tainted nvidia.com/gpu=present:NoSchedule', 'judged']);
});

test('a NO_EXECUTE taint blocks as well', () => {
  const evicting = { taints: [{ key: 'a', value: '', effect: 'NO_EXECUTE' }] };
  expect(reach(pools({}, evicting))).toEqual(['judged', 'tainted a=:NoExecute']);
});

test('where every pool is tainted, all are judged', () => expect(reach(pools(gpu, gpu))).toEqual(['judged', 'judged']));

test('GKE taints Arm nodes by itself, unless told not to', () => {
  expect(reach(pools({}, {}), null, ['amd64', 'arm64'])).toEqual([
    'judged',
    'tainted kubernetes.io/arch=arm64:NoSchedule (platform)',
  ]);
  const untainted = { taintConfig: { architectureTaintBehavior: 'NONE' } };
  expect(reach(pools({}, untainted), null, ['amd64', 'arm64'])).toEqual(['judged', 'judged']);
  expect(reach(pools({}, {}), null, ['arm64', 'arm64'])).toEqual(['judged', 'judged']);
});

test('GKE taints Windows nodes by itself', () => {
  expect(reach(pools({}, { imageType: 'WINDOWS_LTSC_CONTAINERD' }))).toEqual([
    'judged',
    'tainted node.kubernetes.io/os=windows:NoSchedule (platform)',
  ]);
});

test('a pool that is named is judged in full, the others not at all', () => {
  expect(reach(pools({}, gpu), { kind: 'named', names: ['pool-1'] })).toEqual(['excluded', 'judged']);
  expect(reach(pools({}, gpu), { kind: 'all' })).toEqual(['judged', 'judged']);
});

test('a pool that is named is judged for the workloads that were given, wherever they may land', () => {
  const uses = [imageUse({ workload: 'Pod/web' }, { nodeSelector: { disk: 'ssd' } })];
  const of = (plain: boolean) =>
    reachOf(
      pools(gpu).map((pool) => ({ pool, architecture: 'amd64' })),
      { named: { kind: 'all' }, uses, plain, isAutopilot: false },
    );
  expect(of(false)).toEqual([{ kind: 'judged', uses, open: [] }]);
  expect(of(true)).toEqual([{ kind: 'judged', uses: [], open: [] }]);
});
