/** Reports of several runs, such as a fleet's shards, read and made one. */
import { isAbsolute, resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { MergeRun } from '../input/merge-run';
import { fileReaders, type ReadersOptions } from '../input/readers';
import { readReport } from '../input/report-file';
import { UsageError } from '../model/errors';
import { mergeReports, type NamedReport } from '../verdict/merge';
import { append } from '../model/append';
import { isStorageName } from '../model/storage-name';
import type { Storage } from './storage';
import type { Outcome } from './outcome';

/** Reports of one merge: more shards than any engine runs. */
const MOST_REPORTS = 10_000;

/**
 * Reads the reports and makes them one.
 * @param where the working folder, and the folder that files stay within
 * @throws UsageError where a report cannot be read, with all that cannot
 */
export async function merged(
  run: MergeRun,
  {
    version,
    folder,
    storage,
    ...where
  }: {
    readonly version: string;
    readonly folder: string;
    readonly storage: Pick<Storage, 'find' | 'read'>;
  } & ReadersOptions,
): Promise<Outcome> {
  const problems: string[] = [];
  const names: Found[] = [];
  for (const name of run.from)
    append(names, isStorageName(name) ? await objectsOf(name, storage, problems) : filesOf(name, folder, problems));
  const stored = await storage.read(names.map(({ file }) => file).filter(isStorageName));
  const readers = fileReaders(folder, null, { ...where, stored });
  const reports = [
    ...new Map(names.map((each) => [isStorageName(each.file) ? each.file : resolve(folder, each.file), each])).values(),
  ].flatMap(({ file, found }): readonly NamedReport[] => {
    try {
      const read = readReport(readers.read(file, !found));
      if ('value' in read) return [{ name: file, report: read.value }];
      problems.push(`“${file}” ${read.problem}`);
    } catch (error) {
      problems.push(`“${file}” cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
    return [];
  });
  if (problems.length > 0) throw new UsageError(problems);
  return { report: mergeReports(reports, version, run.failOn), facts: null, refused: null, notes: [] };
}

/** A report, and whether it was found, not named. */
interface Found {
  readonly file: string;
  readonly found: boolean;
}

async function objectsOf(name: string, storage: Pick<Storage, 'find'>, problems: string[]): Promise<readonly Found[]> {
  try {
    const found = await storage.find(name);
    if (found.length === 0) problems.push(`“${name}” fits no object`);
    if (found.length > MOST_REPORTS) problems.push(`“${name}” stands for more than ${String(MOST_REPORTS)} objects`);
    return found.length > MOST_REPORTS ? [] : found.map((file) => ({ file, found: true }));
  } catch (error) {
    problems.push(`“${name}” cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

/** The files that a name stands for; a file whose name is also a pattern is itself. */
function filesOf(name: string, folder: string, problems: string[]): readonly Found[] {
  if (!isDynamicPattern(name) || fileReaders(folder, null).exists(name)) return [{ file: name, found: false }];
  const found = globSync(name, {
    cwd: folder,
    absolute: isAbsolute(name),
    expandDirectories: false,
    onlyFiles: true,
    followSymbolicLinks: false,
  });
  if (found.length === 0) problems.push(`“${name}” fits no file`);
  if (found.length > MOST_REPORTS) problems.push(`“${name}” stands for more than ${String(MOST_REPORTS)} files`);
  return found.length > MOST_REPORTS ? [] : found.sort().map((file) => ({ file, found: true }));
}
