import { shellQuote } from '../model/shell';

/** A flag's value: `true` for a flag without a value, null or undefined for a flag that is left out. */
export type FlagValue = string | true | null | undefined;

/**
 * Builds one shell command.
 * @param words the program, its subcommands and its positional arguments
 * @param flags by name without the dashes, in output order
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
