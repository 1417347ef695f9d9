/** Pods of workloads as plain JSON, as kubectl sends them. */
import { expect, test } from '@jest/globals';
import { readManifests } from '../../src/input/manifests';
import { type PodTemplate, podKey } from '../../src/model/pod-template';

function podsOf(text: string): ReadonlyMap<string, PodTemplate> {
  const pods = new Map<string, PodTemplate>();
  const keepPod = (key: string, pod: PodTemplate): void => void pods.set(key, pod);
  readManifests([{ file: 'a.yaml', text }], { imagePaths: [], namespace: null, keepPod });
  return pods;
}
const pod = (spec: string): unknown =>
  podsOf(`apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: ${spec}`).get(
    podKey({ workload: 'Pod/p', namespace: null }),
  )?.spec;

test('scalars are what YAML 1.1 makes of them', () => {
  const spec =
    '{containers: [{image: a}], a: 0644, b: "0644", c: yes, d: "yes", e: 1_000, f: -5, g: 1.5, h: ~, i: [on, off], j: 0x1F, k: nobody}';
  expect(pod(spec)).toEqual({
    containers: [{ image: 'a' }],
    a: 0o644,
    b: '0644',
    c: true,
    d: 'yes',
    e: 1000,
    f: -5,
    g: 1.5,
    h: null,
    i: [true, false],
    j: 31,
    k: 'nobody',
  });
});

test('aliases and merges are what they stand for', () => {
  const text = `apiVersion: batch/v1
kind: CronJob
metadata: {name: c, namespace: ns}
spec: {jobTemplate: {spec: {template: {metadata: {labels: &l {a: b}}, spec: {nodeSelector: {<<: *l, c: d}, containers: [{image: x}]}}}}}
`;
  expect(podsOf(text).get(podKey({ workload: 'CronJob/c', namespace: 'ns' }))).toEqual({
    labels: { a: 'b' },
    annotations: {},
    spec: { nodeSelector: { a: 'b', c: 'd' }, containers: [{ image: 'x' }] },
  });
});

test('what is no workload, too large, or holds a number that is none is not kept', () => {
  expect(podsOf('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: p}\n').size).toBe(0);
  expect(
    podsOf(
      'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: p}\nspec: {template: {spec: {containers: [{image: a}]}}}',
    ).size,
  ).toBe(0);
  expect(pod(`{containers: [{image: a, args: [${'a'.repeat(140 * 1024)}]}]}`)).toBeUndefined();
  expect(pod('{containers: [{image: a}], x: .inf}')).toBeUndefined();
});

test('a key of that name is a key like others', () => {
  expect(JSON.stringify(pod('{containers: [{image: a}], __proto__: {x: z}}'))).toContain('"__proto__":{"x":"z"}');
});
