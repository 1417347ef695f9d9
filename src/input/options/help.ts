/** The descriptions of commands and options in help, action.yml and the README. */
import { OPTIONS } from '../options';
import type { CommandName, OptionDefinition } from './definition';
import { isRepeatable } from './traits';

/** What each command does, for help. */
export const COMMAND_HELP: Readonly<Record<CommandName, string>> = {
  check: 'Will these images pull on these clusters, on every node pool that may run them?',
  diagnose: 'Find the cause of pulls that fail right now.',
  scan: 'Judge images on every cluster of projects, folders or organizations.',
  merge: 'Join reports, such as those of the shards of a scan, into one.',
  explain: 'Show a check’s page: what it checks, how to fix it, how it is decided. Works offline.',
  demo: 'Run the preflight against the embedded simulated Google Cloud: no credentials, no network.',
};

/**
 * An option's help in one line: what it does, its possible values and its default.
 * @param entry selects the names that the reader knows; the action's inputs have one line per value, the flags are repeated
 * @param command the command whose help it is; without it, the help for all commands
 */
export function helpOf(option: OptionDefinition, entry: 'cli' | 'action', command?: CommandName): string {
  const own = command === undefined ? undefined : option.helpOf?.[command];
  const others = command === undefined ? Object.entries(option.helpOf ?? {}) : [];
  const parts = [own ?? option.help, ...others.map(([name, text]) => `For ${name}: ${beside(option, text)}`)];
  if (entry === 'cli' && option.cliHelp) parts.push(option.cliHelp);
  if (option.kind === 'boolean' && entry === 'action') parts.push('true or false.');
  if (isRepeatable(option, command)) parts.push(entry === 'cli' ? 'Repeatable.' : 'One per line.');
  if (option.kind === 'reports')
    parts.push(`FORMAT=FILE, where FORMAT is one of ${(option.choices ?? []).join(', ')}.`);
  else if (option.choices) parts.push(`One of ${option.choices.join(', ')}.`);
  if (option.kind === 'duration') parts.push('A duration such as 60s, 5m or 2m30s.');
  // A default with an expression is visible in action.yml, whose descriptions must not contain one.
  const hasOwnDefault = own?.includes('Default: ') === true;
  if (option.default !== null && option.kind !== 'boolean' && !option.default.includes('${{') && !hasOwnDefault)
    parts.push(`Default: ${option.inPolicy ? 'what the policy file says, else ' : ''}${option.default}.`);
  if (option.default === 'true') parts.push('Default: true.');
  const text = parts.join(' ');
  return entry === 'cli' ? text : text.replace(/--([a-z][a-z-]*)/g, (flag, id: string) => inputOf(id) ?? flag);
}

/** The action's name of an option that a help text mentions as a flag. */
const inputOf = (id: string): string | null => OPTIONS.find(({ flag }) => flag === `--${id}`)?.input ?? null;

/** The part of a command's own help that the general help does not have. */
const beside = ({ help }: OptionDefinition, text: string): string =>
  text.startsWith(`${help} `) ? text.slice(help.length + 1) : text;
