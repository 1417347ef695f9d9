/** Paths of manifests: which files they refer to, and which of those belong to charts and overlays. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isChartFile, isKustomizationFile } from './manifests/unrendered';
import type { Readers } from './files';
import { IGNORE_FILE, ignoreLines, leftOutBy } from './left-out';
import { filesAt } from './manifest-files';
import { isWithin, patternOf, slashed } from './within';

/** A file to read. */
export interface NamedFile {
  /** As the file system names it, relative to the working folder. */
  readonly path: string;
  /** It was found in a folder or by a pattern. */
  readonly found: boolean;
  /** The folder of the outermost chart that contains it; null if it is not in a chart. */
  readonly chart: string | null;
}

/** The result of resolving the paths. */
export interface ManifestPaths {
  readonly files: readonly NamedFile[];
  /** The files of a chart are not among the files, unless they were named. */
  readonly charts: readonly string[];
  /** Files whose name Kustomize looks for, with `/` between folders. */
  readonly kustomizations: readonly string[];
  /** The number of files that were excluded by `!GLOB`. */
  readonly leftOut: number;
  /** Files that an ignore file excluded, with `/` between folders. */
  readonly ignored: readonly string[];
}

/** True for a path that excludes files, `!GLOB`; `!(a|b)` is a pattern and excludes nothing. */
const leavesOut = (path: string): boolean => path.startsWith('!') && !path.startsWith('!(');

/**
 * Finds the files of all paths, without those excluded by `!GLOB` or by an ignore file in the working folder or at the
 * repository's root.
 * @param folder the working folder
 * @param root the repository's root, if known
 * @param read returns a file's text
 * @param problems receives one sentence for each path that refers to nothing
 * @param errors receives one sentence for each folder inside that cannot be read
 */
export function manifestPaths(
  folder: string,
  root: string | null,
  paths: readonly string[],
  read: Readers['read'],
  { problems, errors }: { readonly problems: string[]; readonly errors: string[] },
): ManifestPaths {
  const isLeftOut = leftOutBy(paths.filter(leavesOut).map((path) => patternOf(path.slice(1))));
  const isIgnored = ignoredIn([...new Set([root ?? folder, folder])], read);
  const chartOf = chartFinder(root !== null && isWithin(root, folder) ? root : folder);
  const files = new Map<string, NamedFile>();
  const charts = new Set<string>();
  const kustomizations: string[] = [];
  const ignored = new Set<string>();
  let leftOut = 0;
  for (const path of paths.filter((each) => !leavesOut(each)))
    for (const { file, found } of filesAt(folder, path, { problems, errors })) {
      const whole = resolve(folder, file);
      const name = slashed(relative(folder, whole));
      const before = files.get(whole);
      const isOut = file !== '-' && isLeftOut(name);
      if (isOut) leftOut += 1;
      if (!isOut && found && isIgnored(whole)) ignored.add(name);
      if (isOut || (found && isIgnored(whole))) continue;
      if (before !== undefined && (found || !before.found)) continue;
      const chart = file === '-' ? null : chartOf(whole);
      const shownChart = chart === null ? null : slashed(relative(folder, chart)) || '.';
      if (!found) files.set(whole, { path: file, found, chart: shownChart });
      else if (shownChart !== null) charts.add(shownChart);
      else if (isKustomizationFile(name.split('/').at(-1) ?? '')) kustomizations.push(name);
      else files.set(whole, { path: file, found, chart: null });
    }
  return {
    files: [...files.values()],
    charts: [...charts],
    kustomizations: [...new Set(kustomizations)],
    leftOut,
    ignored: [...ignored],
  };
}

/** The ignore files of these folders; their patterns are relative to those folders. */
function ignoredIn(folders: readonly string[], read: Readers['read']): (whole: string) => boolean {
  const rules = folders.flatMap((folder) => {
    const file = join(folder, IGNORE_FILE);
    if (!existsSync(file)) return [];
    const fits = leftOutBy(ignoreLines(read(file, false)));
    return [(whole: string) => isWithin(folder, whole) && fits(slashed(relative(folder, whole)))];
  });
  return (whole) => rules.some((fits) => fits(whole));
}

/** Finds the folder of the outermost chart that contains a file, searching no further up than `top`. */
function chartFinder(top: string): (whole: string) => string | null {
  const known = new Map<string, string | null>();
  const chartAt = (folder: string): string | null => {
    const seen = known.get(folder);
    if (seen !== undefined) return seen;
    const parent = dirname(folder);
    const outer = parent !== folder && isWithin(top, parent) ? chartAt(parent) : null;
    const isChart = ['Chart.yaml', 'Chart.yml'].some((name) => isChartFile(name) && existsSync(join(folder, name)));
    const chart = outer ?? (isChart ? folder : null);
    known.set(folder, chart);
    return chart;
  };
  return (whole) => chartAt(dirname(whole));
}
