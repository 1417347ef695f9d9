import { expect, test } from '@jest/globals';
import { computeClassIn, namespaceDefaultsIn } from '../../src/kubernetes/compute-classes';

test('a class, as the API server gives it', () => {
  const answer = {
    apiVersion: 'cloud.google.com/v1',
    kind: 'ComputeClass',
    metadata: { name: 'fast' },
    spec: {
      nodePoolAutoCreation: { enabled: true },
      nodePoolConfig: {
        serviceAccount: 'fast@p.iam.gserviceaccount.com',
        imageType: 'ubuntu_containerd',
        nodeLabels: { team: 'a' },
        taints: [{ key: 'only', value: 'fast', effect: 'NoExecute' }],
        taintConfig: { architectureTaintBehavior: 'NONE' },
        imageStreaming: { enabled: true },
        sandbox: { type: 'gvisor' },
      },
      priorities: [
        { machineFamily: 'n4', storage: { bootDiskSize: 50 } },
        { machineType: 'c4a-standard-8' },
        { nodepools: ['one'] },
      ],
    },
  };
  expect(computeClassIn(answer)).toEqual({
    serviceAccount: 'fast@p.iam.gserviceaccount.com',
    imageType: 'ubuntu_containerd',
    machines: ['n4', 'c4a-standard-8'],
    others: [],
    fallsBack: null,
    labels: { team: 'a' },
    taints: [{ key: 'only', value: 'fast', effect: 'NoExecute' }],
    architectureTaint: false,
    imageStreaming: true,
    sandboxed: true,
    imageDisk: null,
    creates: true,
  });
});

test('what its priorities make nodes by beside machines, and whether it falls back', () => {
  const priorities = [
    { nodepools: ['one'] },
    { podFamily: 'general-purpose-arm' },
    { gpu: { type: 'nvidia-l4', count: 1 } },
    { tpu: { type: 'tpu-v6e-slice', topology: '2x4' } },
    { reservations: { affinity: 'Specific', specific: [{ name: 'r' }] } },
    { spot: true, podFamily: 7 },
    { machineFamily: 'c4a', gpu: { type: 'nvidia-l4' } },
  ];
  const read = (spec: object) => computeClassIn({ kind: 'ComputeClass', spec });
  expect(read({ priorities, whenUnsatisfiable: 'ScaleUpAnyway' })).toMatchObject({
    machines: ['c4a'],
    others: [
      { by: 'podFamily', name: 'general-purpose-arm' },
      { by: 'gpu', name: 'nvidia-l4' },
      { by: 'tpu', name: 'tpu-v6e-slice' },
      { by: 'reservation', name: '' },
      { by: 'usual', name: '' },
    ],
    fallsBack: true,
  });
  expect(read({ whenUnsatisfiable: 'DoNotScaleUp' })).toMatchObject({ fallsBack: false });
  expect(read({ whenUnsatisfiable: 7 })).toMatchObject({ fallsBack: null });
});

test.each([null, [], 'text', { kind: 'Status', code: 404 }, { kind: 'List' }])('%j is none', (answer) =>
  expect(computeClassIn(answer)).toBeNull(),
);

test('what is not of its type is not there', () => {
  const odd = { serviceAccount: 7, nodeLabels: { a: 1 }, taints: 'no', taintConfig: [] };
  const answer = { kind: 'ComputeClass', spec: { nodePoolConfig: odd, priorities: {}, autopilot: { enabled: true } } };
  expect(computeClassIn(answer)).toMatchObject({ serviceAccount: null, machines: [], labels: {}, taints: [] });
  expect(computeClassIn(answer)).toMatchObject({ architectureTaint: true, creates: true });
});

test('a namespace’s labels that name default classes, and no other', () => {
  const labels = {
    'cloud.google.com/default-compute-class': 'fast',
    'cloud.google.com/default-compute-class-non-daemonset': 7,
    team: 'a',
  };
  expect(namespaceDefaultsIn({ kind: 'Namespace', metadata: { name: 'n', labels } })).toEqual({
    labels: { 'cloud.google.com/default-compute-class': 'fast' },
  });
  expect(namespaceDefaultsIn({ kind: 'Namespace', metadata: {} })).toEqual({ labels: {} });
  expect(namespaceDefaultsIn({ kind: 'Status', code: 403 })).toBeNull();
  expect(namespaceDefaultsIn(null)).toBeNull();
});
