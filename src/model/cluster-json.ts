/** A GKE cluster read from the API's raw JSON, field by field (docs/GOOGLE.md#gke-clusters-and-node-pools). */
import type { Cluster, ClusterEndpoints, ClusterName, ListedCluster, Membership, NodePool } from './cluster';
import { containerdOf } from './containerd-json';
import { conditionsOf, isPool, poolFrom, poolToCome } from './pool-json';
import type { ClusterAdmission } from './admission';
import { NO_CHANNEL } from './fleet';
import { list as array, object, strings, text, type Json } from './json';
import { nodeNetworkFrom } from './node-network';
import { acceleratorLimitsFrom, traitsFrom } from './node-traits';

/**
 * A cluster from the API's raw JSON. Unknown fields and values are kept or ignored, never an error.
 * @param name the cluster that was asked for
 * @param raw the decoded JSON of `projects.locations.clusters.get`
 * @returns null if the answer is not a cluster, or if its node pools cannot be read
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
    // The cluster's defaults apply to pools without settings of their own.
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
    releaseChannel: channelIn(text(object(json['releaseChannel'])['channel'])),
    labels: labelsIn(json['resourceLabels']),
    workloadPool: text(object(json['workloadIdentityConfig'])['workloadPool']),
    endpoints: endpointsOf(json),
    admission: admissionOf(object(json['binaryAuthorization'])),
    defaultComputeClass: object(autoscaling['defaultComputeClassConfig'])['enabled'] === true,
    toCome,
    pools: makesPools ? [...listed, toCome] : listed,
  };
}

/** Null for a cluster in no release channel, for which the API has a value of its own. */
const channelIn = (channel: string | null): string | null => (channel === 'UNSPECIFIED' ? null : channel);

/** `enabled` is the older form; a mode takes precedence over it, unless it is unspecified. */
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

/** The addresses of the control plane, and the DNS endpoint if it accepts external traffic. */
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

/** The fields of a cluster's JSON that filters use. */
export function listedIn(json: Json): Pick<ListedCluster, 'labels' | 'channel'> & { readonly channel: string } {
  const { channel } = object(json['releaseChannel']);
  const known = text(channel)?.toLowerCase() ?? NO_CHANNEL;
  return { labels: labelsIn(json['resourceLabels']), channel: known === 'unspecified' ? NO_CHANNEL : known };
}

/** Reads labels of Google's APIs. */
export const labelsIn = (labels: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(object(labels)).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
