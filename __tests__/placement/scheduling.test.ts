import { describe, expect, test } from '@jest/globals';
import { clusterFrom } from '../../src/model/cluster-json';
import type { ImageUse, NodeTerm, Scheduling } from '../../src/model/image-use';
import { reachOf } from '../../src/placement/reach';
import { failed } from '../../src/model/fact';
import { classesOf, poolsOfClass } from '../../src/placement/compute-classes';
import { imageUse } from '../image-uses';

const use = (scheduling: Partial<Scheduling> = {}, workload = 'Deployment/web'): ImageUse =>
  imageUse({ workload }, scheduling);
const term = (key: string, operator: string, ...values: string[]): NodeTerm => ({
  labels: [{ key, operator, values }],
  fields: [],
});
const tolerate = (
  key: string | null,
  operator = 'Exists',
  value: string | null = null,
  effect: string | null = null,
) => ({
  tolerations: [{ key, operator, value, effect }],
});

interface Raw {
  readonly name?: string;
  readonly config?: Record<string, unknown>;
  readonly locations?: readonly string[];
}
const taint = (key: string, value: string, effect = 'NO_SCHEDULE') => ({ taints: [{ key, value, effect }] });

/** The pools of a cluster and their reach for workloads: `lands`, `lands?` with what is taken for granted, or why not. */
function reach(
  pools: readonly Raw[],
  uses: readonly ImageUse[],
  architectures: readonly string[] = [],
  more: object = {},
) {
  const cluster = clusterFrom(
    { project: 'p', location: 'europe-west1', name: 'c' },
    { name: 'c', nodePools: pools.map((raw, at) => ({ name: `pool-${String(at)}`, config: {}, ...raw })), ...more },
  );
  return reachOf(
    (cluster?.pools ?? []).map((pool, at) => ({ pool, architecture: architectures[at] ?? 'amd64' })),
    { named: null, uses, plain: false, isAutopilot: false },
  ).map((each) => {
    if (each.kind === 'judged') return each.open.length > 0 ? `lands? ${each.open.join('; ')}` : 'lands';
    return each.kind === 'excluded' ? `${each.certain ? 'no' : 'no?'} ${each.why}` : each.kind;
  });
}

const ssd: Raw = { config: { labels: { disktype: 'ssd', cores: '8' } } };
const plain: Raw = {};

describe('node selectors', () => {
  test('a pool’s own label must fit', () => {
    expect(reach([ssd, plain], [use({ nodeSelector: { disktype: 'ssd' } })])).toEqual([
      'lands',
      'no Deployment/web selects disktype=ssd, a label that its nodes do not have',
    ]);
    expect(reach([ssd, plain], [use({ nodeSelector: { disktype: 'hdd' } })])[0]).toBe(
      'no Deployment/web selects disktype=hdd, and its nodes have disktype=ssd',
    );
  });

  test('a key that no pool has, and that GKE does not derive, excludes none: it is an assumption', () => {
    const words = 'lands? Deployment/web selects team=a, a label that no node pool has: nodes may have it all the same';
    expect(reach([ssd, plain], [use({ nodeSelector: { team: 'a' } })])).toEqual([words, words]);
  });

  test.each([
    ['cloud.google.com/gke-nodepool', 'pool-1', ['no', 'lands']],
    ['kubernetes.io/arch', 'arm64', ['no', 'lands']],
    ['kubernetes.io/os', 'linux', ['lands', 'lands']],
    ['node.kubernetes.io/instance-type', 'e2-medium', ['lands', 'no']],
    ['cloud.google.com/machine-family', 't2a', ['no', 'lands']],
    ['topology.kubernetes.io/zone', 'europe-west1-c', ['lands', 'no']],
    ['topology.kubernetes.io/region', 'europe-west1', ['lands', 'lands']],
    ['cloud.google.com/gke-spot', 'true', ['no', 'lands']],
    ['cloud.google.com/gke-accelerator', 'nvidia-l4', ['no', 'no']],
    ['cloud.google.com/gke-os-distribution', 'cos', ['lands', 'no']],
    ['iam.gke.io/gke-metadata-server-enabled', 'true', ['no', 'no']],
    ['kubernetes.io/hostname', 'n', ['lands?', 'lands?']],
  ])('%s=%s is derived from the pool', (key, value, expected) => {
    const pools: Raw[] = [
      {
        config: { machineType: 'e2-medium', imageType: 'COS_CONTAINERD' },
        locations: ['europe-west1-b', 'europe-west1-c'],
      },
      {
        config: { machineType: 't2a-standard-1', spot: true, imageType: 'UBUNTU_CONTAINERD' },
        locations: ['europe-west1-b'],
      },
    ];
    const got = reach(pools, [use({ nodeSelector: { [key]: value }, ...tolerate(null) })], ['amd64', 'arm64']);
    expect(got.map((each) => each.split(' ')[0])).toEqual(expected);
  });
});

describe('required node affinity', () => {
  test.each([
    ['In', ['ssd', 'nvme'], 'disktype', ['lands', 'no']],
    ['NotIn', ['ssd'], 'disktype', ['no', 'lands']],
    ['Exists', [], 'disktype', ['lands', 'no']],
    ['DoesNotExist', [], 'disktype', ['no', 'lands']],
    ['Gt', ['7'], 'cores', ['lands', 'no']],
    ['Gt', ['8'], 'cores', ['no', 'no']],
    ['Lt', ['9'], 'cores', ['lands', 'no']],
    ['Sometimes', ['9'], 'cores', ['lands?', 'lands?']],
  ])('%s %p', (operator, values, key, expected) => {
    const got = reach([ssd, plain], [use({ affinity: [term(key, operator, ...values)] })]);
    expect(got.map((each) => each.split(' ')[0])).toEqual(expected);
  });

  test('one term is enough, all expressions of it must hold, a term without any never holds', () => {
    const both = { labels: [...term('disktype', 'Exists').labels, ...term('cores', 'In', '4').labels], fields: [] };
    expect(reach([ssd], [use({ affinity: [both] })])[0]).toMatch(/^no Deployment\/web selects cores=4/);
    expect(reach([ssd], [use({ affinity: [both, term('disktype', 'In', 'ssd')] })])).toEqual(['lands']);
    expect(reach([ssd], [use({ affinity: [] })])[0]).toMatch(/^no .*matches no node/);
    expect(reach([ssd], [use({ affinity: [{ labels: [], fields: [] }] })])[0]).toMatch(/^no .*matches no node/);
  });

  test('what only nodes tell is taken for granted', () => {
    const byName = { labels: [], fields: term('metadata.name', 'In', 'node-1').labels };
    expect(reach([plain], [use({ affinity: [byName] })])).toEqual([
      'lands? Deployment/web requires metadata.name In node-1, which only nodes tell',
    ]);
    expect(reach([plain], [use({ nodeName: 'node-1' })])[0]).toMatch(/^lands\? .*names the node node-1/);
  });
});

describe('taints', () => {
  const gpu = { config: { ...taint('nvidia.com/gpu', 'present'), accelerators: [{ acceleratorType: 'nvidia-l4' }] } };

  test.each([
    ['none', {}, 'no'],
    ['the key', tolerate('nvidia.com/gpu'), 'lands'],
    ['every key', tolerate(null), 'lands'],
    ['the value', tolerate('nvidia.com/gpu', 'Equal', 'present'), 'lands'],
    ['another value', tolerate('nvidia.com/gpu', 'Equal', 'absent'), 'no'],
    ['the effect', tolerate('nvidia.com/gpu', 'Exists', null, 'NoSchedule'), 'lands'],
    ['another effect', tolerate('nvidia.com/gpu', 'Exists', null, 'NoExecute'), 'no'],
    ['an empty key with Equal', tolerate(null, 'Equal', ''), 'no'],
    ['by asking for the resource, which GKE answers', { resources: ['nvidia.com/gpu'] }, 'lands'],
  ])('tolerating %s', (_, scheduling, expected) => {
    expect(reach([gpu], [use(scheduling)])[0]?.split(' ')[0]).toBe(expected);
  });

  test('a soft taint keeps nobody away', () => {
    expect(reach([{ config: taint('a', 'b', 'PREFER_NO_SCHEDULE') }], [use()])).toEqual(['lands']);
  });

  test('GKE’s own ones of Arm and Windows nodes, and its own tolerations for pods that select them', () => {
    const arm = (scheduling: Partial<Scheduling>) => reach([plain], [use(scheduling)], ['arm64'])[0]?.split(' ')[0];
    expect(arm({})).toBe('no');
    expect(arm({ nodeSelector: { 'kubernetes.io/arch': 'arm64' } })).toBe('lands');
    expect(arm({ affinity: [term('kubernetes.io/arch', 'In', 'amd64', 'arm64')] })).toBe('lands');
    const untainted = { config: { taintConfig: { architectureTaintBehavior: 'NONE' } } };
    expect(reach([untainted], [use()], ['arm64'])).toEqual(['lands']);
    const windows = { config: { imageType: 'WINDOWS_LTSC_CONTAINERD' } };
    expect(reach([windows], [use()])[0]).toMatch(/^no .*node\.kubernetes\.io\/os=windows/);
    expect(reach([windows], [use({ nodeSelector: { 'kubernetes.io/os': 'windows' } })])).toEqual(['lands']);
    // The system that a pod says it is for is no matter of the scheduler's: the kubelet refuses it in the end.
    expect(reach([windows, plain], [use({ os: 'windows' })]).map((each) => each.split(' ')[0])).toEqual([
      'no',
      'lands',
    ]);
  });

  test('gVisor selects its own nodes; of another runtime class the own selectors are unknown', () => {
    const sandbox = {
      config: { labels: { 'sandbox.gke.io/runtime': 'gvisor' }, ...taint('sandbox.gke.io/runtime', 'gvisor') },
    };
    expect(reach([sandbox], [use({ runtimeClass: 'gvisor' })])).toEqual(['lands']);
    expect(reach([plain], [use({ runtimeClass: 'kata' })])[0]).toMatch(/^lands\? .*runtime class kata/);
    expect(reach([gpu], [use({ runtimeClass: 'kata' })])[0]).toMatch(/^no\? /);
    // One of the same input is known: what it adds is in the selector and the tolerations already.
    expect(reach([plain], [use({ runtimeClass: 'kata', runtimeClassRead: true })])).toEqual(['lands']);
    expect(reach([gpu], [use({ runtimeClass: 'kata', runtimeClassRead: true })])[0]).toMatch(/^no: |^no /);
  });
});

describe('what the containers ask for', () => {
  const gpu: Raw = { config: { machineType: 'g2-standard-4', accelerators: [{ acceleratorType: 'nvidia-l4' }] } };
  const tpu: Raw = { config: { machineType: 'ct5lp-hightpu-1t' } };
  const known: Raw = { config: { machineType: 'e2-medium' } };

  test('GPUs and TPUs are on pools that have them, and nowhere else', () => {
    expect(
      reach([gpu, tpu, known], [use({ resources: ['nvidia.com/gpu'] })]).map((each) => each.split(' ')[0]),
    ).toEqual(['lands', 'no', 'no']);
    expect(
      reach([gpu, tpu, known], [use({ resources: ['google.com/tpu'] })]).map((each) => each.split(' ')[0]),
    ).toEqual(['no', 'lands', 'no']);
    expect(reach([known], [use({ resources: ['nvidia.com/gpu'] })])[0]).toBe(
      'no Deployment/web asks for nvidia.com/gpu, which its nodes do not have',
    );
  });

  test('what an unknown machine type has is not known, nor what another plugin offers', () => {
    expect(reach([plain], [use({ resources: ['google.com/tpu'] })])[0]).toMatch(/^lands\? /);
    expect(reach([known], [use({ resources: ['example.com/fuse'] })])).toEqual([
      'lands? Deployment/web asks for example.com/fuse, which no API tells of nodes',
    ]);
  });
});

test('a toleration by an operator that is not known decides nothing', () => {
  const tainted = { config: taint('a', '1') };
  expect(reach([tainted], [use(tolerate('a', 'Gt', '0'))])[0]).toMatch(/^no\? /);
});

test.each([
  ['custom-4-5120', 'n1'],
  ['n2-custom-4-5120', 'n2'],
])('the machine family of %s is %s', (machineType, family) => {
  const nodeSelector = { 'cloud.google.com/machine-family': family };
  expect(reach([{ config: { machineType } }], [use({ nodeSelector })])).toEqual(['lands']);
});

test('a zone for accelerators is in its region, and a region is named once', () => {
  const zones: Raw = { locations: ['us-central1-a', 'us-central1-ai1a'] };
  const inRegion = (region: string) =>
    reach([zones], [use({ nodeSelector: { 'topology.kubernetes.io/region': region } })])[0];
  expect(inRegion('us-central1')).toBe('lands');
  expect(inRegion('us-east1')).toMatch(/topology\.kubernetes\.io\/region=us-central1$/);
});

test('gVisor pods land on sandboxed pools only', () => {
  const sandbox = { config: { sandboxConfig: { type: 'GVISOR' }, ...taint('sandbox.gke.io/runtime', 'gvisor') } };
  expect(reach([sandbox, plain], [use({ runtimeClass: 'gvisor' })]).map((each) => each.split(' ')[0])).toEqual([
    'lands',
    'no',
  ]);
});

test('of several workloads one that lands is enough, and one that lands for sure rests on nothing', () => {
  const open = use({ nodeSelector: { team: 'a' } }, 'Job/a');
  const sure = use({}, 'Job/b');
  const never = use({ nodeSelector: { 'kubernetes.io/os': 'windows' } }, 'Job/c');
  expect(reach([plain], [open, never])[0]).toMatch(/^lands\? Job\/a/);
  expect(reach([plain], [open, sure, never])).toEqual(['lands']);
  expect(reach([plain], [never])[0]).toMatch(/^no Job\/c/);
});

test('GKE makes nodes to fit, but never of a pool that is named, nor Windows ones', () => {
  const auto = { autoscaling: { enableNodeAutoprovisioning: true, autoprovisioningNodePoolDefaults: {} } };
  const last = (scheduling: Partial<Scheduling>) =>
    reach([plain], [use(scheduling)], [], auto)
      .at(-1)
      ?.split(' ')[0];
  expect(last({ nodeSelector: { team: 'a' } })).toBe('lands?');
  expect(last({ nodeSelector: { team: 'a' }, ...tolerate('team', 'Equal', 'a') })).toBe('lands');
  expect(last({ nodeSelector: { 'cloud.google.com/gke-nodepool': 'pool-0' } })).toBe('no');
  expect(last({ nodeSelector: { 'kubernetes.io/os': 'windows' } })).toBe('no');
  expect(last({ nodeSelector: { 'cloud.google.com/compute-class': 'Balanced' } })).toBe('no');
  expect(last({ nodeSelector: { 'cloud.google.com/machine-family': 'c4a' } })).toBe('lands');
  expect(last({ nodeSelector: { 'cloud.google.com/machine-family': 'c4a', 'kubernetes.io/arch': 'amd64' } })).toBe(
    'no',
  );
});

test('the nodes of a compute class are a pool of their own, and no others that GKE makes', () => {
  const selected = use({ nodeSelector: { 'cloud.google.com/compute-class': 'fast' } });
  const labels = [{ key: 'cloud.google.com/compute-class', operator: 'In', values: ['cheap', 'fast'] }];
  const required = use({ affinity: [{ labels, fields: [] }] });
  const cluster = clusterFrom(
    { project: 'p', location: 'l', name: 'c' },
    { name: 'c', autoscaling: { enableNodeAutoprovisioning: true } },
  );
  if (cluster === null) throw new Error('no cluster');
  const landings = (uses: readonly ImageUse[]) => {
    const unread = failed('unreachable', 'class', 'no answer');
    const ofClasses = classesOf(uses, cluster).flatMap((name) => poolsOfClass(name, unread, cluster));
    const pools = [...cluster.pools, ...ofClasses];
    const reached = reachOf(
      pools.map((pool) => ({ pool, architecture: 'amd64' })),
      { named: null, uses, plain: false, isAutopilot: false },
    );
    return pools.map(({ name }, at) => `${name} ${reached[at]?.kind ?? ''}`);
  };
  expect(landings([selected])).toEqual(['(auto-provisioned) excluded', '(compute-class fast) judged']);
  expect(landings([required])).toEqual([
    '(auto-provisioned) excluded',
    '(compute-class cheap) judged',
    '(compute-class fast) judged',
  ]);
  expect(landings([use({})])).toEqual(['(auto-provisioned) judged']);
  const none = { key: 'cloud.google.com/compute-class', operator: 'DoesNotExist', values: [] };
  expect(landings([use({ affinity: [{ labels: [none], fields: [] }] })])).toEqual(['(auto-provisioned) judged']);
});

test('an image that was given plainly too is judged for any pod as well', () => {
  const cluster = clusterFrom(
    { project: 'p', location: 'l', name: 'c' },
    {
      name: 'c',
      nodePools: [
        { name: 'a', config: { labels: { x: 'y' } } },
        { name: 'b', config: taint('k', 'v') },
      ],
    },
  );
  const pools = (cluster?.pools ?? []).map((pool) => ({ pool, architecture: 'amd64' }));
  const uses = [use({ nodeSelector: { x: 'z' } })];
  const kinds = (plain: boolean): readonly string[] =>
    reachOf(pools, { named: null, uses, plain, isAutopilot: false }).map(({ kind }) => kind);
  expect(kinds(true)).toEqual(['judged', 'tainted']);
  expect(kinds(false)).toEqual(['excluded', 'excluded']);
});
