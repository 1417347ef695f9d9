/** The taints of a pool's nodes that keep pods away, and the tolerations for them: Kubernetes' rules, and GKE's own. Pure. */
import { isWindows } from '../model/cluster';
import { kubernetesEffect } from '../model/taint-effect';
import { COMPUTE_CLASS } from '../model/compute-class';
import type { PodToleration, Scheduling } from '../model/image-use';
import { architectureOf } from '../model/machine-type';
import { ARCHITECTURE, MACHINE_TYPE, type PoolToReach } from './labels';
import { ownValue } from '../model/own-value';

/** A taint of a pool's nodes that keeps pods away. */
export interface BlockingTaint {
  readonly key: string;
  readonly value: string;
  /** `NoSchedule`, `NoExecute`. */
  readonly effect: string;
  /** It is set because of the nodes' architecture or operating system. */
  readonly forPlatform: boolean;
}

const PLATFORM_KEYS = new Set(['kubernetes.io/arch', 'kubernetes.io/os', 'node.kubernetes.io/os']);

/**
 * Taints that an agent removes once a node is ready: they do not keep pods away for long. Sources: Cilium's page on
 * taints, Istio's on its node agent, cluster-autoscaler's prefixes for start-up taints, Kubernetes' own.
 */
const AT_START =
  /^(?:node\.cilium\.io\/agent-not-ready$|cni\.istio\.io\/not-ready$|(?:startup|ignore)-taint\.cluster-autoscaler\.kubernetes\.io\/|node\.kubernetes\.io\/(?:not-ready|unreachable|network-unavailable)$|node\.cloudprovider\.kubernetes\.io\/uninitialized$)/;

/** The name of a taint that an agent may remove once a node is ready, although no documentation says so. */
export const goesPerhaps = ({ key }: BlockingTaint): boolean => /(?:^|[./-])(?:not-ready|uninitialized)$/.test(key);

/** The pool's own taints that keep a pod away permanently, and those that GKE sets on Arm and Windows nodes automatically. */
export function blockingTaints({ pool, architecture }: PoolToReach): readonly BlockingTaint[] {
  const own = pool.taints.flatMap(({ key, value, effect }) => {
    const written = kubernetesEffect(effect);
    const blocks = written !== undefined && written !== 'PreferNoSchedule' && !AT_START.test(key);
    return blocks ? [{ key, value, effect: written, forPlatform: PLATFORM_KEYS.has(key) }] : [];
  });
  const has = (key: string): boolean => pool.taints.some((taint) => taint.key === key);
  const added: BlockingTaint[] = [];
  if (architecture === 'arm64' && pool.architectureTaint && pool.origin === 'listed' && !has('kubernetes.io/arch'))
    added.push({ key: 'kubernetes.io/arch', value: 'arm64', effect: 'NoSchedule', forPlatform: true });
  if (pool.group === null && isWindows(pool) && !has('node.kubernetes.io/os'))
    added.push({ key: 'node.kubernetes.io/os', value: 'windows', effect: 'NoSchedule', forPlatform: true });
  return [...own, ...added];
}

/** The runtime class of GKE Sandbox. */
export const GVISOR = 'gvisor';

/** Tolerations of a pod. */
export interface Tolerations {
  /** The pod's own, and those that GKE is known to add. */
  readonly sure: readonly PodToleration[];
  /** Those that GKE may add: the documentation does not say whether it does. */
  readonly perhaps: readonly PodToleration[];
}

/**
 * The pod's own tolerations, and those that GKE adds automatically to pods that select or ask for what is tainted.
 * @param isAutopilot true for an Autopilot cluster, which adds more
 */
export function tolerationsOf(scheduling: Scheduling, isAutopilot: boolean): Tolerations {
  const { tolerations, resources, runtimeClass } = scheduling;
  const exists = (key: string, needed: boolean): readonly PodToleration[] =>
    needed ? [{ key, operator: 'Exists', value: null, effect: null }] : [];
  const selects = (key: string, is: (value: string) => boolean): boolean => selected(scheduling, key).some(is);
  const arm = selectsArm(scheduling);
  return {
    sure: [
      ...tolerations,
      ...exists(
        'kubernetes.io/arch',
        selects('kubernetes.io/arch', (value) => value === 'arm64') || (isAutopilot && arm),
      ),
      ...exists(
        'node.kubernetes.io/os',
        selects('kubernetes.io/os', (value) => value === 'windows'),
      ),
      ...resources.flatMap((name) => exists(name, true)),
      ...exists('sandbox.gke.io/runtime', runtimeClass === GVISOR),
      ...exists(
        COMPUTE_CLASS,
        selects(COMPUTE_CLASS, () => true),
      ),
      ...exists(
        'cloud.google.com/gke-spot',
        isAutopilot && selects('cloud.google.com/gke-spot', (value) => value === 'true'),
      ),
    ],
    perhaps: exists('kubernetes.io/arch', arm),
  };
}

/** The pod selects Arm by a label other than the one that Google's page names for Standard clusters. */
function selectsArm(scheduling: Scheduling): boolean {
  const isArm = (value: string): boolean => architectureOf(value) === 'arm64';
  return (
    [...ARCHITECTURE].some((key) => selected(scheduling, key).includes('arm64')) ||
    [...MACHINE_TYPE, 'cloud.google.com/machine-family'].some((key) => selected(scheduling, key).some(isArm)) ||
    excluded(scheduling).includes('amd64')
  );
}

/** The values that a pod selects of a label, by its node selector or its required affinity. */
export function selected({ nodeSelector, affinity }: Scheduling, key: string): readonly string[] {
  const own = ownValue(nodeSelector, key);
  return [
    ...(own === undefined ? [] : [own]),
    ...(affinity ?? []).flatMap(({ labels }) =>
      labels.flatMap((each) => (each.key === key && each.operator === 'In' ? each.values : [])),
    ),
  ];
}

/** The architectures that a pod's required affinity excludes. */
const excluded = ({ affinity }: Scheduling): readonly string[] =>
  (affinity ?? []).flatMap(({ labels }) =>
    labels.flatMap(({ key, operator, values }) => (ARCHITECTURE.has(key) && operator === 'NotIn' ? values : [])),
  );

/** The rule of Kubernetes' `ToleratesTaint`. */
export function tolerates({ key, operator, value, effect }: PodToleration, taint: BlockingTaint): boolean {
  if (effect !== null && effect !== taint.effect) return false;
  if (key === null) return operator === 'Exists';
  if (key !== taint.key) return false;
  return operator === 'Exists' || (operator === 'Equal' && (value ?? '') === taint.value);
}
