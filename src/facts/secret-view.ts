/** The image as seen with a pod's pull secret, if the registry shows it to nobody else. */
import { type Cluster, isOutside, nameOf } from '../model/cluster';
import { knownValue } from '../model/fact';
import type { ImageReference } from '../model/image-reference';
import type { SecretEntry } from '../model/pull-secret';
import type { Ask } from '../model/questions';
import type { ImageFacts, PoolFacts, PullFacts } from '../model/target-facts';
import { contentFacts } from './image-facts';
import { onPoolFacts } from './on-pool';
import { isClosed, seenBy } from './seen-image';

/** The facts that this view extends. */
interface Viewed {
  readonly image: ImageFacts;
  readonly pools: readonly PoolFacts[];
}

/**
 * Adds what the first accepted credential shows of the image: nodes with this credential see the same. Used for images
 * in other registries, and for Google images if the nodes are outside Google Cloud and have no other credentials.
 */
export async function withSecretView(
  image: ImageReference,
  seen: Viewed,
  pulls: PullFacts,
  cluster: Cluster | undefined,
  ask: Ask,
): Promise<Viewed> {
  const { manifest } = seen.image;
  // The registry accepted the credential: it shows the image, or that there is none.
  const taken = ['served', 'absent']
    .flatMap((outcome) => pulls.tries.filter(({ pull }) => knownValue(pull)?.outcome === outcome))
    .at(0);
  if (cluster === undefined || taken === undefined || !isClosed(manifest)) return seen;
  if (image.kind !== 'other' && !isOutside(cluster)) return seen;
  const { namespace, secret, entry } = taken;
  const by: SecretEntry = { ...nameOf(cluster), namespace, secret, entry };
  const view = await seenBy(by, image, manifest, ask);
  if (view === null) return seen;
  const pools = seen.pools.map(async (facts) => {
    const { pool, platform } = facts;
    const around = { seen: Promise.resolve(view), reach: Promise.resolve(facts.reach) };
    return {
      ...facts,
      ...(await onPoolFacts(image, around, { pool, platform: Promise.resolve(platform) }, cluster, ask)),
    };
  });
  const content = await contentFacts(image, view, ask);
  const { anonymous } = seen.image;
  return {
    image: {
      ...seen.image,
      ...content,
      manifest: view.manifest,
      anonymous: anonymous ?? view.stranger,
      bySecret: `${namespace}/${secret}`,
    },
    pools: await Promise.all(pools),
  };
}
