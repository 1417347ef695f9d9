/** By what clusters can be told together: their project, their location, and each of their labels. Pure. */
import type { Report } from '../model/report';

/** One way of telling clusters together. */
export interface ClusterFacet {
  /** `project`, `location`, or the key of a label. */
  readonly name: string;
  /** The value of a cluster, by its full name; empty where it has none. */
  readonly valueOf: (cluster: string) => string;
}

/** `projects/P/locations/L/clusters/C` */
const GKE = /^projects\/([^/]+)\/locations\/([^/]+)\/clusters\//;

/** Labels that are offered, those of most clusters first. */
const MOST_LABELS = 8;
/** Labels that say whose a cluster is, the first that some cluster has counts. */
const OF_OWNERS = ['owner', 'owners', 'team', 'owner-team', 'cost-center', 'cost_center'];

const byProject: ClusterFacet = { name: 'project', valueOf: (cluster) => GKE.exec(cluster)?.[1] ?? '' };
const byLocation: ClusterFacet = { name: 'location', valueOf: (cluster) => GKE.exec(cluster)?.[2] ?? '' };

/** All ways of telling a report's clusters together. */
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
  return { name: key, valueOf: (cluster) => values.get(cluster) ?? '' };
}

/** The way that says whose clusters are: a label such as `owner`; null where no cluster has one. */
export function ownerFacet(report: Pick<Report, 'clusters'>): ClusterFacet | null {
  const [, , first] = facetsOf(report);
  return first !== undefined && OF_OWNERS.includes(first.name) ? first : null;
}
