/**
 * Google's hosts as they are far away, in a process of their own: each a port with TLS, HTTP/2 and HTTP/1.1, where
 * making a connection costs a round trip, TLS another one, and each request one more. Driven by messages.
 */
import { Agent, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import { createSecureServer } from 'node:http2';
import { type AddressInfo, createServer } from 'node:net';
import { testCa } from '../simulator/certificates';

export interface FrontStarted {
  /** `https://127.0.0.1:PORT` of each host, in their order. */
  readonly origins: readonly string[];
  readonly ca: string;
}
export interface FrontSeen {
  /** The host of each request, by its method and path. */
  readonly hosts: Readonly<Record<string, number>>;
  readonly connections: number;
}

const [url = '', hosts = '0', roundTrip = '0'] = process.argv.slice(2);
const rttMs = Number(roundTrip);
const ca = testCa();
const identity = ca.issue('127.0.0.1');
const agent = new Agent({ keepAlive: true });
const seen = new Map<string, number>();
let connections = 0;
const HOP_BY_HOP = /^(?::.*|connection|keep-alive|transfer-encoding|upgrade|host)$/i;
const passable = (headers: IncomingMessage['headers']): IncomingMessage['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.test(name)));

async function open(host: number): Promise<string> {
  const pass = (request: IncomingMessage, response: ServerResponse): void => {
    const method = request.method ?? 'GET';
    seen.set(`${method} ${request.url ?? '/'}`, host);
    setTimeout(() => {
      const passed = ask(
        new URL(request.url ?? '/', url),
        { method, headers: passable(request.headers), agent },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, passable(answer.headers));
          answer.pipe(response);
        },
      );
      passed.on('error', () => response.destroy());
      request.on('error', () => undefined).pipe(passed);
    }, rttMs);
  };
  const secure = createSecureServer({ ...identity, allowHTTP1: true }, pass as never);
  secure.on('sessionError', () => undefined).on('tlsClientError', () => undefined);
  const plain = createServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined);
    // The machine took the connection at once: the client waits for the answer to its first words instead.
    setTimeout(() => secure.emit('connection', socket), 2 * rttMs);
  });
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  return `https://127.0.0.1:${String((plain.address() as AddressInfo).port)}`;
}

const origins = await Promise.all(Array.from({ length: Number(hosts) }, (_, host) => open(host)));
process.on('message', () => {
  process.send?.({ hosts: Object.fromEntries(seen), connections } satisfies FrontSeen);
});
process.on('disconnect', () => process.exit());
process.send?.({ origins, ca: ca.pem } satisfies FrontStarted);
