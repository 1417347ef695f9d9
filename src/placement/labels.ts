/** The labels of a pool's nodes: its own, and those that GKE and Kubernetes give them. Pure. */
import { isWindows, type NodePool } from '../model/cluster';

/** A pool with its nodes' architecture, where it is known. */
export interface PoolToReach {
  readonly pool: NodePool;
  readonly architecture: string | undefined;
}

/**
 * What is known of a label on a pool's nodes: the values that they may have, `none` where they lack it, `open` where
 * nothing that was read tells.
 */
export type Label = { readonly values: readonly string[] } | 'none' | 'open';

const ARCHITECTURE = new Set(['kubernetes.io/arch', 'beta.kubernetes.io/arch']);
const SYSTEM = new Set(['kubernetes.io/os', 'beta.kubernetes.io/os']);
const MACHINE_TYPE = new Set(['node.kubernetes.io/instance-type', 'beta.kubernetes.io/instance-type']);
const ZONE = new Set(['topology.kubernetes.io/zone', 'failure-domain.beta.kubernetes.io/zone', 'topology.gke.io/zone']);
const REGION = new Set(['topology.kubernetes.io/region', 'failure-domain.beta.kubernetes.io/region']);

/** The label, and the selector, of the nodes of a compute class. */
export const COMPUTE_CLASS = 'cloud.google.com/compute-class';
/** Classes that GKE has by itself: their nodes are Autopilot's own. */
export const BUILT_IN_CLASSES: ReadonlySet<string> = new Set([
  'Balanced',
  'Scale-Out',
  'Performance',
  'Accelerator',
  'autopilot',
  'autopilot-spot',
  'autopilot-arm',
]);

/** Keys that GKE or Kubernetes give nodes, whose values no API field tells. */
const DERIVED = /^(?:kubernetes\.io\/|node\.kubernetes\.io\/|(?:[a-z0-9-]+\.)*gke\.io\/|cloud\.google\.com\/)/;

/** True for a key that GKE or Kubernetes put on nodes by themselves. */
export const isDerived = (key: string): boolean =>
  DERIVED.test(key) || [ARCHITECTURE, SYSTEM, MACHINE_TYPE, ZONE, REGION].some((keys) => keys.has(key));

/**
 * A label of a pool's nodes.
 * @param isPoolLabel whether any pool of the cluster has the key among its own labels
 */
export function labelOf(key: string, { pool, architecture }: PoolToReach, isPoolLabel: boolean): Label {
  const own = pool.labels[key];
  if (own !== undefined) return { values: [own] };
  if (SYSTEM.has(key)) return { values: [isWindows(pool) ? 'windows' : 'linux'] };
  if (pool.origin !== 'listed') return toCome(key, pool);
  if (ARCHITECTURE.has(key)) return architecture === undefined ? 'open' : { values: [architecture] };
  if (MACHINE_TYPE.has(key)) return pool.machineType === null ? 'open' : { values: [pool.machineType] };
  if (ZONE.has(key)) return pool.locations.length === 0 ? 'open' : { values: pool.locations };
  if (REGION.has(key))
    return pool.locations.length === 0 ? 'open' : { values: [...new Set(pool.locations.map(regionOf))] };
  switch (key) {
    case 'cloud.google.com/gke-nodepool':
      return { values: [pool.name] };
    case 'cloud.google.com/machine-family':
      return pool.machineType === null ? 'open' : { values: [familyOf(pool.machineType)] };
    case 'cloud.google.com/gke-accelerator':
      return pool.accelerators.length === 0 ? 'none' : { values: pool.accelerators };
    case 'cloud.google.com/gke-spot':
      return pool.shape === undefined || pool.shape === null ? 'open' : pool.shape.spot ? { values: ['true'] } : 'none';
    case 'cloud.google.com/gke-os-distribution':
      return distribution(pool);
    case 'sandbox.gke.io/runtime':
      return pool.sandboxed === undefined ? 'open' : pool.sandboxed ? { values: ['gvisor'] } : 'none';
    case COMPUTE_CLASS:
      return 'none';
    default:
      return isDerived(key) || !isPoolLabel ? 'open' : 'none';
  }
}

/**
 * GKE makes nodes to fit the pod, as far as it can: never of a named pool, nor of a compute class of the cluster's own,
 * whose nodes are a pool to come by themselves.
 */
function toCome(key: string, pool: NodePool): Label {
  if (key === 'cloud.google.com/gke-nodepool') return { values: [pool.name] };
  return key === COMPUTE_CLASS ? { values: [...BUILT_IN_CLASSES] } : 'open';
}

/** `europe-west1-b` is in `europe-west1`, `us-central1-ai1a` in `us-central1`. */
const regionOf = (zone: string): string => zone.split('-').slice(0, 2).join('-');

/** `n2-standard-4` is of `n2`; a custom type without a family is of `n1`. */
function familyOf(machineType: string): string {
  const family = machineType.split('-')[0] ?? '';
  return family === 'custom' ? 'n1' : family;
}

function distribution({ imageType }: NodePool): Label {
  const type = (imageType ?? '').toUpperCase();
  if (type.startsWith('COS')) return { values: ['cos'] };
  if (type.startsWith('UBUNTU')) return { values: ['ubuntu'] };
  return 'open';
}
