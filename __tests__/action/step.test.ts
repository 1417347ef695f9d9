import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, jest } from '@jest/globals';
import { post } from '../../src/action/post';
import { step } from '../../src/action/step';
import { inputs } from '../../src/input/options';
import { inputDefault } from '../../src/input/options/traits';
import type { Report } from '../../src/model/report';
import { FIXED } from '../reports/fixed';
import { scenarios, startSimulator, type Simulator } from '../../simulator';

const IMAGE = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
const SHORT = { INPUT_CLUSTER_NAME: 'prod', INPUT_LOCATION: 'europe-west1', INPUT_PROJECT_ID: 'shop-prod' };

let folder: string;
let cloud: Simulator | null = null;
let before: NodeJS.ProcessEnv;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'action-'));
  before = process.env;
  process.env = { ...before };
});
afterEach(async () => {
  jest.restoreAllMocks();
  process.env = before;
  await cloud?.close();
  cloud = null;
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly cloud: Simulator;
}

/** Runs the step as the runner does: inputs and files in the environment, commands on standard output. */
async function run(name: string, inputs: Record<string, string>): Promise<Ran> {
  const scenario = scenarios.find((each) => each.name === name);
  if (!scenario) throw new Error(`no scenario ${name}`);
  cloud = await startSimulator(scenario.world);
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  mkdirSync(join(folder, 'temp'), { recursive: true });
  const env = { ...cloud.env, ...files, RUNNER_TEMP: join(folder, 'temp'), ...inputs };
  Object.assign(process.env, env);
  let log = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    log += String(text);
    return true;
  });
  const code = await step(env, '0.0.0-test');
  jest.restoreAllMocks();
  return {
    code,
    // Whether a run takes a second is chance.
    log: log.replace(/^progress: .*\n/gm, ''),
    outputs: outputsIn(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    cloud,
  };
}

const outputsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^(\w+)<<(\S+)\n(.*?)\n?\2$/gms)].map(([, name = '', , value = '']) => [name, value]),
  );

describe('the step', () => {
  test('a failing pull: outputs, summary, log, annotations, exit status 1', async () => {
    const { code, log, outputs, summary, cloud } = await run('grant-on-the-wrong-project', {
      INPUT_IMAGE: IMAGE,
      ...SHORT,
    });
    expect(code).toBe(1);
    expect(outputs).toMatchObject({
      verdict: 'fail',
      exit_code: '1',
      failed_checks: 'pull-permission',
      unknown_checks: '',
    });
    // What fails is not handed on to be deployed.
    expect([outputs.image, outputs.digest]).toEqual([undefined, undefined]);
    expect(outputs.images).toContain('"pinned":"europe-west1-docker.pkg.dev/shop-images/apps/web@sha256:');
    const report = JSON.parse(readFileSync(outputs.report ?? '', 'utf8')) as Report;
    expect(JSON.parse(outputs.counts ?? '')).toEqual(report.counts);
    expect(outputs.report?.startsWith(join(folder, 'temp', 'gke-image-preflight-'))).toBe(true);
    expect(summary).toContain('pull-permission');

    const [, token = '', inside = '', after = ''] = /::stop-commands::(\S+)\n(.*?)^::\1::\n(.*)$/ms.exec(log) ?? [];
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    expect(inside).toContain('FAIL');
    expect(inside).not.toMatch(/^::/m);
    expect(after).toMatch(/^::error title=web%3A1\.4\.2 will not pull on prod%3A pull-permission::/);
    for (const line of after.trim().split('\n')) expect(line).toMatch(/^::(error|warning|notice) title=/);

    // The token is masked before anything else is said, and is nowhere else.
    const secret = readFileSync(cloud.env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE'] ?? '', 'utf8').trim();
    expect(log.startsWith(`::add-mask::${secret}\n`)).toBe(true);
    expect(log.split(secret)).toHaveLength(2);
    expect(summary + JSON.stringify(report)).not.toContain(secret);
  });

  test('a pass is 0; summary and annotations can be declined; reports are written', async () => {
    const file = join(folder, 'report.md');
    const inputs = {
      INPUT_IMAGE: IMAGE,
      ...SHORT,
      INPUT_SUMMARY: 'false',
      INPUT_ANNOTATIONS: 'false',
      INPUT_REPORTS: `markdown=${file}`,
    };
    const { code, log, outputs, summary } = await run('healthy-cross-project', inputs);
    expect([code, summary]).toEqual([0, '']);
    expect(outputs).toMatchObject({ verdict: 'pass', exit_code: '0', failed_checks: '' });
    expect(log).not.toMatch(/^::(error|warning|notice) /m);
    expect(existsSync(file)).toBe(true);
  });

  test('refused credentials are said once, before the report, and no grant is proposed', async () => {
    const { code, log, outputs, summary } = await run('expired-token', { INPUT_IMAGE: IMAGE, ...SHORT });
    expect(code).toBe(3);
    const report = JSON.parse(readFileSync(outputs.report ?? '', 'utf8')) as Report;
    expect(report.access).toBeNull();
    expect(report.reasons[0]).toMatch(/^The caller’s credentials .* were not accepted, .* To sign in again: /);
    expect(report.targets.flatMap(({ findings }) => findings.flatMap(({ needs }) => needs))).toEqual([]);
    const inside = /::stop-commands::\S+\n(.*)$/s.exec(log)?.[1] ?? '';
    expect(inside.startsWith(`error: ${report.reasons[0] ?? ''}\n`)).toBe(true);
    expect(log + summary).not.toContain('add-iam-policy-binding');
  });

  test('mode diagnose: nothing could be read of the pods, and what would tell is said; nothing is judged', async () => {
    const { code, outputs, summary, cloud } = await run('healthy-cross-project', {
      INPUT_MODE: 'diagnose',
      INPUT_KUBECONFIG: 'package.json',
      ...SHORT,
    });
    expect(code).toBe(3);
    expect(outputs).toMatchObject({ verdict: 'unknown', exit_code: '3', unknown_checks: 'verification' });
    const report = JSON.parse(readFileSync(outputs.report ?? '', 'utf8')) as Report;
    expect(report.command).toBe('diagnose');
    expect(outputs.images).toBe('[]');
    expect(summary).toContain('logging.logEntries.list');
    expect(cloud.requests.some(({ path }) => path.includes('/manifests/'))).toBe(false);
  });

  test('every step has a folder of its own', async () => {
    await run('healthy-cross-project', { INPUT_IMAGE: IMAGE, ...SHORT });
    await cloud?.close();
    await run('healthy-cross-project', { INPUT_IMAGE: IMAGE, ...SHORT });
    expect(readdirSync(join(folder, 'temp'))).toHaveLength(2);
  });

  test('mode scan: every cluster of a scope', async () => {
    const { code, outputs, cloud } = await run('healthy-cross-project', {
      INPUT_MODE: 'scan',
      INPUT_IMAGE: IMAGE,
      INPUT_SCOPE: 'projects/shop-prod',
      INPUT_SHARD: '1/1',
    });
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'pass', exit_code: '0' });
    expect(JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'))).toMatchObject({
      command: 'scan',
      run: { shard: '1/1' },
      passed: [{ cluster: 'projects/shop-prod/locations/europe-west1/clusters/prod', images: [IMAGE] }],
    });
    expect(cloud.requests.map(({ path }) => path)).toContain('/v1/projects/shop-prod/locations/-/clusters');
  });

  /** What a runner hands over where the workflow says nothing. */
  const defaults = Object.fromEntries(
    inputs().flatMap((option): readonly [string, string][] => {
      const value = inputDefault(option);
      return value === null || value.startsWith('${{') ? [] : [[`INPUT_${(option.input ?? '').toUpperCase()}`, value]];
    }),
  );

  test.each([
    ['check', { INPUT_IMAGE: IMAGE, ...SHORT }],
    ['scan', { INPUT_IMAGE: IMAGE, INPUT_SCOPE: 'projects/shop-prod' }],
    ['diagnose', SHORT],
  ])('mode %s takes the defaults of action.yml', async (mode, inputs) => {
    const { outputs } = await run('healthy-cross-project', { ...defaults, ...inputs, INPUT_MODE: mode });
    expect(outputs['verdict']).toMatch(/^(?:pass|unknown)$/);
  });

  test('mode merge: the whole of reports, with outputs, summary, annotations and files', async () => {
    const reports = join(folder, 'reports');
    mkdirSync(reports);
    writeFileSync(join(reports, 'a.json'), JSON.stringify(FIXED['pass']));
    writeFileSync(join(reports, 'b.json'), JSON.stringify(FIXED['fail']));
    const { code, log, outputs, summary, cloud } = await run('healthy-cross-project', {
      ...defaults,
      INPUT_MODE: 'merge',
      INPUT_REPORTS_FROM: `${reports}/*.json\n${reports}/a.json`,
      INPUT_REPORTS: `html=${join(folder, 'whole.html')}`,
    });
    const whole = JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8')) as Report;
    expect(whole).toMatchObject({ verdict: 'fail', exitCode: code });
    expect([code, outputs['verdict'], outputs['failed_checks']]).toEqual([1, 'fail', 'pull-permission']);
    expect(summary).toContain('will not pull');
    expect(log).toContain('::error title=');
    expect(readFileSync(join(folder, 'whole.html'), 'utf8')).toContain('<!doctype html>');
    expect(cloud.requests).toEqual([]);
  });

  test.each([
    [{}, 'no report is given: reports_from is needed'],
    [{ INPUT_REPORTS_FROM: 'nowhere/*.json\nnone.json' }, '“nowhere/*.json” fits no file'],
    [{ INPUT_REPORTS_FROM: 'none.json' }, '“none.json” cannot be read: it does not exist'],
    [{ INPUT_REPORTS_FROM: '../*.json' }, 'it is outside the workspace'],
    [
      { INPUT_REPORTS_FROM: 'a.json', INPUT_IMAGE: IMAGE },
      'image is of no use to merge: it is for check, diagnose, scan',
    ],
  ])('mode merge %j: 2, and why', async (inputs, why) => {
    writeFileSync(join(folder, 'secret.json'), '{}');
    mkdirSync(join(folder, 'work'));
    jest.spyOn(process, 'cwd').mockReturnValue(join(folder, 'work'));
    const { code, log } = await run('healthy-cross-project', { ...defaults, ...inputs, INPUT_MODE: 'merge' });
    expect(code).toBe(2);
    expect(log).toContain(why);
  });

  test('wrong inputs: all at once, in one annotation that names them; 2; nothing called', async () => {
    const { code, log, outputs, summary, cloud } = await run('healthy-cross-project', {
      INPUT_IMAGES: IMAGE,
      INPUT_STRICT: 'True',
      INPUT_FAIL_ON: 'faill',
      INPUT_MODE: 'mrege',
      INPUT_BASELINE: 'x.json',
    });
    expect([code, outputs, summary]).toEqual([2, { exit_code: '2' }, '']);
    expect(cloud.requests).toEqual([]);
    expect(log.trim().split('\n')).toHaveLength(1);
    expect(log).toMatch(/^::error title=gke-image-preflight%3A wrong input::/);
    for (const words of [
      'there is no input images. Did you mean image?',
      'strict “True” is neither true nor false. Write true.',
      'fail_on “faill”',
      'mode “mrege” must be one of check, scan, diagnose, merge. Did you mean merge?',
      'baseline “x.json” cannot be read: it does not exist',
      'no cluster is given: cluster_name is needed',
    ])
      expect(log).toContain(words);
  });

  test('no credentials: said plainly, 2', async () => {
    const none = {
      CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: '',
      HOME: folder,
      APPDATA: folder,
      CLOUDSDK_CONFIG: folder,
      GCE_METADATA_HOST: '127.0.0.1:1',
    };
    const { code, log } = await run('healthy-cross-project', { INPUT_IMAGE: IMAGE, ...SHORT, ...none });
    expect(code).toBe(2);
    expect(log).toContain('google-github-actions/auth');
  });

  test('a fault of our own is one annotation, and the stack only when debugging', async () => {
    const output = join(folder, 'output');
    writeFileSync(output, '');
    Object.assign(process.env, { GITHUB_OUTPUT: output });
    let log = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      log += String(text);
      return true;
    });
    const env = new Proxy<Record<string, string>>(
      { INPUT_IMAGE: IMAGE },
      {
        get: (all, name) => {
          if (name === 'INPUT_CLUSTER_NAME') throw new Error('of our own');
          return all[String(name)];
        },
      },
    );
    expect(await step(env, '0.0.0-test')).toBe(70);
    jest.restoreAllMocks();
    expect(outputsIn(readFileSync(output, 'utf8'))).toEqual({ exit_code: '70' });
    expect(log).toMatch(/::error title=gke-image-preflight::a fault of this action: of our own/);
    expect(log).not.toMatch(/^ +at /m);
  });

  test.each<[string, (env: Record<string, string>) => Record<string, string>, number, RegExp]>([
    ['the report’s folder', () => ({ RUNNER_TEMP: join(folder, 'gone') }), 73, /the JSON report could not be written/],
    [
      'the summary',
      () => ({ GITHUB_STEP_SUMMARY: '/dev/full' }),
      73,
      /the summary could not be written: the disk is full/,
    ],
    ['the outputs', () => ({ GITHUB_OUTPUT: join(folder, 'gone', 'output') }), 73, /the outputs could not be written/],
    ['a report', () => ({ INPUT_REPORTS: 'json=/dev/full' }), 73, /\/dev\/full could not be written: the disk is full/],
    ['the facts', () => ({ INPUT_SAVE_FACTS: '/dev/full' }), 73, /\/dev\/full could not be written: the disk is full/],
  ])('where %s cannot be written, everything else is done and said', async (_, broken, expected, said) => {
    const { code, log, outputs, summary } = await run('healthy-cross-project', {
      INPUT_IMAGE: IMAGE,
      ...SHORT,
      ...broken({}),
    });
    expect(code).toBe(expected);
    expect(log).toMatch(said);
    expect(log).toContain('PASS');
    const { GITHUB_OUTPUT, GITHUB_STEP_SUMMARY } = broken({});
    if (GITHUB_OUTPUT === undefined) expect(outputs).toMatchObject({ verdict: 'pass', exit_code: '73' });
    if (GITHUB_STEP_SUMMARY === undefined) expect(summary).toContain('will pull on prod');
  });

  test('a failed gate stays one, whatever cannot be written', async () => {
    const { code, outputs, log } = await run('only-default-node-role', {
      INPUT_IMAGE: 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2',
      ...SHORT,
      INPUT_REPORTS: 'json=/dev/full',
    });
    expect([code, outputs['exit_code']]).toEqual([1, '1']);
    expect(log).toContain('could not be written');
  });

  test('nothing is left to undo', async () => {
    const written = jest.spyOn(process.stdout, 'write');
    await post();
    expect(written).not.toHaveBeenCalled();
  });
});
