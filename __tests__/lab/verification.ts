import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Report, ReportFinding } from '../../src/model/report';
import type { Verification } from '../../src/model/verification';
import { type ImageSpec, scenarios, type Simulator, type World } from '../../simulator';
import { type Ended, run as runBuilt, temporaryFolder } from '../scenario/harness';
import { openCloudForNode } from './cloud';
import { Kubernetes } from './kubernetes';
import { type Lab, openLab, speak } from './lab';
import { Undo } from './undo';

const { world, args } = scenarios.find(({ name }) => name === 'healthy-cross-project')!;
export const IMAGE = args[args.indexOf('--image') + 1]!;
export const CLUSTER = args[args.indexOf('--cluster') + 1]!;
/** The lab's only node is of this pool. */
export const POOL = 'default-pool';
export const MISSING = IMAGE.replace(/:[^:]*$/, ':missing');
/** A repository that the nodes may not read. */
export const LOCKED = IMAGE.replace('/apps/', '/locked/');
export const NOTHING = { pods: [], secrets: [], kubeconfigs: [] };

const busybox = (tag: string, user: string, ...command: string[]): ImageSpec => ({
  name: 'web',
  tags: [tag],
  user,
  files: [
    { path: 'bin/busybox', from: '/bin/busybox', mode: 0o755 },
    { path: 'bin/sh', link: 'busybox' },
  ],
  command,
});
/** Each says by its tag what its own command does. */
export const IMAGES = {
  ends: busybox('1.4.2', '65532', '/bin/busybox', 'true'),
  fails: busybox('fails', '65532', '/bin/busybox', 'sh', '-c', 'echo no configuration; exit 3'),
  stays: busybox('stays', '65532', '/bin/busybox', 'sleep', '600'),
  lacks: busybox('lacks', '65532', '/app/is-not-there'),
  isRoot: busybox('root', '0', '/bin/busybox', 'true'),
} as const;
/** The reference of an image that does something of its own. */
export const doing = (what: keyof typeof IMAGES): string => IMAGE.replace(/:[^:]*$/, `:${IMAGES[what].tags[0]!}`);

export interface Seen {
  readonly code: number | null;
  readonly report: Report;
  readonly findings: readonly ReportFinding[];
  /** The verification finding of the pool. */
  readonly finding: ReportFinding;
}

/** The lab with a simulated Google Cloud whose cluster it is: what `--verify pod` needs. */
export interface VerificationLab {
  readonly lab: Lab;
  readonly kubernetes: Kubernetes;
  readonly kubeconfig: string;
  readonly context: string;
  readonly cloud: Simulator;
  /** `RUNNER_TEMP` of the runs. */
  readonly runner: string;
  /** What the runs said, to be shown at the end. */
  readonly said: string[];
  readonly undo: Undo;
  /** @throws where it does not end with 0 */
  kubectl(...call: string[]): Promise<string>;
  /** A new namespace, gone at the end; ready for pods. */
  namespace(name: string, ...labels: string[]): Promise<void>;
  /** Runs `check … --verify pod`; without `--kubeconfig` among the arguments by a temporary one. */
  check(more: readonly string[], env?: Record<string, string>, onStart?: Start): Promise<Ended>;
  /** The verification of one run, by the lab's own kubeconfig. */
  verify(more?: readonly string[], env?: Record<string, string>): Promise<Seen>;
  /**
   * Pods and secrets of a namespace (all: null), and temporary kubeconfigs in a folder; without what was there before,
   * as a namespace that another suite had deleted may still hold some.
   */
  leftovers(namespace?: string | null, folder?: string): Promise<Readonly<Record<keyof typeof NOTHING, string[]>>>;
}

export type Start = (kill: (signal: NodeJS.Signals) => void) => void;

interface Named {
  readonly metadata: { readonly name: string; readonly uid: string };
}

/** What a run may leave behind in a cluster, and how it is listed. */
const MADE = { pods: 'pods?labelSelector=app.kubernetes.io%2Fmanaged-by%3Dgke-image-preflight', secrets: 'secrets' };

async function listed(kubernetes: Kubernetes, what: keyof typeof MADE, prefix = '/api/v1'): Promise<readonly Named[]> {
  return (await kubernetes.call<{ items: readonly Named[] }>('GET', `${prefix}/${MADE[what]}`)).items;
}

/** What the caller may do on the cluster: what docs/checks/verification.md asks for. */
const CALLER_RULES = [
  { apiGroups: [''], resources: ['pods'], verbs: ['create', 'get', 'list', 'watch', 'delete'] },
  { apiGroups: [''], resources: ['events'], verbs: ['list', 'watch'] },
  { apiGroups: [''], resources: ['limitranges', 'nodes'], verbs: ['list'] },
];

/**
 * Brings all of it up. The caller's Google token is that of a service account of the lab's cluster, so that a temporary
 * kubeconfig with it is let in, as on GKE.
 * @param change of the world, before the simulator takes it
 */
export async function openVerificationLab(change: (world: World) => World = (same) => same): Promise<VerificationLab> {
  const undo = new Undo();
  try {
    return await open(undo, change);
  } catch (error) {
    await undo.all();
    throw error;
  }
}

async function open(undo: Undo, change: (world: World) => World): Promise<VerificationLab> {
  const lab = await openLab();
  undo.add(() => lab.close());
  const { kubeconfig } = lab;
  const kubernetes = new Kubernetes(kubeconfig);
  undo.add(() => kubernetes.close());
  const temporary = temporaryFolder();
  undo.add(temporary.remove);
  const runner = temporary.path;
  const said: string[] = [];

  const kubectl = async (...call: string[]): Promise<string> => {
    const { code, stdout, stderr } = await speak('kubectl', [`--kubeconfig=${kubeconfig}`, ...call]);
    if (code !== 0) throw new Error(`kubectl ${call.join(' ')}: ${stderr}`);
    return stdout;
  };
  const token = await callerToken(kubernetes, kubectl, undo);
  const apps = world.repositories[0]!;
  const mayNotRead = apps.policy.bindings.filter(({ members }) => !members.some((each) => each.includes('gke-nodes@')));
  const images = Object.values(IMAGES);
  const locked = { ...apps, id: 'locked', images, policy: { bindings: mayNotRead } };
  const cloud = await openCloudForNode(change({ ...world, repositories: [{ ...apps, images }, locked] }), {
    callerToken: token,
  });
  undo.add(() => cloud.close());
  await becomeTheCluster(cloud, kubectl);
  await kubectl('label', 'nodes', '--all', '--overwrite', `cloud.google.com/gke-nodepool=${POOL}`);
  undo.add(async () => {
    await kubectl('label', 'nodes', '--all', 'cloud.google.com/gke-nodepool-');
  });
  const context = (await kubectl('config', 'current-context')).trim();
  const before = new Set(
    [...(await listed(kubernetes, 'pods')), ...(await listed(kubernetes, 'secrets'))].map(
      ({ metadata }) => metadata.uid,
    ),
  );

  const check: VerificationLab['check'] = (more, env = {}, onStart) =>
    runBuilt(['check', '--cluster', CLUSTER, '--node-pool', POOL, '--verify', 'pod', '--format', 'json', ...more], {
      env: { ...cloud.env, RUNNER_TEMP: runner, ...env },
      ...(onStart && { onStart }),
    });
  return {
    lab,
    kubernetes,
    kubeconfig,
    context,
    cloud,
    runner,
    said,
    undo,
    kubectl,
    namespace: async (name, ...labels) => {
      await kubectl('create', 'namespace', name);
      undo.add(async () => {
        await kubectl('delete', 'namespace', name, '--wait=false');
      });
      if (labels.length > 0) await kubectl('label', 'namespace', name, ...labels);
      for (let tries = 0; tries < 50; tries += 1) {
        if ((await kubectl('get', 'serviceaccounts', `--namespace=${name}`, '--output=name')).includes('/default'))
          return;
        await pause(100);
      }
    },
    check,
    verify: async (more = [], env = {}) => {
      const own = more.includes('--kubeconfig') ? [] : ['--kubeconfig', kubeconfig, '--context', context];
      const image = more.includes('--image') ? [] : ['--image', IMAGE];
      const { code, stdout, stderr } = await check([...image, ...own, ...more], env);
      if (stdout === '') throw new Error(`no report (${String(code)}): ${stderr}`);
      const report = JSON.parse(stdout) as Report;
      const { findings } = report.targets[0]!;
      const finding = findings.find((each) => each.check === 'verification' && each.pool === POOL)!;
      said.push(`${finding.status.padEnd(8)} ${finding.message}`);
      return { code, report, findings, finding };
    },
    leftovers: async (namespace = null, folder = runner) => {
      const prefix = namespace === null ? '/api/v1' : `/api/v1/namespaces/${namespace}`;
      const names = async (what: keyof typeof MADE): Promise<string[]> =>
        (await listed(kubernetes, what, prefix))
          .filter(({ metadata }) => !before.has(metadata.uid))
          .map(({ metadata }) => metadata.name);
      return {
        pods: await names('pods'),
        secrets: await names('secrets'),
        kubeconfigs: readdirSync(folder).filter((name) => name.includes('kubeconfig')),
      };
    },
  };
}

/** A token of a service account that may do what verification needs, and no more. */
async function callerToken(kubernetes: Kubernetes, kubectl: VerificationLab['kubectl'], undo: Undo): Promise<string> {
  const name = 'preflight-caller';
  const rbac = '/apis/rbac.authorization.k8s.io/v1';
  undo.add(async () => {
    for (const kind of ['serviceaccount', 'clusterrole', 'clusterrolebinding'])
      await kubectl('delete', kind, name, '--ignore-not-found');
  });
  await kubectl('create', 'serviceaccount', name);
  await kubernetes.call('POST', `${rbac}/clusterroles`, { metadata: { name }, rules: CALLER_RULES });
  await kubectl('create', 'clusterrolebinding', name, `--clusterrole=${name}`, `--serviceaccount=default:${name}`);
  return (await kubectl('create', 'token', name)).trim();
}

/** The simulated cluster gets the endpoint and the authority of the lab's. */
async function becomeTheCluster(cloud: Simulator, kubectl: VerificationLab['kubectl']): Promise<void> {
  const config = JSON.parse(await kubectl('config', 'view', '--raw', '--output=json')) as {
    clusters: [{ cluster: { server: string; 'certificate-authority-data': string } }];
  };
  const { server, 'certificate-authority-data': authority } = config.clusters[0].cluster;
  const { resource } = cloud.world.clusters[0]!;
  resource['endpoint'] = new URL(server).host;
  resource['masterAuth'] = { clusterCaCertificate: authority };
}

/** What the saved facts say of each image's pull, by its reference. */
export function verificationsIn(factsText: string): ReadonlyMap<string, Verification> {
  const { facts } = JSON.parse(factsText) as {
    facts: readonly {
      question: string;
      of: { image: { text: string } };
      fact: { state: string; value: Verification };
    }[];
  };
  return new Map(
    facts.flatMap(({ question, of, fact }) =>
      question === 'verification' && fact.state === 'known' ? [[of.image.text, fact.value] as const] : [],
    ),
  );
}
