/** The user's fault: wrong usage, input or missing credentials. Exit status 2, all problems at once. */
export class UsageError extends Error {
  /** @param problems one sentence each, with the name of the option or input, what is wrong and what is allowed */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'UsageError';
  }
}
