/** All connections of a run. */
import { Agent } from 'node:http';
import type { SecureContext } from 'node:tls';
import { requestHttp1 } from './http1';
import type { Wired, WireRequest } from './types';
import type { ProxyRules } from './proxy';
import type { SecureHost } from './secure-host';

/** Connections by host, kept alive between requests, through a proxy if the rules name one. */
export class Network {
  readonly #rules: ProxyRules;
  readonly #trust: SecureContext | null;
  readonly #plain = new Agent({ keepAlive: true });
  readonly #hosts = new Map<string, Promise<SecureHost>>();

  /**
   * @param rules which proxy is used for a host
   * @param trust the trusted certificates; null for Node's own (with NODE_EXTRA_CA_CERTS)
   */
  constructor(rules: ProxyRules = () => null, trust: SecureContext | null = null) {
    this.#rules = rules;
    this.#trust = trust;
  }

  /** The name of the proxy for requests to this address; null if there is none. */
  proxyOf(url: URL): string | null {
    const route = this.#rules(url);
    return route === null || 'problem' in route ? null : route.name;
  }

  /** Opens a connection to each of these https hosts in the background. */
  open(hosts: readonly URL[]): void {
    for (const url of hosts) {
      if (url.protocol === 'https:') void this.#host(url).then((host) => host.open());
    }
  }

  /**
   * Sends a request without following redirects and without retries.
   * @throws NetworkFault, another network error, or an AbortError if the signal aborts
   */
  async request(request: WireRequest, signal: AbortSignal): Promise<Wired> {
    if (request.url.protocol !== 'https:') return requestHttp1(request, this.#plain, signal);
    return (await this.#host(request.url)).request(request, signal);
  }

  close(): void {
    this.#plain.destroy();
    for (const host of this.#hosts.values()) void host.then((each) => each.close());
    this.#hosts.clear();
  }

  /** TLS and HTTP/2 are loaded when they are first needed. */
  #host(url: URL): Promise<SecureHost> {
    const known = this.#hosts.get(url.host);
    if (known !== undefined) return known;
    const made = import('./secure-host').then(({ SecureHost: Host }) => new Host(url, this.#rules(url), this.#trust));
    this.#hosts.set(url.host, made);
    return made;
  }
}
