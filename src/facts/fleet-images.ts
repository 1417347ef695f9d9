/** The images that a scan judges on each cluster: given images on all clusters, running images where they run. */
import { type ClusterName, clusterPath } from '../model/cluster';
import type { Fleet } from '../model/fleet';

import type { Ask } from '../model/questions';
import { keyOfImage, type TargetImage } from '../model/target';
import { everywhere, whatRuns } from './running';

/** The images of each cluster. */
export interface FleetImages {
  readonly imagesOf: (cluster: ClusterName) => readonly TargetImage[];
  /** Notes about them, one sentence each. */
  readonly notes: readonly string[];
}

const OF_GKE = 'images of GKE’s own components, in its own namespaces, are left out: GKE brings them';

/**
 * @param fleet with the clusters to judge, and all of its clusters, which are read if images are judged across clusters
 * @param given images to judge on every cluster
 */
export async function imagesOn(
  {
    running,
    cross,
    clusters,
    all,
  }: Pick<Fleet, 'running' | 'cross'> & Readonly<Record<'clusters' | 'all', readonly ClusterName[]>>,
  given: readonly TargetImage[],
  ask: Ask,
): Promise<FleetImages> {
  if (!running) return { imagesOf: () => given, notes: [] };
  const found = await whatRuns(cross ? all : clusters, ask);
  const own = new Map(found.map(({ cluster, images }) => [clusterPath(cluster), images]));
  const others = cross ? everywhere(found) : [];
  return {
    imagesOf: (cluster) => joined([...(own.get(clusterPath(cluster)) ?? []), ...others], given),
    notes: found.some(({ ofGke }) => ofGke) ? [OF_GKE] : [],
  };
}

/**
 * Each image once. The uses of the cluster itself take precedence over those of other clusters; a given image is also
 * judged for any pod.
 */
function joined(running: readonly TargetImage[], given: readonly TargetImage[]): readonly TargetImage[] {
  const images = new Map<string, TargetImage>();
  for (const image of running) {
    const key = keyOfImage(image);
    if (!images.has(key)) images.set(key, image);
  }
  for (const image of given) {
    const ran = images.get(keyOfImage(image));
    images.set(
      keyOfImage(image),
      ran?.valid === true && image.valid
        ? { ...image, uses: [...image.uses, ...ran.uses], plain: image.plain || image.uses.length === 0 }
        : image,
    );
  }
  return [...images.values()];
}
