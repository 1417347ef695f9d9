/** Webhooks that may put another image into new pods, read by real kubectl where a kubeconfig leads into the cluster. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { type Simulator, scenarios, startSimulator } from '../../simulator';
import { type ClusterObjects, startClusterObjects } from './cluster-objects';
import { run, temporaryFolder } from './harness';
import { HAS_KUBECTL, kubeconfigFor } from './kubernetes-api';

const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';
const WEB = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
const PATH = '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations';
const withKubectl = HAS_KUBECTL ? test : test.skip;
const pod = `apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec: {containers: [{name: c, image: "${WEB}"}]}\n`;

let folder: ReturnType<typeof temporaryFolder>;
let cluster: ClusterObjects;
let cloud: Simulator;
beforeEach(async () => {
  folder = temporaryFolder();
  cluster = await startClusterObjects();
  cloud = await startSimulator(
    structuredClone(scenarios.find(({ name }) => name === 'perimeter-around-neither')!.world),
  );
});
afterEach(async () => {
  cluster.close();
  folder.remove();
  await cloud.close();
});

async function check(...more: readonly string[]) {
  const way = ['--kubeconfig', kubeconfigFor(cluster.url, folder.path), '--context', 'here'];
  const args = ['check', '--cluster', CLUSTER, ...way, ...more, '--format', 'json'];
  const env = { ...cloud.env, RUNNER_TEMP: folder.path };
  const { stdout, stderr } = await run(args, { env, stdin: pod });
  if (stdout === '') throw new Error(stderr);
  const { verdict, targets } = JSON.parse(stdout) as Report;
  const assumptions = targets[0]?.assumptions ?? [];
  const open = (targets[0]?.findings ?? []).filter(({ status }) => status === 'unknown').map(({ check: of }) => of);
  return { verdict, open, assumes: assumptions.filter(({ check: of }) => of === 'image-exists') };
}
const webhooks = (name: string, namespaceSelector: object = {}): void =>
  void cluster.objects.set(PATH, {
    kind: 'MutatingWebhookConfigurationList',
    items: [
      {
        metadata: { name: 'digester' },
        webhooks: [
          { name, namespaceSelector, rules: [{ operations: ['CREATE'], apiGroups: [''], resources: ['pods'] }] },
        ],
      },
    ],
  });

withKubectl('one that sees the pods is an assumption, which --strict counts: a dry run would tell', async () => {
  webhooks('digester.example.com');
  const { verdict, assumes } = await check('--manifests', '-');
  expect(verdict).toBe('pass');
  expect(assumes.map(({ text }) => text)).toEqual([
    'The webhook digester/digester.example.com, which sees new pods, leaves the image as it is; --verify admission shows what becomes of it',
  ]);
  const strict = await check('--manifests', '-', '--strict');
  expect([strict.verdict, strict.open]).toEqual(['unknown', ['image-exists']]);
  // Whoever reads all of them, and finds none that sees the pods, passes.
  webhooks('pod-ready.common-webhooks.networking.gke.io');
  expect((await check('--manifests', '-', '--strict')).verdict).toBe('pass');
});

withKubectl('of other namespaces, of GKE’s own, and of an image without a workload nothing is said', async () => {
  webhooks('digester.example.com', {
    matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['shop'] }],
  });
  expect((await check('--manifests', '-')).assumes).toEqual([]);
  webhooks('pod-ready.common-webhooks.networking.gke.io');
  expect((await check('--manifests', '-')).assumes).toEqual([]);
  webhooks('digester.example.com');
  expect((await check('--image', WEB)).assumes).toEqual([]);
});

withKubectl('where they may not be listed, the right that shows them is named', async () => {
  cluster.objects.set(PATH, 403);
  const { verdict, assumes } = await check('--manifests', '-');
  expect(verdict).toBe('pass');
  expect(assumes).toMatchObject([
    {
      text: expect.stringContaining('No webhook of the cluster puts another image into new pods'),
      needs: [{ permission: 'list mutatingwebhookconfigurations.admissionregistration.k8s.io' }],
    },
  ]);
});

withKubectl(
  'policies of the API server that may touch images are assumed like webhooks, once they are bound',
  async () => {
    const rule = { operations: ['CREATE'], apiGroups: [''], apiVersions: ['v1'], resources: ['pods'] };
    const policies = '/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies';
    cloud.world.clusters[0]!.resource['currentMasterVersion'] = '1.36.1-gke.1000000';
    webhooks('pod-ready.common-webhooks.networking.gke.io');
    cluster.objects.set(policies, {
      kind: 'MutatingAdmissionPolicyList',
      items: [
        {
          metadata: { name: 'to-mirror' },
          spec: {
            matchConstraints: { resourceRules: [rule] },
            mutations: [
              { patchType: 'JSONPatch', jsonPatch: { expression: '[JSONPatch{path: "/spec/containers/0/image"}]' } },
            ],
          },
        },
      ],
    });
    cluster.objects.set(`${policies.slice(0, -3)}ybindings`, { kind: 'List', items: [] });
    expect((await check('--manifests', '-', '--strict')).verdict).toBe('pass');
    cluster.objects.set(`${policies.slice(0, -3)}ybindings`, {
      kind: 'List',
      items: [{ spec: { policyName: 'to-mirror' } }],
    });
    expect((await check('--manifests', '-')).assumes.map(({ text }) => text)).toEqual([
      'The admission policy to-mirror, which sees new pods, leaves the image as it is; --verify admission shows what becomes of it',
    ]);
  },
);
