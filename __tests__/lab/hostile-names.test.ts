import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { remove } from '../../src/verify/own-pod';
import { pods } from '../../src/verify/verification-pods';
import { waysInto } from '../../src/kubernetes/ways';
import { scenarios, startSimulator, type Simulator } from '../../simulator';
import { run, temporaryFolder } from '../scenario/harness';
import { Kubernetes } from './kubernetes';
import { type Lab, openLab, testUnless, whyNoNode } from './lab';
import { planFor } from '../verify/plans';

/** Against a real API server, as its administrator: what others have there is there afterwards, uid by uid. */
const testOnNode = testUnless(whyNoNode);
const THEIRS = 'their-shop';
const IMAGE = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';
const LABEL = { 'app.kubernetes.io/managed-by': 'gke-image-preflight' };
/** Namespaces of manifests that once made our deletion one of theirs. */
const HOSTILE = [
  `${THEIRS}/pods?x=`,
  `${THEIRS}/pods/db-0?x=`,
  `${THEIRS}/pods?labelSelector=app%3Ddb&x=`,
  `${THEIRS}/pods%3Fx=`,
  `${THEIRS}%2Fpods%2Fdb-0%3Fx%3D`,
  `${THEIRS}/configmaps/settings?x=`,
  `${THEIRS}/secrets/tls?x=`,
  `${THEIRS}?x=`,
  `${THEIRS}#`,
  `default/../${THEIRS}/pods/db-0#`,
];

let lab: Lab;
let kubernetes: Kubernetes;
let context: string;
let cloud: Simulator;
const folder = temporaryFolder();
const env = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', RUNNER_TEMP: folder.path };

interface Item {
  readonly metadata: { readonly name: string; readonly uid: string; readonly deletionTimestamp?: string };
}
/** All that they have, with uids. */
async function theirs(): Promise<readonly string[]> {
  const space = await kubernetes.call<Item>('GET', `/api/v1/namespaces/${THEIRS}`);
  const lists = await Promise.all(
    ['pods', 'secrets', 'configmaps'].map((what) =>
      kubernetes.call<{ items: readonly Item[] }>('GET', `/api/v1/namespaces/${THEIRS}/${what}`),
    ),
  );
  return [space, ...lists.flatMap(({ items }) => items)]
    .map(({ metadata: { name, uid, deletionTimestamp = '' } }) => `${name} ${uid} ${deletionTimestamp}`)
    .sort();
}
const pod = (name: string, labels: object) => ({
  metadata: { name, labels },
  spec: { nodeSelector: { no: 'node' }, containers: [{ name: 'pull', image: 'x' }] },
});

describe('what others have in the cluster', () => {
  beforeAll(async () => {
    if (whyNoNode !== null) return;
    lab = await openLab();
    kubernetes = new Kubernetes(lab.kubeconfig);
    context = (parse(readFileSync(lab.kubeconfig, 'utf8')) as { 'current-context': string })['current-context'];
    cloud = await startSimulator(
      structuredClone(scenarios.find(({ name }) => name === 'healthy-cross-project')!.world),
    );
    await kubernetes.call('POST', '/api/v1/namespaces', { metadata: { name: THEIRS } });
    const make = (what: string, body: object) =>
      kubernetes.call<Item>('POST', `/api/v1/namespaces/${THEIRS}/${what}`, body);
    await make('pods', pod('db-0', { app: 'db' }));
    await make('pods', pod('gke-image-preflight-00', LABEL));
    await make('secrets', { metadata: { name: 'tls' } });
    await make('configmaps', { metadata: { name: 'settings' } });
  }, 240_000);

  afterAll(async () => {
    folder.remove();
    if (whyNoNode !== null) return;
    // One by one first: a namespace goes some seconds after its deletion was asked for, when the next suite runs already.
    for (const what of ['pods/db-0', 'pods/gke-image-preflight-00', 'secrets/tls', 'configmaps/settings'])
      await kubernetes.call('DELETE', `/api/v1/namespaces/${THEIRS}/${what}?gracePeriodSeconds=0`);
    await kubernetes.call('DELETE', `/api/v1/namespaces/${THEIRS}`);
    kubernetes.close();
    await cloud.close();
    await lab.close();
  }, 120_000);

  testOnNode(
    'is there after manifests whose namespaces lead to it',
    async () => {
      const before = await theirs();
      const manifests = join(folder.path, 'manifests');
      mkdirSync(manifests);
      for (const [at, namespace] of HOSTILE.entries())
        writeFileSync(
          join(manifests, `${String(at)}.json`),
          JSON.stringify({
            apiVersion: 'v1',
            kind: 'Pod',
            metadata: { name: 'a', namespace },
            spec: { containers: [{ name: 'c', image: IMAGE }] },
          }),
        );
      const way = ['--kubeconfig', lab.kubeconfig, '--context', context, '--cluster', CLUSTER];
      const asked = ['--verify', 'pod', '--verify-timeout', '3s', '--format', 'json'];
      const { code, stdout, stderr } = await run(['check', '--manifests', manifests, ...way, ...asked], {
        env: { ...cloud.env, RUNNER_TEMP: folder.path },
      });
      expect([2, 3]).toContain(code);
      expect(stdout + stderr).toContain('is none that Kubernetes takes');
      expect(await theirs()).toEqual(before);
    },
    120_000,
  );

  testOnNode(
    'is there where such a namespace gets as far as to kubectl',
    async () => {
      const before = await theirs();
      const { signal } = new AbortController();
      const ways = waysInto(null, { env, signal, kubeconfig: lab.kubeconfig, context });
      const { verification } = pods(ways, {
        env,
        signal,
        timeoutMs: 3000,
        onPods: () => undefined,
        log: () => undefined,
        ownPods: new Map(),
      });
      for (const namespace of HOSTILE) {
        const plan = planFor({ selector: null, image: IMAGE, scaleUp: true, namespace });
        expect(await verification(plan)).toMatchObject({ state: 'failed', why: 'rejected' });
        const left = { kubeconfig: lab.kubeconfig, context, prefix: '', temporary: null, namespace, uid: null };
        expect(await remove({ ...left, name: 'gke-image-preflight-00' }, { env, timeoutMs: 5000 })).not.toBeNull();
      }
      expect(await theirs()).toEqual(before);
    },
    120_000,
  );

  testOnNode(
    'is there where its pod has the name and the label of ours, and another uid',
    async () => {
      const before = await theirs();
      const left = { kubeconfig: lab.kubeconfig, context, prefix: '', temporary: null, namespace: THEIRS };
      const uid = '0b9d3d4e-0000-4000-8000-000000000001';
      expect(await remove({ ...left, name: 'gke-image-preflight-00', uid }, { env, timeoutMs: 5000 })).toBeNull();
      expect(await remove({ ...left, name: 'db-0', uid: null }, { env, timeoutMs: 5000 })).toMatch(/not a pod of this/);
      expect(await theirs()).toEqual(before);
    },
    60_000,
  );
});
