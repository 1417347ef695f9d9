/** A GKE cluster and its node pools, read from the API's raw JSON (docs/GOOGLE.md#gke-clusters-and-node-pools). */
import { ownValue } from './own-value';

import { list as array, object, text, type Json } from './json';
import { acceleratorLimitsFrom, type NodeTraits, traitsFrom } from './node-traits';

/** A cluster by name, as GKE names it: `projects/P/locations/L/clusters/C`. */
export interface ClusterName {
  readonly project: string;
  readonly location: string;
  readonly name: string;
}

export interface ClusterCondition {
  /** `canonicalCode` or the older `code`. */
  readonly code: string;
  readonly message: string;
}

export interface Taint {
  readonly key: string;
  readonly value: string;
  /** `TaintEffect`, or a newer value. */
  readonly effect: string;
}

export interface NodePool {
  /** Its name, or `(auto-provisioned)` for pools that GKE creates as pods need them. */
  readonly name: string;
  readonly origin: 'listed' | 'auto-provisioned';
  readonly status: string;
  readonly statusMessage: string | null;
  readonly conditions: readonly ClusterCondition[];
  /** The nodes' version; of pools to come, the control plane's. */
  readonly version: string | null;
  /** `default`, or an e-mail. */
  readonly serviceAccount: string;
  /** OAuth scopes as full addresses; null where the API does not say (pools to come). */
  readonly scopes: readonly string[] | null;
  readonly imageType: string | null;
  readonly machineType: string | null;
  /** Zones. */
  readonly locations: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly Taint[];
  /** False where `taintConfig.architectureTaintBehavior` is `NONE`. */
  readonly architectureTaint: boolean;
  /** `windowsNodeConfig.osVersion`, such as `OS_VERSION_LTSC2022`. */
  readonly windowsOsVersion: string | null;
  readonly accelerators: readonly string[];
  /** What a second pool of the same shape needs beside; null where the API does not say, or for pools to come. */
  readonly shape?: PoolShape | null;
  /** What its nodes are labelled by; none of pools to come, nor in facts of older versions. */
  readonly traits?: NodeTraits;
  /** Of pools to come: who makes them; facts of older versions do not say it. */
  readonly madeBy?: 'autopilot' | 'auto-provisioning' | 'compute-class';
  /** The accelerators that auto-provisioning may make; null where nothing limits or says it. */
  readonly acceleratorLimits?: readonly string[] | null;
  /** Why its service account, scopes and image type are taken for granted, a sentence; none: they were read. */
  readonly accountAssumed?: string;
  readonly imageStreaming: boolean;
  /** Registries that containerd asks before others; facts of older versions do not say them. */
  readonly mirrors?: readonly Mirrors[];
  /** Its nodes run pods in gVisor; facts of older versions do not say it. */
  readonly sandboxed?: boolean;
  /** Addresses of its managed instance groups, one a zone; facts of older versions do not say them. */
  readonly instanceGroups?: readonly string[];
}

/** Where a cluster's Kubernetes API is. */
export interface ClusterEndpoints {
  /** Addresses of the control plane, the public one first: hosts without scheme. */
  readonly addresses: readonly string[];
  /** The DNS endpoint; null where it is off, or closed to callers from outside. */
  readonly dns: string | null;
  /** The cluster's certificate authority, PEM in base64: public, no secret. */
  readonly authority: string | null;
  /** Its fleet membership, `projects/P/locations/L/memberships/M`, by which Connect gateway leads to it; none, or null. */
  readonly membership?: string | null;
}

/** `containerdConfig.registryHosts`: hosts that are asked before the server itself. */
export interface Mirrors {
  /** A host without scheme, such as `europe-docker.pkg.dev`; Docker Hub's is `docker.io`. */
  readonly server: string;
  readonly hosts: readonly string[];
}

/** How many nodes a pool has, and what they are made of. */
export interface PoolShape {
  /** Nodes in each zone, as the pool was created. */
  readonly nodeCount: number | null;
  /** Null for a pool without autoscaling. */
  readonly autoscaling: PoolAutoscaling | null;
  readonly diskType: string | null;
  readonly diskSizeGb: number | null;
  /** Of the first kind of accelerator, on each node. */
  readonly acceleratorCount: number | null;
  readonly spot: boolean;
  /** What facts of older versions do not say. */
  readonly more?: PoolDetails;
}

/** Bounds in each zone, or of all zones together (`total…`). */
export interface PoolAutoscaling {
  readonly min: number | null;
  readonly max: number | null;
  readonly totalMin?: number | null;
  readonly totalMax?: number | null;
  /** `BALANCED` or `ANY`. */
  readonly locationPolicy?: string | null;
}

/** Settings of a pool that are the user's own where they are set. */
export interface PoolDetails {
  /** Of the pool itself; null: as the cluster has it. */
  readonly privateNodes: boolean | null;
  readonly maxPodsPerNode: number | null;
  readonly preemptible: boolean;
  /** Network tags, by which firewalls and routes know the nodes. */
  readonly tags: readonly string[];
  /** `GKE_METADATA` or `GCE_METADATA`. */
  readonly workloadMetadata: string | null;
  readonly gvnic: boolean;
  readonly secureBoot: boolean;
  readonly integrityMonitoring: boolean;
  readonly confidential: boolean;
  readonly bootDiskKmsKey: string | null;
  readonly minCpuPlatform: string | null;
  readonly localSsdCount: number | null;
}

export interface Cluster extends ClusterName {
  readonly status: string;
  readonly statusMessage: string | null;
  readonly conditions: readonly ClusterCondition[];
  /** The control plane's version. */
  readonly version: string | null;
  readonly mode: 'standard' | 'autopilot';
  readonly releaseChannel: string | null;
  /** `PROJECT.svc.id.goog`; null without Workload Identity. Facts of older versions do not say it. */
  readonly workloadPool?: string | null;
  readonly endpoints: ClusterEndpoints;
  /** Pods that select no compute class get the class `default`. Facts of older versions do not say it: not. */
  readonly defaultComputeClass?: boolean;
  /** What GKE makes nodes as, wherever it makes some; facts of older versions do not say it. */
  readonly toCome?: NodePool;
  readonly pools: readonly NodePool[];
}

/** What a listing says of the clusters of a project. */
export interface ClusterListing {
  readonly clusters: readonly ClusterName[];
  /** Zones that did not answer: the listing may be incomplete. */
  readonly missingZones: readonly string[];
}

/** The name of the pools that do not exist yet. */
export const AUTO_PROVISIONED = '(auto-provisioned)';

/** `projects/P/locations/L/clusters/C` */
export function clusterPath(cluster: ClusterName): string {
  return `projects/${cluster.project}/locations/${cluster.location}/clusters/${cluster.name}`;
}

/** Whether a listing leaves open that a cluster is there which was not found: it holds it, or is incomplete. */
export const leavesOpen = ({ clusters, missingZones }: ClusterListing, wanted: ClusterName): boolean =>
  missingZones.length > 0 || clusters.some((each) => clusterPath(each) === clusterPath(wanted));

/** True for a pool of Windows nodes: decided by its image type, since `windowsNodeConfig` is also on Linux pools. */
export const isWindows = (pool: NodePool): boolean => (pool.imageType ?? '').toUpperCase().startsWith('WINDOWS');

/**
 * A cluster from the API's raw JSON. Unknown fields and values are kept or ignored, never an error.
 * @param name the cluster that was asked for
 * @param raw the decoded JSON of `projects.locations.clusters.get`
 * @returns null where the answer is no cluster, or one whose node pools cannot be made out
 */
export function clusterFrom(name: ClusterName, raw: unknown): Cluster | null {
  const json = object(raw);
  if (text(json['name']) === null) return null;
  const version = text(json['currentMasterVersion']);
  const autopilot = object(json['autopilot'])['enabled'] === true;
  const autoscaling = object(json['autoscaling']);
  const ofAll = object(object(json['nodePoolDefaults'])['nodeConfigDefaults']);
  const pools = json['nodePools'] ?? [];
  if (!Array.isArray(pools) || !pools.every(isPool)) return null;
  const listed = pools.map((pool) => ({ ...poolFrom(pool, version), traits: traitsFrom(object(pool), json) }));
  const toCome: NodePool = {
    ...poolToCome(object(autoscaling['autoprovisioningNodePoolDefaults']), version),
    madeBy: autopilot ? 'autopilot' : 'auto-provisioning',
    acceleratorLimits: autopilot ? null : acceleratorLimitsFrom(autoscaling),
    imageStreaming: autopilot || object(ofAll['gcfsConfig'])['enabled'] === true,
    mirrors: mirrorsOf(ofAll),
  };
  const makesPools = autopilot || autoscaling['enableNodeAutoprovisioning'] === true;
  return {
    ...name,
    status: text(json['status']) ?? 'STATUS_UNSPECIFIED',
    statusMessage: text(json['statusMessage']),
    conditions: conditionsOf(json),
    version,
    mode: autopilot ? 'autopilot' : 'standard',
    releaseChannel: text(object(json['releaseChannel'])['channel']),
    workloadPool: text(object(json['workloadIdentityConfig'])['workloadPool']),
    endpoints: endpointsOf(json),
    defaultComputeClass: object(autoscaling['defaultComputeClassConfig'])['enabled'] === true,
    toCome,
    pools: makesPools ? [...listed, toCome] : listed,
  };
}

const MEMBERSHIP = /^\/\/gkehub\.googleapis\.com\/(projects\/[^/]+\/locations\/[^/]+\/memberships\/[^/]+)$/;

/** Where the Kubernetes API is: the addresses of the control plane, and the DNS endpoint where it is open to outside. */
function endpointsOf(json: Json): ClusterEndpoints {
  const { dnsEndpointConfig, ipEndpointsConfig } = object(json['controlPlaneEndpointsConfig']);
  const dns = object(dnsEndpointConfig);
  const ip = object(ipEndpointsConfig);
  const old = object(json['privateClusterConfig']);
  const addresses = [
    json['endpoint'],
    ip['publicEndpoint'],
    old['publicEndpoint'],
    ip['privateEndpoint'],
    old['privateEndpoint'],
  ];
  return {
    addresses: [...new Set(strings(addresses).filter((each) => each !== ''))],
    dns: dns['allowExternalTraffic'] === true ? text(dns['endpoint']) : null,
    authority: text(object(json['masterAuth'])['clusterCaCertificate']),
    membership: MEMBERSHIP.exec(text(object(json['fleet'])['membership']) ?? '')?.[1] ?? null,
  };
}

/** A pool without its configuration says nothing of who pulls: guesses would be taken for what GKE says. */
const isPool = (raw: unknown): boolean => {
  const { name, config } = object(raw);
  return text(name) !== null && typeof config === 'object' && config !== null && !Array.isArray(config);
};

function poolFrom(raw: unknown, clusterVersion: string | null): NodePool {
  const json = object(raw);
  const config = object(json['config']);
  return {
    name: text(json['name']) ?? '(unnamed)',
    origin: 'listed',
    status: text(json['status']) ?? 'STATUS_UNSPECIFIED',
    statusMessage: text(json['statusMessage']),
    conditions: conditionsOf(json),
    version: text(json['version']) ?? clusterVersion,
    serviceAccount: text(config['serviceAccount']) ?? 'default',
    scopes: strings(config['oauthScopes']),
    imageType: text(config['imageType']),
    machineType: text(config['machineType']),
    locations: strings(json['locations']),
    labels: Object.fromEntries(
      Object.entries(object(config['labels'])).flatMap(([key, value]) =>
        typeof value === 'string' ? [[key, value]] : [],
      ),
    ),
    taints: array(config['taints']).map((taint) => ({
      key: text(object(taint)['key']) ?? '',
      value: text(object(taint)['value']) ?? '',
      effect: text(object(taint)['effect']) ?? 'EFFECT_UNSPECIFIED',
    })),
    architectureTaint: object(config['taintConfig'])['architectureTaintBehavior'] !== 'NONE',
    windowsOsVersion: text(object(config['windowsNodeConfig'])['osVersion']),
    accelerators: array(config['accelerators']).flatMap((each) => text(object(each)['acceleratorType']) ?? []),
    shape: shapeOf(json, config),
    imageStreaming: object(config['gcfsConfig'])['enabled'] === true,
    mirrors: mirrorsOf(config),
    sandboxed: /^gvisor$/i.test(text(object(config['sandboxConfig'])['type']) ?? ''),
    instanceGroups: strings(json['instanceGroupUrls']),
  };
}

function shapeOf(json: Json, config: Json): PoolShape {
  return {
    nodeCount: number(json['initialNodeCount']),
    autoscaling: autoscalingOf(object(json['autoscaling'])),
    diskType: text(config['diskType']),
    diskSizeGb: number(config['diskSizeGb']),
    acceleratorCount: int64(object(array(config['accelerators'])[0])['acceleratorCount']),
    spot: config['spot'] === true,
    more: detailsOf(json, config),
  };
}

/** What a mirror may not resolve or pull, it does not serve (`hosts[].capabilities`). */
function mirrorsOf(config: Json): readonly Mirrors[] {
  return array(object(config['containerdConfig'])['registryHosts']).map((each) => {
    const { server, hosts } = object(each);
    const own = hostOf(text(server) ?? '');
    const serving = array(hosts)
      .map(object)
      .filter(({ capabilities }) => {
        const named = strings(capabilities);
        return named.length === 0 || named.some((name) => /_(PULL|RESOLVE)$/.test(name));
      });
    const names = serving.map(({ host }) => hostOf(text(host) ?? ''));
    return { server: own, hosts: names.filter((name) => name !== '' && name !== own) };
  });
}

const DOCKER_HUB = new Set(['index.docker.io', 'registry-1.docker.io']);

/** A host as image references name it, of an address with or without scheme and path. */
function hostOf(address: string): string {
  const [host = ''] = address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split('/', 1);
  return DOCKER_HUB.has(host) ? 'docker.io' : host;
}

function autoscalingOf(json: Json): PoolAutoscaling | null {
  const [max, totalMax] = [number(json['maxNodeCount']), number(json['totalMaxNodeCount'])];
  if (json['enabled'] !== true || (max === null && totalMax === null)) return null;
  return {
    min: max === null ? null : (number(json['minNodeCount']) ?? 0),
    max,
    totalMin: totalMax === null ? null : (number(json['totalMinNodeCount']) ?? 0),
    totalMax,
    locationPolicy: text(json['locationPolicy']),
  };
}

function detailsOf(json: Json, config: Json): PoolDetails {
  const on = (name: string, field = 'enabled'): boolean => ownValue(object(ownValue(config, name)), field) === true;
  const { enablePrivateNodes } = object(json['networkConfig']);
  return {
    privateNodes: typeof enablePrivateNodes === 'boolean' ? enablePrivateNodes : null,
    maxPodsPerNode: int64(object(json['maxPodsConstraint'])['maxPodsPerNode']),
    preemptible: config['preemptible'] === true,
    tags: strings(config['tags']),
    workloadMetadata: text(object(config['workloadMetadataConfig'])['mode']),
    gvnic: on('gvnic'),
    secureBoot: on('shieldedInstanceConfig', 'enableSecureBoot'),
    integrityMonitoring: on('shieldedInstanceConfig', 'enableIntegrityMonitoring'),
    confidential: on('confidentialNodes'),
    bootDiskKmsKey: text(config['bootDiskKmsKey']),
    minCpuPlatform: text(config['minCpuPlatform']),
    localSsdCount: number(object(config['ephemeralStorageLocalSsdConfig'])['localSsdCount']),
  };
}

/** The pool that auto-provisioning or Autopilot would create: its identity is in the defaults (docs/GOOGLE.md#gke-clusters-and-node-pools). */
function poolToCome(defaults: Json, version: string | null): Omit<NodePool, 'imageStreaming'> {
  return {
    name: AUTO_PROVISIONED,
    origin: 'auto-provisioned',
    status: 'RUNNING',
    statusMessage: null,
    conditions: [],
    version,
    serviceAccount: text(defaults['serviceAccount']) ?? 'default',
    scopes: 'oauthScopes' in defaults ? strings(defaults['oauthScopes']) : null,
    imageType: text(defaults['imageType']),
    machineType: null,
    locations: [],
    labels: {},
    taints: [],
    architectureTaint: true,
    windowsOsVersion: null,
    accelerators: [],
  };
}

function conditionsOf(json: Json): readonly ClusterCondition[] {
  return array(json['conditions']).map((condition) => {
    const { code, canonicalCode, message } = object(condition);
    return { code: text(code) ?? text(canonicalCode) ?? 'UNKNOWN', message: text(message) ?? '' };
  });
}

const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
/** 64-bit numbers are strings in Google's JSON. */
const int64 = (value: unknown): number | null =>
  typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : number(value);
const strings = (value: unknown): readonly string[] =>
  array(value).filter((each): each is string => typeof each === 'string');
