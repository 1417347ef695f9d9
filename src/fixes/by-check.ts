import { valueOf } from '../model/fact';
import type { Fix } from '../model/finding';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { grantReader, repositoryName } from './access';
import { isCallers } from './build';
import { listVersions } from './image';
import { poolWithScopes } from './pool';

/** The fixes of what only a node's own token finds to fail: the checks, which saw less, had none. */
export const remedies = {
  /** The registry refused the identity of a pool. */
  pull: ({ image: { repository } }: TargetFacts, pool: PoolFacts): Fix | null => {
    const principal = valueOf(pool.principal);
    if (repository === null || principal === undefined) return null;
    return grantReader(repositoryName(repository.name), principal);
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
