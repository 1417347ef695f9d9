/** A GKE cluster read from the API's raw JSON, field by field (docs/GOOGLE.md#gke-clusters-and-node-pools). */
import {
  AUTO_PROVISIONED,
  type Cluster,
  type ClusterCondition,
  type ClusterEndpoints,
  type ClusterName,
  type ListedCluster,
  type Membership,
  type Mirrors,
  type NodePool,
  NOTHING_MORE,
  type PoolAutoscaling,
  type PoolDetails,
  type PoolShape,
  type RegistryAuthority,
} from './cluster';
import { poolAccount } from './pool-account';
import type { ClusterAdmission } from './admission';
import { NO_CHANNEL } from './fleet';
import { ownValue } from './own-value';
import { list as array, object, text, type Json } from './json';
import { nodeNetworkFrom } from './node-network';
import { acceleratorLimitsFrom, traitsFrom } from './node-traits';

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
  const networkOf = (pool: unknown) => nodeNetworkFrom(object(pool), json, name);
  const listed = pools.map((pool): NodePool => ({
    ...poolFrom(pool, version),
    // What is set for all pools holds where a pool sets nothing of its own.
    ...containerdOf(object(object(object(pool)['config'])['containerdConfig'] ?? ofAll['containerdConfig'])),
    traits: traitsFrom(object(pool), json),
    network: networkOf(pool),
  }));
  const toCome: NodePool = {
    ...poolToCome(object(autoscaling['autoprovisioningNodePoolDefaults']), version),
    madeBy: autopilot ? 'autopilot' : 'auto-provisioning',
    acceleratorLimits: autopilot ? null : acceleratorLimitsFrom(autoscaling),
    imageStreaming: autopilot || object(ofAll['gcfsConfig'])['enabled'] === true,
    ...containerdOf(object(ofAll['containerdConfig'])),
    network: networkOf({}),
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
    admission: admissionOf(object(json['binaryAuthorization'])),
    defaultComputeClass: object(autoscaling['defaultComputeClassConfig'])['enabled'] === true,
    toCome,
    pools: makesPools ? [...listed, toCome] : listed,
  };
}

/** `enabled` is the older form, which a mode overrules; an unspecified mode is none. */
function admissionOf({ enabled, evaluationMode, policyBindings }: Json): ClusterAdmission {
  const mode = text(evaluationMode);
  const isOlder = enabled === true && (mode === null || mode === 'EVALUATION_MODE_UNSPECIFIED');
  return {
    mode: isOlder ? 'PROJECT_SINGLETON_POLICY_ENFORCE' : mode,
    bindings: array(policyBindings).map((each) => {
      const { name, enforcementMode } = object(each);
      return { name: text(name) ?? '', enforcement: text(enforcementMode) };
    }),
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
    membership: membershipIn(text(object(json['fleet'])['membership']) ?? ''),
  };
}

function membershipIn(written: string): Membership | null {
  const name = MEMBERSHIP.exec(written)?.[1];
  return name === undefined ? null : { name, attached: false };
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
    ...NOTHING_MORE,
    name: text(json['name']) ?? '(unnamed)',
    origin: 'listed',
    status: text(json['status']) ?? 'STATUS_UNSPECIFIED',
    statusMessage: text(json['statusMessage']),
    conditions: conditionsOf(json),
    version: text(json['version']) ?? clusterVersion,
    serviceAccount: poolAccount(text(config['serviceAccount'])),
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
    autoProvisioned: object(json['autoscaling'])['autoprovisioned'] === true,
    imageStreaming: object(config['gcfsConfig'])['enabled'] === true,
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

/** What containerd is told of registries. */
const containerdOf = (json: Json): Pick<NodePool, 'mirrors' | 'authorities'> => ({
  mirrors: mirrorsOf(json),
  authorities: authoritiesOf(object(json['privateRegistryAccessConfig'])),
});

function authoritiesOf(json: Json): readonly RegistryAuthority[] {
  if (json['enabled'] !== true) return [];
  return array(json['certificateAuthorityDomainConfig']).map((each) => {
    const { fqdns, gcpSecretManagerCertificateConfig } = object(each);
    return {
      hosts: strings(fqdns).map((host) => host.toLowerCase()),
      secret: text(object(gcpSecretManagerCertificateConfig)['secretUri']),
    };
  });
}

/** What a mirror may not resolve or pull, it does not serve (`hosts[].capabilities`). */
function mirrorsOf(json: Json): readonly Mirrors[] {
  return array(json['registryHosts']).map((each) => {
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
    ...NOTHING_MORE,
    name: AUTO_PROVISIONED,
    origin: 'auto-provisioned',
    status: 'RUNNING',
    statusMessage: null,
    conditions: [],
    version,
    serviceAccount: poolAccount(text(defaults['serviceAccount'])),
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

/** What a cluster's JSON says that filters ask for. */
export function listedIn(json: Json): Pick<ListedCluster, 'labels' | 'channel'> & { readonly channel: string } {
  const { channel } = object(json['releaseChannel']);
  const known = text(channel)?.toLowerCase() ?? NO_CHANNEL;
  return { labels: labelsIn(json['resourceLabels']), channel: known === 'unspecified' ? NO_CHANNEL : known };
}

/** Labels as Google's APIs have them. */
export const labelsIn = (labels: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(object(labels)).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
