/**
 * A simulated organization: clusters of many projects, images of many repositories, accounts of their own for the
 * nodes, and the few faults that such an organization has.
 */
import type { Scenario } from '../simulator';
import { grant, image, project, repository, serviceAccount } from '../simulator/builder';
import { pool, standard } from '../simulator/clusters';
import { READER, READING, RUNNER, shop } from '../simulator/scenarios/shop';

export interface OrganizationSize {
  readonly clusters: number;
  readonly images: number;
  readonly repositories: number;
  readonly identities: number;
}

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
export const organizationName = ({ clusters, images, repositories, identities }: OrganizationSize): string =>
  `${PREFIX}${[clusters, images, repositories, identities].map(String).join('x')}`;

/** The scenario of such a name; null for any other name. */
export function organizationNamed(name: string): Scenario | null {
  const [clusters, images, repositories, identities] = name.startsWith(PREFIX)
    ? name.slice(PREFIX.length).split('x').map(Number)
    : [];
  return clusters === undefined || images === undefined || repositories === undefined || identities === undefined
    ? null
    : organizationOf({ clusters, images, repositories, identities });
}

const numbered = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
};

/**
 * The first image is not there, the first project's accounts may not pull from the second repository, and one cluster
 * gives no answer.
 */
function organizationOf(size: OrganizationSize): Scenario {
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
    repository: number % size.repositories,
  }));
  const place = (number: number): string => at(PLACES, number);
  const imageProject = (number: number): string => `images-${String(Math.floor(number / REPOSITORIES_OF_A_PROJECT))}`;
  // Grants stand on the repository, or on its project.
  const onProject = (number: number): boolean => number >= REPOSITORIES_OF_A_PROJECT && number % 2 === 1;
  const first = new Set(accountsOf(0).map((email) => `serviceAccount:${email}`));
  const repositories = numbered(size.repositories, (number) => {
    const pulling = number === 0 ? members.filter((member) => !first.has(member)) : members;
    return repository(imageProject(number), place(number), `apps-${String(number)}`, {
      grants: [...READING.repository, ...(onProject(number) ? [] : [grant(READER, ...pulling)])],
      dockerConfig: { immutableTags: number % 4 !== 3 },
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
  const world = shop({
    grants: { organization: [grant('roles/cloudasset.viewer', RUNNER)] },
    repository: null,
    accounts: emails.map(({ email }) => serviceAccount(email)),
  });
  const clusters = numbered(size.clusters, (number) => {
    const own = Math.floor(number / CLUSTERS_OF_A_PROJECT);
    const emailsOf = accounts[own] ?? [];
    return standard(projectOf(own), at(REGIONS, number), `c-${String(number)}`, {
      version: at(VERSIONS, number),
      pools: numbered(3, (index) =>
        pool(at(['system', 'apps', 'batch'], index), { serviceAccount: at(emailsOf, number + index) }),
      ),
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
            grants: READING.clusterProject,
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
      faults: [{ service: 'container', pathRegex: 'clusters/c-7$', status: 500 }],
    },
    args: [
      '--scope',
      ORGANIZATION,
      ...names.flatMap(({ name, repository: number }) => [
        '--image',
        `${place(number)}-docker.pkg.dev/${imageProject(number)}/apps-${String(number)}/${name}:1.0`,
      ]),
    ],
    expect: { verdict: 'fail', exitCode: 1, fails: ['image-exists', 'pull-permission'], unknowns: ['cluster'] },
  };
}
