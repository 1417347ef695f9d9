/** Pods that wait for an image, with their messages: from the Kubernetes API, or from Cloud Logging. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';
import type { Json } from './json';
import type { Need } from './need';

/** Where to look for pods that wait. */
export interface WaitingPlan extends ClusterName {
  /** Null: all namespaces. */
  readonly namespace: string | null;
  /** Only this pod; its namespace is then given; null: all pods. */
  readonly pod: string | null;
  readonly endpoints: ClusterEndpoints;
}

/** Which log entries of a cluster to read. */
export interface LoggedPlan extends ClusterName {
  readonly namespace: string | null;
  readonly pod: string | null;
  /** ISO 8601: entries from then on. */
  readonly since: string;
}

/**
 * The maximum length of a node's message: longer ones contain web pages that a server returned, not messages of a
 * runtime.
 */
export const NODE_WORDS = 16_000;

/** One message of the kubelet, the runtime or admission. */
export interface SaidByEvent {
  /** The reason of the status or event: `ErrImagePull`, `Failed`, `BackOff`. */
  readonly reason: string;
  readonly message: string;
  /** How often. */
  readonly times: number;
  /** When it was last reported, ISO 8601; null: it is the current status. */
  readonly at: string | null;
}

/** A container of a pod that waits for its image or cannot start it, or a controller whose pods are refused. */
export interface WaitingPull {
  /** `Pod`; `ReplicaSet`, `Job`, … if no pod was created. */
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly container: string | null;
  /** As the pod names it; null if it is not known. */
  readonly image: string | null;
  /** Null if no node was chosen, or if it is not known. */
  readonly node: string | null;
  readonly pullSecrets: readonly string[];
  /** The pod's Kubernetes service account; null: `default`, or it was not seen. */
  readonly serviceAccount: string | null;
  /** The audience of Google's workload identity federation for which the pod mounts a token; null: none, or it was not seen. */
  readonly federationAudience: string | null;
  /** The reason of the status, else of the event: `ImagePullBackOff`, `CreateContainerError`. */
  readonly reason: string;
  /** The message of the status first. */
  readonly said: readonly SaidByEvent[];
}

/** A node with a waiting pod. */
export interface NodeSeen {
  readonly name: string;
  /** Label `cloud.google.com/gke-nodepool`. */
  readonly pool: string | null;
  /** `linux/amd64`; null if it is not known. */
  readonly platform: string | null;
  readonly zone: string | null;
  readonly project: string | null;
}

export interface WaitingPulls {
  readonly pulls: readonly WaitingPull[];
  readonly nodes: readonly NodeSeen[];
  /** The number of pods, or log entries, that were read. */
  readonly looked: number;
  /** What could not be read, one sentence each. */
  readonly gaps: readonly string[];
  /** The permissions that would close the gaps. */
  readonly needs: readonly Need[];
}

/** Stands for the image if no pod waits for one, or if it is not known which. */
export const ANY_IMAGE = '(any image)';

/** Reasons of a container that waits because its image is not on the node (kubelet, `pkg/kubelet/images`). */
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

/** Finds failing pulls in log entries of a cluster. */
export type PullsInLog = (plan: LoggedPlan, entries: readonly Json[]) => readonly WaitingPull[];

/** An event, and the object that it is about. */
export interface EventSeen extends SaidByEvent {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** Null: the event is about the whole pod. */
  readonly container: string | null;
  readonly node: string | null;
  /** When it was last reported, ISO 8601; empty if it is not known. */
  readonly at: string;
}
