/** A compute class of GKE: what it says of the nodes that are made for it. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';

/** Which class of which cluster, and the way there. */
export interface ComputeClassPlan extends ClusterName {
  readonly computeClass: string;
  readonly endpoints: ClusterEndpoints;
}

/**
 * A `ComputeClass` (`cloud.google.com/v1`), as far as a pull depends on it. Source: Google's reference of the custom
 * resource, `spec.nodePoolConfig`, `spec.priorities[]`, `spec.nodePoolAutoCreation`, `spec.autopilot`.
 */
export interface ComputeClass {
  /** Who pulls on its nodes; null: as on other nodes that GKE makes in the cluster. */
  readonly serviceAccount: string | null;
  /** `cos_containerd`, `ubuntu_containerd`; null where it does not say. */
  readonly imageType: string | null;
  /** Machine types and families that its priorities name: `n4`, `c4a-standard-8`. */
  readonly machines: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** As Kubernetes writes them: `NoSchedule`. */
  readonly taints: readonly { readonly key: string; readonly value: string; readonly effect: string }[];
  /** Whether its Arm nodes are tainted for their architecture. */
  readonly architectureTaint: boolean;
  readonly imageStreaming: boolean;
  readonly sandboxed: boolean;
  /** GKE makes node pools for it; false: it only chooses among those that are there. */
  readonly creates: boolean;
}
