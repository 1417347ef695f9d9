import { AUTO_PROVISIONED, type Cluster, isWindows, type NodePool } from '../model/cluster';
import type { ImageUse } from '../model/image-use';
import type { Target } from '../model/target';
import type { Toleration, VerificationPlan } from '../model/verification';

/**
 * What a verifying pod is to pull, and where.
 * @param landing the workloads that land on the pool; none: any pod
 * @returns null where the reference names no image, or the pool's nodes are not there to ask for
 */
export function planOf(
  target: Target,
  cluster: Cluster,
  pool: NodePool,
  architecture: string | null,
  landing: readonly ImageUse[] = [],
): VerificationPlan | null {
  if (!target.image.valid) return null;
  // Of several workloads the first stands for all: one pod cannot be in two namespaces.
  const [use] = landing;
  const account = use?.serviceAccount ?? 'default';
  const free = pool.origin !== 'listed' && cluster.mode === 'autopilot';
  const { verifyRun, verifyScaleUp } = target;
  return {
    ...target.cluster,
    pool: pool.name,
    selector: free ? null : pool.name,
    tolerations: tolerationsOf(pool, architecture),
    os: isWindows(pool) ? 'windows' : 'linux',
    image: target.image.reference.text,
    namespace: target.namespace ?? use?.namespace ?? 'default',
    ...(account === 'default' ? {} : { serviceAccount: account }),
    pullSecrets: target.pullSecrets.length > 0 ? target.pullSecrets : (use?.pullSecrets ?? []),
    endpoints: cluster.endpoints,
    ...(free && architecture !== null ? { architecture } : {}),
    ...(verifyRun ? { run: true } : {}),
    ...(verifyScaleUp ? { scaleUp: true } : {}),
  };
}

/** True for pools that have no name on a node: nothing can be asked for them by a selector. */
export const hasNoNodes = (cluster: Cluster, pool: NodePool): boolean =>
  pool.name === AUTO_PROVISIONED && cluster.mode !== 'autopilot';

const EFFECT: Readonly<Record<string, string>> = {
  NO_SCHEDULE: 'NoSchedule',
  PREFER_NO_SCHEDULE: 'PreferNoSchedule',
  NO_EXECUTE: 'NoExecute',
};

/** The pool's own taints, and those that GKE puts on nodes by itself; never those of a node that is not ready. */
function tolerationsOf(pool: NodePool, architecture: string | null): readonly Toleration[] {
  const own = pool.taints.map(({ key, value, effect }): Toleration => {
    const written = EFFECT[effect];
    return { key, operator: 'Equal', value, ...(written === undefined ? {} : { effect: written }) };
  });
  const has = (key: string): boolean => own.some((each) => each.key === key);
  const any = (key: string, needed: boolean): readonly Toleration[] =>
    needed && !has(key) ? [{ key, operator: 'Exists' }] : [];
  return [
    ...own,
    ...any('kubernetes.io/arch', architecture === 'arm64'),
    ...any('node.kubernetes.io/os', isWindows(pool)),
    ...any('nvidia.com/gpu', pool.accelerators.length > 0),
    ...any('google.com/tpu', /^(?:ct|tpu)/.test(pool.machineType ?? '')),
  ];
}
