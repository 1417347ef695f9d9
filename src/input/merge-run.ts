/** The task of `merge`, from the values given on the command line or to the action. */
import type { FailOn } from '../model/policy-file';
import type { Readers } from './files';
import { given, type Entry, type Values } from './given';
import { filesOf, notOf, type Run } from './run';

/** A merge that can be started. */
export interface MergeRun extends Pick<
  Run,
  'format' | 'reports' | 'saveFacts' | 'groupBy' | 'verbose' | 'color' | 'annotations' | 'summary' | 'comment'
> {
  /** The reports as they were named: files and patterns. */
  readonly from: readonly string[];
  /** As it was given; null: the reports decide. */
  readonly failOn: FailOn | null;
}

/**
 * Reads and checks all values given to `merge`; no report is read yet.
 * @param operands the names after the command, on the command line
 * @returns the merge, or every problem, one sentence each; never throws
 */
export function buildMerge(
  entry: Entry,
  values: Values,
  operands: readonly string[],
  readers: Readers,
): { readonly run: MergeRun } | { readonly errors: readonly string[] } {
  const from = given(entry, values);
  notOf(from, 'merge');
  const names = entry === 'cli' ? operands : from.all('reports-from', (value) => ({ value }));
  if (names.length === 0)
    from.problems.push(
      entry === 'cli'
        ? 'merge needs at least one report: REPORT.json'
        : `no report is given: ${from.named('reports-from')} is needed`,
    );
  const run: MergeRun = {
    from: names,
    failOn: from.has('fail-on') ? from.choice('fail-on') : null,
    format: from.choice('format'),
    ...filesOf(from, readers),
    verbose: from.boolean('verbose'),
    color: !from.boolean('no-color'),
    annotations: from.boolean('annotations'),
    summary: from.boolean('summary'),
    comment: from.boolean('comment') ? { token: from.one('github-token', (value) => ({ value })) ?? '' } : null,
  };
  return from.problems.length > 0 ? { errors: [...new Set(from.problems)] } : { run };
}
