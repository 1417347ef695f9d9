/** What passes, with clusters that have the same images joined. Pure. */
import type { Report } from '../model/report';
import { passedByCluster } from './view';

/** Clusters on which the same images pass. */
export interface PassedAlike {
  /** At least one; null: the images were judged without a cluster. */
  readonly clusters: readonly [string | null, ...(string | null)[]];
  readonly images: readonly string[];
}

/** In the order of their first clusters. */
export function passedAlike(report: Report): readonly PassedAlike[] {
  const alike = new Map<string, { clusters: [string | null, ...(string | null)[]]; images: readonly string[] }>();
  for (const { cluster, images } of passedByCluster(report)) {
    const key = images.join('\n');
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { clusters: [cluster], images });
    else known.clusters.push(cluster);
  }
  return [...alike.values()];
}

/** The extent of what passes in rows, without the names. */
export interface PassedExtent {
  readonly targets: number;
  readonly images: number;
  readonly clusters: readonly string[];
}

/** Counts what passes. */
export function passedExtent({ passed }: Report): PassedExtent {
  const [images, clusters, known] = [new Set<string>(), new Set<string>(), new WeakSet<readonly string[]>()];
  let targets = 0;
  for (const row of passed) {
    targets += row.images.length;
    if (row.cluster !== null) clusters.add(row.cluster);
    // A thousand clusters may share the same list.
    if (known.has(row.images)) continue;
    known.add(row.images);
    for (const image of row.images) images.add(image);
  }
  return { targets, images: images.size, clusters: [...clusters] };
}
