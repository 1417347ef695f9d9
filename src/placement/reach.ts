import type { NodePool } from '../model/cluster';
import type { ImageUse } from '../model/image-use';
import { FOR_ANY_POD, isAsked, type PoolReach, type PoolsAsked } from '../model/target';
import type { PoolToReach } from './labels';
import { landing, type ClusterContext } from './scheduling';
import { type BlockingTaint, blockingTaints } from './taints';

/** What a target says about the pods that are to be scheduled. */
export interface Landers {
  /** The pools that the user asked for; null for none. */
  readonly named: PoolsAsked | null;
  /** The workloads of manifests; empty: a pod without constraints. */
  readonly uses: readonly ImageUse[];
  /** A pod without constraints in addition to the workloads. */
  readonly plain: boolean;
  /** An Autopilot cluster, which adds to pods what they need to be scheduled. */
  readonly isAutopilot: boolean;
}

/**
 * Whether the pods of a target may land on each pool. Pools that the user named are judged in full. With workloads, the
 * pools are judged on which one of them may land. A pod without constraints has no tolerations: a tainted pool is judged
 * only "if the pod tolerates it"; if every pool is tainted, all are judged as tolerated. A pool that is being deleted
 * accepts no new pod.
 * @param pools all pools of one cluster
 * @returns the reach of each pool, in the order given
 */
export function reachOf(pools: readonly PoolToReach[], landers: Landers): readonly PoolReach[] {
  const staying = pools.filter(({ pool }) => !isGoing(pool));
  const reached = reachOfStaying(staying, landers).values();
  return pools.map(({ pool }) => (isGoing(pool) ? GOING : (reached.next().value ?? GOING)));
}

const isGoing = ({ status }: NodePool): boolean => status === 'STOPPING';
const GOING: PoolReach = {
  kind: 'excluded',
  why: 'it is being deleted (STOPPING), and takes no new pod',
  certain: false,
};

function reachOfStaying(
  pools: readonly PoolToReach[],
  { named, uses, plain, isAutopilot }: Landers,
): readonly PoolReach[] {
  if (named !== null) return pools.map(({ pool }) => reachOfNamed(pool, named, plain ? [] : uses));
  const taints = pools.map(blockingTaints);
  if (uses.length === 0) return reachOfPlain(taints);
  const around = {
    poolLabels: new Set(pools.flatMap(({ pool }) => Object.keys(pool.labels))),
    isAutopilot,
    everyPoolIsTainted: taints.every((each) => each.length > 0),
  };
  const anyPod = plain ? reachOfPlain(taints) : [];
  return pools.map((pool, index) => {
    const plainly = anyPod[index];
    if (plainly?.kind === 'judged') return plainly;
    const ofWorkloads = reachOfUses(uses, pool, taints[index] ?? [], around);
    return ofWorkloads.kind === 'excluded' ? (plainly ?? ofWorkloads) : ofWorkloads;
  });
}

/** The workloads that may land on a pool that GKE creates, whatever its architecture. */
export const landersOf = (
  uses: readonly ImageUse[],
  pool: NodePool,
  around: Omit<ClusterContext, 'everyPoolIsTainted'>,
): readonly ImageUse[] =>
  uses.filter((use) => {
    const toReach = { pool, architecture: undefined };
    return landing(use, toReach, blockingTaints(toReach), { ...around, everyPoolIsTainted: false }).kind === 'lands';
  });

function reachOfPlain(taints: readonly (readonly BlockingTaint[])[]): readonly PoolReach[] {
  const everyPoolIsTainted = taints.every((each) => each.length > 0);
  return taints.map((each) =>
    each.length === 0 || everyPoolIsTainted
      ? FOR_ANY_POD
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
  around: ClusterContext,
): PoolReach {
  const landings = uses.map((use) => ({ use, landing: landing(use, pool, taints, around) }));
  const landed = landings.filter(({ landing: { kind } }) => kind === 'lands');
  if (landed.length > 0) {
    const sure = landed.filter(({ landing: each }) => each.kind === 'lands' && each.open.length === 0);
    const open = landed.flatMap(({ landing: each }) => (each.kind === 'lands' ? each.open : []));
    return {
      kind: 'judged',
      uses: landed.map(({ use }) => use),
      // One workload that certainly lands is enough.
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

/** A pool that was named is judged for every workload, wherever its pods may land. */
const reachOfNamed = (pool: NodePool, asked: PoolsAsked, uses: readonly ImageUse[]): PoolReach =>
  isAsked(asked, pool.name)
    ? { kind: 'judged', uses, open: [] }
    : { kind: 'excluded', why: 'it is not among the node pools that were named', certain: false };
