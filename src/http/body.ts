/** Reads the body of an answer completely, decompresses it and limits its size. */
import { type Readable, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { MIB, type Wired } from './types';
import { networkCodeOf, NetworkFault, networkFault } from './network-fault';

/** The accepted content encodings. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';
const UNPACK: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads a body to its end.
 * @param limit the maximum decompressed size in bytes
 * @param request the method, and the host for messages
 * @throws NetworkFault if the body is cut off, too large, or has an unknown encoding
 */
export async function readBody(
  answer: Wired,
  limit: number,
  request: { readonly method: string; readonly host: string },
): Promise<Buffer> {
  const isEmpty = request.method === 'HEAD' || answer.status === 204 || answer.status === 304;
  const stream = isEmpty ? answer.body : unpacked(answer, request.host);
  const chunks: Buffer[] = [];
  let size = 0;
  const cut = (words: string): NetworkFault =>
    new NetworkFault('malformed', `the answer broke off after ${words}`, true);
  try {
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > limit) throw new NetworkFault('malformed', `the answer is larger than ${limit / MIB} MiB`, false);
    }
  } catch (error) {
    answer.body.destroy();
    if (error instanceof NetworkFault || (error instanceof Error && error.name === 'AbortError')) throw error;
    const fault = networkFault(error, request.host);
    throw fault.why === 'malformed' && fault.detail.includes('decompressed')
      ? fault
      : cut(`${String(size)} bytes (${networkCodeOf(error) ?? 'closed early'})`);
  }
  if (!isEmpty && !answer.isWhole()) throw cut(`${String(size)} bytes`);
  const announced = answer.header('content-length');
  if (!isEmpty && announced !== null && stream === answer.body && Number(announced) !== size)
    throw cut(`${String(size)} of ${announced} bytes`);
  return Buffer.concat(chunks, size);
}

function unpacked({ body, header }: Wired, host: string): Readable {
  const encoding = header('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding === '' || encoding === 'identity') return body;
  const unpack = Object.hasOwn(UNPACK, encoding) ? UNPACK[encoding] : undefined;
  if (unpack === undefined) {
    body.destroy();
    throw new NetworkFault('malformed', `the answer of ${host} is packed in a way that was not asked for`, false);
  }
  // If the source fails, the decompressed stream fails too.
  return pipeline(body, unpack(), () => undefined);
}
