/** The pod of a workload from its manifest. It may contain secrets: it is kept only in memory, never in facts or reports. */
import type { Json } from './json';

/** The pod template of a workload. */
export interface PodTemplate {
  readonly labels: Json;
  readonly annotations: Json;
  readonly spec: Json;
}

/** The pods of workloads, by `podKey`. */
export type PodTemplates = ReadonlyMap<string, PodTemplate>;

/** A workload of the input by its name; a namespace of null: the manifest has none. */
export interface WorkloadName {
  readonly workload: string;
  readonly namespace: string | null;
}

/** The key of a workload's pod. */
export const podKey = ({ workload, namespace }: WorkloadName): string => JSON.stringify([namespace, workload]);
