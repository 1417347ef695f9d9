/** `--wait` as a user runs it: the built program, and a simulated Google Cloud that changes while it waits. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { scenarios, type Simulator, startSimulator } from '../../simulator';
import { grant } from '../../simulator/builder';
import { type Ended, run } from './harness';

const [IMAGE, CLUSTER] = [
  'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2',
  'projects/shop-prod/locations/europe-west1/clusters/prod',
];
const NODES = 'serviceAccount:gke-nodes@shop-prod.iam.gserviceaccount.com';

let simulator: Simulator;
beforeEach(async () => {
  // The runner may act as the nodes' account, which is in no group that may read.
  simulator = await startSimulator(structuredClone(scenarios.find(({ name }) => name === 'probe-finds-denied')!.world));
});
afterEach(() => simulator.close());

const check = (args: readonly string[], onStart?: (kill: (signal: NodeJS.Signals) => void) => void): Promise<Ended> =>
  run(['check', '--image', IMAGE, '--cluster', CLUSTER, '--format', 'json', ...args], {
    env: simulator.env,
    ...(onStart === undefined ? {} : { onStart }),
  });
const give = (): void =>
  void simulator.world.repositories[0]?.policy.bindings.push(grant('roles/artifactregistry.reader', NODES));
const requests = (pattern: RegExp): number => simulator.requests.filter(({ path }) => pattern.test(path)).length;

/** Once the image was asked for so often: by the caller, by the nodes, and by the nodes again. */
async function asked(times: number): Promise<void> {
  while (requests(/manifests\/1\.4\.2/) < times) await pause(20);
}
const CALLER_AND_NODES = 2;
/** Longer than a test lasts: what waits although nothing is to be waited for, is ended by the test's own limit. */
const TOO_LONG = '30m';

test('a probe is made again until the registry serves the nodes, and that leaves no doubt', async () => {
  const given = asked(CALLER_AND_NODES).then(give);
  const { code, stdout, stderr } = await check(['--wait', TOO_LONG, '--impersonate-node']);
  await given;
  const report = JSON.parse(stdout) as Report;
  expect([code, report.verdict]).toEqual([0, 'pass']);
  const permission = report.targets[0]?.findings.find((finding) => finding.check === 'pull-permission');
  expect(permission?.evidence.map(({ strength }) => strength)).toContain('probed');
  expect(report.targets[0]?.assumptions.filter(({ text }) => text.includes('lag behind'))).toEqual([]);
  // Progress is told every ten seconds: on a busy machine there may be some.
  expect(stderr.split('\n').filter((line) => line !== '' && !line.includes('waiting for grants'))).toEqual([]);
  // One token serves all probes; the caller asks once, the nodes until they are served.
  expect(requests(/:generateAccessToken/)).toBe(1);
  expect(requests(/manifests\/1\.4\.2/)).toBeGreaterThan(CALLER_AND_NODES);
  // What a grant does not change was asked once.
  expect(requests(/clusters\/prod$/)).toBe(1);
}, 60_000);

test('the time is up: the verdict is what the registry last said', async () => {
  const { code, stdout } = await check(['--wait', '1s', '--impersonate-node']);
  expect([code, (JSON.parse(stdout) as Report).verdict]).toEqual([1, 'fail']);
}, 60_000);

test('what no grant repairs ends at once', async () => {
  const { code } = await run(
    ['check', '--image', IMAGE.replace('1.4.2', '9.9.9'), '--cluster', CLUSTER, '--wait', TOO_LONG, '--quiet'],
    { env: simulator.env },
  );
  expect(code).toBe(1);
  expect(requests(/manifests\/9\.9\.9/)).toBe(1);
}, 60_000);

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s while it waits ends it with what was judged last',
  async (signal, status) => {
    const { code, stdout } = await check(['--wait', TOO_LONG, '--impersonate-node'], (kill) => {
      // In the second round: the first is judged by then.
      void asked(CALLER_AND_NODES + 1).then(() => kill(signal));
    });
    expect(code).toBe(status);
    expect((JSON.parse(stdout) as Report).verdict).toBe('fail');
  },
  60_000,
);
