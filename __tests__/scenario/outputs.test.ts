/** What becomes of a run whose standard output or files take nothing: the built program, as a shell starts it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scenarios, startSimulator, type Simulator } from '../../simulator';

const CLI = join(import.meta.dirname, '../../dist/cli/index.js');
const MAIN = join(import.meta.dirname, '../../dist/main/index.js');
const IMAGE = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';

let cloud: Simulator;
let folder: string;
let facts: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outputs-'));
  facts = join(folder, 'facts.json');
  const scenario = scenarios.find(({ name }) => name === 'healthy-cross-project');
  if (!scenario) throw new Error('no scenario');
  cloud = await startSimulator(scenario.world);
  const { code } = await started(['check', '--image', IMAGE, '--cluster', CLUSTER, '--save-facts', facts], '');
  expect(code).toBe(0);
});
afterAll(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true, force: true });
});

/** By a shell, which alone gives a program a standard output that is full. */
async function started(args: readonly string[], redirect: string, program = CLI, env: Record<string, string> = {}) {
  const { spawn } = await import('node:child_process');
  const words = [process.execPath, program, ...args].map((each) => `'${each}'`).join(' ');
  const child = spawn('sh', ['-c', `${words} ${redirect}`], {
    env: { PATH: process.env['PATH'], ...cloud.env, ...env },
    cwd: folder,
  });
  let err = '';
  let out = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, err, out };
}

test.each([
  ['a report', () => ['check', '--facts', facts]],
  ['help', () => ['--help']],
  ['a version', () => ['--version']],
  ['a page', () => ['explain', 'pull-permission']],
])('%s on a full standard output: 73, in one sentence', async (_, args) => {
  const { code, err } = await started(args(), '> /dev/full');
  expect(code).toBe(73);
  expect(err).not.toMatch(/^ +at |Unhandled|fault/m);
});

test('files are written all the same, and standard output where a file is not', async () => {
  const report = join(folder, 'report.json');
  const full = await started(['check', '--facts', facts, '--report', `json=${report}`], '> /dev/full');
  expect([full.code, (JSON.parse(readFileSync(report, 'utf8')) as { verdict: string }).verdict]).toEqual([73, 'pass']);
  const before = readdirSync(folder);
  const { code, err, out } = await started(['check', '--facts', facts, '--report', 'json=/dev/full'], '');
  expect([code, out.includes('PASS'), err.trim().split('\n')]).toEqual([
    73,
    true,
    [
      'gke-image-preflight: error: /dev/full could not be written: the disk is full',
      'gke-image-preflight: note: exit status 73: /dev/full could not be written: the disk is full',
    ],
  ]);
  expect(readdirSync(folder)).toEqual(before);
});

test('a full log of the action', async () => {
  const env = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    INPUT_FACTS: facts,
  };
  writeFileSync(env.GITHUB_OUTPUT, '');
  const { code, err } = await started([], '> /dev/full', MAIN, env);
  expect([code, err]).toEqual([73, '']);
  expect(readFileSync(env.GITHUB_OUTPUT, 'utf8')).toContain('pass');
});

test('a working folder that is gone is said', async () => {
  const { code, err } = await started(['check', '--facts', facts], '', CLI);
  expect([code, err]).toEqual([0, '']);
  const gone = mkdtempSync(join(tmpdir(), 'gone-'));
  const script = `cd '${gone}' && rmdir '${gone}' && '${process.execPath}' '${CLI}' check --facts '${facts}'`;
  const ran = spawnSync('sh', ['-c', script], { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
  expect(ran.status).toBe(2);
  expect(ran.stderr).toBe('gke-image-preflight: error: the working folder does not exist any more\n');
});

test('a policy that leaves no gate is no pass, and is named in the report', async () => {
  const policy = join(folder, 'policy.yml');
  writeFileSync(policy, 'ignore: [{check: "*", reason: moved next week}]\n');
  const { code, err, out } = await started(['check', '--facts', facts, '--policy', policy, '--format', 'json'], '');
  const report = JSON.parse(out) as { verdict: string; reasons: readonly string[] };
  expect([code, report.verdict, report.reasons.at(-1)]).toEqual([
    3,
    'unknown',
    `the policy ${policy} leaves no gate: nothing could have failed, so the verdict is unknown`,
  ]);
  expect(err).toContain(policy);
});

/** The code of a part that a plain check does not ask for. */
const NOT_ASKED_FOR = ['verify/ssh', 'kubernetes/kubeconfig', 'google/cloud-dns', 'app/fleet'];

test('a check loads what it asks and judges, and no part of the program more', async () => {
  const usage = join(folder, 'usage.json');
  const measuring = join(import.meta.dirname, '../../bench/usage.cjs');
  const env = { NODE_OPTIONS: `--require ${measuring}`, BENCH_USAGE: usage };
  const { code } = await started(['check', '--image', IMAGE, '--cluster', CLUSTER], '', CLI, env);
  expect(code).toBe(0);
  const { files } = JSON.parse(readFileSync(usage, 'utf8')) as { files: readonly string[] };
  const program = join(CLI, '../../program');
  const all = readdirSync(program).filter((name) => name.endsWith('.js'));
  const texts = new Map(all.map((name) => [join(program, name), readFileSync(join(program, name), 'utf8')]));
  const loaded = files.map((file) => texts.get(file) ?? '');
  const holding = (part: string, of: Iterable<string>): number =>
    [...of].filter((text) => text.includes(`./src/${part}.ts\n`)).length;
  expect(NOT_ASKED_FOR.map((part) => holding(part, loaded))).toEqual([0, 0, 0, 0]);
  for (const part of NOT_ASKED_FOR) expect([part, holding(part, texts.values())]).not.toEqual([part, 0]);
  expect(loaded.reduce((total, text) => total + Buffer.byteLength(text), 0)).toBeLessThan(1_850_000);
});
