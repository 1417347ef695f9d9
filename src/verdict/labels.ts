/** The labels of clusters, as reports carry them. Pure. */
import { clusterPath } from '../model/cluster';
import { labelsIn } from '../model/cluster-json';
import { knownValue } from '../model/fact';
import type { LabelledCluster, Report } from '../model/report';
import type { TargetFacts } from '../model/target-facts';
import { compare } from './passed-rows';

/** Labels by the names of their clusters. */
export type LabelsOfClusters = Map<string, LabelledCluster['labels']>;

/** Notes the labels of a target's cluster, where it has any and was read. */
export function noteLabels({ cluster }: Pick<TargetFacts, 'cluster'>, into: LabelsOfClusters): void {
  const known = knownValue(cluster.cluster);
  if (known === undefined || known.mode === 'external') return;
  // Facts that were saved may have been made by hand: what is no label is none.
  const labels = Object.entries(labelsIn(known.labels)).filter(([key]) => !key.startsWith('goog-'));
  if (labels.length > 0) into.set(clusterPath(known), Object.fromEntries(labels.sort(([a], [b]) => compare(a, b))));
}

/** All of them in the order of their clusters. */
export const labelledClusters = (labels: LabelsOfClusters): Report['clusters'] =>
  [...labels].sort(([a], [b]) => compare(a, b)).map(([cluster, its]) => ({ cluster, labels: its }));

/** Those of several reports. */
export const joinedLabels = (reports: readonly Report[]): Report['clusters'] =>
  labelledClusters(
    new Map(reports.flatMap(({ clusters }) => clusters.map(({ cluster, labels }) => [cluster, labels]))),
  );
