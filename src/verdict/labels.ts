/** The labels of clusters, as reports carry them. Pure. */
import { clusterPath, type ListedCluster } from '../model/cluster';
import { labelsIn } from '../model/cluster-json';
import { knownValue } from '../model/fact';
import { clusterName } from '../model/fingerprint';
import type { LabelledCluster, Report } from '../model/report';
import type { TargetFacts } from '../model/target-facts';
import { compare } from './passed-rows';

/** Labels by the names of their clusters. */
export type LabelsOfClusters = Map<string, LabelledCluster['labels']>;

/** Notes the labels of a target's cluster, where it has any and was read. */
export function noteLabels({ cluster }: Pick<TargetFacts, 'cluster'>, into: LabelsOfClusters): void {
  const known = knownValue(cluster.cluster);
  if (known === undefined || known.mode === 'external') return;
  note(clusterPath(known), known.labels, into);
}

function note(cluster: string, labels: Readonly<Record<string, string>>, into: LabelsOfClusters): void {
  // Facts that were saved may have been made by hand: what is no label is none.
  const its = Object.entries(labelsIn(labels)).filter(([key]) => !key.startsWith('goog-'));
  if (its.length > 0) into.set(cluster, Object.fromEntries(its.sort(([a], [b]) => compare(a, b))));
}

/**
 * The labels of a report, and those of its clusters that could not be read, as the list had them in which they were found:
 * whose they are is to be known above all.
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

/** All of them in the order of their clusters. */
export const labelledClusters = (labels: LabelsOfClusters): Report['clusters'] =>
  [...labels].sort(([a], [b]) => compare(a, b)).map(([cluster, its]) => ({ cluster, labels: its }));

/** Those of several reports. */
export const joinedLabels = (reports: readonly Report[]): Report['clusters'] =>
  labelledClusters(
    new Map(reports.flatMap(({ clusters }) => clusters.map(({ cluster, labels }) => [cluster, labels]))),
  );
