/** A verified pull on a node pool, and its result. Plain JSON. */
import type { VerificationPlan } from './verification-plan';

/**
 * How a pull is verified: not at all, by a dry run of a pod, by a pod that pulls, or with crictl on a node, which is
 * reached by a pod or by SSH.
 */
export const VERIFY_HOWS = ['none', 'admission', 'pod', 'node', 'ssh'] as const;
export type VerifyHow = (typeof VERIFY_HOWS)[number];

/** The result of running the image's own code. */
export interface Ran {
  readonly state: 'exited' | 'running' | 'not-started';
  readonly exitCode: number | null;
  /** `Completed`, `Error`, `OOMKilled`, `StartError`, `CreateContainerConfigError`. */
  readonly reason: string;
  readonly words: string;
}

/** The reason of a verification that was not attempted, because this kind of node cannot be entered. */
export const NOT_OFFERED = 'NotOffered';

/** The fields of every result: where and how the pull was tried, and what was reported. */
export interface Attempt {
  /** With crictl on a node, and how the node was reached; null: by a pod. */
  readonly how: 'node' | 'ssh' | null;
  /** The credential that crictl used; null if a pod pulled, or if it is not known. */
  readonly credential: 'node-token' | 'none' | null;
  /** The pod; null if none was created, and for SSH. */
  readonly pod: string | null;
  readonly namespace: string;
  readonly node: string | null;
  /** The reason of the event or status that decided: `Pulled`, `StartError`, `ErrImagePull`, `Unschedulable`. */
  readonly reason: string;
  /** The message, unchanged. */
  readonly words: string;
  /** How often the node reported it, or tried. */
  readonly times: number;
  /** For a dry run: the workloads whose own pods were used; none: a pod of this program was used. */
  readonly workloads: readonly string[];
  /** Why the pod may still exist; null: it was deleted. */
  readonly left: string | null;
}

/** The cause of a failure. */
export interface Blame {
  /** The id of the cause in the table of runtime messages; null if it is not known. */
  readonly cause: string | null;
  /** The check that explains the cause. */
  readonly check: string | null;
  readonly advice: string | null;
}

/** The node has the image. */
export interface Pulled extends Attempt {
  readonly outcome: 'pulled';
  /** The digest that the node pulled. */
  readonly digest: string | null;
  /** Milliseconds that the pull took, by the kubelet's measure or the node's clock; null if it is not known. */
  readonly durationMs: number | null;
  /** The result of the image's own code: `late`: it did not start in time; null: it was not run. */
  readonly ran: Ran | 'late' | null;
}

/** What an admitted pod would pull, and with which secrets, after webhooks changed it. */
export interface EffectivePod {
  /** The image after admission; of several containers, one whose image was changed if there is one. */
  readonly image: string;
  /** Images of containers that a webhook added. */
  readonly addedImages: readonly string[];
  readonly pullSecrets: readonly string[];
  /** Secrets that the pod did not name itself: of its service account, or added by a webhook. */
  readonly addedSecrets: readonly string[];
}

/** The API server admits the pod; nothing was pulled. */
export interface Admitted extends Attempt {
  readonly outcome: 'admitted';
  readonly effective: EffectivePod;
}

/** The registry's terminal answer, reported twice. */
export interface Refused extends Attempt, Blame {
  readonly outcome: 'refused';
}

/** There was no answer. */
export interface Undecided extends Attempt, Blame {
  readonly outcome: 'undecided';
}

/** The pool has no node. */
export interface Skipped extends Attempt {
  readonly outcome: 'skipped';
}

/** The result of a verified pull. */
export type Verification = Pulled | Admitted | Refused | Undecided | Skipped;

/** A new attempt without a result. */
export const attemptOf = (plan: VerificationPlan, pod: string | null, reason: string): Attempt => ({
  how: plan.how,
  credential: null,
  pod,
  namespace: plan.namespace,
  node: null,
  reason,
  words: '',
  times: 0,
  workloads: [],
  left: null,
});

/** The cause is not known. */
export const NO_BLAME: Blame = { cause: null, check: null, advice: null };

/** A verification without an answer. */
export const undecided = (plan: VerificationPlan, pod: string | null, reason: string): Undecided => ({
  outcome: 'undecided',
  ...attemptOf(plan, pod, reason),
  ...NO_BLAME,
});

/** A VM by name: the node of the same name. */
export interface Vm {
  readonly project: string;
  readonly zone: string;
  readonly name: string;
}
