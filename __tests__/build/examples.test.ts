/** The examples use what there is: inputs, options, permissions; actionlint takes the workflows. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse, parseAllDocuments, visit } from 'yaml';
import { parseArguments } from '../../src/cli/arguments';
import { buildMerge } from '../../src/input/merge-run';
import { fileReaders } from '../../src/input/readers';
import { buildRun } from '../../src/input/run';
import { inputs, OPTIONS } from '../../src/input/options';
import type { OptionDefinition } from '../../src/input/options/definition';
import { ROOT, temporaryFolder } from '../scenario/harness';
import { actionlint } from './actionlint';

const EXAMPLES = join(ROOT, 'examples');
const workflows = readdirSync(join(EXAMPLES, 'github'));
const read = (path: string): string => readFileSync(join(EXAMPLES, path), 'utf8');

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface JobSeen {
  readonly kind: string;
  readonly spec?: { readonly suspend?: boolean };
}
interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[]; readonly uses?: string }>>;
}

describe.each(workflows)('%s', (name) => {
  const workflow = parse(read(`github/${name}`)) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
  const ours = steps.filter(({ uses }) => /^[\w-]+\/gke-image-preflight@/.test(uses ?? ''));

  test('uses the action, or a workflow that does', () => {
    expect(ours.length + Object.values(workflow.jobs).filter((job) => job.uses !== undefined).length).toBeGreaterThan(
      0,
    );
  });

  test('with inputs that there are today', () => {
    const known = new Map(inputs().map((option) => [option.input, option]));
    for (const [input, value] of ours.flatMap((step) => Object.entries(step.with ?? {}))) {
      const option = known.get(input);
      expect([input, option !== undefined]).toEqual([input, true]);
      const isWritten = typeof value !== 'string' || !value.includes('${{');
      if (option?.choices && isWritten && option.kind === 'choice') expect(option.choices).toContain(value);
    }
  });

  test('says its permissions, and keeps no credentials of a checkout', () => {
    expect(workflow.permissions).toBeDefined();
    for (const { uses, with: given } of steps)
      if (uses?.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false });
  });
});

describe('the baseline of fleet.yml', () => {
  const { jobs } = parse(read('github/fleet.yml')) as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly id?: string; run?: string }[] }>>;
  };
  const script = jobs['discovery']?.steps.find(({ id }) => id === 'baseline')?.run ?? '';
  const none = 'ERROR: (gcloud.storage.ls) One or more URLs matched no objects.';
  const denied = 'ERROR: (gcloud.storage.ls) HTTPError 403: Permission storage.objects.list denied';

  // The step as a runner starts it (`bash -e`), with a gcloud that ends as given.
  test.each([
    ['is taken if it is there', 'gs://b/o', '', 0, 0, 'baseline=gs://b/o\n'],
    ['is none in the first night', 'gs://b/o', none, 1, 0, 'baseline=\n'],
    ['fails the step if it cannot be listed', 'gs://b/o', denied, 1, 1, ''],
    ['may be a file of the repository', 'base.json', denied, 1, 0, 'baseline=base.json\n'],
  ])('%s', (_, BASELINE, said, listed, status, output) => {
    const folder = temporaryFolder();
    const GITHUB_OUTPUT = join(folder.path, 'output');
    writeFileSync(GITHUB_OUTPUT, '');
    writeFileSync(join(folder.path, 'gcloud'), `#!/bin/sh\necho '${said}' >&2\nexit ${String(listed)}\n`, {
      mode: 0o755,
    });
    const env = { PATH: `${folder.path}:${process.env['PATH'] ?? ''}`, BASELINE, GITHUB_OUTPUT };
    const ran = spawnSync('bash', ['-e', '-c', script], { env, encoding: 'utf8' });
    expect([ran.status, readFileSync(GITHUB_OUTPUT, 'utf8')]).toEqual([status, output]);
    if (status !== 0) expect(ran.stderr).toContain(said);
    folder.remove();
  });
});

/** The options of our program in a text. */
const flagsIn = (text: string): readonly string[] =>
  (text.split('dist/cli/index.js')[1] ?? '').match(/--[a-z][a-z-]+/g) ?? [];

test.each(['gitlab/.gitlab-ci.yml', 'cloud-build/cloudbuild.yaml'])(
  '%s is YAML, and its options are there today',
  (name) => {
    const text = read(name);
    const whole = parse(text) as Record<string, { script?: readonly string[] }> & {
      steps?: readonly { id: string; args: readonly string[] }[];
    };
    const command =
      whole.steps?.find(({ id }) => id === 'preflight')?.args.join(' ') ??
      (whole['image-preflight']?.script ?? []).join('\n');
    const flags = flagsIn(command);
    expect(flags.length).toBeGreaterThan(1);
    const known = (OPTIONS as readonly OptionDefinition[]).map(({ flag }) => flag);
    for (const flag of flags) expect(known).toContain(flag);
  },
);

/** The arguments of every container of our image in the documents of a file. */
const containersIn = (name: string): readonly (readonly string[])[] =>
  parseAllDocuments(read(name)).flatMap((document) => {
    const args: (readonly string[])[] = [];
    visit(document, {
      Map: (_, node) => {
        const container = node.toJS(document) as {
          image?: unknown;
          args?: readonly string[];
          command?: readonly string[];
        };
        if (typeof container.image !== 'string' || !container.image.includes('gke-image-preflight')) return;
        const [line = ''] = container.args ?? [];
        args.push(container.command?.[0] === '/bin/sh' ? line.split(/\s+/).slice(2) : (container.args ?? []));
      },
    });
    return args;
  });

test.each([
  ['kubernetes/indexed-job.yaml', ['scan', 'merge']],
  ['cloud-run/job.yaml', ['scan']],
])('%s runs our image with what the command line takes', (name, commands) => {
  const all = containersIn(name);
  expect(all.map(([command]) => command)).toEqual(commands);
  for (const [command = '', ...args] of all) {
    const parsed = parseArguments([command, ...args.map((arg) => arg.replace(/\$\(?\w+\)?/, '3'))]);
    if (parsed.kind !== 'run') throw new Error(parsed.kind);
    const env = { JOB_COMPLETION_INDEX: '3', CLOUD_RUN_TASK_INDEX: '3', CLOUD_RUN_TASK_COUNT: '8' };
    const readers = { ...fileReaders(ROOT, null), read: () => 'a/b:1' };
    const built =
      command === 'merge'
        ? buildMerge('cli', parsed.values, parsed.operands, readers)
        : buildRun('cli', parsed.values, env, readers, 'scan');
    expect([parsed.problems, 'errors' in built ? built.errors : []]).toEqual([[], []]);
    if ('run' in built && 'request' in built.run)
      expect(built.run.request.fleet?.shard).toEqual({ index: 4, count: 8 });
  }
});

test('the Job that merges waits until it is started: both are in one file, which is applied at once', () => {
  const jobs = parseAllDocuments(read('kubernetes/indexed-job.yaml')).map((one) => one.toJS() as JobSeen);
  expect(jobs.map(({ kind, spec }) => [kind, spec?.suspend ?? false])).toEqual([
    ['ServiceAccount', false],
    ['Job', false],
    ['Job', true],
  ]);
});

test('a workflow on pull requests that takes an identity leaves out those of forks', () => {
  for (const name of workflows) {
    const text = read(`github/${name}`);
    const { on, jobs } = parse(text) as { on: unknown; jobs: Record<string, { if?: string }> };
    const isOfPulls = on === 'pull_request' || (typeof on === 'object' && on !== null && 'pull_request' in on);
    if (isOfPulls && text.includes('id-token: write'))
      for (const job of Object.values(jobs)) expect(job.if).toContain('head.repo.full_name == github.repository');
  }
});

const MANIFESTS = ['kubernetes/indexed-job.yaml', 'cloud-run/job.yaml'];

test('the README lists every example', () => {
  const readme = read('README.md');
  for (const name of [...workflows, ...MANIFESTS, 'gitlab/.gitlab-ci.yml', 'cloud-build/cloudbuild.yaml'])
    expect(readme).toContain(name);
});

(actionlint === null ? test.skip : test)('actionlint takes every workflow, the action’s inputs among it', () => {
  const folder = temporaryFolder();
  try {
    const at = join(folder.path, '.github/workflows');
    mkdirSync(at, { recursive: true });
    copyFileSync(join(ROOT, 'action.yml'), join(folder.path, 'action.yml'));
    for (const file of ['dist/main', 'dist/post']) {
      mkdirSync(join(folder.path, file), { recursive: true });
      writeFileSync(join(folder.path, file, 'index.js'), '');
    }
    // actionlint knows the inputs of an action in the same repository only.
    for (const name of workflows)
      writeFileSync(join(at, name), read(`github/${name}`).replaceAll(/[\w-]+\/gke-image-preflight@v1/g, './'));
    spawnSync('git', ['init', '--quiet'], { cwd: folder.path });
    const { status, stdout, stderr } = spawnSync(actionlint ?? '', ['-no-color', '-oneline'], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: '' });
  } finally {
    folder.remove();
  }
});
