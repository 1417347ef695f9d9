/**
 * A simulated organization: clusters of many projects, images of many repositories, accounts of their own for the
 * nodes, and the few faults that such an organization has.
 */
import type { Scenario } from '../simulator';
import type { Cluster, JsonObject, KubernetesAsset } from '../simulator/world';
import { grant, image, project, repository, serviceAccount } from '../simulator/builder';
import { pool, standard } from '../simulator/clusters';
import { READER, READING, READING_ALL, RUNNER, shop } from '../simulator/scenarios/shop';

export interface OrganizationSize {
  readonly clusters: number;
  readonly images: number;
  readonly repositories: number;
  readonly identities: number;
}

/**
 * What its clusters have beside the usual, or what is wanted of a run:
 * - `strict`: the caller may read perimeters and boundaries, and the run is `--strict`;
 * - `admission`: Binary Authorization is on, and its policy exempts the images;
 * - `streaming`: image streaming is on, and has what it needs;
 * - `night`: 30 % of the images are in twenty repositories that are gone or refuse downloads, and 5 % of the clusters cannot
 *   be read;
 * - `running`: Cloud Asset Inventory holds the pods of every cluster, fifty Deployments each.
 */
export const VARIANTS = ['usual', 'strict', 'admission', 'streaming', 'running', 'night'] as const;
export type Variant = (typeof VARIANTS)[number];

const PREFIX = 'organization:';
const FOLDER = 'folders/704512639908';
export const ORGANIZATION = 'organizations/846201937715';
const REGIONS = ['europe-west1', 'us-central1', 'europe-west4', 'asia-southeast1'] as const;
const PLACES = ['europe', 'us', 'europe-west1', 'us-central1'] as const;
const VERSIONS = ['1.33.5-gke.2072000', '1.33.4-gke.1350000', '1.32.9-gke.1207000', '1.34.1-gke.3899001'] as const;
const CLUSTERS_OF_A_PROJECT = 10;
const ACCOUNTS_OF_A_PROJECT = 3;
const REPOSITORIES_OF_A_PROJECT = 10;

/** The name by which a size can be opened as a scenario's cloud. */
export const organizationName = (
  { clusters, images, repositories, identities }: OrganizationSize,
  variant: Variant = 'usual',
): string => `${PREFIX}${[clusters, images, repositories, identities].map(String).join('x')}:${variant}`;

/** The scenario of such a name; null for any other name. */
export function organizationNamed(name: string): Scenario | null {
  const [numbers = '', written] = name.startsWith(PREFIX) ? name.slice(PREFIX.length).split(':') : [];
  const [clusters, images, repositories, identities] = numbers.split('x').map(Number);
  const variant = VARIANTS.find((each) => each === written);
  return clusters === undefined ||
    images === undefined ||
    repositories === undefined ||
    identities === undefined ||
    variant === undefined
    ? null
    : organizationOf({ clusters, images, repositories, identities }, variant);
}

const numbered = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
};

/** Repositories from which nothing can be pulled. */
const NIGHT = 20;
const DEPLOYMENTS = 50;
const NAMESPACES = 20;
/** A policy that exempts the images of the fleet, and denies all others. */
const ADMITS: JsonObject = {
  globalPolicyEvaluationMode: 'ENABLE',
  admissionWhitelistPatterns: PLACES.map((place) => ({ namePattern: `${place}-docker.pkg.dev/**` })),
  defaultAdmissionRule: { evaluationMode: 'ALWAYS_DENY', enforcementMode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' },
};

/** A pod of a Deployment, as the Kubernetes API has it. */
const podOf = (
  name: string,
  namespace: string,
  image: string,
  { nodeSelector, hash }: { readonly nodeSelector: Readonly<Record<string, string>>; readonly hash: string },
): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: `${name}-${hash}-x2v5q`,
    namespace,
    labels: { app: name, 'pod-template-hash': hash },
    ownerReferences: [
      { apiVersion: 'apps/v1', controller: true, kind: 'ReplicaSet', name: `${name}-${hash}`, uid: 'x' },
    ],
  },
  spec: {
    containers: [{ name: 'app', image, imagePullPolicy: 'IfNotPresent', resources: { requests: { cpu: '100m' } } }],
    nodeName: 'gke-prod-default-pool-0a1b2c3d-x4y5',
    nodeSelector: { ...nodeSelector },
    serviceAccountName: name,
    schedulerName: 'default-scheduler',
    tolerations: [
      { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 },
    ],
  },
  status: { phase: 'Running' },
});

/**
 * The first image is not there, the first project's accounts may not pull from the second repository, and one cluster
 * gives no answer.
 */
function organizationOf(size: OrganizationSize, variant: Variant): Scenario {
  const projects = Math.ceil(size.clusters / CLUSTERS_OF_A_PROJECT);
  const projectOf = (number: number): string => `team-${String(number)}`;
  const imageProjects = Math.ceil(size.repositories / REPOSITORIES_OF_A_PROJECT);
  const emails = numbered(size.identities, (number) => {
    const own = Math.floor(number / ACCOUNTS_OF_A_PROJECT) % projects;
    return { email: `nodes-${String(number)}@${projectOf(own)}.iam.gserviceaccount.com`, project: own };
  });
  const members = emails.map(({ email }) => `serviceAccount:${email}`);
  const accountsOf = (number: number): readonly string[] => {
    const own = emails.filter((each) => each.project === number).map(({ email }) => email);
    if (own.length > 0) return own;
    // Projects without accounts of their own pull as those of others.
    const other = 1 + (number % (Math.ceil(size.identities / ACCOUNTS_OF_A_PROJECT) - 1));
    return emails.filter((each) => each.project === other).map(({ email }) => email);
  };
  const accounts = numbered(projects, accountsOf);
  const names = numbered(size.images, (number) => ({
    name: `svc-${String(number)}`,
    repository: variant === 'night' && number % 10 < 3 ? number % NIGHT : number % size.repositories,
  }));
  const place = (number: number): string => at(PLACES, number);
  const imageProject = (number: number): string => `images-${String(Math.floor(number / REPOSITORIES_OF_A_PROJECT))}`;
  // Grants stand on the repository, or on its project.
  const onProject = (number: number): boolean => number >= REPOSITORIES_OF_A_PROJECT && number % 2 === 1;
  const first = new Set(accountsOf(0).map((email) => `serviceAccount:${email}`));
  const all = numbered(size.repositories, (number) => {
    const pulling = number === 0 ? members.filter((member) => !first.has(member)) : members;
    return repository(imageProject(number), place(number), `apps-${String(number)}`, {
      grants: [...READING.repository, ...(onProject(number) ? [] : [grant(READER, ...pulling)])],
      dockerConfig: { immutableTags: number % 4 !== 3 },
      ...(variant === 'night' && number < NIGHT ? { rules: [{ id: 'closed', action: 'DENY' }] } : {}),
      images: names
        .filter((each, index) => each.repository === number && index !== 1)
        .map(({ name }, index) =>
          image(name, '1.0', {
            platforms: index % 3 === 2 ? ['linux/amd64'] : ['linux/amd64', 'linux/arm64'],
            build: name,
          }),
        ),
    });
  });
  const repositories = variant === 'night' ? all.filter((_, number) => number >= NIGHT || number % 2 === 0) : all;
  const world = shop({
    grants: {
      organization: [
        grant('roles/cloudasset.viewer', RUNNER),
        ...(variant === 'strict' ? READING_ALL : []),
        ...(variant === 'streaming' ? [grant('roles/serviceusage.serviceUsageConsumer', ...members)] : []),
      ],
    },
    repository: null,
    accounts: emails.map(({ email }) => serviceAccount(email)),
  });
  const referenceOf = (number: number): string => {
    const { name, repository: own } = at(names, number);
    return `${place(own)}-docker.pkg.dev/${imageProject(own)}/apps-${String(own)}/${name}:1.0`;
  };
  /** Fifty Deployments, each of a team's namespace and with an account of its own; some select their nodes. */
  const podsOf = ({ project: own, location, name }: Cluster, number: number): readonly KubernetesAsset[] =>
    numbered(DEPLOYMENTS, (index) => {
      const which = (number * 7 + index * 13) % size.images;
      const namespace = `team-${String(which % NAMESPACES)}`;
      const object = podOf(
        `svc-${String(which)}`,
        namespace,
        referenceOf(which),
        // Each cluster has its own revision of a Deployment.
        { nodeSelector: which % 5 === 0 ? { tier: 'any' } : {}, hash: `7d4f${String(number)}` },
      );
      return { project: own, location, cluster: name, assetType: 'k8s.io/Pod', object };
    });
  const clusters = numbered(size.clusters, (number) => {
    const own = Math.floor(number / CLUSTERS_OF_A_PROJECT);
    const emailsOf = accounts[own] ?? [];
    return standard(projectOf(own), at(REGIONS, number), `c-${String(number)}`, {
      version: at(VERSIONS, number),
      pools: numbered(3, (index) =>
        pool(at(['system', 'apps', 'batch'], index), {
          serviceAccount: at(emailsOf, number + index),
          ...(variant === 'streaming' ? { config: { gcfsConfig: { enabled: true } } } : {}),
        }),
      ),
      ...(variant === 'admission'
        ? { raw: { binaryAuthorization: { evaluationMode: 'PROJECT_SINGLETON_POLICY_ENFORCE' } } }
        : {}),
    });
  });
  return {
    name: organizationName(size),
    story: 'An organization.',
    world: {
      ...world,
      projects: [
        ...world.projects,
        ...numbered(projects, (number) =>
          project(projectOf(number), String(900_000_000_000 + number), {
            parent: FOLDER,
            grants: [
              ...READING.clusterProject,
              ...(variant === 'admission' ? [grant('roles/binaryauthorization.policyViewer', RUNNER)] : []),
            ],
          }),
        ),
        ...numbered(imageProjects, (number) =>
          project(`images-${String(number)}`, String(800_000_000_000 + number), {
            parent: FOLDER,
            grants: [...READING.imageProject, ...(number === 0 ? [] : [grant(READER, ...members)])],
          }),
        ),
      ],
      clusters,
      repositories,
      ...(variant === 'running' ? { kubernetes: clusters.flatMap((cluster, number) => podsOf(cluster, number)) } : {}),
      ...(variant === 'admission'
        ? { binaryAuthorization: Object.fromEntries(numbered(projects, (number) => [projectOf(number), ADMITS])) }
        : {}),
      faults: [
        {
          service: 'container',
          pathRegex:
            variant === 'night' ? 'clusters/c-[0-9]*[27]5$|clusters/c-[0-9]*[16]3$|clusters/c-7$' : 'clusters/c-7$',
          status: 500,
        },
      ],
    },
    args: [
      '--scope',
      ORGANIZATION,
      ...(variant === 'strict' ? ['--strict'] : []),
      ...(variant === 'running' ? ['--running'] : names.flatMap((_, number) => ['--image', referenceOf(number)])),
    ],
    expect: { verdict: 'fail', exitCode: 1, fails: ['image-exists', 'pull-permission'], unknowns: ['cluster'] },
  };
}
