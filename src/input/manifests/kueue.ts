/**
 * The changes that Kueue makes to the pods that it admits: it adds the labels and tolerations of a flavor of their
 * queue. Known if queue, cluster queue and flavors are in the same input
 * (https://kueue.sigs.k8s.io/docs/concepts/resource_flavor/). Pure.
 */
import type { PodToleration, Scheduling } from '../../model/image-use';
import { ownValue } from '../../model/own-value';
import type { Value } from './documents';
import { namesIn, textsIn, tolerationOf } from './image-uses';

interface Flavor {
  readonly labels: Readonly<Record<string, string>>;
  readonly tolerations: readonly PodToleration[];
}

interface ClusterQueue {
  /** The flavors of each resource group: a pod gets one from each. */
  readonly groups: readonly (readonly string[])[];
  /** It has admission checks (`admissionChecks`), which may also change the pods. */
  readonly isChecked: boolean;
}

/** Kueue's objects of an input. */
export interface Kueue {
  /** @param namespace the namespace of a local queue; the other kinds have none */
  add(kind: string, value: Value, namespace: string): void;
  /**
   * A pod's scheduling with each combination of flavors that fits it.
   * @returns the unchanged scheduling if the changes by its queue are not known
   */
  withFlavors(scheduling: Scheduling, namespace: string): readonly Scheduling[];
}

/** The maximum number of combinations of flavors that are considered. */
const MOST = 16;

export function kueueOf(): Kueue {
  const flavors = new Map<string, Flavor>();
  const queues = new Map<string, string>();
  const clusterQueues = new Map<string, ClusterQueue>();

  /** All combinations of one flavor per group; null if a flavor is not in the input, or there are too many. */
  function choices({ groups }: ClusterQueue): readonly Flavor[] | null {
    let found: readonly Flavor[] = [{ labels: {}, tolerations: [] }];
    for (const names of groups) {
      const each = names.map((name) => flavors.get(name));
      if (found.length * each.length > MOST || each.includes(undefined)) return null;
      const known = each.flatMap((flavor) => flavor ?? []);
      found = found.flatMap((before) => known.map((flavor) => both(before, flavor)));
    }
    return found;
  }

  return {
    add: (kind, value, namespace) => {
      const name = value.get('metadata').get('name').text() ?? '';
      const spec = value.get('spec');
      if (kind === 'ResourceFlavor') flavors.set(name, flavorFrom(spec));
      if (kind === 'LocalQueue') queues.set(`${namespace}/${name}`, spec.get('clusterQueue').text() ?? '');
      if (kind === 'ClusterQueue') clusterQueues.set(name, clusterQueueFrom(spec));
    },
    withFlavors: (scheduling, namespace) => {
      const { queue } = scheduling;
      const clusterQueue = queue === null ? undefined : clusterQueues.get(queues.get(`${namespace}/${queue}`) ?? '');
      if (clusterQueue === undefined || clusterQueue.groups.flat().length === 0) return [scheduling];
      const fitting = choices(clusterQueue)?.filter(({ labels }) => fits(scheduling, labels)) ?? [];
      if (fitting.length === 0) return [scheduling];
      return fitting.map(({ labels, tolerations }) => ({
        ...scheduling,
        nodeSelector: { ...scheduling.nodeSelector, ...labels },
        tolerations: [...scheduling.tolerations, ...tolerations],
        queue: clusterQueue.isChecked ? queue : null,
      }));
    },
  };
}

const both = (a: Flavor, b: Flavor): Flavor => ({
  labels: { ...a.labels, ...b.labels },
  tolerations: [...a.tolerations, ...b.tolerations],
});

/** Kueue assigns no flavor to pods that select a different value for one of its labels. */
const fits = ({ nodeSelector }: Scheduling, labels: Flavor['labels']): boolean =>
  Object.entries(nodeSelector).every(([key, value]) => (ownValue(labels, key) ?? value) === value);

const flavorFrom = (spec: Value): Flavor => ({
  labels: textsIn(spec.get('nodeLabels')),
  tolerations: [...spec.get('tolerations').items()].map(tolerationOf),
});

const clusterQueueFrom = (spec: Value): ClusterQueue => ({
  groups: [...spec.get('resourceGroups').items()].map((group) => namesIn(group.get('flavors'))),
  isChecked: spec.get('admissionChecks').kind !== 'nothing' || spec.get('admissionChecksStrategy').kind !== 'nothing',
});
