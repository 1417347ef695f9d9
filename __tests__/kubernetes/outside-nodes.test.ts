/**
 * Nodes of clusters outside GKE, shaped as each maker's API server lists them: what is told of them, and what becomes of
 * private images of four registries that no pull secret serves, and of images that only some containerds take.
 */
import { credentialOfNodes } from '../../src/checks/node-credentials';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { imageFormat } from '../../src/checks/image-format';
import { imagePlatform } from '../../src/checks/image-platform';
import { imagePullSecret } from '../../src/checks/image-pull-secret';
import { outsideCluster } from '../../src/kubernetes/node-groups';
import { audiencesIn } from '../../src/kubernetes/token-audiences';
import { denied, known } from '../../src/model/fact';
import { list, object, text, type Json } from '../../src/model/json';
import type { Manifest } from '../../src/model/registry';
import { factsOf, indexOf, platform, useOf } from '../checks/facts';

const GIVEN = list(JSON.parse(readFileSync(new URL('./outside-nodes.json', import.meta.url), 'utf8')) as unknown).map(
  object,
);
const REGISTRIES = {
  google: 'europe-west1-docker.pkg.dev/images-p/web/app:v1',
  ecr: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:v1',
  acr: 'acme.azurecr.io/app:v1',
  other: 'ghcr.io/acme/private:v1',
} as const;

function clusterOf(what: string) {
  const given = GIVEN.find((each) => text(each['what']) === what);
  const roles = given?.['clusterRoles'] === undefined ? null : list(given['clusterRoles']).map(object);
  const audiences = roles === null ? [] : audiencesIn(roles);
  const cluster = outsideCluster(
    'there',
    null,
    list(given?.['nodes']).map((each): Json => object(each)),
    audiences,
  );
  const [pool] = cluster?.pools ?? [];
  if (pool === undefined) throw new Error(`no nodes of ${what}`);
  return pool;
}

const factsFor = (what: string, reference: string, manifest?: Manifest, name = 'there') =>
  factsOf({
    reference,
    target: { cluster: { project: '', location: '', name } },
    inCluster: { project: '', location: '', name, mode: 'external' },
    image: {
      manifest: manifest === undefined ? denied('permission', `registry ${reference}`, 'denied') : known(manifest, ''),
      ...(manifest === undefined && reference === REGISTRIES.google
        ? { anonymous: known({ allowed: false, detail: 'denied' }, 'registry, as a stranger') }
        : {}),
    },
    pools: [
      { reach: { kind: 'judged', uses: [useOf()], open: [] }, pool: clusterOf(what), platform: platformOf(what) },
    ],
  });
const platformOf = (what: string) => {
  const { imageType, group } = clusterOf(what);
  const os = imageType === 'WINDOWS' ? ('windows' as const) : ('linux' as const);
  return { os, architecture: known(group?.architecture ?? '', 'nodes') };
};

/** For images of Google's registries, ECR, ACR and ghcr.io: `x` fails, `?` is not known. */
test.each([
  ['EKS, Amazon Linux 2023', 'x?xx', /nodes of EKS have/],
  ['EKS, Bottlerocket on Graviton', 'x?xx', /nodes of EKS have/],
  ['EKS on Fargate', 'x?xx', /nodes of EKS have/],
  ['EKS hybrid node', 'x?xx', /nodes of EKS have/],
  ['AKS, Ubuntu', 'xx?x', /nodes of AKS have/],
  ['AKS, Windows Server 2022', 'xx?x', /nodes of AKS have/],
  ['k3s', 'xxxx', /\/etc\/rancher\/k3s\/registries\.yaml/],
  ['RKE2', 'xxxx', /\/etc\/rancher\/rke2\/registries\.yaml/],
  ['minikube, Docker as the runtime', 'xxxx', /\/var\/lib\/kubelet\/config\.json/],
  ['minikube, containerd', 'xxxx', /\/var\/lib\/kubelet\/config\.json/],
  ['kind', 'xxxx', /\/var\/lib\/kubelet\/config\.json/],
  ['kubeadm on machines of one’s own', 'xxxx', /\/var\/lib\/kubelet\/config\.json/],
  ['Google Distributed Cloud on bare metal, 1.30', '????', /privateRegistries/],
  ['Google Distributed Cloud on bare metal, 1.28', 'xxxx', /no credential plugin of the nodes/],
  ['Google Distributed Cloud on VMware', 'xxxx', /no credential plugin of the nodes/],
  ['GKE on AWS, 1.29', '??xx', /GKE on AWS/],
  ['GKE on AWS, 1.27', 'x?xx', /on Amazon EC2 may have/],
  ['GKE on Azure, 1.29', 'xx?x', /on Azure may have/],
  ['OpenShift on AWS', '????', /global pull secret/],
  ['kOps on Compute Engine', '?xxx', /service account of the VM/],
  ['Oracle OKE', 'xxxx', /no credential plugin of the nodes/],
  ['Talos with workload identity federation for its kubelets', '?xxx', /workloadIdentityPools\/on-premises/],
  ['k3s whose kubelets show tokens to Amazon ECR', 'x?xx', /sts\.amazonaws\.com/],
])('%s: %s', (what, expected, words) => {
  const found = Object.values(REGISTRIES).flatMap((reference) => imagePullSecret.judge(factsFor(what, reference)));
  expect(found.map(({ status }) => ({ fail: 'x', unknown: '?' })[status as string] ?? status).join('')).toBe(expected);
  const said = found.flatMap(({ message, assumptions }) => [message, ...assumptions.map(({ text: own }) => own)]);
  expect(said.join('\n')).toMatch(words);
});

test('the fixture has no cluster that the table leaves out', () => {
  expect(GIVEN).toHaveLength(23);
});

const SCHEMA_1: Manifest = {
  ...indexOf('linux/amd64'),
  mediaType: 'application/vnd.docker.distribution.manifest.v1+prettyjws',
  shape: 'schema1',
  entries: [],
};

/** An index of 386 alone (of 32-bit Arm on Arm nodes), and a manifest of schema 1: by the containerd that the nodes name. */
test.each([
  ['EKS, Amazon Linux 2023', 'warn', 'warn'],
  ['EKS, Bottlerocket on Graviton', 'fail', 'fail'],
  ['AKS, Ubuntu', 'warn', 'warn'],
  ['k3s', 'warn', 'warn'],
  ['RKE2', 'warn', 'fail'],
  ['minikube, Docker as the runtime', 'warn', 'unknown'],
  ['kind', 'fail', 'fail'],
  ['Google Distributed Cloud on bare metal, 1.30', 'warn', 'warn'],
  ['OpenShift on AWS', 'unknown', 'unknown'],
])('what nodes of %s take', (what, fallback, schema1) => {
  const arm = clusterOf(what).group?.architecture === 'arm64';
  const index = indexOf(arm ? 'linux/arm/v7' : 'linux/386');
  const [cpu] = imagePlatform.judge(factsFor(what, REGISTRIES.other, index));
  const [format] = imageFormat.judge(factsFor(what, REGISTRIES.other, SCHEMA_1));
  expect([cpu?.status, format?.status]).toEqual([fallback, schema1]);
});

test('Windows nodes of AKS take images of their build, and no later one', () => {
  const statusOf = (build: string) =>
    imagePlatform.judge(
      factsFor('AKS, Windows Server 2022', REGISTRIES.other, indexOf(platform('windows/amd64', build))),
    )[0]?.status;
  expect(['10.0.20348.2700', '10.0.17763.6900', '10.0.26100.3000'].map(statusOf)).toEqual(['pass', 'fail', 'fail']);
});

test('a rule that lets nodes ask tokens for anybody leaves every registry open', () => {
  const rule = { verbs: ['request-serviceaccounts-token-audience'], apiGroups: [''], resources: ['*'] };
  expect(audiencesIn([{ rules: [rule] }])).toEqual(['*']);
  const pool = clusterOf('kubeadm on machines of one’s own');
  expect(credentialOfNodes(pool, 'ghcr.io')).toBeNull();
  const open = { ...pool, group: pool.group && { ...pool.group, audiences: ['*'] } };
  for (const host of ['ghcr.io', 'europe-west1-docker.pkg.dev'])
    expect(credentialOfNodes(open, host)).toContain('for anybody');
});

/** Of a fleet's member all that is known are its nodes, which are those of its maker: the agents of Connect pull nothing for pods. */
test.each([
  ['EKS, Amazon Linux 2023', 'x?xx'],
  ['AKS, Ubuntu', 'xx?x'],
  ['kubeadm on machines of one’s own', 'xxxx'],
  ['Google Distributed Cloud on VMware', 'xxxx'],
  ['GKE on Azure, 1.29', 'xx?x'],
])('GKE attached clusters and others of a fleet, by Connect gateway: %s: %s', (what, expected) => {
  const member = 'projects/fleet-p/locations/europe-west1/memberships/there';
  const found = Object.values(REGISTRIES).flatMap((reference) =>
    imagePullSecret.judge(factsFor(what, reference, undefined, member)),
  );
  expect(found.map(({ status }) => ({ fail: 'x', unknown: '?' })[status as string] ?? status).join('')).toBe(expected);
  // For an image of Artifact Registry: an account that may read the repository alone, its key, and who names it.
  expect(found[0]?.fix?.commands).toEqual([
    'gcloud container fleet memberships get-credentials there --location=europe-west1 --project=fleet-p',
    'gcloud iam service-accounts create image-puller --project=images-p',
    expect.stringMatching(
      /^gcloud artifacts repositories add-iam-policy-binding web .*--member=serviceAccount:image-puller@images-p\.iam\.gserviceaccount\.com --role=roles\/artifactregistry\.reader/,
    ),
    expect.stringMatching(/^gcloud iam service-accounts keys create image-puller-key\.json /),
    expect.stringMatching(/^kubectl create secret docker-registry pull-europe-west1-docker-pkg-dev /),
    expect.stringMatching(/^kubectl patch serviceaccount web --namespace=shop /),
    'rm image-puller-key.json',
  ]);
});
