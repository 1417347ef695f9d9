/** Which pool a node is of. Pure. */
import { type Cluster, type ClusterName, isOutside } from '../model/cluster';
import type { NodeSeen } from '../model/waiting-pull';

/**
 * The node's pool: outside GKE its system and architecture, by which nodes are grouped there; else its label, or by its name, `gke-CLUSTER-POOL-HASH-XXXX`, in which GKE may have cut the names of
 * cluster and pool short. A node of a pool that the cluster does not list has the pool's name as far as it stands there.
 * @returns null where neither tells one pool for sure
 */
export function poolOfNode(node: NodeSeen, place: ClusterName, cluster: Cluster | null): string | null {
  // Other distributions of Google's have the label, too.
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

/** What stands after as much of the cluster's name as there is; null: it is a node of another cluster. */
function afterCluster(text: string, cluster: string): string | null {
  for (let at = text.lastIndexOf('-'); at > 0; at = text.lastIndexOf('-', at - 1))
    if (cluster.startsWith(text.slice(0, at)) && at < text.length - 1) return text.slice(at + 1);
  return null;
}

/** Is the text the start of the cluster's name, a hyphen, and the start of the pool's? */
function isCut(text: string, cluster: string, pool: string): boolean {
  for (let at = text.indexOf('-'); at > 0; at = text.indexOf('-', at + 1)) {
    const [first, second] = [text.slice(0, at), text.slice(at + 1)];
    if (second !== '' && cluster.startsWith(first) && pool.startsWith(second)) return true;
  }
  return false;
}

/** The node's zone: as it is labelled, else the only one that its pool or a zonal cluster has; null where it is open. */
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
