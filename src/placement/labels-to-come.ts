/**
 * The labels of nodes that GKE creates on demand. Sources: Google's pages on node auto-provisioning ("Unsupported
 * features", "Workload separation"), on Autopilot's Arm workloads and on built-in ComputeClasses. Pure.
 */
import { isWindows, type NodePool } from '../model/cluster';
import { COMPUTE_CLASS } from '../model/compute-class';
import { ARCHITECTURE, distribution, type Label, REGION, SYSTEM, ZONE } from './labels';

/** The built-in compute classes of Autopilot clusters. */
export const BUILT_IN_CLASSES: ReadonlySet<string> = new Set([
  'Balanced',
  'Scale-Out',
  'Performance',
  'Accelerator',
  'autopilot',
  'autopilot-spot',
  'autopilot-arm',
]);

/** Labels that GKE takes into account when it creates nodes for pods that select them. */
const MADE: ReadonlySet<string> = new Set([
  ...ZONE,
  ...REGION,
  'cloud.google.com/machine-family',
  'cloud.google.com/gke-spot',
  'cloud.google.com/gke-provisioning',
  'cloud.google.com/gke-placement-group',
  'cloud.google.com/pod-isolation',
  'cloud.google.com/private-node',
  'iam.gke.io/gke-metadata-server-enabled',
]);
const OF_GPU: ReadonlySet<string> = new Set([
  'cloud.google.com/gke-accelerator',
  'cloud.google.com/gke-accelerator-count',
  'cloud.google.com/gke-gpu-driver-version',
  'cloud.google.com/gke-gpu-partition-size',
  'cloud.google.com/gke-gpu-sharing-strategy',
  'cloud.google.com/gke-max-shared-clients-per-gpu',
]);
const OF_TPU: ReadonlySet<string> = new Set([
  'cloud.google.com/gke-tpu-accelerator',
  'cloud.google.com/gke-tpu-topology',
]);

/**
 * A label of nodes that do not exist yet; `made`: GKE creates nodes with whatever value a pod asks for.
 * @param tolerated true for a key whose taint the pod tolerates: then GKE creates nodes that have it as a label, too
 */
export function labelToCome(key: string, pool: NodePool, tolerated: (key: string) => boolean): Label | 'made' {
  const own = Object.hasOwn(pool.labels, key) ? pool.labels[key] : undefined;
  if (own !== undefined) return { values: [own] };
  if (SYSTEM.has(key)) return { values: [isWindows(pool) ? 'windows' : 'linux'] };
  if (ARCHITECTURE.has(key)) return { values: ['amd64', 'arm64'] };
  if (key === 'cloud.google.com/gke-nodepool') return { values: [pool.name] };
  if (key === 'node.kubernetes.io/windows-build' && !isWindows(pool)) return 'none';
  if (MADE.has(key)) return 'made';
  const { madeBy } = pool;
  const isStandard = madeBy === 'auto-provisioning';
  if (key === COMPUTE_CLASS) return isStandard ? 'none' : { values: [...BUILT_IN_CLASSES] };
  if (OF_GPU.has(key)) return isStandard ? ofGpu(key, pool) : 'made';
  if (OF_TPU.has(key)) return isStandard && tpuLimits(pool).length === 0 ? 'open' : 'made';
  if (key === 'sandbox.gke.io/runtime') return isStandard ? 'none' : madeBy === 'autopilot' ? 'made' : 'open';
  if (key === 'cloud.google.com/gke-os-distribution') return distribution(pool);
  return tolerated(key) ? 'made' : 'open';
}

const isTpu = (type: string): boolean => type.includes('tpu');
const tpuLimits = ({ acceleratorLimits }: NodePool): readonly string[] => (acceleratorLimits ?? []).filter(isTpu);

/** The GPU types that auto-provisioning may create nodes with: those that have a limit. Null if the limits are not known. */
export const gpuLimits = ({ acceleratorLimits }: NodePool): readonly string[] | null =>
  acceleratorLimits?.filter((type) => !isTpu(type)) ?? null;

/** Auto-provisioning creates no node with a GPU type that has no limit (`no.scale.up.nap.pod.gpu.no.limit.defined`). */
function ofGpu(key: string, pool: NodePool): Label | 'made' {
  const types = gpuLimits(pool);
  if (types === null) return 'open';
  if (types.length === 0) return 'none';
  return key === 'cloud.google.com/gke-accelerator' ? { values: types } : 'made';
}

/** Whether GKE creates nodes with TPUs for pods that ask for them. */
export const makesTpus = (pool: NodePool): boolean => pool.madeBy !== 'auto-provisioning' || tpuLimits(pool).length > 0;
