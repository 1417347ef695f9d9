import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readManifests } from '../../../src/input/manifests';
import { isLabel, isSubdomain } from '../../../src/model/kubernetes-names';

const IMAGE = 'europe-west1-docker.pkg.dev/p/r/i:1';
const read = (text: string) => readManifests([{ file: 'a.yaml', text }], { imagePaths: [], namespace: null });
const pod = (metadata: string, spec = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {${metadata}}\nspec: {${spec}containers: [{name: c, image: "${IMAGE}"}]}\n`;
const GOOD = pod('name: good, namespace: shop');

describe('a name that Kubernetes would refuse', () => {
  test.each([
    ['namespace', pod('name: a, namespace: "prod/pods?x="'), '3:32'],
    ['namespace', pod('name: a, namespace: "prod/pods/db-0?x="'), '3:32'],
    ['namespace', pod('name: a, namespace: ".."'), '3:32'],
    ['namespace', pod('name: a, namespace: a.b'), '3:32'],
    ['namespace', pod(`name: a, namespace: ${'a'.repeat(64)}`), '3:32'],
    ['name', pod('name: "--flag=evil"'), '3:18'],
    ['name', pod('name: A'), '3:18'],
    ['service account', pod('name: a', 'serviceAccountName: "x/../y", '), '4:28'],
    ['pull secret', pod('name: a', 'imagePullSecrets: [{name: "a b"}], '), '4:34'],
    ['node', pod('name: a', 'nodeName: "-n", '), '4:18'],
    ['runtime class', pod('name: a', 'runtimeClassName: "g?", '), '4:26'],
    [
      'pull secret',
      'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a}\nimagePullSecrets: [{name: "a/b"}]\n',
      '4:27',
    ],
  ])('the %s is a problem at its place, and nothing of its object is used: %s', (called, text, at) => {
    const { images, problems } = read(`${text}---\n${GOOD}`);
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^a\\.yaml:${at}: the ${called} “.*” is none that`))]);
    expect(images.map(({ use }) => use.namespace)).toEqual(['shop']);
  });

  test.each([
    ['$KSA_NAME', 'variable $KSA_NAME'],
    ['${KSA_NAME:-web}', 'variable ${KSA_NAME:-web}'],
    ['<account>', 'placeholder <account>'],
  ])('%s in its place is told for what it is', (account, called) => {
    const { images, problems } = read(pod('name: a', `serviceAccountName: "${account}", `));
    expect(problems).toEqual([
      `a.yaml:4:28: the service account is not known: the ${called} was not filled in: render the manifest first`,
    ]);
    expect(images).toEqual([]);
  });

  test('a sign of a template elsewhere in the document hides none', () => {
    expect(read(`# {{ x }}\n${pod('name: a, namespace: "a/b"')}`).images).toEqual([]);
  });

  test('names of kinds that may be called anything are left alone', () => {
    const role =
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: "system:image-puller"}\n';
    const tag = 'apiVersion: image.openshift.io/v1\nkind: ImageStreamTag\nmetadata: {name: "app:latest"}\n';
    expect(read(`${role}---\n${tag}---\n${GOOD}`).problems).toEqual([]);
  });
});

test('no text but a name of Kubernetes gets into a use', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('ab-./?=&%#@:~ A')) }),
  );
  fc.assert(
    fc.property(text, text, text, (namespace, account, secret) => {
      const { images } = read(
        JSON.stringify({
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: { name: 'a', namespace },
          spec: { serviceAccountName: account, imagePullSecrets: [{ name: secret }], containers: [{ image: IMAGE }] },
        }),
      );
      for (const { use } of images) {
        expect(use.namespace === null || use.namespace === '' || isLabel(use.namespace)).toBe(true);
        expect([use.serviceAccount, ...use.pullSecrets].every(isSubdomain)).toBe(true);
      }
    }),
    { numRuns: 500, interruptAfterTimeLimit: 10_000 },
  );
});
