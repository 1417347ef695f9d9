/** A pull by a pod on a node pool: how it is asked for, and what came of it. Plain JSON. */
import type { VerificationPlan } from './verification-plan';

/**
 * How a pull is verified: not at all, by a pod that the API server admits and does not keep, by a pod that pulls, or by
 * the runtime's own tool on a node, which is reached by a pod or by SSH.
 */
export const VERIFY_HOWS = ['none', 'admission', 'pod', 'node', 'ssh'] as const;
export type VerifyHow = (typeof VERIFY_HOWS)[number];

/** What became of the image's own code, where it was to run. */
export interface Ran {
  readonly state: 'exited' | 'running' | 'not-started';
  readonly exitCode: number | null;
  /** `Completed`, `Error`, `OOMKilled`, `StartError`, `CreateContainerConfigError`. */
  readonly reason: string;
  readonly words: string;
}

/** The reason of a verification that no node was asked for: its kind of node cannot be entered. */
export const NOT_OFFERED = 'NotOffered';

/** What every end of a verification says: where it was tried, how, and what was heard. */
export interface Attempt {
  /** By the runtime's own tool on a node; null: by a pod that pulled. */
  readonly how: 'node' | 'ssh' | null;
  /** What the runtime's tool presented to the registry; null where a pod pulled, or it is not known. */
  readonly credential: 'node-token' | 'none' | null;
  /** The pod; null where none came to be, and by SSH. */
  readonly pod: string | null;
  readonly namespace: string;
  readonly node: string | null;
  /** The reason of the event or status that decided: `Pulled`, `StartError`, `ErrImagePull`, `Unschedulable`. */
  readonly reason: string;
  /** The words as they came. */
  readonly words: string;
  /** How often the node said so, or tried. */
  readonly times: number;
  /** Of a dry run: the workloads whose own pods were asked for; none: a pod of this program's stood for them. */
  readonly workloads: readonly string[];
  /** Why the pod may still be there; null: it is deleted. */
  readonly left: string | null;
}

/** What the words of a failure are about. */
export interface Blame {
  /** Id of the cause in the table of runtime messages; null where none is known. */
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
  /** Milliseconds that the pull took, by the kubelet or the clock of the node; null where it is not known. */
  readonly durationMs: number | null;
  /** What became of the image's own code: `late`, it did not start in time; null, it was not to run. */
  readonly ran: Ran | 'late' | null;
}

/** What an admitted pod would pull, and by which secrets, after the webhooks. */
export interface EffectivePod {
  /** Of several containers with it, one that is another image now where there is one. */
  readonly image: string;
  /** Images of containers that a webhook added. */
  readonly addedImages: readonly string[];
  readonly pullSecrets: readonly string[];
  /** Those that the pod did not name itself: of its service account, or a webhook's. */
  readonly addedSecrets: readonly string[];
}

/** The API server takes the pod; nothing was pulled. */
export interface Admitted extends Attempt {
  readonly outcome: 'admitted';
  readonly effective: EffectivePod;
}

/** The registry's final answer, said twice. */
export interface Refused extends Attempt, Blame {
  readonly outcome: 'refused';
}

/** It did not come to an answer. */
export interface Undecided extends Attempt, Blame {
  readonly outcome: 'undecided';
}

/** The pool has no node. */
export interface Skipped extends Attempt {
  readonly outcome: 'skipped';
}

/** What became of the pull. */
export type Verification = Pulled | Admitted | Refused | Undecided | Skipped;

/** An attempt of which nothing is known yet but where it is made. */
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

/** Nothing to blame is known. */
export const NO_BLAME: Blame = { cause: null, check: null, advice: null };

/** A verification that came to no answer. */
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
