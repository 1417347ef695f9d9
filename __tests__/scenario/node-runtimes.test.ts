/** The containerd of a GKE pool's nodes, read by real kubectl where the cluster is reachable and it makes a difference. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { type Simulator, scenarios, startSimulator } from '../../simulator';
import { type ClusterObjects, startClusterObjects } from './cluster-objects';
import { run, temporaryFolder } from './harness';
import { HAS_KUBECTL, kubeconfigFor } from './kubernetes-api';

const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';
const WEB = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
const withKubectl = HAS_KUBECTL ? test : test.skip;

let folder: ReturnType<typeof temporaryFolder>;
let cluster: ClusterObjects;
let cloud: Simulator | null;
beforeEach(async () => {
  folder = temporaryFolder();
  cluster = await startClusterObjects();
  cloud = null;
});
afterEach(async () => {
  cluster.close();
  folder.remove();
  await cloud?.close();
});

const nodes = (...runtimes: readonly string[]): void =>
  void cluster.objects.set('/api/v1/nodes', {
    kind: 'NodeList',
    metadata: {},
    items: runtimes.map((containerRuntimeVersion, at) => ({
      metadata: { name: `n${String(at)}`, labels: { 'cloud.google.com/gke-nodepool': 'default-pool' } },
      status: { nodeInfo: { containerRuntimeVersion } },
    })),
  });

async function check(scenario: string) {
  cloud = await startSimulator(structuredClone(scenarios.find(({ name }) => name === scenario)!.world));
  const way = ['--kubeconfig', kubeconfigFor(cluster.url, folder.path), '--context', 'here'];
  const args = ['check', '--image', WEB, '--cluster', CLUSTER, '--node-pool', 'default-pool', ...way];
  const { stdout, stderr } = await run([...args, '--format', 'json'], {
    env: { ...cloud.env, RUNNER_TEMP: folder.path },
  });
  if (stdout === '') throw new Error(stderr);
  const { targets, verdict } = JSON.parse(stdout) as Report;
  const of = (id: string) => targets[0]?.findings.find(({ check: own }) => own === id);
  return { verdict, format: of('image-format'), platform: of('image-platform') };
}

withKubectl('an image that every containerd takes asks no node', async () => {
  nodes('containerd://2.1.4');
  expect(await check('healthy-cross-project')).toMatchObject({ verdict: 'pass' });
  expect(cluster.asked).not.toContain('GET /api/v1/nodes');
});

withKubectl('schema 1 fails where the nodes name containerd 2, though their version had an older one', async () => {
  nodes('containerd://2.0.5', 'containerd://2.0.5');
  expect(await check('schema-1-still-taken')).toMatchObject({
    verdict: 'fail',
    format: {
      code: 'image-format/schema-1-refused',
      message: expect.stringContaining('(containerd://2.0.5)'),
      evidence: [
        { strength: 'listed' },
        { detail: 'containerd://2.0.5 on 2 nodes', source: `nodes of default-pool of ${CLUSTER}` },
      ],
    },
  });
});

withKubectl('nodes of one pool that differ are told', async () => {
  nodes('containerd://1.7.24', 'containerd://2.0.5');
  expect(await check('schema-1-refused')).toMatchObject({
    verdict: 'unknown',
    format: { code: 'image-format/schema-1-on-some' },
  });
});

withKubectl('a fall-back is gone with the nodes’ own containerd', async () => {
  nodes('containerd://2.1.5');
  expect(await check('fallback-taken')).toMatchObject({
    verdict: 'fail',
    platform: { code: 'image-platform/fallback-gone' },
  });
});

withKubectl('where nodes may not be listed, their version tells', async () => {
  cluster.objects.set('/api/v1/nodes', 403);
  expect(await check('schema-1-still-taken')).toMatchObject({
    verdict: 'pass',
    format: { code: 'image-format/schema-1-taken' },
  });
});
