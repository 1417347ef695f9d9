/** What is asked of a pool where a pull is verified there, and the way into its cluster. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';
import { type ImageReference } from './image-reference';
import type { WorkloadName } from './pod-template';

/** One image on one pool of one cluster, and the way into it. */
export interface VerificationPlan extends ClusterName {
  readonly pool: string;
  /** The pod's `cloud.google.com/gke-nodepool`; null where GKE chooses the node (Autopilot). */
  readonly selector: string | null;
  readonly tolerations: readonly Toleration[];
  readonly os: 'linux' | 'windows';
  readonly image: ImageReference;
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

/** A toleration, as a pod's own JSON has it: a field that does not count is not written. */
export interface Toleration {
  readonly key: string;
  readonly operator: 'Equal' | 'Exists';
  readonly value?: string;
  readonly effect?: string;
}
