import { resolve } from 'node:path';
import { renderOptions, statusOf, whyStatus, writeFiles } from '../app/output';
import { given } from '../input/given';
import { fileReaders } from '../input/readers';
import { readReport } from '../input/report-file';
import { reportFiles } from '../input/run';
import { mergeReports, type NamedReport } from '../app/merge';
import { render } from '../reports';
import { wantsColor, type Io } from './io';
import type { Invocation } from './invocation';
import { say, usage } from './say';

/**
 * `merge REPORT.json…`: joins reports into one, and prints it.
 * @returns the exit status: that of the whole
 */
export async function merge(io: Io, { values, operands, problems, version }: Invocation): Promise<number> {
  const from = given('cli', values);
  const readers = fileReaders(io.folder, null);
  const format = from.choice('format');
  const reports = reportFiles(from, readers);
  const read = operands.map((name): NamedReport | string => {
    try {
      const report = readReport(readers.read(resolve(io.folder, name)));
      return 'value' in report ? { name, report: report.value } : `“${name}” ${report.problem}`;
    } catch (error) {
      return `“${name}” cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    }
  });
  const errors = [
    ...problems,
    ...from.problems,
    ...(operands.length === 0 && problems.length === 0 ? ['merge needs at least one report: REPORT.json'] : []),
    ...read.filter((each) => typeof each === 'string'),
  ];
  if (errors.length > 0) return usage(io, errors);
  const report = mergeReports(
    read.filter((each) => typeof each !== 'string'),
    version,
  );
  const verbose = from.boolean('verbose');
  const options = renderOptions({ format, reports, verbose, policy: null }, io.env, io.folder);
  const unwritten = [...(await writeFiles({ reports, saveFacts: null }, report, null, io.folder, options))];
  const color = wantsColor(io, io.outIsTerminal, from.boolean('no-color'));
  for (const piece of await render(format, report, { ...options, color, width: io.columns })) await io.out(piece);
  for (const problem of unwritten) say(io, 'error', problem);
  const status = statusOf(report.exitCode, unwritten);
  const why = whyStatus(status, report, unwritten);
  if (why !== null) say(io, 'note', why);
  return status;
}
