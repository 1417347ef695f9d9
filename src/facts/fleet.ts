/** The clusters of a fleet: which there are, and what of the scope was not seen. */
import { type ClusterName, clusterPath, type ListedCluster, nameOf, unlabelled } from '../model/cluster';
import { type Fleet, takesAll, isWanted } from '../model/fleet';
import { isInShard } from '../model/shard';
import type { Need } from '../model/need';
import type { Ask } from '../model/questions';
import { membersOf } from './members';
import { ofScope } from './scope';

/** What a scan found to judge. */
export interface FoundClusters {
  /** Sorted by their paths; those of the shard alone. */
  readonly clusters: readonly ClusterName[];
  /** Of the whole scope, all shards. */
  readonly all: readonly ClusterName[];
  /** Those that are judged, as their lists have them. */
  readonly listed: readonly ListedCluster[];
  /** What of the scope was not seen, a sentence each. */
  readonly unseen: readonly string[];
  /** What else is to be known of how they were found, a sentence each. */
  readonly notes: readonly string[];
  /** The grants that would show what was not seen. */
  readonly needs: readonly Need[];
}

/**
 * Finds the clusters of a fleet: those of a project by GKE's own list, which is never late; those of a folder or an
 * organization by Cloud Asset Inventory, where a cluster that it still holds and GKE has no more is left out.
 * @param given clusters that were named, which are judged whatever the scopes hold and the filter asks for
 */
export async function clustersOfFleet(
  { scopes, shard, filter, memberships }: Fleet,
  given: readonly ClusterName[],
  ask: Ask,
): Promise<FoundClusters> {
  const lists = scopes.map((scope) => ofScope(scope, filter.channels.length > 0, ask));
  const members = memberships ? scopes.map((scope) => membersOf(scope, ask)) : [];
  const found = await Promise.all([...lists, ...members]);
  const there = byPath(found.flatMap(({ clusters }) => clusters));
  const wanted = there.filter((cluster) => isWanted(cluster, filter));
  const all = byPath([...given.map(unlabelled), ...wanted]).map(nameOf);
  const mine = shard === null ? all : all.filter((cluster) => isInShard(cluster, shard));
  const listed = new Set([...given, ...found.flatMap(({ clusters, sure }) => (sure ? clusters : []))].map(clusterPath));
  const exist = await Promise.all(
    mine.map(async (cluster) => listed.has(clusterPath(cluster)) || (await ask('cluster', cluster)).state !== 'absent'),
  );
  const clusters = mine.filter((_, at) => exist[at] === true);
  const judged = new Set(clusters.map(clusterPath));
  const left = there.length - wanted.length;
  const ofAll = `${String(left)} of ${String(there.length)} clusters of the ${scopes.length === 1 ? 'scope' : 'scopes'}`;
  return {
    clusters,
    // Where all is in one shard and gone, the scope holds none.
    all: mine.length === all.length ? clusters : all,
    listed: there.filter((cluster) => judged.has(clusterPath(cluster))),
    unseen: found.flatMap(({ unseen }) => unseen),
    notes: [
      ...found.flatMap(({ notes }) => notes),
      ...(takesAll(filter) || there.length === 0 ? [] : [`the filter leaves out ${ofAll}`]),
    ],
    needs: found.flatMap(({ needs }) => needs),
  };
}

/**
 * Each once, sorted as merged reports are: by the characters of the path. What GKE says of a cluster stands first, and
 * goes before what a fleet says of its member.
 */
function byPath(clusters: readonly ListedCluster[]): readonly ListedCluster[] {
  const paths = new Map(clusters.toReversed().map((cluster) => [clusterPath(cluster), cluster]));
  return [...paths].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cluster]) => cluster);
}
