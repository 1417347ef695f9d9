import { createHash } from 'node:crypto';
import { type ClusterName, clusterPath } from './cluster';
import type { Shard } from './fleet';

/**
 * Whether a cluster belongs to a shard, by a hash of its path: a new or a deleted cluster moves no other cluster, and the
 * whole list need not be known.
 */
export function isInShard(cluster: ClusterName, { index, count }: Shard): boolean {
  const hash = createHash('sha256').update(clusterPath(cluster)).digest();
  return hash.readUIntBE(0, 6) % count === index - 1;
}
