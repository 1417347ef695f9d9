/** Random pods on random pools, against a scheduler over the whole nodes: none lands where it can't, none is kept away. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clusterFrom } from '../../src/model/cluster-json';
import type { Scheduling } from '../../src/model/image-use';
import { reachOf } from '../../src/placement/reach';
import { fits, nodesOf, type PoolSpec, poolResource } from './scheduler';
import { imageUse } from '../image-uses';

const ZONES = ['europe-west1-b', 'europe-west1-c', 'europe-west1-d'];
const machine = fc.oneof(
  fc.constantFrom<Partial<PoolSpec>>(
    { machineType: 'e2-standard-4' },
    { machineType: 'n2-standard-8', image: 'UBUNTU_CONTAINERD' },
    { machineType: 't2a-standard-4', arm: true },
    { machineType: 'c4a-standard-8', arm: true },
    { machineType: 'g2-standard-8', gpu: { type: 'nvidia-l4', count: 1, driver: 'LATEST' } },
    { machineType: 'a2-highgpu-2g', gpu: { type: 'nvidia-tesla-a100', count: 2, driver: 'DEFAULT' } },
    { machineType: 'ct5lp-hightpu-4t', tpu: { type: 'tpu-v5-lite-podslice', topology: '2x4' } },
    { machineType: 'ct6e-standard-4t', tpu: { type: 'tpu-v6e-slice', topology: '4x4' } },
    { machineType: 'n2-standard-4', image: 'WINDOWS_LTSC_CONTAINERD', windows: '2019' },
    { machineType: 'n2-standard-4', image: 'WINDOWS_LTSC_CONTAINERD', windows: '2022' },
    { machineType: 'e2-standard-4', sandbox: true },
  ),
);
const taint = fc.constantFrom(
  { key: 'team', value: 'a', effect: 'NoSchedule' },
  { key: 'team', value: 'b', effect: 'NoExecute' },
  { key: 'dedicated', value: '', effect: 'NoSchedule' },
);
const pools = fc
  .array(
    fc.record({
      machine,
      capacity: fc.constantFrom('standard' as const, 'standard' as const, 'spot' as const, 'preemptible' as const),
      zones: fc.uniqueArray(fc.constantFrom(...ZONES), { minLength: 1, maxLength: 3 }),
      metadataServer: fc.boolean(),
      private: fc.boolean(),
      labels: fc.constantFrom({}, {}, { disk: 'ssd' }, { disk: 'hdd', cores: '8' }, { cores: '16' }),
      taints: fc.uniqueArray(taint, { maxLength: 1 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ machine: made, ...rest }, at): PoolSpec => ({ name: `pool-${String(at)}`, ...rest, ...made })),
  );

/** A label that a node of the pools has, or the same key with another value. */
const label = (specs: readonly PoolSpec[]) => {
  const all = specs.flatMap((spec) => nodesOf(spec).flatMap(({ labels }) => Object.entries(labels)));
  const first = nodesOf(specs[0] ?? { name: '' }).flatMap(({ labels }) => Object.entries(labels));
  return fc.oneof(
    // Mostly of one pool, so that some pods land.
    { weight: 9, arbitrary: fc.constantFrom(...first) },
    { weight: 2, arbitrary: fc.constantFrom(...all) },
    { weight: 1, arbitrary: fc.constantFrom(...all).map(([key]): [string, string] => [key, 'another']) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<[string, string]>(['nobody', 'has'], ['cloud.google.com/gke-spot', 'true']),
    },
  );
};
const toleration = fc.record({
  key: fc.constantFrom(
    'team',
    'dedicated',
    'kubernetes.io/arch',
    'nvidia.com/gpu',
    'google.com/tpu',
    'sandbox.gke.io/runtime',
    null,
  ),
  operator: fc.constantFrom('Exists', 'Equal'),
  value: fc.constantFrom('a', 'b', 'present', null),
  effect: fc.constantFrom('NoSchedule', 'NoExecute', null, null),
});
const EVERYTHING = { key: null, operator: 'Exists', value: null, effect: null };
const scheduling = (specs: readonly PoolSpec[]): fc.Arbitrary<Scheduling> =>
  fc.record({
    nodeSelector: fc.array(label(specs), { maxLength: 2 }).map((pairs) => Object.fromEntries(pairs)),
    affinity: fc.option(
      fc.array(
        fc.record({
          labels: fc.array(
            fc
              .tuple(label(specs), label(specs), fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'))
              .map(([[key, value], [, other], operator]) => ({
                key,
                operator,
                values: operator.endsWith('In') ? [value, other] : /^[GL]t$/.test(operator) ? ['9'] : [],
              })),
            { maxLength: 2 },
          ),
          fields: fc.constant([]),
        }),
        { maxLength: 2 },
      ),
      { freq: 1 },
    ),
    tolerations: fc.oneof(fc.constant([EVERYTHING]), fc.array(toleration, { maxLength: 3 })),
    nodeName: fc.constant(null),
    runtimeClass: fc.constantFrom(null, null, null, 'gvisor'),
    os: fc.constantFrom(null, 'linux', 'windows'),
    resources: fc.constantFrom([], [], [], ['nvidia.com/gpu'], ['google.com/tpu']),
    runtimeClassRead: fc.constant(false),
    claims: fc.constant([]),
    queue: fc.constant(null),
    podsUnknown: fc.constant(false),
  });

test('a pod is judged where a node takes it, and nowhere else', () => {
  const counted = { lands: 0, open: 0, never: 0 };
  const worlds = pools.chain((specs) => fc.tuple(fc.constant(specs), scheduling(specs)));
  fc.assert(
    fc.property(worlds, ([specs, pod]) => {
      const cluster = clusterFrom(
        { project: 'p', location: 'europe-west1', name: 'c' },
        { name: 'c', nodePools: specs.map(poolResource) },
      );
      const use = imageUse({ workload: 'Pod/p' }, pod);
      const reach = reachOf(
        (cluster?.pools ?? []).map((pool, at) => ({ pool, architecture: specs[at]?.arm ? 'arm64' : 'amd64' })),
        { named: null, uses: [use], plain: false, isAutopilot: false },
      );
      specs.forEach((spec, at) => {
        const lands = fits(pod, nodesOf(spec));
        const each = reach[at];
        if (each?.kind === 'judged' && each.open.length === 0) expect([spec.name, lands]).toEqual([spec.name, true]);
        if (each?.kind === 'excluded') expect([spec.name, each.why, lands]).toEqual([spec.name, each.why, false]);
        counted[each?.kind !== 'judged' ? 'never' : each.open.length > 0 ? 'open' : 'lands'] += 1;
      });
    }),
    { numRuns: 2000 },
  );
  // The worlds are of all kinds, and little is left open.
  expect(Math.min(counted.lands, counted.never)).toBeGreaterThan(400);
  expect(counted.open).toBeLessThan(counted.lands);
});
