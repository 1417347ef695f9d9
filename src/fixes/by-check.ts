import { knownValue } from '../model/fact';
import type { Fix } from '../model/finding';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { correctOrGrant, grantReader } from './access';
import { isCallers } from './build';
import { listVersions } from './image';
import { nearProjectsOf } from './near-projects';
import { poolWithScopes } from './pool';
import { listRepositories } from './repository';

/** True where the repository was read, or its own policy, or the image out of it: it is there. */
export const isSeen = ({ image: { repository, manifest } }: TargetFacts): boolean =>
  [repository?.repository, repository?.levels[0]?.policy, manifest].some((fact) => fact?.state === 'known');

/**
 * Lets a member pull where the registry refused it: by a grant at once only where the repository was seen.
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

/** The fixes of what only a node's own token finds to fail: the checks, which saw less, had none. */
export const remedies = {
  /** The registry refused the identity of a pool. */
  pull: (facts: TargetFacts, pool: PoolFacts): Fix | null => {
    const principal = knownValue(pool.puller.principal);
    return principal === undefined ? null : grantPull(facts, principal);
  },
  /** The registry refused the scopes of a pool. */
  scopes: ({ cluster: { cluster } }: TargetFacts, { pool }: PoolFacts): Fix | null =>
    cluster.state === 'known' ? poolWithScopes(cluster.value, pool) : null,
  /** The registry has no such image, as it tells one who may see. */
  image: (facts: TargetFacts): Fix | null => {
    const { image } = facts.target;
    return image.valid ? listVersions(image.reference, isCallers(facts)) : null;
  },
} as const;
