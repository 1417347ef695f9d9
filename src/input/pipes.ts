/** Named pipes among the input (`<(command)` of a shell), which are read without blocking, like standard input. */
import { closeSync, constants, openSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import { LARGEST_TEXT } from './readers';

/** The maximum time until a pipe ends. */
const PIPE_MS = 60_000;

/** The text of each of the paths that is a pipe, or why it could not be read. */
export async function readPipes(
  paths: readonly string[],
  signal?: AbortSignal,
  patienceMs = PIPE_MS,
): Promise<ReadonlyMap<string, string | Error>> {
  const pipes = [...new Set(paths)].filter(isPipe);
  const read = await Promise.all(
    pipes.map((path) => readPipe(path, signal, patienceMs).catch((error: unknown) => asError(error))),
  );
  return new Map(pipes.map((path, index) => [path, read[index] ?? '']));
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

function isPipe(path: string): boolean {
  try {
    return statSync(path).isFIFO();
  } catch {
    // A missing file is reported when it is read.
    return false;
  }
}

/** Opening a pipe without a writer would block forever, without handling signals; in non-blocking mode it does not. */
function readPipe(path: string, signal: AbortSignal | undefined, patienceMs: number): Promise<string> {
  return new Promise((done, refuse) => {
    const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const chunks: Buffer[] = [];
    let length = 0;
    let socket: Socket;
    try {
      socket = new Socket({ fd, readable: true, writable: false });
    } catch (error) {
      closeSync(fd);
      throw error;
    }
    const give = (why: string) => () => socket.destroy(new Error(why));
    const timer = setTimeout(give(`nothing ended this pipe in ${String(patienceMs / 1000)} s`), patienceMs);
    signal?.addEventListener('abort', give('the run was stopped'), { once: true });
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > LARGEST_TEXT) give('it is larger than 256 MiB')();
    });
    socket.once('error', refuse);
    socket.once('end', () => done(Buffer.concat(chunks).toString('utf8')));
    socket.once('close', () => clearTimeout(timer));
  });
}
