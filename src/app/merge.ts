/** Reads the reports of several runs, such as the shards of a fleet, and joins them. */
import { isAbsolute, resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { MergeRun } from '../input/merge-run';
import { fileReaders, type ReadersOptions } from '../input/readers';
import { patternOf } from '../input/within';
import { readReport } from '../input/report-file';
import { SharedValues } from '../input/shared-values';
import { UsageError } from '../model/errors';
import { mergeReports } from '../verdict/merge';
import type { NamedReport } from '../verdict/merge-places';
import { append } from '../model/append';
import { isStorageName } from '../model/storage-name';
import type { Storage } from './storage';
import type { Outcome } from './outcome';

/** The maximum number of reports in one merge: no engine runs that many shards. */
const MOST_REPORTS = 10_000;
/** The number of objects of Cloud Storage that are read at the same time. */
const AT_ONCE = 8;

/**
 * Reads the reports and joins them into one.
 * @param where the working folder, and the folder that files must stay within
 * @throws UsageError if a report cannot be read, with the problems of all that cannot
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
  const readers = fileReaders(folder, null, where);
  const shared = new SharedValues();
  const reports: NamedReport[] = [];
  const once = new Map(names.map((each) => [isStorageName(each.file) ? each.file : resolve(folder, each.file), each]));
  const queue = [...once.values()];
  // A few at a time, so that only the parts of each that are kept stay in memory.
  for (let few = queue.splice(0, AT_ONCE); few.length > 0; few = queue.splice(0, AT_ONCE)) {
    const stored = await storage.read(few.map(({ file }) => file).filter(isStorageName));
    for (const { file, found } of few) {
      try {
        const pieces = isStorageName(file) ? [textOf(stored, file)] : readers.pieces(file, !found);
        const read = readReport(pieces, shared);
        if ('value' in read) reports.push({ name: file, report: read.value });
        else problems.push(`“${file}” ${read.problem}`);
      } catch (error) {
        problems.push(`“${file}” cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  if (problems.length > 0) throw new UsageError(problems);
  return { report: mergeReports(reports, version, run.failOn), facts: null, refused: null, notes: [] };
}

function textOf(stored: ReadonlyMap<string, string | Error>, name: string): string {
  const text = stored.get(name) ?? new Error('it was not read');
  if (typeof text === 'string') return text;
  throw text;
}

/** A report, and whether it was found rather than named. */
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

/** The files that a name refers to; if a file has exactly this name, the name is not treated as a pattern. */
function filesOf(name: string, folder: string, problems: string[]): readonly Found[] {
  const pattern = patternOf(name);
  if (!isDynamicPattern(pattern) || fileReaders(folder, null).exists(name)) return [{ file: name, found: false }];
  const found = globSync(pattern, {
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
