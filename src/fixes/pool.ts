import {
  type Cluster,
  isWindows,
  type NodePool,
  type PoolAutoscaling,
  type PoolDetails,
  type Taint,
} from '../model/cluster';
import { kubernetesEffect } from '../model/taint-effect';
import { accountFlag, type PoolAccount, poolAccount } from '../model/pool-account';
import { COMPUTE_CLASS } from '../model/compute-class';
import type { Fix } from '../model/finding';
import type { RepositoryName } from '../model/repository-name';
import { grantNodeRoleCommand, grantReaderCommand, grantReaderTerraform, NODE_ROLE } from './access';
import { containerdImageOf } from './cluster';
import { PAGES } from './google-docs';
import { gcloud } from './shell';
import { type HclArguments, hclString, type HclValue, resource } from './terraform';
import { emailDomain, memberOfAccount } from '../model/service-account';

export const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';
const READ_STORAGE = 'https://www.googleapis.com/auth/devstorage.read_only';
const LOGS_AND_METRICS = ['logging.write', 'monitoring'].map((scope) => `https://www.googleapis.com/auth/${scope}`);
const NEW_ACCOUNT = 'gke-nodes';

/** What must differ from the existing pool. */
export interface PoolChange {
  /** The account that the new nodes run as. */
  readonly serviceAccount: PoolAccount;
}

/**
 * A pool that a user created. A pool that GKE created automatically would be created again from the cluster's settings.
 */
export const isMadeByHand = (cluster: Cluster, pool: NodePool): boolean =>
  pool.origin === 'listed' && cluster.mode !== 'autopilot' && !pool.autoProvisioned;

/**
 * The commands that move the pods of a pool to nodes with other scopes or another account. These cannot be changed on
 * existing nodes, so the commands create a second pool with the settings of the first, as far as they are known. If GKE
 * creates the pools, the commands change the settings that it uses, and delete the pool that it created before.
 */
export function poolCommands(cluster: Cluster, pool: NodePool, change: PoolChange = pool): readonly string[] {
  const { name, location, project } = cluster;
  const goes = pool.origin === 'listed' && cluster.mode !== 'autopilot' && pool.autoProvisioned;
  const remove = gcloud(['container', 'node-pools', 'delete', pool.name], { cluster: name, location, project });
  return [poolCommand(cluster, pool, change), ...(goes ? [remove] : [])];
}

function poolCommand(cluster: Cluster, pool: NodePool, change: PoolChange): string {
  const serviceAccount = change === pool ? accountToKeep(cluster, pool) : change.serviceAccount;
  const flag = accountFlag(serviceAccount);
  const { name, location, project } = cluster;
  const scopes = scopesFor({ ...pool, serviceAccount }).join(',');
  if (isMadeByHand(cluster, pool)) {
    return gcloud(['container', 'node-pools', 'create', secondName(pool.name)], {
      cluster: name,
      location,
      project,
      'service-account': flag,
      ...settingsOf(pool),
      scopes,
    });
  }
  if (cluster.mode === 'autopilot') {
    return gcloud(['container', 'clusters', 'create-auto', secondName(name)], {
      location,
      project,
      'service-account': flag,
      scopes,
    });
  }
  return gcloud(['container', 'clusters', 'update', name], {
    'enable-autoprovisioning': true,
    location,
    project,
    'autoprovisioning-service-account': serviceAccount.kind === 'default' ? null : flag,
    'autoprovisioning-scopes': scopes,
  });
}

/**
 * The account to name in a command that leaves accounts as they are. A compute class may set the account of the pools
 * that it creates: that one must not become the default of all other auto-provisioned pools.
 */
function accountToKeep(cluster: Cluster, pool: NodePool): PoolAccount {
  const isOfClass = pool.origin === 'listed' && pool.autoProvisioned && pool.labels[COMPUTE_CLASS] !== undefined;
  return isOfClass && cluster.toCome !== null ? cluster.toCome.serviceAccount : pool.serviceAccount;
}

/** A description of what `poolCommands` does. */
const inWords = (cluster: Cluster, pool: NodePool): string => {
  if (isMadeByHand(cluster, pool)) return `Create a new node pool and move the workload there`;
  if (cluster.mode === 'autopilot')
    return `Create a new Autopilot cluster, whose nodes take their settings at creation, and move the workload there`;
  return pool.origin === 'listed'
    ? `Change the defaults of auto-provisioning, which made ${pool.name}; then delete that pool, whose pods move to one that is made anew`
    : `Change the defaults of auto-provisioning; pools that it created before keep their settings`;
};

/**
 * Scopes that let nodes pull: all scopes if the account's own roles are the limit, or one more scope for reading if the
 * account is the default one, which may have Editor
 * (https://cloud.google.com/kubernetes-engine/docs/how-to/access-scopes).
 */
function scopesFor({ serviceAccount, scopes }: Pick<NodePool, 'serviceAccount' | 'scopes'>): readonly string[] {
  if (serviceAccount.kind !== 'default') return [CLOUD_PLATFORM];
  const had = scopes === null || scopes.length === 0 ? LOGS_AND_METRICS : scopes;
  return [...new Set([...had, READ_STORAGE])];
}

/** Nodes with scopes that let them pull. */
export const poolWithScopes = (cluster: Cluster, pool: NodePool): Fix => ({
  summary: `${inWords(cluster, pool)}: the scopes of existing nodes cannot be changed`,
  commands: poolCommands(cluster, pool),
  terraform: poolTerraform(cluster, pool),
  url: PAGES.accessScopes,
});

const raw = (value: number | null | undefined): { raw: string } | null =>
  value === null || value === undefined ? null : { raw: String(value) };
const yes = (value: boolean | undefined): { raw: string } | null => (value === true ? { raw: 'true' } : null);
const listed = (values: readonly string[]): { raw: string } | null =>
  values.length > 0 ? { raw: `[${values.map(hclString).join(', ')}]` } : null;
/** A block that enables one feature; null if it is off. */
const switched = (on: boolean | undefined): HclValue | null =>
  on === true ? { block: { enabled: { raw: 'true' } } } : null;

/** The second pool in Terraform; null for nodes that GKE creates automatically. */
function poolTerraform(cluster: Cluster, pool: NodePool): string | null {
  if (!isMadeByHand(cluster, pool)) return null;
  const { shape } = pool;
  const privateNodes = shape?.more.privateNodes ?? null;
  return resource('google_container_node_pool', 'with_scopes', {
    project: cluster.project,
    location: cluster.location,
    cluster: cluster.name,
    name: secondName(pool.name),
    initial_node_count: raw(shape?.nodeCount),
    max_pods_per_node: raw(shape?.more.maxPodsPerNode),
    node_locations: listed(pool.locations),
    autoscaling: autoscalingBlock(shape?.autoscaling ?? null),
    management: shape?.more.autoUpgrade === false ? { block: { auto_upgrade: { raw: 'false' } } } : null,
    network_config: privateNodes === null ? null : { block: { enable_private_nodes: { raw: String(privateNodes) } } },
    node_config: { block: nodeConfigBlock(pool) },
  });
}

function autoscalingBlock(autoscaling: PoolAutoscaling | null): HclValue | null {
  if (autoscaling === null) return null;
  const { min, max, totalMin, totalMax, locationPolicy } = autoscaling;
  return {
    block: {
      min_node_count: raw(min),
      max_node_count: raw(max),
      total_min_node_count: raw(totalMin),
      total_max_node_count: raw(totalMax),
      location_policy: locationPolicy,
    },
  };
}

function nodeConfigBlock(pool: NodePool): HclArguments {
  const { shape } = pool;
  const more = shape?.more;
  const { labels, taints } = ownOf(pool);
  const pairs = labels.map(([key, value]) => `${hclString(key)} = ${hclString(value)}`).join(', ');
  return {
    machine_type: pool.machineType,
    image_type: pool.imageType === null ? null : containerdImageOf(pool),
    disk_type: shape?.diskType ?? null,
    disk_size_gb: raw(shape?.diskSizeGb),
    boot_disk_kms_key: more?.bootDiskKmsKey ?? null,
    min_cpu_platform: more?.minCpuPlatform ?? null,
    service_account: pool.serviceAccount.kind === 'default' ? null : accountFlag(pool.serviceAccount),
    spot: yes(shape?.spot),
    preemptible: yes(more?.preemptible),
    oauth_scopes: listed(scopesFor(pool)),
    tags: listed(more?.tags ?? []),
    labels: labels.length > 0 ? { raw: `{ ${pairs} }` } : null,
    taint: { block: taints.map(({ key, value, effect }) => ({ key, value, effect })) },
    guest_accelerator: {
      block: pool.accelerators.slice(0, 1).map((type) => ({ type, count: raw(shape?.acceleratorCount) })),
    },
    ephemeral_storage_local_ssd_config:
      (more?.localSsdCount ?? null) === null ? null : { block: { local_ssd_count: raw(more?.localSsdCount) } },
    workload_metadata_config:
      (more?.workloadMetadata ?? null) === null ? null : { block: { mode: more?.workloadMetadata ?? null } },
    sandbox_config: pool.sandboxed === true ? { block: { sandbox_type: 'gvisor' } } : null,
    gcfs_config: switched(pool.imageStreaming),
    gvnic: switched(more?.gvnic),
    shielded_instance_config:
      more?.secureBoot === true
        ? {
            block: {
              enable_secure_boot: { raw: 'true' },
              enable_integrity_monitoring: { raw: String(more.integrityMonitoring) },
            },
          }
        : null,
    confidential_nodes: switched(more?.confidential),
  };
}

/** Nodes with a separate account that has no more permissions than nodes need. */
export function poolWithOwnAccount(cluster: Cluster, pool: NodePool, repository: RepositoryName | null): Fix {
  const email = `${NEW_ACCOUNT}@${emailDomain(cluster.project)}`;
  const member = memberOfAccount(email);
  return {
    summary: `${inWords(cluster, pool)}, with a service account made for nodes: ${NODE_ROLE}${repository ? ' and reading from the repository' : ''}, nothing more`,
    commands: [
      gcloud(['iam', 'service-accounts', 'create', NEW_ACCOUNT], { project: cluster.project }),
      grantNodeRoleCommand(cluster.project, member),
      ...(repository ? [grantReaderCommand(repository, member)] : []),
      ...poolCommands(cluster, pool, { serviceAccount: poolAccount(email) }),
    ],
    terraform: [
      resource('google_service_account', 'gke_nodes', { project: cluster.project, account_id: NEW_ACCOUNT }),
      resource('google_project_iam_member', 'gke_nodes', { project: cluster.project, role: NODE_ROLE, member }),
      ...(repository ? [grantReaderTerraform(repository, member)] : []),
    ].join('\n\n'),
    url: PAGES.leastPrivilege,
  };
}

/** Names of pools and clusters have at most 40 characters. */
const secondName = (name: string): string => `${name.slice(0, 38).replace(/(?<!-)-+$/, '')}-2`;

/** The labels and taints that a user chose. GKE adds its own automatically. */
function ownOf(pool: NodePool): { labels: readonly (readonly [string, string])[]; taints: readonly Taint[] } {
  return {
    labels: Object.entries(pool.labels).filter(([key]) => !isOfGoogle(key)),
    taints: pool.taints.filter(({ key, effect }) => !isOfGoogle(key) && kubernetesEffect(effect) !== undefined),
  };
}

/** A pool's settings as flags, without the labels and taints that GKE adds automatically. */
function settingsOf(pool: NodePool): Record<string, string | true | null> {
  const { labels, taints } = ownOf(pool);
  const list = (values: readonly string[]): string | null => (values.length > 0 ? values.join(',') : null);
  return {
    'machine-type': pool.machineType,
    'image-type': pool.imageType === null ? null : containerdImageOf(pool),
    'windows-os-version': isWindows(pool) ? windowsVersion(pool.windowsOsVersion) : null,
    ...sizeOf(pool),
    accelerator: acceleratorOf(pool),
    'node-locations': list(pool.locations),
    'node-labels': list(labels.map(([key, value]) => `${key}=${value}`)),
    'node-taints': list(taints.map(({ key, value, effect }) => `${key}=${value}:${kubernetesEffect(effect) ?? ''}`)),
    sandbox: pool.sandboxed === true ? 'type=gvisor' : null,
    'enable-image-streaming': pool.imageStreaming || null,
    ...detailsAsFlags(pool.shape?.more),
  };
}

/** The other settings that a user chose for the pool. */
function detailsAsFlags(more: PoolDetails | undefined): Record<string, string | true | null> {
  if (more === undefined) return {};
  const { privateNodes, maxPodsPerNode, tags, localSsdCount } = more;
  return {
    preemptible: more.preemptible || null,
    tags: tags.length > 0 ? tags.join(',') : null,
    'enable-private-nodes': privateNodes === true ? true : null,
    'no-enable-private-nodes': privateNodes === false ? true : null,
    'max-pods-per-node': maxPodsPerNode === null ? null : String(maxPodsPerNode),
    'workload-metadata': more.workloadMetadata,
    'enable-gvnic': more.gvnic || null,
    // gcloud accepts both flags or neither. Without secure boot, GKE's defaults apply.
    'shielded-secure-boot': more.secureBoot || null,
    'shielded-integrity-monitoring': (more.secureBoot && more.integrityMonitoring) || null,
    'no-shielded-integrity-monitoring': (more.secureBoot && !more.integrityMonitoring) || null,
    'enable-confidential-nodes': more.confidential || null,
    'boot-disk-kms-key': more.bootDiskKmsKey,
    'no-enable-autoupgrade': more.autoUpgrade === false ? true : null,
    'min-cpu-platform': more.minCpuPlatform,
    'ephemeral-storage-local-ssd': localSsdCount === null ? null : `count=${String(localSsdCount)}`,
  };
}

/** The number of nodes and their disks. */
function sizeOf({ shape }: NodePool): Record<string, string | true | null> {
  const { nodeCount = null, autoscaling = null, diskType = null, diskSizeGb = null, spot = false } = shape ?? {};
  const count = (value: number | null | undefined): string | null =>
    value === null || value === undefined ? null : String(value);
  return {
    'num-nodes': count(nodeCount),
    'enable-autoscaling': autoscaling === null ? null : true,
    'min-nodes': count(autoscaling?.min),
    'max-nodes': count(autoscaling?.max),
    'total-min-nodes': count(autoscaling?.totalMin),
    'total-max-nodes': count(autoscaling?.totalMax),
    'location-policy': autoscaling?.locationPolicy ?? null,
    'disk-type': diskType,
    'disk-size': count(diskSizeGb),
    spot: spot || null,
  };
}

function acceleratorOf({ accelerators: [type], shape }: NodePool): string | null {
  if (type === undefined) return null;
  const count = shape?.acceleratorCount ?? null;
  return count === null ? `type=${type}` : `type=${type},count=${String(count)}`;
}

const isOfGoogle = (key: string): boolean => /(^|\.)(kubernetes\.io|k8s\.io|google\.com)\//.test(key);

const windowsVersion = (osVersion: string | null): string | null =>
  /^OS_VERSION_(LTSC\d+)$/.exec(osVersion ?? '')?.[1]?.toLowerCase() ?? null;
