/** A node pool from the JSON of GKE's API, field by field (docs/GOOGLE.md#gke-clusters-and-node-pools). */
import { AUTO_PROVISIONED, type ClusterCondition, type NodePool, NOTHING_MORE } from './cluster';
import { imageDiskOf } from './image-disk';
import { type Json, list as array, object, strings, text } from './json';
import { poolAccount } from './pool-account';
import { shapeOf } from './pool-shape-json';

/** False for a pool without `config`: its service account is not known, and a default would be a guess. */
export const isPool = (raw: unknown): boolean => {
  const { name, config } = object(raw);
  return text(name) !== null && typeof config === 'object' && config !== null && !Array.isArray(config);
};

/**
 * Reads one of the pools that a cluster lists.
 * @param clusterVersion used for a pool without a version
 */
export function poolFrom(raw: unknown, clusterVersion: string | null): NodePool {
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
    imageDisk: imageDiskOf(config),
    sandboxed: /^gvisor$/i.test(text(object(config['sandboxConfig'])['type']) ?? ''),
    instanceGroups: strings(json['instanceGroupUrls']),
  };
}

/** The pool that auto-provisioning or Autopilot would create: its identity is in the defaults (docs/GOOGLE.md#gke-clusters-and-node-pools). */
export function poolToCome(defaults: Json, version: string | null): Omit<NodePool, 'imageStreaming'> {
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
    imageDisk: imageDiskOf(defaults),
  };
}

/** The conditions of a cluster or pool. */
export function conditionsOf(json: Json): readonly ClusterCondition[] {
  return array(json['conditions']).map((condition) => {
    const { code, canonicalCode, message } = object(condition);
    return { code: text(code) ?? text(canonicalCode) ?? 'UNKNOWN', message: text(message) ?? '' };
  });
}
