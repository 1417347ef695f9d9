import { knownValue } from '../model/fact';
import type { Fix } from '../model/finding';
import type { ImageReference } from '../model/image-reference';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { correctOrGrant, grantReader } from './access';
import { isCallers, isPushable } from './build';
import { PAGES } from './google-docs';
import { gcloud } from './shell';
import { listVersions } from './image';
import { nearProjectsOf } from './near-projects';
import { poolWithScopes } from './pool';
import { createDockerRepository, listRepositories } from './repository';

/** True if the repository, its own policy, or an image in it was read: then it exists. */
export const isSeen = ({ image: { repository, manifest } }: TargetFacts): boolean =>
  [repository?.repository, repository?.levels[0]?.policy, manifest].some((fact) => fact?.state === 'known');

/**
 * Lets a member pull after the registry refused it. The grant comes directly only if the repository was seen.
 * @param member the principal that was refused
 * @returns null for another registry
 */
export function grantPull(facts: TargetFacts, member: string): Fix | null {
  const { repository } = facts.image;
  if (repository === null) return null;
  const name = repository.place;
  return isSeen(facts)
    ? grantReader(name, member)
    : correctOrGrant(name, member, listRepositories(name.project), nearProjectsOf(facts.image));
}

/** The fix for a version that does not exist. The repository's kind decides what is pushed where. */
export function otherReference(image: ImageReference, facts: TargetFacts): Fix {
  const { repository } = facts.image;
  const read = repository === null ? undefined : knownValue(repository.repository);
  if (repository === null || read === undefined) return listVersions(image, isPushable(facts));
  if (read.format !== 'DOCKER') return createDockerRepository(repository.place, isCallers(facts));
  const { repository: id, location, project } = repository.place;
  const describe = gcloud(['artifacts', 'repositories', 'describe', id], { location, project });
  const more = { commands: [describe], terraform: null, url: PAGES.createRepository };
  if (read.mode === 'VIRTUAL_REPOSITORY')
    return {
      summary: `Correct the reference, or push the image to a repository that ${id} draws from: it is virtual, and the command shows which these are`,
      ...more,
    };
  if (read.mode === 'REMOTE_REPOSITORY')
    return {
      summary: `Correct the reference: ${id} is a remote repository and has what its upstream has, which the command shows`,
      ...more,
    };
  return listVersions(image, isPushable(facts));
}

/** The fixes for failures that only a node's own token reveals: the checks saw less and had no fix. */
export const remedies = {
  /** The registry refused the identity of a pool. */
  pull: (facts: TargetFacts, pool: PoolFacts): Fix | null => {
    const principal = knownValue(pool.puller.principal);
    return principal === undefined ? null : grantPull(facts, principal);
  },
  /** The registry refused the scopes of a pool. */
  scopes: ({ cluster: { cluster } }: TargetFacts, { pool }: PoolFacts): Fix | null =>
    cluster.state === 'known' ? poolWithScopes(cluster.value, pool) : null,
  /** The registry does not have the image, which it tells only a caller that may read. */
  image: (facts: TargetFacts): Fix | null => {
    const { image } = facts.target;
    return image.valid ? otherReference(image.reference, facts) : null;
  },
} as const;
