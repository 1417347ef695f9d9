/** An error of the user: wrong usage, wrong input or missing credentials. Exit status 2, all problems at once. */
export class UsageError extends Error {
  /** @param problems one sentence each, with the name of the option or input, what is wrong and what is allowed */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'UsageError';
  }
}

/** Standard output, or a requested file, cannot be written. Exit status 73. */
export class NotWritten extends Error {}

/**
 * The error that a run ends with. Saved facts are plain JSON that anyone may have edited: if they cannot be judged, the
 * input is wrong.
 * @param isReplay the run judges saved facts
 */
export function unusableFacts(error: unknown, isReplay: boolean): unknown {
  if (!isReplay || error instanceof UsageError) return error;
  const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return new UsageError([`the saved facts cannot be judged: they are not as this version writes them (${why})`]);
}
