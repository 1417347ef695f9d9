/** Policy files and baselines as a user has them: the built program in a folder of its own, the simulated Google Cloud. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { scenarios, type Simulator, startSimulator } from '../../simulator';
import { run, temporaryFolder } from './harness';

// Several runs of the program each.
jest.setTimeout(60_000);

const DENIED = scenarios.find(({ name }) => name === 'old-storage-grant');
const folder = temporaryFolder();
const args = DENIED?.args ?? [];
const image = args[1] ?? '';
const DEFAULT = '.github/gke-image-preflight.yml';
let simulator: Simulator;

beforeAll(async () => {
  if (DENIED === undefined) throw new Error('the scenario is gone');
  simulator = await startSimulator(structuredClone(DENIED.world));
  mkdirSync(join(folder.path, '.github'));
});
afterEach(() => rmSync(join(folder.path, DEFAULT), { force: true }));
afterAll(async () => {
  await simulator.close();
  folder.remove();
});

const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text);
async function check(more: readonly string[] = [], given: readonly string[] = args) {
  const ended = await run(['check', ...given, ...more, '--format', 'json'], { env: simulator.env, cwd: folder.path });
  const report = ended.stdout === '' ? null : (JSON.parse(ended.stdout) as Report);
  return { ...ended, report, findings: report?.targets.flatMap(({ findings }) => findings) ?? [] };
}
const ignore = (more: string) => `ignore: [{check: pull-permission, reason: moved next week, ${more}}]`;

test('without a policy the pull is refused', async () => {
  expect(await check()).toMatchObject({ code: 1, report: { verdict: 'fail' } });
});

test('what the policy at its usual place sets aside counts for nothing, and is shown', async () => {
  write(DEFAULT, ignore('expires: 2999-01-01'));
  const { code, report, findings } = await check();
  expect({ code, verdict: report?.verdict }).toEqual({ code: 0, verdict: 'pass' });
  expect(report?.targets[0]?.pools.map(({ verdict }) => verdict)).toEqual(report?.targets[0]?.pools.map(() => 'pass'));
  const aside = findings.filter(({ ignored }) => ignored !== null);
  expect(aside.length).toBeGreaterThan(0);
  for (const each of aside)
    expect(each).toMatchObject({
      check: 'pull-permission',
      status: 'fail',
      ignored: { reason: 'moved next week', expires: '2999-01-01' },
    });
});

test('an entry that is over does not count, and is said', async () => {
  write('over.yml', ignore('expires: 2020-01-01'));
  const { code, stderr } = await check(['--policy', 'over.yml']);
  expect(code).toBe(1);
  expect(stderr).toContain("the policy's ignore of check pull-permission (moved next week) expired after 2020-01-01");
});

test('the command line goes before the policy', async () => {
  write('never.yml', 'fail_on: never');
  expect((await check(['--policy', 'never.yml'])).code).toBe(0);
  expect((await check(['--policy', 'never.yml', '--fail-on', 'fail'])).code).toBe(1);
});

test('checks count for what the policy says', async () => {
  write('weights.yml', 'checks: {pull-permission: warn, tag-mutability: fail, repository-location: off}');
  const { code, report, findings } = await check(['--policy', 'weights.yml']);
  expect({ code, verdict: report?.verdict }).toEqual({ code: 1, verdict: 'fail' });
  const of = (id: string) => [
    ...new Set(findings.filter((each) => each.check === id).map(({ kind, status }) => `${kind} ${status}`)),
  ];
  expect([of('pull-permission'), of('tag-mutability'), of('repository-location')]).toEqual([
    ['advice warn'],
    ['gate fail'],
    [],
  ]);
});

test('references are held to the policy', async () => {
  write('rules.yml', 'allowed_registries: ["europe-west1-docker.pkg.dev/other-*", docker.io]\nrequire_digest: true\n');
  const { findings } = await check(['--policy', 'rules.yml']);
  const failing = findings.filter((each) => each.check === 'image-reference');
  expect(failing).toHaveLength(2);
  for (const each of failing) expect(each).toMatchObject({ kind: 'gate', status: 'fail', pool: null });
  expect(failing[0]?.message).toContain('of a registry that the policy does not allow');
  expect(failing[1]?.fix?.summary).toMatch(/@sha256:[0-9a-f]{64}$/);
});

test('clusters have the names that the policy gives them, custom resources the paths', async () => {
  const cluster = args[args.indexOf('--cluster') + 1] ?? '';
  write('names.yml', `clusters: {prod: [${cluster}]}\nimage_paths: ["spec.steps[].image"]\n`);
  write('custom.yaml', `kind: Pipeline\nmetadata: {name: build}\nspec: {steps: [{image: "${image}"}]}\n`);
  const { report, findings } = await check(
    [],
    ['--policy', 'names.yml', '--cluster', 'prod', '--manifests', 'custom.yaml'],
  );
  // Its controller decides where its pods land, so no pool surely takes one, and what fails on a pool is not sure.
  expect(report?.targets).toMatchObject([
    {
      image: { reference: image, sources: [{ file: 'custom.yaml', line: 3, workload: 'Pipeline/build' }] },
      verdict: 'unknown',
    },
  ]);
  expect(report?.targets[0]?.cluster?.project).toBe('shop-prod');
  const refused = findings.filter(({ check: id }) => id === 'pull-permission');
  expect(refused.length).toBeGreaterThan(0);
  for (const each of refused)
    expect(each).toMatchObject({ status: 'unknown', rulings: [{ by: 'placement', to: 'unknown' }] });
});

test('an image that does not exist is missing wherever the pods of a custom resource land', async () => {
  const cluster = args[args.indexOf('--cluster') + 1] ?? '';
  write('names.yml', `clusters: {prod: [${cluster}]}\nimage_paths: ["spec.steps[].image"]\n`);
  write('gone.yaml', `kind: Pipeline\nmetadata: {name: build}\nspec: {steps: [{image: "${image}-gone"}]}\n`);
  const { code, report, findings } = await check(
    [],
    ['--policy', 'names.yml', '--cluster', 'prod', '--manifests', 'gone.yaml'],
  );
  expect({ code, verdict: report?.verdict }).toEqual({ code: 1, verdict: 'fail' });
  expect(findings.filter(({ status }) => status === 'fail')).toMatchObject([{ check: 'image-exists', pool: null }]);
});

test('a wrong policy is wrong usage: all of it is said, and nothing is called', async () => {
  write(DEFAULT, 'fail_onn: x\nchecks: {pull-permision: off}\n');
  const before = simulator.requests.length;
  const { code, stdout, stderr } = await check(['--fail-on', 'wran']);
  expect({ code, stdout, requests: simulator.requests.length - before }).toEqual({ code: 2, stdout: '', requests: 0 });
  expect(stderr).toContain(`${DEFAULT}:1:1: the policy has no key “fail_onn”. Did you mean fail_on?`);
  expect(stderr).toContain('there is no check “pull-permision”. Did you mean pull-permission?');
  expect(stderr).toContain('--fail-on “wran” must be one of');
});

test('what the baseline knows does not fail the run, what is gone is said, the verdict stays', async () => {
  const first = await check(['--report', 'json=base.json']);
  expect(first.code).toBe(1);
  const again = await check(['--baseline', 'base.json']);
  expect({ code: again.code, verdict: again.report?.verdict }).toEqual({ code: 0, verdict: 'fail' });
  const asking = again.findings.filter(({ status }) => ['fail', 'warn', 'unknown'].includes(status));
  expect(asking.map(({ baseline }) => baseline)).toEqual(asking.map(() => 'known'));

  write('off.yml', 'checks: {pull-permission: off}');
  const gone = await check(['--baseline', 'base.json', '--policy', 'off.yml']);
  expect(gone.stderr).toMatch(/of the baseline's findings are gone: pull-permission \(fail\) of /);

  write('none.json', JSON.stringify({ ...first.report, targets: [] }));
  const fresh = await check(['--baseline', 'none.json']);
  expect(fresh.code).toBe(1);
  expect(fresh.findings.find(({ status }) => status === 'fail')?.baseline).toBe('new');
});

test('saved facts hold both: the same findings again, with no file and no request', async () => {
  await check(['--report', 'json=base.json']);
  write(DEFAULT, `${ignore('image: "*web*"')}\nchecks: {tag-mutability: gate}\n`);
  const first = await check(['--baseline', 'base.json', '--save-facts', 'facts.json']);
  rmSync(join(folder.path, DEFAULT));
  const elsewhere = temporaryFolder();
  try {
    const again = await run(['check', '--facts', join(folder.path, 'facts.json'), '--format', 'json'], {
      cwd: elsewhere.path,
    });
    const second = JSON.parse(again.stdout) as Report;
    expect({ ...second, run: null }).toEqual({ ...first.report, run: null });
    expect(again.code).toBe(first.code);
  } finally {
    elsewhere.remove();
  }
});

test('every format shows what is set aside and what is known, and says so where it can', async () => {
  await check(['--report', 'json=base.json']);
  write(DEFAULT, ignore('pool: "*"'));
  const shown = async (format: string) =>
    (
      await run(['check', ...args, '--baseline', 'base.json', '--format', format], {
        env: simulator.env,
        cwd: folder.path,
      })
    ).stdout;
  expect(await shown('text')).toContain('moved next week');
  expect(await shown('markdown')).toContain('moved next week');
  expect(await shown('html')).toContain('moved next week');
  expect(await shown('junit')).toContain('moved next week');
  const sarif = JSON.parse(await shown('sarif')) as {
    runs: { results: { suppressions?: unknown[]; ruleId: string; locations: unknown }[] }[];
  };
  const results = sarif.runs[0]?.results.filter(({ ruleId }) => ruleId === 'pull-permission') ?? [];
  expect(results.length).toBeGreaterThan(0);
  for (const { suppressions, locations } of results) {
    expect(suppressions).toMatchObject([{ kind: 'external', status: 'accepted' }]);
    expect(JSON.stringify(locations)).toContain(DEFAULT);
  }
  expect(await shown('gitlab')).not.toContain('pull-permission');
  expect(await shown('github')).not.toContain('pull-permission');
});

test('facts that somebody edited are wrong input, whatever they hold, never a fault and never a verdict', async () => {
  const facts = join(folder.path, 'edited.json');
  await check(['--save-facts', facts]);
  const saved = JSON.parse(readFileSync(facts, 'utf8')) as { facts: { question: string; fact: { value: unknown } }[] };
  const edits: readonly ((cluster: { pools: Record<string, unknown>[] }) => void)[] = [
    (cluster) => void (cluster.pools = null as never),
    (cluster) => void Object.assign(cluster.pools[0] ?? {}, { taints: null }),
    (cluster) => void Object.assign(cluster.pools[0] ?? {}, { machineType: 5 }),
    (cluster) => void Object.assign(cluster.pools[0] ?? {}, { conditions: 'none' }),
  ];
  for (const edit of edits) {
    const copy = structuredClone(saved);
    edit(copy.facts.find(({ question }) => question === 'cluster')?.fact.value as never);
    write('edited.json', JSON.stringify(copy));
    const { code, stdout, stderr } = await run(['check', '--facts', 'edited.json'], { cwd: folder.path });
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/the saved facts cannot be judged|it is not as this version writes it/),
    });
  }
});
