import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { imageDigest, type ImageSpec, scenarios, type Simulator } from '../../simulator';
import { type Ended, run as runBuilt, temporaryFolder } from '../scenario/harness';
import { openCloudForNode } from './cloud';
import { type Crictl, findCrictl, putOnNode } from './crictl';
import { Kubernetes } from './kubernetes';
import { type Lab, openLab, speak, testUnless, whyNoNode } from './lab';
import { nameMetadataServer } from './metadata';
import { Undo } from './undo';

/**
 * `--verify node` on a real node: a pod enters it, and `crictl` has the real containerd pull from the simulated
 * registry with the token of the simulated metadata server. The token is looked for wherever it could be seen.
 */
const testOnNode = testUnless(whyNoNode);
const { world, args } = scenarios.find(({ name }) => name === 'healthy-cross-project')!;
const IMAGE = args[args.indexOf('--image') + 1]!;
const CLUSTER = args[args.indexOf('--cluster') + 1]!;
const POOL = 'default-pool';
const TOKEN = /ya29\.[\w-]{10}/;
const BUSYBOX: ImageSpec = {
  name: 'web',
  tags: ['1.4.2'],
  files: [{ path: 'bin/busybox', from: '/bin/busybox', mode: 0o755 }],
  command: ['/bin/busybox', 'true'],
};

const undo = new Undo();
let lab: Lab;
let crictl: Crictl;
let kubernetes: Kubernetes;
let cloud: Simulator;
let runner: ReturnType<typeof temporaryFolder>;
const said: string[] = [];

interface Pods {
  readonly items: readonly { readonly metadata: { readonly name: string }; readonly spec: unknown }[];
}

const kubectl = async (...call: string[]): Promise<string> => {
  const { code, stdout, stderr } = await speak('kubectl', [`--kubeconfig=${lab.kubeconfig}`, ...call]);
  if (code !== 0) throw new Error(`kubectl ${call.join(' ')}: ${stderr}`);
  return stdout;
};

const ours = async (): Promise<Pods['items']> => {
  const selector = 'labelSelector=app.kubernetes.io%2Fmanaged-by%3Dgke-image-preflight';
  return (await kubernetes.call<Pods>('GET', `/api/v1/pods?${selector}`)).items;
};

const leftovers = async (): Promise<unknown> => ({
  pods: (await ours()).map(({ metadata }) => metadata.name),
  files: readdirSync(runner.path),
});
const NOTHING = { pods: [], files: [] };

type Start = (kill: (signal: NodeJS.Signals) => void) => void;

const check = (more: readonly string[], onStart?: Start): Promise<Ended> => {
  const way = ['--kubeconfig', lab.kubeconfig, '--context', 'lab'];
  const about = ['--cluster', CLUSTER, '--node-pool', POOL, '--verify', 'node', '--format', 'json', '--verbose'];
  const env = { ...cloud.env, RUNNER_TEMP: runner.path };
  return runBuilt(['check', ...about, ...way, ...more], { env, ...(onStart && { onStart }) });
};

/** The finding of one run. */
async function verify(image = IMAGE, more: readonly string[] = []) {
  const { code, stdout, stderr } = await check(['--image', image, ...more]);
  if (stdout === '') throw new Error(`no report (${String(code)}): ${stderr}`);
  expect(stdout + stderr).not.toMatch(TOKEN);
  const { findings } = (JSON.parse(stdout) as Report).targets[0]!;
  const finding = findings.find((each) => each.check === 'verification' && each.pool === POOL)!;
  said.push(`${finding.status.padEnd(8)} ${finding.message}`);
  return { code, stdout, findings, finding };
}

/** The command lines of all processes of this machine, which is the node. */
const processes = (): readonly string[] =>
  readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')];
    } catch {
      return [];
    }
  });

describe('verification on a node', () => {
  beforeAll(async () => {
    if (whyNoNode !== null) return;
    crictl = await findCrictl();
    lab = await openLab();
    undo.add(() => lab.close());
    undo.add(putOnNode(crictl, dirname(lab.kubeconfig)));
    kubernetes = new Kubernetes(lab.kubeconfig);
    undo.add(() => kubernetes.close());
    runner = temporaryFolder();
    undo.add(runner.remove);
    const [apps] = world.repositories;
    cloud = await openCloudForNode({ ...world, repositories: [{ ...apps!, images: [BUSYBOX] }] });
    undo.add(() => cloud.close());
    undo.add(await nameMetadataServer(Number(new URL(cloud.url).port)));
    await kubectl('label', 'nodes', '--all', '--overwrite', `cloud.google.com/gke-nodepool=${POOL}`);
    undo.add(async () => {
      await kubectl('label', 'nodes', '--all', 'cloud.google.com/gke-nodepool-');
    });
  }, 600_000);

  beforeEach(async () => {
    if (whyNoNode === null) await lab.forgetImages();
  });

  afterAll(async () => {
    await undo.all();
    if (said.length > 0)
      process.stdout.write(`\n${crictl.real ? 'real crictl' : 'a stand-in for crictl'}\n${said.join('\n')}\n\n`);
  }, 60_000);

  testOnNode(
    'pass: pulled by crictl with the node’s token, by the digest of the manifest, and it can be replayed',
    async () => {
      const folder = temporaryFolder();
      undo.add(folder.remove);
      const facts = `${folder.path}/facts.json`;
      const { code, stdout, findings, finding } = await verify(IMAGE, ['--save-facts', facts]);
      expect(finding).toMatchObject({
        status: 'pass',
        message: expect.stringContaining('by crictl on the node, with the node’s own token'),
        evidence: [{ strength: 'observed', says: 'pass' }],
      });
      expect(finding.message).toContain(imageDigest(BUSYBOX));
      expect(code).toBe(0);
      const access = findings.find((each) => each.check === 'pull-permission' && each.pool === POOL);
      expect(access?.evidence[0]?.strength).toBe('observed');
      expect(readFileSync(facts, 'utf8')).not.toMatch(TOKEN);
      const replayed = await runBuilt(['check', '--facts', facts, '--format', 'json'], { env: cloud.env });
      expect((JSON.parse(replayed.stdout) as Report).targets).toEqual((JSON.parse(stdout) as Report).targets);
      expect(await leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    'fail: denied, said twice by containerd, explained by pull-permission',
    async () => {
      const [apps] = cloud.world.repositories;
      const before = apps!.policy.bindings;
      apps!.policy.bindings = before.filter(({ members }) => !members.some((member) => member.includes('gke-nodes@')));
      const { code, finding } = await verify().finally(() => (apps!.policy.bindings = before));
      expect(finding).toMatchObject({
        status: 'fail',
        message: expect.stringMatching(/said 2 times.*403 Forbidden.*pull-permission explains it/),
      });
      expect(code).toBe(1);
      expect(await leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    'fail: a tag that is missing, said twice, explained by image-exists',
    async () => {
      const { finding } = await verify(IMAGE.replace(/:[^:]*$/, ':missing'));
      expect(finding).toMatchObject({ status: 'fail', message: expect.stringMatching(/not found.*image-exists/) });
      expect(await leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    'unknown: refused without a token, which the kubelet might have had',
    async () => {
      const account = cloud.world.serviceAccounts.find(({ email }) => email.includes('gke-nodes@'))!;
      cloud.world.serviceAccounts.splice(cloud.world.serviceAccounts.indexOf(account), 1);
      const { finding } = await verify().finally(() => cloud.world.serviceAccounts.push(account));
      expect(finding).toMatchObject({ status: 'unknown', message: expect.stringContaining('no token was presented') });
      expect(await leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    'unknown: a namespace that enforces a Pod Security profile lets no such pod in',
    async () => {
      await kubectl('create', 'namespace', 'strict');
      undo.add(async () => {
        await kubectl('delete', 'namespace', 'strict', '--wait=false');
      });
      await kubectl('label', 'namespace', 'strict', 'pod-security.kubernetes.io/enforce=baseline');
      const { finding } = await verify(IMAGE, ['--namespace', 'strict']);
      expect(finding).toMatchObject({ status: 'unknown', message: expect.stringContaining('violates PodSecurity') });
      expect(await leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    'unknown: out of time; and while it pulls, the token is in no process list and not in the pod',
    async () => {
      const seen = new Set<string>();
      const specs: string[] = [];
      const holds: ReturnType<Simulator['holdAnswers']>[] = [];
      let over = false;
      const pulls = (): boolean => [...seen].some((line) => line.includes('crictl pull'));
      const look = async (): Promise<void> => {
        if (specs.length === 0) for (const { spec } of await ours()) specs.push(JSON.stringify(spec));
        for (const line of processes()) if (/crictl|metadata\.google|oauth2accesstoken/.test(line)) seen.add(line);
        // The registry goes quiet once the pull has begun; the token was given by then.
        if (pulls() && holds.length === 0) holds.push(cloud.holdAnswers());
      };
      const ended = verify(IMAGE, ['--verify-timeout', '4s']).finally(() => {
        over = true;
        for (const each of holds) each.release();
      });
      const looking = async (): Promise<void> => {
        await look();
        await pause(5);
        if (!over) await looking();
      };
      const [{ finding }] = await Promise.all([ended, looking()]);
      expect(finding).toMatchObject({ status: 'unknown', message: expect.stringContaining('Timeout') });
      expect(pulls()).toBe(true);
      expect(specs).toHaveLength(1);
      const shown = [...specs, ...(crictl.real ? seen : [])].join('\n');
      expect(shown).not.toMatch(TOKEN);
      expect(await leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    'SIGTERM: exit status 143, and nothing is left',
    async () => {
      const ended = check(['--image', IMAGE.replace(/:[^:]*$/, ':missing')], (kill) => {
        void (async () => {
          for (let tries = 0; tries < 200 && (await ours()).length === 0; tries += 1) await pause(50);
          kill('SIGTERM');
        })();
      });
      expect((await ended).code).toBe(143);
      expect(await leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    '10 kills at random moments leave no pod',
    async () => {
      const missing = IMAGE.replace(/:[^:]*$/, ':missing');
      for (let round = 0; round < 10; round += 1) {
        await check(['--image', missing], (kill) => {
          setTimeout(() => kill(round % 2 === 0 ? 'SIGTERM' : 'SIGINT'), randomInt(150, 5000));
        });
        expect({ round, left: await leftovers() }).toEqual({ round, left: NOTHING });
      }
    },
    120_000,
  );
});
