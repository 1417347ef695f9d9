/** Errors of the file system in plain words. */
import { types } from 'node:util';
import { ownValue } from './own-value';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of its path is not a folder',
  EAGAIN: 'it has nothing to say now',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link that leads to itself',
};

/** The code of an error of Node.js, such as `ENOENT`; undefined where it has none. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Why the file system refused, in plain words; another error by its own message. */
export function reason(error: unknown): string {
  return ownValue(REASONS, codeOf(error) ?? '') ?? (types.isNativeError(error) ? error.message : String(error));
}
