/** Errors of the file system in plain words. */
import { types } from 'node:util';
import { ownValue } from './own-value';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of its path is no folder',
  EAGAIN: 'it has nothing to say now',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link that leads to itself',
};

/** Why the file system refused, in plain words; another error by its own message. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return ownValue(REASONS, code ?? '') ?? (types.isNativeError(error) ? error.message : String(error));
}
