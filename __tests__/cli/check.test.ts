import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { warningsOf } from '../../src/cli/check';
import type { Report } from '../../src/model/report';
import { scenarios, startSimulator, type Simulator } from '../../simulator';
import { run } from './run-it';

const IMAGE = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';
const CHECK = ['check', '--image', IMAGE, '--cluster', CLUSTER];

let folder: string;
let cloud: Simulator | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});
afterEach(async () => {
  await cloud?.close();
  cloud = null;
  rmSync(folder, { recursive: true, force: true });
});
async function open(name: string, latencyMs = 0): Promise<Simulator> {
  const scenario = scenarios.find((each) => each.name === name);
  if (!scenario) throw new Error(`no scenario ${name}`);
  cloud = await startSimulator(scenario.world, { latencyMs });
  return cloud;
}

describe('check', () => {
  test('a pass: the report on standard output, nothing else anywhere', async () => {
    const { env } = await open('healthy-cross-project');
    const { code, out, err } = await run(CHECK, { env });
    expect(err).toBe('');
    expect(out).toContain('PASS');
    expect(code).toBe(0);
  });

  test('a fail: 1, as JSON, with files beside', async () => {
    const { env } = await open('grant-on-the-wrong-project');
    const args = [
      ...CHECK,
      '--format',
      'json',
      '--report',
      'markdown=a.md',
      '--report',
      'json=b.json',
      '--save-facts',
      'f.json',
    ];
    const { code, out, err } = await run(args, { env, folder });
    expect(code).toBe(1);
    expect(err).toMatch(/^gke-image-preflight: note: exit status 1: a gate failed: pull-permission of .*\n$/);
    const report = JSON.parse(out) as Report;
    expect(report).toMatchObject({ verdict: 'fail', exitCode: 1, command: 'check' });
    expect(JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8'))).toEqual(report);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('pull-permission');
    expect(statSync(join(folder, 'f.json')).mode & 0o133).toBe(0);

    const again = await run(['check', '--facts', 'f.json', '--format', 'json'], { folder });
    expect(again.code).toBe(1);
    const { run: first, ...saved } = report;
    const { run: second, ...replayed } = JSON.parse(again.out) as Report;
    expect(replayed).toEqual(saved);
    expect([first.apiCalls > 0, second.apiCalls]).toEqual([true, 0]);
  });

  test.each([
    ['a policy without its bindings', '"bindings":', '"bindinx":'],
    ['a cluster without its pools', '"pools":', '"pails":'],
  ])('saved facts that were changed by hand are wrong input, never a fault: %s', async (_, from, to) => {
    const { env } = await open('healthy-cross-project');
    await run([...CHECK, '--save-facts', 'f.json'], { env, folder });
    const file = join(folder, 'f.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
    const { code, out, err } = await run(['check', '--facts', 'f.json'], { folder });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/error: (the saved facts cannot be judged|.*it is not as this version writes it)/);
  });

  test('an unknown exits 0 under the default, and says so with the grants that would answer', async () => {
    const { env } = await open('caller-cannot-read-policies');
    const { code, err } = await run(CHECK, { env });
    expect(code).toBe(0);
    expect(err).toMatch(/^gke-image-preflight: warning: not everything could be checked.*--fail-on unknown makes it 3/);
    expect(err).toContain('roles/artifactregistry.viewer');
    const asked = await run([...CHECK, '--fail-on', 'unknown'], { env });
    expect(asked.code).toBe(3);
    expect(asked.err).toMatch(
      /^gke-image-preflight: note: exit status 3: --fail-on unknown counts what is unknown: .*\n$/,
    );
  });

  test('a blind run is 3', async () => {
    const { env } = await open('caller-sees-nothing');
    expect((await run(CHECK, { env })).code).toBe(3);
  });

  test('images from standard input and a file, each judged once', async () => {
    const { env } = await open('healthy-cross-project');
    writeFileSync(join(folder, 'list'), `${IMAGE} # again\r\n`);
    const named = await run([...CHECK, '--images-from', 'list', '--format', 'json'], { env, folder });
    const piped = await run(['check', '--images-from', '-', '--cluster', CLUSTER, '--format', 'json'], {
      env,
      input: `${IMAGE}\n`,
    });
    for (const { out } of [named, piped]) expect((JSON.parse(out) as Report).targets).toHaveLength(1);
  });

  test('wrong usage: 2, all of it, nothing on standard output, nothing called', async () => {
    const { env, requests } = await open('healthy-cross-project');
    const args = [
      ...CHECK,
      '--imag',
      '--fail-on',
      'x',
      '--image',
      'a b',
      '--verify',
      'nod',
      '--report',
      'json=no/where',
    ];
    const wrong = { ...env, CLOUDSDK_API_ENDPOINT_OVERRIDES_IAM: 'http://iam.example.com/' };
    const { code, out, err } = await run(args, { env: wrong, folder });
    expect([code, out]).toEqual([2, '']);
    for (const words of [
      '--imag. Did',
      '--fail-on “x”',
      '  a b\n   ^\n',
      '--verify “nod”',
      'json=no/where',
      'OVERRIDES_IAM is',
    ])
      expect(err).toContain(words);
    expect(requests).toEqual([]);
  });

  test('what is wrong cannot write to the terminal', async () => {
    const { code, err } = await run(['check', '--image', 'a\u001b[31m', '--cluster', '\u001b]0;x\u0007', '--\u009b']);
    expect(code).toBe(2);
    // eslint-disable-next-line no-control-regex
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  test('a report that cannot be written is never green', async () => {
    const { env } = await open('healthy-cross-project');
    const { code, out, err } = await run([...CHECK, '--format', 'json', '--report', 'json=sub.json'], {
      env,
      folder,
      // Between the look at the folder and the writing.
      listen: () => {
        rmSync(folder, { recursive: true });
        return { signal: new AbortController().signal, exitCode: () => null, stop: () => undefined };
      },
    });
    const why = 'sub.json could not be written: it does not exist';
    expect(JSON.parse(out)).toMatchObject({ verdict: 'pass', exitCode: 73, exitReason: why });
    expect(code).toBe(73);
    expect(err.split('\n')).toEqual([
      `gke-image-preflight: error: ${why}`,
      `gke-image-preflight: note: exit status 73: ${why}`,
      '',
    ]);
  });

  test('a signal ends the gathering: the report still comes, with what was not read as unknown', async () => {
    const { env } = await open('healthy-cross-project', 1_000);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 150);
    const { code, out } = await run([...CHECK, '--format', 'json'], {
      env,
      listen: () => ({
        signal: controller.signal,
        exitCode: () => (controller.signal.aborted ? 130 : null),
        stop: () => undefined,
      }),
    });
    expect(code).toBe(130);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'unknown', exitCode: 130 });
  });

  test('--verbose names the requests', async () => {
    const { env } = await open('healthy-cross-project');
    const { err } = await run([...CHECK, '--verbose'], { env });
    expect(err).toMatch(/GET http:\/\/127\.0\.0\.1:\d+\/v1\/projects\/shop-prod\S+ → 200 in \d+ ms/);
    expect(err).not.toContain('ya29');
  });

  test('colours only in a terminal, and as the variables say', async () => {
    const { env } = await open('healthy-cross-project');
    const coloured = async (args: string[], more: Record<string, string>, outIsTerminal: boolean) =>
      (await run([...CHECK, ...args], { env: { ...env, ...more }, outIsTerminal })).out.includes('\u001b[');
    expect(await coloured([], {}, true)).toBe(true);
    expect(await coloured([], {}, false)).toBe(false);
    expect(await coloured([], { NO_COLOR: '1' }, true)).toBe(false);
    expect(await coloured([], { TERM: 'dumb' }, true)).toBe(false);
    expect(await coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' }, false)).toBe(true);
    expect(await coloured([], { FORCE_COLOR: '0' }, true)).toBe(false);
    expect(await coloured(['--no-color'], { FORCE_COLOR: '1' }, true)).toBe(false);
  });

  test('a fault of our own is one sentence and 70; --verbose has the stack', async () => {
    const { env } = await open('healthy-cross-project');
    const broken = { env, out: () => Promise.reject(new Error('no paper\n    at secret.js')) };
    expect(await run(CHECK, broken)).toMatchObject({
      code: 70,
      err: 'gke-image-preflight: error: a fault of this program: no paper (--verbose says more)\n',
    });
    expect((await run([...CHECK, '--verbose'], broken)).err).toMatch(/fault of this program: no paper\n.*\n? +at /s);
  });
});

test('an exit status of 0 is explained only where something is unknown', () => {
  const report = { verdict: 'unknown', exitCode: 0, access: null } as Report;
  expect(warningsOf(report, { failOn: 'never' })).toEqual([expect.stringContaining('--fail-on never')]);
  expect(warningsOf({ ...report, exitCode: 3 }, { failOn: 'fail' })).toEqual([]);
  expect(warningsOf({ ...report, verdict: 'pass' }, { failOn: 'fail' })).toEqual([]);
});
