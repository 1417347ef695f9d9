import type { Request } from '../model/request';
import type { Target } from '../model/target';

/** The fields that all targets of a run share. */
type Asked = Omit<Target, 'image' | 'cluster' | 'platforms'>;

/**
 * The fields that each target takes from the request.
 * @param strict `--strict`
 */
export const askedOf = (request: Request, strict: boolean): Asked => ({
  nodePools: request.nodePools,
  principal: request.principal,
  pullSecrets: request.pullSecrets,
  namespace: request.namespace,
  verify: request.verify,
  verifyRun: request.verifyRun,
  verifyScaleUp: request.verifyScaleUp,
  impersonateNode: request.impersonateNode,
  rules: request.policy?.policy ?? null,
  strict,
});

/** One target per image and cluster, images in their order, clusters in theirs; without clusters one per image. */
export function targetsOf(request: Request, strict: boolean): readonly Target[] {
  const asked = askedOf(request, strict);
  const { alone } = request;
  if (alone !== null) return request.images.map((image) => ({ image, cluster: null, platforms: alone, ...asked }));
  return request.images.flatMap((image) =>
    request.clusters.map((cluster) => ({ image, cluster, platforms: [], ...asked })),
  );
}
