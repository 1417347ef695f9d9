/** The files that a path of manifests stands for. */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { patternOf } from './within';
import { codeOf, reason } from '../model/reason';
import { append } from '../model/append';

/** Files of one folder or pattern: more is a whole disk. */
const MOST_FILES = 10_000;

/** Takes what is wrong: a path that stands for nothing, and a folder within that cannot be read. */
interface Wrong {
  readonly problems: string[];
  readonly errors: string[];
}

/**
 * The files of a path: itself, those of a folder and its folders, or those that a pattern fits; sorted. Links to files
 * are read, links to folders are not entered: they may lead anywhere, and round and round.
 * @param folder what relative names start from
 * @param wrong takes a sentence for what cannot be read
 * @returns the files, and whether each was found, not named
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

/** The entries of a folder, those that link to a file as files; of a folder that cannot be read none, and a problem. */
function entriesOf(folder: string, problems: string[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const isLink = entry.isSymbolicLink() && isFile(join(folder, entry.name));
      return isLink ? (Object.create(entry, LINK_TO_FILE) as Dirent) : entry;
    });
  } catch (error) {
    // What a pattern names need not be there.
    if (codeOf(error) !== 'ENOENT') problems.push(`${folder} cannot be read: ${reason(error)}`);
    return [];
  }
}

const LINK_TO_FILE = { isFile: { value: () => true }, isSymbolicLink: { value: () => false } };

const isFile = (path: string): boolean => {
  const there = statOf(path);
  return typeof there === 'object' && there.isFile();
};

/** What is at a path; nothing where nothing is; a text where the file system refuses, as for a link to itself. */
function statOf(path: string): Stats | string | undefined {
  try {
    // Not by `throwIfNoEntry`: newer Nodes take a file amid the path for nothing, too.
    return statSync(path);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : reason(error);
  }
}
