/**
 * `--verify ssh` by the real gcloud, which asks the simulated Compute Engine, and the real ssh, which logs in to a
 * loopback sshd. `crictl` on that VM is a stand-in, and `sudo` too. The token is looked for wherever it could be seen.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { imageDigest, type Simulator, startSimulator, type World } from '../../simulator';
import { ask, NODES, NODES_MEMBER, PROD_NUMBER, RUNNER, shop, WEB_IMAGE } from '../../simulator/scenarios/shop';
import { run } from '../cli/run-it';
import { temporaryFolder } from '../scenario/harness';
import { ADDRESS, type FakeVm, startVm, USER, whyNoVm } from './node';

const TOKEN = /ya29\.[\w-]{10}/;
const VM = 'gke-prod-default-pool-x1y2';
const role = (name: string, member = RUNNER) => ({ role: name, members: [member] });

/** The company, with one VM that runs, and what the runner needs to enter it. */
function company(): World {
  const instance = {
    id: '4711',
    name: VM,
    status: 'RUNNING',
    networkInterfaces: [{ networkIP: '10.0.0.5', accessConfigs: [{ type: 'ONE_TO_ONE_NAT', natIP: ADDRESS }] }],
    serviceAccounts: [{ email: NODES, scopes: ['https://www.googleapis.com/auth/cloud-platform'] }],
  };
  return shop({
    grants: {
      clusterProject: [
        role('roles/compute.viewer'),
        role('roles/compute.instanceAdmin.v1'),
        role('roles/iam.serviceAccountUser'),
      ],
    },
    more: { instances: [{ project: 'shop-prod', zone: 'europe-west1-c', resource: instance }] },
  });
}

if (whyNoVm !== null) console.warn(`skipped: --verify ssh by the real gcloud: ${whyNoVm}`);
const withVm = whyNoVm === null ? describe : describe.skip;

withVm('--verify ssh', () => {
  let sim: Simulator;
  let vm: FakeVm;
  let folder: ReturnType<typeof temporaryFolder>;
  let home: string;
  let runner: string;
  const said: string[] = [];

  beforeAll(async () => {
    folder = temporaryFolder();
    [home, runner] = [join(folder.path, 'home'), join(folder.path, 'runner')];
    const node = join(folder.path, 'vm');
    for (const each of [home, runner, node]) mkdirSync(each);
    sim = await startSimulator(company());
    vm = await startVm(sim, node);
  }, 30_000);
  afterAll(async () => {
    vm.close();
    await sim.close();
    folder.remove();
    process.stdout.write(`\n${said.join('\n')}\n\n`);
  });

  const environment = (): Record<string, string> => ({
    ...sim.env,
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    LOGNAME: 'root',
    CLOUDSDK_CONFIG: join(home, 'gcloud'),
    RUNNER_TEMP: runner,
  });

  async function verify(more: readonly string[] = [], signal?: AbortSignal) {
    const args = ['check', ...ask(), '--verify', 'ssh', '--format', 'json', '--verbose', ...more];
    const { code, out, err } = await run(args, {
      env: environment(),
      ...(signal ? { listen: () => ({ signal, exitCode: () => 143, stop: () => undefined }) } : {}),
    });
    expect(out + err).not.toMatch(TOKEN);
    if (out === '') throw new Error(`no report: ${err}`);
    const { findings } = (JSON.parse(out) as Report).targets[0]!;
    const finding = findings.find((each) => each.check === 'verification')!;
    said.push(`${finding.status.padEnd(8)} ${finding.message}`);
    return { code, out, err, finding, findings };
  }

  /** The command lines of all processes, the VM's among them. */
  const processes = (): readonly string[] =>
    readdirSync('/proc').flatMap((pid) => {
      try {
        return /^\d+$/.test(pid) ? [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')] : [];
      } catch {
        return [];
      }
    });

  test('pass: pulled with the node’s own token, which is in no process list, no output and no file; no key is left', async () => {
    const facts = join(folder.path, 'facts.json');
    const seen = new Set<string>();
    let over = false;
    const look = async (): Promise<void> => {
      for (const line of processes()) seen.add(line);
      await pause(10);
      if (!over) await look();
    };
    const [{ code, out, finding, findings }] = await Promise.all([
      verify(['--save-facts', facts]).finally(() => (over = true)),
      look(),
    ]);
    expect(finding).toMatchObject({ status: 'pass', evidence: [{ strength: 'observed', says: 'pass' }] });
    expect(finding.message).toContain(`(${VM}) pulled`);
    expect(finding.message).toContain(imageDigest(WEB_IMAGE));
    expect(finding.message).toContain('by crictl over SSH, with the node’s own token');
    expect(code).toBe(0);
    expect(findings.find(({ check }) => check === 'pull-permission')?.evidence[0]?.strength).toBe('observed');

    const lines = [...seen].join('\n');
    expect(lines).toMatch(/^\S*ssh .*sudo -n sh -s/m);
    expect(lines).toMatch(/crictl pull /);
    expect(lines).not.toMatch(TOKEN);
    expect(readFileSync(facts, 'utf8')).not.toMatch(TOKEN);
    const replayed = await run(['check', '--facts', facts, '--format', 'json']);
    expect((JSON.parse(replayed.out) as Report).targets).toEqual((JSON.parse(out) as Report).targets);

    const keys = sim.world.instanceMetadata?.['shop-prod']?.['ssh-keys'] ?? '';
    expect(keys).toMatch(new RegExp(`^${USER}:\\S+ \\S+ google-ssh \\{"userName":"${USER}","expireOn":"`));
    expect(readdirSync(runner)).toEqual([]);
    expect(existsSync(join(home, '.ssh/google_compute_engine'))).toBe(false);
  }, 120_000);

  test('fail: denied, said twice', async () => {
    const [apps] = sim.world.repositories;
    const before = apps!.policy.bindings;
    apps!.policy.bindings = before.filter(({ members }) => !members.includes(NODES_MEMBER));
    const { code, finding } = await verify().finally(() => (apps!.policy.bindings = before));
    expect(finding).toMatchObject({
      status: 'fail',
      message: expect.stringMatching(/said 2 times.*403 Forbidden.*pull-permission explains it/),
    });
    expect(code).toBe(1);
  }, 120_000);

  test('unknown: the key may not be put into the metadata; what it needs', async () => {
    const project = sim.world.projects.find(({ number }) => number === PROD_NUMBER)!;
    const before = project.policy.bindings;
    project.policy.bindings = before.filter(({ role: each }) => each !== 'roles/compute.instanceAdmin.v1');
    const { finding } = await verify().finally(() => (project.policy.bindings = before));
    expect(finding).toMatchObject({
      status: 'unknown',
      needs: [
        { way: 'verify', permission: 'compute.instances.setMetadata', resource: 'projects/shop-prod' },
        { way: 'verify', permission: 'iam.serviceAccounts.actAs', role: 'roles/iam.serviceAccountUser' },
      ],
    });
    expect(readdirSync(runner)).toEqual([]);
  }, 120_000);

  test('stopped: at once, and no key is left', async () => {
    const stop = new AbortController();
    const waiting = async (): Promise<void> => {
      for (let tries = 0; tries < 600 && !processes().some((line) => line.includes(`ssh ${USER}@${VM}`)); tries += 1)
        await pause(50);
      stop.abort();
    };
    const [{ finding }] = await Promise.all([verify([], stop.signal), waiting()]);
    expect(finding.status).toBe('unknown');
    expect(processes().filter((line) => line.includes(`ssh ${USER}@${VM}`))).toEqual([]);
    expect(readdirSync(runner)).toEqual([]);
  }, 120_000);
});
