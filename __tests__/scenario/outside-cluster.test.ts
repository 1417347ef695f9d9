/** Clusters outside Google Cloud: the built program, real kubectl, a Kubernetes API on loopback, the simulated registry. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { scenarios, type Simulator, startSimulator } from '../../simulator';
import { grant, serviceAccount } from '../../simulator/builder';
import { READER, shop } from '../../simulator/scenarios/shop';
import { dockerSecret, login } from './cluster-objects';
import { ROOT, run, temporaryFolder } from './harness';
import { HAS_KUBECTL, kubeconfigFor, type KubernetesApi, startKubernetesApi } from './kubernetes-api';

// Several runs of the program each, and of kubectl in them.
jest.setTimeout(60_000);
const it = HAS_KUBECTL ? test : test.skip;

const schema = JSON.parse(readFileSync(join(ROOT, 'schema/report.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
const folder = temporaryFolder();
const world = (name: string) => {
  const scenario = scenarios.find((each) => each.name === name);
  if (scenario === undefined) throw new Error(`there is no scenario ${name}`);
  return { image: scenario.args[1] ?? '', world: structuredClone(scenario.world) };
};
const PRIVATE = world('healthy-cross-project');
const PULLER = 'puller@shop-images.iam.gserviceaccount.com';
const PUBLIC = world('public-repository');
let private_: Simulator;
let public_: Simulator;
let api: KubernetesApi;
let kubeconfig: string;

interface NodeGiven {
  readonly name: string;
  readonly os?: string;
  readonly arch?: string;
  readonly runtime?: string;
  readonly version?: string;
  readonly provider?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly taints?: readonly object[];
}
const node = (given: NodeGiven) => {
  const { name, os = 'linux', arch = 'amd64', runtime = 'containerd://1.7.27', version = 'v1.33.1+k3s1' } = given;
  return {
    metadata: { name, labels: { 'kubernetes.io/os': os, 'kubernetes.io/arch': arch, ...given.labels } },
    spec: { providerID: given.provider ?? `k3s://${name}`, taints: given.taints },
    status: {
      nodeInfo: {
        operatingSystem: os,
        architecture: arch,
        kubeletVersion: version,
        containerRuntimeVersion: runtime,
        kernelVersion: os === 'windows' ? '10.0.20348.2227' : '6.1.0',
      },
    },
  };
};
const nodes = (...given: readonly NodeGiven[]): void => {
  api.objects.set('/api/v1/nodes', { kind: 'NodeList', metadata: {}, items: given.map(node) });
};

beforeAll(async () => {
  private_ = await startSimulator(PRIVATE.world);
  public_ = await startSimulator(PUBLIC.world);
});
beforeEach(async () => {
  api = await startKubernetesApi();
  kubeconfig = kubeconfigFor(api.url, folder.path);
  nodes({ name: 'a' });
});
afterEach(() => {
  api.close();
});
afterAll(async () => {
  await private_.close();
  await public_.close();
  folder.remove();
});

async function check(args: readonly string[], { env }: Simulator = private_) {
  const all = ['check', '--context', 'here', ...args, '--format', 'json'];
  const ended = await run(all, { env: { ...env, KUBECONFIG: kubeconfig }, cwd: folder.path });
  const report = ended.stdout === '' ? null : (JSON.parse(ended.stdout) as Report);
  if (report !== null && !validate(report)) throw new Error(JSON.stringify(validate.errors));
  const target = report?.targets[0];
  const open = target?.findings.filter(({ status }) => ['fail', 'unknown', 'warn'].includes(status)) ?? [];
  return { ...ended, report, target, open: open.map(({ status, code }) => `${status} ${code}`) };
}

it('judges a public image by the nodes that are there, without Google credentials', async () => {
  nodes({ name: 'a' }, { name: 'b', arch: 'arm64' });
  const { CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: _, ...env } = public_.env;
  const { code, report, target } = await check(['--image', PUBLIC.image], { ...public_, env });
  expect({ code, verdict: report?.verdict }).toEqual({ code: 0, verdict: 'pass' });
  expect(target?.cluster).toEqual({ name: 'here', project: '', location: '', version: 'v1.33.0', mode: 'external' });
  expect(target?.pools.map(({ name, platform, verdict }) => [name, platform, verdict])).toEqual([
    ['linux/amd64', 'linux/amd64', 'pass'],
    ['linux/arm64', 'linux/arm64', 'pass'],
  ]);
  const skipped = target?.findings.filter(({ code: of }) => of.endsWith('/outside-gke')).map(({ check: id }) => id);
  expect(skipped).toEqual(expect.arrayContaining(['node-service-account', 'access-scopes', 'pull-permission']));
});

const deployment = (more = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  template:
    spec:
      serviceAccountName: web${more}
      containers: [{name: main, image: "${PRIVATE.image}"}]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web, namespace: shop}
`;

it('a private image of Artifact Registry needs a pull secret, whose set-up is the fix', async () => {
  writeFileSync(join(folder.path, 'web.yaml'), deployment());
  const { code, report, open } = await check(['--manifests', 'web.yaml']);
  expect({ code, open: open.filter((each) => each.startsWith('fail')) }).toEqual({
    code: 1,
    open: ['fail image-pull-secret/none-at-hand-outside'],
  });
  const fix = report?.causes.find(({ check: id }) => id === 'image-pull-secret')?.fix?.commands.join('\n') ?? '';
  expect(fix).toContain('gcloud iam service-accounts create image-puller --project=shop-images');
  expect(fix).toMatch(/artifacts repositories add-iam-policy-binding apps .*roles\/artifactregistry\.reader/);
  expect(fix).toMatch(/kubectl create secret docker-registry .* --docker-username=_json_key/);
  expect(fix).toContain('kubectl patch serviceaccount web --namespace=shop');
});

it('with a pull secret that was not read, and for an image alone, it is not known', async () => {
  writeFileSync(join(folder.path, 'web.yaml'), deployment('\n      imagePullSecrets: [{name: regcred}]'));
  const named = await check(['--manifests', 'web.yaml']);
  expect(named.report?.verdict).toBe('unknown');
  const alone = await check(['--image', PRIVATE.image]);
  expect({ verdict: alone.report?.verdict, code: alone.code }).toEqual({ verdict: 'unknown', code: 0 });
});

it('a key in the pull secret shows a private image, with no Google credentials at hand', async () => {
  const key = JSON.stringify({ client_email: PULLER, private_key_id: 'k1', private_key: 'a-private-key' });
  const world = shop({ grants: { repository: [grant(READER, `serviceAccount:${PULLER}`)] } });
  const accounts = [...world.serviceAccounts, serviceAccount(PULLER, { keys: ['k1'] })];
  const cloud = await startSimulator({ ...world, serviceAccounts: accounts });
  try {
    const host = PRIVATE.image.split('/', 1).join();
    const secret = dockerSecret({ [host]: login('_json_key', key) });
    api.objects.set('/api/v1/namespaces/shop/secrets/regcred', secret);
    writeFileSync(join(folder.path, 'web.yaml'), deployment('\n      imagePullSecrets: [{name: regcred}]'));
    const { CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: _, ...env } = cloud.env;
    const { code, report, target, open } = await check(['--manifests', 'web.yaml'], { ...cloud, env });
    expect({ code, verdict: report?.verdict, open }).toMatchObject({ code: 0, verdict: 'pass' });
    const codes = target?.findings.map(({ code: of, status }) => `${status} ${of}`);
    expect(codes).toEqual(
      expect.arrayContaining([
        'pass image-exists/exists-by-secret',
        'pass image-format/is-image',
        'pass image-platform/fits',
        'pass image-pull-secret/served',
      ]),
    );
    expect(JSON.stringify(report)).not.toContain('a-private-key');
    expect(cloud.violations).toEqual([]);
  } finally {
    await cloud.close();
  }
});

it('GKE on AWS may pull without a secret: it is not known', async () => {
  nodes({ name: 'a', provider: 'aws:///eu-west-1a/i-1', version: 'v1.29.3-gke.700' });
  writeFileSync(join(folder.path, 'web.yaml'), deployment());
  const { report, open } = await check(['--manifests', 'web.yaml']);
  expect(report?.verdict).toBe('unknown');
  expect(open).toContain('unknown image-pull-secret/node-plugin');
});

it('a cluster role that lets kubelets show tokens to a plugin leaves open what pulls', async () => {
  const audience = '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/edge/providers/k3s';
  const rules = [{ verbs: ['request-serviceaccounts-token-audience'], apiGroups: [''], resources: [audience] }];
  const path = '/apis/rbac.authorization.k8s.io/v1/clusterroles';
  api.objects.set(path, { kind: 'ClusterRoleList', metadata: {}, items: [{ metadata: { name: 'plugin' }, rules }] });
  writeFileSync(join(folder.path, 'web.yaml'), deployment());
  const { target } = await check(['--manifests', 'web.yaml']);
  const found = target?.findings.find(({ check: id }) => id === 'image-pull-secret');
  expect(found).toMatchObject({ status: 'unknown', code: 'image-pull-secret/node-plugin' });
  expect(found?.message).toContain(audience);
});

it('nodes that the image has nothing for fail; those that pods are kept off are skipped', async () => {
  nodes(
    { name: 'a' },
    { name: 'z', arch: 's390x' },
    { name: 'w', os: 'windows', taints: [{ key: 'os', value: 'windows', effect: 'NoSchedule' }] },
  );
  const { report, target } = await check(['--image', PUBLIC.image], public_);
  expect(report?.verdict).toBe('fail');
  expect(target?.pools.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['linux/amd64', 'pass'],
    ['linux/s390x', 'fail'],
    ['windows/amd64', 'skip'],
  ]);
});

it('nodes of GKE behind a context of another name are told, not judged as strangers', async () => {
  nodes({
    name: 'gke-a',
    provider: 'gce://shop-prod/europe-west1-b/gke-a',
    labels: { 'cloud.google.com/gke-nodepool': 'main' },
  });
  const { code, report } = await check(['--image', PUBLIC.image], public_);
  expect({ code, verdict: report?.verdict }).toEqual({ code: 3, verdict: 'unknown' });
  expect(JSON.stringify(report)).toMatch(/its nodes are GKE’s, of project shop-prod: name the cluster with --cluster/);
});

it('an API server that does not answer is unknown, with no grant of Google’s', async () => {
  api.close();
  const { code, report } = await check(['--image', PUBLIC.image], public_);
  expect({ code, verdict: report?.verdict, blind: report?.targets[0]?.blind }).toEqual({
    code: 3,
    verdict: 'unknown',
    blind: true,
  });
});

it('facts are saved and judged again without a request', async () => {
  const first = await check(['--image', PUBLIC.image, '--save-facts', 'facts.json'], public_);
  api.calls.length = 0;
  const again = await run(['check', '--facts', 'facts.json', '--format', 'json'], { cwd: folder.path });
  const { run: _, ...before } = first.report!;
  const { run: __, ...after } = JSON.parse(again.stdout) as Report;
  expect(after).toEqual(before);
  expect(api.calls).toEqual([]);
});

it('the current context is not taken for one by itself: it is to be named', async () => {
  const env = { ...public_.env, KUBECONFIG: kubeconfig };
  const { code, stdout, stderr } = await run(['check', '--image', PUBLIC.image], { env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/--context here judges it as a cluster outside GKE/);
});

const admit = (args: readonly string[] = []) =>
  check(['--image', PUBLIC.image, '--verify', 'admission', ...args], public_);
const verified = ({ target }: Awaited<ReturnType<typeof check>>) =>
  target?.findings.find(({ check: id }) => id === 'verification');

it('a dry run admits the pod, and creates nothing', async () => {
  const admitted = await admit();
  expect(admitted.code).toBe(0);
  expect(verified(admitted)).toMatchObject({ status: 'pass', code: 'verification/admitted' });
  expect(admitted.target?.pools[0]?.verified?.result).toBe('admitted (dry run)');
  expect({ created: api.created, deleted: api.deleted }).toEqual({ created: [], deleted: [] });
});

it('a dry run shows what webhooks make of the pod', async () => {
  type Pod = { readonly spec: { readonly containers: readonly object[] } };
  const changed = (pod: unknown, spec: object) => ({
    status: 201,
    body: { ...(pod as Pod), spec: { ...(pod as Pod).spec, ...spec } },
  });
  api.onDryRun = (pod) => changed(pod, { imagePullSecrets: [{ name: 'added' }] });
  expect(verified(await admit())?.message).toMatch(/it pulls with added; the cluster added added/);
  api.onDryRun = (pod) =>
    changed(pod, {
      containers: (pod as Pod).spec.containers.map((each) => ({ ...each, image: 'mirror.example/web:1' })),
    });
  const rewritten = await admit();
  expect(rewritten.report?.verdict).toBe('unknown');
  expect(verified(rewritten)?.message).toMatch(/to “mirror\.example\/web:1” in/);
});

it.each([
  [
    'pods "p" is forbidden: exceeded quota: compute, requested: pods=1, used: pods=10, limited: pods=10',
    'resource-quota',
  ],
  ['pods "p" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true', 'pod-security'],
  ['admission webhook "images.example.com" denied the request: image is not allowed', 'admission-webhook'],
])('a dry run that is refused is told by its words: %s', async (message, cause) => {
  const status = { kind: 'Status', apiVersion: 'v1', status: 'Failure', message, reason: 'Forbidden', code: 403 };
  api.onDryRun = () => ({ status: 403, body: status });
  const refused = await admit();
  expect(refused.report?.verdict).toBe('unknown');
  expect(verified(refused)).toMatchObject({ status: 'unknown', said: { cause } });
  expect(api.created).toEqual([]);
});

/** A workload whose pod has a sidecar, secrets in its environment, and a volume that its controller adds. */
const stateful = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec:
  template:
    metadata: {labels: {app: db, tier: "1"}, annotations: {example.com/note: a-note-of-ours}}
    spec:
      nodeSelector: {kubernetes.io/arch: amd64}
      containers:
        - name: main
          image: "${PUBLIC.image}"
          args: [--token=a-token-of-ours]
          env: [{name: PASSWORD, value: "a \\"quoted\\" password"}, {name: SIZE, value: "0644"}]
          securityContext: {runAsUser: 0644, runAsNonRoot: yes}
          volumeMounts: [{name: data, mountPath: /data}]
  volumeClaimTemplates: [{metadata: {name: data}}]
`;
const HIDDEN = ['a-token-of-ours', 'quoted', 'a-note-of-ours'];

async function admitOwn(more: readonly string[] = []) {
  const asked: { readonly pod: unknown; readonly namespace: string }[] = [];
  const answer = api.onDryRun;
  api.onDryRun = (pod, namespace) => {
    asked.push({ pod, namespace });
    return answer(pod, namespace);
  };
  writeFileSync(join(folder.path, 'db.yaml'), stateful);
  const args = ['--manifests', 'db.yaml', '--verify', 'admission', '--save-facts', 'facts.json', '--verbose', ...more];
  const checked = await check(args, public_);
  const facts = readFileSync(join(folder.path, 'facts.json'), 'utf8');
  for (const hidden of HIDDEN) expect(checked.stdout + checked.stderr + facts).not.toContain(hidden);
  expect({ created: api.created, deleted: api.deleted }).toEqual({ created: [], deleted: [] });
  return { ...checked, asked };
}

it('a dry run asks for the workload’s own pod, as its controller would make it, once for all pools', async () => {
  nodes({ name: 'a' }, { name: 'b', arch: 'arm64' });
  const admitted = await admitOwn(['--node-pool', '*']);
  expect(verified(admitted)).toMatchObject({
    status: 'pass',
    message: expect.stringContaining(
      `admits the pod of StatefulSet/db as in the manifest with ${PUBLIC.image} (dry run`,
    ),
  });
  expect(admitted.asked).toHaveLength(1);
  expect(admitted.asked[0]).toMatchObject({
    namespace: 'shop',
    pod: {
      kind: 'Pod',
      metadata: {
        labels: { app: 'db', tier: '1' },
        annotations: { 'example.com/note': 'a-note-of-ours' },
        ownerReferences: [{ apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'db', controller: true }],
      },
      spec: {
        nodeSelector: { 'kubernetes.io/arch': 'amd64' },
        containers: [
          {
            name: 'main',
            args: ['--token=a-token-of-ours'],
            env: [
              { name: 'PASSWORD', value: 'a "quoted" password' },
              { name: 'SIZE', value: '0644' },
            ],
            securityContext: { runAsUser: 0o644, runAsNonRoot: true },
          },
        ],
        volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data-db-0' } }],
      },
    },
  });
});

it('a dry run of the workload’s own pod tells what webhooks make of its image, and what they add', async () => {
  type Own = { readonly spec: { readonly containers: readonly object[] } };
  const made = (pod: unknown, image: object) => {
    const { spec, ...rest } = pod as Own;
    const containers = [...spec.containers.map((each) => ({ ...each, ...image })), { name: 'proxy', image: 'mesh:1' }];
    return { status: 201, body: { ...rest, spec: { ...spec, containers } } };
  };
  api.onDryRun = (pod) => made(pod, {});
  const added = await admitOwn();
  expect([added.report?.verdict, verified(added)?.message]).toEqual([
    'pass',
    expect.stringContaining('to which webhooks add “mesh:1”, not judged here'),
  ]);
  api.onDryRun = (pod) => made(pod, { image: 'mirror.example/web:1' });
  const rewritten = await admitOwn();
  expect([rewritten.report?.verdict, verified(rewritten)]).toEqual([
    'unknown',
    expect.objectContaining({
      code: 'verification/rewritten',
      message: expect.stringMatching(/to “mirror\.example\/web:1” in the pod of StatefulSet\/db as in the manifest/),
    }),
  ]);
});

it('a refusal that repeats values of the pod is told without them', async () => {
  const message =
    'admission webhook "w.example.com" denied the request: env PASSWORD="a \\"quoted\\" password", a "quoted" password, --token=a-token-of-ours, a-note-of-ours';
  const status = { kind: 'Status', apiVersion: 'v1', status: 'Failure', message, reason: 'Forbidden', code: 403 };
  api.onDryRun = () => ({ status: 403, body: status });
  const refused = await admitOwn();
  expect(verified(refused)).toMatchObject({ status: 'unknown', said: { cause: 'admission-webhook' } });
  expect(verified(refused)?.message).toContain('The dry run of the pod of StatefulSet/db gave no result');
});
