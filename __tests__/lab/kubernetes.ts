import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { parse } from 'yaml';

interface Kubeconfig {
  readonly clusters: readonly { readonly cluster: { readonly server: string; 'certificate-authority-data': string } }[];
  readonly users: readonly {
    readonly user: { readonly 'client-certificate-data': string; readonly 'client-key-data': string };
  }[];
}

type Method = 'GET' | 'POST' | 'DELETE';

/** One line of a watch. */
export interface WatchEvent<T> {
  readonly type: string;
  readonly object: T;
}

/** A Kubernetes API server, by a kubeconfig with one cluster and a client certificate. */
export class Kubernetes {
  private readonly server: string;
  private readonly agent: Agent;

  constructor(kubeconfig: string) {
    const { clusters, users } = parse(readFileSync(kubeconfig, 'utf8')) as Kubeconfig;
    const [cluster, user] = [clusters[0]?.cluster, users[0]?.user];
    if (!cluster || !user) throw new Error(`${kubeconfig} names no cluster or no user`);
    const decoded = (text: string): string => Buffer.from(text, 'base64').toString('utf8');
    this.server = cluster.server;
    this.agent = new Agent({
      keepAlive: true,
      ca: decoded(cluster['certificate-authority-data']),
      cert: decoded(user['client-certificate-data']),
      key: decoded(user['client-key-data']),
    });
  }

  /** @throws where the answer is no success, with its message */
  async call<T>(method: Method, path: string, body?: unknown): Promise<T> {
    const response = await this.open(method, path, body, AbortSignal.timeout(20_000));
    let text = '';
    for await (const chunk of response.setEncoding('utf8') as AsyncIterable<string>) text += chunk;
    if ((response.statusCode ?? 0) >= 300)
      throw new Error(`${method} ${path}: ${String(response.statusCode)} ${text.slice(0, 500)}`);
    return JSON.parse(text) as T;
  }

  /** What is there now, then each change, until the signal ends it. */
  async *watch<T>(path: string, signal: AbortSignal): AsyncGenerator<WatchEvent<T>> {
    const response = await this.open('GET', `${path}${path.includes('?') ? '&' : '?'}watch=1`, undefined, signal);
    let rest = '';
    for await (const chunk of response.setEncoding('utf8') as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as WatchEvent<T>;
    }
  }

  close(): void {
    this.agent.destroy();
  }

  private open(method: string, path: string, body: unknown, signal: AbortSignal): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const headers = { accept: 'application/json', 'content-type': 'application/json' };
      request(`${this.server}${path}`, { method, headers, agent: this.agent, signal }, resolve)
        .on('error', reject)
        .end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}
