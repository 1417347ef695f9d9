/** Writes a requested file: completely or not at all, and at the given path, not where a link leads. */
import { randomBytes } from 'node:crypto';
import { codeOf } from '../model/reason';
import { constants, open as openFile, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, rename, rm, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { isOfSystem } from '../input/readers';
import type { Pieces } from '../reports';

/** How long a pipe's reader may pause. */
const PIPE_MS = 30_000;

/**
 * Writes a file.
 * @param path absolute
 * @param pieces the pieces of the text, in order
 * @throws Error with the reason; nothing new is left behind then, and an existing file is kept
 */
export async function writeWhole(path: string, pieces: Pieces): Promise<void> {
  const there = await statOf(path);
  if (there === null || there.isFile()) return replace(path, pieces, there);
  if (there.isFIFO() || there.isSocket()) return intoPipe(path, pieces);
  const device = await open(path, constants.O_WRONLY | constants.O_NONBLOCK);
  await written(device, pieces);
}

/** @throws Error if it is a link, except for those of the system: `/dev/stdout` */
async function statOf(path: string): Promise<Stats | null> {
  try {
    const there = await lstat(path);
    if (!there.isSymbolicLink()) return there;
    if (!isOfSystem(path)) throw new Error('it is a link: what it leads to is not written over');
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Writes to a temporary file in the same folder, then renames it: a full disk leaves neither half a file nor an empty
 * one.
 */
async function replace(path: string, pieces: Pieces, before: Stats | null): Promise<void> {
  const beside = join(dirname(path), `.gke-image-preflight-${randomBytes(6).toString('hex')}`);
  let file: FileHandle;
  try {
    file = await open(beside, 'wx', before === null ? 0o644 : before.mode & 0o777);
  } catch (error) {
    if (before === null) throw error;
    // No file can be created in the folder, but the existing one may be writable.
    await written(await open(path, constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW), pieces);
    return;
  }
  try {
    await written(file, pieces);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function written(file: FileHandle, pieces: Pieces): Promise<void> {
  try {
    for (const piece of pieces) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

/** Never waits for a reader: opening a pipe that nobody reads would block forever. */
function intoPipe(path: string, pieces: Pieces): Promise<void> {
  return new Promise((done, refuse) => {
    openFile(path, constants.O_WRONLY | constants.O_NONBLOCK, (error, fd) => {
      if (error !== null) {
        refuse(error.code === 'ENXIO' ? new Error('nobody reads this pipe') : error);
        return;
      }
      const socket = new Socket({ fd, readable: false, writable: true });
      socket.setTimeout(PIPE_MS, () => socket.destroy(new Error('nobody reads this pipe to its end')));
      socket.once('error', refuse).once('close', done);
      Readable.from(pieces).pipe(socket);
    });
  });
}
