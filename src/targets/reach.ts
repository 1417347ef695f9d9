import { isWindows, type NodePool } from '../model/cluster';
import type { PoolReach } from '../model/target';

interface BlockingTaint {
  /** `KEY=VALUE:NoSchedule`, as Kubernetes writes it. */
  readonly text: string;
  readonly forPlatform: boolean;
}

/** A pool with its nodes' architecture, where it is known. */
export interface PoolToReach {
  readonly pool: NodePool;
  readonly architecture: string | undefined;
}

/**
 * How each pool stands to a plain pod: one without a node selector or tolerations. Pools that were named are judged in
 * full; a tainted one only "if the pod tolerates it"; where every pool is tainted, all are judged as tolerated.
 * @param pools all pools of one cluster
 * @param named the pools that the user named; null for none, `*` among them for all
 * @returns the reach of each pool, in the order given
 */
export function reachOf(pools: readonly PoolToReach[], named: readonly string[] | null): readonly PoolReach[] {
  if (named !== null) return pools.map(({ pool }) => reachOfNamed(pool, named));
  const taints = pools.map(blockingTaints);
  const everyPoolIsTainted = taints.every((each) => each.length > 0);
  return taints.map((each) =>
    each.length === 0 || everyPoolIsTainted
      ? { kind: 'judged' }
      : {
          kind: 'tainted',
          taints: each.map(({ text }) => text),
          forPlatform: each.some(({ forPlatform }) => forPlatform),
        },
  );
}

const reachOfNamed = (pool: NodePool, named: readonly string[]): PoolReach =>
  named.includes('*') || named.includes(pool.name)
    ? { kind: 'judged' }
    : { kind: 'excluded', why: 'it is not among the node pools that were named' };

const EFFECT: Readonly<Record<string, string>> = { NO_SCHEDULE: 'NoSchedule', NO_EXECUTE: 'NoExecute' };
const PLATFORM_KEYS = new Set(['kubernetes.io/arch', 'kubernetes.io/os', 'node.kubernetes.io/os']);

/** The pool's own taints that keep a pod away, and those that GKE puts on Arm and Windows nodes by itself. */
function blockingTaints({ pool, architecture }: PoolToReach): readonly BlockingTaint[] {
  const own = pool.taints.flatMap(({ key, value, effect }) => {
    const written = EFFECT[effect];
    return written ? [{ text: `${key}=${value}:${written}`, forPlatform: PLATFORM_KEYS.has(key) }] : [];
  });
  const has = (key: string): boolean => pool.taints.some((taint) => taint.key === key);
  const added: BlockingTaint[] = [];
  if (architecture === 'arm64' && pool.architectureTaint && pool.origin === 'listed' && !has('kubernetes.io/arch'))
    added.push({ text: 'kubernetes.io/arch=arm64:NoSchedule', forPlatform: true });
  if (isWindows(pool) && !has('node.kubernetes.io/os'))
    added.push({ text: 'node.kubernetes.io/os=windows:NoSchedule', forPlatform: true });
  return [...own, ...added];
}
