/** Requests by HTTP/2: all of a host on one connection. */
import { type ClientHttp2Session, type ClientHttp2Stream, connect, constants, sensitiveHeaders } from 'node:http2';
import type { Socket } from 'node:net';
import { type Wired, type WireRequest, MIB } from './types';

/** What a host that wants HTTP/1.1 after all ends a stream with. */
export const HTTP_1_1_REQUIRED = 'ERR_HTTP_1_1_REQUIRED';

/** Opens a session on a connection that has agreed on it. The session keeps the process alive only while it is used. */
export function openSession(origin: string, socket: Socket): ClientHttp2Session {
  const session = connect(origin, {
    createConnection: () => socket,
    // As many bytes of headers as Node takes by HTTP/1.1; nothing is pushed; a large answer comes without pauses.
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
 * @returns once the answer's head is here; its body is to be read or destroyed
 * @throws Error of the network, an AbortError where the signal ended it
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
        // Never kept in the compression's table.
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

/** The error by its cause: the code that ended the stream says more than Node's own words. */
function meaning(error: Error, stream: ClientHttp2Stream): Error {
  if (stream.rstCode === constants.NGHTTP2_HTTP_1_1_REQUIRED) return Object.assign(error, { code: HTTP_1_1_REQUIRED });
  return 'code' in error ? error : Object.assign(error, { code: 'ECONNRESET' });
}
