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

/** What a request may read beside plain files, and where. */
export interface ReadersOptions {
  /** Of the repository, where it is known. */
  readonly root?: string | null;
  /** The folder that files stay within, unless they are named absolutely; null: they may be anywhere. */
  readonly workspace?: string | null;
  /** The texts of named pipes, by their absolute path. */
  readonly pipes?: ReadonlyMap<string, string | Error>;
  /** The texts of objects in Cloud Storage, by their names. */
  readonly stored?: ReadonlyMap<string, string | Error>;
}

/**
 * The file system for a request. `pieces` reads a long file a part at a time; it throws as `read` does, then or while it is
 * read.
 * @param folder what relative names start from
 * @param standardInput its whole text, where it was read
 */
export function fileReaders(
  folder: string,
  standardInput: string | null,
  { root = null, workspace = null, pipes = NONE, stored = NONE }: ReadersOptions = {},
): Readers & { readonly pieces: (path: string, asNamed?: boolean) => Iterable<string> } {
  /** @throws Error where a name leads out of the folder that files stay within */
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

/** The folders that a file must really be in; null: it may be anywhere, since its full path was named. */
function foldersFor(path: string, full: string, asNamed: boolean, workspace: string | null): readonly string[] | null {
  if (workspace === null) return null;
  if (isWithin(workspace, full) || !isAbsolute(path)) return [workspace];
  return asNamed ? null : [workspace, dirname(full)];
}

/** Whether a path, all its links followed, is in none of these folders. What is not there leaves nothing. */
function leaves(path: string, folders: readonly string[]): boolean {
  try {
    const real = realpathSync(path);
    return folders.every((folder) => !isWithin(realpathSync(folder), real));
  } catch {
    return false;
  }
}

/** Links that the system itself has: `/dev/stdout` leads to whatever standard output is. */
export const isOfSystem = (path: string): boolean => /^\/(?:dev|proc)\//.test(path);

/** Bytes: more is no list and no facts file, whatever it calls itself (`/dev/zero` has no end). */
export const LARGEST_TEXT = 256 * 1024 * 1024;

function readText(path: string): string {
  let file: number | null = null;
  try {
    // Neither a pipe that nobody writes to nor a device that has nothing to say may block the program.
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

/** Bytes of a file that is read in parts. */
const LARGEST_FILE = 4 * 1024 * 1024 * 1024;
const PART = 1024 * 1024;

/** As `readText`, in parts. */
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
