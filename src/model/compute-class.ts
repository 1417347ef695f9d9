/** A compute class of GKE: what it says of the nodes that are made for it. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';
import type { ImageDisk } from './image-disk';
import type { Scheduling } from './image-use';

/** Which class of which cluster, and the way there. */
export interface ComputeClassPlan extends ClusterName {
  readonly computeClass: string;
  readonly endpoints: ClusterEndpoints;
}

/**
 * A `ComputeClass` (`cloud.google.com/v1`), as far as a pull depends on it. Source: Google's reference of the custom
 * resource, `spec.nodePoolConfig`, `spec.priorities[]`, `spec.whenUnsatisfiable`, `spec.nodePoolAutoCreation`, `spec.autopilot`.
 */
export interface ComputeClass {
  /** Who pulls on its nodes; null: as on other nodes that GKE makes in the cluster. */
  readonly serviceAccount: string | null;
  /** `cos_containerd`, `ubuntu_containerd`; null where it does not say. */
  readonly imageType: string | null;
  /** Machine types and families that its priorities name: `n4`, `c4a-standard-8`. */
  readonly machines: readonly string[];
  /** What its other priorities make nodes by. */
  readonly others: readonly OtherPriority[];
  /** Whether nodes of the cluster's usual kind are made where no priority can be met; null where it does not say. */
  readonly fallsBack: boolean | null;
  readonly labels: Readonly<Record<string, string>>;
  /** As Kubernetes writes them: `NoSchedule`. */
  readonly taints: readonly { readonly key: string; readonly value: string; readonly effect: string }[];
  /** Whether its Arm nodes are tainted for their architecture. */
  readonly architectureTaint: boolean;
  readonly imageStreaming: boolean;
  readonly sandboxed: boolean;
  /** Where its nodes keep images; null where that is not known. */
  readonly imageDisk: ImageDisk | null;
  /** GKE makes node pools for it; false: it only chooses among those that are there. */
  readonly creates: boolean;
}

/** A priority that makes nodes and names neither a machine type nor a family. */
export interface OtherPriority {
  /** `usual`: it leaves the machine to GKE; `reservation`: to what is reserved. */
  readonly by: 'podFamily' | 'gpu' | 'tpu' | 'reservation' | 'usual';
  /** The family or the accelerator's type; empty where there is none. */
  readonly name: string;
}

/** Which namespace of which cluster, and the way there. */
export interface NamespacePlan extends ClusterName {
  readonly namespace: string;
  readonly endpoints: ClusterEndpoints;
  /** The cluster shows that it has compute classes: it is worth a way of our own into it. */
  readonly likely: boolean;
}

/** What a namespace says of compute classes. */
export interface NamespaceDefaults {
  /** Its labels that name default classes, by key. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The label, and the selector, of the nodes of a compute class. */
export const COMPUTE_CLASS = 'cloud.google.com/compute-class';

/** True where a pod says itself of which class its nodes are. */
export const saysClass = ({ nodeSelector, affinity }: Scheduling): boolean =>
  nodeSelector[COMPUTE_CLASS] !== undefined ||
  (affinity ?? []).some(({ labels }) => labels.some(({ key }) => key === COMPUTE_CLASS));

/** The labels of a namespace that name a default class; the second one spares DaemonSets. */
export const DEFAULT_CLASS_LABELS = [
  'cloud.google.com/default-compute-class',
  'cloud.google.com/default-compute-class-non-daemonset',
] as const;

/**
 * The default compute class that a namespace's labels name; the second one spares DaemonSets. Source: Google's page
 * "Apply ComputeClasses to Pods by default".
 * @param label the value of a label
 * @param workload `DaemonSet/agent`
 */
export function classInLabels(label: (key: string) => string | null, workload: string): string | undefined {
  const [ofAll, ofOthers] = DEFAULT_CLASS_LABELS.map(label);
  if (ofAll) return ofAll;
  return workload.startsWith('DaemonSet/') ? undefined : ofOthers || undefined;
}

/** A pod as GKE makes it in a namespace with a default class: it selects that class, where it selects none itself. */
export function withNamespaceClass(scheduling: Scheduling, name: string): Scheduling {
  if (saysClass(scheduling)) return scheduling;
  return { ...scheduling, nodeSelector: { ...scheduling.nodeSelector, [COMPUTE_CLASS]: name } };
}
