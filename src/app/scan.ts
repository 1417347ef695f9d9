/** A scan of a fleet in one file: scopes → clusters → images → targets; the rest is the same as in `check`. */
import { clustersOfFleet } from '../facts/fleet';
import { imagesOn } from '../facts/fleet-images';
import type { Run } from '../input/run';
import { NO_FILTER } from '../model/fleet';
import type { Ask } from '../model/questions';
import type { Target, TargetImage } from '../model/target';
import { targetsOf } from '../placement/targets';
import { referenceText } from '../verdict/causes';
import { judged, type PreflightContext, type ToJudge } from './check';
import type { Outcome } from './outcome';

/**
 * Judges images on the clusters of a scope. What cannot be read of the scope is mentioned in the report, and the rest
 * is judged.
 * @throws UsageError if the environment is wrong or there are no credentials; nothing was requested
 */
export const scan = (run: Run, context: PreflightContext): Promise<Outcome> =>
  judged(run, context, (ask) => found(run, ask, context.onProgress));

const NO_FLEET = { scopes: [], shard: null, running: false, cross: false, filter: NO_FILTER, memberships: false };

/**
 * The targets in the order of the report: by cluster, then by image, so that the shards are consecutive parts of the
 * whole.
 */
async function found({ request, strict }: Run, ask: Ask, onProgress: (text: string) => void): Promise<ToJudge> {
  const fleet = request.fleet ?? NO_FLEET;
  onProgress(`looking for the clusters of ${fleet.scopes.join(', ')}`);
  const { clusters, all, listed, unseen, notes, needs } = await clustersOfFleet(fleet, request.clusters, ask);
  onProgress(`${String(clusters.length)} of ${String(all.length)} clusters are judged`);
  if (fleet.running) onProgress('reading what runs there');
  const { imagesOf, notes: ofImages } = await imagesOn({ ...fleet, clusters, all }, request.images, ask);
  const sorted = sorting();
  const rows = clusters.map((cluster) => ({ cluster, images: sorted(imagesOf(cluster)) }));
  const targets = (): readonly Target[] =>
    rows.flatMap(({ cluster, images }) => targetsOf({ ...request, images, clusters: [cluster] }, strict));
  const seen = { all: all.length, judged: clusters.length, listed, unseen, notes: [...notes, ...ofImages], needs };
  return { targets, rows, fleet: { ...seen, isPart: fleet.shard !== null, running: fleet.running } };
}

/** Sorts images by their references; a list that many clusters share is sorted once. */
function sorting(): (images: readonly TargetImage[]) => readonly TargetImage[] {
  const known = new Map<readonly TargetImage[], readonly TargetImage[]>();
  return (images) => {
    const sorted = known.get(images) ?? images.toSorted((a, b) => (referenceText(a) < referenceText(b) ? -1 : 1));
    known.set(images, sorted);
    return sorted;
  };
}
