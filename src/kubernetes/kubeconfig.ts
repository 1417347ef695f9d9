/** The way into a cluster's Kubernetes API: a kubeconfig that is there, or a temporary one of our own. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CredentialError, type Credentials } from '../google/credentials';
import { list, object, text } from '../model/json';
import { type ClusterEndpoints, type ClusterName, clusterPath } from '../model/cluster';
import { type Failed, failed } from '../model/fact';
import { kubectl, type KubeAccess } from './kubectl';
import { makeTemporary, removeTemporary, type TemporaryOptions } from './temporary';

/** What was given for the way. */
export interface WayOptions extends TemporaryOptions {
  readonly kubeconfig: string | null;
  /** Taken at its word, whatever its endpoint. */
  readonly context: string | null;
  readonly signal: AbortSignal;
}

/** Whose permissions the way needs beside those of Kubernetes itself: somebody's own context may be any of them. */
export type WayKind = 'given' | 'address' | 'dns' | 'gateway';

export interface Way extends KubeAccess {
  readonly kind: WayKind;
  /** The folder of a temporary kubeconfig; null where it is somebody's own. */
  readonly temporary: string | null;
}

const TIMEOUT_MS = 15_000;

/**
 * Finds the way into a cluster: the given context, a context whose server is one of the cluster's endpoints, else a
 * temporary kubeconfig for the caller's token: by the DNS endpoint, a public address, Connect gateway where the cluster
 * is in a fleet, or a private address at last.
 */
export async function wayInto(
  cluster: ClusterName,
  endpoints: ClusterEndpoints,
  credentials: Credentials | null,
  options: WayOptions,
): Promise<Way | Failed> {
  const { kubeconfig, context, env } = options;
  if (context !== null) return { kind: 'given', kubeconfig, context, temporary: null };
  const given = kubeconfig ?? (env['KUBECONFIG'] || null);
  if (given !== null) {
    const found = await matchingContext(kubeconfig, endpoints, options);
    if (typeof found === 'string') return { kind: 'given', kubeconfig, context: found, temporary: null };
    if (found !== null) return found;
    if (kubeconfig !== null)
      return failed(
        'rejected',
        `kubeconfig ${kubeconfig}`,
        `no context of it leads to ${serversOf(endpoints).join(' or ') || 'the cluster, whose endpoint is not known'}; --context names one`,
      );
  }
  return temporaryWay(cluster, endpoints, credentials, options);
}

/** The servers by which the cluster is reached: hosts, and Connect gateway with its path. */
const serversOf = (endpoints: ClusterEndpoints): readonly string[] => [
  ...(endpoints.dns === null ? [] : [endpoints.dns]),
  ...endpoints.addresses,
  ...gatewayOf(endpoints),
];

/** `connectgateway.googleapis.com/v1/projects/P/locations/L/gkeMemberships/M` (FACTS 1.8). */
const gatewayOf = ({ membership = null }: ClusterEndpoints): readonly string[] =>
  membership === null
    ? []
    : [`connectgateway.googleapis.com/v1/${membership.replace('/memberships/', '/gkeMemberships/')}`];

/** An address of a private network (RFC 1918, and the shared range of RFC 6598): none that a runner outside reaches. */
const isPrivate = (address: string): boolean =>
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[789]\d|1[01]\d|12[0-7])\.)/.test(address);

/** The context whose server is one of the cluster's endpoints: the current one first. Null where there is none. */
async function matchingContext(
  kubeconfig: string | null,
  endpoints: ClusterEndpoints,
  { env, signal }: WayOptions,
): Promise<string | Failed | null> {
  // kubectl joins the files that KUBECONFIG lists, and writes no secret here.
  const call = { args: ['config', 'view', '--output=json'], timeoutMs: TIMEOUT_MS, signal };
  const answer = await kubectl({ kubeconfig, context: null }, env, call);
  if (!answer.ok) {
    if (kubeconfig === null && answer.why === 'refused') return null;
    return failed(whyOf(answer.why), 'kubectl config view', answer.words);
  }
  let config: unknown;
  try {
    config = JSON.parse(answer.text) as unknown;
  } catch {
    return failed('malformed', 'kubectl config view', 'its output is not JSON');
  }
  const { clusters, contexts, 'current-context': current } = object(config);
  const wanted = new Set(serversOf(endpoints));
  const ours = new Set(
    list(clusters)
      .filter((each) => wanted.has(serverOf(text(object(object(each)['cluster'])['server']))))
      .map((each) => text(object(each)['name'])),
  );
  const names = list(contexts)
    .filter((each) => ours.has(text(object(object(each)['context'])['cluster'])))
    .flatMap((each) => text(object(each)['name']) ?? []);
  return names.find((name) => name === current) ?? names[0] ?? null;
}

/** The host, with its port where it is not 443, as GKE names endpoints; of Connect gateway with its path. */
function serverOf(server: string | null): string {
  try {
    if (server === null) return '';
    const { host, pathname } = new URL(server);
    return pathname === '/' ? host : `${host}${pathname.replace(/\/$/, '')}`;
  } catch {
    return '';
  }
}

export const whyOf = (why: 'refused' | 'timeout' | 'cancelled' | 'missing') =>
  why === 'missing' ? ('unreachable' as const) : why === 'refused' ? ('rejected' as const) : why;

/** By which endpoint our own token goes in; null where the cluster has none. */
function serverFor(endpoints: ClusterEndpoints): { readonly kind: WayKind; readonly server: string } | null {
  const { addresses, dns } = endpoints;
  const [gateway] = gatewayOf(endpoints);
  const open = addresses.find((address) => !isPrivate(address));
  if (dns !== null) return { kind: 'dns', server: dns };
  if (open !== undefined) return { kind: 'address', server: open };
  if (gateway !== undefined) return { kind: 'gateway', server: gateway };
  return addresses[0] === undefined ? null : { kind: 'address', server: addresses[0] };
}

/** A kubeconfig for the caller's token, which the cluster's own authority, or a public one, must vouch for. */
async function temporaryWay(
  cluster: ClusterName,
  endpoints: ClusterEndpoints,
  credentials: Credentials | null,
  { env, onFolders }: WayOptions,
): Promise<Way | Failed> {
  const from = `the way into ${clusterPath(cluster)}`;
  const { authority } = endpoints;
  const chosen = serverFor(endpoints);
  if (chosen === null) return failed('unreachable', from, 'the API names no endpoint of the cluster');
  const { kind, server } = chosen;
  if (kind === 'address' && authority === null)
    return failed(
      'unreachable',
      from,
      'the API names no certificate authority of the cluster, so its endpoint cannot be trusted',
    );
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
  const folder = await makeTemporary('kubeconfig', { env, ...(onFolders && { onFolders }) });
  const file = join(folder, 'config');
  await writeFile(file, JSON.stringify(config), { mode: 0o600, flag: 'wx' });
  return { kind, kubeconfig: file, context: name, temporary: folder };
}

/** Removes a temporary kubeconfig; nothing of somebody's own. */
export async function forget(way: Way): Promise<void> {
  if (way.temporary !== null) await removeTemporary(way.temporary);
}
