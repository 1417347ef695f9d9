import type { AdmissionPolicy, AttestorAnswer } from './admission';
import type { ImageVersion } from './cleanup';
import type { Cluster, ClusterListing, NodePool } from './cluster';
import type { ComputeClass, NamespaceDefaults } from './compute-class';
import type { Fact } from './fact';
import type {
  AccessBoundary,
  Ancestry,
  DenyPolicy,
  EffectiveTag,
  Policy,
  Project,
  Role,
  ServiceAccount,
  Troubleshooting,
} from './iam';
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
import type { Puller } from './puller';
import type { PodWebhook } from './pod-webhook';
import type { PodAccount, PullSecret, SecretPull } from './pull-secret';
import type { Perimeter } from './perimeter';
import type { AnonymousAnswer, DownloadRule, ImageConfig, Manifest, Platform, Probe, Repository } from './registry';
import type { RepositoryName } from './repository-name';
import type { NodeRuntimes } from './node-runtimes';
import type { NodeIdentity } from './service-account';
import type { PoolReach, Target } from './target';
import type { ChannelTarget, UpgradeInfo } from './upgrade';
import type { Verification } from './verification';

/** All facts of one target: what the checks judge. Facts of an image and of a cluster are shared between targets. */
export interface TargetFacts {
  readonly target: Target;
  readonly image: ImageFacts;
  readonly cluster: ClusterFacts;
  /** One for each pool of the cluster; empty if the cluster is not known. */
  readonly pools: readonly PoolFacts[];
  /** Facts for Binary Authorization; null if the cluster does not use its project's policy. */
  readonly admission: AdmissionFacts | null;
  /** Webhooks that may change the image of its pods; null if they were not read. */
  readonly webhooks: WebhookFacts | null;
  /** The pull secrets of its pods; null if they were not read. */
  readonly pulls: PullFacts | null;
  /** Perimeters of VPC Service Controls; null if they are not needed. */
  readonly perimeters: PerimeterFacts | null;
  /** Principal access boundaries; null if they are not needed. */
  readonly boundaries: BoundaryFacts | null;
  /** The time of the run, ISO 8601. */
  readonly now: string;
}

/** Webhooks that apply to the pods of some namespaces. */
export interface WebhookFacts {
  readonly namespaces: readonly string[];
  readonly webhooks: Fact<readonly PodWebhook[]>;
}

/** What decides whether a perimeter blocks the nodes from the repository. */
export interface PerimeterFacts {
  /** The perimeters of the organizations of both projects. */
  readonly perimeters: Fact<readonly Perimeter[]>;
  readonly image: Fact<Project>;
  /** The project of the nodes' network: the host project of a Shared VPC. */
  readonly network: Fact<Project>;
  /** All pools are in networks of that project. */
  readonly oneHost: boolean;
}

/** What decides whether a principal access boundary may deny access to the repository. */
export interface BoundaryFacts {
  /** The policies of the organizations of the accounts that pull. */
  readonly policies: Fact<readonly AccessBoundary[]>;
  /** The ancestors of the repository by their full names: its project by number and by ID, folders and organization. */
  readonly around: Fact<readonly string[]>;
}

/** Facts for Binary Authorization of one image on one cluster. */
export interface AdmissionFacts {
  readonly policy: Fact<AdmissionPolicy>;
  /** The images that Google exempts in the cluster's region; null if it makes no difference, and was not read. */
  readonly system: Fact<{ readonly exempt: readonly string[] }> | null;
  /** The attestors that rules require, by name; read only for an image by digest. */
  readonly attestors: Readonly<Record<string, Fact<AttestorAnswer>>>;
}

/** Facts that cleanup policies need about one version. */
export interface CleanupFacts {
  /** The digest of the reference. */
  readonly digest: string;
  readonly version: Fact<ImageVersion>;
  /** When each version was uploaded; null unless a policy keeps the newest versions. */
  readonly uploads: Fact<readonly string[]> | null;
}

/** The pods' pull secrets in the cluster. */
export interface PullFacts {
  /** The service accounts of pods without pull secrets of their own. */
  readonly accounts: readonly AccountFacts[];
  readonly secrets: readonly SecretFacts[];
  /** The credentials of these secrets that are for the image's registry. */
  readonly tries: readonly CredentialFacts[];
}

/** A Kubernetes service account. */
export interface AccountFacts {
  readonly namespace: string;
  readonly name: string;
  readonly account: Fact<PodAccount>;
}

export interface SecretFacts {
  readonly namespace: string;
  readonly name: string;
  readonly secret: Fact<PullSecret>;
}

/** One credential of a secret, tried at the image's registry. */
export interface CredentialFacts {
  readonly namespace: string;
  readonly secret: string;
  readonly entry: number;
  readonly pull: Fact<SecretPull>;
  /** The service account of the key; null unless the registry refuses the credential. */
  readonly owner: {
    readonly identity: NodeIdentity;
    readonly account: Fact<ServiceAccount>;
    readonly access: AccessFacts;
  } | null;
}

export interface ImageFacts {
  readonly manifest: Fact<Manifest>;
  /** The config of an image without an index, with its platform; null for an index, and if there is no config. */
  readonly config: Fact<ImageConfig> | null;
  /** For an index: entries that had to be read because they have no platform, and nested indexes. */
  readonly children: readonly ChildFacts[];
  /** The pull secret that the image was read with, `NAMESPACE/NAME`, if nothing else could read it; otherwise null. */
  readonly bySecret: string | null;
  /** Null unless the repository's policy could not be read. */
  readonly anonymous: Fact<AnonymousAnswer> | null;
  /** The version that cleanup policies may delete; null if the repository has no cleanup policy. */
  readonly cleanup: CleanupFacts | null;
  /** Names of repositories that may have been meant, for each location; null unless the repository is absent. */
  readonly near: readonly Fact<readonly string[]>[] | null;
  /** IDs of visible projects with the same prefix as the repository's project; null unless that one was refused. */
  readonly nearProjects: Fact<readonly string[]> | null;
  /** Null for images of other registries. */
  readonly repository: RepositoryFacts | null;
}

/** A manifest that an index lists. */
export interface ChildFacts {
  readonly digest: string;
  readonly manifest: Fact<Manifest>;
  /** The platform in its config; null for an index. */
  readonly config: Fact<ImageConfig> | null;
}

/** The entry of an index that the nodes of a pool would pull. */
export interface TakenFacts {
  readonly digest: string;
  readonly platform: Platform;
  readonly there: Fact<{ readonly digest: string }>;
  /** What it is, where it was read with that; null: the registry was only asked whether it is there. */
  readonly manifest: Manifest | null;
}

export interface RepositoryFacts {
  /** `projects/P/locations/L/repositories/R` */
  readonly name: string;
  /** The parts of the name. */
  readonly place: RepositoryName;
  readonly repository: Fact<Repository>;
  readonly project: Fact<Project>;
  readonly ancestry: Fact<Ancestry>;
  /** State of `artifactregistry.googleapis.com`, null unless the repository could not be read. */
  readonly service: Fact<string> | null;
  /** Whether the organization forbids the service in the project; null unless a refusal has no reason. */
  readonly restriction: Fact<{ readonly restricted: boolean | null }> | null;
  /** The levels that may have grants: repository, project, then each folder and the organization. */
  readonly levels: readonly PolicyLevel[];
  /** The levels that may have deny policies: project, folders, organization. */
  readonly deny: readonly DenyLevel[];
  readonly downloadRules: Fact<readonly DownloadRule[]>;
  /** Where `gcr.io` requests are redirected; null unless the host is one of the four gcr.io hosts. */
  readonly redirection: Fact<{ readonly state: string }> | null;
  /** The state of its KMS key; null if it has none. */
  readonly key: Fact<{ readonly state: string; readonly version?: string | null }> | null;
  /** For a virtual repository: its upstreams in Artifact Registry. */
  readonly upstreams: readonly UpstreamFacts[];
}

export interface UpstreamFacts {
  /** `projects/P/locations/L/repositories/R` */
  readonly name: string;
  readonly repository: Fact<Repository>;
  /** For an upstream in another project: its own policy and that of its project; otherwise empty. */
  readonly levels: readonly PolicyLevel[];
  /** Null unless it is an upstream of a virtual repository. */
  readonly downloadRules: Fact<readonly DownloadRule[]> | null;
}

export interface DenyLevel {
  readonly kind: 'project' | 'folder' | 'organization';
  readonly resource: string;
  readonly policies: Fact<readonly DenyPolicy[]>;
}

export interface PolicyLevel {
  readonly kind: 'repository' | 'project' | 'folder' | 'organization';
  /** `projects/P/locations/L/repositories/R`, `projects/P`, `folders/N`, `organizations/N` */
  readonly resource: string;
  readonly policy: Fact<Policy>;
}

export interface ClusterFacts {
  readonly cluster: Fact<Cluster>;
  /** The clusters of its project; null unless the cluster does not exist. */
  readonly near: Fact<ClusterListing> | null;
  readonly project: Fact<Project>;
  /** The allow policy of the cluster's project; null unless a pool uses the default service account. */
  readonly projectPolicy: Fact<Policy> | null;
  /** The compute class of pods that select none; null if the cluster has no default class. */
  readonly defaultClass: Fact<ComputeClass> | null;
  /** The state of the API for image streaming; null if no pool needs it. */
  readonly streaming: Fact<string> | null;
  /** The default compute classes of the workloads' namespaces, if they were read. */
  readonly namespaces: readonly NamespaceFacts[];
}

export interface NamespaceFacts {
  readonly namespace: string;
  /** The cluster appears to have compute classes. */
  readonly likely: boolean;
  readonly defaults: Fact<NamespaceDefaults>;
}

export interface PoolFacts {
  readonly pool: NodePool;
  readonly reach: PoolReach;
  /** The identity of its nodes. */
  readonly nodes: Fact<NodeIdentity>;
  readonly puller: Puller;
  /** The nodes' service account; null if another principal pulls, or for an image of another registry. */
  readonly account: Fact<ServiceAccount> | null;
  readonly platform: PoolPlatform;
  readonly access: AccessFacts;
  /** The verified pull; null if none was requested, or if no pod can be sent there. */
  readonly verification: Fact<Verification> | null;
  /** The registry's answer to the node's own account; null without `--impersonate-node`. */
  readonly probe: Fact<Probe> | null;
  /** The way to the image's host, where the nodes have no external addresses; null where they have. */
  readonly network: NetworkFacts | null;
  /** The entry of an index that these nodes would pull; null if none fits, or if the image is not an index. */
  readonly taken: TakenFacts | null;
  /** The runtimes of its nodes; null if they make no difference for the image, and outside GKE. */
  readonly runtime: Fact<NodeRuntimes> | null;
  /** The next GKE version; null if no later version changes whether the nodes can pull the image. */
  readonly upgrade: UpgradeFacts | null;
}

/** The next version of a pool, according to GKE. */
export interface UpgradeFacts {
  readonly info: Fact<UpgradeInfo>;
  /** The versions that release channels upgrade to; null unless the pool's own answer names no version. */
  readonly channels: Fact<readonly ChannelTarget[]> | null;
}

/** The network between nodes and the image's host. */
export interface NetworkFacts {
  /** `projects/P/regions/R/subnetworks/S` */
  readonly subnetworkName: string;
  readonly subnetwork: Fact<Subnetwork>;
  readonly routers: Fact<Routers>;
  readonly routes: Fact<readonly Route[]>;
  readonly firewalls: Fact<Firewalls>;
  readonly vpc: Fact<VpcNetwork>;
  readonly policyRoutes: Fact<readonly PolicyRoute[]>;
  /** Routes that routers learned by BGP; null if no router learns routes for the nodes' region. */
  readonly learned: Fact<readonly Route[]> | null;
  /** Routes that were imported by peerings of the network, one fact for each peering. */
  readonly peered: readonly Fact<readonly Route[]>[];
  /** Cloud DNS in the network's project, and in the cluster's project if that is another one. */
  readonly names: readonly ProjectNames[];
}

/** The objects of Cloud DNS in one project that may answer for an image's host. */
export interface ProjectNames {
  readonly project: string;
  readonly zones: Fact<readonly PrivateZone[]>;
  readonly servers: Fact<readonly ServerPolicy[]>;
  readonly responses: Fact<readonly ResponsePolicy[]>;
  /** The records of the zones that contain the image's host, by zone. */
  readonly records: Readonly<Record<string, Fact<readonly DnsRecord[]>>>;
  /** The rules of the response policies that apply to the nodes, by policy. */
  readonly rules: Readonly<Record<string, Fact<readonly ResponseRule[]>>>;
}

/** The platform of a pool's nodes. */
export interface PoolPlatform {
  readonly os: 'linux' | 'windows';
  /** `amd64`, `arm64`; from the machine type. */
  readonly architecture: Fact<string>;
}

/** What the evaluation of one principal's access needs in addition to the policies. */
export interface AccessFacts {
  /** By role name. */
  readonly roles: Readonly<Record<string, Fact<Role>>>;
  /** The project and ancestry of the principal's service account; null if they are not needed. */
  readonly accountPlace: { readonly project: Fact<Project>; readonly ancestry: Fact<Ancestry> } | null;
  /** By group e-mail: whether the principal's service account is a member, nested or not. */
  readonly groups: Readonly<Record<string, Fact<{ readonly member: boolean }>>>;
  /** The effective tags of the repository; null if no condition needs them. */
  readonly tags: Fact<readonly EffectiveTag[]> | null;
  /** Null unless our own evaluation is undecided. */
  readonly troubleshooting: Fact<Troubleshooting> | null;
  /** Whether the organization disables the automatic Editor grant; null unless a default account lacks access. */
  readonly automaticGrants: Fact<{ readonly withheld: boolean }> | null;
}

/** Nothing was needed in addition to the policies. */
export const NO_ACCESS_FACTS: AccessFacts = {
  roles: {},
  accountPlace: null,
  groups: {},
  tags: null,
  troubleshooting: null,
  automaticGrants: null,
};
