/** The pod of a workload as its manifest has it. It may hold secrets: it is kept in memory alone, in no fact and no report. */
import type { Json } from './json';

/** What a workload makes its pods from. */
export interface PodTemplate {
  readonly labels: Json;
  readonly annotations: Json;
  readonly spec: Json;
}

/** The pods of workloads, by `podKey`. */
export type PodTemplates = ReadonlyMap<string, PodTemplate>;

/** A workload of the input, as its manifest names it; null: no namespace. */
export interface WorkloadName {
  readonly workload: string;
  readonly namespace: string | null;
}

/** By which a workload's pod is found. */
export const podKey = ({ workload, namespace }: WorkloadName): string => JSON.stringify([namespace, workload]);
