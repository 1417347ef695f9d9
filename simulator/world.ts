/**
 * The state of a simulated Google Cloud: plain data that survives JSON, so that a scenario is a small file
 * and a running server reads it live. Field names follow Google's own resources where they have one.
 */
import type { ImageSpec } from './images';

/** A value as it travels in Google's JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** A JSON object. */
export type JsonObject = Record<string, Json>;

/** A value that should be a string; anything else reads as empty. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** One binding of an allow policy (google.iam.v1.Binding). */
export interface Binding {
  role: string;
  members: string[];
  condition?: { title: string; expression: string; description?: string };
}

/** An allow policy (google.iam.v1.Policy). */
export interface Policy {
  version?: number;
  etag?: string;
  bindings: Binding[];
}

/** A deny policy (google.iam.v2.Policy) attached to an organization, folder or project. */
export interface DenyPolicy {
  id: string;
  displayName?: string;
  rules: {
    description?: string;
    deniedPrincipals: string[];
    exceptionPrincipals?: string[];
    deniedPermissions: string[];
    exceptionPermissions?: string[];
    denialCondition?: { title: string; expression: string };
  }[];
}

export interface Organization {
  id: string;
  displayName: string;
  policy: Policy;
  denyPolicies: DenyPolicy[];
  /** Principal access boundary policies: what those whom they bind may use, by full names. */
  accessBoundaries?: { id: string; resources: string[] }[];
  /** Tags by the namespaced name of their key: `{'846201937715/env': 'prod'}`; what is below inherits them. */
  tags?: Record<string, string>;
}

export interface Folder {
  id: string;
  displayName: string;
  /** `organizations/N` or `folders/N`. */
  parent: string;
  policy: Policy;
  denyPolicies: DenyPolicy[];
  tags?: Record<string, string>;
}

export interface Project {
  /** May be domain-scoped: `example.com:shop`. */
  id: string;
  number: string;
  /** `organizations/N`, `folders/N`, or absent for a project outside any organization. */
  parent?: string;
  state: 'ACTIVE' | 'DELETE_REQUESTED';
  /** Enabled services; absent means that all are. */
  apis?: string[];
  billing: boolean;
  policy: Policy;
  denyPolicies: DenyPolicy[];
  tags?: Record<string, string>;
}

export interface Cluster {
  project: string;
  location: string;
  name: string;
  /** The resource as GKE's API returns it (container v1 `Cluster`), written out in full. */
  resource: JsonObject;
  /** What `fetchNodePoolUpgradeInfo` says, by pool, and `fetchClusterUpgradeInfo`, by the empty name. */
  upgrades?: Record<string, JsonObject>;
}

/** A Kubernetes object of a cluster as Cloud Asset Inventory holds it; a cluster that has none there is not exported. */
export interface KubernetesAsset {
  project: string;
  location: string;
  cluster: string;
  /** `k8s.io/Pod`, `apps.k8s.io/DaemonSet`. */
  assetType: string;
  /** The object as the Kubernetes API returns it. */
  object: JsonObject;
}

export interface Repository {
  project: string;
  location: string;
  id: string;
  format: string;
  mode: 'STANDARD_REPOSITORY' | 'VIRTUAL_REPOSITORY' | 'REMOTE_REPOSITORY';
  policy: Policy;
  images: ImageSpec[];
  dockerConfig?: { immutableTags?: boolean };
  kmsKeyName?: string;
  cleanupPolicies?: JsonObject;
  cleanupPolicyDryRun?: boolean;
  rules?: { id: string; action: 'ALLOW' | 'DENY'; packageId?: string; condition?: { expression: string } }[];
  virtualRepositoryConfig?: { upstreamPolicies: { id: string; repository: string; priority: number }[] };
  remoteRepositoryConfig?: JsonObject;
  labels?: Record<string, string>;
  tags?: Record<string, string>;
}

export interface ServiceAccount {
  email: string;
  project: string;
  uniqueId: string;
  displayName?: string;
  disabled?: boolean;
  /** IDs of its JSON keys that are good. */
  keys?: string[];
  policy: Policy;
}

/** A custom role; `name` is `projects/P/roles/R` or `organizations/N/roles/R`. */
export interface CustomRole {
  name: string;
  title: string;
  includedPermissions: string[];
  stage?: string;
  deleted?: boolean;
}

/** A Google group; members are IAM members, groups among them. */
export interface Group {
  email: string;
  members: string[];
  /** Members that the directory lets see it (Groups Reader), beside its own. */
  readers?: string[];
}

/** A key of Cloud KMS by its name, `projects/P/locations/L/keyRings/R/cryptoKeys/K`. */
export interface Key {
  name: string;
  /** Of its primary version. */
  state: 'ENABLED' | 'DISABLED' | 'DESTROY_SCHEDULED' | 'DESTROYED';
}

/** An attestor of Binary Authorization (binaryauthorization v1 `Attestor`). */
export interface Attestor {
  /** `projects/P/attestors/A`. */
  name: string;
  /** `projects/P/notes/N`: where its attestations stand. */
  note: string;
  keys: { id: string; pkixPublicKey: { publicKeyPem: string; signatureAlgorithm: string } }[];
}

/** An attestation at a note (containeranalysis v1 `Occurrence`). */
export interface Occurrence {
  name: string;
  /** `https://HOST/PATH@DIGEST`. */
  resourceUri: string;
  noteName: string;
  kind: string;
  attestation?: JsonObject;
}

/** A registry that is not Artifact Registry: Docker Hub, quay.io, a company's own. */
export interface OtherRegistry {
  /** As containerd names it in `ns`: `docker.io`, `quay.io`. */
  host: string;
  repositories: { name: string; private?: boolean; images: ImageSpec[] }[];
  /** User name to password, for those that may pull what is private. */
  credentials?: Record<string, string>;
  /** Anonymous pulls (a GET of a manifest) left before it answers 429. */
  pullsLeft?: number;
}

/** An object of Cloud Storage. */
export interface StoredObject {
  /** In base64. */
  data: string;
  contentType: string;
  generation: string;
  updated: string;
}

/** A bucket of Cloud Storage with its objects, by their names. */
export interface Bucket {
  name: string;
  project: string;
  policy: Policy;
  objects: Record<string, StoredObject>;
  /** Bytes of an uploaded part that are kept each time, a multiple of 256 KiB; all where not given. */
  keeps?: number;
}

/** A fault to inject; every given selector must match. Counts down `times`, and is spent at 0. */
export interface Fault {
  service?: string;
  method?: string;
  pathRegex: string;
  status?: number;
  body?: string;
  contentType?: string;
  retryAfter?: number;
  delayMs?: number;
  /** Announce the whole body, send half of it, hang up. */
  truncate?: boolean;
  /** Hang up without an answer. */
  reset?: boolean;
  times?: number;
}

/** A VPC Service Controls perimeter: who is inside may call the services of its projects. */
export interface Perimeter {
  projects: string[];
  /** Members that an access level lets in; a node's own token (metadata server) is always inside. */
  insiders: string[];
  /** Services it protects; absent means all. */
  services?: string[];
}

/** Rules of a list constraint, such as `gcp.restrictServiceUsage` (orgpolicy v2 `PolicySpec.PolicyRule.StringValues`). */
export interface RestrictedValues {
  allowedValues?: string[];
  deniedValues?: string[];
}

/** A member of a project's fleet, and what Connect gateway finds in its cluster. */
export interface Membership {
  project: string;
  location: string;
  id: string;
  /** gkehub v1 `Membership` without its name. */
  resource: JsonObject;
  /**
   * What the cluster's Kubernetes API holds, by path: `/api/v1/nodes`; with 403 the caller may not read it there. Lists
   * that are not here are empty.
   */
  objects?: Record<string, JsonObject | 403>;
  /** The Connect agent may not ask in the caller's name. */
  notForCaller?: boolean;
}

export interface World {
  /** The member whose token the environment holds: the runner. */
  caller: string;
  /** State of the caller's token. */
  callerToken?: 'valid' | 'expired';
  organization?: Organization;
  folders: Folder[];
  projects: Project[];
  clusters: Cluster[];
  /** Zones that a listing of clusters could not reach (container v1 `missingZones`). */
  missingZones?: string[];
  kubernetes?: KubernetesAsset[];
  repositories: Repository[];
  serviceAccounts: ServiceAccount[];
  roles: CustomRole[];
  groups: Group[];
  keys?: Key[];
  /** Providers of workload identity pools: `projects/N/locations/global/workloadIdentityPools/P/providers/X`, and the tokens that they gave, by subject. */
  identityProviders?: { name: string; subjects: Record<string, string> }[];
  otherRegistries: OtherRegistry[];
  buckets?: Bucket[];
  /** Compute resources, raw, by project. */
  subnetworks: { project: string; region: string; resource: JsonObject }[];
  /** Routers; `learned`: routes in force that one of them learned by BGP (compute v1 `RouterStatus.bestRoutes`). */
  routers: { project: string; region: string; resource: JsonObject; learned?: JsonObject[] }[];
  routes: { project: string; resource: JsonObject }[];
  /** Policy-based routes (networkconnectivity v1 `PolicyBasedRoute` with its short name). */
  policyRoutes?: { project: string; resource: JsonObject }[];
  /** Routes that peers offer networks, `projects/P/global/networks/N` (compute v1 `ExchangedPeeringRoute`), by the peering's name. */
  peeringRoutes?: { network: string; peering: string; region?: string; resource: JsonObject }[];
  /** VPC firewall rules (compute v1 `Firewall`). */
  firewalls?: { project: string; resource: JsonObject }[];
  /** Firewall policies in force on networks, `projects/P/global/networks/N` (compute v1 effective firewall policy); of a region alone where it is said. */
  firewallPolicies?: { networks: string[]; region?: string; resource: JsonObject }[];
  /** Zones of Cloud DNS (dns v1 `ManagedZone`) and their records (`ResourceRecordSet`). */
  dnsZones?: { project: string; resource: JsonObject; records: JsonObject[] }[];
  /** Server policies of Cloud DNS (dns v1 `Policy`). */
  dnsPolicies?: { project: string; resource: JsonObject }[];
  /** Response policies of Cloud DNS (dns v1 `ResponsePolicy`) with their rules (`ResponsePolicyRule`). */
  responsePolicies?: { project: string; resource: JsonObject; rules: JsonObject[] }[];
  /** Networks as far as they are not what every network is, by `projects/P/global/networks/N` (compute v1 `Network`). */
  networks?: Record<string, JsonObject>;
  /** VMs (compute v1 `Instance`); those of a node pool are named as their instance group without its `-grp`. */
  instances?: { project: string; zone: string; resource: JsonObject }[];
  /** Metadata that all VMs of a project have (compute v1 `Metadata` items), by project ID. */
  instanceMetadata?: Record<string, Record<string, string>>;
  /** Binary Authorization policies by project ID (binaryauthorization v1 `Policy` without its name). */
  binaryAuthorization: Record<string, JsonObject>;
  attestors?: Attestor[];
  occurrences?: Occurrence[];
  /** Enforced boolean organization policy constraints by project ID. */
  orgPolicies: Record<string, Record<string, boolean | RestrictedValues>>;
  /** Log entries by project ID (logging v2 `LogEntry`). */
  logEntries: Record<string, JsonObject[]>;
  memberships: Membership[];
  perimeter?: Perimeter;
  /** Perimeters as Access Context Manager lists them (v1 `ServicePerimeter`), beside what `perimeter` comes to. */
  servicePerimeters?: JsonObject[];
  /** Requests that a service still takes before it answers 429. */
  quotas: Record<string, number>;
  faults: Fault[];
  latencyMs?: number;
  /** The pool that the node behind the metadata server belongs to. */
  node: { cluster: string; pool: string } | null;
  /** False where conditions are evaluated without `resource.name` and its like; which Google does is not documented. */
  resourceAttributes?: boolean;
  /** The clock of conditions and tokens; absent means the real one. */
  now?: string;
}
