/** A pull by a pod on a node pool: what is asked, and what the node said. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';
import type { WorkloadName } from './pod-template';

/**
 * How a pull is verified: not at all, by a pod that the API server admits and does not keep, by a pod that pulls, or by
 * the runtime's own tool on a node, which is reached by a pod or by SSH.
 */
export const VERIFY_HOWS = ['none', 'admission', 'pod', 'node', 'ssh'] as const;
export type VerifyHow = (typeof VERIFY_HOWS)[number];

/** One image on one pool of one cluster, and the way into it. */
export interface VerificationPlan extends ClusterName {
  readonly pool: string;
  /** The pod's `cloud.google.com/gke-nodepool`; null where GKE chooses the node (Autopilot). */
  readonly selector: string | null;
  readonly tolerations: readonly Toleration[];
  readonly os: 'linux' | 'windows';
  readonly image: string;
  readonly namespace: string;
  /** The pod's service account, whose pull secrets apply by themselves. */
  readonly serviceAccount: string;
  readonly pullSecrets: readonly string[];
  /** The workload of a manifest on whose word alone the pod is in that namespace, that account's, or has those secrets; null: none. */
  readonly word: string | null;
  readonly endpoints: ClusterEndpoints;
  /** The nodes' architecture, where GKE chooses the node: a pull on amd64 proves nothing of arm64; else null. */
  readonly architecture: string | null;
  /** By the runtime's own tool on a node; null: by a pod that pulls. */
  readonly how: 'node' | 'ssh' | null;
  /** On a node: its own token is presented, as the kubelet does for the hosts of Artifact Registry. */
  readonly withToken: boolean;
  /** By SSH: the pool's managed instance groups, whose VMs are its nodes; addresses. */
  readonly instanceGroups: readonly string[];
  /** The image's own code is run, too. */
  readonly run: boolean;
  /** The API server is only asked to admit the pod: nothing is created. */
  readonly dryRun: boolean;
  /** Of a dry run: the workloads that land there, whose own pods are asked for where their manifests gave them. */
  readonly own: readonly WorkloadName[];
  /** Wait for a node that is to be made. */
  readonly scaleUp: boolean;
}

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

/** A toleration, as a pod has it. */
export interface Toleration {
  readonly key: string;
  readonly operator: 'Equal' | 'Exists';
  readonly value?: string;
  readonly effect?: string;
}

/**
 * What became of the pull. `pulled`: the node has it. `admitted`: the API server takes the pod; nothing was pulled. `refused`: the registry's final answer, said twice.
 * `undecided`: it did not come to an answer. `skipped`: the pool has no node.
 */
export type VerificationOutcome = 'pulled' | 'admitted' | 'refused' | 'undecided' | 'skipped';

export interface Verification {
  readonly outcome: VerificationOutcome;
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
  /** Id of the cause in the table of runtime messages; null where nothing went wrong. */
  readonly cause: string | null;
  /** The check that explains the cause. */
  readonly check: string | null;
  readonly advice: string | null;
  /** The words as they came. */
  readonly words: string;
  /** How often the node said so, or tried. */
  readonly times: number;
  /** Of a pod that was admitted: what it would pull, and by which secrets, after the webhooks; else null. */
  readonly effective: {
    /** Of several containers with it, one that is another image now where there is one. */
    readonly image: string;
    /** Images of containers that a webhook added. */
    readonly addedImages: readonly string[];
    readonly pullSecrets: readonly string[];
    /** Those that the pod did not name itself: of its service account, or a webhook's. */
    readonly addedSecrets: readonly string[];
  } | null;
  /** Of a dry run: the workloads whose own pods were asked for; none: a pod of this program's stood for them. */
  readonly workloads: readonly string[];
  /** The digest that the node pulled. */
  readonly digest: string | null;
  /** Milliseconds that the pull took, by the kubelet or the clock of the node; null where it is not known. */
  readonly durationMs: number | null;
  /** Why the pod may still be there; null: it is deleted. */
  readonly left: string | null;
  /** What became of the image's own code: `late`, it did not start in time; null, it was not to run. */
  readonly ran: Ran | 'late' | null;
}

/** A verification that came to no answer. */
export const undecided = (plan: VerificationPlan, pod: string | null, reason: string): Verification => ({
  outcome: 'undecided',
  how: plan.how,
  credential: null,
  pod,
  namespace: plan.namespace,
  node: null,
  reason,
  cause: null,
  check: null,
  advice: null,
  words: '',
  times: 0,
  digest: null,
  durationMs: null,
  left: null,
  effective: null,
  workloads: [],
  ran: null,
});

/** A VM by name: the node of the same name. */
export interface Vm {
  readonly project: string;
  readonly zone: string;
  readonly name: string;
}
