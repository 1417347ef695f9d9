/** The clusters of a fleet, and the parts of its scope that could not be read. */
import { type ClusterName, clusterPath, type ListedCluster, nameOf, unlabelled } from '../model/cluster';
import { type Fleet, takesAll, isWanted } from '../model/fleet';
import { isInShard } from '../model/shard';
import type { Need } from '../model/need';
import type { Ask } from '../model/questions';
import { membersOf } from './members';
import { ofScope } from './scope';

/** The clusters that a scan found. */
export interface FoundClusters {
  /** Sorted by their paths; only those of the shard. */
  readonly clusters: readonly ClusterName[];
  /** The clusters of the whole scope, in all shards. */
  readonly all: readonly ClusterName[];
  /** The clusters to judge, as they were listed. */
  readonly listed: readonly ListedCluster[];
  /** The parts of the scope that could not be read, one sentence each. */
  readonly unseen: readonly string[];
  /** Other notes about the search, one sentence each. */
  readonly notes: readonly string[];
  /** The permissions that are needed to read the missing parts. */
  readonly needs: readonly Need[];
}

/**
 * Finds the clusters of a fleet. Those of a project come from GKE's own list, which is always current. Those of a
 * folder or an organization come from Cloud Asset Inventory; a cluster that no longer exists in GKE is left out.
 * @param given named clusters, which are judged whatever the scopes contain and the filter selects
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
    // If the one shard contains all clusters, clusters that no longer exist are removed here, too.
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
 * Each cluster once, sorted in the same way as merged reports: by the characters of the path. Entries from GKE are
 * first in the input, and take precedence over entries from fleets.
 */
function byPath(clusters: readonly ListedCluster[]): readonly ListedCluster[] {
  const paths = new Map(clusters.toReversed().map((cluster) => [clusterPath(cluster), cluster]));
  return [...paths].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cluster]) => cluster);
}
