/** A compute class of GKE, and the nodes that it creates. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';
import type { ImageDisk } from './image-disk';
import type { Scheduling } from './image-use';

/** Which class of which cluster, and how to reach the cluster. */
export interface ComputeClassPlan extends ClusterName {
  readonly computeClass: string;
  readonly endpoints: ClusterEndpoints;
}

/**
 * A `ComputeClass` (`cloud.google.com/v1`), as far as a pull depends on it. Source: Google's reference of the custom
 * resource, `spec.nodePoolConfig`, `spec.priorities[]`, `spec.whenUnsatisfiable`, `spec.nodePoolAutoCreation`, `spec.autopilot`.
 */
export interface ComputeClass {
  /** The service account of its nodes; null: that of the other nodes that GKE creates in the cluster. */
  readonly serviceAccount: string | null;
  /** `cos_containerd`, `ubuntu_containerd`; null if it is not set. */
  readonly imageType: string | null;
  /** Machine types and families that its priorities name: `n4`, `c4a-standard-8`. */
  readonly machines: readonly string[];
  /** Its priorities that name no machine. */
  readonly others: readonly OtherPriority[];
  /** Whether default nodes are created if no priority can be met; null if it is not set. */
  readonly fallsBack: boolean | null;
  readonly labels: Readonly<Record<string, string>>;
  /** As Kubernetes writes them: `NoSchedule`. */
  readonly taints: readonly { readonly key: string; readonly value: string; readonly effect: string }[];
  /** Whether its Arm nodes have the taint of their architecture. */
  readonly architectureTaint: boolean;
  readonly imageStreaming: boolean;
  readonly sandboxed: boolean;
  /** Where its nodes keep images; null where that is not known. */
  readonly imageDisk: ImageDisk | null;
  /** GKE creates node pools for it; false: it only selects existing ones. */
  readonly creates: boolean;
}

/** A priority that creates nodes and names neither a machine type nor a family. */
export interface OtherPriority {
  /** `usual`: GKE chooses the machine; `reservation`: the reservation decides. */
  readonly by: 'podFamily' | 'gpu' | 'tpu' | 'reservation' | 'usual';
  /** The family or the type of accelerator; empty if there is none. */
  readonly name: string;
}

/** Which namespace of which cluster, and how to reach the cluster. */
export interface NamespacePlan extends ClusterName {
  readonly namespace: string;
  readonly endpoints: ClusterEndpoints;
  /** The cluster appears to have compute classes, so it is worth connecting to it. */
  readonly likely: boolean;
}

/** The default compute classes of a namespace. */
export interface NamespaceDefaults {
  /** Its labels that name default classes, by key. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The label, and the selector, of the nodes of a compute class. */
export const COMPUTE_CLASS = 'cloud.google.com/compute-class';

/** True if a pod selects a compute class itself. */
export const saysClass = ({ nodeSelector, affinity }: Scheduling): boolean =>
  nodeSelector[COMPUTE_CLASS] !== undefined ||
  (affinity ?? []).some(({ labels }) => labels.some(({ key }) => key === COMPUTE_CLASS));

/** The labels of a namespace that name a default class; the second one does not apply to DaemonSets. */
export const DEFAULT_CLASS_LABELS = [
  'cloud.google.com/default-compute-class',
  'cloud.google.com/default-compute-class-non-daemonset',
] as const;

/**
 * The default compute class that a namespace's labels name; the second one does not apply to DaemonSets. Source: Google's page
 * "Apply ComputeClasses to Pods by default".
 * @param label the value of a label
 * @param workload `DaemonSet/agent`
 */
export function classInLabels(label: (key: string) => string | null, workload: string): string | undefined {
  const [ofAll, ofOthers] = DEFAULT_CLASS_LABELS.map(label);
  if (ofAll) return ofAll;
  return workload.startsWith('DaemonSet/') ? undefined : ofOthers || undefined;
}

/** The scheduling of a pod in a namespace with a default class: it selects that class, unless it selects one itself. */
export function withNamespaceClass(scheduling: Scheduling, name: string): Scheduling {
  if (saysClass(scheduling)) return scheduling;
  return { ...scheduling, nodeSelector: { ...scheduling.nodeSelector, [COMPUTE_CLASS]: name } };
}
