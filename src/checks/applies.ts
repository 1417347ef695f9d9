import type { Cluster } from '../model/cluster';
import { missing } from '../model/fact';
import type { Finding } from '../model/finding';
import type { ArtifactRegistryImage, ImageReference } from '../model/image-reference';
import type { PoolFacts, RepositoryFacts, TargetFacts } from '../model/target-facts';
import type { CommonFindings } from '../model/finding-builder';
import { placeOf } from '../model/target';

/** The image's reference; null if it is not valid. `image-reference` reports that, and nothing else is judged then. */
export function referenceOf(facts: TargetFacts): ImageReference | null {
  const { image } = facts.target;
  return image.valid ? image.reference : null;
}

/** A judge that is only called for valid references. */
export const ofImage =
  (judge: (image: ImageReference, facts: TargetFacts) => readonly Finding[]) =>
  (facts: TargetFacts): readonly Finding[] => {
    const image = referenceOf(facts);
    return image === null ? [] : judge(image, facts);
  };

/** An Artifact Registry image with the facts about its repository. */
export interface InArtifactRegistry {
  readonly image: ArtifactRegistryImage;
  readonly repository: RepositoryFacts;
}

/** A judge that is only called for Artifact Registry images. For others it reports that the check does not apply. */
export const ofArtifactRegistry = (
  find: CommonFindings,
  judge: (here: InArtifactRegistry, facts: TargetFacts) => readonly Finding[],
): ((facts: TargetFacts) => readonly Finding[]) =>
  ofImage((image, facts) => {
    const here = inArtifactRegistry(facts);
    return here === null ? [find.otherRegistry(image.host)] : judge(here, facts);
  });

/**
 * The finding of a check that needs a cluster which was not read: either GKE has none, or it is unknown. The check
 * `cluster` reports the cause.
 */
export function withoutCluster(find: CommonFindings, { cluster: { cluster }, target }: TargetFacts): Finding {
  const root = missing(cluster);
  const blockedBy =
    root === null || root.state === 'absent'
      ? null
      : ({ check: 'cluster', subject: placeOf(target), code: `cluster/unread-${root.why}` } as const);
  const cases = { known: find.clusterAbsent, absent: find.clusterAbsent };
  return find.match(cluster, 'The cluster', cases, { blockedBy });
}

/** One finding for each pool that is judged, or a single one if the cluster could not be read. */
export function perPool(
  find: CommonFindings,
  facts: TargetFacts,
  judgePool: (pool: PoolFacts, cluster: Cluster) => Finding,
): readonly Finding[] {
  const { cluster } = facts.cluster;
  if (cluster.state !== 'known') return [withoutCluster(find, facts)];
  return facts.pools.map((pool) =>
    pool.reach.kind === 'excluded'
      ? find.poolNotJudged(pool.pool.name, pool.reach.why)
      : judgePool(pool, cluster.value),
  );
}

/** The image with the facts about its repository; null for images of other registries. */
export function inArtifactRegistry(facts: TargetFacts): InArtifactRegistry | null {
  const image = referenceOf(facts);
  const { repository } = facts.image;
  return image?.kind !== 'artifact-registry' || repository === null ? null : { image, repository };
}
