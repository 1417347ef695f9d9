/** A GKE cluster and its node pools, as the checks know them. */
import type { ClusterAdmission } from './admission';
import type { ImageDisk } from './image-disk';
import type { NodeNetwork } from './network';
import type { NodeTraits } from './node-traits';
import type { PoolAccount } from './pool-account';
import type { NodeGroup } from './runtime';

/**
 * The name of a cluster: `projects/P/locations/L/clusters/C`. A cluster outside GKE has no project and no location: its
 * name is that of its context in the kubeconfig.
 */
export interface ClusterName {
  readonly project: string;
  readonly location: string;
  readonly name: string;
}

export interface ClusterCondition {
  /** `canonicalCode` or the older `code`. */
  readonly code: string;
  readonly message: string;
}

export interface Taint {
  readonly key: string;
  readonly value: string;
  /** `TaintEffect`, or a newer value. */
  readonly effect: string;
}

export interface NodePool {
  /** Its name, or `(auto-provisioned)` for pools that GKE creates on demand. */
  readonly name: string;
  readonly origin: 'listed' | 'auto-provisioned';
  readonly status: string;
  readonly statusMessage: string | null;
  readonly conditions: readonly ClusterCondition[];
  /** The nodes' version; for pools that do not exist yet, that of the control plane. */
  readonly version: string | null;
  /** The service account of its nodes. */
  readonly serviceAccount: PoolAccount;
  /** OAuth scopes as full URLs; null if the API does not return them (pools that do not exist yet). */
  readonly scopes: readonly string[] | null;
  readonly imageType: string | null;
  readonly machineType: string | null;
  /** Zones. */
  readonly locations: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly Taint[];
  /** False if `taintConfig.architectureTaintBehavior` is `NONE`. */
  readonly architectureTaint: boolean;
  /** `windowsNodeConfig.osVersion`, such as `OS_VERSION_LTSC2022`. */
  readonly windowsOsVersion: string | null;
  readonly accelerators: readonly string[];
  /** What is needed to create a second pool like it; null if the API does not return it, or the pool does not exist yet. */
  readonly shape: PoolShape | null;
  /** What decides the labels of its nodes; null for pools that do not exist yet. */
  readonly traits: NodeTraits | null;
  /** Where its nodes are in the VPC; null if the API does not return it. */
  readonly network: NodeNetwork | null;
  /** For pools that do not exist yet: what creates them; otherwise null. */
  readonly madeBy: 'autopilot' | 'auto-provisioning' | 'compute-class' | null;
  /** The accelerators that auto-provisioning may create nodes with; null if there is no limit, or it is not known. */
  readonly acceleratorLimits: readonly string[] | null;
  /** Why its service account, scopes and image type are assumed, as a sentence; null: they were read. */
  readonly accountAssumed: string | null;
  /** Auto-provisioning created it (`autoscaling.autoprovisioned`), and creates others like it. */
  readonly autoProvisioned: boolean;
  readonly imageStreaming: boolean;
  /** The disk on which its nodes store images; null if the disk or its size is not known. */
  readonly imageDisk: ImageDisk | null;
  /** Mirrors that containerd asks before the image's own registry. */
  readonly mirrors: readonly Mirrors[];
  /** Certificate authorities that containerd trusts for private registries. */
  readonly authorities: readonly RegistryAuthority[];
  /** For a cluster outside GKE: what its nodes report; otherwise null. */
  readonly group: NodeGroup | null;
  /** Its nodes run pods in gVisor; null if that is not known. */
  readonly sandboxed: boolean | null;
  /** URLs of its managed instance groups, one for each zone. */
  readonly instanceGroups: readonly string[];
}

/** The other fields of a pool of which only the identity of its nodes is known. */
export const NOTHING_MORE = {
  shape: null,
  traits: null,
  network: null,
  madeBy: null,
  acceleratorLimits: null,
  accountAssumed: null,
  autoProvisioned: false,
  imageDisk: null,
  mirrors: [],
  authorities: [],
  group: null,
  sandboxed: null,
  instanceGroups: [],
} as const satisfies Partial<NodePool>;

/** The endpoints of a cluster's Kubernetes API. */
export interface ClusterEndpoints {
  /** Addresses of the control plane, the public one first: hosts without scheme. */
  readonly addresses: readonly string[];
  /** The DNS endpoint; null if it is off, or does not accept external traffic. */
  readonly dns: string | null;
  /** The cluster's certificate authority, PEM in base64: public, no secret. */
  readonly authority: string | null;
  /** Its fleet membership, for Connect gateway; null: none. */
  readonly membership: Membership | null;
}

/** A cluster's membership in a fleet. */
export interface Membership {
  /** `projects/P/locations/L/memberships/M`. */
  readonly name: string;
  /** It is a cluster outside GKE: Connect gateway names it `memberships`, not `gkeMemberships`. */
  readonly attached: boolean;
}

/** `containerdConfig.registryHosts`: hosts that are asked before the server itself. */
export interface Mirrors {
  /** A host without scheme, such as `europe-docker.pkg.dev`; Docker Hub's is `docker.io`. */
  readonly server: string;
  /** Includes the server itself if nodes send it a configured header or client certificate. */
  readonly hosts: readonly string[];
  /** Those of them that may only pull: containerd asks them for what it has the digest of, never for a tag. */
  readonly pullOnly: readonly string[];
}

/** `containerdConfig.privateRegistryAccessConfig.certificateAuthorityDomainConfig` */
export interface RegistryAuthority {
  /** Hosts of registries, with the port if it is not the default one. */
  readonly hosts: readonly string[];
  /** `projects/P/secrets/S/versions/V` of Secret Manager; null where the API names none. */
  readonly secret: string | null;
}

/** The number of nodes of a pool, and their hardware. */
export interface PoolShape {
  /** Nodes in each zone, as the pool was created. */
  readonly nodeCount: number | null;
  /** Null for a pool without autoscaling. */
  readonly autoscaling: PoolAutoscaling | null;
  readonly diskType: string | null;
  readonly diskSizeGb: number | null;
  /** The number of accelerators of the first kind on each node. */
  readonly acceleratorCount: number | null;
  readonly spot: boolean;

  readonly more: PoolDetails;
}

/** Limits for each zone, or for all zones together (`total…`). */
export interface PoolAutoscaling {
  readonly min: number | null;
  readonly max: number | null;
  readonly totalMin: number | null;
  readonly totalMax: number | null;
  /** `BALANCED` or `ANY`. */
  readonly locationPolicy: string | null;
}

/** Settings of a pool that a user may have chosen. */
export interface PoolDetails {
  /** The pool's own setting; null: the cluster's setting applies. */
  readonly privateNodes: boolean | null;
  readonly maxPodsPerNode: number | null;
  readonly preemptible: boolean;
  /** Network tags, which firewall rules and routes select nodes by. */
  readonly tags: readonly string[];
  /** `GKE_METADATA` or `GCE_METADATA`. */
  readonly workloadMetadata: string | null;
  readonly gvnic: boolean;
  readonly secureBoot: boolean;
  readonly integrityMonitoring: boolean;
  readonly confidential: boolean;
  readonly bootDiskKmsKey: string | null;
  readonly minCpuPlatform: string | null;
  readonly localSsdCount: number | null;
  /** `management.autoUpgrade`; null where the pool says nothing of its management. */
  readonly autoUpgrade: boolean | null;
}

export interface Cluster extends ClusterName {
  readonly status: string;
  readonly statusMessage: string | null;
  readonly conditions: readonly ClusterCondition[];
  /** The control plane's version. */
  readonly version: string | null;
  /** `external`: outside GKE. */
  readonly mode: 'standard' | 'autopilot' | 'external';
  readonly releaseChannel: string | null;
  /** `resourceLabels`, for example the owner. */
  readonly labels: Readonly<Record<string, string>>;
  /** `PROJECT.svc.id.goog`; null without Workload Identity. */
  readonly workloadPool: string | null;
  readonly endpoints: ClusterEndpoints;
  /** Binary Authorization; null outside GKE. */
  readonly admission: ClusterAdmission | null;
  /** Pods that select no compute class get the class `default`. */
  readonly defaultComputeClass: boolean;
  /** The pool that stands for nodes that GKE would create; null outside GKE. */
  readonly toCome: NodePool | null;
  readonly pools: readonly NodePool[];
}

/** A cluster with the fields that a list contains. */
export interface ListedCluster extends ClusterName {
  /** `resourceLabels`; null if the list does not contain them. */
  readonly labels: Readonly<Record<string, string>> | null;
  /** `rapid`, `none`; null if the list does not contain it. */
  readonly channel: string | null;
}

/** The clusters of a project. */
export interface ClusterListing {
  readonly clusters: readonly ListedCluster[];
  /** Zones that did not answer: the listing may be incomplete. */
  readonly missingZones: readonly string[];
}

/** The clusters in Cloud Asset Inventory, which is some minutes behind GKE. */
export interface Inventory {
  readonly clusters: readonly ListedCluster[];
  /** Names of assets that are not names of clusters. */
  readonly others: readonly string[];
}

/** The name of the pools that do not exist yet. */
export const AUTO_PROVISIONED = '(auto-provisioned)';

/** A cluster's name alone. */
export const nameOf = ({ project, location, name }: ClusterName): ClusterName => ({ project, location, name });

/** A cluster of which only the name is known. */
export const unlabelled = (cluster: ClusterName): ListedCluster => ({
  ...nameOf(cluster),
  labels: null,
  channel: null,
});

/** True for a cluster outside GKE, which is reached by a context. */
export const isOutside = ({ project, location }: ClusterName): boolean => project === '' && location === '';

const MEMBERSHIP = /^projects\/([a-z0-9.:-]+)\/locations\/([a-z0-9-]+)\/memberships\/([a-z0-9-]+)$/;

/** The fleet membership that identifies a cluster outside GKE in place of a context; null if there is none. */
export function membershipOf(
  cluster: ClusterName,
): { readonly project: string; readonly location: string; readonly id: string } | null {
  const [, project, location, id] = isOutside(cluster) ? (MEMBERSHIP.exec(cluster.name) ?? []) : [];
  return project === undefined || location === undefined || id === undefined ? null : { project, location, id };
}

/** A cluster that is a member of a fleet. */
export interface FleetMember {
  /** `projects/P/locations/L/memberships/M`. */
  readonly name: string;
  /** The GKE cluster that it is; null: it is outside Google Cloud, or of another cloud. */
  readonly cluster: ClusterName | null;
  readonly labels: Readonly<Record<string, string>>;
}

/** The members of fleets. */
export interface FleetMembers {
  readonly members: readonly FleetMember[];
  /** Places that did not answer. */
  readonly unreachable: readonly string[];
}

/** `projects/P/locations/L/clusters/C`; the context's name of a cluster outside GKE. */
export function clusterPath(cluster: ClusterName): string {
  if (isOutside(cluster)) return cluster.name;
  return `projects/${cluster.project}/locations/${cluster.location}/clusters/${cluster.name}`;
}

/** Whether a cluster that was not found may exist according to a listing: the listing has it, or is incomplete. */
export const leavesOpen = ({ clusters, missingZones }: ClusterListing, wanted: ClusterName): boolean =>
  missingZones.length > 0 || clusters.some((each) => clusterPath(each) === clusterPath(wanted));

/** True for a pool of Windows nodes, according to its image type, since `windowsNodeConfig` is also on Linux pools. */
export const isWindows = (pool: NodePool): boolean => (pool.imageType ?? '').toUpperCase().startsWith('WINDOWS');

/** Node images whose runtime is Docker; GKE removed them in 1.24. */
const DOCKER = new Set(['COS', 'UBUNTU', 'WINDOWS_LTSC', 'WINDOWS_SAC']);

/** True for a pool whose nodes run Docker, not containerd. */
export const hasDocker = ({ imageType }: Pick<NodePool, 'imageType'>): boolean =>
  DOCKER.has((imageType ?? '').toUpperCase());
