/** A fleet on one page: scopes → clusters → targets; the rest is as in `check`. */
import { clustersOf } from '../facts/fleet';
import type { Run } from '../input/run';
import type { Ask } from '../model/questions';
import type { Request } from '../model/request';
import { targetsOf } from '../placement/targets';
import { referenceText } from '../verdict/causes';
import { judged, type PreflightContext, type ToJudge } from './check';
import type { Outcome } from './outcome';

/**
 * Judges images on every cluster of a scope. What cannot be read of it is told in the report, and the rest is judged.
 * @throws UsageError where the environment is wrong or there are no credentials; nothing was called
 */
export const scan = (run: Run, context: PreflightContext): Promise<Outcome> =>
  judged(run, context, (ask) => found(run.request, ask, context.onProgress));

/** The targets in the order of the report: by cluster, then by image, so that shards are parts of the whole. */
async function found(request: Request, ask: Ask, onProgress: (text: string) => void): Promise<ToJudge> {
  const fleet = request.fleet ?? { scopes: [], shard: null };
  onProgress(`looking for the clusters of ${fleet.scopes.join(', ')}`);
  const { clusters, all, unseen, needs } = await clustersOf(fleet, request.clusters, ask);
  onProgress(`${String(clusters.length)} of ${String(all)} clusters are judged`);
  const images = request.images.toSorted((a, b) => (referenceText(a) < referenceText(b) ? -1 : 1));
  const targets = clusters.flatMap((cluster) => targetsOf({ ...request, images, clusters: [cluster] }));
  return { targets, fleet: { all, judged: clusters.length, unseen, needs } };
}
