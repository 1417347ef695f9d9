/** Pull secrets that are read in the cluster by real kubectl, and tried at their registry by the built program. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model/report';
import { type Simulator, scenarios, startSimulator } from '../../simulator';
import { grant, serviceAccount } from '../../simulator/builder';
import { pool, standard } from '../../simulator/clusters';
import { NODES, READER, RUNNER, shop } from '../../simulator/scenarios/shop';
import {
  type ClusterObjects,
  dockercfgSecret,
  dockerSecret,
  login,
  serviceAccountObject,
  startClusterObjects,
} from './cluster-objects';
import { type Ended, run, temporaryFolder } from './harness';
import { HAS_KUBECTL, kubeconfigFor } from './kubernetes-api';

const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';
const ELSEWHERE = 'ghcr.io/acme/private:1.4.2';
const PUBLIC = 'ghcr.io/acme/public:1.4.2';
const WEB = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
const PULLER = 'puller@shop-images.iam.gserviceaccount.com';
const PASSWORD = 'a-password-of-acme';
const KEY = JSON.stringify({
  type: 'service_account',
  client_email: PULLER,
  private_key_id: 'k1',
  private_key: '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0\n',
});
const GOOD = dockerSecret({ 'ghcr.io': login('deployer', PASSWORD) });
const withKubectl = HAS_KUBECTL ? test : test.skip;

let folder: ReturnType<typeof temporaryFolder>;
let cluster: ClusterObjects;
let cloud: Simulator;
beforeEach(async () => {
  folder = temporaryFolder();
  cluster = await startClusterObjects();
  cloud = await startSimulator(worldOf('private-elsewhere'));
});
afterEach(async () => {
  cluster.close();
  folder.remove();
  await cloud.close();
});

const worldOf = (name: string) => structuredClone(scenarios.find((each) => each.name === name)!.world);
async function enter(world: Parameters<typeof startSimulator>[0]): Promise<void> {
  await cloud.close();
  cloud = await startSimulator(world);
}

const deployment = (image: string, secrets: readonly string[] = ['regcred']): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  template:
    spec:
      serviceAccountName: web
      imagePullSecrets: [${secrets.map((name) => `{name: ${name}}`).join(', ')}]
      containers: [{name: main, image: "${image}"}]
`;

const secret = (name: string, object: object | 403 | 500, namespace = 'shop'): void =>
  void cluster.objects.set(`/api/v1/namespaces/${namespace}/secrets/${name}`, object);
const account = (name: string, object: object | 403, namespace = 'shop'): void =>
  void cluster.objects.set(`/api/v1/namespaces/${namespace}/serviceaccounts/${name}`, object);

interface Found extends Ended {
  readonly report: Report;
  /** Status and code of what does not pass or skip, of the first pool. */
  readonly open: readonly string[];
  readonly secrets: Report['targets'][number]['findings'][number];
}

async function check(args: readonly string[], stdin = '', pool = ['--node-pool', 'default-pool']): Promise<Found> {
  const way = ['--kubeconfig', kubeconfigFor(cluster.url, folder.path), '--context', 'here'];
  const all = ['check', ...args, '--cluster', CLUSTER, ...pool, ...way, '--format', 'json', '--verbose'];
  const ended = await run(all, { env: { ...cloud.env, RUNNER_TEMP: folder.path }, stdin });
  if (ended.stdout === '') throw new Error(ended.stderr);
  const report = JSON.parse(ended.stdout) as Report;
  const findings = report.targets.flatMap((target) => target.findings);
  const open = findings.filter(({ kind, status }) => kind === 'gate' && status !== 'pass' && status !== 'skip');
  expect(cloud.violations).toEqual([]);
  return {
    ...ended,
    report,
    open: open.map(({ status, code }) => `${status} ${code}`),
    secrets: findings.find(({ check: id }) => id === 'image-pull-secret')!,
  };
}
const checkPod = (image: string, secrets?: readonly string[], more: readonly string[] = []): Promise<Found> =>
  check(['--manifests', '-', ...more], deployment(image, secrets));

describe('a private image of another registry', () => {
  withKubectl(
    'is pulled by a secret that the registry accepts, which shows its existence, format and platforms as well',
    async () => {
      secret('regcred', GOOD);
      const { secrets, open, report, code } = await checkPod(ELSEWHERE);
      expect([code, report.verdict]).toEqual([0, 'pass']);
      const of = (id: string) => report.targets[0]?.findings.find(({ check: own }) => own === id);
      expect(of('image-exists')).toMatchObject({
        code: 'image-exists/exists-by-secret',
        message: expect.stringContaining('seen with the pull secret shop/regcred'),
        evidence: [{ source: `registry ${ELSEWHERE} with pull secret shop/regcred` }],
      });
      expect(of('image-format')).toMatchObject({ status: 'pass' });
      expect(of('image-platform')).toMatchObject({ status: 'pass' });
      expect(secrets).toMatchObject({
        status: 'pass',
        code: 'image-pull-secret/served',
        evidence: [{ strength: 'probed', says: 'pass' }],
      });
      expect(open).toEqual([]);
      expect(cluster.asked).toContain('GET /api/v1/namespaces/shop/secrets/regcred');
    },
  );

  withKubectl.each([
    [
      'a wrong password',
      dockerSecret({ 'ghcr.io': login('deployer', 'another-password') }),
      'fail',
      'refused',
      /incorrect username or password/,
    ],
    [
      'a good one of the older form',
      dockercfgSecret({ 'https://ghcr.io/v2/': login('deployer', PASSWORD) }),
      'pass',
      'served',
      /./,
    ],
    ['one by a pattern', dockerSecret({ 'gh*.io': login('deployer', PASSWORD) }), 'pass', 'served', /./],
    [
      'one for another path',
      dockerSecret({ 'ghcr.io/other': login('deployer', PASSWORD) }),
      'fail',
      'none-matches',
      /is for ghcr\.io\/other/,
    ],
    ['another type', { ...dockerSecret({}), type: 'Opaque' }, 'fail', 'none-matches', /type Opaque/],
    [
      'an entry that cannot be read',
      dockerSecret({ 'quay.io': { auth: 'bm9jb2xvbg==' } }),
      'fail',
      'broken',
      /USER:PASSWORD/,
    ],
  ] as const)('with %s', async (_, object, status, code, words) => {
    secret('regcred', object);
    const { secrets } = await checkPod(ELSEWHERE);
    expect(secrets).toMatchObject({ status, code: `image-pull-secret/${code}`, message: expect.stringMatching(words) });
  });

  withKubectl('with a secret that is not there, or in another namespace', async () => {
    secret('regcred', GOOD, 'default');
    const { code, secrets } = await checkPod(ELSEWHERE);
    expect(code).toBe(1);
    expect(secrets).toMatchObject({
      status: 'fail',
      code: 'image-pull-secret/none-matches',
      message: expect.stringContaining('FailedToRetrieveImagePullSecret'),
    });
  });

  withKubectl('with a secret that may not be read: unknown, with what would tell', async () => {
    secret('regcred', 403);
    const { secrets } = await checkPod(ELSEWHERE);
    expect(secrets).toMatchObject({
      status: 'unknown',
      code: 'image-pull-secret/secret-not-read',
      needs: [
        { permission: 'get secrets', resource: `namespace shop of ${CLUSTER}`, role: 'roles/container.developer' },
      ],
    });
  });

  withKubectl('by the secret of its service account in the cluster, of which the input says nothing', async () => {
    account('web', serviceAccountObject(['regcred']));
    secret('regcred', GOOD);
    expect((await checkPod(ELSEWHERE, [])).secrets).toMatchObject({ status: 'pass' });
    account('web', serviceAccountObject([]));
    expect((await checkPod(ELSEWHERE, [])).secrets).toMatchObject({
      status: 'fail',
      code: 'image-pull-secret/none-at-hand',
    });
    account('web', 403);
    expect((await checkPod(ELSEWHERE, [])).secrets).toMatchObject({
      status: 'unknown',
      code: 'image-pull-secret/account-not-read',
    });
  });

  withKubectl('by a secret that is given by name', async () => {
    secret('given', GOOD, 'team');
    const args = ['--image', ELSEWHERE, '--image-pull-secret', 'given', '--namespace', 'team'];
    expect((await check(args)).secrets).toMatchObject({
      status: 'pass',
      message: expect.stringContaining('team/given of the pod'),
    });
  });
});

describe('--wait', () => {
  const path = 'GET /api/v1/namespaces/shop/secrets/regcred';
  /** The secret is changed before the third look at it, 5 s after the first: beyond the time of one round. */
  const onThirdLook = (change: () => void): void => {
    let looks = 0;
    cluster.onAsk = (what) => {
      if (what === path && ++looks === 3) change();
    };
  };

  withKubectl.each([
    ['a secret that is not there yet', null],
    ['one that is refused', dockerSecret({ 'ghcr.io': login('deployer', 'another-password') })],
  ])('%s is read and tried again until it is good', async (_, before) => {
    if (before !== null) secret('regcred', before);
    onThirdLook(() => secret('regcred', GOOD));
    const { code, secrets, report } = await checkPod(ELSEWHERE, ['regcred'], ['--wait', '60s', '--timeout', '4s']);
    expect(secrets).toMatchObject({ status: 'pass', code: 'image-pull-secret/served' });
    expect([code, report.verdict]).toEqual([0, 'pass']);
    expect(cluster.asked.filter((each) => each === path)).toHaveLength(3);
    expect(report.targets[0]!.assumptions.filter(({ text }) => text.includes('lag behind'))).toEqual([]);
  });

  withKubectl('a grant to the account whose key it is, is tried until it has spread', async () => {
    const world = shop({ grants: { repository: [] } });
    const key = serviceAccount(PULLER, { keys: ['k1'], grants: [grant('roles/iam.serviceAccountViewer', RUNNER)] });
    const old = standard('shop-prod', 'europe-west1', 'prod', {
      version: '1.13.12-gke.25',
      pools: [pool('default-pool', { serviceAccount: NODES, imageType: 'COS' })],
    });
    await enter({ ...world, serviceAccounts: [...world.serviceAccounts, key], clusters: [old] });
    secret('regcred', dockerSecret({ 'europe-west1-docker.pkg.dev': login('_json_key', KEY) }));
    onThirdLook(() => cloud.world.repositories[0]!.policy.bindings.push(grant(READER, `serviceAccount:${PULLER}`)));
    const { report } = await checkPod(WEB, ['regcred'], ['--wait', '60s']);
    expect(report.verdict).toBe('pass');
  });

  withKubectl('what no time mends ends at once: a secret for another registry', async () => {
    secret('regcred', dockerSecret({ 'quay.io': login('deployer', PASSWORD) }));
    const { code } = await checkPod(ELSEWHERE, ['regcred'], ['--wait', '60s']);
    expect(code).toBe(1);
    expect(cluster.asked.filter((each) => each === path)).toHaveLength(1);
  });
});

describe('what is secret stays so', () => {
  withKubectl(
    'in report, log and saved facts, whatever the registry says, and a run from them says the same',
    async () => {
      secret(
        'regcred',
        dockerSecret({
          'ghcr.io': login('deployer', PASSWORD),
          'europe-west1-docker.pkg.dev': login('_json_key', KEY),
        }),
      );
      for (const image of [ELSEWHERE, WEB]) {
        const file = join(folder.path, 'facts.json');
        const { report, stdout, stderr } = await checkPod(image, ['regcred'], ['--save-facts', file]);
        const texts = [stdout, stderr, readFileSync(file, 'utf8')];
        for (const text of texts)
          for (const hidden of [PASSWORD, Buffer.from(`deployer:${PASSWORD}`).toString('base64'), 'MIIEvQ', 'k1"'])
            expect(text).not.toContain(hidden);
        const asked = cluster.asked.length;
        const again = await run(['check', '--facts', file, '--format', 'json']);
        expect((JSON.parse(again.stdout) as Report).targets).toEqual(report.targets);
        expect(cluster.asked).toHaveLength(asked);
      }
    },
  );

  withKubectl('an echo of the password by the registry is cut', async () => {
    secret('regcred', dockerSecret({ '*.pkg.dev': login('deployer', 'my-old-password') }));
    const body = '{"errors":[{"code":"UNAUTHORIZED","message":"my-old-password is wrong"}]}';
    cloud.world.faults.push({ pathRegex: '^/v2/token', status: 401, contentType: 'application/json', body });
    const { stdout, stderr, secrets } = await checkPod(WEB);
    expect(secrets).toMatchObject({ status: 'warn', message: expect.stringContaining('*** is wrong') });
    expect(stdout + stderr).not.toContain('my-old-password');
  });
});

test('without a way into the cluster nothing is asked of it, and it is unknown', async () => {
  writeFileSync(join(folder.path, 'it.yaml'), deployment(WEB));
  const { stdout } = await run(['check', '-f', join(folder.path, 'it.yaml'), '-c', CLUSTER, '-o', 'json'], {
    env: { ...cloud.env, RUNNER_TEMP: folder.path },
  });
  expect((JSON.parse(stdout) as Report).verdict).toBe('pass');
  expect(cluster.asked).toEqual([]);
});

withKubectl('a public image, whose registry refuses the pod’s secret, is not pulled', async () => {
  secret('regcred', dockerSecret({ 'ghcr.io': login('deployer', 'another-password') }));
  expect((await checkPod(PUBLIC)).open).toEqual(['fail image-pull-secret/refused-though-public']);
  secret('regcred', dockerSecret({ 'quay.io': login('deployer', 'another-password') }));
  const { code, report } = await checkPod(PUBLIC);
  expect([code, report.verdict]).toEqual([0, 'pass']);
  expect(report.targets[0]!.assumptions.map(({ text }) => text).join()).not.toContain('regcred');
});

describe('an image of Artifact Registry', () => {
  const keyOf = (grants: boolean) => {
    const world = shop({
      grants: grants ? { repository: [grant(READER, `serviceAccount:${PULLER}`)] } : { repository: [] },
    });
    return {
      ...world,
      serviceAccounts: [
        ...world.serviceAccounts,
        serviceAccount(PULLER, { keys: ['k1'], grants: [grant('roles/iam.serviceAccountViewer', RUNNER)] }),
      ],
    };
  };

  withKubectl('is pulled by the key of an account that may, where the nodes may not', async () => {
    await enter(keyOf(true));
    secret('regcred', dockerSecret({ 'europe-west1-docker.pkg.dev': login('_json_key', KEY) }));
    const { report, open, secrets } = await checkPod(WEB);
    expect(open).toEqual(['warn pull-permission/not-granted']);
    expect(secrets).toMatchObject({ status: 'pass', code: 'image-pull-secret/served' });
    expect(report.verdict).toBe('pass');
  });

  withKubectl('is not, by the key of one that may not: both are said, with a grant each', async () => {
    await enter(keyOf(false));
    secret('regcred', dockerSecret({ '*.pkg.dev': login('_json_key_base64', Buffer.from(KEY).toString('base64')) }));
    const { report, open, secrets } = await checkPod(WEB);
    expect(open).toEqual(['fail pull-permission/not-granted', 'warn image-pull-secret/refused-beside-node']);
    expect(secrets.fix?.commands[0]).toContain(`--member=serviceAccount:${PULLER}`);
    expect(JSON.stringify(report.targets[0]!.assumptions)).not.toContain('have no pull secret');
  });

  withKubectl('on nodes that are too old for it, by a secret', async () => {
    const old = standard('shop-prod', 'europe-west1', 'prod', {
      version: '1.13.12-gke.25',
      pools: [pool('default-pool', { serviceAccount: NODES, imageType: 'COS' })],
    });
    await enter({ ...keyOf(true), clusters: [old] });
    secret('regcred', dockerSecret({ 'europe-west1-docker.pkg.dev': login('_json_key', KEY) }));
    const { report, open } = await checkPod(WEB);
    expect(open).toEqual(['warn pull-permission/not-granted', 'warn gke-version/too-old']);
    expect(report.verdict).toBe('pass');
  });

  withKubectl('is pulled by an access token, with a warning that it ends', async () => {
    const token = cloud.tokenFor(`serviceAccount:${NODES}`, ['https://www.googleapis.com/auth/cloud-platform']);
    secret('regcred', dockerSecret({ 'europe-west1-docker.pkg.dev': login('oauth2accesstoken', token) }));
    expect((await checkPod(WEB)).secrets).toMatchObject({ status: 'warn', code: 'image-pull-secret/access-token' });
    secret(
      'regcred',
      dockerSecret(
        { 'europe-west1-docker.pkg.dev': login('oauth2accesstoken', token) },
        { labels: { 'reconcile.external-secrets.io/managed': 'true' } },
      ),
    );
    expect((await checkPod(WEB)).secrets).toMatchObject({ status: 'warn', code: 'image-pull-secret/renewed' });
  });

  withKubectl('with a secret that has ended, or is not there: nodes pull it by themselves', async () => {
    secret(
      'regcred',
      dockerSecret({ 'europe-west1-docker.pkg.dev': login('oauth2accesstoken', 'ya29.has-ended-long-ago') }),
    );
    const ended = await checkPod(WEB);
    expect([ended.code, ended.open]).toEqual([0, ['warn image-pull-secret/refused-beside-node']]);
    expect(ended.secrets.message).toContain(
      'lives 60 minutes, and the secret was last written at 2026-11-20T10:00:00.000Z',
    );
    cluster.objects.clear();
    expect((await checkPod(WEB)).open).toEqual(['warn image-pull-secret/missing-beside-node']);
  });

  withKubectl('by a service account that pulls as itself, of which the cluster alone tells', async () => {
    account('web', serviceAccountObject([], { 'iam.gke.io/enable-wi-image-pull': 'true' }));
    const { report } = await check(['--manifests', '-'], deployment(WEB, []), []);
    expect(report.targets[0]!.pools[0]!.principal).toContain('/subject/ns/shop/sa/web');
    expect(report.verdict).not.toBe('pass');
    account('web', serviceAccountObject([]));
    expect((await checkPod(WEB, [])).open).toEqual([]);
  });
});
