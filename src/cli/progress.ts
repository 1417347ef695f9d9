import { EVERY_MS, inLog, type Progress, ticking } from '../app/progress';
import { visible } from '../reports/escape';
import type { Io } from './io';

/** Shows the current step to a waiting user; with `--verbose` also lines that stay. */
export interface ShownProgress extends Progress {
  readonly log: (text: string) => void;
}

/**
 * Progress on standard error. In a terminal: one line that is overwritten, after a second. In a log: an occasional
 * line, at most every ten seconds. With `--verbose`: one line for each step. With `--quiet`: nothing.
 */
export function progressOn(
  io: Pick<Io, 'err' | 'errIsTerminal' | 'columns'>,
  options: { quiet: boolean; verbose: boolean },
): ShownProgress {
  const line = (text: string): void => {
    io.err(`${visible(text)}\n`);
  };
  const log = (text: string): void => {
    if (options.verbose) line(text);
  };
  if (options.quiet || options.verbose) return { step: log, watch: () => undefined, log, end: () => undefined };
  if (!io.errIsTerminal) return { ...ticking((text) => line(inLog(text)), EVERY_MS.log), log };
  let shown = false;
  const clear = (): void => {
    if (shown) io.err('\r\u001b[2K');
    shown = false;
  };
  const over = ticking((text) => {
    clear();
    io.err(visible(text).slice(0, (io.columns ?? 80) - 1));
    shown = true;
  }, EVERY_MS.terminal);
  return {
    ...over,
    log,
    end: () => {
      over.end();
      clear();
    },
  };
}
