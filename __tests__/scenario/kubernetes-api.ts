/** A small Kubernetes API on loopback, for real kubectl: it makes pods with uids, and says what a test has it say in watches. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export const HAS_KUBECTL = spawnSync('kubectl', ['version', '--client']).status === 0;

/** What the server has seen and holds. */
export interface KubernetesApi {
  readonly url: string;
  /** Names of pods that were created, and of those that were deleted by their uid. */
  readonly created: string[];
  readonly deleted: string[];
  /** Method and path of every request, without kubectl's own time-out. */
  readonly calls: string[];
  /** What is there, by path; else nothing is. */
  readonly objects: Map<string, unknown>;
  /** Answers nothing. */
  isSilent: boolean;
  /** Answers a creation that is not to be kept; in which namespace. */
  onDryRun: (pod: unknown, namespace: string) => { readonly status: number; readonly body: unknown };
  /** Told of each watch. */
  onWatch: (resource: 'pods' | 'events', response: ServerResponse) => void;
  close(): void;
}

/** @param path that stands before every path of the API, as behind Rancher or Connect gateway; elsewhere is nothing */
export async function startKubernetesApi(path = ''): Promise<KubernetesApi> {
  const uids = new Map<string, string>();
  const json = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    api.calls.push(`${request.method ?? ''} ${pathname}`);
    if (api.isSilent) return;
    if (!pathname.startsWith(`${path}/`)) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<title>404</title>');
      return;
    }
    const at = pathname.slice(path.length);
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const given = (): { metadata: { name: string }; preconditions?: { uid?: string } } => JSON.parse(body) as never;
      const name = at.split('/').at(-1) ?? '';
      if (at === '/version') json(response, 200, { major: '1', minor: '33', gitVersion: 'v1.33.0' });
      else if (request.method === 'POST' && searchParams.get('dryRun') === 'All') {
        const { status, body: answered } = api.onDryRun(given(), at.split('/')[4] ?? '');
        json(response, status, answered);
      } else if (request.method === 'POST') {
        const pod = given();
        const uid = `uid-${String(uids.size)}`;
        uids.set(pod.metadata.name, uid);
        api.created.push(pod.metadata.name);
        json(response, 201, { ...pod, metadata: { ...pod.metadata, uid } });
      } else if (request.method === 'DELETE') {
        if (body !== '' && given().preconditions?.uid === uids.get(name)) api.deleted.push(name);
        json(response, 200, { kind: 'Status', status: 'Success' });
      } else if (searchParams.get('watch') === 'true') {
        response.writeHead(200, { 'content-type': 'application/json' });
        api.onWatch(at.endsWith('/events') ? 'events' : 'pods', response);
      } else if (api.objects.has(at)) json(response, 200, api.objects.get(at));
      else json(response, 200, { kind: 'List', items: at === '/api/v1/nodes' ? [{ metadata: { name: 'n' } }] : [] });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const api: KubernetesApi = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`,
    created: [],
    deleted: [],
    calls: [],
    objects: new Map(),
    isSilent: false,
    onDryRun: (pod) => ({ status: 201, body: pod }),
    onWatch: () => undefined,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return api;
}

/** A kubeconfig with the one context `here`, which leads to a server. */
export function kubeconfigFor(server: string, folder: string): string {
  const file = join(folder, 'kubeconfig');
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'here',
    clusters: [{ name: 'one', cluster: { server } }],
    contexts: [{ name: 'here', context: { cluster: 'one', user: 'me' } }],
    users: [{ name: 'me', user: {} }],
  };
  writeFileSync(file, JSON.stringify(config));
  return file;
}
