/** What a manifest says of what others add to its pods: a namespace's default compute class, Kueue, device claims. */
import { describe, expect, test } from '@jest/globals';
import { readManifests } from '../../src/input/manifests';

const schedulings = (text: string, imagePaths: readonly string[] = []) =>
  readManifests([{ file: 'a.yaml', text, found: false, chart: null }], { imagePaths, namespace: 'team' }).images.map(
    ({ use }) => use.scheduling,
  );
const CLASS = 'cloud.google.com/compute-class';
const namespace = (label: string, name = 'team'): string =>
  `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: {cloud.google.com/${label}: n4}}\n---\n`;
const pod = (spec: string, kind = 'Pod'): string =>
  `apiVersion: ${kind === 'Pod' ? 'v1' : 'apps/v1'}\nkind: ${kind}\nmetadata: {name: p}\nspec: ${
    kind === 'Pod'
      ? `{${spec}containers: [{name: c, image: x/y}]}`
      : `{template: {spec: {${spec}containers: [{name: c, image: x/y}]}}}`
  }\n`;

test('a pod that selects no class selects its namespace’s, wherever the namespace stands in the input', () => {
  const rewritten = { nodeSelector: { disk: 'ssd', [CLASS]: 'n4' } };
  const plain = pod('nodeSelector: {disk: ssd}, ');
  expect(schedulings(namespace('default-compute-class') + plain)).toMatchObject([rewritten]);
  expect(schedulings(`${plain}---\n${namespace('default-compute-class')}`)).toMatchObject([rewritten]);
  expect(schedulings(namespace('default-compute-class', 'other') + plain)[0]?.nodeSelector).toEqual({ disk: 'ssd' });
});

test('one that selects a class itself keeps it', () => {
  const own = pod(`nodeSelector: {${CLASS}: mine}, `);
  expect(schedulings(namespace('default-compute-class') + own)[0]?.nodeSelector).toEqual({ [CLASS]: 'mine' });
  const none =
    `affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: ` +
    `[{matchExpressions: [{key: ${CLASS}, operator: DoesNotExist}]}]}}}, `;
  expect(schedulings(namespace('default-compute-class') + pod(none))[0]?.nodeSelector).toEqual({});
});

test('the label that spares DaemonSets spares them alone', () => {
  const label = namespace('default-compute-class-non-daemonset');
  expect(schedulings(label + pod('', 'DaemonSet'))[0]?.nodeSelector).toEqual({});
  expect(schedulings(label + pod('', 'Deployment'))[0]?.nodeSelector).toEqual({ [CLASS]: 'n4' });
  expect(schedulings(namespace('default-compute-class') + pod('', 'DaemonSet'))[0]?.nodeSelector).toEqual({
    [CLASS]: 'n4',
  });
});

test('Kueue’s queue and device claims are kept', () => {
  const job = `apiVersion: batch/v1
kind: Job
metadata: {name: j, labels: {kueue.x-k8s.io/queue-name: gpus}}
spec: {suspend: true, template: {spec: {containers: [{name: c, image: x/y}]}}}
`;
  expect(schedulings(job)[0]?.queue).toBe('gpus');
  expect(schedulings(pod(''))[0]?.queue).toBeNull();
  expect(schedulings(pod('resourceClaims: [{name: gpu, resourceClaimTemplateName: t}], '))[0]?.claims).toEqual(['gpu']);
});

const JOB = `apiVersion: batch/v1
kind: Job
metadata: {name: j, labels: {kueue.x-k8s.io/queue-name: gpus}}
spec: {suspend: true, template: {spec: {nodeSelector: {disk: ssd}, containers: [{name: c, image: x/y}]}}}
---
`;
const LOCAL = `apiVersion: kueue.x-k8s.io/v1beta1
kind: LocalQueue
metadata: {name: gpus}
spec: {clusterQueue: all}
---
`;
const clusterQueue = (groups: string, more = ''): string =>
  `apiVersion: kueue.x-k8s.io/v1beta1\nkind: ClusterQueue\nmetadata: {name: all}\nspec: {${more}resourceGroups: [${groups}]}\n---\n`;
const group = (...flavors: readonly string[]): string =>
  `{coveredResources: [cpu], flavors: [${flavors.map((name) => `{name: ${name}}`).join(', ')}]}`;
const flavor = (name: string, spec: string): string =>
  `apiVersion: kueue.x-k8s.io/v1beta1\nkind: ResourceFlavor\nmetadata: {name: ${name}}\nspec: ${spec}\n---\n`;

describe('Kueue', () => {
  test('gives pods the labels and tolerations of a flavor of their queue: each that may be', () => {
    const toleration = { key: 'spot', operator: 'Equal', value: 'true', effect: 'NoSchedule' };
    const input =
      JOB +
      LOCAL +
      clusterQueue(group('spot', 'reserved')) +
      flavor('spot', '{nodeLabels: {tier: spot}, tolerations: [{key: spot, value: "true", effect: NoSchedule}]}') +
      flavor('reserved', '{nodeLabels: {tier: reserved}}');
    expect(schedulings(input)).toMatchObject([
      { nodeSelector: { disk: 'ssd', tier: 'spot' }, tolerations: [toleration], queue: null },
      { nodeSelector: { disk: 'ssd', tier: 'reserved' }, tolerations: [], queue: null },
    ]);
  });

  test('takes no flavor whose labels the pod itself excludes', () => {
    const flavors = flavor('hdd', '{nodeLabels: {disk: hdd}}') + flavor('ssd', '{nodeLabels: {disk: ssd}}');
    expect(schedulings(JOB + LOCAL + clusterQueue(group('hdd', 'ssd')) + flavors)).toMatchObject([
      { nodeSelector: { disk: 'ssd' }, queue: null },
    ]);
    expect(schedulings(JOB + LOCAL + clusterQueue(group('hdd')) + flavors)).toMatchObject([{ queue: 'gpus' }]);
  });

  test('of several groups of resources each gives one', () => {
    const flavors = flavor('cpu', '{nodeLabels: {a: "1"}}') + flavor('gpu', '{nodeLabels: {b: "2"}}');
    expect(schedulings(JOB + LOCAL + clusterQueue(`${group('cpu')}, ${group('gpu')}`) + flavors)).toMatchObject([
      { nodeSelector: { a: '1', b: '2' }, queue: null },
    ]);
  });

  test.each([
    ['its cluster queue', JOB + LOCAL],
    ['its local queue', JOB + clusterQueue(group('any')) + flavor('any', '{}')],
    ['a flavor', JOB + LOCAL + clusterQueue(group('any', 'other')) + flavor('any', '{}')],
    ['flavors', JOB + LOCAL + clusterQueue('')],
    [
      'the namespace’s own queue',
      JOB +
        LOCAL.replace('name: gpus', 'name: gpus, namespace: else') +
        clusterQueue(group('any')) +
        flavor('any', '{}'),
    ],
  ])('without %s in the input what it adds is not known', (_, input) => {
    expect(schedulings(input)).toMatchObject([{ nodeSelector: { disk: 'ssd' }, queue: 'gpus' }]);
  });

  test('what checks of admission add beside it is not known', () => {
    const input =
      JOB + LOCAL + clusterQueue(group('any'), 'admissionChecks: [dws], ') + flavor('any', '{nodeLabels: {a: b}}');
    expect(schedulings(input)).toMatchObject([{ nodeSelector: { disk: 'ssd', a: 'b' }, queue: 'gpus' }]);
  });

  test('a hostile number of flavors is not gone through', () => {
    const names = Array.from({ length: 40 }, (_, at) => `f${String(at)}`);
    const flavors = names.map((name) => flavor(name, '{}')).join('');
    const groups = Array.from({ length: 10 }, () => group(...names)).join(', ');
    expect(schedulings(JOB + LOCAL + clusterQueue(groups) + flavors)).toMatchObject([{ queue: 'gpus' }]);
  });
});

test('of an image that a custom resource names alone, the pods are not known', () => {
  const custom = 'apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: t}\nspec: {image: x/y}\n';
  expect(schedulings(custom, ['spec.image'])[0]?.podsUnknown).toBe(true);
});
