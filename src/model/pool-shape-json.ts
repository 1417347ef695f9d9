/** What is needed to create a second pool like an existing one, from the JSON of `nodePools[]`, field by field. */
import type { PoolAutoscaling, PoolDetails, PoolShape } from './cluster';
import { bootDiskGb } from './image-disk';
import { int64, type Json, list as array, number, object, strings, text } from './json';
import { ownValue } from './own-value';

/**
 * Reads the shape of a pool.
 * @param json the pool
 * @param config its `config`
 */
export function shapeOf(json: Json, config: Json): PoolShape {
  return {
    nodeCount: number(json['initialNodeCount']),
    autoscaling: autoscalingOf(object(json['autoscaling'])),
    diskType: text(object(config['bootDisk'])['diskType']) ?? text(config['diskType']),
    diskSizeGb: bootDiskGb(config),
    acceleratorCount: int64(object(array(config['accelerators'])[0])['acceleratorCount']),
    spot: config['spot'] === true,
    more: detailsOf(json, config),
  };
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
  const { management } = json;
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
    autoUpgrade: management === undefined ? null : object(management)['autoUpgrade'] === true,
    localSsdCount: number(object(config['ephemeralStorageLocalSsdConfig'])['localSsdCount']),
  };
}
