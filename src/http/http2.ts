/** Sends requests with HTTP/2: all requests to a host use one connection. */
import { type ClientHttp2Session, type ClientHttp2Stream, connect, constants, sensitiveHeaders } from 'node:http2';
import type { Socket } from 'node:net';
import { type Wired, type WireRequest, MIB } from './types';

/** The error with which a host ends a stream if it requires HTTP/1.1. */
export const HTTP_1_1_REQUIRED = 'ERR_HTTP_1_1_REQUIRED';

/**
 * Opens a session on a connection that negotiated HTTP/2. The session keeps the process alive only while it is used.
 */
export function openSession(origin: string, socket: Socket): ClientHttp2Session {
  const session = connect(origin, {
    createConnection: () => socket,
    // The header limit is that of Node for HTTP/1.1; push is disabled; the window lets a large answer arrive without
    // pauses.
    settings: { enablePush: false, maxHeaderListSize: 16 * 1024, initialWindowSize: MIB },
  });
  session.on('error', () => undefined);
  session.unref();
  return session;
}

const underWay = new WeakMap<ClientHttp2Session, number>();

function use(session: ClientHttp2Session, by: 1 | -1): void {
  const now = (underWay.get(session) ?? 0) + by;
  underWay.set(session, now);
  if (session.destroyed) return;
  if (now === 1 && by === 1) session.ref();
  if (now === 0) session.unref();
}

/**
 * Sends a request in a session.
 * @returns as soon as the headers of the answer are received; the body must be read or destroyed
 * @throws a network error, or an AbortError if the signal aborts
 */
export function requestHttp2(request: WireRequest, session: ClientHttp2Session, signal: AbortSignal): Promise<Wired> {
  const { url, method, headers, body } = request;
  return new Promise((resolve, reject) => {
    const stream = session.request(
      {
        ':method': method,
        ':scheme': 'https',
        ':authority': url.host,
        ':path': `${url.pathname}${url.search}`,
        ...headers,
        // Never stored in the compression table.
        [sensitiveHeaders]: ['authorization'],
      },
      { endStream: body === null, signal },
    );
    use(session, 1);
    let answered = false;
    stream.on('error', (error: Error) => reject(meaning(error, stream)));
    stream.on('close', () => {
      use(session, -1);
      if (!answered) reject(meaning(new Error('the stream was closed'), stream));
    });
    stream.on('response', (received) => {
      answered = true;
      const header = (name: string): string | null => {
        const value = received[name.toLowerCase()];
        return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value;
      };
      const isWhole = (): boolean => !stream.aborted && stream.rstCode === constants.NGHTTP2_NO_ERROR;
      resolve({ status: received[':status'] ?? 0, header, body: stream, isWhole });
    });
    if (body !== null) stream.end(body);
  });
}

/** Adds the cause to the error: the code that ended the stream is more specific than Node's own message. */
function meaning(error: Error, stream: ClientHttp2Stream): Error {
  if (stream.rstCode === constants.NGHTTP2_HTTP_1_1_REQUIRED) return Object.assign(error, { code: HTTP_1_1_REQUIRED });
  return 'code' in error ? error : Object.assign(error, { code: 'ECONNRESET' });
}
