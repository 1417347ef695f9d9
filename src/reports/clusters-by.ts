/** The properties by which clusters can be grouped: their project, their location, and each of their labels. Pure. */
import { clusterName } from '../model/fingerprint';
import type { Report } from '../model/report';

/** One property by which clusters can be grouped. */
export interface ClusterFacet {
  /** `project`, `location`, or the key of a label. */
  readonly name: string;
  readonly isLabel: boolean;
  /** The value for a cluster, given by its full name; empty if it has none. */
  readonly valueOf: (cluster: string) => string;
}

/** `projects/P/locations/L/clusters/C` */
const GKE = /^projects\/([^/]+)\/locations\/([^/]+)\/clusters\//;

/** The maximum number of labels. Those that the most clusters have come first. */
const MOST_LABELS = 8;
/** Labels that name the owner of a cluster. The first one that some cluster has is used. */
const OF_OWNERS = ['owner', 'owners', 'team', 'owner-team', 'cost-center', 'cost_center'];

const byProject: ClusterFacet = { name: 'project', isLabel: false, valueOf: (cluster) => GKE.exec(cluster)?.[1] ?? '' };
const byLocation: ClusterFacet = {
  name: 'location',
  isLabel: false,
  valueOf: (cluster) => GKE.exec(cluster)?.[2] ?? '',
};

/** All properties by which a report's clusters can be grouped. */
export function facetsOf({ clusters }: Pick<Report, 'clusters'>): readonly ClusterFacet[] {
  const counts = new Map<string, number>();
  for (const { labels } of clusters) for (const key of Object.keys(labels)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const owner = OF_OWNERS.find((key) => counts.has(key));
  const keys = [...counts]
    .sort(([a, its], [b, others]) => Number(b === owner) - Number(a === owner) || others - its || (a < b ? -1 : 1))
    .slice(0, MOST_LABELS)
    .map(([key]) => key);
  return [byProject, byLocation, ...keys.map((key) => byLabel(clusters, key))];
}

function byLabel(clusters: Report['clusters'], key: string): ClusterFacet {
  const values = new Map(
    clusters.map(({ cluster, labels }) => [cluster, new Map(Object.entries(labels)).get(key) ?? '']),
  );
  return { name: key, isLabel: true, valueOf: (cluster) => values.get(cluster) ?? '' };
}

/** So few clusters need no groups: their names are enough. */
const FEW = 3;

/**
 * The property that names the owners of the clusters that a cause stops, and that groups a fleet in a short table: the
 * one that was asked for, otherwise a label that names the owner of a cluster, such as `owner`, otherwise the project.
 * @param by `project`, `location` or `label=KEY`
 * @returns null if nothing was asked for, no cluster has such a label, and the clusters are few or in one project
 */
export function groupingOf(report: Pick<Report, 'clusters' | 'targets' | 'passed'>, by?: string): ClusterFacet | null {
  if (by === byProject.name) return byProject;
  if (by === byLocation.name) return byLocation;
  if (by !== undefined) return byLabel(report.clusters, by.slice('label='.length));
  const [, , first] = facetsOf(report);
  if (first !== undefined && OF_OWNERS.includes(first.name)) return first;
  const clusters = new Set([
    ...report.targets.flatMap(({ cluster }) => (cluster === null ? [] : [clusterName(cluster)])),
    ...report.passed.flatMap(({ cluster }) => cluster ?? []),
  ]);
  const projects = new Set([...clusters].map(byProject.valueOf));
  return clusters.size > FEW && projects.size > 1 ? byProject : null;
}
