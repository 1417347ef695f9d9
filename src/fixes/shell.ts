import { shellQuote } from '../model/shell';

/** A flag's value; `true` for a flag without one, null or undefined for a flag that is left out. */
export type FlagValue = string | true | null | undefined;

/**
 * One shell command.
 * @param words the program, its subcommands and its positional arguments
 * @param flags by name without the dashes, in the order to write them
 */
export function command(words: readonly string[], flags: Readonly<Record<string, FlagValue>> = {}): string {
  const written = Object.entries(flags).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    return value === true ? [`--${name}`] : [`--${name}=${shellQuote(value)}`];
  });
  return [...words.map(shellQuote), ...written].join(' ');
}

/** A `gcloud` command: its subcommands and positional arguments, then its flags. */
export const gcloud = (words: readonly string[], flags: Readonly<Record<string, FlagValue>> = {}): string =>
  command(['gcloud', ...words], flags);
