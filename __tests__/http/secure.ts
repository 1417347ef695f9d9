/** Servers with TLS, and forward proxies, on this machine. */
import { createServer as createPlain, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createServer as createSecure } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { ServerIdentity } from '../../simulator/certificates';

export type Request = IncomingMessage | Http2ServerRequest;
export type Response = ServerResponse | Http2ServerResponse;
export type Answering = (request: Request, response: Response, body: string) => void;

interface Stoppable {
  readonly port: number;
  /** Connections that were made. */
  readonly connections: Socket[];
  stop(): Promise<void>;
}

const running = new Set<Stoppable>();
export const stopServers = async (): Promise<void> => {
  for (const each of running) await each.stop();
};

async function listening(server: Server | ReturnType<typeof createSecureServer>, event: string): Promise<Stoppable> {
  const connections: Socket[] = [];
  (server as Server).on(event, (socket: Socket) => {
    socket.on('error', () => undefined);
    connections.push(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const started: Stoppable = {
    port: (server.address() as AddressInfo).port,
    connections,
    stop: async () => {
      running.delete(started);
      for (const socket of connections) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  running.add(started);
  return started;
}

export interface SecureServer extends Stoppable {
  readonly origin: string;
  /** The version and path of each request: `2.0 GET /x`. */
  readonly seen: string[];
}

/** @param protocols what it offers by ALPN */
export async function secureServer(
  identity: ServerIdentity,
  answering: Answering,
  protocols: 'h2' | 'http/1.1' | 'both' = 'both',
): Promise<SecureServer> {
  const seen: string[] = [];
  const handler = (request: Request, response: Response): void => {
    seen.push(`${request.httpVersion} ${String(request.method)} ${String(request.url)}`);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    request.on('end', () => answering(request, response, Buffer.concat(chunks).toString()));
  };
  const server =
    protocols === 'http/1.1'
      ? createSecure(identity, handler)
      : createSecureServer({ ...identity, allowHTTP1: protocols === 'both' }, handler);
  server.on('sessionError', () => undefined).on('tlsClientError', () => undefined);
  const started = await listening(server, 'secureConnection');
  return Object.assign(started, { origin: `https://127.0.0.1:${String(started.port)}`, seen });
}

export interface ProxyServer extends Stoppable {
  /** `CONNECT` targets, each with its `Proxy-Authorization`, in the order that they came. */
  readonly asked: (readonly [target: string, authorization: string | undefined])[];
}

/** What a proxy does with CONNECT: the port of this machine that it tunnels to, or whatever it says instead. */
export type Tunnelling = (target: string, socket: Socket) => number | null;

/** @param identity of a proxy that is spoken to with TLS */
export async function proxyServer(tunnelling: Tunnelling, identity?: ServerIdentity): Promise<ProxyServer> {
  const asked: [string, string | undefined][] = [];
  const server = identity === undefined ? createPlain() : createSecure(identity);
  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const target = request.url ?? '';
    asked.push([target, request.headers['proxy-authorization']]);
    socket.on('error', () => undefined);
    const port = tunnelling(target, socket);
    if (port === null) return;
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      if (head.length > 0) upstream.write(head);
      socket.pipe(upstream).pipe(socket);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  });
  server.on('tlsClientError', () => undefined);
  const started = await listening(server, 'connection');
  return Object.assign(started, { asked });
}

/** A proxy that answers every CONNECT by itself. */
export const says =
  (text: string): Tunnelling =>
  (_, socket) => {
    socket.write(text);
    return null;
  };
