/** The pools that compute classes make, and of which architecture their nodes are. */
import { describe, expect, test } from '@jest/globals';
import { poolAccount } from '../../src/model/pool-account';
import { clusterFrom } from '../../src/model/cluster-json';
import type { ComputeClass } from '../../src/model/compute-class';
import { absent, failed, known, knownValue } from '../../src/model/fact';
import type { ImageUse, Scheduling } from '../../src/model/image-use';
import {
  architectureOfClass,
  architectureToCome,
  builtInPools,
  poolsOfClass,
} from '../../src/placement/compute-classes';
import { imageUse } from '../image-uses';

const CLASS = 'cloud.google.com/compute-class';
const use = (scheduling: Partial<Scheduling> = {}, workload = 'Pod/p'): ImageUse => imageUse({ workload }, scheduling);
const selecting = (more: Readonly<Record<string, string>> = {}): ImageUse =>
  use({ nodeSelector: { [CLASS]: 'fast', ...more } });
const fast = (more: Partial<ComputeClass> = {}) =>
  known<ComputeClass>(
    {
      serviceAccount: null,
      imageType: null,
      machines: [],
      others: [],
      fallsBack: null,
      labels: {},
      taints: [],
      architectureTaint: true,
      imageStreaming: false,
      sandboxed: false,
      imageDisk: null,
      creates: true,
      ...more,
    },
    'class',
  );
const SCOPES = ['https://www.googleapis.com/auth/cloud-platform'];
const clusterOf = (more: object = {}) => {
  const autoprovisioningNodePoolDefaults = { serviceAccount: 'auto@p.iam.gserviceaccount.com', oauthScopes: SCOPES };
  const cluster = clusterFrom(
    { project: 'p', location: 'l', name: 'c' },
    { name: 'c', autoscaling: { enableNodeAutoprovisioning: true, autoprovisioningNodePoolDefaults }, ...more },
  );
  if (cluster === null) throw new Error('no cluster');
  return cluster;
};

describe('the pool of a class', () => {
  test('has the account and scopes of other nodes that GKE makes, where it names no account', () => {
    expect(poolsOfClass('fast', fast(), clusterOf())).toMatchObject([
      { name: '(compute-class fast)', serviceAccount: poolAccount('auto@p.iam.gserviceaccount.com'), scopes: SCOPES },
    ]);
  });

  test('has its own account, whose scopes nothing says', () => {
    const own = fast({
      serviceAccount: 'fast@p.iam.gserviceaccount.com',
      taints: [{ key: 'a', value: 'b', effect: 'NoExecute' }],
    });
    expect(poolsOfClass('fast', own, clusterOf())).toMatchObject([
      {
        serviceAccount: poolAccount('fast@p.iam.gserviceaccount.com'),
        scopes: null,
        taints: [{ key: 'a', value: 'b', effect: 'NO_EXECUTE' }],
      },
    ]);
  });

  test('is not there for a class that is not there, or that makes none on a Standard cluster', () => {
    expect(poolsOfClass('fast', absent('class', 'not found'), clusterOf())).toEqual([]);
    expect(poolsOfClass('fast', fast({ creates: false }), clusterOf())).toEqual([]);
    expect(poolsOfClass('fast', fast({ creates: false }), clusterOf({ autopilot: { enabled: true } }))).toHaveLength(1);
  });

  test('needs auto-provisioning on old versions', () => {
    const alone = (currentMasterVersion: string) => clusterOf({ currentMasterVersion, autoscaling: {} });
    expect(poolsOfClass('fast', fast(), alone('1.32.4-gke.100'))).toEqual([]);
    expect(poolsOfClass('fast', fast(), alone('1.33.5-gke.100'))).toHaveLength(1);
    expect(poolsOfClass('fast', fast(), clusterOf({ currentMasterVersion: '1.32.4-gke.100' }))).toHaveLength(1);
  });

  test('has no account where the class could not be read', () => {
    expect(poolsOfClass('fast', failed('unreachable', 'class', ''), clusterOf())).toMatchObject([
      { serviceAccount: { kind: 'unread' }, scopes: null, imageType: null },
    ]);
  });
});

describe('the disk of the nodes of a class', () => {
  const imageDisk = { kind: 'boot', gb: 30 } as const;
  const of = (read: Partial<ComputeClass>, more: object = {}) =>
    poolsOfClass('fast', fast({ imageDisk, ...read }), clusterOf({ currentMasterVersion: '1.34.1-gke.1', ...more }));
  test.each<[string, Parameters<typeof of>, typeof imageDisk | null]>([
    ['is what its priorities say', [{}], imageDisk],
    ['is open where other nodes may come', [{ fallsBack: true }], null],
    ['is open where other nodes may come by default', [{}, { currentMasterVersion: '1.32.4-gke.100' }], null],
    [
      'is no matter where nodes stream',
      [{}, { nodePoolDefaults: { nodeConfigDefaults: { gcfsConfig: { enabled: true } } } }],
      null,
    ],
  ])('%s', (_, given, expected) => expect(of(...given)).toMatchObject([{ imageDisk: expected }]));
});

describe('the architecture of a class', () => {
  const of = (machines: readonly string[], uses: readonly ImageUse[]) =>
    knownValue(architectureOfClass('fast', fast({ machines }), uses, '1.33.2-gke.1111000')) ?? '?';

  test.each<[string, readonly string[], readonly ImageUse[], string]>([
    ['its machines’', ['c4a-standard-8'], [selecting()], 'arm64'],
    ['amd64 where it names none', [], [selecting()], 'amd64'],
    ['what its workloads select', [], [selecting({ 'kubernetes.io/arch': 'arm64' })], 'arm64'],
    ['what they select of several', ['n4', 'c4a'], [selecting({ 'kubernetes.io/arch': 'arm64' })], 'arm64'],
    ['not known of several machines', ['n4', 'c4a'], [selecting()], '?'],
    ['not known of a new family', ['zz9'], [selecting()], '?'],
    [
      'not known of one workload on Arm and one on x86',
      [],
      [selecting({ 'kubernetes.io/arch': 'arm64' }), selecting()],
      '?',
    ],
    [
      'no matter of workloads elsewhere',
      [],
      [selecting(), use({ nodeSelector: { 'kubernetes.io/arch': 'arm64' } })],
      'amd64',
    ],
  ])('is %s', (_, machines, uses, expected) => expect(of(machines, uses)).toBe(expected));

  const ARM = { 'kubernetes.io/arch': 'arm64' };

  test('a machine that is not known is named, whatever its workloads select', () => {
    const whyOf = (...uses: readonly ImageUse[]): unknown =>
      architectureOfClass('fast', fast({ machines: ['zz9'] }), uses, '1.33.2-gke.1111000');
    const detail = expect.stringContaining('zz9');
    expect(whyOf(selecting())).toMatchObject({ state: 'failed', why: 'malformed', detail });
    expect(whyOf(selecting(ARM), selecting())).toMatchObject({ state: 'failed', why: 'malformed', detail });
    expect(whyOf(selecting(ARM))).toMatchObject({ state: 'known', value: 'arm64' });
  });

  test.each<[string, Partial<ComputeClass>, string | null, readonly ImageUse[], string]>([
    ['open where it falls back to other nodes', { machines: ['c4a'], fallsBack: true }, '1.33.2', [selecting()], '?'],
    ['what they select of those', { machines: ['c4a'], fallsBack: true }, '1.33.2', [selecting(ARM)], 'arm64'],
    ['amd64 where it falls back from amd64', { machines: ['n4'], fallsBack: true }, '1.33.2', [selecting()], 'amd64'],
    ['its machines’ where it does not', { machines: ['c4a'], fallsBack: false }, '1.32.1', [selecting()], 'arm64'],
    ['open where an older version falls back by itself', { machines: ['c4a'] }, '1.32.1-gke.1000', [selecting()], '?'],
    [
      'that of a pod family',
      { others: [{ by: 'podFamily', name: 'general-purpose-arm' }] },
      null,
      [selecting()],
      'arm64',
    ],
    ['not known of a new pod family', { others: [{ by: 'podFamily', name: 'quantum' }] }, null, [selecting()], '?'],
    [
      'open of machines and a pod family of another',
      { machines: ['c4a'], others: [{ by: 'podFamily', name: 'general-purpose' }] },
      '1.33.2-gke.1',
      [selecting()],
      '?',
    ],
    ['a GPU’s', { others: [{ by: 'gpu', name: 'nvidia-l4' }] }, null, [selecting()], 'amd64'],
    ['an Arm host’s of a GPU', { others: [{ by: 'gpu', name: 'nvidia-gb200' }] }, null, [selecting()], 'arm64'],
    ['a TPU’s', { others: [{ by: 'tpu', name: 'tpu-v6e-slice' }] }, null, [selecting()], 'amd64'],
    ['not known of a new TPU', { others: [{ by: 'tpu', name: 'tpu9x' }] }, null, [selecting()], '?'],
    ['not known of what is reserved', { others: [{ by: 'reservation', name: '' }] }, null, [selecting()], '?'],
    [
      'open of Arm machines and what GKE chooses',
      { machines: ['c4a'], others: [{ by: 'usual', name: '' }] },
      null,
      [selecting()],
      '?',
    ],
  ])('is %s', (_, more, version, uses, expected) =>
    expect(knownValue(architectureOfClass('fast', fast(more), uses, version)) ?? '?').toBe(expected),
  );
});

describe('the architecture of nodes to come', () => {
  const affinity = (key: string, operator: string, ...values: string[]): Partial<Scheduling> => ({
    affinity: [{ labels: [{ key, operator, values }], fields: [] }],
  });

  test.each<[string, Partial<Scheduling>, string]>([
    ['nothing', {}, 'amd64'],
    ['arch arm64', { nodeSelector: { 'kubernetes.io/arch': 'arm64' } }, 'arm64'],
    ['arch arm64 by its old name', { nodeSelector: { 'beta.kubernetes.io/arch': 'arm64' } }, 'arm64'],
    ['an Arm family', { nodeSelector: { 'cloud.google.com/machine-family': 'n4a' } }, 'arm64'],
    ['an x86 family', { nodeSelector: { 'cloud.google.com/machine-family': 'n4' } }, 'amd64'],
    ['an Arm or an x86 family', affinity('cloud.google.com/machine-family', 'In', 'c4a', 'n4'), '?'],
    ['the class autopilot-arm', { nodeSelector: { [CLASS]: 'autopilot-arm' } }, 'arm64'],
    ['the class Performance', { nodeSelector: { [CLASS]: 'Performance' } }, 'amd64'],
    ['NotIn amd64', affinity('kubernetes.io/arch', 'NotIn', 'amd64'), 'arm64'],
    ['NotIn arm64', affinity('kubernetes.io/arch', 'NotIn', 'arm64'), 'amd64'],
    ['In both', affinity('kubernetes.io/arch', 'In', 'amd64', 'arm64'), '?'],
    ['Exists', affinity('kubernetes.io/arch', 'Exists'), 'amd64'],
    ['GPUs on Arm', { nodeSelector: { 'cloud.google.com/gke-accelerator': 'nvidia-gb200' } }, 'arm64'],
  ])('of a pod that selects %s', (_, scheduling, expected) =>
    expect(knownValue(architectureToCome([use(scheduling)])) ?? '?').toBe(expected),
  );

  test('two workloads that disagree, and one that can have none', () => {
    const arm = use({ nodeSelector: { 'kubernetes.io/arch': 'arm64' } }, 'Pod/arm');
    const undecided = architectureToCome([arm, use()]);
    expect(undecided.state === 'failed' ? undecided.detail : '').toContain('Pod/arm');
    expect(knownValue(architectureToCome([]))).toBe('amd64');
  });
});

test('a built-in class has a pool on Standard clusters of its version, and on no Autopilot cluster', () => {
  const names = (className: string, more: object) =>
    builtInPools([use({ nodeSelector: { [CLASS]: className } })], clusterOf(more)).map(({ name }) => name);
  expect(names('autopilot', { currentMasterVersion: '1.34.1-gke.1829001' })).toEqual(['(compute-class autopilot)']);
  expect(names('autopilot', { currentMasterVersion: '1.34.1-gke.1829000' })).toEqual([]);
  expect(
    names('autopilot-spot', { currentMasterVersion: '1.33.1-gke.1107000', releaseChannel: { channel: 'RAPID' } }),
  ).toHaveLength(1);
  expect(names('autopilot-arm', { currentMasterVersion: '1.34.1-gke.1829001' })).toEqual([]);
  expect(names('autopilot-arm', { currentMasterVersion: '1.35.3-gke.1389000' })).toHaveLength(1);
  expect(names('Balanced', {})).toEqual([]);
  expect(names('autopilot', { autopilot: { enabled: true } })).toEqual([]);
});
