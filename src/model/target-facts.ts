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
import type { AnonymousAnswer, DownloadRule, Manifest, Platform, Probe, Repository } from './registry';
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
  /** One for each pool of the cluster; empty where the cluster is not known. */
  readonly pools: readonly PoolFacts[];
  /** What Binary Authorization says; null where the cluster does not ask its project's policy. */
  readonly admission: AdmissionFacts | null;
  /** Webhooks that may put another image into its pods; null where they are not asked for. */
  readonly webhooks: WebhookFacts | null;
  /** By which pull secrets its pods pull, as far as it was asked. */
  readonly pulls: PullFacts | null;
  /** Perimeters of VPC Service Controls; null where nothing asks for them. */
  readonly perimeters: PerimeterFacts | null;
  /** Principal access boundaries; null where nothing asks for them. */
  readonly boundaries: BoundaryFacts | null;
  /** The time of the run, ISO 8601. */
  readonly now: string;
}

/** What the cluster's webhooks may make of the pods of some namespaces. */
export interface WebhookFacts {
  readonly namespaces: readonly string[];
  readonly webhooks: Fact<readonly PodWebhook[]>;
}

/** What decides whether a perimeter stands between nodes and repository. */
export interface PerimeterFacts {
  /** Those of the organizations of both projects. */
  readonly perimeters: Fact<readonly Perimeter[]>;
  readonly image: Fact<Project>;
  /** Of the nodes' network: the host project of a Shared VPC. */
  readonly network: Fact<Project>;
  /** All pools are in networks of that project. */
  readonly oneHost: boolean;
}

/** What decides whether a principal access boundary may keep whoever pulls from the repository. */
export interface BoundaryFacts {
  /** Those of the organizations that the accounts which pull belong to. */
  readonly policies: Fact<readonly AccessBoundary[]>;
  /** What the repository stands below: its project by number and by ID, folders and organization, by their full names. */
  readonly around: Fact<readonly string[]>;
}

/** Binary Authorization, as far as one image on one cluster needs it. */
export interface AdmissionFacts {
  readonly policy: Fact<AdmissionPolicy>;
  /** What Google exempts in the cluster's region; asked only where it would make a difference, else null. */
  readonly system: Fact<{ readonly exempt: readonly string[] }> | null;
  /** The attestors that rules ask for, by name; asked only of an image by digest. */
  readonly attestors: Readonly<Record<string, Fact<AttestorAnswer>>>;
}

/** What cleanup policies ask of one version. */
export interface CleanupFacts {
  /** What the reference means. */
  readonly digest: string;
  readonly version: Fact<ImageVersion>;
  /** When every version was uploaded; asked only where a policy keeps the newest ones, else null. */
  readonly uploads: Fact<readonly string[]> | null;
}

/** What the cluster says of the pods' pull secrets. */
export interface PullFacts {
  /** The service accounts of pods that bring no pull secret themselves. */
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
  /** The service account whose key it is; asked only where the registry does not serve it, else null. */
  readonly owner: {
    readonly identity: NodeIdentity;
    readonly account: Fact<ServiceAccount>;
    readonly access: AccessFacts;
  } | null;
}

export interface ImageFacts {
  readonly manifest: Fact<Manifest>;
  /** The platform of a single image; null for an index, which says it itself, and where there is no config. */
  readonly config: Fact<Platform> | null;
  /** Of an index: what had to be read since it does not say its platform there, and nested indexes. */
  readonly children: readonly ChildFacts[];
  /** The pull secret that showed it, `NAMESPACE/NAME`, where its registry shows it to nobody else; null: the caller. */
  readonly bySecret: string | null;
  /** Asked only where the repository's policy could not be read; else null. */
  readonly anonymous: Fact<AnonymousAnswer> | null;
  /** The version that cleanup policies may delete; null where the repository has no such policy. */
  readonly cleanup: CleanupFacts | null;
  /** Names of repositories that may have been meant, by place; null where the repository is not absent. */
  readonly near: readonly Fact<readonly string[]>[] | null;
  /** IDs of projects that the caller sees and that begin like the repository's; null where that one was not refused. */
  readonly nearProjects: Fact<readonly string[]> | null;
  /** Null for images of other registries. */
  readonly repository: RepositoryFacts | null;
}

/** A manifest that an index lists. */
export interface ChildFacts {
  readonly digest: string;
  readonly manifest: Fact<Manifest>;
  /** The platform in its config; null where it is no single image. */
  readonly config: Fact<Platform> | null;
}

/** The manifest of an index that the nodes of a pool would take. */
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
  /** The same by its parts. */
  readonly place: RepositoryName;
  readonly repository: Fact<Repository>;
  readonly project: Fact<Project>;
  readonly ancestry: Fact<Ancestry>;
  /** State of `artifactregistry.googleapis.com`, asked only where the repository could not be read; else null. */
  readonly service: Fact<string> | null;
  /** Whether the organization forbids the service there: asked only where a refusal does not say why; else null. */
  readonly restriction: Fact<{ readonly restricted: boolean | null }> | null;
  /** Where grants may stand: repository, project, then each folder and the organization. */
  readonly levels: readonly PolicyLevel[];
  /** Where deny policies may stand: project, folders, organization. */
  readonly deny: readonly DenyLevel[];
  readonly downloadRules: Fact<readonly DownloadRule[]>;
  /** Where `gcr.io` requests go; asked only for the four gcr.io hosts, else null. */
  readonly redirection: Fact<{ readonly state: string }> | null;
  /** The state of its KMS key; asked only where it has one, else null. */
  readonly key: Fact<{ readonly state: string; readonly version?: string | null }> | null;
  /** Of a virtual repository: its upstreams, as far as they are Artifact Registry's. */
  readonly upstreams: readonly UpstreamFacts[];
}

export interface UpstreamFacts {
  /** `projects/P/locations/L/repositories/R` */
  readonly name: string;
  readonly repository: Fact<Repository>;
  /** Of another project's upstream of a virtual repository: its own policy and its project's; else empty. */
  readonly levels: readonly PolicyLevel[];
  /** Asked only of upstreams of a virtual repository, else null. */
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
  /** The clusters of its project, asked only where it does not exist; else null. */
  readonly near: Fact<ClusterListing> | null;
  readonly project: Fact<Project>;
  /** The allow policy of the cluster's project, asked only where a pool uses the default service account; else null. */
  readonly projectPolicy: Fact<Policy> | null;
  /** The compute class of pods that select none; null where the cluster has no such class. */
  readonly defaultClass: Fact<ComputeClass> | null;
  /** State of the API that streams images; null where no pool needs it. */
  readonly streaming: Fact<string> | null;
  /** What the namespaces of the workloads say of compute classes, where it was asked. */
  readonly namespaces: readonly NamespaceFacts[];
}

export interface NamespaceFacts {
  readonly namespace: string;
  /** The cluster shows that it has compute classes. */
  readonly likely: boolean;
  readonly defaults: Fact<NamespaceDefaults>;
}

export interface PoolFacts {
  readonly pool: NodePool;
  readonly reach: PoolReach;
  /** What its nodes run as. */
  readonly nodes: Fact<NodeIdentity>;
  readonly puller: Puller;
  /** The nodes' service account; null where it does not matter: another pulls, or another registry is asked. */
  readonly account: Fact<ServiceAccount> | null;
  readonly platform: PoolPlatform;
  readonly access: AccessFacts;
  /** The pull by a pod; null where it was not asked for, or no pod of this kind lands there. */
  readonly verification: Fact<Verification> | null;
  /** The registry's answer to the node's own account, where `--impersonate-node` asks for it; else null. */
  readonly probe: Fact<Probe> | null;
  /** The way to the image's host, where the nodes have no external addresses; null where they have. */
  readonly network: NetworkFacts | null;
  /** Of an index, what these nodes would take; null where nothing, or not an index. */
  readonly taken: TakenFacts | null;
  /** What its nodes say of their runtimes; null where that makes no difference for the image, and outside GKE. */
  readonly runtime: Fact<NodeRuntimes> | null;
  /** The version that comes next; null where no later one changes what the nodes take of the image. */
  readonly upgrade: UpgradeFacts | null;
}

/** What GKE says of the version that comes next for a pool. */
export interface UpgradeFacts {
  readonly info: Fact<UpgradeInfo>;
  /** Where release channels upgrade to; asked only where the pool's own answer names no version, else null. */
  readonly channels: Fact<readonly ChannelTarget[]> | null;
}

/** What stands between private nodes and the image's host. */
export interface NetworkFacts {
  /** `projects/P/regions/R/subnetworks/S` */
  readonly subnetworkName: string;
  readonly subnetwork: Fact<Subnetwork>;
  readonly routers: Fact<Routers>;
  readonly routes: Fact<readonly Route[]>;
  readonly firewalls: Fact<Firewalls>;
  readonly vpc: Fact<VpcNetwork>;
  readonly policyRoutes: Fact<readonly PolicyRoute[]>;
  /** Routes that routers learned by BGP; null where none learns for the nodes' region. */
  readonly learned: Fact<readonly Route[]> | null;
  /** Routes that peerings of the network brought, one fact a peering. */
  readonly peered: readonly Fact<readonly Route[]>[];
  /** What Cloud DNS has in the network's project, and in the cluster's where that is another. */
  readonly names: readonly ProjectNames[];
}

/** What Cloud DNS has in one project that may lead nodes to an image's host. */
export interface ProjectNames {
  readonly project: string;
  readonly zones: Fact<readonly PrivateZone[]>;
  readonly servers: Fact<readonly ServerPolicy[]>;
  readonly responses: Fact<readonly ResponsePolicy[]>;
  /** Of the zones that the image's host is in, by their names. */
  readonly records: Readonly<Record<string, Fact<readonly DnsRecord[]>>>;
  /** Of the response policies that are for the nodes, by their names. */
  readonly rules: Readonly<Record<string, Fact<readonly ResponseRule[]>>>;
}

/** What a node of the pool accepts. */
export interface PoolPlatform {
  readonly os: 'linux' | 'windows';
  /** `amd64`, `arm64`; from the machine type. */
  readonly architecture: Fact<string>;
}

/** What the evaluation of one principal's access asked for beyond the policies. */
export interface AccessFacts {
  /** By role name. */
  readonly roles: Readonly<Record<string, Fact<Role>>>;
  /** Where the principal's service account lives; null where nothing needed it. */
  readonly accountPlace: { readonly project: Fact<Project>; readonly ancestry: Fact<Ancestry> } | null;
  /** By group e-mail: whether the principal's service account is a member, nested or not. */
  readonly groups: Readonly<Record<string, Fact<{ readonly member: boolean }>>>;
  /** The tags that hold on the repository; null where no condition on them stands in the way. */
  readonly tags: Fact<readonly EffectiveTag[]> | null;
  /** Asked only where our own evaluation leaves it open; else null. */
  readonly troubleshooting: Fact<Troubleshooting> | null;
  /** Whether the organization withholds the automatic Editor grant: asked only where a default account lacks access. */
  readonly automaticGrants: Fact<{ readonly withheld: boolean }> | null;
}

/** Nothing asked beyond the policies. */
export const NO_ACCESS_FACTS: AccessFacts = {
  roles: {},
  accountPlace: null,
  groups: {},
  tags: null,
  troubleshooting: null,
  automaticGrants: null,
};
