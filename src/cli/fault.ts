import { types } from 'node:util';
import { NotWritten, UsageError } from '../model/errors';
import { EXIT } from '../model/exit-status';
import type { Io } from './io';
import { say, usage } from './say';

/**
 * Reports a thrown error: a mistake of the user in plain words (2), a standard output that cannot be written (73), or a
 * bug of this program in one sentence (70), with its cause and stack only if requested.
 * @returns the exit status
 */
export function fault(io: Pick<Io, 'err'>, error: unknown, verbose: boolean): number {
  if (error instanceof UsageError) return usage(io, error.problems);
  if (error instanceof NotWritten) {
    say(io, 'error', error.message);
    return EXIT.notWritten;
  }
  const message = types.isNativeError(error) ? error.message : String(error);
  const [first = 'unknown'] = message.split('\n');
  say(io, 'error', `a fault of this program: ${first}${verbose ? '' : ' (--verbose says more)'}`);
  if (verbose)
    for (let cause = error; types.isNativeError(cause); cause = cause.cause)
      say(io, null, cause.stack ?? cause.message);
  return EXIT.fault;
}
