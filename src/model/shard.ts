import { createHash } from 'node:crypto';
import { type ClusterName, clusterPath } from './cluster';
import type { Shard } from './fleet';

/**
 * Whether a cluster is of a shard: by a hash of its path, so that a cluster which comes or goes moves no other, and that
 * nobody has to know the whole list.
 */
export function isInShard(cluster: ClusterName, { index, count }: Shard): boolean {
  const hash = createHash('sha256').update(clusterPath(cluster)).digest();
  return hash.readUIntBE(0, 6) % count === index - 1;
}
