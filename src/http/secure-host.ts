/** The connections to one https host: one HTTP/2 session if the host supports it, otherwise HTTP/1.1 connections. */
import { Agent } from 'node:http';
import type { ClientHttp2Session } from 'node:http2';
import { isIP, type Socket } from 'node:net';
import { connect, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';
import { requestHttp1 } from './http1';
import { HTTP_1_1_REQUIRED, openSession, requestHttp2 } from './http2';
import type { Wired, WireRequest } from './types';
import { networkCodeOf, NetworkFault, networkFault } from './network-fault';
import type { ProxyRoute } from './proxy';
import { Shared } from './shared';
import { tunnel } from './tunnel';

const CONNECT_MS = 30_000;

let usual: SecureContext | null = null;

export class SecureHost {
  readonly #url: URL;
  readonly #route: ProxyRoute;
  readonly #trust: SecureContext;
  readonly #agent: Agent;
  /** Open connections for HTTP/1.1 that no request has used yet. */
  readonly #fresh: TLSSocket[] = [];
  #session: Shared<ClientHttp2Session | null> | null = null;
  /** The ticket with which the next connection resumes TLS. */
  #ticket: Buffer | undefined;
  #onlyHttp1 = false;

  /**
   * @param url any address of the host
   * @param trust the trusted certificates; null for Node's own authorities, with NODE_EXTRA_CA_CERTS
   */
  constructor(url: URL, route: ProxyRoute, trust: SecureContext | null) {
    this.#url = url;
    this.#route = route;
    this.#trust = trust ?? (usual ??= createSecureContext());
    this.#agent = new OwnAgent(() => this.#connectionForHttp1());
  }

  /** Opens the first connection before a request needs it. If it fails, the next request reports that. */
  open(): void {
    this.#start();
  }

  /** @throws NetworkFault, another network error, or an AbortError if the signal aborts */
  async request(request: WireRequest, signal: AbortSignal): Promise<Wired> {
    const session = await this.#start().get(signal);
    if (session === null) return requestHttp1(request, this.#agent, signal);
    try {
      return await requestHttp2(request, session, signal);
    } catch (error) {
      if (networkCodeOf(error) === HTTP_1_1_REQUIRED) {
        this.#onlyHttp1 = true;
        this.#forget();
        return requestHttp1(request, this.#agent, signal);
      }
      // A session on which a request hung may be dead, so the next request uses another one. Running requests may
      // continue.
      if (signal.aborted) this.#forget();
      throw error;
    }
  }

  close(): void {
    this.#session?.cancel();
    this.#session?.settled?.destroy();
    this.#agent.destroy();
    for (const socket of this.#fresh) socket.destroy();
  }

  /** The session, which is opened if there is none. Its value is null if the host uses HTTP/1.1. */
  #start(): Shared<ClientHttp2Session | null> {
    const session = this.#session?.settled;
    if (session && (session.closed || session.destroyed)) this.#forget();
    return (this.#session ??= new Shared(
      (signal) => this.#openFirst(signal),
      () => this.#forget(),
    ));
  }

  #forget(): void {
    const session = this.#session?.settled;
    this.#session = null;
    if (session && !session.destroyed) session.close();
  }

  async #openFirst(signal: AbortSignal): Promise<ClientHttp2Session | null> {
    if (this.#onlyHttp1) return null;
    const socket = await this.#dial(['h2', 'http/1.1'], signal);
    if (socket.alpnProtocol === 'h2') return openSession(this.#url.origin, socket);
    socket.on('error', () => undefined).once('close', () => remove(this.#fresh, socket));
    socket.unref();
    this.#fresh.push(socket);
    return null;
  }

  async #connectionForHttp1(): Promise<Socket> {
    const fresh = this.#fresh.pop();
    if (fresh !== undefined && !fresh.destroyed) return fresh.ref();
    return this.#dial(['http/1.1'], AbortSignal.timeout(CONNECT_MS));
  }

  /** Opens a TLS connection to the host and verifies its certificate. */
  async #dial(protocols: string[], signal: AbortSignal): Promise<TLSSocket> {
    const { hostname, port, host: name } = this.#url;
    const host = hostname.replace(/^\[|\]$/g, '');
    const through = await this.#through(`${hostname}:${port || '443'}`, signal);
    const socket = connect({
      ...(through === null ? { host, port: Number(port) || 443 } : { host, socket: through }),
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ALPNProtocols: protocols,
      secureContext: this.#trust,
      ...(this.#ticket === undefined ? {} : { session: this.#ticket }),
    });
    socket.on('session', (ticket: Buffer) => (this.#ticket = ticket));
    return new Promise((resolve, reject) => {
      const stop = (): void =>
        void socket.destroy(new NetworkFault('timeout', `no connection to ${name} in time`, false));
      const end = (error: unknown): void => {
        signal.removeEventListener('abort', stop);
        reject(networkFault(error, name));
      };
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
      socket.once('error', end);
      socket.once('close', () => end(new Error('closed')));
      socket.once('secureConnect', () => {
        socket.off('error', end);
        signal.removeEventListener('abort', stop);
        resolve(socket);
      });
    });
  }

  async #through(authority: string, signal: AbortSignal): Promise<Socket | null> {
    if (this.#route === null) return null;
    if ('problem' in this.#route) throw new NetworkFault('unreachable', this.#route.problem, false);
    return tunnel(this.#route, authority, this.#trust, signal);
  }
}

/** Node's pool of kept-alive connections, with connections that this module opens. */
class OwnAgent extends Agent {
  readonly #open: () => Promise<Socket>;

  constructor(open: () => Promise<Socket>) {
    super({ keepAlive: true });
    this.#open = open;
  }

  override createConnection(_: unknown, callback?: (error: Error | null, socket: Socket) => void): undefined {
    this.#open().then(
      (socket) => callback?.(null, socket),
      // Node passes no socket with an error, although its types require one.
      (error: unknown) => (callback as ((error: unknown) => void) | undefined)?.(error),
    );
  }
}

function remove<T>(list: T[], item: T): void {
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
}
