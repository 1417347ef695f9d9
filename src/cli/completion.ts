/** Shell completion, with a library that writes the scripts for the shells; the scripts call this program. */
import { RootCommand, type Command, type Option } from '@bomb.sh/tab';
import { optionsOf } from '../input/options';
import { COMMANDS, type OptionDefinition } from '../input/options/definition';
import { COMMAND_HELP } from '../input/options/help';
import { CHECK_IDS } from '../model/check-ids';
import { nearest } from '../model/suggest';
import type { Io } from './io';
import { PROGRAM } from './name';
import { usage } from './say';

/** The shells with completion. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** Tells the shell to complete file names (a directive of cobra, which the scripts follow). */
const FILES = ':0';

/**
 * `completion SHELL` writes the script that a shell loads; `complete -- WORDS` lists the possible completions of the
 * last word, for that script.
 * @returns the exit status
 */
export async function completion(io: Io, args: readonly string[]): Promise<number> {
  const [first, ...words] = args;
  if (first === '--') {
    await io.out(answer(words));
    return 0;
  }
  const shell = SHELLS.find((each) => each === first);
  if (shell === undefined || words.length > 0) return usage(io, [problemOf(first, words)]);
  await io.out(printed(() => tree().setup(PROGRAM, PROGRAM, shell)));
  return 0;
}

function problemOf(first: string | undefined, more: readonly string[]): string {
  const list = SHELLS.join(', ');
  if (first === undefined) return `completion needs a shell: ${list}`;
  const [excess] = more;
  if (excess !== undefined && SHELLS.some((each) => each === first))
    return `completion takes no further argument “${excess}”`;
  const meant = nearest(first, SHELLS);
  return `there is no completion for “${first}”: it must be one of ${list}${meant === null ? '' : `. Did you mean ${meant}?`}`;
}

/** The answer to a script; the library does not know which words are files. */
function answer(words: readonly string[]): string {
  const said = printed(() => tree().parse([...words]));
  return isFile(words) ? said.replace(/:\d+\n$/, `${FILES}\n`) : said;
}

function isFile(words: readonly string[]): boolean {
  const command = COMMANDS.find((name) => words.includes(name));
  const option = command === undefined ? undefined : words.at(-2);
  return (command === undefined ? [] : optionsOf(command)).some(
    ({ flag, short, kind, id }) =>
      (kind === 'file' || id === 'manifests') && option !== undefined && [flag, `-${short ?? ''}`].includes(option),
  );
}

/** The commands with their options and arguments. */
function tree(): RootCommand {
  const root = new RootCommand();
  for (const name of COMMANDS) {
    const command = root.command(name, COMMAND_HELP[name]);
    for (const option of optionsOf(name)) add(command, option);
    if (name === 'explain') command.argument('id', (complete) => CHECK_IDS.forEach((id) => complete(id, '')));
  }
  root.command('completion', 'Completion for a shell.').argument('shell', (complete) => {
    for (const shell of SHELLS) complete(shell, '');
  });
  root.command('version', 'The version.');
  return root;
}

function add(command: Command, option: OptionDefinition): void {
  if (option.flag === null) return;
  const name = option.flag.slice(2);
  // Without a handler the library would treat it as a flag without a value.
  if (option.value === null) command.option(name, option.help, option.short);
  else command.option(name, option.help, (complete) => choices(option, complete), option.short);
}

const choices = (option: OptionDefinition, complete: Parameters<NonNullable<Option['handler']>>[0]): void => {
  for (const choice of option.choices ?? []) complete(option.kind === 'reports' ? `${choice}=` : choice, '');
};

/** The output of the library, which writes only to the console. */
function printed(print: () => void): string {
  const lines: string[] = [];
  /* eslint-disable no-console */
  const log = console.log;
  console.log = (line: string) => void lines.push(line);
  try {
    print();
  } finally {
    console.log = log;
  }
  /* eslint-enable no-console */
  return lines.map((line) => `${line}\n`).join('');
}
