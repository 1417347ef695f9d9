/** The fields of a pool from which GKE derives the labels of its nodes, read from the API's raw JSON. Plain JSON. */
import { list, object, text, type Json } from './json';
import { ownValue } from './own-value';

export interface NodeTraits {
  /** Null: no GPU. */
  readonly gpu: GpuTraits | null;
  /** `placementPolicy.tpuTopology`, such as `2x4`; null if it is not set: then the machine type decides. */
  readonly tpuTopology: string | null;
  /** Whether nodes have no external addresses; null if it is not known. */
  readonly privateNodes: boolean | null;
  /** Nodes are created for a limited time, or when capacity is available: this version does not know their labels. */
  readonly flexible: boolean;
}

/** `config.accelerators[0]`. */
export interface GpuTraits {
  /** The number on each node; null if it is not set. */
  readonly count: number | null;
  /** `DEFAULT`, `LATEST`, `INSTALLATION_DISABLED`; null if it is not set. */
  readonly driver: string | null;
  /** `1g.5gb`; null for whole GPUs. */
  readonly partition: string | null;
  /** `TIME_SHARING`, `MPS`; null for GPUs that are not shared. */
  readonly sharing: string | null;
  /** The number of pods that share one; null if it is not set. */
  readonly clients: string | null;
}

/**
 * @param pool a node pool of `projects.locations.clusters.get`
 * @param cluster its cluster
 */
export function traitsFrom(pool: Json, cluster: Json): NodeTraits {
  const config = object(pool['config']);
  const [accelerator] = list(config['accelerators']);
  return {
    gpu: accelerator === undefined ? null : gpuFrom(object(accelerator)),
    tpuTopology: text(object(pool['placementPolicy'])['tpuTopology']),
    privateNodes: privateNodesOf(pool, cluster),
    flexible: config['flexStart'] === true || object(pool['queuedProvisioning'])['enabled'] === true,
  };
}

function gpuFrom(accelerator: Json): GpuTraits {
  const { gpuDriverInstallationConfig, gpuSharingConfig } = accelerator;
  const sharing = object(gpuSharingConfig);
  const count = Number(accelerator['acceleratorCount']);
  return {
    count: Number.isSafeInteger(count) && count > 0 ? count : null,
    driver: text(object(gpuDriverInstallationConfig)['gpuDriverVersion']),
    partition: text(accelerator['gpuPartitionSize']),
    sharing: text(sharing['gpuSharingStrategy']),
    clients: text(sharing['maxSharedClientsPerGpu']),
  };
}

/**
 * Whether a pool's nodes have no external addresses. The default of the cluster applies to a pool without a setting; null
 * if neither has one.
 */
export function privateNodesOf(pool: Json, cluster: Json): boolean | null {
  const of = (config: unknown, field: string): boolean | null => {
    const value = ownValue(object(config), field);
    return typeof value === 'boolean' ? value : null;
  };
  return (
    of(pool['networkConfig'], 'enablePrivateNodes') ??
    of(cluster['networkConfig'], 'defaultEnablePrivateNodes') ??
    of(cluster['privateClusterConfig'], 'enablePrivateNodes')
  );
}

/**
 * The accelerators that auto-provisioning may create: `autoscaling.resourceLimits`.
 * @returns types such as `nvidia-l4`, `tpu-v5-lite-podslice`, in lower case; null if the cluster has no limits
 */
export function acceleratorLimitsFrom(autoscaling: Json): readonly string[] | null {
  if (!Array.isArray(autoscaling['resourceLimits'])) return null;
  return list(autoscaling['resourceLimits']).flatMap((each) => {
    const { resourceType, maximum } = object(each);
    const type = (text(resourceType) ?? '').toLowerCase();
    return ['', 'cpu', 'memory'].includes(type) || Number(maximum ?? 0) === 0 ? [] : [type];
  });
}
