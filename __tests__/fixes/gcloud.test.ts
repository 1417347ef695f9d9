/**
 * Every `gcloud` command that a fix proposes, and those of the page on roles, is given to the real gcloud, by a shell, with endpoints on a loopback
 * server that refuses every request: the command must get as far as a request, and never fail for its arguments.
 */
import { spawn, spawnSync } from 'node:child_process';
import { poolAccount } from '../../src/model/pool-account';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks';
import {
  createRepository,
  grantReader,
  listVersions,
  makeTagsImmutable,
  nodeSteps,
  pin,
  poolCommands,
  poolWithOwnAccount,
  throughGateway,
  useContainerdImage,
} from '../../src/fixes';
import { parseImageReference } from '../../src/model/image-reference';
import { clusterOf, poolOf } from '../checks/facts';
import { fixturesOf } from '../checks/fixtures';

const APIS = [
  'ACCESSCONTEXTMANAGER',
  'DNS',
  'ORGPOLICY',
  'ARTIFACTREGISTRY',
  'BINARYAUTHORIZATION',
  'CONTAINERANALYSIS',
  'GKEHUB',
  'CLOUDBILLING',
  'CLOUDKMS',
  'CLOUDRESOURCEMANAGER',
  'COMPUTE',
  'CONTAINER',
  'IAM',
  'LOGGING',
  'SERVICEUSAGE',
  'STORAGE',
];
const hasGcloud = spawnSync('gcloud', ['--version'], { stdio: 'ignore' }).error === undefined;
/** Said in the tests' names, so that the report shows why they did not run. */
const withGcloud = hasGcloud ? describe : describe.skip;

const image = (text: string) => {
  const parsed = parseImageReference(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.reference;
};

const SHAPE = {
  nodeCount: 2,
  autoscaling: { min: 0, max: 5, totalMin: null, totalMax: null, locationPolicy: null },
  diskType: 'pd-balanced',
  diskSizeGb: 100,
  acceleratorCount: 2,
  spot: true,
  more: {
    privateNodes: null,
    maxPodsPerNode: null,
    preemptible: false,
    tags: [],
    workloadMetadata: null,
    gvnic: false,
    secureBoot: false,
    integrityMonitoring: true,
    confidential: false,
    bootDiskKmsKey: null,
    minCpuPlatform: null,
    localSsdCount: null,
    autoUpgrade: null,
  },
};
/** All that somebody may have chosen for a pool. */
const DETAILED = {
  ...SHAPE,
  spot: false,
  autoscaling: { min: null, max: null, totalMin: 1, totalMax: 9, locationPolicy: 'ANY' },
  more: {
    privateNodes: true,
    maxPodsPerNode: 64,
    preemptible: true,
    tags: ['web', 'gke'],
    workloadMetadata: 'GKE_METADATA',
    gvnic: true,
    secureBoot: true,
    integrityMonitoring: true,
    confidential: true,
    bootDiskKmsKey: 'projects/k/locations/europe-west1/keyRings/r/cryptoKeys/c',
    minCpuPlatform: 'Intel Ice Lake',
    localSsdCount: 2,
    autoUpgrade: false,
  },
};

/** Shapes that no fixture of the checks has. */
function rareCommands(): readonly string[] {
  const scoped = image('us-docker.pkg.dev/example.com/p/r/team/app:v1');
  const name = { project: 'example.com:p', location: 'us', repository: 'r' };
  const autopilot = clusterOf({ mode: 'autopilot' });
  const toCome = poolOf({ origin: 'auto-provisioned', name: '(auto-provisioned)', imageType: 'UBUNTU' });
  const windows = poolOf({
    imageType: 'WINDOWS_LTSC_CONTAINERD',
    windowsOsVersion: 'OS_VERSION_LTSC2022',
    accelerators: ['nvidia-tesla-t4'],
    labels: { 'example.com/a': 'b', c: 'd' },
    taints: [
      { key: 'k', value: 'v', effect: 'NO_EXECUTE' },
      { key: 'k2', value: '', effect: 'PREFER_NO_SCHEDULE' },
    ],
  });
  return [
    ...listVersions(scoped, true).commands,
    ...listVersions({ ...scoped, tag: null, digest: `sha256:${'0'.repeat(64)}` }, true).commands,
    ...pin(scoped, null).commands,
    makeTagsImmutable(name),
    ...grantReader(name, "serviceAccount:it's@p.example.com.iam.gserviceaccount.com").commands,
    ...grantReader(
      name,
      'principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/subject/ns/a/sa/b',
    ).commands,
    ...createRepository(name, true).commands,
    ...throughGateway(
      { summary: '', commands: ['kubectl get pods'], terraform: null, url: null },
      { project: '', location: '', name: 'projects/p/locations/europe-west1/memberships/m' },
    ).commands.slice(0, 1),
    ...poolCommands(autopilot, toCome),
    ...poolCommands(clusterOf(), toCome, { serviceAccount: poolAccount('a@p.iam.gserviceaccount.com') }),
    ...poolCommands(clusterOf({ location: 'us-central1-a' }), windows),
    ...poolCommands(clusterOf(), poolOf({ accelerators: ['nvidia-l4'], shape: SHAPE })),
    ...poolCommands(clusterOf(), poolOf({ shape: DETAILED, imageStreaming: true, sandboxed: true })),
    ...poolCommands(
      clusterOf(),
      poolOf({ shape: { ...DETAILED, more: { ...DETAILED.more, privateNodes: false, integrityMonitoring: false } } }),
    ),
    ...poolWithOwnAccount(clusterOf({ project: 'example.com:p' }), poolOf(), name).commands,
    ...useContainerdImage(clusterOf(), toCome).commands,
    ...[true, false].flatMap((isWindows) =>
      [null, 'europe-west1-b'].flatMap((zone) =>
        nodeSteps({
          cluster: clusterOf(),
          mode: 'standard',
          windows: isWindows,
          node: 'gke-prod-main-0a1b2c3d-x4y5',
          project: 'run-p',
          zone,
          image: scoped.text,
          withToken: true,
          look: zone === null ? 'disk' : 'pull',
          controller: null,
          pod: { namespace: 'shop', name: 'web-1' },
        }),
      ),
    ),
  ];
}

/** The commands of docs/ROLES.md, with the page's own values. */
function pageCommands(): readonly string[] {
  const page = readFileSync(join(import.meta.dirname, '../../docs/ROLES.md'), 'utf8');
  const lines = [...page.matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap(([, block = '']) =>
    block
      .replaceAll(/\\\n\s*/g, '')
      .trim()
      .split('\n'),
  );
  const values = new Map(
    lines.flatMap((line) => (/^[A-Z_]+=/.test(line) ? [line.split('=', 2) as [string, string]] : [])),
  );
  return lines.map((line) => line.replaceAll(/\$([A-Z_]+)/g, (all, name: string) => values.get(name) ?? all));
}

/** One command of each shape: the same words and flags with other values are parsed alike. */
function shapes(): readonly string[] {
  const proposed = checks.flatMap((check) =>
    (fixturesOf[check.id] ?? []).flatMap(({ facts }) => check.judge(facts).flatMap(({ fix }) => fix?.commands ?? [])),
  );
  const byShape = new Map<string, string>();
  for (const each of [...proposed, ...rareCommands(), ...pageCommands()]) {
    if (!each.startsWith('gcloud ')) continue;
    const flags = [...each.matchAll(/ --([a-z-]+)/g)].map(([, flag]) => flag).join(' ');
    const words = each.split(' --')[0]?.split(' ').slice(0, 5).join(' ') ?? '';
    const shape = `${words} ${flags}`;
    if (!byShape.has(shape)) byShape.set(shape, each);
  }
  return [...byShape.values()];
}

const commands = shapes();

/** Files that settings and what is signed go through. */
const WRITTEN = {
  'auto-provisioning.yaml': 'diskSizeGb: 50',
  'binary-authorization-policy.yaml': 'defaultAdmissionRule: {evaluationMode: ALWAYS_DENY}',
  'cleanup-policies.json': '[{"name": "keep", "action": {"type": "Keep"}, "condition": {"tagState": "tagged"}}]',
  'payload.json': '{}',
  'payload.json.sig': 'signature',
};
/** It prints what is to be signed, and asks nobody. */
const OFFLINE = 'create-signature-payload';

test('there are commands to try', () => expect(commands.length).toBeGreaterThan(15));

withGcloud(`the real gcloud takes the arguments${hasGcloud ? '' : ' (skipped: gcloud is not installed)'}`, () => {
  let home = '';
  let env: NodeJS.ProcessEnv = {};
  let server: Server;
  const requests: string[] = [];

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'fixes-gcloud-'));
    writeFileSync(join(home, 'token'), 'not-a-token');
    server = createServer((request, response) => {
      requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
      const error = { code: 400, message: 'refused by the test', status: 'INVALID_ARGUMENT' };
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const loopback = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
    env = {
      PATH: process.env['PATH'],
      HOME: home,
      CLOUDSDK_CONFIG: home,
      CLOUDSDK_CORE_PROJECT: 'p',
      CLOUDSDK_CORE_ACCOUNT: 'somebody@example.com',
      CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
      CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: '1',
      CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: '1',
      CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: join(home, 'token'),
      ...Object.fromEntries(APIS.map((api) => [`CLOUDSDK_API_ENDPOINT_OVERRIDES_${api}`, loopback])),
    };
  });
  afterAll(async () => {
    rmSync(home, { recursive: true, force: true });
    await new Promise((resolve) => server.close(resolve));
  });

  test.each(commands.map((each) => [each]))(
    '%s',
    async (commandLine) => {
      requests.length = 0;
      // What the commands before it would have written.
      for (const [name, text] of Object.entries(WRITTEN)) writeFileSync(join(home, name), text);
      const file = /--policy-file=(\S+)/.exec(commandLine)?.[1];
      if (file !== undefined) writeFileSync(join(home, file), '{"displayName": "written", "rules": []}');
      // Of the two values that only a person can fill in, gcloud wants this one to be a number.
      const { status, stderr } = await shell(commandLine.replace('UNIQUE_ID', '123456789012345678901'), env);
      expect(stderr).not.toMatch(
        /unrecognized arguments|Invalid choice|Invalid value|must be specified|^usage: |at most one/im,
      );
      expect({ status, stderr }).not.toMatchObject({ status: 2 });
      if (!commandLine.includes(OFFLINE))
        expect({ requests: requests.length > 0, stderr }).toMatchObject({ requests: true });
    },
    60_000,
  );
});

function shell(commandLine: string, env: NodeJS.ProcessEnv): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    // What a command writes goes where the test's own files are.
    const child = spawn('sh', ['-c', commandLine], { env, cwd: env['HOME'], stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stderr }));
  });
}
