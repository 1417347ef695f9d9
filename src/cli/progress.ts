import { slowly } from '../app/progress';
import { visible } from '../reports/escape';
import type { Io } from './io';

/** What is under way, for a person who waits. */
export interface Progress {
  step(text: string): void;
  /** A line that stays. */
  log(text: string): void;
  end(): void;
}

/**
 * Progress on standard error: one line that is written over in a terminal, lines with `--verbose`; in a log a line
 * every ten seconds or more.
 */
export function progressOn(
  io: Pick<Io, 'err' | 'errIsTerminal' | 'columns'>,
  options: { quiet: boolean; verbose: boolean },
): Progress {
  const overwrites = io.errIsTerminal && !options.quiet && !options.verbose;
  let shown = false;
  const line = (text: string): void => {
    io.err(`${visible(text)}\n`);
  };
  const inLog = slowly(line);
  const clear = (): void => {
    if (shown) io.err('\r\u001b[2K');
    shown = false;
  };
  return {
    step: (text) => {
      if (options.verbose) line(text);
      else if (!overwrites && !options.quiet) inLog(text);
      if (!overwrites) return;
      clear();
      io.err(visible(text).slice(0, (io.columns ?? 80) - 1));
      shown = true;
    },
    log: (text) => {
      if (options.verbose) line(text);
    },
    end: clear,
  };
}
