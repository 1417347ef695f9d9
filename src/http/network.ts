/** All connections of a run. */
import { Agent } from 'node:http';
import type { SecureContext } from 'node:tls';
import { requestHttp1 } from './http1';
import type { Wired, WireRequest } from './types';
import type { ProxyRules } from './proxy';
import type { SecureHost } from './secure-host';

/** Connections by host, kept open between requests, through a proxy where the rules name one. */
export class Network {
  readonly #rules: ProxyRules;
  readonly #trust: SecureContext | null;
  readonly #plain = new Agent({ keepAlive: true });
  readonly #hosts = new Map<string, Promise<SecureHost>>();

  /**
   * @param rules which proxy a host is behind
   * @param trust whose certificates are taken; null: as Node is told (NODE_EXTRA_CA_CERTS)
   */
  constructor(rules: ProxyRules = () => null, trust: SecureContext | null = null) {
    this.#rules = rules;
    this.#trust = trust;
  }

  /** The proxy that a request to this address goes through, for a person; null where there is none. */
  proxyOf(url: URL): string | null {
    const route = this.#rules(url);
    return route === null || 'problem' in route ? null : route.name;
  }

  /** Opens a connection to each of these https hosts, beside whatever else goes on. */
  open(hosts: readonly URL[]): void {
    for (const url of hosts) {
      if (url.protocol === 'https:') void this.#host(url).then((host) => host.open());
    }
  }

  /**
   * Sends a request, follows nothing, tries nothing again.
   * @throws NetworkFault, or an Error of the network, an AbortError where the signal ended it
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
