/**
 * The company that most scenarios happen in: clusters in `shop-prod`, images in `shop-images`, both in a
 * folder of an organization, and a runner with exactly the reading roles that a careful team grants.
 */
import { folder, grant, image, organization, project, repository, serviceAccount, world } from '../builder';
import { pool, standard } from '../clusters';
import type { ImageSpec } from '../images';
import type { Binding, Cluster, Project, Repository, ServiceAccount, World } from '../world';

export const RUNNER = 'serviceAccount:preflight@ci-tools.iam.gserviceaccount.com';
export const NODES = 'gke-nodes@shop-prod.iam.gserviceaccount.com';
export const NODES_MEMBER = `serviceAccount:${NODES}`;
export const READER = 'roles/artifactregistry.reader';
export const PROD_NUMBER = '371050942186';
export const IMAGES_NUMBER = '592817304655';
export const DEFAULT_NODES = `serviceAccount:${PROD_NUMBER}-compute@developer.gserviceaccount.com`;
export const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';
export const WEB = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
export const REPOSITORY = 'projects/shop-images/locations/europe-west1/repositories/apps';

/** The image that most scenarios pull: an index for both architectures, with BuildKit's attestations. */
export const WEB_IMAGE: ImageSpec = image('web', '1.4.2', {
  platforms: ['linux/amd64', 'linux/arm64'],
  attestations: true,
});

/** Grants that let the runner read all it needs, level by level. */
export const READING = {
  organization: [grant('roles/iam.securityReviewer', RUNNER), grant('roles/iam.denyReviewer', RUNNER)],
  folder: [grant('roles/iam.securityReviewer', RUNNER)],
  clusterProject: [
    'roles/container.clusterViewer',
    'roles/browser',
    'roles/iam.serviceAccountViewer',
    'roles/serviceusage.serviceUsageViewer',
  ].map((role) => grant(role, RUNNER)),
  imageProject: ['roles/browser', 'roles/serviceusage.serviceUsageViewer'].map((role) => grant(role, RUNNER)),
  repository: [grant('roles/artifactregistry.viewer', RUNNER)],
};

/** What the runner holds on the organization where `--strict` is to be answered: perimeters and access boundaries, too. */
export const READING_ALL = [
  ...READING.organization,
  grant('roles/accesscontextmanager.policyReader', RUNNER),
  grant('roles/iam.principalAccessBoundaryViewer', RUNNER),
];

export interface Shop {
  /** Grants beside the runner's own, by level; the repository's default to Reader for the nodes. */
  grants?: {
    organization?: Binding[];
    folder?: Binding[];
    clusterProject?: Binding[];
    imageProject?: Binding[];
    repository?: Binding[];
  };
  /** What the runner itself holds, where it differs from `READING`. */
  reading?: Partial<Record<keyof typeof READING, Binding[]>>;
  cluster?: Cluster;
  repository?: Partial<Omit<Repository, 'policy'>> | null;
  images?: ImageSpec[];
  clusterProject?: Partial<Project>;
  imageProject?: Partial<Project>;
  /** The project that the runner's own account is in: whose APIs its calls need. */
  runnerProject?: Partial<Project>;
  accounts?: ServiceAccount[];
  /** Tags of the organization and of the folder. */
  tags?: { organization?: Record<string, string>; folder?: Record<string, string> };
  /** Anything else of the world. */
  more?: Partial<World> & { without?: string[] };
}

/** The company's world, with the differences that make the story. */
export function shop(differences: Shop = {}): World {
  const { grants = {}, more = {}, tags = {} } = differences;
  const reading = { ...READING, ...differences.reading };
  const apps = repository('shop-images', 'europe-west1', 'apps', {
    images: differences.images ?? [WEB_IMAGE],
    grants: [...reading.repository, ...(grants.repository ?? [grant(READER, NODES_MEMBER)])],
    ...differences.repository,
  });
  return world({
    caller: RUNNER,
    organization: organization('846201937715', {
      grants: [...reading.organization, ...(grants.organization ?? [])],
      ...(tags.organization ? { tags: tags.organization } : {}),
    }),
    folders: [
      folder('704512639908', 'organizations/846201937715', {
        displayName: 'Shop',
        grants: [...reading.folder, ...(grants.folder ?? [])],
        ...(tags.folder ? { tags: tags.folder } : {}),
      }),
    ],
    projects: [
      {
        ...project('shop-prod', PROD_NUMBER, {
          parent: 'folders/704512639908',
          grants: [...reading.clusterProject, ...(grants.clusterProject ?? [])],
        }),
        ...differences.clusterProject,
      },
      {
        ...project('shop-images', IMAGES_NUMBER, {
          parent: 'folders/704512639908',
          grants: [...reading.imageProject, ...(grants.imageProject ?? [])],
        }),
        ...differences.imageProject,
      },
      {
        ...project('ci-tools', '118273645509', { parent: 'organizations/846201937715' }),
        ...differences.runnerProject,
      },
    ],
    clusters: [
      differences.cluster ??
        standard('shop-prod', 'europe-west1', 'prod', { pools: [pool('default-pool', { serviceAccount: NODES })] }),
    ],
    repositories: differences.repository === null ? [] : [apps],
    serviceAccounts: differences.accounts ?? [serviceAccount(NODES, { displayName: 'GKE nodes' })],
    node: { cluster: CLUSTER, pool: 'default-pool' },
    ...more,
  });
}

/** `--image … --cluster …` of the company's usual question. */
export const ask = (image: string = WEB, cluster: string = CLUSTER): string[] => [
  '--image',
  image,
  '--cluster',
  cluster,
];

export const PASSES = { verdict: 'pass' as const, exitCode: 0, fails: [], unknowns: [] };
/** A failing verdict with exactly these gates. */
export const fails = (...ids: string[]) => ({
  verdict: 'fail' as const,
  exitCode: 1,
  fails: ids,
  unknowns: [] as string[],
});
/** An unknown verdict that is not blind. */
export const unknown = (...ids: string[]) => ({
  verdict: 'unknown' as const,
  exitCode: 0,
  fails: [] as string[],
  unknowns: ids,
});
/** An unknown verdict of a run that saw too little to judge. */
export const blind = (...ids: string[]) => ({
  verdict: 'unknown' as const,
  exitCode: 3,
  fails: [] as string[],
  unknowns: ids,
});
