import { writeFileSync, readdirSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { imageDigest, type ImageSpec, scenarios, type Simulator } from '../../src/simulator';
import { run as runBuilt, type Ended, temporaryFolder } from '../scenario/harness';
import { openCloudForNode } from './cloud';
import { Kubernetes } from './kubernetes';
import { openLab, speak, testUnless, whyNoNode } from './lab';
import { Undo } from './undo';

/**
 * `--verify pod` on a real node: what its kubelet says, and that nothing is ever left. The built program runs; the
 * simulated Google Cloud is the node's registry and metadata server.
 */
const testOnNode = testUnless(whyNoNode);
const { world, args } = scenarios.find(({ name }) => name === 'healthy-cross-project')!;
const IMAGE = args[args.indexOf('--image') + 1]!;
const CLUSTER = args[args.indexOf('--cluster') + 1]!;
const POOL = 'default-pool';
const BUSYBOX: ImageSpec = {
  name: 'web',
  tags: ['1.4.2'],
  files: [{ path: 'bin/busybox', from: '/bin/busybox', mode: 0o755 }],
  command: ['/bin/busybox', 'true'],
};

const undo = new Undo();
let kubernetes: Kubernetes;
let kubeconfig: string;
let cloud: Simulator;
let runner: ReturnType<typeof temporaryFolder>;
const said: string[] = [];

interface Pods {
  readonly items: readonly { readonly metadata: { readonly name: string } }[];
}

const kubectl = async (...call: string[]): Promise<string> => {
  const { code, stdout, stderr } = await speak('kubectl', [`--kubeconfig=${kubeconfig}`, ...call]);
  if (code !== 0) throw new Error(`kubectl ${call.join(' ')}: ${stderr}`);
  return stdout;
};

const labelled = async (): Promise<readonly string[]> => {
  const selector = 'labelSelector=app.kubernetes.io%2Fmanaged-by%3Dgke-image-preflight';
  const { items } = await kubernetes.call<Pods>('GET', `/api/v1/pods?${selector}`);
  return items.map(({ metadata }) => metadata.name);
};

/** What a run may leave: pods of ours, and files in the runner's temporary folder. */
const leftovers = async (): Promise<{ pods: readonly string[]; files: readonly string[] }> => ({
  pods: await labelled(),
  files: readdirSync(runner.path),
});
const NOTHING = { pods: [], files: [] };

const environment = (more: Record<string, string> = {}): Record<string, string> => ({
  ...cloud.env,
  RUNNER_TEMP: runner.path,
  ...more,
});

type Start = (kill: (signal: NodeJS.Signals) => void) => void;

const check = (more: readonly string[], env: Record<string, string>, onStart?: Start): Promise<Ended> =>
  runBuilt(['check', '--cluster', CLUSTER, '--node-pool', POOL, '--verify', 'pod', '--format', 'json', ...more], {
    env: environment(env),
    ...(onStart && { onStart }),
  });

/** The verification finding of one run, by the lab's own kubeconfig. */
async function verify(
  more: readonly string[] = [],
  { image = IMAGE, env = {} }: { image?: string; env?: Record<string, string> } = {},
) {
  const way = more.includes('--kubeconfig') ? [] : ['--kubeconfig', kubeconfig, '--context', await context()];
  const { code, stdout, stderr } = await check(['--image', image, ...way, ...more], env);
  if (stdout === '') throw new Error(`no report (${String(code)}): ${stderr}`);
  const report = JSON.parse(stdout) as Report;
  const findings = report.targets[0]!.findings;
  const finding = findings.find((each) => each.check === 'verification' && each.pool === POOL)!;
  said.push(`${finding.status.padEnd(8)} ${finding.message}`);
  return { code, report, findings, finding };
}

const context = async (): Promise<string> => (await kubectl('config', 'current-context')).trim();

describe('verification by a pod', () => {
  beforeAll(async () => {
    if (whyNoNode !== null) return;
    const lab = await openLab();
    undo.add(() => lab.close());
    kubeconfig = lab.kubeconfig;
    kubernetes = new Kubernetes(kubeconfig);
    undo.add(() => kubernetes.close());
    runner = temporaryFolder();
    undo.add(runner.remove);
    const [apps] = world.repositories;
    cloud = await openCloudForNode({ ...world, repositories: [{ ...apps!, images: [BUSYBOX] }] });
    undo.add(() => cloud.close());
    const config = JSON.parse(await kubectl('config', 'view', '--raw', '--output=json')) as {
      clusters: [{ cluster: { server: string; 'certificate-authority-data': string } }];
    };
    const { server, 'certificate-authority-data': authority } = config.clusters[0].cluster;
    const { resource } = cloud.world.clusters[0]!;
    resource['endpoint'] = new URL(server).host;
    resource['masterAuth'] = { clusterCaCertificate: authority };
    await kubectl('label', 'nodes', '--all', '--overwrite', `cloud.google.com/gke-nodepool=${POOL}`);
    undo.add(async () => {
      await kubectl('label', 'nodes', '--all', 'cloud.google.com/gke-nodepool-');
    });
  }, 240_000);

  afterAll(async () => {
    await undo.all();
    if (said.length > 0) process.stdout.write(`\n${said.join('\n')}\n\n`);
  }, 60_000);

  testOnNode(
    'pass: the node pulls it, by digest, and nothing of it runs',
    async () => {
      const folder = temporaryFolder();
      undo.add(folder.remove);
      const facts = `${folder.path}/facts.json`;
      const { code, report, finding, findings } = await verify(['--save-facts', facts]);
      expect(finding).toMatchObject({ status: 'pass', evidence: [{ strength: 'observed', says: 'pass' }] });
      expect(finding.message).toContain(imageDigest(BUSYBOX));
      expect({ code, verdict: report.verdict }).toEqual({ code: 0, verdict: 'pass' });
      const access = findings.find((each) => each.check === 'pull-permission' && each.pool === POOL);
      expect(access?.evidence[0]?.strength).toBe('observed');
      const replayed = await runBuilt(['check', '--facts', facts, '--format', 'json'], { env: environment() });
      expect((JSON.parse(replayed.stdout) as Report).targets).toEqual(report.targets);
      expect(await leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    'KUBECONFIG, where its context leads to the cluster’s endpoint',
    async () => {
      const { stdout } = await check(['--image', IMAGE], { KUBECONFIG: kubeconfig });
      const { findings } = (JSON.parse(stdout) as Report).targets[0]!;
      expect(findings.find((each) => each.check === 'verification')).toMatchObject({ status: 'pass' });
      expect(await leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    'fail: denied, said twice, explained by pull-permission',
    async () => {
      const [apps] = cloud.world.repositories;
      const before = apps!.policy.bindings;
      apps!.policy.bindings = before.filter(({ members }) => !members.some((member) => member.includes('gke-nodes@')));
      const { code, finding, findings } = await verify().finally(() => (apps!.policy.bindings = before));
      expect(finding).toMatchObject({
        status: 'fail',
        message: expect.stringMatching(/403 Forbidden.*pull-permission/),
      });
      expect(code).toBe(1);
      const access = findings.find((each) => each.check === 'pull-permission' && each.pool === POOL);
      expect(access?.evidence.map(({ strength }) => strength)).toEqual(['observed', 'evaluated']);
      expect(await leftovers()).toEqual(NOTHING);
    },
    90_000,
  );

  testOnNode(
    'fail: a tag that is missing, said twice, explained by image-exists',
    async () => {
      const { finding } = await verify([], { image: IMAGE.replace(/:[^:]*$/, ':missing') });
      expect(finding).toMatchObject({ status: 'fail', message: expect.stringMatching(/not found.*image-exists/) });
      expect(await leftovers()).toEqual(NOTHING);
    },
    90_000,
  );

  testOnNode(
    'unknown: unschedulable',
    async () => {
      await kubectl('cordon', '--selector', `cloud.google.com/gke-nodepool=${POOL}`);
      const { finding } = await verify(['--verify-timeout', '4s']).finally(() =>
        kubectl('uncordon', '--selector', `cloud.google.com/gke-nodepool=${POOL}`),
      );
      expect(finding).toMatchObject({ status: 'unknown', message: expect.stringContaining('Unschedulable') });
      expect(await leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    'skip: no node of the pool',
    async () => {
      await kubectl('label', 'nodes', '--all', '--overwrite', 'cloud.google.com/gke-nodepool=another');
      const { finding } = await verify().finally(() =>
        kubectl('label', 'nodes', '--all', '--overwrite', `cloud.google.com/gke-nodepool=${POOL}`),
      );
      expect(finding).toMatchObject({ status: 'skip', message: expect.stringContaining('has no node') });
    },
    60_000,
  );

  testOnNode(
    'pass in a namespace that enforces the restricted profile; quota and a missing namespace are unknown',
    async () => {
      await kubectl('create', 'namespace', 'strict');
      undo.add(async () => {
        await kubectl('delete', 'namespace', 'strict', '--wait=false');
      });
      await kubectl('label', 'namespace', 'strict', 'pod-security.kubernetes.io/enforce=restricted');
      const { finding } = await verify(['--namespace', 'strict']);
      expect(finding.status).toBe('pass');
      await kubectl('create', 'quota', 'none', '--hard=pods=0', '--namespace=strict');
      await pause(1000);
      const quota = await verify(['--namespace', 'strict']);
      expect(quota.finding).toMatchObject({ status: 'unknown', message: expect.stringContaining('exceeded quota') });
      const missing = await verify(['--namespace', 'nowhere']);
      expect(missing.finding).toMatchObject({ status: 'unknown', message: expect.stringContaining('not found') });
      expect(await leftovers()).toEqual(NOTHING);
    },
    90_000,
  );

  testOnNode(
    'unknown: RBAC refuses, with the verb and the resource that are needed',
    async () => {
      await kubectl('create', 'serviceaccount', 'poor');
      undo.add(async () => {
        await kubectl('delete', 'serviceaccount', 'poor');
      });
      const token = (await kubectl('create', 'token', 'poor')).trim();
      const folder = temporaryFolder();
      undo.add(folder.remove);
      const file = `${folder.path}/config`;
      const own = JSON.parse(await kubectl('config', 'view', '--raw', '--output=json')) as Record<string, unknown>;
      const [entry] = own['clusters'] as [{ name: string }];
      const poor = { contexts: [{ name: 'poor', context: { cluster: entry.name, user: 'poor' } }] };
      writeFileSync(file, JSON.stringify({ ...own, ...poor, users: [{ name: 'poor', user: { token } }] }));
      const { finding } = await verify(['--kubeconfig', file]);
      expect(finding).toMatchObject({
        status: 'unknown',
        needs: [
          { way: 'verify', permission: 'create pods', resource: expect.stringContaining('namespace default of') },
        ],
      });
      expect(await leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    'a temporary kubeconfig carries the caller’s token, which this cluster does not know: unknown, and it is gone',
    async () => {
      const { stdout, stderr } = await check(['--image', IMAGE], {});
      const { findings } = (JSON.parse(stdout) as Report).targets[0]!;
      const finding = findings.find((each) => each.check === 'verification')!;
      said.push(`${finding.status.padEnd(8)} ${finding.message}`);
      expect(finding).toMatchObject({
        status: 'unknown',
        message: expect.stringMatching(/credentials were not accepted/),
      });
      expect(stdout + stderr).not.toMatch(/ya29\./);
      expect(await leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    'unknown: out of time',
    async () => {
      // The registry goes quiet once the pod is there, when the program has read all that it wants of it.
      let hold: ReturnType<Simulator['holdAnswers']> | undefined;
      const quiet = (async () => {
        for (let tries = 0; tries < 200 && (await labelled()).length === 0; tries += 1) await pause(20);
        hold = cloud.holdAnswers();
      })();
      const { finding } = await verify(['--verify-timeout', '3s']).finally(() => hold?.release());
      await quiet;
      expect(finding).toMatchObject({ status: 'unknown', message: expect.stringContaining('Timeout') });
      expect(await leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    'SIGTERM: exit status 143, and nothing is left',
    async () => {
      const way = ['--kubeconfig', kubeconfig, '--context', await context()];
      // A tag that is missing keeps the pod there until it was said twice.
      const ended = check(['--image', IMAGE.replace(/:[^:]*$/, ':missing'), ...way], {}, (kill) => {
        void (async () => {
          for (let tries = 0; tries < 100 && (await labelled()).length === 0; tries += 1) await pause(50);
          kill('SIGTERM');
        })();
      });
      expect((await ended).code).toBe(143);
      expect(await leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    '20 kills at random moments leave no pod and no kubeconfig',
    async () => {
      const missing = IMAGE.replace(/:[^:]*$/, ':missing');
      const own = ['--kubeconfig', kubeconfig, '--context', await context()];
      const codes = new Map<number | null, number>();
      for (let round = 0; round < 20; round += 1) {
        // Every fifth takes the way of a temporary kubeconfig.
        const way = round % 5 === 4 ? [] : own;
        const signal = round % 2 === 0 ? 'SIGTERM' : 'SIGINT';
        const { code } = await check(['--image', missing, ...way], {}, (kill) => {
          setTimeout(() => kill(signal), randomInt(150, 3000));
        });
        codes.set(code, (codes.get(code) ?? 0) + 1);
        expect({ round, ...(await leftovers()) }).toEqual({ round, ...NOTHING });
      }
      said.push(
        `exit statuses of 20 kills: ${[...codes].map(([code, times]) => `${String(code)} × ${String(times)}`).join(', ')}`,
      );
    },
    150_000,
  );
});
