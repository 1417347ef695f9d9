/** Pods that wait on an image, and what was said of them: from the Kubernetes API, or from Cloud Logging. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';
import type { Json } from './json';
import type { Need } from './need';

/** Where to look for pods that wait. */
export interface WaitingPlan extends ClusterName {
  /** Null: all namespaces. */
  readonly namespace: string | null;
  /** One pod alone; its namespace is given then. */
  readonly pod: string | null;
  readonly endpoints: ClusterEndpoints;
}

/** What of a cluster's logs to look through. */
export interface LoggedPlan extends ClusterName {
  readonly namespace: string | null;
  readonly pod: string | null;
  /** ISO 8601: entries from then on. */
  readonly since: string;
}

/**
 * Characters of a node's words that are kept: beyond this lie no words of a runtime, but web pages that it was answered
 * with.
 */
export const NODE_WORDS = 16_000;

/** One thing that the kubelet, the runtime or admission said. */
export interface SaidByEvent {
  /** Of the status or event: `ErrImagePull`, `Failed`, `BackOff`. */
  readonly reason: string;
  readonly message: string;
  /** How often. */
  readonly times: number;
  /** When it was said last, ISO 8601; null: now, as a status says it. */
  readonly at: string | null;
}

/** One container of one pod that waits on its image or cannot start it, or a controller whose pods are refused. */
export interface WaitingPull {
  /** `Pod`; `ReplicaSet`, `Job`, … where no pod came to be. */
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly container: string | null;
  /** As the pod names it; null where nobody said which. */
  readonly image: string | null;
  /** Null where no node was chosen, or none is named. */
  readonly node: string | null;
  readonly pullSecrets: readonly string[];
  /** The pod's Kubernetes service account; null: `default`, or it was not seen. */
  readonly serviceAccount: string | null;
  /** The audience of Google's workload identity federation for which the pod mounts a token; null: none, or it was not seen. */
  readonly federationAudience: string | null;
  /** The reason of the status, else of the event: `ImagePullBackOff`, `CreateContainerError`. */
  readonly reason: string;
  /** The status's own words first. */
  readonly said: readonly SaidByEvent[];
}

/** A node on which a pod waits. */
export interface NodeSeen {
  readonly name: string;
  /** Label `cloud.google.com/gke-nodepool`. */
  readonly pool: string | null;
  /** `linux/amd64`; null where it does not say it. */
  readonly platform: string | null;
  readonly zone: string | null;
  readonly project: string | null;
}

export interface WaitingPulls {
  readonly pulls: readonly WaitingPull[];
  readonly nodes: readonly NodeSeen[];
  /** Pods, or log entries, that were looked through. */
  readonly looked: number;
  /** What could not be read beside, a sentence each. */
  readonly gaps: readonly string[];
  /** What would close the gaps. */
  readonly needs: readonly Need[];
}

/** Stands for the image where no pod waits on one, or nobody said on which. */
export const ANY_IMAGE = '(any image)';

/** Reasons for which a container waits because its image is not there (kubelet, `pkg/kubelet/images`). */
export const WAITS_ON_IMAGE: ReadonlySet<string> = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'InvalidImageName',
  'ErrImageNeverPull',
  'ImageInspectError',
  'RegistryUnavailable',
  'SignatureValidationFailed',
  'ImageVolumeMountFailed',
]);

/** Reads the pulls that fail from log entries of a cluster. */
export type PullsInLog = (plan: LoggedPlan, entries: readonly Json[]) => readonly WaitingPull[];

/** What an event says, and of whom. */
export interface EventSeen extends SaidByEvent {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** Null: of the whole pod. */
  readonly container: string | null;
  readonly node: string | null;
  /** When it was said last, ISO 8601; empty where it is not said. */
  readonly at: string;
}
