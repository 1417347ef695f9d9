/**
 * A fleet with members outside Google Cloud: the built program and real kubectl, which reaches the simulated Connect
 * gateway at its own name, through a forward proxy and an authority that kubectl trusts.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { OF_KUBERNETES } from '../../src/model/need';
import type { Report } from '../../src/model/report';
import { type Simulator, startSimulator } from '../../simulator';
import { grant, project, serviceAccount } from '../../simulator/builder';
import { testCa } from '../../simulator/certificates';
import { pool, standard } from '../../simulator/clusters';
import { type Front, openFront } from '../../simulator/front';
import { NODES, NODES_MEMBER, READER, READING, RUNNER, shop } from '../../simulator/scenarios/shop';
import type { JsonObject, Membership, World } from '../../simulator/world';
import { type ProxyServer, proxyServer, stopServers } from '../http/secure';
import { livePod } from '../running-pods';
import { dockerSecret, login, serviceAccountObject } from './cluster-objects';
import { run, temporaryFolder } from './harness';
import { HAS_KUBECTL } from './kubernetes-api';

// kubectl trusts what SSL_CERT_FILE names where Go reads it.
const it = HAS_KUBECTL && process.platform === 'linux' ? test : test.skip;
jest.setTimeout(60_000);

const HOST = 'europe-west1-docker.pkg.dev';
const WEB = `${HOST}/shop-images/apps/web:1.4.2`;
const PULLER = 'puller@shop-images.iam.gserviceaccount.com';
const KEY = JSON.stringify({ client_email: PULLER, private_key_id: 'k1', private_key: 'a-private-key' });
const EDGE = '300000000001';
const BRANCH = '300000000002';
const json = (value: object): JsonObject => value as JsonObject;

const NODE = {
  metadata: { name: 'n1', labels: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' } },
  spec: { providerID: 'aws:///eu-west-1a/i-1' },
  status: {
    nodeInfo: {
      operatingSystem: 'linux',
      architecture: 'amd64',
      kubeletVersion: 'v1.32.4-eks-1',
      containerRuntimeVersion: 'containerd://1.7.27',
    },
  },
};
const list = (...items: readonly object[]): JsonObject => json({ kind: 'List', metadata: {}, items });
const account = (...secrets: readonly string[]): object => ({
  ...serviceAccountObject(secrets),
  metadata: { name: 'default', namespace: 'shop' },
});
const DEFAULT = '/api/v1/namespaces/shop/serviceaccounts/default';
const running = (...secrets: readonly string[]): NonNullable<Membership['objects']> => ({
  '/api/v1/nodes': list(NODE),
  '/api/v1/pods': list(
    livePod('web', WEB, { node: 'n1', spec: { imagePullSecrets: secrets.map((name) => ({ name })) } }),
  ),
  '/api/v1/serviceaccounts': list(account(...secrets)),
  [DEFAULT]: json(account(...secrets)),
});
const SECRET = json(dockerSecret({ [HOST]: login('_json_key', KEY) }));
const member = (owner: string, location: string, id: string, more: Partial<Membership> = {}): Membership => ({
  project: owner,
  location,
  id,
  resource: json({ state: { code: 'READY' }, endpoint: { kubernetesMetadata: { nodeProviderId: 'aws' } } }),
  ...more,
});
const GKE = json({
  endpoint: {
    gkeCluster: {
      resourceLink: '//container.googleapis.com/projects/shop-prod/locations/europe-west1/clusters/prod',
    },
  },
});

function fleet(): World {
  const fleetMembership = `//gkehub.googleapis.com/${nameOf(EDGE, 'europe-west1', 'prod')}`;
  const cluster = standard('shop-prod', 'europe-west1', 'prod', {
    pools: [pool('default-pool', { serviceAccount: NODES })],
    // No runner outside its network reaches it but by Connect gateway.
    raw: {
      fleet: { membership: fleetMembership },
      endpoint: '10.0.0.2',
      privateClusterConfig: { publicEndpoint: '', enablePrivateEndpoint: true },
    },
  });
  const found = shop({
    cluster,
    grants: { repository: [grant(READER, NODES_MEMBER, `serviceAccount:${PULLER}`)] },
    accounts: [serviceAccount(NODES), serviceAccount(PULLER, { keys: ['k1'] })],
  });
  const ofFleet = (id: string, number: string, ...roles: readonly string[]) =>
    project(id, number, {
      parent: 'folders/704512639908',
      grants: [...READING.clusterProject, ...roles.map((role) => grant(role, RUNNER))],
    });
  return {
    ...found,
    projects: [
      ...found.projects,
      ofFleet('edge', EDGE, 'roles/gkehub.viewer', 'roles/gkehub.gatewayReader'),
      ofFleet('branch', BRANCH, 'roles/gkehub.viewer'),
    ],
    memberships: [
      member('edge', 'europe-west1', 'prod', { resource: GKE, objects: running() }),
      member('edge', 'global', 'with-secret', {
        objects: { ...running('regcred'), '/api/v1/namespaces/shop/secrets/regcred': SECRET },
      }),
      member('edge', 'europe-west1', 'without', { objects: running() }),
      member('edge', 'global', 'closed', { objects: { '/api/v1/nodes': 403, '/api/v1/pods': 403 } }),
      member('edge', 'global', 'foreign', { objects: running(), notForCaller: true }),
      member('branch', 'global', 'refused', { objects: running() }),
    ],
  };
}

const nameOf = (number: string, location: string, id: string): string =>
  `projects/${number}/locations/${location}/memberships/${id}`;
const PROD = 'projects/shop-prod/locations/europe-west1/clusters/prod';
const WITH = nameOf(EDGE, 'global', 'with-secret');
const WITHOUT = nameOf(EDGE, 'europe-west1', 'without');
const CLOSED = nameOf(EDGE, 'global', 'closed');
const FOREIGN = nameOf(EDGE, 'global', 'foreign');
const REFUSED = nameOf(BRANCH, 'global', 'refused');

const ca = testCa();
let folder: ReturnType<typeof temporaryFolder>;
let cloud: Simulator;
let front: Front;
let proxy: ProxyServer;
beforeAll(async () => {
  folder = temporaryFolder();
  writeFileSync(join(folder.path, 'ca.pem'), ca.pem);
  cloud = await startSimulator(fleet());
  front = await openFront({ url: cloud.url, identity: ca.issue('*.googleapis.com'), registryOf: () => null });
  proxy = await proxyServer((target) => (target.endsWith('connectgateway.googleapis.com:443') ? front.port : null));
});
afterAll(async () => {
  await stopServers();
  await front.close();
  await cloud.close();
  folder.remove();
});

const token = (): string => readFileSync(cloud.env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE'] ?? '', 'utf8').trim();

async function scan(...args: readonly string[]) {
  const env = {
    ...cloud.env,
    HTTPS_PROXY: `http://127.0.0.1:${String(proxy.port)}`,
    SSL_CERT_FILE: join(folder.path, 'ca.pem'),
    RUNNER_TEMP: folder.path,
  };
  const scopes = ['--scope', 'projects/edge', '--scope', 'projects/branch', '--memberships'];
  const ended = await run(['scan', ...scopes, ...args, '--format', 'json'], { env, cwd: folder.path });
  const report = JSON.parse(ended.stdout) as Report;
  const path = (cluster: { project: string; location: string; name: string }): string =>
    cluster.project === ''
      ? cluster.name
      : `projects/${cluster.project}/locations/${cluster.location}/clusters/${cluster.name}`;
  const verdicts = Object.fromEntries([
    ...report.targets.map(({ cluster, verdict }) => [cluster === null ? '' : path(cluster), verdict] as const),
    ...report.passed.map(({ cluster }) => [cluster, 'pass'] as const),
  ]);
  const open = (name: string) =>
    report.targets
      .filter(({ cluster }) => cluster !== null && path(cluster) === name)
      .flatMap(({ findings }) => findings.filter(({ status }) => ['fail', 'unknown'].includes(status)));
  return { ...ended, report, verdicts, open };
}

/** One run, which several tests look at. */
let ran: ReturnType<typeof scan> | undefined;
const scanRunning = () => (ran ??= scan('--running'));

it('of what runs, each member is judged as what it is', async () => {
  const { code, report, verdicts, open, stdout, stderr } = await scanRunning();
  expect(verdicts).toEqual({
    [PROD]: 'pass',
    [WITH]: 'pass',
    [WITHOUT]: 'fail',
    [CLOSED]: 'unknown',
    [FOREIGN]: 'unknown',
    [REFUSED]: 'unknown',
  });
  expect([code, report.verdict]).toEqual([1, 'fail']);
  expect(open(WITHOUT).map((each) => each.code)).toEqual(['image-pull-secret/none-at-hand-outside']);
  expect(open(WITHOUT)[0]?.fix?.commands).toEqual([
    `gcloud container fleet memberships get-credentials without --location=europe-west1 --project=${EDGE}`,
    'gcloud iam service-accounts create image-puller --project=shop-images',
    expect.stringMatching(/add-iam-policy-binding apps .*image-puller@.* --role=roles\/artifactregistry\.reader$/),
    expect.stringContaining('gcloud iam service-accounts keys create'),
    expect.stringMatching(/^kubectl create secret docker-registry .* --namespace=shop .*_json_key/),
    expect.stringContaining('kubectl patch serviceaccount default --namespace=shop'),
    'rm image-puller-key.json',
  ]);
  for (const secret of ['a-private-key', token()]) expect(stdout + stderr).not.toContain(secret);
  expect([cloud.violations, readdirSync(folder.path)]).toEqual([[], ['ca.pem']]);
});

it('by Connect gateway: at the host and the path that gcloud writes, and only reading', async () => {
  await scanRunning();
  const asked = front.seen.map(([, host, path]) => `${host}${path}`);
  for (const [host, path] of [
    ['europe-west1-connectgateway', `${nameOf(EDGE, 'europe-west1', 'prod').replace('/m', '/gkeM')}/api/v1/pods`],
    ['europe-west1-connectgateway', `${WITHOUT}/api/v1/pods`],
    ['connectgateway', `${WITH}/api/v1/namespaces/shop/secrets/regcred`],
  ])
    expect(asked).toContain(`${host}.googleapis.com/v1/${path}`);
  const reached = cloud.requests.filter(({ host }) => host === 'connectgateway');
  expect(new Set(reached.map(({ method, principal }) => `${method} ${principal ?? ''}`))).toEqual(
    new Set([`GET ${RUNNER}`]),
  );
});

it('what the gateway, its agent or the cluster refuses is unknown, each with the grant that is missing', async () => {
  const { report, open } = await scanRunning();
  const needs = (name: string) => open(name).flatMap((each) => each.needs.map((one) => [one.permission, one.role]));
  expect(needs(REFUSED)).toEqual([
    ['gkehub.gateway.get', 'roles/gkehub.gatewayReader'],
    ['gkehub.memberships.get', 'roles/gkehub.viewer'],
  ]);
  expect(needs(CLOSED)).toEqual([['list nodes', OF_KUBERNETES]]);
  expect(needs(FOREIGN)).toEqual([
    ['impersonate users (the Connect agent, for the caller)', expect.stringContaining('generate-gateway-rbac')],
  ]);
  expect(report.reasons).toContain('3 of 6 clusters could not be read: nothing is known of the images there');
});

it('of an image alone, whose pods are not known, only GKE’s own nodes are sure to pull', async () => {
  const { code, verdicts, open } = await scan('--image', WEB);
  expect(verdicts).toEqual({
    [PROD]: 'pass',
    [WITH]: 'unknown',
    [WITHOUT]: 'unknown',
    [CLOSED]: 'unknown',
    [FOREIGN]: 'unknown',
    [REFUSED]: 'unknown',
  });
  expect(code).toBe(0);
  for (const name of [WITH, WITHOUT]) expect(open(name).map((each) => each.code)).toEqual(['image-pull-secret/no-pod']);
});
