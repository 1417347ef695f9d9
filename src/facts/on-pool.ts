/** Facts about an image on the nodes of a pool: their runtime, the manifest that they choose, and the next version. */
import type { Cluster } from '../model/cluster';
import type { ImageReference } from '../model/image-reference';
import type { Ask } from '../model/questions';
import type { PoolReach } from '../model/target';
import type { PoolFacts } from '../model/target-facts';
import { takenFact } from './child-facts';
import { runtimeFact } from './runtime-facts';
import type { SeenImage } from './seen-image';
import { upgradeFacts } from './upgrade-facts';

/** The facts of a pool that depend on the image. */
export type OnPool = Required<Pick<PoolFacts, 'runtime' | 'taken' | 'upgrade'>>;

/** For pools that no pod uses, and for references that are not images. */
export const NOTHING_TAKEN: OnPool = { runtime: null, taken: null, upgrade: null };

/** Asked for pools that pods use. */
export async function onPoolFacts(
  image: ImageReference,
  { seen, reach }: { readonly seen: Promise<SeenImage>; readonly reach: Promise<PoolReach> },
  { pool, platform }: { readonly pool: PoolFacts['pool']; readonly platform: Promise<PoolFacts['platform']> },
  cluster: Cluster,
  ask: Ask,
): Promise<OnPool> {
  const [view, own, takes] = await Promise.all([seen, reach, platform]);
  if (own.kind === 'excluded') return NOTHING_TAKEN;
  const runtime = await runtimeFact(image, { pool, platform: takes }, cluster, view, ask);
  const nodes = { pool, platform: takes, runtime };
  const [taken, upgrade] = await Promise.all([
    takenFact(image, nodes, cluster.version, view, ask),
    upgradeFacts(image, nodes, cluster, view, ask),
  ]);
  return { runtime, taken, upgrade };
}
