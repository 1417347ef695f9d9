import type { ClusterName } from '../model/cluster';
import type { ReferenceRules } from '../model/policy-file';
import type { Target, TargetImage } from '../model/target';
import type { VerifyHow } from '../model/verification';

/** What of a request makes its targets. */
export interface TargetsRequest {
  readonly images: readonly TargetImage[];
  readonly clusters: readonly ClusterName[];
  readonly nodePools: readonly string[] | null;
  readonly principal: string | null;
  readonly pullSecrets: readonly string[];
  readonly namespace: string | null;
  readonly verify: VerifyHow;
  readonly verifyRun: boolean;
  readonly verifyScaleUp: boolean;
  readonly impersonateNode: boolean;
  /** What the policy asks of references. */
  readonly rules?: ReferenceRules | null;
}

/** One target per image and cluster, images in their order, clusters in theirs. */
export function targetsOf({
  images,
  clusters,
  nodePools,
  principal,
  pullSecrets,
  namespace,
  verify,
  verifyRun,
  verifyScaleUp,
  impersonateNode,
  rules = null,
}: TargetsRequest): readonly Target[] {
  const asked = {
    nodePools,
    principal,
    pullSecrets,
    namespace,
    verify,
    verifyRun,
    verifyScaleUp,
    impersonateNode,
    rules,
  };
  return images.flatMap((image) => clusters.map((cluster) => ({ image, cluster, ...asked })));
}
