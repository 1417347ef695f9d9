/** Determines the pool and the zone of a node. Pure. */
import { type Cluster, type ClusterName, isOutside } from '../model/cluster';
import type { NodeSeen } from '../model/waiting-pull';

/**
 * The node's pool. Outside GKE, nodes are grouped by operating system and architecture. In GKE, the pool is taken from
 * the label, or from the node's name, `gke-CLUSTER-POOL-HASH-XXXX`, in which GKE may have shortened the names of
 * cluster and pool. If the cluster does not list the pool, the result is the part of the pool's name that the node's
 * name contains.
 * @returns null if neither the label nor the name identifies one pool with certainty
 */
export function poolOfNode(node: NodeSeen, place: ClusterName, cluster: Cluster | null): string | null {
  // Nodes of Google's other Kubernetes distributions have the label as well.
  if (isOutside(place)) return node.platform;
  const { name } = place;
  if (node.pool !== null) return node.pool;
  const middle = /^(?:gke|gk3)-(.+)-[0-9a-f]{8}-[a-z0-9]{4}$/.exec(node.name)?.[1];
  if (middle === undefined || cluster === null) return null;
  const pools = cluster.pools.filter(({ origin }) => origin === 'listed').map((pool) => pool.name);
  const whole = pools.filter((pool) => middle === `${name}-${pool}`);
  const cut = whole.length > 0 ? whole : pools.filter((pool) => isCut(middle, name, pool));
  if (cut.length === 0) return afterCluster(middle, name);
  return cut.length === 1 ? (cut[0] ?? null) : null;
}

/** The part of the text after the (possibly shortened) cluster name; null if the node belongs to another cluster. */
function afterCluster(text: string, cluster: string): string | null {
  for (let at = text.lastIndexOf('-'); at > 0; at = text.lastIndexOf('-', at - 1))
    if (cluster.startsWith(text.slice(0, at)) && at < text.length - 1) return text.slice(at + 1);
  return null;
}

/** Whether the text is the start of the cluster's name, a hyphen, and the start of the pool's name. */
function isCut(text: string, cluster: string, pool: string): boolean {
  for (let at = text.indexOf('-'); at > 0; at = text.indexOf('-', at + 1)) {
    const [first, second] = [text.slice(0, at), text.slice(at + 1)];
    if (second !== '' && cluster.startsWith(first) && pool.startsWith(second)) return true;
  }
  return false;
}

/** The node's zone: from its label, or else the only zone of its pool or of a zonal cluster; null if it is unknown. */
export function zoneOf(
  node: NodeSeen,
  pool: string | null,
  place: ClusterName,
  cluster: Cluster | null,
): string | null {
  if (node.zone !== null) return node.zone;
  const zones = cluster?.pools.find(({ name }) => name === pool)?.locations ?? [];
  if (zones.length === 1) return zones[0] ?? null;
  return /-[a-z]$/.test(place.location) && zones.length === 0 ? place.location : null;
}
