/** Google's front ends on this machine: TLS, HTTP/2 and HTTP/1.1 before the simulated cloud. */
import { Agent, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import type { ServerIdentity } from './certificates';

export interface Front {
  readonly port: number;
  /** Of every request: the protocol's version, the host, the path. */
  readonly seen: (readonly [version: string, host: string, path: string])[];
  /** Connections that were made. */
  connections(): number;
  close(): Promise<void>;
}

export interface FrontOptions {
  /** Where the simulated cloud is. */
  readonly url: string;
  readonly identity: ServerIdentity;
  /** The registry that a request is for, by the host it names; null: an API. */
  readonly registryOf: (host: string) => string | null;
}

const HOP_BY_HOP = /^(?::.*|connection|keep-alive|transfer-encoding|upgrade|host)$/i;

/** Passes every request on to the simulated cloud; a registry's with the host in `ns`, as a mirror is asked. */
export async function openFront({ url, identity, registryOf }: FrontOptions): Promise<Front> {
  const agent = new Agent({ keepAlive: true });
  const seen: [string, string, string][] = [];
  const sockets = new Set<Socket>();
  const pass = (
    request: IncomingMessage | Http2ServerRequest,
    response: ServerResponse | Http2ServerResponse,
  ): void => {
    const host = request.headers.host ?? String(request.headers[':authority'] ?? '');
    const address = new URL(request.url ?? '/', url);
    seen.push([request.httpVersion, host, address.pathname]);
    const registry = registryOf(host);
    if (registry !== null) address.searchParams.set('ns', registry);
    const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !HOP_BY_HOP.test(name)));
    const passed = ask(address, { method: request.method ?? 'GET', headers, agent }, (answer) => {
      const given = Object.entries(answer.headers).filter(([name]) => !HOP_BY_HOP.test(name));
      (response as ServerResponse).writeHead(answer.statusCode ?? 502, Object.fromEntries(given));
      answer.pipe(response as ServerResponse);
    });
    passed.on('error', () => (response as ServerResponse).destroy());
    request.on('error', () => undefined).pipe(passed);
  };
  const server = createSecureServer({ ...identity, allowHTTP1: true }, pass);
  server.on('sessionError', () => undefined).on('tlsClientError', () => undefined);
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    connections: () => connections,
    close: async () => {
      agent.destroy();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
