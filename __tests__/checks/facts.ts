/** Builds the facts of one healthy target, to be changed where a test wants something else. */
import { type Cluster, type ClusterName, clusterPath, type NodePool, NOTHING_MORE } from '../../src/model/cluster';
import { NOTHING_ASKED } from '../target';
import { poolAccount } from '../../src/model/pool-account';
import { type Fact, absent, after, denied, failed, known, knownValue } from '../../src/model/fact';
import { invalidImage } from '../../src/input/images';
import { imageGiven } from '../request';
import { parseImageReference } from '../../src/model/image-reference';
import { parseRepositoryPath, type RepositoryName, repositoryPath } from '../../src/model/repository-name';
import { need } from '../../src/model/need';
import type { Puller } from '../../src/model/puller';
import { identityOfPool } from '../../src/model/service-account';
import type { Binding, Policy, Project } from '../../src/model/iam';
import type { ImageUse } from '../../src/model/image-use';
import type { Manifest, ManifestEntry, Platform, Repository } from '../../src/model/registry';
import { FOR_ANY_POD, type Target } from '../../src/model/target';
import {
  type ClusterFacts,
  type DenyLevel,
  type ImageFacts,
  NO_ACCESS_FACTS,
  type PolicyLevel,
  type PoolFacts,
  type RepositoryFacts,
  type TargetFacts,
} from '../../src/model/target-facts';
import { imageUse } from '../image-uses';

export const DIGEST = `sha256:${'a1'.repeat(32)}`;
export const IMAGE = 'europe-west1-docker.pkg.dev/images-p/web/team/shop:v1';
export const REPOSITORY = 'projects/images-p/locations/europe-west1/repositories/web';
export const CLUSTER: ClusterName = { project: 'run-p', location: 'europe-west1', name: 'prod' };
export const ACCOUNT = 'nodes@run-p.iam.gserviceaccount.com';
export const MEMBER = `serviceAccount:${ACCOUNT}`;
/** Where a manifest is said to come from. */
export const MANIFEST = `registry ${IMAGE}`;
export const SCOPE = 'https://www.googleapis.com/auth/';
export const LOCATION_OF_CLUSTER = `container ${clusterPath(CLUSTER)}`;

export const refused = (permission: string, resource: string) =>
  denied('permission', `${permission} ${resource}`, `Permission ${permission} denied`, [need(permission, resource)]);
export const late = failed('timeout', 'GET it', 'no answer within 20 s');
export const gone = (from: string) => absent(from, 'not found');

export const poolOf = (over: Partial<NodePool> = {}): NodePool => ({
  ...NOTHING_MORE,
  name: 'main',
  origin: 'listed',
  status: 'RUNNING',
  statusMessage: null,
  conditions: [],
  version: '1.33.2-gke.1111000',
  serviceAccount: poolAccount(ACCOUNT),
  scopes: [`${SCOPE}cloud-platform`],
  imageType: 'COS_CONTAINERD',
  machineType: 'e2-standard-4',
  locations: ['europe-west1-b'],
  labels: {},
  taints: [],
  architectureTaint: true,
  windowsOsVersion: null,
  accelerators: [],
  imageStreaming: false,
  ...over,
});

export const clusterOf = (over: Partial<Cluster> = {}): Cluster => ({
  ...CLUSTER,
  status: 'RUNNING',
  statusMessage: null,
  conditions: [],
  version: '1.33.2-gke.1111000',
  mode: 'standard',
  releaseChannel: 'REGULAR',
  labels: {},
  workloadPool: null,
  admission: null,
  defaultComputeClass: false,
  toCome: null,
  endpoints: { addresses: ['203.0.113.10'], dns: null, authority: 'Q0E=', membership: null },
  pools: [poolOf()],
  ...over,
});

export const projectOf = (over: Partial<Project> = {}): Project => ({
  id: 'images-p',
  number: '111',
  state: 'ACTIVE',
  parent: 'folders/7',
  ...over,
});

export const platform = (text: string, osVersion: string | null = null): Platform => {
  const [os = '', architecture = '', variant = null] = text.split('/');
  return { os, architecture, variant, osVersion };
};

export const entry = (of: Platform | null, over: Partial<ManifestEntry> = {}): ManifestEntry => ({
  digest: DIGEST,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  platform: of,
  artifactType: null,
  ...over,
});

export const indexOf = (...platforms: readonly (Platform | string)[]): Manifest => ({
  digest: DIGEST,
  mediaType: 'application/vnd.oci.image.index.v1+json',
  shape: 'index',
  layers: [],
  layerCount: null,
  layerHosts: [],
  layerTwice: null,
  layersSize: null,
  platform: null,
  entries: platforms.map((each) => entry(typeof each === 'string' ? platform(each) : each)),
  config: null,
  artifactType: null,
});

export const single = (): Manifest => ({
  ...indexOf(),
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  shape: 'image',
  config: { digest: DIGEST, mediaType: 'application/vnd.oci.image.config.v1+json' },
});

export const repositoryOf = (over: Partial<Repository> = {}): Repository => ({
  name: REPOSITORY,
  format: 'DOCKER',
  mode: 'STANDARD_REPOSITORY',
  immutableTags: false,
  kmsKeyName: null,
  upstreams: [],
  cleanupPolicyDryRun: false,
  cleanupPolicies: [],
  ...over,
});

export const binding = (role: string, ...members: readonly string[]): Binding => ({ role, members, condition: null });
export const policy = (...bindings: readonly Binding[]): Fact<Policy> =>
  known({ bindings }, 'cloudresourcemanager policy of projects/run-p');

/** The levels of `REPOSITORY`; what is not said holds nothing. */
export const levels = (
  over: Partial<Record<PolicyLevel['kind'], Fact<Policy>>> = {},
  name = REPOSITORY,
): readonly PolicyLevel[] => {
  const level = (kind: PolicyLevel['kind'], resource: string): PolicyLevel => {
    const api = kind === 'repository' ? 'artifactregistry' : 'cloudresourcemanager';
    const fact = over[kind] ?? policy();
    return {
      kind,
      resource,
      policy: fact.state === 'known' ? { ...fact, from: `${api} policy of ${resource}` } : fact,
    };
  };
  return [
    level('repository', name),
    level('project', `projects/${name.split('/')[1] ?? ''}`),
    level('folder', 'folders/7'),
    level('organization', 'organizations/9'),
  ];
};

/** The levels where deny policies may stand, with none on them. */
export const noDenies = (name = REPOSITORY): readonly DenyLevel[] =>
  levels({}, name).flatMap(({ kind, resource }) =>
    kind === 'repository' ? [] : [{ kind, resource, policies: known([], `iam deny policies of ${resource}`) }],
  );

/** A container of a Deployment whose service account stands in the same input, changed. */
export const useOf = (more: Partial<ImageUse> = {}): ImageUse =>
  imageUse({ container: 'web', namespace: 'shop', serviceAccount: 'web', accountRead: true, ...more });

const READS = policy(binding('roles/artifactregistry.reader', MEMBER));

export interface Changes {
  readonly reference?: string;
  readonly target?: Partial<Target>;
  readonly image?: Partial<ImageFacts>;
  /** Null for another registry. */
  readonly repository?: Partial<RepositoryFacts> | null;
  readonly cluster?: Partial<ClusterFacts>;
  readonly inCluster?: Partial<Cluster>;
  /** One pool for each; `pool` changes the node pool, the rest its facts. */
  readonly pools?: readonly (Partial<Omit<PoolFacts, 'pool'>> & { readonly pool?: Partial<NodePool> })[];
}

const PROJECT = known(projectOf({ id: 'run-p', number: '222' }), 'cloudresourcemanager projects/run-p');

/** The facts of a healthy target (two projects, a grant on the repository, an image for amd64 and arm64), changed. */
export function factsOf(changes: Changes = {}): TargetFacts {
  const text = changes.reference ?? IMAGE;
  const parsed = parseImageReference(text);
  const image: Target['image'] = parsed.ok ? imageGiven(text) : invalidImage(text, parsed, []);
  const name = !parsed.ok ? REPOSITORY : parsed.reference.kind === 'other' ? null : repositoryPath(parsed.reference);
  const pools = (changes.pools ?? [{}]).map((each) => poolFacts(each, changes.cluster?.project ?? PROJECT));
  const cluster = clusterOf({ pools: pools.map(({ pool }) => pool), ...changes.inCluster });
  return {
    target: {
      image,
      cluster: CLUSTER,
      ...NOTHING_ASKED,
      ...changes.target,
    },
    image: {
      manifest: known(indexOf('linux/amd64', 'linux/arm64/v8'), MANIFEST),
      config: null,
      children: [],
      bySecret: null,
      cleanup: null,
      near: null,
      nearProjects: null,
      anonymous: null,
      repository: name === null || changes.repository === null ? null : repositoryFacts(name, changes.repository ?? {}),
      ...changes.image,
    },
    cluster: {
      cluster: known(cluster, LOCATION_OF_CLUSTER),
      near: null,
      project: PROJECT,
      projectPolicy: null,
      defaultClass: null,
      streaming: null,
      namespaces: [],
      ...changes.cluster,
    },
    pools,
    admission: null,
    webhooks: null,
    pulls: null,
    perimeters: null,
    boundaries: null,
    now: '2026-11-23T00:00:00.000Z',
  };
}

function placeOf(path: string): RepositoryName {
  const place = parseRepositoryPath(path);
  if (place === null) throw new Error(`${path} is no repository`);
  return place;
}

function repositoryFacts(name: string, over: Partial<RepositoryFacts>): RepositoryFacts {
  return {
    name,
    place: placeOf(over.name ?? name),
    repository: known(repositoryOf({ name }), `artifactregistry ${name}`),
    project: known(projectOf(), 'cloudresourcemanager projects/images-p'),
    ancestry: known(
      ['projects/images-p', 'folders/7', 'organizations/9'],
      'cloudresourcemanager ancestry of projects/images-p',
    ),
    service: null,
    levels: levels({ repository: READS }, name),
    deny: noDenies(name),
    downloadRules: known([], `artifactregistry rules of ${name}`),
    restriction: null,
    redirection: null,
    key: null,
    upstreams: [],
    ...over,
  };
}

/** The nodes pull. */
const puller = (nodes: PoolFacts['nodes'], pool: string): Puller => ({
  kind: 'node',
  identity: nodes,
  principal: after(nodes, ({ member }) => known(member, `node pool ${pool}`)),
});

/** Somebody else pulls, whom `--principal` gives. */
export const given = (member: string): Puller => ({
  kind: 'given',
  principal: known(member, '--principal'),
  identity: null,
});

function poolFacts(over: NonNullable<Changes['pools']>[number], project: Fact<Project>): PoolFacts {
  const { pool: poolOver, ...rest } = over;
  const pool = poolOf(poolOver);
  const own = identityOfPool(pool, { id: 'run-p', project });
  const nodes = over.nodes ?? own;
  const email = knownValue(own)?.email ?? '';
  return {
    pool,
    reach: FOR_ANY_POD,
    nodes,
    puller: puller(nodes, pool.name),
    account: known(
      { email, project: 'run-p', uniqueId: '1', disabled: false },
      `iam projects/run-p/serviceAccounts/${email}`,
    ),
    platform: {
      os: pool.imageType?.startsWith('WINDOWS') ? 'windows' : 'linux',
      architecture: known('amd64', 'machine type e2-standard-4'),
    },
    access: NO_ACCESS_FACTS,
    verification: null,
    probe: null,
    taken: null,
    runtime: null,
    upgrade: null,
    network: null,
    ...rest,
  };
}
