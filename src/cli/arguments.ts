import { Command, Option } from 'commander';
import { parseImageReference } from '../model/image-reference';
import { nearest } from '../model/suggest';
import { COMMANDS, type CommandName, RUNS } from '../input/options/definition';
import { OPTIONS, optionsOf, type OptionId } from '../input/options';
import type { Values } from '../input/given';
import { commandHelp, isSmallCommand, optionFlags, programHelp, SMALL_COMMANDS, smallHelp } from './help';

/** The parsed command line. Problems with it are reported together with problems with the values. */
export type Arguments =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'none'; readonly problems: readonly string[] }
  | {
      readonly kind: 'run';
      readonly command: CommandName;
      readonly values: Values;
      readonly operands: readonly string[];
      readonly problems: readonly string[];
    };

/** All commands, for messages. */
const ALL = [...COMMANDS, ...SMALL_COMMANDS];
const NEEDED = `a command is needed: ${ALL.join(', ')} (--help explains them)`;

/** The number of operands that each command takes. */
const OPERANDS: Readonly<Record<CommandName, number>> = {
  check: 0,
  diagnose: 0,
  scan: 0,
  merge: Infinity,
  explain: 1,
  demo: 1,
};

/**
 * Parses the arguments; nothing is requested and nothing is printed.
 * @param columns the width of help
 */
export function parseArguments(args: readonly string[], columns?: number): Arguments {
  const [first, ...rest] = args;
  if (first === undefined) return { kind: 'none', problems: [NEEDED] };
  if (first === '--help' || first === '-h')
    return helpOn(rest.filter((word) => isCommand(word) || isSmallCommand(word)).slice(0, 1), columns);
  if (first === 'help') return helpOn(rest, columns);
  if (first.startsWith('-')) return commandFirst(first, args, columns);
  if (isCommand(first)) return parseCommand(first, rest, [], columns);
  // The completion command parses its own arguments.
  if (isSmallCommand(first)) return smallCommand(first, rest, columns);
  const meant = nearest(first, ALL);
  const problem = `there is no command “${first}”${meant === null ? `: ${ALL.join(', ')}` : `. Did you mean ${meant}?`}`;
  return meant === null || !isCommand(meant)
    ? { kind: 'none', problems: [problem] }
    : parseCommand(meant, rest, [problem], columns);
}

/** Help on a small command, if it was requested or if nothing else was given; `version` alone does not get here. */
function smallCommand(name: 'completion' | 'version', rest: readonly string[], columns?: number): Arguments {
  const excess = rest.filter((word) => !isGlobal(word));
  return name === 'version' && excess.length > 0 && !rest.some((word) => word === '--help' || word === '-h')
    ? { kind: 'none', problems: excess.map((word) => `version takes no argument “${word}”`) }
    : { kind: 'help', text: smallHelp(name, columns) };
}

function helpOn([name, ...more]: readonly string[], columns?: number): Arguments {
  if (name === undefined) return { kind: 'help', text: programHelp(columns) };
  if (isCommand(name) && more.length === 0) return { kind: 'help', text: commandHelp(name, columns) };
  if (isSmallCommand(name) && more.length === 0) return { kind: 'help', text: smallHelp(name, columns) };
  const meant = nearest(name, ALL);
  return {
    kind: 'none',
    problems: [
      `there is no help on “${[name, ...more].join(' ')}”${meant === null ? '' : `. Did you mean help ${meant}?`}`,
    ],
  };
}

/** Options that every command has may come before it; any other option in place of the command is reported. */
function commandFirst(first: string, args: readonly string[], columns?: number): Arguments {
  const command = args.find(isCommand);
  const before = command === undefined ? args : args.slice(0, args.indexOf(command));
  if (before.every(isGlobal)) {
    if (before.some((word) => word === '--help' || word === '-h') && command === undefined)
      return { kind: 'help', text: programHelp(columns) };
    if (command !== undefined)
      return parseCommand(
        command,
        args.filter((_, index) => index !== before.length),
        [],
        columns,
      );
    return { kind: 'none', problems: [NEEDED] };
  }
  const problem = `the command comes first, not ${first}: ${command ?? ALL.join(', ')}`;
  const rest = command === undefined ? args : args.filter((_, index) => index !== args.indexOf(command));
  return parseCommand(command ?? 'check', rest, [problem], columns);
}

/** Options that every command has and that take no value. */
const GLOBAL: ReadonlySet<string> = new Set([
  '--help',
  '-h',
  ...OPTIONS.filter(
    ({ commands, kind }) => kind === 'boolean' && COMMANDS.every((command) => commands.includes(command)),
  ).flatMap(({ flag, short }) => [flag ?? '', ...(short === undefined ? [] : [`-${short}`])]),
]);
const isGlobal = (word: string): boolean => GLOBAL.has(word);

const isCommand = (word: string): word is CommandName => (COMMANDS as readonly string[]).includes(word);

function parseCommand(
  command: CommandName,
  args: readonly string[],
  before: readonly string[],
  columns?: number,
): Arguments {
  const problems = [...before];
  const values: Partial<Record<OptionId, string[]>> = {};
  const asked = { help: false };
  const parser = new Command(command).allowUnknownOption().allowExcessArguments().helpOption(false).exitOverride();
  parser.addOption(new Option('-h, --help')).on('option:help', () => {
    asked.help = true;
  });
  for (const option of optionsOf(command)) {
    parser.addOption(new Option(optionFlags(option, 'optional')));
    parser.on(`option:${(option.flag ?? '').slice(2)}`, (value: string | null) => {
      const id = option.id;
      const texts = (values[id] ??= []);
      if (option.kind === 'boolean') texts.push('true');
      else if (value === null) problems.push(`${option.flag ?? ''} needs a value: ${option.value ?? ''}`);
      else texts.push(value);
    });
  }
  const left = parser.parseOptions(withoutLongShorts(command, withNumbers(command, args), problems));
  // A command that does not exist is reported, even if another one is assumed.
  if (asked.help && before.length === 0) return { kind: 'help', text: commandHelp(command, columns) };
  const operands = [...left.operands, ...strays(command, left.unknown, args, problems)];
  for (const excess of operands.slice(OPERANDS[command])) problems.push(excessProblem(command, excess));
  return { kind: 'run', command, values, operands: operands.slice(0, OPERANDS[command]), problems };
}

/** `--timeout -5s` is a wrong duration, not an option `-5s`. */
function withNumbers(command: CommandName, args: readonly string[]): readonly string[] {
  const taking = new Set(
    optionsOf(command).flatMap(({ flag, short, value }) =>
      value === null ? [] : [flag ?? '', ...(short === undefined ? [] : [`-${short}`])],
    ),
  );
  const joined: string[] = [];
  for (const word of args) {
    const before = joined.at(-1);
    if (/^-\d/.test(word) && before !== undefined && taking.has(before))
      joined[joined.length - 1] = `${before.startsWith('--') ? `${before}=` : before}${word}`;
    else joined.push(word);
  }
  return joined;
}

/** `-image` is `--image` with a missing dash, not `-i mage`. */
function withoutLongShorts(command: CommandName, args: readonly string[], problems: string[]): string[] {
  const flags = new Set(optionsOf(command).flatMap(({ flag }) => flag ?? []));
  return args.filter((word) => {
    const isMeant = /^-[a-z]{2}/.test(word) && flags.has(`-${word.split('=', 1)[0] ?? ''}`);
    if (isMeant) problems.push(unknownOption(command, word));
    return !isMeant;
  });
}

/**
 * Reports the unknown options.
 * @returns the operands among the remaining words; a word right after an unknown option is assumed to be its value
 */
function strays(
  command: CommandName,
  unknown: readonly string[],
  args: readonly string[],
  problems: string[],
): string[] {
  const end = args.indexOf('--');
  const operands: string[] = [];
  let after: string | null = null;
  for (const word of unknown) {
    if (word === '--') continue;
    const isOption = word.length > 1 && word.startsWith('-') && (end < 0 || args.indexOf(word) < end);
    if (isOption) problems.push(unknownOption(command, word));
    else if (after === null || args[args.indexOf(after) + 1] !== word) operands.push(word);
    after = isOption && !word.includes('=') ? word : null;
  }
  return operands;
}

function unknownOption(command: CommandName, word: string): string {
  const flag = word.split('=', 1)[0] ?? word;
  const known = OPTIONS.find((option) => option.flag === flag);
  if (known?.commands.includes(command)) return `${flag} takes no value`;
  if (known) return `${command} has no option ${flag}: it belongs to ${known.commands.join(', ')}`;
  const meant = nearest(flag, [...optionsOf(command).flatMap((option) => option.flag ?? []), '--help', '--version']);
  return `${command} has no option ${flag}${meant === null ? '' : `. Did you mean ${meant}?`}`;
}

function excessProblem(command: CommandName, word: string): string {
  const meant = /(^|\/)clusters\/|^gke_/.test(word)
    ? `. Did you mean --cluster ${word}?`
    : /[/:]/.test(word) && optionsOf(command).some(({ id }) => id === 'image') && parseImageReference(word).ok
      ? `. Did you mean --image ${word}?`
      : '';
  return `${command} takes no ${OPERANDS[command] > 0 ? 'further ' : ''}argument “${word}”${RUNS.includes(command) ? meant : ''}`;
}
