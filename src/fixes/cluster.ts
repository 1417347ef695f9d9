import { type Cluster, type ClusterName, isWindows, type NodePool } from '../model/cluster';
import type { Fix } from '../model/finding';
import { PAGES } from './google-docs';
import { command, gcloud } from './shell';

const place = ({ location, project }: ClusterName): { location: string; project: string } => ({ location, project });

/** Finds the cluster that was meant. */
export const findCluster = (cluster: ClusterName, near: readonly string[]): Fix => ({
  summary:
    near.length > 0
      ? `Correct the cluster's name or location: ${near.join(', ')} exist${near.length === 1 ? 's' : ''}`
      : `Correct the cluster's name, location or project: the command lists those of project ${cluster.project}`,
  commands: [gcloud(['container', 'clusters', 'list'], { project: cluster.project })],
  terraform: null,
  url: null,
});

/** Shows what GKE reports about a cluster in trouble. */
export const describeCluster = (cluster: ClusterName): Fix => ({
  summary: `See what GKE says of the cluster, and repair it`,
  commands: [
    gcloud(['container', 'clusters', 'describe', cluster.name], {
      ...place(cluster),
      format: 'yaml(status,statusMessage,conditions)',
    }),
  ],
  terraform: null,
  url: PAGES.clusters,
});

/** Shows the labels and taints that decide which pods land on a cluster's node pools. */
export const listPools = (cluster: ClusterName): Fix => ({
  summary: `Make the pod's node selector, affinity and tolerations fit a node pool; the command lists their labels and taints`,
  commands: [
    gcloud(['container', 'node-pools', 'list'], {
      cluster: cluster.name,
      ...place(cluster),
      format: 'yaml(name,config.labels,config.taints)',
    }),
  ],
  terraform: null,
  url: PAGES.clusters,
});

/** Finds the node pool that was meant. */
export const findPool = (cluster: ClusterName, near: readonly string[]): Fix => ({
  summary:
    near.length > 0
      ? `Correct the node pool's name: ${near.join(', ')} exist${near.length === 1 ? 's' : ''}`
      : `Correct the node pool's name: the command lists those of the cluster`,
  commands: [
    gcloud(['container', 'node-pools', 'list'], { cluster: cluster.name, ...place(cluster), format: 'value(name)' }),
  ],
  terraform: null,
  url: null,
});

/** Shows what GKE reports about a pool in trouble. */
export const describePool = (cluster: ClusterName, pool: NodePool): Fix => ({
  summary: `See what GKE says of the node pool, and repair it`,
  commands: [
    gcloud(['container', 'node-pools', 'describe', pool.name], {
      cluster: cluster.name,
      ...place(cluster),
      format: 'yaml(status,statusMessage,conditions)',
    }),
  ],
  terraform: null,
  url: PAGES.clusters,
});

/**
 * Upgrades a pool's nodes to a version that can pull, and first the control plane if it is also too old.
 * @param controlPlane the control plane's version if it is new enough; otherwise null
 */
export function upgradeNodes(cluster: ClusterName, pool: NodePool, controlPlane: string | null, host: string): Fix {
  const upgrade = (flags: Record<string, string | true | null>): string =>
    gcloud(['container', 'clusters', 'upgrade', cluster.name], { ...flags, ...place(cluster) });
  const nodes = pool.origin === 'listed' ? [upgrade({ 'node-pool': pool.name, 'cluster-version': controlPlane })] : [];
  const master = controlPlane === null ? [upgrade({ master: true, 'cluster-version': 'latest' })] : [];
  const secret = command(['kubectl', 'create', 'secret', 'docker-registry', 'artifact-registry'], {
    'docker-server': `https://${host}`,
    'docker-username': '_json_key',
    'docker-password': 'KEY',
  });
  return {
    summary: `Upgrade the nodes to 1.16 or newer, or give the pod an image pull secret made of a service account key (${secret})`,
    commands: [...master, ...nodes],
    terraform: null,
    url: PAGES.pullSecrets,
  };
}

/** Changes a pool's nodes to an image with containerd. */
export function useContainerdImage(cluster: Cluster, pool: NodePool): Fix {
  const imageType = containerdImageOf(pool);
  const there = gcloud(['container', 'clusters', 'upgrade', cluster.name], {
    'node-pool': pool.name,
    'image-type': imageType,
    ...place(cluster),
  });
  const toCome = gcloud(['container', 'clusters', 'update', cluster.name], {
    'enable-autoprovisioning': true,
    'autoprovisioning-image-type': imageType,
    ...place(cluster),
  });
  const isMade = pool.origin !== 'listed' || pool.autoProvisioned;
  const settings = isMade ? ', and that of the pools that auto-provisioning makes from now on' : '';
  return {
    summary: `Change the node image of ${pool.name} to ${imageType}${pool.origin === 'listed' ? settings : ''}; its nodes are created anew`,
    commands: [...(isMade ? [toCome] : []), ...(pool.origin === 'listed' ? [there] : [])],
    terraform: null,
    url: PAGES.containerd,
  };
}

/** The image type with containerd that corresponds to the pool's own one. */
export function containerdImageOf(pool: NodePool): string {
  if (isWindows(pool)) return 'WINDOWS_LTSC_CONTAINERD';
  return (pool.imageType ?? '').toUpperCase().startsWith('UBUNTU') ? 'UBUNTU_CONTAINERD' : 'COS_CONTAINERD';
}
