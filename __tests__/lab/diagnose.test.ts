import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Report, ReportFinding } from '../../src/model/report';
import { type ImageSpec, scenarios, type Simulator } from '../../simulator';
import { run as runBuilt, temporaryFolder } from '../scenario/harness';
import { openCloudForNode } from './cloud';
import { Kubernetes } from './kubernetes';
import { openLab, speak, testUnless, whyNoNode } from './lab';
import { Undo } from './undo';

/**
 * `diagnose` on a real node: its kubelet and containerd say why pods wait. The built program runs; the simulated Google
 * Cloud is the node's registry and metadata server, and holds the cluster's facts.
 */
const testOnNode = testUnless(whyNoNode);
const { world, args } = scenarios.find(({ name }) => name === 'healthy-cross-project')!;
const IMAGE = args[args.indexOf('--image') + 1]!;
const CLUSTER = args[args.indexOf('--cluster') + 1]!;
const POOL = 'default-pool';
const NAMESPACE = 'diagnosed';
const MISSING = IMAGE.replace(/:[^:]*$/, ':missing');
const LOCKED = IMAGE.replace('/apps/', '/locked/');
const NO_HOST = 'registry.nowhere.invalid/team/web:1';
const BAD_NAME = 'europe-west1-docker.pkg.dev/shop-images/Apps/web:1';
const BUSYBOX: ImageSpec = {
  name: 'web',
  tags: ['1.4.2'],
  files: [{ path: 'bin/busybox', from: '/bin/busybox', mode: 0o755 }],
  command: ['/bin/busybox', 'sleep', '600'],
};

const undo = new Undo();
let kubernetes: Kubernetes;
let kubeconfig: string;
let node: string;
let cloud: Simulator;
let runner: ReturnType<typeof temporaryFolder>;
const said: string[] = [];

const kubectl = async (...call: string[]): Promise<string> => {
  const { code, stdout, stderr } = await speak('kubectl', [`--kubeconfig=${kubeconfig}`, ...call]);
  if (code !== 0) throw new Error(`kubectl ${call.join(' ')}: ${stderr}`);
  return stdout;
};

interface Pod {
  readonly metadata: { readonly name: string };
  readonly status: {
    readonly phase: string;
    readonly containerStatuses?: readonly { readonly state: { readonly waiting?: { readonly reason: string } } }[];
  };
}

const PODS: Readonly<Record<string, string>> = {
  missing: MISSING,
  'missing-too': MISSING,
  locked: LOCKED,
  'no-host': NO_HOST,
  'bad-name': BAD_NAME,
  fine: IMAGE,
};

const create = (name: string, image: string): Promise<unknown> =>
  kubernetes.call('POST', `/api/v1/namespaces/${NAMESPACE}/pods`, {
    metadata: { name },
    spec: {
      terminationGracePeriodSeconds: 0,
      automountServiceAccountToken: false,
      containers: [{ name: 'web', image, imagePullPolicy: 'Always' }],
    },
  });

const podsNow = async (): Promise<ReadonlyMap<string, string>> => {
  const { items } = await kubernetes.call<{ items: readonly Pod[] }>('GET', `/api/v1/namespaces/${NAMESPACE}/pods`);
  return new Map(
    items.map(({ metadata, status }) => [
      metadata.name,
      status.containerStatuses?.[0]?.state.waiting?.reason ?? status.phase,
    ]),
  );
};

async function until(what: string, holds: (pods: ReadonlyMap<string, string>) => boolean): Promise<void> {
  let pods = await podsNow();
  for (let tries = 0; tries < 120 && !holds(pods); tries += 1) {
    await pause(500);
    pods = await podsNow();
  }
  if (!holds(pods)) throw new Error(`not ${what}: ${JSON.stringify([...pods])}`);
}

async function diagnose(more: readonly string[] = []) {
  const context = (await kubectl('config', 'current-context')).trim();
  const way = more.includes('--kubeconfig') ? [] : ['--kubeconfig', kubeconfig, '--context', context];
  const { code, stdout, stderr } = await runBuilt(
    ['diagnose', '--cluster', CLUSTER, '--namespace', NAMESPACE, '--format', 'json', ...way, ...more],
    { env: { ...cloud.env, RUNNER_TEMP: runner.path } },
  );
  if (stdout === '') throw new Error(`no report (${String(code)}): ${stderr}`);
  const report = JSON.parse(stdout) as Report;
  const byImage = new Map<string, ReportFinding>();
  for (const { image, findings } of report.targets) {
    const finding = findings.find(({ check }) => check === 'verification')!;
    byImage.set(image.reference, finding);
    said.push(`${finding.status.padEnd(8)} ${finding.message}`);
  }
  return { code, report, byImage };
}

describe('diagnosis of pods on a real node', () => {
  beforeAll(async () => {
    if (whyNoNode !== null) return;
    const lab = await openLab();
    undo.add(() => lab.close());
    kubeconfig = lab.kubeconfig;
    kubernetes = new Kubernetes(kubeconfig);
    undo.add(() => kubernetes.close());
    runner = temporaryFolder();
    undo.add(runner.remove);
    const apps = world.repositories[0]!;
    const reading = apps.policy.bindings.filter(({ members }) => !members.some((each) => each.includes('gke-nodes@')));
    const locked = { ...apps, id: 'locked', images: [BUSYBOX], policy: { bindings: reading } };
    cloud = await openCloudForNode({ ...world, repositories: [{ ...apps, images: [BUSYBOX] }, locked] });
    undo.add(() => cloud.close());
    await lab.forgetImages();
    node = (await kubectl('get', 'nodes', '--output=jsonpath={.items[0].metadata.name}')).trim();
    await kubectl(
      'label',
      'nodes',
      '--all',
      '--overwrite',
      `cloud.google.com/gke-nodepool=${POOL}`,
      'topology.kubernetes.io/zone=europe-west1-c',
    );
    undo.add(async () => {
      await kubectl('label', 'nodes', '--all', 'cloud.google.com/gke-nodepool-', 'topology.kubernetes.io/zone-');
    });
    // The lab mirrors every host; this one is asked itself.
    const hosts = join(dirname(kubeconfig), 'certs.d/registry.nowhere.invalid');
    mkdirSync(hosts, { recursive: true });
    undo.add(() => rmSync(hosts, { recursive: true }));
    writeFileSync(join(hosts, 'hosts.toml'), 'server = "https://registry.nowhere.invalid"\n');
    await kubectl('create', 'namespace', NAMESPACE);
    undo.add(async () => {
      await kubectl('delete', 'namespace', NAMESPACE, '--wait=false');
    });
    for (const [name, image] of Object.entries(PODS)) await create(name, image);
    await until('every pod waits', (pods) =>
      Object.keys(PODS).every((name) =>
        ['ImagePullBackOff', 'InvalidImageName', 'Running'].includes(pods.get(name) ?? ''),
      ),
    );
  }, 240_000);

  afterAll(async () => {
    await undo.all();
    if (said.length > 0) process.stdout.write(`\n${said.join('\n')}\n\n`);
  }, 60_000);

  testOnNode(
    'each cause, the check that explains it, the fix, and the steps at that node',
    async () => {
      const { code, report, byImage } = await diagnose();
      expect({ code, verdict: report.verdict }).toEqual({ code: 1, verdict: 'fail' });
      expect([...byImage.keys()].sort()).toEqual([BAD_NAME, LOCKED, MISSING, NO_HOST].sort());
      expect(byImage.get(MISSING)).toMatchObject({
        status: 'fail',
        pool: POOL,
        message: expect.stringMatching(
          // The one whose event is the newest comes first: either may be.
          /^2 pods: diagnosed\/missing(?:, diagnosed\/missing-too|-too, diagnosed\/missing) on .*not found.*image-exists explains it/,
        ),
      });
      expect(byImage.get(LOCKED)).toMatchObject({
        status: 'fail',
        message: expect.stringMatching(/403 Forbidden.*pull-permission explains it/),
      });
      expect(byImage.get(LOCKED)?.fix?.commands[0]).toContain('add-iam-policy-binding locked');
      expect(byImage.get(NO_HOST)).toMatchObject({
        status: 'unknown',
        said: expect.objectContaining({ cause: 'dns' }),
      });
      expect(byImage.get(BAD_NAME)).toMatchObject({
        status: 'fail',
        message: expect.stringMatching(/InvalidImageName.*image-reference explains it/),
      });
      for (const [image, finding] of byImage) {
        const commands = finding.fix?.commands.join('\n') ?? '';
        // What is no image reference may be any text: it gets into no command.
        if (image === BAD_NAME) {
          expect(commands).toContain('kubectl describe pod');
          expect(commands).not.toContain(image);
          continue;
        }
        expect(commands).toContain(`gcloud compute ssh ${node} --project=shop-prod --zone=europe-west1-c`);
        expect(commands).toContain(`kubectl debug node/${node} -it`);
        expect(commands).toContain(image);
      }
    },
    60_000,
  );

  testOnNode(
    'one pod; one that does not wait; one that is not there',
    async () => {
      const one = await diagnose(['--pod', 'locked']);
      expect([...one.byImage.keys()]).toEqual([LOCKED]);
      const fine = await diagnose(['--pod', 'fine']);
      expect(fine).toMatchObject({ code: 0, report: { verdict: 'pass' } });
      expect([...fine.byImage.values()][0]?.message).toContain('Pod diagnosed/fine of');
      const none = await diagnose(['--pod', 'nobody']);
      expect(none).toMatchObject({ code: 0, report: { verdict: 'unknown' } });
      expect([...none.byImage.values()][0]?.message).toMatch(/There is no such pod: .*"nobody" not found/);
    },
    60_000,
  );

  testOnNode(
    'after the fix the pod runs, and diagnose finds nothing',
    async () => {
      const { byImage } = await diagnose(['--pod', 'locked']);
      const member = /--member=(\S+)/.exec(byImage.get(LOCKED)?.fix?.commands[0] ?? '')?.[1] ?? '';
      const role = /--role=(\S+)/.exec(byImage.get(LOCKED)?.fix?.commands[0] ?? '')?.[1] ?? '';
      cloud.world.repositories[1]!.policy.bindings.push({ role, members: [member] });
      for (const name of Object.keys(PODS)) await kubectl('delete', 'pod', name, `--namespace=${NAMESPACE}`, '--force');
      await create('locked', LOCKED);
      await until('running', (pods) => pods.get('locked') === 'Running');
      const { code, report, byImage: after } = await diagnose();
      expect({ code, verdict: report.verdict }).toEqual({ code: 0, verdict: 'pass' });
      expect([...after.values()][0]?.message).toContain('No pod in namespace diagnosed of');
    },
    90_000,
  );

  testOnNode(
    'a caller whom RBAC refuses: unknown, with the verb and the role, and Cloud Logging was tried',
    async () => {
      await kubectl('create', 'serviceaccount', 'poor-reader');
      undo.add(async () => {
        await kubectl('delete', 'serviceaccount', 'poor-reader');
      });
      const token = (await kubectl('create', 'token', 'poor-reader')).trim();
      const own = JSON.parse(await kubectl('config', 'view', '--raw', '--output=json')) as Record<string, unknown>;
      const [entry] = own['clusters'] as [{ name: string }];
      const file = `${runner.path}/poor`;
      const poor = { contexts: [{ name: 'poor', context: { cluster: entry.name, user: 'poor' } }] };
      writeFileSync(file, JSON.stringify({ ...own, ...poor, users: [{ name: 'poor', user: { token } }] }));
      const { code, byImage } = await diagnose(['--kubeconfig', file, '--context', 'poor']);
      expect(code).toBe(3);
      expect([...byImage.values()][0]?.needs.map(({ permission, role }) => [permission, role])).toEqual([
        ['list pods', 'roles/container.viewer'],
        ['logging.logEntries.list', 'roles/logging.viewer'],
      ]);
    },
    60_000,
  );
});
