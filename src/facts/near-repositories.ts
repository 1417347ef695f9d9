/** Repositories that may have been meant if the one in a reference does not exist: asked only then. */
import type { ClusterName } from '../model/cluster';
import { type Fact, missing } from '../model/fact';
import type { Ask } from '../model/questions';
import type { ImageFacts, RepositoryFacts } from '../model/target-facts';

const MULTI_REGIONS = ['us', 'europe', 'asia'] as const;

/**
 * The repositories of the reference's project in each relevant location: the one in the reference, the cluster's
 * region, and the multi-region around it. One list for each.
 * @returns null if the repository exists, or its project does not
 */
export async function nearRepositories(
  about: Promise<RepositoryFacts | null>,
  cluster: ClusterName | null,
  ask: Ask,
): Promise<readonly Fact<readonly string[]>[] | null> {
  const facts = await about;
  if (facts?.repository.state !== 'absent' || facts.project.state === 'absent') return null;
  const { project, location: own } = facts.place;
  const region = cluster?.location.replace(/^([a-z]+-[a-z]+\d+)-[a-z]$/, '$1');
  const around = MULTI_REGIONS.find((each) => region?.startsWith(`${each}-`) === true);
  const places = [own, region, around].filter((each) => each !== undefined);
  return Promise.all([...new Set(places)].map((location) => ask('repositories', { project, location })));
}

/** The number of characters of a project ID that are assumed to be correct. */
const PREFIX = 3;

/**
 * Projects that may have been meant if the registry, the repository and its project are refused or do not exist, which
 * Google does not distinguish. Contains the projects with the same prefix that the caller can see.
 * @returns null if one of the three could be read
 */
export async function nearProjects(
  about: Promise<RepositoryFacts | null>,
  image: Promise<ImageFacts>,
  ask: Ask,
): Promise<Fact<readonly string[]> | null> {
  const facts = await about;
  if (facts === null || !isRefused(facts.repository) || !isRefused(facts.project)) return null;
  const prefix = /^[a-z][a-z0-9-]{5,29}$/.test(facts.place.project) ? facts.place.project.slice(0, PREFIX) : null;
  if (prefix === null || !isRefused((await image).manifest)) return null;
  return ask('projectsLike', { prefix });
}

function isRefused(fact: Fact<unknown>): boolean {
  const root = missing(fact);
  return (
    root?.state === 'absent' || (root?.state === 'denied' && (root.why === 'permission' || root.why === 'ambiguous'))
  );
}
