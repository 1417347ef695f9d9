/**
 * The labels of a listed pool's nodes: its own, and those that GKE and Kubernetes give them, derived from what the API
 * says of the pool. Sources: Google's page on node labels and each feature's own page; what real nodes carry. Pure.
 */
import { isWindows, type NodePool } from '../model/cluster';
import { COMPUTE_CLASS } from '../model/compute-class';
import { regionOf } from '../model/location';
import { familyOf, tpuOf } from '../model/machine-type';
import type { GpuTraits } from '../model/node-traits';
import { ownValue } from '../model/own-value';
import type { NodeGroup } from '../model/runtime';
import { windowsBuild } from '../model/windows';

/** A pool with its nodes' architecture, where it is known. */
export interface PoolToReach {
  readonly pool: NodePool;
  readonly architecture: string | undefined;
}

/**
 * What is known of a label on a pool's nodes: the values that they may have, `none` if they do not have it, `open` if
 * nothing that was read decides it.
 */
export type Label = { readonly values: readonly string[] } | 'none' | 'open';

export const ARCHITECTURE: ReadonlySet<string> = new Set(['kubernetes.io/arch', 'beta.kubernetes.io/arch']);
export const SYSTEM: ReadonlySet<string> = new Set(['kubernetes.io/os', 'beta.kubernetes.io/os']);
export const MACHINE_TYPE: ReadonlySet<string> = new Set([
  'node.kubernetes.io/instance-type',
  'beta.kubernetes.io/instance-type',
]);
export const ZONE: ReadonlySet<string> = new Set([
  'topology.kubernetes.io/zone',
  'failure-domain.beta.kubernetes.io/zone',
  'topology.gke.io/zone',
]);
export const REGION: ReadonlySet<string> = new Set([
  'topology.kubernetes.io/region',
  'failure-domain.beta.kubernetes.io/region',
]);

/** Keys of labels that GKE or Kubernetes set on nodes. */
const DERIVED = /^(?:kubernetes\.io\/|node\.kubernetes\.io\/|(?:[a-z0-9-]+\.)*gke\.io\/|cloud\.google\.com\/)/;

/** True for the key of a label that GKE or Kubernetes set on nodes automatically. */
export const isDerived = (key: string): boolean =>
  DERIVED.test(key) || [ARCHITECTURE, SYSTEM, MACHINE_TYPE, ZONE, REGION].some((keys) => keys.has(key));

/**
 * A label of a listed pool's nodes.
 * @param isPoolLabel whether any pool of the cluster has the key among its own labels
 */
export function labelOf(key: string, { pool, architecture }: PoolToReach, isPoolLabel: boolean): Label {
  if (pool.group !== null) return ofNodes(key, pool.group, pool.labels);
  const own = Object.hasOwn(pool.labels, key) ? pool.labels[key] : undefined;
  if (own !== undefined) return { values: [own] };
  if (SYSTEM.has(key)) return { values: [isWindows(pool) ? 'windows' : 'linux'] };
  if (ARCHITECTURE.has(key)) return architecture === undefined ? 'open' : { values: [architecture] };
  if (MACHINE_TYPE.has(key)) return pool.machineType === null ? 'open' : { values: [pool.machineType] };
  if (ZONE.has(key)) return pool.locations.length === 0 ? 'open' : { values: pool.locations };
  if (REGION.has(key))
    return pool.locations.length === 0 ? 'open' : { values: [...new Set(pool.locations.map(regionOf))] };
  const derive = Object.hasOwn(BY_GKE, key) ? BY_GKE[key] : undefined;
  if (derive !== undefined) return derive(pool);
  return isDerived(key) || !isPoolLabel ? 'open' : 'none';
}

/** A label of nodes that were read: if none has it, a node that is added later may still have it. */
function ofNodes(key: string, { labels }: NodeGroup, everywhere: NodePool['labels']): Label {
  const values = ownValue(labels, key);
  if (values === undefined) return 'open';
  return ownValue(everywhere, key) !== undefined || values.length > 1 ? { values } : 'open';
}

const one = (value: string | null | undefined): Label => (value ? { values: [value] } : 'none');
const flag = (is: boolean | null | undefined): Label => (is === null || is === undefined ? 'open' : is ? TRUE : 'none');
const TRUE: Label = { values: ['true'] };

/** The labels that GKE derives from a pool's fields. */
const BY_GKE: Readonly<Record<string, (pool: NodePool) => Label>> = {
  'cloud.google.com/gke-nodepool': ({ name }) => one(name),
  'cloud.google.com/machine-family': ({ machineType }) => (machineType === null ? 'open' : one(familyOf(machineType))),
  'cloud.google.com/gke-accelerator': ({ accelerators }) =>
    accelerators.length === 0 ? 'none' : { values: accelerators },
  'cloud.google.com/gke-accelerator-count': acceleratorCount,
  'cloud.google.com/gke-gpu-driver-version': ofGpu(driver),
  'cloud.google.com/gke-gpu-partition-size': ofGpu(({ partition }) => one(partition)),
  'cloud.google.com/gke-gpu-sharing-strategy': ofGpu(({ sharing }) => one(sharing?.toLowerCase().replaceAll('_', '-'))),
  'cloud.google.com/gke-max-shared-clients-per-gpu': ofGpu(({ sharing, clients }) =>
    sharing === null ? 'none' : clients === null ? 'open' : one(clients),
  ),
  'cloud.google.com/gke-tpu-accelerator': ({ machineType }) => {
    const tpu = machineType === null ? undefined : tpuOf(machineType);
    return tpu === undefined ? 'open' : one(tpu);
  },
  // If all the TPUs of a pool are in one machine, the machine type decides the topology.
  'cloud.google.com/gke-tpu-topology': ({ machineType, traits }) => {
    if (machineType !== null && tpuOf(machineType) === null) return 'none';
    return traits?.tpuTopology ? one(traits.tpuTopology) : 'open';
  },
  'cloud.google.com/gke-spot': ({ shape }) => flag(shape?.spot),
  'cloud.google.com/gke-preemptible': ({ shape }) => flag(shape?.more.preemptible),
  'cloud.google.com/gke-provisioning': ({ shape, traits }) => {
    if (shape === null || traits === null) return 'open';
    if (shape.spot) return one('spot');
    if (shape.more.preemptible) return one('preemptible');
    return traits.flexible ? 'open' : one('standard');
  },
  'cloud.google.com/gke-os-distribution': distribution,
  'cloud.google.com/private-node': ({ traits }) =>
    typeof traits?.privateNodes === 'boolean' ? one(String(traits.privateNodes)) : 'open',
  'iam.gke.io/gke-metadata-server-enabled': ({ shape }) =>
    shape ? flag(shape.more.workloadMetadata === 'GKE_METADATA') : 'open',
  'sandbox.gke.io/runtime': ({ sandboxed }) => (sandboxed === null ? 'open' : one(sandboxed ? 'gvisor' : null)),
  'node.kubernetes.io/windows-build': (pool) => {
    if (!isWindows(pool)) return 'none';
    const build = windowsBuild(pool.windowsOsVersion);
    return build === null ? 'open' : one(`10.0.${String(build)}`);
  },
  [COMPUTE_CLASS]: () => 'none',
};

/** A label that only nodes with GPUs have. */
function ofGpu(label: (gpu: GpuTraits) => Label): (pool: NodePool) => Label {
  return ({ accelerators, traits }) => {
    if (accelerators.length === 0) return 'none';
    return traits?.gpu ? label(traits.gpu) : 'open';
  };
}

/** TPU nodes have this label, too: their machine type decides the number of chips. */
function acceleratorCount(pool: NodePool): Label {
  if (pool.accelerators.length > 0) return ofGpu(({ count }) => (count === null ? 'open' : one(String(count))))(pool);
  return pool.machineType !== null && tpuOf(pool.machineType) === null ? 'none' : 'open';
}

/** If the pool does not set a driver version, newer GKE versions install the default one; if it is disabled, users install one. */
function driver({ driver: version }: GpuTraits): Label {
  return version === 'DEFAULT' || version === 'LATEST' ? one(version.toLowerCase()) : 'open';
}

export function distribution({ imageType }: Pick<NodePool, 'imageType'>): Label {
  const type = (imageType ?? '').toUpperCase();
  if (type.startsWith('COS')) return { values: ['cos'] };
  if (type.startsWith('UBUNTU')) return { values: ['ubuntu'] };
  return type.startsWith('WINDOWS') ? 'none' : 'open';
}
