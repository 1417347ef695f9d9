/** The images that run on a cluster, with the workloads that run them. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';
import type { ImageUse } from './image-use';

/** An image as pods name it, and how they use it: what many pods share is one use. */
export interface RunningImage {
  readonly text: string;
  readonly uses: readonly ImageUse[];
}

/** What runs on a cluster. */
export interface RunningImages {
  /** Sorted by their texts. */
  readonly images: readonly RunningImage[];
  /** Pods that were looked through; those that have ended are not among them. */
  readonly pods: number;
  /** Pods that hold images of GKE's own components, which GKE looks after: those images are left out. */
  readonly ofGke: number;
  /** What else may run and could not be read, a sentence each. */
  readonly gaps: readonly string[];
}

/** What Cloud Asset Inventory holds of the pods of a project; a cluster that it has no pod of is not among them. */
export interface RunningInventory {
  readonly clusters: readonly { readonly cluster: ClusterName; readonly running: RunningImages }[];
}

/** Which cluster is asked for its pods, and the way there. */
export interface RunningPlan extends ClusterName {
  readonly endpoints: ClusterEndpoints;
}

/** The kinds of Kubernetes objects by which what runs is told. */
export const RUNNING_KINDS = ['Pod', 'DaemonSet', 'CronJob', 'ServiceAccount'] as const;
export type RunningKind = (typeof RUNNING_KINDS)[number];

/** Takes the objects of one cluster, in any order, and keeps what pulls depend on. */
export interface RunningReader {
  add(kind: RunningKind, object: unknown): void;
  /** @param gaps what could not be read, a sentence each */
  read(gaps?: readonly string[]): RunningImages;
}
