/** How a pull is verified on a pool, and how to reach its cluster. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';
import { type ImageReference } from './image-reference';
import type { WorkloadName } from './pod-template';

/** One image on one pool of one cluster, and how to reach the cluster. */
export interface VerificationPlan extends ClusterName {
  readonly pool: string;
  /** The pod's `cloud.google.com/gke-nodepool`; null if GKE chooses the node (Autopilot). */
  readonly selector: string | null;
  readonly tolerations: readonly Toleration[];
  readonly os: 'linux' | 'windows';
  readonly image: ImageReference;
  readonly namespace: string;
  /** The pod's service account, whose pull secrets apply automatically. */
  readonly serviceAccount: string;
  readonly pullSecrets: readonly string[];
  /** The workload whose manifest alone names the namespace, the account or the secrets; null: none. */
  readonly word: string | null;
  readonly endpoints: ClusterEndpoints;
  /** The nodes' architecture if GKE chooses the node (a pull on amd64 proves nothing about arm64); otherwise null. */
  readonly architecture: string | null;
  /** With crictl on a node, and how the node is reached; null: by a pod that pulls. */
  readonly how: 'node' | 'ssh' | null;
  /** On a node: crictl uses the node's own token, as the kubelet does for hosts of Artifact Registry. */
  readonly withToken: boolean;
  /** For SSH: URLs of the pool's managed instance groups, whose VMs are its nodes. */
  readonly instanceGroups: readonly string[];
  /** Also run the image's own code. */
  readonly run: boolean;
  /** A dry run: the API server checks the pod, and nothing is created. */
  readonly dryRun: boolean;
  /** For a dry run: the workloads that land there, whose own pods are used if their manifests have them. */
  readonly own: readonly WorkloadName[];
  /** Wait for a new node. */
  readonly scaleUp: boolean;
}

/** A toleration in a pod's JSON; unused fields are left out. */
export interface Toleration {
  readonly key: string;
  readonly operator: 'Equal' | 'Exists';
  readonly value?: string;
  readonly effect?: string;
}
