import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { VerificationPlan } from '../../src/model/verification-plan';
import { type Simulator, startSimulator, type World } from '../../simulator';
import { RUNNER, shop } from '../../simulator/scenarios/shop';
import { ssh } from '../../src/verify/ssh';
import { callerCredentials, clientOf } from '../http/loopback';
import { temporaryFolder } from '../scenario/harness';
import { runningVm } from '../../src/google/compute';
import { planFor } from './plans';

/** What is asked of Compute Engine, and what is done with gcloud's words; gcloud is a stand-in here, and real elsewhere. */
const GROUP =
  'https://www.googleapis.com/compute/v1/projects/shop-prod/zones/europe-west1-b/instanceGroupManagers/gke-prod-main-grp';
const plan = planFor({
  project: 'shop-prod',
  location: 'europe-west1',
  name: 'prod',
  image: 'h.example/x:1',
  how: 'ssh',
  instanceGroups: [GROUP],
});

let sim: Simulator;
let folder: ReturnType<typeof temporaryFolder>;
const start = async (instances: World['instances'] = [vm('gke-prod-main-a1b2')], roles = ['roles/compute.viewer']) => {
  const clusterProject = roles.map((role) => ({ role, members: [RUNNER] }));
  sim = await startSimulator(shop({ grants: { clusterProject }, more: { instances } }));
};
const vm = (name: string, status = 'RUNNING', zone = 'europe-west1-b') => ({
  project: 'shop-prod',
  zone,
  resource: { id: '1', name, status },
});
beforeEach(() => {
  folder = temporaryFolder();
  for (const each of ['bin', 'home', 'runner']) mkdirSync(join(folder.path, each));
});
afterEach(async () => {
  await sim.close();
  folder.remove();
});

/** What gcloud writes; its arguments and its variables are written down. */
const gcloud = (text: string): void => {
  const lines = [
    '#!/bin/sh',
    `for each; do echo "$each"; done >${folder.path}/args`,
    `env >${folder.path}/env`,
    `cat >${folder.path}/stdin`,
    text,
  ];
  writeFileSync(join(folder.path, 'bin/gcloud'), `${lines.join('\n')}\n`, { mode: 0o755 });
};
const written = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
const verify = async (
  more: Partial<VerificationPlan> = {},
  env: Record<string, string> = {},
  signal = new AbortController().signal,
) => {
  const token = (): Promise<string> => Promise.resolve(sim.tokenFor(RUNNER));
  const client = clientOf({ origin: sim.url }, { credentials: callerCredentials({ token }) });
  const source = ssh({
    redact: (words) => client.secrets.redact(words),
    runningVm: (groups, from) => runningVm(client, groups, from),
    env: {
      PATH: `${folder.path}/bin:/usr/bin:/bin`,
      HOME: `${folder.path}/home`,
      USER: 'ci',
      RUNNER_TEMP: `${folder.path}/runner`,
      ...env,
    },
    signal,
    timeoutMs: 5000,
    log: () => undefined,
  });
  const fact = await source.verification({ ...plan, ...more });
  await source.close();
  expect(readdirSync(join(folder.path, 'runner'))).toEqual([]);
  return fact;
};
const SAYS = `printf 'Welcome\\ngke-image-preflight: credential none\\ngke-image-preflight: try 1 0 7\\ngke-image-preflight: end\\n'`;

describe('the VM', () => {
  test('is one that runs, of the pool’s groups; the script goes by standard input, the key is of this run', async () => {
    await start([vm('gke-prod-main-dead', 'TERMINATED'), vm('gke-prod-other-zzzz'), vm('gke-prod-main-a1b2')]);
    gcloud(SAYS);
    expect(await verify()).toMatchObject({
      state: 'known',
      value: { outcome: 'pulled', how: 'ssh', node: 'gke-prod-main-a1b2', pod: null, durationMs: 7 },
    });
    const args = written('args').trim().split('\n');
    expect(args.slice(0, 5)).toEqual([
      'compute',
      'ssh',
      'gke-prod-main-a1b2',
      '--project=shop-prod',
      '--zone=europe-west1-b',
    ]);
    expect(args).toEqual(expect.arrayContaining(['--quiet', '--ssh-flag=-oBatchMode=yes', '--command=sudo -n sh -s']));
    expect(args.some((each) => each.startsWith(`--ssh-key-file=${folder.path}/runner/gke-image-preflight-ssh-`))).toBe(
      true,
    );
    expect(args.join('\n')).not.toMatch(/ya29|h\.example/);
    expect(written('stdin')).toMatch(/^set -- h\.example\/x:1 none 5\n/);
  });

  test('none that runs: skipped', async () => {
    await start([vm('gke-prod-main-dead', 'STOPPING')]);
    expect(await verify()).toMatchObject({ value: { outcome: 'skipped', reason: 'NoNodes' } });
  });

  test('not to be listed: the permission and the least role', async () => {
    await start(undefined, []);
    expect(await verify()).toMatchObject({
      state: 'denied',
      needs: [
        {
          way: 'verify',
          permission: 'compute.instanceGroupManagers.list',
          resource: 'projects/shop-prod',
          role: 'roles/compute.viewer',
        },
      ],
    });
  });

  test('no group: not understood, and not called', async () => {
    await start();
    expect(await verify({ instanceGroups: [] })).toMatchObject({ state: 'failed', why: 'malformed' });
    expect(sim.requests).toEqual([]);
  });
});

describe('gcloud', () => {
  test('is not there', async () => {
    await start();
    expect(await verify({}, { PATH: '/nonexistent' })).toMatchObject({
      state: 'failed',
      why: 'unreachable',
      detail: 'gcloud was not found on the PATH',
    });
  });

  test('has its own key: it is used, and left as it is', async () => {
    await start();
    gcloud(SAYS);
    mkdirSync(join(folder.path, 'home/.ssh'));
    writeFileSync(join(folder.path, 'home/.ssh/google_compute_engine'), '');
    await verify();
    expect(written('args')).not.toMatch(/ssh-key/);
  });

  test('root may not log in: another user; the credentials are those of the environment', async () => {
    await start();
    gcloud(SAYS);
    await verify({}, { USER: 'root', GOOGLE_APPLICATION_CREDENTIALS: '/a/key.json' });
    expect(written('args')).toMatch(/^preflight@gke-prod-main-a1b2$/m);
    expect(written('env')).toMatch(/^CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE=\/a\/key\.json$/m);
    await verify({}, { GOOGLE_APPLICATION_CREDENTIALS: '/a/key.json', CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: '/a/token' });
    expect(written('env')).not.toMatch(/CREDENTIAL_FILE_OVERRIDE/);
  });

  test('is stopped with what it started', async () => {
    await start();
    const stop = new AbortController();
    const running = join(folder.path, 'running');
    // A child that lived on would hold its output open for an hour, and this test with it.
    gcloud(`touch ${running}; sleep 3600 & wait`);
    const verified = verify({}, {}, stop.signal);
    while (!existsSync(running)) await new Promise((resolve) => setTimeout(resolve, 20));
    stop.abort();
    expect(await verified).toMatchObject({ state: 'failed', why: 'cancelled' });
  });

  test('several pools: the first call puts the key, the others come after it', async () => {
    await start([vm('gke-prod-main-a1b2'), vm('gke-prod-web-c3d4')]);
    gcloud(
      `if [ -e ${folder.path}/busy ]; then exit 9; fi; touch ${folder.path}/busy; sleep 0.3; rm ${folder.path}/busy; ${SAYS}`,
    );
    const client = clientOf(
      { origin: sim.url },
      { credentials: callerCredentials({ token: () => Promise.resolve(sim.tokenFor(RUNNER)) }) },
    );
    const env = {
      PATH: `${folder.path}/bin:/usr/bin:/bin`,
      HOME: `${folder.path}/home`,
      RUNNER_TEMP: `${folder.path}/runner`,
    };
    const source = ssh({
      redact: (words) => client.secrets.redact(words),
      env,
      signal: new AbortController().signal,
      timeoutMs: 5000,
      log: () => undefined,
      runningVm: (groups, from) => runningVm(client, groups, from),
    });
    const other = GROUP.replace('main', 'web');
    const facts = await Promise.all(
      [plan, { ...plan, instanceGroups: [other] }].map((each) => source.verification(each)),
    );
    expect(facts.map((fact) => (fact.state === 'known' ? fact.value.outcome : fact))).toEqual(['pulled', 'pulled']);
    await source.close();
  });
});
