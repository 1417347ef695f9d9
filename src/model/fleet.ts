/** Which clusters a scan is of. Plain JSON. */
import { createHash } from 'node:crypto';
import { type ClusterName, clusterPath } from './cluster';

/** The clusters of many projects, found and not named. */
export interface Fleet {
  /** `projects/P`, `folders/N` or `organizations/N`. */
  readonly scopes: readonly string[];
  /** Null: all of them. */
  readonly shard: Shard | null;
}

/** One part of a scan that several machines share. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** `3/10`. */
export const shardText = ({ index, count }: Shard): string => `${String(index)}/${String(count)}`;

/**
 * Whether a cluster is of a shard: by a hash of its path, so that a cluster which comes or goes moves no other, and that
 * nobody has to know the whole list.
 */
export function isInShard(cluster: ClusterName, { index, count }: Shard): boolean {
  const hash = createHash('sha256').update(clusterPath(cluster)).digest();
  return hash.readUIntBE(0, 6) % count === index - 1;
}
