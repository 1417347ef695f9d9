/** Compute classes, read from the Kubernetes API of the cluster if it is reachable: with kubectl, and only with GET. */
import { clean, type Json, list, object, text } from '../model/json';
import { clusterPath } from '../model/cluster';
import {
  type ComputeClass,
  DEFAULT_CLASS_LABELS,
  type NamespaceDefaults,
  type OtherPriority,
} from '../model/compute-class';
import { imageDiskOfPriorities } from '../model/image-disk';
import { failed, known } from '../model/fact';
import type { Answers } from '../model/questions';
import { kubeGet, type KubeGetOptions } from './kube-get';
import type { Ways } from './ways';

/** Answers questions about compute classes and the default classes of namespaces. */
export function computeClasses(
  ways: Ways,
  options: KubeGetOptions,
): Pick<Answers, 'computeClass' | 'namespaceDefaults'> {
  return {
    namespaceDefaults: async (plan) => {
      const { namespace, endpoints, likely } = plan;
      const way = await ways.into(plan, endpoints, !likely);
      if ('state' in way) return way;
      const parts = ['api', 'v1', 'namespaces', namespace];
      const question = { cluster: plan, namespace, name: namespace, parts, what: 'get namespaces' };
      const fact = await kubeGet(way, question, options);
      if (fact.state !== 'known') return fact;
      const from = `namespace ${namespace} of ${clusterPath(plan)}`;
      const read = namespaceDefaultsIn(fact.value);
      return read === null ? failed('malformed', from, 'the answer is not a namespace') : known(read, from);
    },
    computeClass: async (plan) => {
      const { computeClass: name, endpoints } = plan;
      const way = await ways.into(plan, endpoints);
      if ('state' in way) return way;
      const parts = ['apis', 'cloud.google.com', 'v1', 'computeclasses', name];
      const what = 'get computeclasses.cloud.google.com';
      const fact = await kubeGet(way, { cluster: plan, namespace: null, name, parts, what }, options);
      if (fact.state !== 'known') return fact;
      const from = `compute class ${name} of ${clusterPath(plan)}`;
      const read = computeClassIn(fact.value);
      return read === null ? failed('malformed', from, 'the answer is not a compute class') : known(read, from);
    },
  };
}

/**
 * Reads a compute class from the JSON of the API server; unknown fields are ignored.
 * @returns null if the JSON is not a compute class
 */
export function computeClassIn(answer: unknown): ComputeClass | null {
  const { kind, spec } = object(answer);
  if (kind !== 'ComputeClass') return null;
  const { nodePoolConfig, priorities, whenUnsatisfiable, nodePoolAutoCreation, autopilot } = object(spec);
  const config = object(nodePoolConfig);
  return {
    serviceAccount: word(config['serviceAccount']),
    imageType: word(config['imageType']),
    machines: [
      ...new Set(
        list(priorities).flatMap((each) => {
          const { machineType, machineFamily } = object(each);
          return word(machineType) ?? word(machineFamily) ?? [];
        }),
      ),
    ],
    others: list(priorities).flatMap((each) => otherPriority(object(each)) ?? []),
    fallsBack: typeof whenUnsatisfiable === 'string' ? whenUnsatisfiable === 'ScaleUpAnyway' : null,
    labels: Object.fromEntries(
      Object.entries(object(config['nodeLabels'])).flatMap(([key, value]) =>
        typeof value === 'string' ? [[key, value] as const] : [],
      ),
    ),
    taints: list(config['taints']).map((each) => {
      const { key, value, effect } = object(each);
      return { key: word(key) ?? '', value: word(value) ?? '', effect: word(effect) ?? 'NoSchedule' };
    }),
    architectureTaint: object(config['taintConfig'])['architectureTaintBehavior'] !== 'NONE',
    imageStreaming: object(config['imageStreaming'])['enabled'] === true,
    sandboxed: object(config['sandbox'])['type'] === 'gvisor',
    imageDisk: imageDiskOfPriorities(list(priorities).map(object)),
    creates: object(nodePoolAutoCreation)['enabled'] === true || object(autopilot)['enabled'] === true,
  };
}

function word(value: unknown): string | null {
  const given = text(value);
  return given === null ? null : clean(given, 253) || null;
}

/** How a priority without a machine type or family creates nodes; null if it names one, or existing node pools. */
function otherPriority(priority: Json): OtherPriority | null {
  const { machineType, machineFamily, nodepools, podFamily, gpu, tpu, reservations } = priority;
  if (word(machineType) !== null || word(machineFamily) !== null || list(nodepools).length > 0) return null;
  const family = word(podFamily);
  if (family !== null) return { by: 'podFamily', name: family };
  const [ofGpu, ofTpu] = [gpu, tpu].map((each) => word(object(each)['type']));
  if (ofGpu) return { by: 'gpu', name: ofGpu };
  if (ofTpu) return { by: 'tpu', name: ofTpu };
  return { by: list(object(reservations)['specific']).length > 0 ? 'reservation' : 'usual', name: '' };
}

/**
 * Reads the labels of a namespace that name default compute classes, from the JSON of the API server.
 * @returns null if the JSON is not a namespace
 */
export function namespaceDefaultsIn(answer: unknown): NamespaceDefaults | null {
  const { kind, metadata } = object(answer);
  if (kind !== 'Namespace') return null;
  const labels = object(object(metadata)['labels']);
  const named = DEFAULT_CLASS_LABELS.flatMap((key) => {
    const name = clean(text(labels[key]) ?? '', 253);
    return name === '' ? [] : [[key, name] as const];
  });
  return { labels: Object.fromEntries(named) };
}
