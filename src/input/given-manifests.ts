/** The manifests that were given: finds their files, reads them, and names what is wrong. Loaded only where there are any. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { GivenManifests, ManifestReader, Readers } from './files';
import { kustomizationsIn } from './kustomizations';
import { manifestPaths, type NamedFile } from './manifest-paths';
import { first, type ManifestFile, nameOf, readManifests } from './manifests';
import { looksLikeManifest } from './manifests/unrendered';
import { harmless, unrendered } from './passed-over';
import { reason } from './readers';
import { shownAs } from './shown-as';

/** Characters of all manifests together: reading more takes longer than a gate should. What is no manifest counts not. */
const LARGEST_INPUT = 32 * 1024 * 1024;
/** Sentences of one sort that are told. */
const MOST_TOLD = 10;

/**
 * @param folder what relative names start from
 * @param root of the repository, where it is known: reports name files from there, as those who show them do
 * @param read a file's text; `-` is standard input
 */
export function manifestReader(folder: string, root: string | null, read: Readers['read']): ManifestReader {
  return (paths, how): GivenManifests => {
    const problems: string[] = [];
    const errors: string[] = [];
    const found = manifestPaths(folder, root, paths, read, { problems, errors });
    const texts = textsOf(folder, read, { problems, errors });
    const { folders, taken } = kustomizationsIn(
      found.kustomizations.flatMap((path) => {
        const text = texts({ path, found: true, chart: null });
        return text === null ? [] : [{ path, text }];
      }),
    );
    const isTaken = (file: NamedFile): boolean => file.found && taken.has(file.path.replaceAll('\\', '/'));
    const files = function* (): Iterable<ManifestFile> {
      for (const file of found.files) {
        const text = isTaken(file) ? null : texts(file);
        if (text !== null) yield { file: shownAs(file.path, folder, root), text, found: file.found, chart: file.chart };
      }
    };
    const result = readManifests(files(), how);
    const passed = {
      charts: found.charts,
      kustomizations: folders,
      templates: result.templates,
      others: result.others,
      leftOut: found.leftOut,
    };
    const unread = [...unrendered(passed), ...first(result.unread, MOST_TOLD, '')];
    const wrong = [...problems, ...result.problems];
    const broken = [...errors, ...result.errors];
    const isEmpty = result.images.length === 0;
    if (wrong.length === 0 && broken.length === 0 && isEmpty && result.objects === 0)
      wrong.push(nothingIn(found.files, found.leftOut, unread));
    return {
      images: result.images.map(({ text, source, use }) => ({
        text,
        source,
        use,
        named: `${nameOf(source.file)}:${String(source.line)}:${String(source.column)}`,
      })),
      problems: wrong,
      warnings: [...result.warnings, ...harmless(passed)],
      seen: { errors: broken, unread, empty: isEmpty },
    };
  };
}

/** Why there is nothing to judge. */
function nothingIn(files: readonly NamedFile[], leftOut: number, unread: readonly string[]): string {
  const [only, ...others] = files;
  const where =
    only === undefined
      ? leftOut > 0
        ? 'every file is left out'
        : 'there is no manifest'
      : `no Kubernetes object is in ${others.length === 0 ? nameOf(only.path) : `these ${String(files.length)} files`}`;
  return `${where}${unread.length === 0 ? '' : `: ${unread.join('; ')}`}`;
}

/** Reads files one by one; nothing of what cannot be read, and the sentence goes where it belongs. */
function textsOf(
  folder: string,
  read: Readers['read'],
  { problems, errors }: { readonly problems: string[]; readonly errors: string[] },
): (file: NamedFile) => string | null {
  let length = 0;
  return ({ path, found }) => {
    const say = (words: string): null => {
      (found ? errors : problems).push(`${nameOf(path)}${words}`);
      return null;
    };
    if (length > LARGEST_INPUT) return null;
    try {
      const size = path === '-' ? 0 : statSync(resolve(folder, path)).size;
      if (!found && size > LARGEST_INPUT) return say(': the manifests are larger than 32 MiB together');
      const text = read(path, !found);
      if (!found || looksLikeManifest(text)) length += text.length;
      return length > LARGEST_INPUT ? say(': the manifests are larger than 32 MiB together') : text;
    } catch (error) {
      return say(` cannot be read: ${reason(error)}`);
    }
  };
}
