import type { Cluster } from '../model/cluster';
import type { Finding } from '../model/finding';
import type { ArtifactRegistryImage, ImageReference } from '../model/image-reference';
import type { PoolFacts, RepositoryFacts, TargetFacts } from '../model/target-facts';
import type { Judge } from './judge';

/** The image's reference; null where it is not valid, which `image-reference` says: nothing else is judged then. */
export function referenceOf(facts: TargetFacts): ImageReference | null {
  const { image } = facts.target;
  return image.valid ? image.reference : null;
}

/** What holds for every pool that is judged: a finding each, and one for all where the cluster is not there to see. */
export function perPool(
  judge: Judge,
  facts: TargetFacts,
  judgePool: (pool: PoolFacts, cluster: Cluster) => Finding,
): readonly Finding[] {
  const { cluster } = facts.cluster;
  if (cluster.state !== 'known')
    return [
      judge.match(cluster, 'The cluster', {
        known: () => judge.skip('The cluster is known'),
        absent: () => judge.skip('The cluster does not exist'),
      }),
    ];
  return facts.pools.map((pool) => {
    const { reach } = pool;
    if (reach.kind === 'excluded')
      return judge.skip(`Node pool ${pool.pool.name} is not judged: ${reach.why}`, { pool: pool.pool.name });
    return judgePool(pool, cluster.value);
  });
}

/** The image with its repository's facts; null for images of other registries. */
export function inArtifactRegistry(
  facts: TargetFacts,
): { readonly image: ArtifactRegistryImage; readonly repository: RepositoryFacts } | null {
  const image = referenceOf(facts);
  const { repository } = facts.image;
  return image?.kind !== 'artifact-registry' || repository === null ? null : { image, repository };
}

/** Why a check of Artifact Registry does not apply. */
export const otherRegistry = (image: ImageReference): string => `${image.host} is not Artifact Registry`;
