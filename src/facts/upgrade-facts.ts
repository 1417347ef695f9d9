/** The next version of a pool: asked only if a later version changes which manifest of the image the nodes choose. */
import { type Cluster, nameOf } from '../model/cluster';
import { knownValue } from '../model/fact';
import type { ImageReference } from '../model/image-reference';
import type { Ask } from '../model/questions';
import type { PoolFacts, UpgradeFacts } from '../model/target-facts';
import { versionMatters } from '../placement/next-version';
import { childFacts } from './child-facts';
import type { SeenImage } from './seen-image';

/** Null if no later version makes a difference, the image could not be read, or the cluster is outside GKE. */
export async function upgradeFacts(
  image: ImageReference,
  of: Pick<PoolFacts, 'pool' | 'platform' | 'runtime'>,
  cluster: Cluster,
  seen: SeenImage,
  ask: Ask,
): Promise<UpgradeFacts | null> {
  if (cluster.mode === 'external') return null;
  const manifest = knownValue(seen.manifest);
  if (manifest === undefined) return null;
  const { pool } = of;
  const version = pool.version ?? cluster.version;
  if (versionMatters(of, version, manifest, await childFacts(seen, image, ask)) === null) return null;
  const name = nameOf(cluster);
  // Future pools get the version of the control plane.
  const info =
    pool.origin === 'listed'
      ? await ask('poolUpgrade', { ...name, pool: pool.name })
      : await ask('clusterUpgrade', name);
  // A patch upgrade comes before the minor version of the channel.
  const channels =
    knownValue(info)?.minorTarget === null && cluster.releaseChannel !== null
      ? await ask('channelTargets', { project: cluster.project, location: cluster.location })
      : null;
  return { info, channels };
}
