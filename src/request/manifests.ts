/** The manifests that were given: finds their files, reads them, and names what is wrong. Loaded only where there are any. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { type ManifestFile, nameOf, readManifests } from '../targets/manifests';
import type { ManifestReader, Readers } from './files';
import { reason } from './readers';
import { shownAs } from './shown-as';

/** Characters of all manifests together: reading more takes longer than a gate should. */
const LARGEST_INPUT = 32 * 1024 * 1024;
/** Files of one folder or pattern: more is a whole disk. */
const MOST_FILES = 10_000;

/**
 * @param folder what relative names start from
 * @param root of the repository, where it is known: reports name files from there, as those who show them do
 * @param read a file's text; `-` is standard input
 */
export function manifestReader(folder: string, root: string | null, read: Readers['read']): ManifestReader {
  return (paths, how) => {
    const problems: string[] = [];
    const files: ManifestFile[] = [];
    let length = 0;
    const names = paths.flatMap((path) => filesAt(folder, path, problems));
    for (const [name, path] of new Map(names.map((path) => [shownAs(path, folder, root), path]))) {
      try {
        const sizes = path === '-' ? 0 : statSync(resolve(folder, path)).size;
        const text = sizes > LARGEST_INPUT ? '' : read(path);
        length += Math.max(sizes, text.length);
        if (length > LARGEST_INPUT) {
          problems.push(`${nameOf(name)}: the manifests are larger than 32 MiB together`);
          break;
        }
        files.push({ file: name, text });
      } catch (error) {
        problems.push(`${nameOf(name)} cannot be read: ${reason(error)}`);
      }
    }
    const { images, problems: wrong, unread } = readManifests(files, how);
    const all = [...problems, ...wrong];
    if (all.length === 0 && images.length === 0)
      all.push(
        `no image is in ${files.length === 1 ? nameOf(files[0]?.file ?? '') : `these ${String(files.length)} files`}`,
        ...unread,
      );
    return {
      images: images.map(({ text, source, use }) => ({
        text,
        source,
        use,
        named: `${nameOf(source.file)}:${String(source.line)}:${String(source.column)}`,
      })),
      problems: all,
      unread,
    };
  };
}

/** The files of a path: itself, those of a folder and its folders, or those that a pattern fits; sorted. */
function filesAt(folder: string, path: string, problems: string[]): readonly string[] {
  if (path === '-') return ['-'];
  const there = statSync(resolve(folder, path), { throwIfNoEntry: false });
  if (there?.isFile() || there?.isFIFO()) return [path];
  const inFolder = there?.isDirectory() === true;
  if (!inFolder && !isDynamicPattern(path)) {
    problems.push(`${path} cannot be read: it does not exist`);
    return [];
  }
  const pattern = inFolder ? '**/*.{yaml,yml,json}' : path;
  const found = globSync(pattern, {
    cwd: inFolder ? resolve(folder, path) : folder,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
    onlyFiles: true,
  }).sort();
  if (found.length === 0)
    problems.push(inFolder ? `${path} holds no .yaml, .yml or .json file` : `${path} fits no file`);
  if (found.length > MOST_FILES) problems.push(`${path} stands for more than ${String(MOST_FILES)} files`);
  return found.length > MOST_FILES ? [] : found.map((file) => (inFolder ? join(path, file) : file));
}
