import type { ClusterName } from '../model/cluster';
import type { Target, TargetImage } from '../model/target';

/** What every target of a run shares: all of a target but its image and its cluster. */
export type Asked = Omit<Target, 'image' | 'cluster'>;

/** What of a request makes its targets. */
export interface TargetsRequest extends Asked {
  readonly images: readonly TargetImage[];
  readonly clusters: readonly ClusterName[];
}

/** What a request asks of each of its targets: the one list of these fields. */
export const askedOf = (request: Asked): Asked => ({
  nodePools: request.nodePools,
  principal: request.principal,
  pullSecrets: request.pullSecrets,
  namespace: request.namespace,
  verify: request.verify,
  verifyRun: request.verifyRun,
  verifyScaleUp: request.verifyScaleUp,
  impersonateNode: request.impersonateNode,
  rules: request.rules,
});

/** One target per image and cluster, images in their order, clusters in theirs. */
export function targetsOf(request: TargetsRequest): readonly Target[] {
  const asked = askedOf(request);
  return request.images.flatMap((image) => request.clusters.map((cluster) => ({ image, cluster, ...asked })));
}
