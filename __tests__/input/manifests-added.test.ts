/** What a manifest says of what others add to its pods: a namespace's default compute class, Kueue, device claims. */
import { expect, test } from '@jest/globals';
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

test('of an image that a custom resource names alone, the pods are not known', () => {
  const custom = 'apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: t}\nspec: {image: x/y}\n';
  expect(schedulings(custom, ['spec.image'])[0]?.podsUnknown).toBe(true);
});
