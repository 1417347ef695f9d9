import type { Readable } from 'node:stream';
import { Gaxios } from 'gaxios';
import type { FailedWhy } from '../model/fact';
import { type HttpAnswer, type HttpFault, MIB } from './types';
import { isPassing } from './retry';
import { object, text } from '../model/json';

/** One try of a request, and whether another may give more. */
export interface Attempt {
  readonly result: HttpAnswer | HttpFault;
  readonly again: boolean;
}

interface Try {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly headers: Record<string, string>;
  readonly body: string | null;
  readonly limit: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | null;
}

const gaxios = new Gaxios();
/** What stands in on this machine is never behind a proxy. */
const NO_PROXY = [/^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])[:/]/];

/** One request on the wire, its answer read whole; gaxios gives proxies, nothing is followed or tried again there. */
export async function attempt(request: Try): Promise<Attempt> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), request.timeoutMs);
  const cancel = (): void => ending.abort();
  request.signal?.addEventListener('abort', cancel, { once: true });
  try {
    const response = await gaxios.request<Readable | null>({
      url: request.url,
      method: request.method,
      headers: request.headers,
      ...(request.body === null ? {} : { data: request.body }),
      responseType: 'stream',
      validateStatus: () => true,
      redirect: 'manual',
      retry: false,
      noProxy: NO_PROXY,
      signal: ending.signal,
    });
    const { status, headers } = response;
    const header = (name: string): string | null => headers.get(name);
    const read = await readBody(response.data, request, header);
    if (!Buffer.isBuffer(read)) return read;
    return { result: { kind: 'answer', status, header, body: read }, again: isPassing(status) };
  } catch (error) {
    if (request.signal?.aborted) return over('cancelled', 'the run was cancelled');
    if (ending.signal.aborted) {
      return over('timeout', `no whole answer within ${seconds(request.timeoutMs)} from ${request.url.host}`);
    }
    return networkFault(error, request.url.host);
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', cancel);
  }
}

async function readBody(
  stream: Readable | null,
  request: Try,
  header: HttpAnswer['header'],
): Promise<Buffer | Attempt> {
  const chunks: Buffer[] = [];
  let size = 0;
  // After a 204 gaxios gives an empty text.
  if (stream === null || typeof stream === 'string') return Buffer.alloc(0);
  try {
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > request.limit) {
        stream.destroy();
        return over('malformed', `the answer is larger than ${request.limit / MIB} MiB`);
      }
    }
  } catch (error) {
    if (request.signal?.aborted || (error instanceof Error && error.name === 'AbortError')) throw error;
    return again('malformed', `the answer broke off after ${size} bytes (${codeOf(error) ?? 'closed early'})`);
  }
  const announced = header('content-length');
  if (
    request.method !== 'HEAD' &&
    announced !== null &&
    header('content-encoding') === null &&
    Number(announced) !== size
  ) {
    return again('malformed', `the answer broke off after ${size} of ${announced} bytes`);
  }
  return Buffer.concat(chunks, size);
}

const NOT_FOUND = new Set(['ENOTFOUND', 'EAI_NODATA', 'EAI_NONAME']);
const TLS = /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|ERR_SSL_|EPROTO|INVALID_CA|HOSTNAME_MISMATCH)/;

function networkFault(error: unknown, host: string): Attempt {
  const code = codeOf(error) ?? 'network fault';
  if (NOT_FOUND.has(code)) return over('unreachable', `DNS: ${host} is not found (${code})`);
  if (code === 'EAI_AGAIN') return again('unreachable', `DNS: ${host} could not be looked up (${code})`);
  if (TLS.test(code)) return over('unreachable', `TLS: the connection to ${host} is not trusted or failed (${code})`);
  if (code === 'ECONNREFUSED') return again('unreachable', `${host} refused the connection (${code})`);
  if (code === 'ERR_STREAM_PREMATURE_CLOSE') return again('malformed', `the answer of ${host} broke off (${code})`);
  if (code === 'Z_DATA_ERROR' || code === 'Z_BUF_ERROR')
    return again('malformed', `the answer of ${host} cannot be decompressed (${code})`);
  return again('unreachable', `no connection to ${host} (${code})`);
}

/** The innermost error code: gaxios wraps node-fetch's error, which wraps the system's. */
function codeOf(error: unknown): string | null {
  for (let each: unknown = error, depth = 0; each !== undefined && each !== null && depth < 4; depth += 1) {
    const { code, cause } = { code: object(each)['code'], cause: (each as Error).cause };
    const found = text(code);
    if (found !== null && /^[A-Z][A-Z0-9_]+$/.test(found)) return found;
    each = cause;
  }
  return null;
}

const over = (why: FailedWhy, detail: string): Attempt => ({ result: { kind: 'fault', why, detail }, again: false });
const again = (why: FailedWhy, detail: string): Attempt => ({ ...over(why, detail), again: true });
const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
