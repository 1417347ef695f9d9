import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Report, ReportFinding } from '../../src/model/report';
import { type ImageSpec, scenarios, type Simulator } from '../../simulator';
import { run } from '../scenario/harness';
import { openCloudForNode } from './cloud';
import { Kubernetes } from './kubernetes';
import { openLab, speak, testUnless, whyNoNode } from './lab';
import { Undo } from './undo';

/**
 * `diagnose --context` alone: the lab is a cluster outside GKE, and its pods wait for reasons of all kinds, told by a real
 * kubelet, containerd, scheduler, controllers and admission. Each is told with its cause and what to do about it.
 */
const testOnNode = testUnless(whyNoNode);
const { world, args } = scenarios.find(({ name }) => name === 'healthy-cross-project')!;
const IMAGE = args[args.indexOf('--image') + 1]!;
const at = (tag: string): string => IMAGE.replace(/:[^:]*$/, `:${tag}`);
const LOCKED = IMAGE.replace('/apps/', '/locked/');
const BUSYBOX: ImageSpec = {
  name: 'web',
  tags: ['1.4.2'],
  files: [{ path: 'bin/busybox', from: '/bin/busybox', mode: 0o755 }],
  command: ['/bin/busybox', 'sleep', '600'],
};
const IMAGES: ImageSpec[] = [
  BUSYBOX,
  { name: 'web', tags: ['arm'], platforms: ['linux/arm64'], index: true, build: 'arm' },
  { name: 'web', tags: ['chart'], kind: 'helm', build: 'chart' },
];

const undo = new Undo();
let kubernetes: Kubernetes;
let kubeconfig: string;
let cloud: Simulator;
const said: string[] = [];

const kubectl = async (...call: string[]): Promise<string> => {
  const { code, stdout, stderr } = await speak('kubectl', [`--kubeconfig=${kubeconfig}`, ...call]);
  if (code !== 0) throw new Error(`kubectl ${call.join(' ')}: ${stderr}`);
  return stdout;
};

/** A kind of waiting, in a namespace of its own. */
interface Waiting {
  readonly image: string;
  /** Beside the one container. */
  readonly pod?: object;
  readonly container?: object;
  /** Makes it the pod of a Deployment: what admission refuses never is a pod. */
  readonly byDeployment?: true;
  /** Before it is made. */
  readonly before?: (namespace: string) => Promise<unknown>;
  readonly cause: string;
  readonly status: 'fail' | 'unknown';
  /** What is to be done. */
  readonly fix: RegExp;
}

const WAITING: Readonly<Record<string, Waiting>> = {
  missing: { image: at('missing'), cause: 'not-found', status: 'fail', fix: /docker tags list/ },
  locked: { image: LOCKED, cause: 'denied', status: 'fail', fix: /create secret docker-registry pull-europe-west1/ },
  'no-host': {
    image: 'registry.nowhere.invalid/team/web:1',
    cause: 'dns',
    status: 'unknown',
    fix: /crictl|debug node/,
  },
  closed: {
    image: 'registry.closed.invalid/team/web:1',
    cause: 'connection-refused',
    status: 'unknown',
    fix: /debug node/,
  },
  'bad-name': {
    image: `${IMAGE.split('/', 1).join()}/shop-images/Apps/web:1`,
    cause: 'invalid-reference',
    status: 'fail',
    fix: /./,
  },
  arm: { image: at('arm'), cause: 'no-platform', status: 'fail', fix: /linux\/amd64/ },
  // Its format is what fails; the words may come of a broken layer, too.
  chart: { image: at('chart'), cause: 'not-an-image', status: 'unknown', fix: /Refer to a container image/ },
  never: {
    image: at('never-here'),
    container: { imagePullPolicy: 'Never' },
    cause: 'never-pulled',
    status: 'unknown',
    fix: /imagePullPolicy/,
  },
  'secret-gone': {
    image: LOCKED,
    pod: { imagePullSecrets: [{ name: 'not-made' }] },
    cause: 'denied',
    status: 'fail',
    fix: /create secret docker-registry not-made/,
  },
  mount: {
    image: IMAGE,
    pod: { volumes: [{ name: 'settings', configMap: { name: 'not-made' } }] },
    container: { volumeMounts: [{ name: 'settings', mountPath: '/settings' }] },
    cause: 'mount',
    status: 'unknown',
    fix: /./,
  },
  quota: {
    image: IMAGE,
    byDeployment: true,
    before: (namespace) => kubectl('create', 'quota', 'none', '--hard=pods=0', `--namespace=${namespace}`),
    cause: 'resource-quota',
    status: 'unknown',
    fix: /ResourceQuota/,
  },
  restricted: {
    image: IMAGE,
    byDeployment: true,
    before: (namespace) => kubectl('label', 'namespace', namespace, 'pod-security.kubernetes.io/enforce=restricted'),
    cause: 'pod-security',
    status: 'unknown',
    fix: /security context/,
  },
  'no-account': {
    image: IMAGE,
    byDeployment: true,
    pod: { serviceAccountName: 'not-made' },
    cause: 'service-account-missing',
    status: 'unknown',
    fix: /service account/,
  },
};
const namespaceOf = (name: string): string => `outside-${name}`;

async function make(name: string, { image, pod, container, byDeployment, before }: Waiting): Promise<void> {
  const namespace = namespaceOf(name);
  await kubectl('create', 'namespace', namespace);
  undo.add(async () => {
    await kubectl('delete', 'namespace', namespace, '--wait=false');
  });
  await before?.(namespace);
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await kubectl('get', 'serviceaccounts', `--namespace=${namespace}`, '--output=name')).includes('/default'))
      break;
    await pause(100);
  }
  const containers = [{ name: 'web', image, imagePullPolicy: 'Always', ...container }];
  const spec = { terminationGracePeriodSeconds: 0, automountServiceAccountToken: false, ...pod, containers };
  const labels = { app: name };
  await (byDeployment
    ? kubernetes.call('POST', `/apis/apps/v1/namespaces/${namespace}/deployments`, {
        metadata: { name },
        spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
      })
    : kubernetes.call('POST', `/api/v1/namespaces/${namespace}/pods`, { metadata: { name, labels }, spec }));
}

async function diagnose(name: string): Promise<{ code: number | null; found: ReportFinding; report: Report }> {
  const context = (await kubectl('config', 'current-context')).trim();
  const all = ['diagnose', '--context', context, '--namespace', namespaceOf(name), '--format', 'json'];
  const { code, stdout, stderr } = await run(all, { env: { ...cloud.env, KUBECONFIG: kubeconfig } });
  if (stdout === '') throw new Error(`no report (${String(code)}): ${stderr}`);
  const report = JSON.parse(stdout) as Report;
  const found = report.targets[0]?.findings.find(({ check }) => check === 'verification');
  if (found === undefined) throw new Error(`nothing is found: ${stdout}`);
  return { code, found, report };
}

/** Asks again until it waits for that: kubelet, scheduler and controllers take their time. */
async function until(name: string, { cause, status }: Waiting) {
  for (let tries = 0; ; tries += 1) {
    const now = await diagnose(name);
    if ((now.found.said?.cause === cause && now.found.status === status) || tries >= 20) return now;
    await pause(2000);
  }
}

describe('diagnosis outside Google Cloud', () => {
  beforeAll(async () => {
    if (whyNoNode !== null) return;
    const lab = await openLab();
    undo.add(() => lab.close());
    kubeconfig = lab.kubeconfig;
    kubernetes = new Kubernetes(kubeconfig);
    undo.add(() => kubernetes.close());
    const apps = world.repositories[0]!;
    const reading = apps.policy.bindings.filter(({ members }) => !members.some((each) => each.includes('gke-nodes@')));
    const locked = { ...apps, id: 'locked', images: [BUSYBOX], policy: { bindings: reading } };
    cloud = await openCloudForNode({ ...world, repositories: [{ ...apps, images: IMAGES }, locked] });
    undo.add(() => cloud.close());
    await lab.forgetImages();
    // The lab mirrors every host; these are asked themselves.
    const servers = {
      'registry.nowhere.invalid': 'server = "https://registry.nowhere.invalid"\n',
      'registry.closed.invalid': 'server = "http://127.0.0.1:9"\n[host."http://127.0.0.1:9"]\n',
    };
    for (const [host, text] of Object.entries(servers)) {
      const hosts = join(dirname(kubeconfig), `certs.d/${host}`);
      mkdirSync(hosts, { recursive: true });
      undo.add(() => rmSync(hosts, { recursive: true }));
      writeFileSync(join(hosts, 'hosts.toml'), text);
    }
    for (const [name, waiting] of Object.entries(WAITING)) await make(name, waiting);
  }, 240_000);

  afterAll(async () => {
    await undo.all();
    if (said.length > 0) process.stdout.write(`\n${said.join('\n')}\n\n`);
  }, 60_000);

  for (const [name, waiting] of Object.entries(WAITING)) {
    const { cause, status, fix } = waiting;
    testOnNode(
      `${name}: ${cause}`,
      async () => {
        const { found, report } = await until(name, waiting);
        const todo = [found.fix?.summary, ...(found.fix?.commands ?? [])].join('\n');
        said.push(
          `${name}: ${found.status} ${found.said?.cause ?? ''}: ${found.message}\n  FIX ${todo.replaceAll('\n', '\n      ')}`,
        );
        expect(report.targets[0]?.cluster).toMatchObject({ mode: 'external' });
        expect(found.message).not.toMatch(/node pool|default-pool/);
        expect({ cause: found.said?.cause, status: found.status }).toEqual({ cause, status });
        expect(todo).toMatch(fix);
        expect(todo).not.toMatch(/gcloud compute ssh|Logs Explorer/);
      },
      90_000,
    );
  }
});
