/** A fleet's verdicts, grouped by what its clusters have in common. Pure. */
import { clusterName } from '../model/fingerprint';
import type { Verdict } from '../model/finding';
import type { Report } from '../model/report';
import type { ClusterFacet } from './clusters-by';

/** Clusters that have the same values. */
export interface ClusterGroup {
  /** One value for each property by which the clusters are grouped; an empty string if they have none. */
  readonly values: readonly string[];
  readonly clusters: ReadonlySet<string>;
  /** The number of targets by verdict. */
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** The groups, those with the most failures first. */
export function groupsBy({ targets, passed }: Report, facets: readonly ClusterFacet[]): readonly ClusterGroup[] {
  const groups = new Map<string, { values: string[]; clusters: Set<string>; counts: Record<Verdict, number> }>();
  const keys = new Map<string, string>();
  const add = (cluster: string, verdict: Verdict, number: number): void => {
    const key = keys.get(cluster) ?? JSON.stringify(facets.map(({ valueOf }) => valueOf(cluster)));
    keys.set(cluster, key);
    const group = groups.get(key) ?? {
      values: facets.map(({ valueOf }) => valueOf(cluster)),
      clusters: new Set<string>(),
      counts: { fail: 0, unknown: 0, pass: 0 },
    };
    groups.set(key, group);
    group.clusters.add(cluster);
    group.counts[verdict] += number;
  };
  for (const { cluster, verdict } of targets) if (cluster !== null) add(clusterName(cluster), verdict, 1);
  for (const { cluster, images } of passed) if (cluster !== null) add(cluster, 'pass', images.length);
  return [...groups]
    .sort(
      ([a, its], [b, others]) =>
        others.counts.fail - its.counts.fail || others.counts.unknown - its.counts.unknown || (a < b ? -1 : 1),
    )
    .map(([, group]) => group);
}
