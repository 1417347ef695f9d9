import { clusterPath, type Cluster, type NodePool } from '../model/cluster';
import { isGoogleRegistry } from '../model/google-registry';
import type { NodeNetwork } from '../model/network';
import type { Wanted } from './step';

/** Registries with public addresses; names below these count as well. */
const PUBLIC = [
  'docker.io',
  'quay.io',
  'ghcr.io',
  'registry.k8s.io',
  'k8s.gcr.io',
  'mcr.microsoft.com',
  'public.ecr.aws',
  'registry.gitlab.com',
  'nvcr.io',
  'cgr.dev',
  'registry.access.redhat.com',
  'registry.redhat.io',
  'docker.elastic.co',
  'lscr.io',
];

/**
 * Registries of Google in addition to Artifact Registry, such as `mirror.gcr.io` and `gke.gcr.io`: Private Google
 * Access reaches `*.gcr.io`. `k8s.gcr.io` leads to `registry.k8s.io`, which it does not reach.
 */
const isOfGoogle = (host: string): boolean => host.endsWith('.gcr.io') && host !== 'k8s.gcr.io';

/**
 * The question about the network path from a pool's nodes to a registry host.
 * @param host the host in an image reference, with a port if it has one
 * @param account the e-mail of the nodes' account; null if it is unknown
 */
export function wantedOf(
  host: string,
  pool: NodePool,
  nodes: NodeNetwork,
  account: string | null,
  cluster: Cluster,
): Wanted {
  const [, name = host, port = '443'] = /^(.*?)(?::(\d{1,5}))?$/.exec(host) ?? [];
  const kind = kindOf(name);
  return {
    host: kind === 'hub' ? 'registry-1.docker.io' : name,
    port: Number(port),
    kind,
    nodes,
    unseen: pool.origin === 'listed' ? 'of-gke' : 'any',
    senders: null,
    account,
    cluster: clusterPath(cluster),
    policiesFirst: null,
  };
}

function kindOf(host: string): Wanted['kind'] {
  if (isGoogleRegistry(host) || isOfGoogle(host.toLowerCase())) return 'google';
  if (host === 'docker.io') return 'hub';
  return PUBLIC.some((each) => host === each || host.endsWith(`.${each}`)) ? 'public' : 'other';
}
