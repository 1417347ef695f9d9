/** The examples use what there is: inputs, options, permissions; actionlint takes the workflows. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { inputs, optionOf, OPTIONS } from '../../src/input/options';
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
interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[]; readonly uses?: string }>>;
}

describe.each(workflows)('%s', (name) => {
  const workflow = parse(read(`github/${name}`)) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
  const ours = steps.filter(({ uses }) => uses?.startsWith('OWNER/gke-image-preflight@'));

  test('uses the action, or a workflow that does', () => {
    expect(ours.length + Object.values(workflow.jobs).filter((job) => job.uses !== undefined).length).toBeGreaterThan(
      0,
    );
  });

  test('with inputs that there are today', () => {
    const known = new Map(inputs().map((option) => [option.input, option]));
    for (const [input, value] of ours.flatMap((step) => Object.entries(step.with ?? {}))) {
      const option = known.get(input);
      expect([input, option?.later ?? false]).toEqual([input, option === undefined ? 'unknown' : false]);
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
    const known = (OPTIONS as readonly OptionDefinition[])
      .filter(({ later }) => later !== true)
      .map(({ flag }) => flag);
    for (const flag of flags) expect(known).toContain(flag);
  },
);

test('the README lists every example', () => {
  const readme = read('README.md');
  for (const name of [...workflows, 'gitlab/.gitlab-ci.yml', 'cloud-build/cloudbuild.yaml'])
    expect(readme).toContain(name);
  expect(optionOf('manifests').later).toBeUndefined();
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
      writeFileSync(join(at, name), read(`github/${name}`).replaceAll(/OWNER\/gke-image-preflight@v1/g, './'));
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
