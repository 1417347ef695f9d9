import type { AdmissionPolicy, AttestorAnswer } from './admission';
import { type CredentialSource } from './credential-source';
import type { ImageVersion } from './cleanup';
import type { Cluster, ClusterListing, ClusterName, FleetMembers, Inventory } from './cluster';
import type { ComputeClass, ComputeClassPlan, NamespaceDefaults, NamespacePlan } from './compute-class';
import type { Fact } from './fact';
import type {
  Ancestry,
  Children,
  DenyPolicy,
  EffectiveTag,
  Policy,
  Project,
  Role,
  ServiceAccount,
  Troubleshooting,
  AccessBoundary,
} from './iam';
import type { AccountPlan, PodAccount, PullSecret, SecretPlan, SecretPull, SecretPullPlan } from './pull-secret';
import type { PodWebhook, WebhooksPlan } from './pod-webhook';
import type {
  DnsRecord,
  Firewalls,
  PrivateZone,
  ResponsePolicy,
  ResponseRule,
  PolicyRoute,
  Route,
  Routers,
  ServerPolicy,
  Subnetwork,
  VpcNetwork,
} from './network';
import type { Perimeter } from './perimeter';
import type { AnonymousAnswer, DownloadRule, ImageConfig, Manifest, Probe, Repository } from './registry';
import type { NodeRuntimes, RuntimePlan } from './node-runtimes';
import type { RunningImages, RunningInventory, RunningPlan } from './running';
import type { ChannelTarget, UpgradeInfo } from './upgrade';
import type { Verification } from './verification';
import type { VerificationPlan } from './verification-plan';
import type { LoggedPlan, WaitingPlan, WaitingPulls } from './waiting-pull';

/** All questions to sources: the argument and the answer of each. Everything is plain JSON without secrets. */
export interface Questions {
  /** `container projects.locations.clusters.get` */
  cluster: [of: ClusterName, value: Cluster];
  /** `container projects.locations.clusters.list`, all locations. */
  clusters: [of: { project: string }, value: ClusterListing];
  /** `container projects.locations.clusters.fetchClusterUpgradeInfo` */
  clusterUpgrade: [of: ClusterName, value: UpgradeInfo];
  /** `container projects.locations.clusters.nodePools.fetchNodePoolUpgradeInfo` */
  poolUpgrade: [of: ClusterName & { pool: string }, value: UpgradeInfo];
  /** `container projects.locations.getServerConfig`: where each release channel upgrades to. */
  channelTargets: [of: { project: string; location: string }, value: readonly ChannelTarget[]];
  /** `cloudasset searchAllResources`: the clusters below `folders/N` or `organizations/N`, with their channels if asked. */
  inventory: [of: { scope: string; channels?: true }, value: Inventory];
  /** `gkehub memberships.list` of `projects/P`; of a folder or an organization `cloudasset searchAllResources`. */
  memberships: [of: { scope: string }, value: FleetMembers];
  /** `cloudresourcemanager v3 projects.list` and `folders.list` of `folders/N` or `organizations/N`. */
  children: [of: { parent: string }, value: Children];
  /** Cloud Asset Inventory's Kubernetes objects of a project: what runs on its clusters. */
  runningInventory: [of: { project: string }, value: RunningInventory];
  /** The pods of a cluster and the objects that they depend on, by the Kubernetes API. */
  running: [of: RunningPlan, value: RunningImages];
  /** `cloudresourcemanager v3 projects.get`; by ID or number. */
  project: [of: { project: string }, value: Project];
  /** `cloudresourcemanager v1 projects.getAncestry`: leaf first. */
  ancestry: [of: { project: string }, value: Ancestry];
  /** `cloudresourcemanager v3 getIamPolicy` of `projects/ID`, `folders/N` or `organizations/N`. */
  policy: [of: { resource: string }, value: Policy];
  /** `cloudresourcemanager v3 effectiveTags.list` of a repository: its effective tags, including inherited ones. */
  effectiveTags: [of: { repository: string }, value: readonly EffectiveTag[]];
  /** `artifactregistry projects.locations.repositories.get` */
  repository: [of: { repository: string }, value: Repository];
  /** `artifactregistry projects.locations.repositories.getIamPolicy` */
  repositoryPolicy: [of: { repository: string }, value: Policy];
  /** `iam projects.serviceAccounts.get` with the account's own project: 404 means that it does not exist. */
  serviceAccount: [of: { email: string; project: string }, value: ServiceAccount];
  /** `iam roles.get`, predefined or custom. */
  role: [of: { role: string }, value: Role];
  /** `serviceusage services.get`: `ENABLED` or `DISABLED`. */
  service: [of: { project: string; service: string }, value: string];
  /** The registry's manifest by tag or digest, with the caller's credentials. */
  manifest: [of: { host: string; path: string; reference: string }, value: Manifest];
  /** The same at another registry, with this machine's Docker login. */
  manifestByLogin: [of: { host: string; path: string; reference: string }, value: Manifest];
  /** The same with one credential of a pull secret. */
  manifestBySecret: [of: SecretPullPlan, value: Manifest];
  /** Whether a manifest that an index of another registry lists is there, as the caller: by HEAD, which counts as no pull. */
  presence: [of: { host: string; path: string; digest: string; by: CredentialSource }, value: { digest: string }];
  /** The platform in an image's config blob, as the caller. */
  imageConfig: [of: { host: string; path: string; digest: string; by: CredentialSource }, value: ImageConfig];
  /** Whether the registry serves the manifest to an anonymous request. */
  anonymousPull: [of: { host: string; path: string; reference: string }, value: AnonymousAnswer];
  /** `iam v2 denypolicies` of `projects/ID`, `folders/N` or `organizations/N`, with their rules. */
  denyPolicies: [of: { resource: string }, value: readonly DenyPolicy[]];
  /** `cloudidentity groups.memberships.checkTransitiveMembership`: is the service account in the group, nested or not? */
  groupMembership: [of: { group: string; email: string }, value: { member: boolean }];
  /** `policytroubleshooter v3 iam.troubleshoot` of the permission to download from a repository. */
  troubleshooting: [of: { email: string; repository: string }, value: Troubleshooting];
  /** `artifactregistry projects.locations.repositories.rules.list` */
  downloadRules: [of: { repository: string }, value: readonly DownloadRule[]];
  /** `artifactregistry projects.locations.repositories.dockerImages.get`: when a version was uploaded, and its tags. */
  imageVersion: [of: { repository: string; name: string; digest: string }, value: ImageVersion];
  /** `artifactregistry projects.locations.repositories.packages.versions.list`: when each version was uploaded. */
  uploads: [of: { repository: string; name: string }, value: readonly string[]];
  /** `artifactregistry projects.locations.repositories.list`: the names of those of format DOCKER in one place. */
  repositories: [of: { project: string; location: string }, value: readonly string[]];
  /** `cloudresourcemanager projects.search`: the IDs with this prefix of active projects that the caller sees. */
  projectsLike: [of: { prefix: string }, value: readonly string[]];
  /** `artifactregistry projects.getProjectSettings`: where `gcr.io` requests go (`legacyRedirectionState`). */
  redirection: [of: { project: string }, value: { state: string }];
  /** `cloudkms cryptoKeys.get`: the state of the key's primary version, and its number if the answer has it. */
  key: [of: { key: string }, value: { state: string; version?: string | null }];
  /** `orgpolicy getEffectivePolicy` of `iam.automaticIamGrantsForDefaultServiceAccounts`: are grants withheld? */
  automaticGrants: [of: { project: string }, value: { withheld: boolean }];
  /** `orgpolicy getEffectivePolicy` of `gcp.restrictServiceUsage`; null if the rules do not decide it. */
  serviceRestriction: [of: { project: string; service: string }, value: { restricted: boolean | null }];
  /** `binaryauthorization projects.getPolicy`: of the cluster's project. */
  admissionPolicy: [of: { project: string }, value: AdmissionPolicy];
  /** `binaryauthorization systempolicy.getPolicy`: the images that Google exempts in a region. */
  systemPolicy: [of: { location: string }, value: { exempt: readonly string[] }];
  /** `binaryauthorization projects.attestors.get`, and its attestations of an image (`HOST/PATH@DIGEST`). */
  attestor: [of: { attestor: string; image: string }, value: AttestorAnswer];
  /** The registry's answer to a token of the node's service account, minted with the pool's scopes (docs/GOOGLE.md#a-token-of-the-nodes-account). */
  probe: [
    of: { email: string; project: string; scopes: readonly string[]; host: string; path: string; reference: string },
    value: Probe,
  ];
  /** `compute machineTypes.get`: `X86_64` or `ARM64`. */
  machineType: [of: { project: string; zone: string; machineType: string }, value: { architecture: string }];
  /** `compute subnetworks.get`; `projects/P/regions/R/subnetworks/S`. */
  subnetwork: [of: { subnetwork: string }, value: Subnetwork];
  /** `compute routers.aggregatedList` of a project: the routers of all regions, with their NATs. */
  routers: [of: { project: string }, value: Routers];
  /** `compute routes.list` of a project. */
  routes: [of: { project: string }, value: readonly Route[]];
  /** `compute regionNetworkFirewallPolicies.getEffectiveFirewalls` of `projects/P/global/networks/N` in a region. */
  firewalls: [of: { network: string; region: string }, value: Firewalls];
  /** `compute networks.get` of `projects/P/global/networks/N`. */
  vpc: [of: { network: string }, value: VpcNetwork];
  /** `compute routers.getRouterStatus` of a router that learns by BGP: the best routes of its region. */
  learnedRoutes: [of: { project: string; region: string; router: string }, value: readonly Route[]];
  /** `compute networks.listPeeringRoutes`: static and dynamic routes that a peering of a network brought to a region. */
  peeringRoutes: [of: { network: string; peering: string; region: string }, value: readonly Route[]];
  /** `networkconnectivity policyBasedRoutes.list` of a project. */
  policyRoutes: [of: { project: string }, value: readonly PolicyRoute[]];
  /** `accesscontextmanager servicePerimeters.list` of every access policy of `organizations/N`. */
  perimeters: [of: { organization: string }, value: readonly Perimeter[]];
  /** `iam v3 principalAccessBoundaryPolicies.list` of `organizations/N`. */
  accessBoundaries: [of: { organization: string }, value: readonly AccessBoundary[]];
  /** `dns managedZones.list` of a project: the private ones. */
  privateZones: [of: { project: string }, value: readonly PrivateZone[]];
  /** `dns policies.list` of a project: its server policies. */
  serverPolicies: [of: { project: string }, value: readonly ServerPolicy[]];
  /** `dns responsePolicies.list` of a project. */
  responsePolicies: [of: { project: string }, value: readonly ResponsePolicy[]];
  /** `dns responsePolicyRules.list` of a response policy. */
  responseRules: [of: { project: string; policy: string }, value: readonly ResponseRule[]];
  /** `dns resourceRecordSets.list` of a zone. */
  dnsRecords: [of: { project: string; zone: string }, value: readonly DnsRecord[]];
  /** A compute class that a workload selects, by the Kubernetes API. */
  computeClass: [of: ComputeClassPlan, value: ComputeClass];
  /** The default compute class of a namespace, by the Kubernetes API. */
  namespaceDefaults: [of: NamespacePlan, value: NamespaceDefaults];
  /** The runtimes of the nodes of a pool, by the Kubernetes API. */
  nodeRuntimes: [of: RuntimePlan, value: NodeRuntimes];
  /** Webhooks that may change new pods, by the Kubernetes API. */
  podWebhooks: [of: WebhooksPlan, value: readonly PodWebhook[]];
  /** A Kubernetes service account: its pull secrets, by the Kubernetes API. */
  podAccount: [of: AccountPlan, value: PodAccount];
  /** A pull secret, by the Kubernetes API: which registries it is for, without its passwords. */
  pullSecret: [of: SecretPlan, value: PullSecret];
  /** The registry's answer to one credential of a pull secret. */
  secretPull: [of: SecretPullPlan, value: SecretPull];
  /** Pods that wait for an image, by the Kubernetes API. */
  waitingPulls: [of: WaitingPlan, value: WaitingPulls];
  /** `logging entries.list`: pulls that failed, as GKE logged them. */
  loggedPulls: [of: LoggedPlan, value: WaitingPulls];
  /** A verified pull of the image on one node pool. */
  verification: [of: VerificationPlan, value: Verification];
}

export type QuestionKind = keyof Questions;

/** Asks a question, at most once in each run. The answer is a fact, never an exception. */
export type Ask = <K extends QuestionKind>(kind: K, of: Questions[K][0]) => Promise<Fact<Questions[K][1]>>;

/** The sources of the answers, by kind of question. */
export type Answers = { readonly [K in QuestionKind]: (of: Questions[K][0]) => Promise<Fact<Questions[K][1]>> };
