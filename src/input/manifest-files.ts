/** The files that a path of manifests refers to. */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { patternOf } from './within';
import { codeOf, reason } from '../model/reason';
import { append } from '../model/append';

/** The maximum number of files of one folder or pattern: more would be a whole disk. */
const MOST_FILES = 10_000;

/** Receives what is wrong: a path that refers to nothing, and a folder inside that cannot be read. */
interface Wrong {
  readonly problems: string[];
  readonly errors: string[];
}

/**
 * The files of a path: the file itself, the files in a folder and its subfolders, or those that a pattern matches;
 * sorted. Links to files are read. Links to folders are not followed, because they may lead anywhere, even in circles.
 * @param folder the folder that relative names start from
 * @param wrong receives one sentence for each path that cannot be read
 * @returns the files, each with whether it was found rather than named
 */
export function filesAt(
  folder: string,
  path: string,
  { problems, errors }: Wrong,
): readonly { readonly file: string; readonly found: boolean }[] {
  if (path === '-') return [{ file: '-', found: false }];
  const there = statOf(resolve(folder, path));
  if (typeof there === 'string') {
    problems.push(`${path} cannot be read: ${there}`);
    return [];
  }
  if (there?.isFile() || there?.isFIFO()) return [{ file: path, found: false }];
  const inFolder = there?.isDirectory() === true;
  const pattern = patternOf(path);
  if (!inFolder && !isDynamicPattern(pattern)) {
    problems.push(`${path} cannot be read: ${there === undefined ? 'it does not exist' : 'it is not a file'}`);
    return [];
  }
  const cwd = inFolder ? resolve(folder, path) : folder;
  const unread: string[] = [];
  const found = globSync(inFolder ? ['**/*.{yaml,yml,json}', '**/Kustomization'] : pattern, {
    cwd,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
    onlyFiles: true,
    followSymbolicLinks: false,
    fs: { readdirSync: ((at: string) => entriesOf(at, unread)) as unknown as typeof readdirSync },
  }).sort();
  append(errors, unread);
  if (found.length === 0 && unread.length === 0)
    problems.push(inFolder ? `${path} holds no .yaml, .yml or .json file` : `${path} fits no file`);
  if (found.length > MOST_FILES) problems.push(`${path} stands for more than ${String(MOST_FILES)} files`);
  const files = found.length > MOST_FILES ? [] : found;
  return files.map((file) => ({ file: inFolder ? join(path, file) : file, found: true }));
}

/**
 * The entries of a folder; links to files count as files. A folder that cannot be read has no entries, and a problem is
 * added.
 */
function entriesOf(folder: string, problems: string[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const isLink = entry.isSymbolicLink() && isFile(join(folder, entry.name));
      return isLink ? (Object.create(entry, LINK_TO_FILE) as Dirent) : entry;
    });
  } catch (error) {
    // A path that results from a pattern need not exist.
    if (codeOf(error) !== 'ENOENT') problems.push(`${folder} cannot be read: ${reason(error)}`);
    return [];
  }
}

const LINK_TO_FILE = { isFile: { value: () => true }, isSymbolicLink: { value: () => false } };

const isFile = (path: string): boolean => {
  const there = statOf(path);
  return typeof there === 'object' && there.isFile();
};

/**
 * The file or folder at a path; undefined if there is none; a string if the file system refuses, for example for a link
 * to itself.
 */
function statOf(path: string): Stats | string | undefined {
  try {
    // `throwIfNoEntry` is not used: newer versions of Node.js also return undefined if a file is in the middle of the
    // path.
    return statSync(path);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : reason(error);
  }
}
