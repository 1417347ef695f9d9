/** The images that run on a cluster, with the workloads that run them. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';
import type { ImageUse } from './image-use';

/** An image as pods name it, and its uses: pods that use it alike share one use. */
export interface RunningImage {
  readonly text: string;
  readonly uses: readonly ImageUse[];
}

/** What runs on a cluster. */
export interface RunningImages {
  /** Sorted by their texts. */
  readonly images: readonly RunningImage[];
  /** The number of pods that were read, without those that have ended. */
  readonly pods: number;
  /** The number of pods with images of GKE's own components, which GKE manages: those images are left out. */
  readonly ofGke: number;
  /** What else may run and could not be read, one sentence each. */
  readonly gaps: readonly string[];
}

/** The pods of a project in Cloud Asset Inventory, without clusters of which it has no pod. */
export interface RunningInventory {
  readonly clusters: readonly { readonly cluster: ClusterName; readonly running: RunningImages }[];
}

/** Which cluster's pods to read, and how to reach the cluster. */
export interface RunningPlan extends ClusterName {
  readonly endpoints: ClusterEndpoints;
}

/** The kinds of Kubernetes objects that show what runs. */
export const RUNNING_KINDS = ['Pod', 'DaemonSet', 'CronJob', 'ServiceAccount'] as const;
export type RunningKind = (typeof RUNNING_KINDS)[number];

/** Collects the objects of one cluster, in any order, and keeps what pulls depend on. */
export interface RunningReader {
  add(kind: RunningKind, object: unknown): void;
  /** @param gaps what could not be read, one sentence each */
  read(gaps?: readonly string[]): RunningImages;
}
