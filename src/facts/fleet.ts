/** The clusters of a fleet: which there are, and what of the scope was not seen. */
import { type ClusterName, clusterPath } from '../model/cluster';
import { type Fact, missing } from '../model/fact';
import { type Fleet, isInShard } from '../model/fleet';
import type { Need } from '../model/need';
import type { Ask } from '../model/questions';
import { quoted, whyMissing } from '../model/unreadable';

/** What a scan found to judge. */
export interface FoundClusters {
  /** Sorted by their paths; those of the shard alone. */
  readonly clusters: readonly ClusterName[];
  /** Of the whole scope, all shards. */
  readonly all: number;
  /** What of the scope was not seen, a sentence each. */
  readonly unseen: readonly string[];
  /** The grants that would show it. */
  readonly needs: readonly Need[];
}

/** What one scope holds. */
type OfScope = Omit<FoundClusters, 'all'>;

/**
 * Finds the clusters of a fleet: those of a project by GKE's own list, which is never late; those of a folder or an
 * organization by Cloud Asset Inventory, where a cluster that it still holds and GKE has no more is left out.
 * @param given clusters that were named, which are judged whatever the scopes hold
 */
export async function clustersOf(
  { scopes, shard }: Fleet,
  given: readonly ClusterName[],
  ask: Ask,
): Promise<FoundClusters> {
  const found = await Promise.all(scopes.map((scope) => ofScope(scope, ask)));
  const all = byPath([...given, ...found.flatMap(({ clusters }) => clusters)]);
  const mine = shard === null ? all : all.filter((cluster) => isInShard(cluster, shard));
  const listed = new Set(
    [...given, ...found.flatMap(({ clusters }, at) => (isProject(scopes[at]) ? clusters : []))].map(clusterPath),
  );
  const there = await Promise.all(
    mine.map(async (cluster) => listed.has(clusterPath(cluster)) || (await ask('cluster', cluster)).state !== 'absent'),
  );
  const clusters = mine.filter((_, at) => there[at] === true);
  return {
    clusters,
    // Where all is in one shard and gone, the scope holds none.
    all: mine.length === all.length ? clusters.length : all.length,
    unseen: found.flatMap(({ unseen }) => unseen),
    needs: found.flatMap(({ needs }) => needs),
  };
}

const isProject = (scope: string | undefined): boolean => scope?.startsWith('projects/') === true;

/** Each once, sorted as merged reports are: by the characters of the path. */
function byPath(clusters: readonly ClusterName[]): readonly ClusterName[] {
  const paths = new Map(clusters.map((cluster) => [clusterPath(cluster), cluster]));
  return [...paths].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cluster]) => cluster);
}

const ofScope = (scope: string, ask: Ask): Promise<OfScope> =>
  isProject(scope) ? ofProject(scope, ask) : belowScope(scope, ask);

async function ofProject(scope: string, ask: Ask): Promise<OfScope> {
  const listing = await ask('clusters', { project: scope.slice('projects/'.length) });
  if (listing.state !== 'known') return notSeen(scope, listing, '');
  const { clusters, missingZones } = listing.value;
  const zones = missingZones.join(', ');
  const incomplete = `The list of the clusters of ${scope} is incomplete: ${zones} did not answer`;
  return { clusters, unseen: missingZones.length === 0 ? [] : [incomplete], needs: [] };
}

async function belowScope(scope: string, ask: Ask): Promise<OfScope> {
  const inventory = await ask('inventory', { scope });
  const otherwise = '; a scope of its own for each project (projects/P) is listed without Cloud Asset Inventory';
  if (inventory.state !== 'known') return notSeen(scope, inventory, otherwise);
  const { clusters, others } = inventory.value;
  const unread = others.map(
    (name) => `Cloud Asset Inventory names a cluster in ${scope} as ${quoted(name)}: no cluster is named so`,
  );
  return { clusters, unseen: unread, needs: [] };
}

/** @param otherwise what to do instead, as the sentence ends */
function notSeen(scope: string, fact: Exclude<Fact<unknown>, { state: 'known' }>, otherwise: string): OfScope {
  const root = missing(fact);
  const what = `The clusters of ${scope}`;
  if (root === null || root.state === 'absent')
    return {
      clusters: [],
      unseen: [`${what} could not be read: ${root?.detail ?? 'there is no such scope'}`],
      needs: [],
    };
  const needs = root.state === 'denied' ? root.needs : [];
  return { clusters: [], unseen: [`${whyMissing(what, root)}${otherwise}`], needs };
}
