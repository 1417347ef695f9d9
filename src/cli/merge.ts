import { merged } from '../app/merge';
import { renderOptions, whyStatus, withUnwritten, writeFiles } from '../app/output';
import { storageOf } from '../app/storage';
import { buildMerge } from '../input/merge-run';
import { fileReaders } from '../input/readers';
import { UsageError } from '../model/errors';
import { render } from '../reports';
import { wantsColor, type Io } from './io';
import type { Invocation } from './invocation';
import { say, usage } from './say';

const NEVER = new AbortController().signal;

/**
 * `merge REPORT.json…`: joins reports into one, and prints it. They are files, or objects of Cloud Storage.
 * @returns the exit status of the joined report
 */
export async function merge(io: Io, { values, operands, problems, version }: Invocation): Promise<number> {
  const built = buildMerge('cli', values, operands, fileReaders(io.folder, null));
  if (problems.length > 0 || 'errors' in built)
    return usage(io, [...problems, ...('errors' in built ? built.errors : [])]);
  const { run } = built;
  const storage = storageOf({ version, env: io.env, signal: NEVER, log: () => undefined, onSecret: () => undefined });
  try {
    const { report: whole } = await merged(run, { version, folder: io.folder, storage });
    const options = renderOptions({ ...run, policy: null }, io.env, io.folder);
    const unwritten = await writeFiles(run, whole, null, io.folder, options, storage);
    const report = withUnwritten(whole, unwritten, run);
    const color = wantsColor(io, io.outIsTerminal, !run.color);
    for (const piece of await render(run.format, report, { ...options, color, width: io.columns })) await io.out(piece);
    for (const problem of unwritten) say(io, 'error', problem);
    const why = whyStatus(report);
    if (why !== null) say(io, 'note', why);
    return report.exitCode;
  } catch (error) {
    if (error instanceof UsageError) return usage(io, error.problems);
    throw error;
  } finally {
    storage.close();
  }
}
