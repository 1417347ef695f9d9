/** The manifests that were given: finds their files, reads them, and names what is wrong. Loaded only where there are any. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ManifestFile, nameOf, readManifests } from './manifests';
import type { ManifestReader, Readers } from './files';
import { filesAt } from './manifest-files';
import { reason } from './readers';
import { shownAs } from './shown-as';
import { append } from '../model/append';

/** Characters of all manifests together: reading more takes longer than a gate should. */
const LARGEST_INPUT = 32 * 1024 * 1024;

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
    const named = new Set(paths);
    const names = paths.flatMap((path) => filesAt(folder, path, problems));
    for (const [name, path] of new Map(names.map((path) => [shownAs(path, folder, root), path]))) {
      try {
        const sizes = path === '-' ? 0 : statSync(resolve(folder, path)).size;
        const text = sizes > LARGEST_INPUT ? '' : read(path, named.has(path));
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
    if (all.length === 0 && images.length === 0) {
      all.push(
        `no image is in ${files.length === 1 ? nameOf(files[0]?.file ?? '') : `these ${String(files.length)} files`}`,
      );
      append(all, unread);
    }
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
