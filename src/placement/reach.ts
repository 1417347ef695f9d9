import { isWindows, type NodePool } from '../model/cluster';
import type { ImageUse } from '../model/image-use';
import type { PoolReach } from '../model/target';
import type { PoolToReach } from './labels';
import { type BlockingTaint, landing } from './scheduling';

/** What a target says of the pods that are to land. */
export interface Landers {
  /** The pools that the user named; null for none, `*` among them for all. */
  readonly named: readonly string[] | null;
  /** The workloads of manifests; none: a plain pod. */
  readonly uses?: readonly ImageUse[];
  /** A plain pod beside the workloads. */
  readonly plain?: boolean;
}

/**
 * How each pool stands to the pods of a target. Pools that were named are judged in full; with workloads, those where
 * one of them may land. A plain pod has no node selector and no tolerations: a tainted pool is judged only "if the pod
 * tolerates it"; where every pool is tainted, all are judged as tolerated.
 * @param pools all pools of one cluster
 * @returns the reach of each pool, in the order given
 */
export function reachOf(pools: readonly PoolToReach[], { named, uses = [], plain }: Landers): readonly PoolReach[] {
  if (named !== null) return pools.map(({ pool }) => reachOfNamed(pool, named));
  const taints = pools.map(blockingTaints);
  if (uses.length === 0) return reachOfPlain(taints);
  const poolLabels = new Set(pools.flatMap(({ pool }) => Object.keys(pool.labels)));
  const anyPod = plain === true ? reachOfPlain(taints) : [];
  return pools.map((pool, index) => {
    const plainly = anyPod[index];
    if (plainly?.kind === 'judged') return plainly;
    const ofWorkloads = reachOfUses(uses, pool, taints[index] ?? [], poolLabels);
    return ofWorkloads.kind === 'excluded' ? (plainly ?? ofWorkloads) : ofWorkloads;
  });
}

function reachOfPlain(taints: readonly (readonly PlatformTaint[])[]): readonly PoolReach[] {
  const everyPoolIsTainted = taints.every((each) => each.length > 0);
  return taints.map((each) =>
    each.length === 0 || everyPoolIsTainted
      ? { kind: 'judged' }
      : {
          kind: 'tainted',
          taints: each.map(({ key, value, effect }) => `${key}=${value}:${effect}`),
          forPlatform: each.some(({ forPlatform }) => forPlatform),
        },
  );
}

function reachOfUses(
  uses: readonly ImageUse[],
  pool: PoolToReach,
  taints: readonly BlockingTaint[],
  poolLabels: ReadonlySet<string>,
): PoolReach {
  const landings = uses.map((use) => ({ use, landing: landing(use, pool, taints, poolLabels) }));
  const landed = landings.filter(({ landing: { kind } }) => kind === 'lands');
  if (landed.length > 0) {
    const sure = landed.filter(({ landing: each }) => each.kind === 'lands' && each.open.length === 0);
    const open = landed.flatMap(({ landing: each }) => (each.kind === 'lands' ? each.open : []));
    return {
      kind: 'judged',
      uses: landed.map(({ use }) => use),
      // One that lands for sure is enough.
      open: sure.length > 0 ? [] : [...new Set(open)],
    };
  }
  const never = landings.flatMap(({ landing: each }) => (each.kind === 'never' ? [each] : []));
  const reasons = [...new Set(never.map(({ why }) => why))];
  const more = reasons.length > 3 ? ` and ${String(reasons.length - 3)} more` : '';
  return {
    kind: 'excluded',
    why: `${reasons.slice(0, 3).join('; ')}${more}`,
    certain: never.every(({ certain }) => certain),
  };
}

const reachOfNamed = (pool: NodePool, named: readonly string[]): PoolReach =>
  named.includes('*') || named.includes(pool.name)
    ? { kind: 'judged' }
    : { kind: 'excluded', why: 'it is not among the node pools that were named' };

const EFFECT: Readonly<Record<string, string>> = { NO_SCHEDULE: 'NoSchedule', NO_EXECUTE: 'NoExecute' };
const PLATFORM_KEYS = new Set(['kubernetes.io/arch', 'kubernetes.io/os', 'node.kubernetes.io/os']);

interface PlatformTaint extends BlockingTaint {
  readonly forPlatform: boolean;
}

/** The pool's own taints that keep a pod away, and those that GKE puts on Arm and Windows nodes by itself. */
function blockingTaints({ pool, architecture }: PoolToReach): readonly PlatformTaint[] {
  const own = pool.taints.flatMap(({ key, value, effect }) => {
    const written = EFFECT[effect];
    return written ? [{ key, value, effect: written, forPlatform: PLATFORM_KEYS.has(key) }] : [];
  });
  const has = (key: string): boolean => pool.taints.some((taint) => taint.key === key);
  const added: PlatformTaint[] = [];
  if (architecture === 'arm64' && pool.architectureTaint && pool.origin === 'listed' && !has('kubernetes.io/arch'))
    added.push({ key: 'kubernetes.io/arch', value: 'arm64', effect: 'NoSchedule', forPlatform: true });
  if (isWindows(pool) && !has('node.kubernetes.io/os'))
    added.push({ key: 'node.kubernetes.io/os', value: 'windows', effect: 'NoSchedule', forPlatform: true });
  return [...own, ...added];
}
