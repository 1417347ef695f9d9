import { Command, Option } from 'commander';
import { COMMANDS, RUNS, type CommandName, type OptionDefinition } from '../input/options/definition';
import { COMMAND_HELP, helpOf } from '../input/options/help';
import { optionsOf } from '../input/options';
import { fitted } from './fit';
import { PROGRAM } from './name';

const OPERANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    explain: ' [ID]',
    demo: ' [SCENARIO]',
    merge: ' REPORT.json…',
    completion: ' SHELL',
  }),
);

const EXIT = `
Exit status:
  0     no gate failed; --fail-on and --strict say what else fails the run
  1     a gate failed, or there is a warning and --fail-on warn
  2     wrong usage or input, no credentials: nothing was called
  3     unknown: a gate could not be checked and --fail-on or --strict counts that, or nothing at all could be read
  70    an internal error of this program
  73    it would be 0, but a requested file could not be written
  130   stopped by SIGINT; 143 by SIGTERM
`;

/** What a command needs, before its other options. */
const NEEDED: Readonly<Record<CommandName, string>> = {
  check: '--image REF --cluster NAME [options]',
  diagnose: '--cluster NAME [options]',
  scan: '--scope SCOPE --image REF [options]',
  merge: 'REPORT.json… [options]',
  explain: '[ID]',
  demo: '[SCENARIO] [options]',
};

const EXAMPLES: Readonly<Partial<Record<CommandName, string>>> = {
  check: `
  # one image on one cluster
  ${PROGRAM} check -i europe-west1-docker.pkg.dev/my-project/apps/web:1.4 \\
      -c projects/my-project/locations/europe-west1/clusters/prod

  # all images of a folder of manifests, on the pools where their pods may run
  ${PROGRAM} check -f k8s/ -c prod --location europe-west1 --project my-project

  # as a gate: fail on what is unknown, too; keep a report
  ${PROGRAM} check -f k8s/ -c prod --fail-on unknown --report html=preflight.html
`,
  diagnose: `
  # everything that waits on an image
  ${PROGRAM} diagnose -c projects/my-project/locations/europe-west1/clusters/prod

  # everything that waits in a project
  ${PROGRAM} diagnose --scope projects/my-project

  # one pod
  ${PROGRAM} diagnose -c prod --location europe-west1 --project my-project -n shop --pod web-5d9c7b-x2x8q
`,
  scan: `
  # every cluster of an organization
  ${PROGRAM} scan --scope organizations/123456789012 --images-from images.txt --report html=fleet.html

  # the images that run, each on the clusters that run it
  ${PROGRAM} scan --scope organizations/123456789012 --running --filter label=env=prod

  # the third of ten parts
  ${PROGRAM} scan --scope folders/456789012345 -f k8s/ --shard 3/10 --report json=3.json
`,
  merge: `
  # the reports of the shards of a scan
  ${PROGRAM} merge 1.json 2.json 3.json --report html=fleet.html
`,
  explain: `
  ${PROGRAM} explain
  ${PROGRAM} explain pull-permission
`,
  demo: `
  ${PROGRAM} demo
  ${PROGRAM} demo --list
  ${PROGRAM} demo grant-on-the-wrong-project --format html > report.html
  ${PROGRAM} demo --serve > cloud.env &   # then: . ./cloud.env
`,
};

/** Commands without options of their own, which work differently from the others. */
export const SMALL_COMMANDS = ['completion', 'version'] as const;
type SmallCommand = (typeof SMALL_COMMANDS)[number];
const SMALL_HELP: Readonly<Record<SmallCommand, string>> = {
  completion: 'Write the completion script for bash, zsh, fish or powershell.',
  version: 'Show the version.',
};

export const isSmallCommand = (word: string): word is SmallCommand =>
  (SMALL_COMMANDS as readonly string[]).includes(word);

/** The text of `completion --help` and `version --help`. */
export function smallHelp(name: SmallCommand, columns?: number): string {
  const usage = `${SMALL_HELP[name]}\n\nUsage: ${PROGRAM} ${name}${OPERANDS.get(name) ?? ''}\n`;
  return fitted(name === 'version' ? usage : `${usage}\nExamples:${COMPLETION_EXAMPLES}`, widthOf(columns));
}

const COMPLETION_EXAMPLES = `
  # bash, for this shell
  source <(${PROGRAM} completion bash)

  # bash, for every shell
  ${PROGRAM} completion bash > ~/.local/share/bash-completion/completions/${PROGRAM}

  # zsh, for this shell
  source <(${PROGRAM} completion zsh)

  # fish, for every shell
  ${PROGRAM} completion fish > ~/.config/fish/completions/${PROGRAM}.fish
`;

const LEARN_MORE = `
Learn more:
  ${PROGRAM} explain           the checks, one by one
  ${PROGRAM} demo              try it, without credentials and network
  README.md, docs/                      workflows, roles, what to do when it says unknown
`;

/**
 * An option in the form for help, or, with `optional`, in the form for the parser, which then detects a missing value.
 */
export function optionFlags(option: OptionDefinition, form: 'shown' | 'optional' = 'shown'): string {
  const flag = `${option.short === undefined ? '' : `-${option.short}, `}${option.flag ?? ''}`;
  if (option.value === null) return flag;
  return `${flag} ${form === 'shown' ? `<${option.value}>` : `[${option.value}]`}`;
}

/** The text of `--help`. */
export function programHelp(columns?: number): string {
  const program = described(
    new Command(PROGRAM).usage('COMMAND [options]'),
    'Will this image pull on that GKE cluster, on every node pool that may run it?\nA verdict with its evidence, and the exact fix.',
    columns,
  );
  for (const name of COMMANDS) {
    program.command(`${name}${OPERANDS.get(name) ?? ''}`).description(COMMAND_HELP[name]);
  }
  for (const name of SMALL_COMMANDS)
    program.command(`${name}${OPERANDS.get(name) ?? ''}`).description(SMALL_HELP[name]);
  program.addOption(new Option('-h, --help', 'Show this, or a command’s options.'));
  program.addOption(new Option('-V, --version', 'Show the version.'));
  return program.helpInformation() + fitted(`${EXIT}${LEARN_MORE}`, widthOf(columns));
}

/** The text of `COMMAND --help`: first what is needed and examples, then the options in groups. */
export function commandHelp(name: CommandName, columns?: number): string {
  const command = described(new Command(`${PROGRAM} ${name}`).usage(NEEDED[name]), '', columns);
  for (const option of optionsOf(name)) {
    const shown = new Option(
      optionFlags(option, option.flag === '--no-color' ? 'optional' : 'shown'),
      helpOf(option, 'cli', name),
    );
    command.addOption(shown.helpGroup(`${option.group}:`));
  }
  command.addOption(new Option('-h, --help', 'Show this.').helpGroup('Other:'));
  const [usage = '', ...rest] = command.helpInformation().split('\n\n');
  const examples = EXAMPLES[name] === undefined ? '' : `Examples:${EXAMPLES[name]}\n`;
  const before = `${COMMAND_HELP[name]}\n\n${usage}\n\n${examples}`;
  const after = `${RUNS.includes(name) ? EXIT : ''}${LEARN_MORE}`;
  const width = widthOf(columns);
  return fitted(before, width) + rest.join('\n\n') + fitted(after, width);
}

/** The width of help: readable in a narrow terminal, and in a wide one. */
const widthOf = (columns = 100): number => Math.min(120, Math.max(60, columns));

function described(command: Command, description: string, columns?: number): Command {
  return (description === '' ? command : command.description(description))
    .helpOption(false)
    .helpCommand(false)
    .configureHelp({
      helpWidth: widthOf(columns),
      minWidthToWrap: 20,
      subcommandTerm: (each) => `${each.name()}${operandsOf(each)}`,
    });
}

const operandsOf = (command: Command): string => OPERANDS.get(command.name()) ?? '';
