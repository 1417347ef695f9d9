/** The labels of clusters for reports. Pure. */
import { clusterPath, type ListedCluster } from '../model/cluster';
import { labelsIn } from '../model/cluster-json';
import { knownValue } from '../model/fact';
import { clusterName } from '../model/fingerprint';
import type { LabelledCluster, Report } from '../model/report';
import type { TargetFacts } from '../model/target-facts';
import { compare } from './passed-rows';

/** Labels by the names of their clusters. */
export type LabelsOfClusters = Map<string, LabelledCluster['labels']>;

/** Records the labels of a target's cluster, if it was read and has any. */
export function noteLabels({ cluster }: Pick<TargetFacts, 'cluster'>, into: LabelsOfClusters): void {
  const known = knownValue(cluster.cluster);
  if (known === undefined || known.mode === 'external') return;
  note(clusterPath(known), known.labels, into);
}

function note(cluster: string, labels: Readonly<Record<string, string>>, into: LabelsOfClusters): void {
  // Saved facts may have been edited by hand, so only valid labels are used.
  const its = Object.entries(labelsIn(labels)).filter(([key]) => !key.startsWith('goog-'));
  if (its.length > 0) into.set(cluster, Object.fromEntries(its.sort(([a], [b]) => compare(a, b))));
}

/**
 * Adds to a report the labels of clusters that could not be read, from the list in which the clusters were found. The
 * owner of such a cluster is especially useful to know.
 */
export function withListedLabels(report: Report, listed: readonly ListedCluster[]): Report {
  const unread = new Set(
    report.targets.flatMap(({ cluster }) => (cluster?.mode === null ? [clusterName(cluster)] : [])),
  );
  if (unread.size === 0) return report;
  const labels: LabelsOfClusters = new Map(report.clusters.map(({ cluster, labels: its }) => [cluster, its]));
  for (const cluster of listed)
    if (cluster.labels !== null && unread.has(clusterPath(cluster)) && !labels.has(clusterPath(cluster)))
      note(clusterPath(cluster), cluster.labels, labels);
  return { ...report, clusters: labelledClusters(labels) };
}

/** All labels in the order of their clusters. */
export const labelledClusters = (labels: LabelsOfClusters): Report['clusters'] =>
  [...labels].sort(([a], [b]) => compare(a, b)).map(([cluster, its]) => ({ cluster, labels: its }));

/** The labels of several reports. */
export const joinedLabels = (reports: readonly Report[]): Report['clusters'] =>
  labelledClusters(
    new Map(reports.flatMap(({ clusters }) => clusters.map(({ cluster, labels }) => [cluster, labels]))),
  );
