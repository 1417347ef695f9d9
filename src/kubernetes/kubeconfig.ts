/** Access to a cluster's Kubernetes API: an existing kubeconfig, or a temporary one. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CredentialError, type Credentials } from '../http/credentials';
import { clean, list, object, text } from '../model/json';
import {
  type ClusterEndpoints,
  type ClusterName,
  clusterPath,
  isOutside,
  type Membership,
  membershipOf,
} from '../model/cluster';
import { type Failed, failed } from '../model/fact';
import { AUTHORITY_FILE, IN_CLUSTER, serverOfPod, TOKEN_FILE } from '../model/in-cluster';
import { serverFor, serversOf, type WayKind } from './endpoints';
import { kubectlFlags, type KubeAccess } from './kubectl';
import { runProgram } from './program';
import { prefixFor } from './server-path';
import { makeTemporary, removeTemporary, type TemporaryOptions } from './temporary';

/** The options for the access to clusters. */
export interface WayOptions extends TemporaryOptions {
  readonly kubeconfig: string | null;
  /** The context to use, whatever its endpoint. */
  readonly context: string | null;
  readonly signal: AbortSignal;
}

export interface Way extends KubeAccess {
  readonly kind: WayKind;
  /** The fleet membership of the cluster, which Connect gateway needs; null if it has none. */
  readonly membership: Membership | null;
  /** The folder of a temporary kubeconfig; null if the kubeconfig is the user's own. */
  readonly temporary: string | null;
}

/**
 * Finds the access to a cluster: the given context, a context with one of the cluster's endpoints as its server, or
 * otherwise a temporary kubeconfig for the caller's token. The latter uses the DNS endpoint, a public address, Connect
 * gateway if the cluster is in a fleet, or finally a private address.
 * @param onlyGiven use only an existing kubeconfig of the user
 */
export async function wayInto(
  cluster: ClusterName,
  endpoints: ClusterEndpoints,
  credentials: Credentials | null,
  options: WayOptions,
  onlyGiven = false,
): Promise<Way | Failed> {
  const { kubeconfig, env } = options;
  const { membership } = endpoints;
  // A cluster outside GKE is identified by the name of its context.
  const byContext = isOutside(cluster) && membershipOf(cluster) === null;
  const context = options.context ?? (byContext ? cluster.name : null);
  if (context !== null || kubeconfig !== null || env['KUBECONFIG']) {
    const contexts = await contextsOnce(options);
    if ('state' in contexts) return contexts;
    const found = context === null ? matching(contexts, endpoints) : contexts.find(({ name }) => name === context);
    const server = context === IN_CLUSTER && found === undefined ? serverOfPod(env) : null;
    if (server !== null) return wayOfPod(server, membership, options);
    const name = context ?? found?.name ?? null;
    if (name !== null) {
      const path = found === undefined ? '' : pathOf(found.server);
      const prefix = await prefixFor({ kubeconfig, context: name }, path, env, options.signal);
      return { kind: 'given', membership, kubeconfig, context: name, prefix, temporary: null };
    }
    if (kubeconfig !== null)
      return failed(
        'not-asked',
        `kubeconfig ${kubeconfig}`,
        `no context of it leads to ${serversOf(endpoints).join(' or ') || 'the cluster, whose endpoint is not known'}; --context names one`,
      );
  }
  if (onlyGiven)
    return failed('not-asked', `the way into ${clusterPath(cluster)}`, 'no context that leads there was given');
  return temporaryWay(cluster, endpoints, credentials, options);
}

/** A context of a kubeconfig, with the address of its server. */
interface Context {
  readonly name: string;
  readonly server: string;
}

/** The contexts are read once for all clusters of a run. */
const CONTEXTS = new WeakMap<WayOptions, ReturnType<typeof contextsOf>>();

function contextsOnce(options: WayOptions): ReturnType<typeof contextsOf> {
  const contexts = CONTEXTS.get(options) ?? contextsOf(options);
  CONTEXTS.set(options, contexts);
  return contexts;
}

/** kubectl only reads files here: it takes longer only if something is wrong, such as a file system that hangs. */
const VIEW_MS = 10_000;

/** Reads the contexts of the kubeconfig, the current one first. */
async function contextsOf({ kubeconfig, env, signal }: WayOptions): Promise<readonly Context[] | Failed> {
  // kubectl merges the files in KUBECONFIG. Without `--raw`, its output contains no secrets.
  const args = [...kubectlFlags({ kubeconfig, context: null }), 'config', 'view', '--output=json'];
  const answer = await runProgram({ program: 'kubectl', args, env, timeoutMs: VIEW_MS, signal });
  if (!answer.ok) {
    if (kubeconfig === null && answer.why === 'refused') return [];
    return failed(failureOfKubectl(answer.why), 'kubectl config view', clean(answer.words));
  }
  let config: unknown;
  try {
    config = JSON.parse(answer.text) as unknown;
  } catch {
    return failed('malformed', 'kubectl config view', 'its output is not JSON');
  }
  const { clusters, contexts, 'current-context': current } = object(config);
  const servers = new Map(
    list(clusters).map((each) => {
      const { name, cluster } = object(each);
      return [text(name), text(object(cluster)['server'])] as const;
    }),
  );
  const all = list(contexts).flatMap((each) => {
    const { name, context } = object(each);
    const own = text(name);
    return own === null ? [] : [{ name: own, server: servers.get(text(object(context)['cluster'])) ?? '' }];
  });
  return [...all.filter(({ name }) => name === current), ...all.filter(({ name }) => name !== current)];
}

/** The first context whose server is one of the cluster's endpoints. */
function matching(contexts: readonly Context[], endpoints: ClusterEndpoints): Context | undefined {
  const wanted = new Set(serversOf(endpoints));
  return contexts.find(({ server }) => wanted.has(serverOf(server)));
}

/** The path in a server's address, without a trailing slash; empty if there is none. */
function pathOf(server: string): string {
  const path = URL.canParse(server) ? new URL(server).pathname.replace(/(?<!\/)\/+$/, '') : '';
  return PATH.test(path) ? path : '';
}

/** The allowed paths in a server's address; kubectl does not change any of these characters. */
const PATH = /^(?:\/[A-Za-z0-9._~:-]+)*$/;

/** The host, with the port if it is not 443, as in the endpoints of GKE; for Connect gateway with the path. */
function serverOf(server: string): string {
  if (!URL.canParse(server)) return '';
  const { host, pathname } = new URL(server);
  return pathname === '/' ? host : `${host}${pathname.replace(/\/$/, '')}`;
}

export const failureOfKubectl = (why: 'refused' | 'timeout' | 'cancelled' | 'missing') =>
  why === 'missing' || why === 'refused' ? ('not-sent' as const) : why;

/**
 * Creates a kubeconfig for the caller's token. The server is verified with the cluster's own or a public certificate
 * authority.
 */
async function temporaryWay(
  cluster: ClusterName,
  endpoints: ClusterEndpoints,
  credentials: Credentials | null,
  { env, signal, onFolders }: WayOptions,
): Promise<Way | Failed> {
  const from = `the way into ${clusterPath(cluster)}`;
  const { authority, membership } = endpoints;
  const chosen = serverFor(endpoints);
  if (typeof chosen === 'string') return failed('unreachable', from, chosen);
  const { kind, server } = chosen;
  if (credentials === null) return failed('unauthenticated', from, 'there are no credentials');
  let token: string;
  try {
    token = await credentials.token();
  } catch (error) {
    const why = error instanceof CredentialError ? error.why : 'unauthenticated';
    return failed(why, from, error instanceof Error ? error.message : String(error));
  }
  const name = 'preflight';
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    contexts: [{ name, context: { cluster: name, user: name } }],
    clusters: [
      {
        name,
        cluster: {
          server: `https://${server}`,
          ...(kind === 'address' ? { 'certificate-authority-data': authority } : {}),
        },
      },
    ],
    users: [{ name, user: { token } }],
  };
  const { file, folder } = await written(config, { env, ...(onFolders && { onFolders }) });
  const access = { kubeconfig: file, context: name };
  const prefix = await prefixFor(access, pathOf(`https://${server}`), env, signal);
  return { kind, membership, ...access, prefix, temporary: folder };
}

/**
 * Access to the cluster in which this program runs as a pod. kubectl finds it automatically, but not if it is given a
 * time-out: it then calls localhost. The token stays in its own file, which Kubernetes renews.
 */
async function wayOfPod(server: string, membership: Way['membership'], { env, onFolders }: WayOptions): Promise<Way> {
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': IN_CLUSTER,
    contexts: [{ name: IN_CLUSTER, context: { cluster: IN_CLUSTER, user: IN_CLUSTER } }],
    clusters: [{ name: IN_CLUSTER, cluster: { server, 'certificate-authority': AUTHORITY_FILE } }],
    users: [{ name: IN_CLUSTER, user: { tokenFile: TOKEN_FILE } }],
  };
  const { file, folder } = await written(config, { env, ...(onFolders && { onFolders }) });
  return { kind: 'given', membership, kubeconfig: file, context: IN_CLUSTER, prefix: '', temporary: folder };
}

/** Writes a kubeconfig to a folder of its own. */
async function written(
  config: object,
  options: TemporaryOptions,
): Promise<{ readonly file: string; readonly folder: string }> {
  const folder = await makeTemporary('kubeconfig', options);
  const file = join(folder, 'config');
  await writeFile(file, JSON.stringify(config), { mode: 0o600, flag: 'wx' });
  return { file, folder };
}

/** Removes a temporary kubeconfig; a kubeconfig of the user is not touched. */
export async function forget(way: Way): Promise<void> {
  if (way.temporary !== null) await removeTemporary(way.temporary);
}
