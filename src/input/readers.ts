import { accessSync, closeSync, constants, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { types } from 'node:util';
import type { Readers } from './files';
import { shownAs } from './shown-as';
import { ownValue } from '../model/own-value';

/**
 * The file system for a request.
 * @param folder what relative names start from
 * @param standardInput its whole text, where it was read
 * @param root of the repository, where it is known
 */
export function fileReaders(folder: string, standardInput: string | null, root: string | null = null): Readers {
  return {
    read: (path) => {
      if (path === '-') {
        if (standardInput === null) throw new Error('there is no standard input');
        return standardInput;
      }
      return readText(resolve(folder, path));
    },
    whyNotWritable: (path) => whyNotWritable(resolve(folder, path)),
    exists: (path) => existsSync(resolve(folder, path)),
    shown: (path) => shownAs(path, folder, root),
  };
}

/** Bytes: more is no list and no facts file, whatever it calls itself (`/dev/zero` has no end). */
export const LARGEST_TEXT = 256 * 1024 * 1024;

function readText(path: string): string {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    const size = fstatSync(file).size;
    const chunks: Buffer[] = [];
    for (let total = 0, read = -1; read !== 0; total += read) {
      if (total > LARGEST_TEXT) throw new Error('it is larger than 256 MiB');
      const chunk = Buffer.allocUnsafe(Math.min(Math.max(size - total, 64 * 1024), 16 * 1024 * 1024));
      read = readSync(file, chunk);
      chunks.push(chunk.subarray(0, read));
    }
    return Buffer.concat(chunks).toString('utf8');
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
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) return 'it is a folder';
    accessSync(there ? path : dirname(path), constants.W_OK);
    return null;
  } catch (error) {
    return reason(error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of its path is no folder',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link that leads to itself',
};

/** Why the file system refused, in plain words. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return ownValue(REASONS, code ?? '') ?? (types.isNativeError(error) ? error.message : String(error));
}
