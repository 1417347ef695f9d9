import { merged } from '../app/merge';
import { renderOptions, statusOf, whyStatus, writeFiles } from '../app/output';
import { buildMerge } from '../input/merge-run';
import { fileReaders } from '../input/readers';
import { UsageError } from '../model/errors';
import { render } from '../reports';
import { wantsColor, type Io } from './io';
import type { Invocation } from './invocation';
import { say, usage } from './say';

/**
 * `merge REPORT.json…`: joins reports into one, and prints it.
 * @returns the exit status: that of the whole
 */
export async function merge(io: Io, { values, operands, problems, version }: Invocation): Promise<number> {
  const built = buildMerge('cli', values, operands, fileReaders(io.folder, null));
  if (problems.length > 0 || 'errors' in built)
    return usage(io, [...problems, ...('errors' in built ? built.errors : [])]);
  const { run } = built;
  try {
    const { report } = merged(run, { version, folder: io.folder });
    const options = renderOptions({ ...run, policy: null }, io.env, io.folder);
    const unwritten = [...(await writeFiles(run, report, null, io.folder, options))];
    const color = wantsColor(io, io.outIsTerminal, !run.color);
    for (const piece of await render(run.format, report, { ...options, color, width: io.columns })) await io.out(piece);
    for (const problem of unwritten) say(io, 'error', problem);
    const status = statusOf(report.exitCode, unwritten);
    const why = whyStatus(status, report, unwritten);
    if (why !== null) say(io, 'note', why);
    return status;
  } catch (error) {
    if (error instanceof UsageError) return usage(io, error.problems);
    throw error;
  }
}
