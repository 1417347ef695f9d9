/** A pull by a pod on a node pool: what is asked, and what the node said. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';

/** One image on one pool of one cluster, and the way into it. */
export interface VerificationPlan extends ClusterName {
  readonly pool: string;
  /** The pod's `cloud.google.com/gke-nodepool`; null where GKE chooses the node (Autopilot). */
  readonly selector: string | null;
  readonly tolerations: readonly Toleration[];
  readonly os: 'linux' | 'windows';
  readonly image: string;
  readonly namespace: string;
  readonly pullSecrets: readonly string[];
  readonly endpoints: ClusterEndpoints;
}

/** A toleration, as a pod has it. */
export interface Toleration {
  readonly key: string;
  readonly operator: 'Equal' | 'Exists';
  readonly value?: string;
  readonly effect?: string;
}

/**
 * What became of the pull. `pulled`: the node has it. `refused`: the registry's final answer, said twice.
 * `undecided`: it did not come to an answer. `skipped`: the pool has no node.
 */
export type VerificationOutcome = 'pulled' | 'refused' | 'undecided' | 'skipped';

export interface Verification {
  readonly outcome: VerificationOutcome;
  /** The pod; null where none came to be. */
  readonly pod: string | null;
  readonly namespace: string;
  readonly node: string | null;
  /** The reason of the event or status that decided: `Pulled`, `StartError`, `ErrImagePull`, `Unschedulable`. */
  readonly reason: string;
  /** Id of the cause in the table of runtime messages; null where nothing went wrong. */
  readonly cause: string | null;
  /** The check that explains the cause. */
  readonly check: string | null;
  readonly advice: string | null;
  /** The words as they came. */
  readonly words: string;
  /** How often the node said so. */
  readonly times: number;
  /** The digest that the node pulled. */
  readonly digest: string | null;
  /** Milliseconds from the kubelet's `Pulling` to the end of the pull; null where it is not known. */
  readonly durationMs: number | null;
  /** Why the pod may still be there; null: it is deleted. */
  readonly left: string | null;
}
