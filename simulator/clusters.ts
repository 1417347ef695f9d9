/**
 * Clusters and node pools in the shapes that GKE returns (container v1 `Cluster`, `NodePool`), with realistic
 * defaults. Messages that a cluster does not use are there as `{}`, as in dumps of real clusters.
 */
import type { Cluster, JsonObject } from './world';

const AUTH = 'https://www.googleapis.com/auth/';

/** The scopes that GKE gives pools on the default account. */
export const DEFAULT_SCOPES = [
  'devstorage.read_only',
  'logging.write',
  'monitoring',
  'service.management.readonly',
  'servicecontrol',
  'trace.append',
].map((scope) => AUTH + scope);
/** The scope that GKE gives pools on a custom account. */
export const CLOUD_PLATFORM_SCOPES = [`${AUTH}cloud-platform`];
/** Enough to run, not to pull. */
export const NO_STORAGE_SCOPES = ['logging.write', 'monitoring'].map((scope) => AUTH + scope);

/** A version of the Regular channel, early 2026. */
export const VERSION = '1.33.5-gke.2072000';

export interface PoolOptions {
  version?: string;
  /** An e-mail, or `default`. */
  serviceAccount?: string;
  scopes?: string[];
  imageType?: string;
  machineType?: string;
  taints?: { key: string; value: string; effect: string }[];
  labels?: Record<string, string>;
  status?: string;
  conditions?: JsonObject[];
  /** Merged over the resource. */
  raw?: JsonObject;
  /** Merged over its `config`. */
  config?: JsonObject;
}

/** A pool before it belongs to a cluster. */
export interface Pool extends PoolOptions {
  name: string;
}

/** A node pool; on the default account with the default scopes unless told. */
export const pool = (name: string, options: PoolOptions = {}): Pool => ({ name, ...options });

/** Arm nodes: GKE taints them for their architecture. */
export const armPool = (name: string, options: PoolOptions = {}): Pool => ({
  name,
  machineType: 't2a-standard-4',
  taints: [{ key: 'kubernetes.io/arch', value: 'arm64', effect: 'NO_SCHEDULE' }],
  ...options,
});

/** Windows nodes: GKE taints them for their operating system. */
export const windowsPool = (name: string, osVersion: string, options: PoolOptions = {}): Pool => ({
  name,
  imageType: 'WINDOWS_LTSC_CONTAINERD',
  machineType: 'n2-standard-4',
  taints: [{ key: 'node.kubernetes.io/os', value: 'windows', effect: 'NO_SCHEDULE' }],
  ...options,
  config: { windowsNodeConfig: { osVersion }, ...options.config },
});

export interface ClusterOptions {
  version?: string;
  status?: string;
  pools?: Pool[];
  conditions?: JsonObject[];
  /** `projects/HOST/regions/REGION/subnetworks/NAME` of a Shared VPC host project. */
  subnetwork?: string;
  privateNodes?: boolean;
  /** Defaults of pools that do not exist yet. */
  autoProvisioning?: { serviceAccount?: string; scopes?: string[]; imageType?: string };
  /** Merged over the resource. */
  raw?: JsonObject;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merged(base: JsonObject, over: JsonObject | undefined): JsonObject {
  const result: JsonObject = { ...base };
  for (const [key, value] of Object.entries(over ?? {})) {
    const old = result[key];
    result[key] = isObject(old) && isObject(value) ? merged(old, value) : value;
  }
  return result;
}

const link = (project: string, location: string, name: string): string =>
  `https://container.googleapis.com/v1/projects/${project}/${zonal(location) ? 'zones' : 'locations'}/${location}/clusters/${name}`;
const zonal = (location: string): boolean => /-[a-z]$/.test(location);
const zonesOf = (location: string): string[] =>
  zonal(location) ? [location] : ['b', 'c', 'd'].map((letter) => `${location}-${letter}`);

function poolResource(project: string, location: string, cluster: string, version: string, options: Pool): JsonObject {
  const custom = options.serviceAccount !== undefined && options.serviceAccount !== 'default';
  const config: JsonObject = {
    machineType: options.machineType ?? 'e2-standard-4',
    diskSizeGb: 100,
    oauthScopes: options.scopes ?? (custom ? CLOUD_PLATFORM_SCOPES : DEFAULT_SCOPES),
    metadata: { 'disable-legacy-endpoints': 'true' },
    imageType: options.imageType ?? 'COS_CONTAINERD',
    ...(options.labels ? { labels: options.labels } : {}),
    serviceAccount: options.serviceAccount ?? 'default',
    diskType: 'pd-balanced',
    ...(options.taints?.length ? { taints: options.taints } : {}),
    shieldedInstanceConfig: { enableIntegrityMonitoring: true },
    workloadMetadataConfig: { mode: 'GKE_METADATA' },
    effectiveCgroupMode: 'EFFECTIVE_CGROUP_MODE_V2',
    windowsNodeConfig: {},
  };
  const base: JsonObject = {
    name: options.name,
    config: merged(config, options.config),
    initialNodeCount: 1,
    locations: zonesOf(location),
    networkConfig: { podRange: `gke-${cluster}-pods`, podIpv4CidrBlock: '10.52.0.0/14' },
    selfLink: `${link(project, location, cluster)}/nodePools/${options.name}`,
    version: options.version ?? version,
    instanceGroupUrls: zonesOf(location).map(
      (zone) =>
        `https://www.googleapis.com/compute/v1/projects/${project}/zones/${zone}/instanceGroupManagers/gke-${cluster}-${options.name}-grp`,
    ),
    status: options.status ?? 'RUNNING',
    autoscaling: {},
    management: { autoUpgrade: true, autoRepair: true },
    maxPodsConstraint: { maxPodsPerNode: '110' },
    podIpv4CidrSize: 24,
    upgradeSettings: { maxSurge: 1, strategy: 'SURGE' },
    ...(options.conditions ? { conditions: options.conditions } : {}),
    etag: '5b0d7a7c-2f4e-4b7e-9c1a-6d3e8f0a1b2c',
  };
  return merged(base, options.raw);
}

function provisioningDefaults(options: NonNullable<ClusterOptions['autoProvisioning']>): JsonObject {
  return {
    oauthScopes: options.scopes ?? (options.serviceAccount ? CLOUD_PLATFORM_SCOPES : DEFAULT_SCOPES),
    serviceAccount: options.serviceAccount ?? 'default',
    upgradeSettings: { maxSurge: 1, strategy: 'SURGE' },
    management: { autoUpgrade: true, autoRepair: true },
    imageType: options.imageType ?? 'COS_CONTAINERD',
  };
}

function clusterResource(
  project: string,
  location: string,
  name: string,
  options: ClusterOptions,
  mode: 'standard' | 'autopilot',
): JsonObject {
  const version = options.version ?? VERSION;
  const region = zonal(location) ? location.replace(/-[a-z]$/, '') : location;
  const subnetwork = options.subnetwork ?? `projects/${project}/regions/${region}/subnetworks/default`;
  const [, host = project] = subnetwork.split('/');
  const pools = options.pools?.map((one) => poolResource(project, location, name, version, one));
  const autopilot = mode === 'autopilot';
  const provisioning = options.autoProvisioning ?? (autopilot ? {} : undefined);
  const base: JsonObject = {
    name,
    ...(pools?.[0]?.['config'] ? { nodeConfig: pools[0]['config'] } : {}),
    masterAuth: { clientCertificateConfig: {}, clusterCaCertificate: 'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t' },
    loggingService: 'logging.googleapis.com/kubernetes',
    monitoringService: 'monitoring.googleapis.com/kubernetes',
    network: 'default',
    clusterIpv4Cidr: '10.52.0.0/14',
    addonsConfig: { gcePersistentDiskCsiDriverConfig: { enabled: true } },
    subnetwork: subnetwork.split('/').pop() ?? 'default',
    ...(pools ? { nodePools: pools } : {}),
    locations: zonesOf(location),
    labelFingerprint: 'a9dc16a7',
    legacyAbac: {},
    ipAllocationPolicy: {
      useIpAliases: true,
      clusterIpv4CidrBlock: '10.52.0.0/14',
      servicesIpv4CidrBlock: '34.118.224.0/20',
      stackType: 'IPV4',
    },
    masterAuthorizedNetworksConfig: { gcpPublicCidrsAccessEnabled: true },
    autopilot: autopilot ? { enabled: true } : {},
    autoscaling: provisioning
      ? {
          enableNodeAutoprovisioning: true,
          resourceLimits: [
            { resourceType: 'cpu', maximum: '1000' },
            { resourceType: 'memory', maximum: '4000' },
          ],
          autoprovisioningNodePoolDefaults: provisioningDefaults(provisioning),
          autoscalingProfile: autopilot ? 'OPTIMIZE_UTILIZATION' : 'BALANCED',
        }
      : { autoscalingProfile: 'BALANCED' },
    networkConfig: {
      network: `projects/${host}/global/networks/default`,
      subnetwork,
      defaultSnatStatus: {},
      datapathProvider: autopilot ? 'ADVANCED_DATAPATH' : 'LEGACY_DATAPATH',
      ...(options.privateNodes ? { defaultEnablePrivateNodes: true } : {}),
    },
    defaultMaxPodsConstraint: { maxPodsPerNode: '110' },
    privateClusterConfig: {
      privateEndpoint: '10.132.0.2',
      publicEndpoint: '203.0.113.10',
      ...(options.privateNodes ? { enablePrivateNodes: true } : {}),
    },
    databaseEncryption: { state: 'DECRYPTED' },
    shieldedNodes: { enabled: true },
    releaseChannel: { channel: 'REGULAR' },
    workloadIdentityConfig: { workloadPool: `${project}.svc.id.goog` },
    binaryAuthorization: {},
    selfLink: link(project, location, name),
    zone: location,
    endpoint: '203.0.113.10',
    initialClusterVersion: version,
    currentMasterVersion: version,
    ...(pools ? { currentNodeVersion: pools[0]?.['version'] ?? version } : {}),
    createTime: '2025-05-06T07:08:09+00:00',
    status: options.status ?? 'RUNNING',
    servicesIpv4Cidr: '34.118.224.0/20',
    location,
    id: 'b7c6a5d4e3f201928374655647382910aabbccddeeff00112233445566778899',
    etag: 'f3a2b1c0-9d8e-4f7a-8b6c-5d4e3f2a1b0c',
    ...(options.conditions ? { conditions: options.conditions } : {}),
  };
  return merged(base, options.raw);
}

const wrap = (project: string, location: string, name: string, resource: JsonObject): Cluster => ({
  project,
  location,
  name,
  resource,
});

/** A Standard cluster; a zone as its location makes it zonal. */
export function standard(project: string, location: string, name: string, options: ClusterOptions = {}): Cluster {
  return wrap(
    project,
    location,
    name,
    clusterResource(project, location, name, { pools: [pool('default-pool')], ...options }, 'standard'),
  );
}

/** An Autopilot cluster: without a `nodePools` key unless pools are given. */
export function autopilot(project: string, location: string, name: string, options: ClusterOptions = {}): Cluster {
  return wrap(project, location, name, clusterResource(project, location, name, options, 'autopilot'));
}
