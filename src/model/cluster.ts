/** A GKE cluster and its node pools, as the checks know them. */
import type { ClusterAdmission } from './admission';
import type { ImageDisk } from './image-disk';
import type { NodeNetwork } from './network';
import type { NodeTraits } from './node-traits';
import type { PoolAccount } from './pool-account';
import type { NodeGroup } from './runtime';

/**
 * A cluster by name, as GKE names it: `projects/P/locations/L/clusters/C`. One outside GKE has neither project nor
 * location: its name is that of the kubeconfig's context which leads there.
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
  /** Its name, or `(auto-provisioned)` for pools that GKE creates as pods need them. */
  readonly name: string;
  readonly origin: 'listed' | 'auto-provisioned';
  readonly status: string;
  readonly statusMessage: string | null;
  readonly conditions: readonly ClusterCondition[];
  /** The nodes' version; of pools to come, the control plane's. */
  readonly version: string | null;
  /** What its nodes run as. */
  readonly serviceAccount: PoolAccount;
  /** OAuth scopes as full addresses; null where the API does not say (pools to come). */
  readonly scopes: readonly string[] | null;
  readonly imageType: string | null;
  readonly machineType: string | null;
  /** Zones. */
  readonly locations: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly Taint[];
  /** False where `taintConfig.architectureTaintBehavior` is `NONE`. */
  readonly architectureTaint: boolean;
  /** `windowsNodeConfig.osVersion`, such as `OS_VERSION_LTSC2022`. */
  readonly windowsOsVersion: string | null;
  readonly accelerators: readonly string[];
  /** What a second pool of the same shape needs beside; null where the API does not say, or for pools to come. */
  readonly shape: PoolShape | null;
  /** What its nodes are labelled by; null of pools to come. */
  readonly traits: NodeTraits | null;
  /** Where its nodes are in the VPC; null where it is not said. */
  readonly network: NodeNetwork | null;
  /** Of pools to come: who makes them; else null. */
  readonly madeBy: 'autopilot' | 'auto-provisioning' | 'compute-class' | null;
  /** The accelerators that auto-provisioning may make; null where nothing limits or says it. */
  readonly acceleratorLimits: readonly string[] | null;
  /** Why its service account, scopes and image type are taken for granted, a sentence; null: they were read. */
  readonly accountAssumed: string | null;
  /** Auto-provisioning made it (`autoscaling.autoprovisioned`), and makes others like it. */
  readonly autoProvisioned: boolean;
  readonly imageStreaming: boolean;
  /** Where its nodes keep images; null where that, or its size, is not known. */
  readonly imageDisk: ImageDisk | null;
  /** Registries that containerd asks before others. */
  readonly mirrors: readonly Mirrors[];
  /** Certificate authorities that containerd trusts for registries of one's own. */
  readonly authorities: readonly RegistryAuthority[];
  /** Of a cluster outside GKE: what its nodes say of themselves; else null. */
  readonly group: NodeGroup | null;
  /** Its nodes run pods in gVisor; null where that is not known. */
  readonly sandboxed: boolean | null;
  /** Addresses of its managed instance groups, one a zone. */
  readonly instanceGroups: readonly string[];
}

/** What a pool has of which nothing more is said than who its nodes are. */
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

/** Where a cluster's Kubernetes API is. */
export interface ClusterEndpoints {
  /** Addresses of the control plane, the public one first: hosts without scheme. */
  readonly addresses: readonly string[];
  /** The DNS endpoint; null where it is off, or closed to callers from outside. */
  readonly dns: string | null;
  /** The cluster's certificate authority, PEM in base64: public, no secret. */
  readonly authority: string | null;
  /** Its fleet membership, by which Connect gateway leads to it; null: none. */
  readonly membership: Membership | null;
}

/** How a cluster stands in a fleet. */
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
  /** The server is among them where nodes show it a header or a certificate of their own. */
  readonly hosts: readonly string[];
}

/** `containerdConfig.privateRegistryAccessConfig.certificateAuthorityDomainConfig` */
export interface RegistryAuthority {
  /** Registries' hosts, with a port where it is not the usual one. */
  readonly hosts: readonly string[];
  /** `projects/P/secrets/S/versions/V` of Secret Manager; null where the API names none. */
  readonly secret: string | null;
}

/** How many nodes a pool has, and what they are made of. */
export interface PoolShape {
  /** Nodes in each zone, as the pool was created. */
  readonly nodeCount: number | null;
  /** Null for a pool without autoscaling. */
  readonly autoscaling: PoolAutoscaling | null;
  readonly diskType: string | null;
  readonly diskSizeGb: number | null;
  /** Of the first kind of accelerator, on each node. */
  readonly acceleratorCount: number | null;
  readonly spot: boolean;

  readonly more: PoolDetails;
}

/** Bounds in each zone, or of all zones together (`total…`). */
export interface PoolAutoscaling {
  readonly min: number | null;
  readonly max: number | null;
  readonly totalMin: number | null;
  readonly totalMax: number | null;
  /** `BALANCED` or `ANY`. */
  readonly locationPolicy: string | null;
}

/** Settings of a pool that are the user's own where they are set. */
export interface PoolDetails {
  /** Of the pool itself; null: as the cluster has it. */
  readonly privateNodes: boolean | null;
  readonly maxPodsPerNode: number | null;
  readonly preemptible: boolean;
  /** Network tags, by which firewalls and routes know the nodes. */
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
  /** `resourceLabels`: whose it is, for instance. */
  readonly labels: Readonly<Record<string, string>>;
  /** `PROJECT.svc.id.goog`; null without Workload Identity. */
  readonly workloadPool: string | null;
  readonly endpoints: ClusterEndpoints;
  /** Binary Authorization; null outside GKE. */
  readonly admission: ClusterAdmission | null;
  /** Pods that select no compute class get the class `default`. */
  readonly defaultComputeClass: boolean;
  /** What GKE makes nodes as, wherever it makes some; null outside GKE. */
  readonly toCome: NodePool | null;
  readonly pools: readonly NodePool[];
}

/** A cluster with what a list says of it. */
export interface ListedCluster extends ClusterName {
  /** `resourceLabels`; null where the list does not say them. */
  readonly labels: Readonly<Record<string, string>> | null;
  /** `rapid`, `none`; null where the list does not say it. */
  readonly channel: string | null;
}

/** What a listing says of the clusters of a project. */
export interface ClusterListing {
  readonly clusters: readonly ListedCluster[];
  /** Zones that did not answer: the listing may be incomplete. */
  readonly missingZones: readonly string[];
}

/** What Cloud Asset Inventory holds of clusters; it follows GKE by minutes. */
export interface Inventory {
  readonly clusters: readonly ListedCluster[];
  /** Names of assets that are no name of a cluster. */
  readonly others: readonly string[];
}

/** The name of the pools that do not exist yet. */
export const AUTO_PROVISIONED = '(auto-provisioned)';

/** A cluster's name alone. */
export const nameOf = ({ project, location, name }: ClusterName): ClusterName => ({ project, location, name });

/** A cluster of which nothing but its name is known. */
export const unlabelled = (cluster: ClusterName): ListedCluster => ({
  ...nameOf(cluster),
  labels: null,
  channel: null,
});

/** True for a cluster that a context leads to and that is not GKE's. */
export const isOutside = ({ project, location }: ClusterName): boolean => project === '' && location === '';

const MEMBERSHIP = /^projects\/[a-z0-9.:-]+\/locations\/([a-z0-9-]+)\/memberships\/([a-z0-9-]+)$/;

/** The fleet membership that a cluster outside GKE is known by, in place of a context's name; null where it is none. */
export function membershipOf(cluster: ClusterName): { readonly location: string; readonly id: string } | null {
  const [, location, id] = isOutside(cluster) ? (MEMBERSHIP.exec(cluster.name) ?? []) : [];
  return location === undefined || id === undefined ? null : { location, id };
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

/** Whether a listing leaves open that a cluster is there which was not found: it holds it, or is incomplete. */
export const leavesOpen = ({ clusters, missingZones }: ClusterListing, wanted: ClusterName): boolean =>
  missingZones.length > 0 || clusters.some((each) => clusterPath(each) === clusterPath(wanted));

/** True for a pool of Windows nodes: decided by its image type, since `windowsNodeConfig` is also on Linux pools. */
export const isWindows = (pool: NodePool): boolean => (pool.imageType ?? '').toUpperCase().startsWith('WINDOWS');

/** Node images whose runtime is Docker; GKE has none from 1.24 on. */
const DOCKER = new Set(['COS', 'UBUNTU', 'WINDOWS_LTSC', 'WINDOWS_SAC']);

/** True for a pool whose nodes run Docker, not containerd. */
export const hasDocker = ({ imageType }: Pick<NodePool, 'imageType'>): boolean =>
  DOCKER.has((imageType ?? '').toUpperCase());
