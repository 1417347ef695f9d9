import { Command, Option } from 'commander';
import { COMMANDS, LATER_COMMANDS, type CommandName, type OptionDefinition } from '../input/options/definition';
import { COMMAND_HELP, LATER_MARK, helpOf } from '../input/options/help';
import { flagsOf } from '../input/options';
import { PROGRAM } from './name';

const OPERANDS: Readonly<Partial<Record<CommandName, string>>> = {
  explain: ' [ID]',
  demo: ' [SCENARIO]',
  merge: ' REPORT.json…',
};

const EXIT = `
Exit status:
  0     the images pull, as far as --fail-on asks
  1     a gate failed
  2     wrong usage or input, no credentials: nothing was called
  3     unknown: a gate could not be checked and --fail-on or --strict asks for it,
        or nothing at all could be read
  70    a fault of this program
  73    the verdict is good, and a file that was asked for could not be written
  130   stopped by SIGINT; 143 by SIGTERM
`;

const EXAMPLES: Readonly<Partial<Record<CommandName, string>>> = {
  check: `
Examples:
  ${PROGRAM} check --image europe-west1-docker.pkg.dev/my-project/apps/web:1.4 \\
      --cluster projects/my-project/locations/europe-west1/clusters/prod
  ${PROGRAM} check --images-from images.txt --cluster prod --location europe-west1 --project my-project \\
      --format json --report markdown=preflight.md
`,
  diagnose: `
Examples:
  ${PROGRAM} diagnose --cluster projects/my-project/locations/europe-west1/clusters/prod
  ${PROGRAM} diagnose --cluster prod --location europe-west1 --project my-project --namespace shop --pod web-5d9c7b-x2x8q
`,
  explain: `
Examples:
  ${PROGRAM} explain
  ${PROGRAM} explain pull-permission
`,
  demo: `
Examples:
  ${PROGRAM} demo
  ${PROGRAM} demo --list
  ${PROGRAM} demo --serve > cloud.env &   # then: . ./cloud.env
`,
};

/** An option as help shows it; `optional`: as the parser takes it, so that a missing value is seen. */
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
    const later = LATER_COMMANDS.includes(name) ? ` ${LATER_MARK}` : '';
    program.command(`${name}${OPERANDS[name] ?? ''}`).description(`${COMMAND_HELP[name]}${later}`);
  }
  program.command('version').description('Show the version.');
  program.addOption(new Option('-h, --help', 'Show this, or a command’s options.'));
  program.addOption(new Option('-V, --version', 'Show the version.'));
  return `${program.helpInformation()}${EXIT}`;
}

/** The text of `COMMAND --help`: its options in groups. */
export function commandHelp(name: CommandName, columns?: number): string {
  const later = LATER_COMMANDS.includes(name) ? ` ${LATER_MARK}` : '';
  const usage = `[options]${OPERANDS[name] ?? ''}`;
  const command = described(new Command(`${PROGRAM} ${name}`).usage(usage), `${COMMAND_HELP[name]}${later}`, columns);
  for (const option of flagsOf(name)) {
    const shown = new Option(
      optionFlags(option, option.flag === '--no-color' ? 'optional' : 'shown'),
      helpOf(option, 'cli'),
    );
    command.addOption(shown.helpGroup(`${option.group}:`));
  }
  command.addOption(new Option('-h, --help', 'Show this.').helpGroup('Other:'));
  return `${command.helpInformation()}${EXAMPLES[name] ?? ''}${name === 'check' ? EXIT : ''}`;
}

function described(command: Command, description: string, columns = 100): Command {
  return command
    .description(description)
    .helpOption(false)
    .helpCommand(false)
    .configureHelp({
      helpWidth: Math.min(120, Math.max(60, columns)),
      subcommandTerm: (each) => `${each.name()}${operandsOf(each)}`,
    });
}

const operandsOf = (command: Command): string => OPERANDS[command.name() as CommandName] ?? '';
