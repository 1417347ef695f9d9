import { visibleLines, withoutCommands } from '../reports/escape';
import type { Io } from './io';
import { PROGRAM } from './name';

/**
 * One message on standard error: `gke-image-preflight: warning: …`. Nothing in it reaches the terminal unescaped, and no
 * line of it is a command to a runner that reads the log, whatever files and workloads are called.
 */
export function say(io: Pick<Io, 'err'>, kind: 'error' | 'warning' | 'note' | null, text: string): void {
  io.err(`${kind === null ? '' : `${PROGRAM}: ${kind}: `}${withoutCommands(visibleLines(text))}\n`);
}

/**
 * All that is wrong with the usage or the input, at once.
 * @param mistyped the command whose options were not as it takes them: its help is named
 * @returns the exit status, 2
 */
export function usage(io: Pick<Io, 'err'>, problems: readonly string[], mistyped: string | null = null): 2 {
  for (const problem of problems) say(io, 'error', problem);
  if (mistyped !== null) say(io, null, `See “${`${PROGRAM} ${mistyped}`.trim()} --help”.`);
  return 2;
}
