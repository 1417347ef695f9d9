import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { TextDecoder } from 'node:util';
import type { Readers } from './files';
import { shownAs } from './shown-as';
import { isWithin } from './within';
import { encodingOf, textOf } from '../model/encoding';
import { reason } from '../model/reason';
import { isStorageName, parseStorageName } from '../model/storage-name';

/** What a request may read in addition to plain files, and where. */
export interface ReadersOptions {
  /** The repository's root, if known. */
  readonly root?: string | null;
  /**
   * The folder that files must stay within, unless they are named by an absolute path; null if they may be anywhere.
   */
  readonly workspace?: string | null;
  /** The texts of named pipes, by their absolute path. */
  readonly pipes?: ReadonlyMap<string, string | Error>;
  /** The texts of objects in Cloud Storage, by their names. */
  readonly stored?: ReadonlyMap<string, string | Error>;
}

/**
 * The file system for a request. `pieces` reads a long file in parts; it throws as `read` does, immediately or while
 * reading.
 * @param folder the folder that relative names start from
 * @param standardInput the whole text of standard input, if it was read
 */
export function fileReaders(
  folder: string,
  standardInput: string | null,
  { root = null, workspace = null, pipes = NONE, stored = NONE }: ReadersOptions = {},
): Readers & { readonly pieces: (path: string, asNamed?: boolean) => Iterable<string> } {
  /** @throws Error if a name leads out of the folder that files must stay within */
  const within = (path: string, asNamed: boolean): string => {
    const full = resolve(folder, path);
    const allowed = foldersFor(path, full, asNamed, workspace);
    if (allowed !== null && leaves(full, allowed))
      throw new Error('it is outside the workspace: what is meant to be read there must be named by its full path');
    return full;
  };
  return {
    pieces: (path, asNamed = true) => textPieces(within(path, asNamed)),
    read: (path, asNamed = true) => {
      if (path === '-') {
        if (standardInput === null) throw new Error('there is no standard input');
        return standardInput;
      }
      if (isStorageName(path)) return storedText(stored, path);
      const full = resolve(folder, path);
      const piped = pipes.get(full);
      if (piped !== undefined) {
        if (typeof piped === 'string') return piped;
        throw piped;
      }
      return readText(within(path, asNamed));
    },
    whyNotWritable: (path) => {
      if (isStorageName(path)) {
        const name = parseStorageName(path);
        return 'problem' in name ? `it ${name.problem}` : null;
      }
      const full = resolve(folder, path);
      const allowed = foldersFor(path, full, true, workspace);
      if (allowed !== null && leaves(dirname(full), allowed))
        return 'its folder is outside the workspace: one that is meant must be named by its full path';
      return whyNotWritable(full);
    },
    exists: (path) => isStorageName(path) || existsSync(resolve(folder, path)),
    isFolder: (path) => statSync(resolve(folder, path), { throwIfNoEntry: false })?.isDirectory() === true,
    shown: (path) => (isStorageName(path) ? path : shownAs(path, folder, root)),
  };
}

const NONE: ReadonlyMap<string, string | Error> = new Map();

function storedText(stored: ReadonlyMap<string, string | Error>, name: string): string {
  const text = stored.get(name) ?? new Error('this is not read from Cloud Storage: name a file');
  if (typeof text === 'string') return text;
  throw text;
}

/**
 * The folders that must contain the file after links are resolved; null if it may be anywhere, because its full path
 * was named.
 */
function foldersFor(path: string, full: string, asNamed: boolean, workspace: string | null): readonly string[] | null {
  if (workspace === null) return null;
  if (isWithin(workspace, full) || !isAbsolute(path)) return [workspace];
  return asNamed ? null : [workspace, dirname(full)];
}

/** Whether a path, after all links are resolved, is in none of these folders. A missing file is not outside. */
function leaves(path: string, folders: readonly string[]): boolean {
  try {
    const real = realpathSync(path);
    return folders.every((folder) => !isWithin(realpathSync(folder), real));
  } catch {
    return false;
  }
}

/** Links that belong to the system: `/dev/stdout` leads to whatever standard output is. */
export const isOfSystem = (path: string): boolean => /^\/(?:dev|proc)\//.test(path);

/** In bytes: a longer file cannot be a list or a facts file, whatever its name (`/dev/zero` never ends). */
export const LARGEST_TEXT = 256 * 1024 * 1024;

function readText(path: string): string {
  let file: number | null = null;
  try {
    // The program must not block on a pipe without a writer or a device without data.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const size = fstatSync(file).size;
    const chunks: Buffer[] = [];
    for (let total = 0, read = -1; read !== 0; total += read) {
      if (total > LARGEST_TEXT) throw new Error('it is larger than 256 MiB');
      const chunk = Buffer.allocUnsafe(Math.min(Math.max(size - total, 64 * 1024), 16 * 1024 * 1024));
      read = readSync(file, chunk);
      chunks.push(chunk.subarray(0, read));
    }
    return textOf(Buffer.concat(chunks));
  } catch (error) {
    throw new Error(reason(error), { cause: error });
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** The maximum size of a file that is read in parts, in bytes. */
const LARGEST_FILE = 4 * 1024 * 1024 * 1024;
const PART = 1024 * 1024;

/** Like `readText`, in parts. */
function* textPieces(path: string): Generator<string, void, undefined> {
  let file: number | null = null;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const bytes = Buffer.allocUnsafe(PART);
    let decoder: TextDecoder | null = null;
    for (let total = 0, read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) {
      total += read;
      if (total > LARGEST_FILE) throw new Error('it is larger than 4 GiB');
      decoder ??= new TextDecoder(encodingOf(bytes.subarray(0, read)));
      yield decoder.decode(bytes.subarray(0, read), { stream: true });
    }
    if (decoder !== null) yield decoder.decode();
  } catch (error) {
    throw new Error(reason(error), { cause: error });
  } finally {
    if (file !== null) closeSync(file);
  }
}

function whyNotWritable(path: string): string | null {
  try {
    const parent = statSync(dirname(path), { throwIfNoEntry: false });
    if (!parent) return 'its folder does not exist';
    if (!parent.isDirectory()) return 'its folder is a file';
    const link = lstatSync(path, { throwIfNoEntry: false });
    if (link?.isSymbolicLink() && !isOfSystem(path)) return 'it is a link: what it leads to is not written over';
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) return 'it is a folder';
    accessSync(there ? path : dirname(path), constants.W_OK);
    return null;
  } catch (error) {
    return reason(error);
  }
}
