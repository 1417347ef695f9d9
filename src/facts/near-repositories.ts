/** The repositories that may have been meant where the one of a reference is absent: asked for only then. */
import type { ClusterName } from '../model/cluster';
import type { Fact } from '../model/fact';
import type { Ask } from '../model/questions';
import type { RepositoryFacts } from '../model/target-facts';

const MULTI_REGIONS = ['us', 'europe', 'asia'] as const;

/**
 * Those of the reference's project in each place that is known of: the reference's own, the cluster's region, and the
 * multi-region around that. One list each.
 * @returns null where the repository is there, or its project is not
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
