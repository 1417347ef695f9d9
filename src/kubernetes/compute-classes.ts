/** Compute classes, read by the Kubernetes API of the cluster where it is reachable: with kubectl, and only by GET. */
import type { Credentials } from '../google/credentials';
import { clean, list, object, text } from '../model/json';
import { clusterPath } from '../model/cluster';
import type { ComputeClass } from '../model/compute-class';
import { type Failed, failed, known } from '../model/fact';
import type { Answers } from '../model/questions';
import { kubeGet, type KubeGetOptions } from './kube-get';
import { forget, type Way, wayInto, type WayOptions } from './kubeconfig';

export interface ComputeClassSource extends Pick<Answers, 'computeClass'> {
  /** Removes temporary kubeconfigs. */
  close(): Promise<void>;
}

/** What reads compute classes: one way into each cluster, found when the first is asked for. */
export function computeClasses(
  credentials: Credentials | null,
  options: WayOptions & KubeGetOptions,
): ComputeClassSource {
  const ways = new Map<string, Promise<Way | Failed>>();
  return {
    computeClass: async (plan) => {
      const { computeClass: name, endpoints } = plan;
      const cluster = clusterPath(plan);
      const found = ways.get(cluster) ?? wayInto(plan, endpoints, credentials, options);
      ways.set(cluster, found);
      const way = await found;
      if ('state' in way) return way;
      const path = `/apis/cloud.google.com/v1/computeclasses/${encodeURIComponent(name)}`;
      const what = 'get computeclasses.cloud.google.com';
      const fact = await kubeGet(way, { cluster: plan, namespace: null, path, what }, options);
      if (fact.state !== 'known') return fact;
      const from = `compute class ${name} of ${cluster}`;
      const read = computeClassIn(fact.value);
      return read === null ? failed('malformed', from, 'the answer is no compute class') : known(read, from);
    },
    close: async () => {
      for (const way of await Promise.all(ways.values())) if (!('state' in way)) await forget(way);
    },
  };
}

/**
 * A compute class from the API server's JSON; unknown fields are ignored.
 * @returns null where the answer is none
 */
export function computeClassIn(answer: unknown): ComputeClass | null {
  const { kind, spec } = object(answer);
  if (kind !== 'ComputeClass') return null;
  const { nodePoolConfig, priorities, nodePoolAutoCreation, autopilot } = object(spec);
  const config = object(nodePoolConfig);
  const word = (value: unknown): string | null => {
    const given = text(value);
    return given === null ? null : clean(given, 253) || null;
  };
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
    creates: object(nodePoolAutoCreation)['enabled'] === true || object(autopilot)['enabled'] === true,
  };
}
