/** The runtimes of a pool's nodes: asked only if they decide which manifest of the image the nodes choose. */
import { type Cluster, nameOf } from '../model/cluster';
import { knownValue } from '../model/fact';
import type { ImageReference } from '../model/image-reference';
import type { Ask } from '../model/questions';
import type { PoolFacts } from '../model/target-facts';
import { runtimeMatters } from '../placement/next-version';
import { refusesSchema1, takesFallback } from '../placement/platform-match';
import { childFacts } from './child-facts';
import type { SeenImage } from './seen-image';

/** Null if the version of containerd makes no difference, and if there are no GKE nodes to ask. */
export async function runtimeFact(
  image: ImageReference,
  { pool, platform }: Pick<PoolFacts, 'pool' | 'platform'>,
  cluster: Cluster,
  seen: SeenImage,
  ask: Ask,
): Promise<NonNullable<PoolFacts['runtime']> | null> {
  if (cluster.mode === 'external' || pool.origin !== 'listed') return null;
  const manifest = knownValue(seen.manifest);
  if (manifest === undefined) return null;
  const matters = runtimeMatters(platform, manifest, await childFacts(seen, image, ask));
  if (matters === null) return null;
  const { endpoints } = cluster;
  const version = pool.version ?? cluster.version;
  const told = matters === 'schema-1' ? refusesSchema1(platform.os, version) : takesFallback(version);
  return ask('nodeRuntimes', { ...nameOf(cluster), pool: pool.name, endpoints, likely: told === 'unknown' });
}
