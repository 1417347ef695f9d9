import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { OUTPUTS } from '../../src/action/outputs';
import { inputsFrom } from '../../src/action/inputs';
import { parseArguments } from '../../src/cli/arguments';
import { COMMANDS, type OptionDefinition } from '../../src/input/options/definition';
import { OPTIONS, inputs } from '../../src/input/options';
import { helpOf } from '../../src/input/options/help';
import { buildRun } from '../../src/input/run';

const root = process.cwd();
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const options: readonly OptionDefinition[] = OPTIONS;

interface ActionFile {
  readonly inputs: Record<string, { description: string; required: boolean; default?: string }>;
  readonly outputs: Record<string, { description: string }>;
  readonly runs: Record<string, string>;
}
const action = parse(read('action.yml')) as ActionFile;

/** The names that the contract binds. */
const INPUTS =
  'mode image images_from manifests render cluster_name no_cluster platforms location project_id node_pools kubeconfig context namespace pod ' +
  'principal impersonate_node image_pull_secrets verify verify_timeout verify_run verify_scale_up policy baseline ' +
  'fail_on strict wait timeout reports facts resume save_facts scope running cross memberships filter shard matrix_job group_by reports_from annotations summary comment github_token';
const FLAGS =
  '--image --images-from --manifests --render --cluster --no-cluster --platform --location --project --node-pool --kubeconfig --context --namespace ' +
  '--principal --impersonate-node --image-pull-secret --verify --verify-timeout --verify-run --verify-scale-up --policy ' +
  '--baseline --fail-on --strict --wait --format --report --group-by --save-facts --facts --resume --timeout --quiet --verbose --no-color';

describe('the option definitions', () => {
  test('have all names of the contract, each once', () => {
    expect(
      inputs()
        .map(({ input }) => input)
        .sort(),
    ).toEqual(INPUTS.split(' ').sort());
    const flags = options.filter((each) => each.commands.includes('check')).flatMap(({ flag }) => flag ?? []);
    expect(flags.sort()).toEqual(FLAGS.split(' ').sort());
    for (const key of ['id', 'flag', 'input'] as const) {
      const names = options.flatMap((option) => option[key] ?? []);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('have defaults among their choices, and defaults that are the request’s', () => {
    for (const option of options)
      if (option.choices && option.default) expect(option.choices).toContain(option.default);
    const files = { read: () => '', whyNotWritable: () => null, exists: () => false };
    const plain = buildRun('cli', { image: ['a'], cluster: ['gke_p_us-east1_c'] }, {}, files);
    const explicit = Object.fromEntries(
      options
        // Whether it was given is more than its value: --strict and a policy go before the default.
        .filter((each) => each.default !== null && each.id !== 'fail-on')
        .map((each) => [each.id, [each.default ?? '']]),
    );
    expect(buildRun('cli', { ...explicit, image: ['a'], cluster: ['gke_p_us-east1_c'] }, {}, files)).toEqual(plain);
  });
});

describe('action.yml', () => {
  test('has the inputs of the definitions, in their order', () => {
    expect(Object.keys(action.inputs)).toEqual(inputs().map(({ input }) => input));
    for (const option of inputs()) {
      const input = action.inputs[option.input ?? ''];
      expect(input?.description).toBe(helpOf(option, 'action'));
      expect(input?.required).toBe(false);
      // What is the policy's to say must not be handed over as if it had been given.
      const silent = option.inPolicy ?? false;
      expect(input?.default).toBe(silent ? undefined : (option.default ?? undefined));
    }
  });

  test('its defaults alone ask for nothing wrong', () => {
    const env = Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [`INPUT_${name.toUpperCase()}`, input.default ?? '']),
    );
    const { values, problems } = inputsFrom(env);
    const built = buildRun('action', values, {}, { read: () => '', whyNotWritable: () => null, exists: () => false });
    expect([...problems, ...('errors' in built ? built.errors : [])]).toEqual([
      'no image is given: image, images_from or manifests is needed',
      'no cluster is given: cluster_name is needed',
    ]);
  });

  test('has the outputs that are set, and runs what is built', () => {
    expect(Object.entries(action.outputs).map(([name, { description }]) => [name, description])).toEqual(
      Object.entries(OUTPUTS),
    );
    expect(action.runs).toEqual({
      using: 'node24',
      main: 'dist/main/index.js',
      post: 'dist/post/index.js',
      'post-if': 'always()',
    });
  });
});

describe('the README', () => {
  const rows = read('README.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(2, -2)
        .split(/(?<!\\) \| /)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    );
  const row = (first: string): readonly string[] | undefined => rows.find(([cell]) => cell === first);

  test('has every flag with its help, as --help has it', () => {
    const help = COMMANDS.map((command) => {
      const parsed = parseArguments([command, '--help'], 120);
      return parsed.kind === 'help' ? parsed.text.replace(/\s+/g, ' ') : '';
    }).join(' ');
    for (const option of options.filter(({ flag }) => flag !== null)) {
      const value = option.value === null ? '' : ` ${option.value}`;
      const repeated = option.kind === 'strings' || option.kind === 'reports' ? '+' : '';
      const short = option.short === undefined ? '' : `\`-${option.short}\`, `;
      const cells = row(`${short}\`${option.flag ?? ''}${value}\`${repeated}`);
      expect(cells?.[1]).toBe(option.input === null ? '' : `\`${option.input}\``);
      expect(cells?.[2]).toBe(option.commands.join(', '));
      expect(cells?.at(-1)).toBe(helpOf(option, 'cli'));
      for (const command of option.commands) expect(help).toContain(helpOf(option, 'cli', command));
    }
  });

  test('has every input and output', () => {
    for (const option of inputs()) expect(row(`\`${option.input ?? ''}\``)?.at(-1)).toBe(helpOf(option, 'action'));
    for (const [name, text] of Object.entries(OUTPUTS)) expect(rows).toContainEqual([`\`${name}\``, text]);
  });

  test('and action.yml are what the generator writes', () => {
    const ran = spawnSync(process.execPath, [join(root, 'scripts/generate-docs.mjs'), '--check'], { encoding: 'utf8' });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
  });
});
