import { visibleLines, withoutCommands } from '../reports/escape';
import type { Io } from './io';
import { PROGRAM } from './name';

/**
 * Prints one message on standard error: `gke-image-preflight: warning: …`. Everything is escaped for the terminal, and
 * no line is a command to a runner that reads the log, whatever the names of files and workloads are.
 */
export function say(io: Pick<Io, 'err'>, kind: 'error' | 'warning' | 'note' | null, text: string): void {
  io.err(`${kind === null ? '' : `${PROGRAM}: ${kind}: `}${withoutCommands(visibleLines(text))}\n`);
}

/**
 * Prints all problems with the usage or the input, at once.
 * @param mistyped the command that was given wrong options: its help is mentioned
 * @returns the exit status, 2
 */
export function usage(io: Pick<Io, 'err'>, problems: readonly string[], mistyped: string | null = null): 2 {
  for (const problem of problems) say(io, 'error', problem);
  if (mistyped !== null) say(io, null, `See “${`${PROGRAM} ${mistyped}`.trim()} --help”.`);
  return 2;
}
