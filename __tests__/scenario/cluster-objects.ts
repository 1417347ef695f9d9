/** Objects of a cluster, on loopback, as its API server gives them to real kubectl: GET alone. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ClusterObjects {
  readonly url: string;
  /** By path: `/api/v1/namespaces/shop/secrets/regcred`; a number is a status with which it refuses. */
  readonly objects: Map<string, object | 403 | 500>;
  /** Method and path of every request. */
  readonly asked: string[];
  /** Told of each before it is answered. */
  onAsk: (what: string) => void;
  close(): void;
}

export async function startClusterObjects(): Promise<ClusterObjects> {
  const objects = new Map<string, object | 403 | 500>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://x');
    asked.push(`${request.method ?? ''} ${pathname}`);
    opened.onAsk(asked.at(-1) ?? '');
    const found = objects.get(pathname);
    const [resource = '', name = ''] = pathname.split('/').slice(-2);
    const code = typeof found === 'number' ? found : 404;
    const said =
      code === 403
        ? [
            'Forbidden',
            `${resource} "${name}" is forbidden: User "me" cannot get resource "${resource}" in API group "" in the namespace "shop"`,
          ]
        : code === 404
          ? ['NotFound', `${resource} "${name}" not found`]
          : ['InternalError', 'etcd is away'];
    const isFound = typeof found === 'object';
    const body = isFound
      ? found
      : { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', reason: said[0], message: said[1], code };
    response.writeHead(isFound ? 200 : code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const opened: ClusterObjects = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    objects,
    asked,
    onAsk: () => undefined,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return opened;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** A user name and a password for a registry, as `auths` has them. */
export const login = (user: string, password: string): { auth: string } => ({ auth: base64(`${user}:${password}`) });

/** A pull secret of the usual type. */
export const dockerSecret = (auths: object, metadata: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'Secret',
  type: 'kubernetes.io/dockerconfigjson',
  metadata: { creationTimestamp: '2026-11-20T10:00:00Z', ...metadata },
  data: { '.dockerconfigjson': base64(JSON.stringify({ auths })) },
});

/** A pull secret of the older type. */
export const dockercfgSecret = (entries: object): object => ({
  apiVersion: 'v1',
  kind: 'Secret',
  type: 'kubernetes.io/dockercfg',
  metadata: {},
  data: { '.dockercfg': base64(JSON.stringify(entries)) },
});

/** A service account that names pull secrets. */
export const serviceAccountObject = (secrets: readonly string[], annotations: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { annotations },
  imagePullSecrets: secrets.map((name) => ({ name })),
});
