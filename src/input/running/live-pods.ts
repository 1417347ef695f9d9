/**
 * The images of running pods: read like those of manifests, without what the scheduler, controllers and admission have
 * added to the pod since it was written. Pure.
 */
import type { ImageUse, NodeTerm, Scheduling } from '../../model/image-use';
import { list, object, text } from '../../model/json';
import { NO_OWNER, type Owner } from './owners';
import { jsonValue } from './json-value';
import { imagesIn, podUse } from '../manifests/image-uses';
import { useProblem } from '../manifests/names';
import type { PodSpec } from '../manifests/workloads';

/** One image of a pod. */
export interface LiveImage {
  readonly text: string;
  readonly use: ImageUse;
}

/** An image reference has at most a few hundred characters. */
const LONGEST = 1000;

/** A pod that has ended does not pull any more. */
export const hasEnded = (pod: unknown): boolean => ['Succeeded', 'Failed'].includes(phaseOf(pod));
const phaseOf = (pod: unknown): string => text(object(object(pod)['status'])['phase']) ?? '';

/**
 * The images of a pod, and the number of those left out because Kubernetes would not accept a text or a name in them.
 */
export interface LiveImages {
  readonly images: readonly LiveImage[];
  readonly strange: number;
}

/**
 * The images of a running pod.
 * @param owner the owner of pods like it
 */
export function liveImages(pod: unknown, owner: Owner): LiveImages {
  const value = jsonValue(pod);
  const metadata = value.get('metadata');
  const namespace = metadata.get('namespace').text() ?? 'default';
  // Kueue added the selectors of a flavor before it admitted the pod, so they are already in the pod.
  const spec = { workload: owner.workload, namespace, queue: null, spec: value.get('spec'), metadata };
  const { images, strange } = sound(spec);
  return {
    images: images.map(({ text: image, use }) => ({
      text: image,
      use: { ...use, live: true, scheduling: asMade(use.scheduling, owner) },
    })),
    strange,
  };
}

function sound(pod: PodSpec): LiveImages {
  const all = [...imagesIn(pod)];
  const images = all.flatMap(({ text: image, use }) =>
    image === null || image.length > LONGEST || useProblem(use) !== null ? [] : [{ text: image, use }],
  );
  return { images, strange: all.length - images.length };
}

/** The images of pods that will be created later: of a CronJob between its runs. */
export function imagesToCome(cronJob: unknown): LiveImages {
  const value = jsonValue(cronJob);
  const metadata = value.get('metadata');
  const template = value.get('spec').get('jobTemplate').get('spec').get('template');
  const workload = `CronJob/${metadata.get('name').text() ?? ''}`;
  const namespace = metadata.get('namespace').text() ?? 'default';
  const pod = { workload, namespace, queue: null, spec: template.get('spec'), metadata: template.get('metadata') };
  return sound(pod);
}

/** A CronJob that starts no more pods. */
export const isSuspended = (cronJob: unknown): boolean => object(object(cronJob)['spec'])['suspend'] === true;

/**
 * Where a similar pod may be scheduled: the scheduler has written the node into the pod; its runtime class was merged
 * into it at its creation (Kubernetes, admission plugin RuntimeClass); a DaemonSet's controller writes the node's name
 * in place of the DaemonSet's own affinity (Kubernetes, `ReplaceDaemonSetPodNodeNameNodeAffinity`).
 */
function asMade(scheduling: Scheduling, owner: Owner): Scheduling {
  const { affinity } = scheduling;
  const own = owner.affinity === undefined ? (affinity?.map(withoutNode) ?? null) : owner.affinity;
  return { ...scheduling, nodeName: null, runtimeClassRead: true, affinity: own };
}

/**
 * The node requirements of a DaemonSet that was not read are unknown: the node name in each pod is not valid for other
 * pods.
 */
const withoutNode = ({ labels, fields }: NodeTerm): NodeTerm => ({
  labels,
  fields: fields.map((field) => (field.key === 'metadata.name' ? { ...field, values: ['its node'] } : field)),
});

/** The required node affinity of a DaemonSet's pods. */
export function affinityOf(daemonSet: unknown): Scheduling['affinity'] {
  const spec = jsonValue(daemonSet).get('spec').get('template').get('spec');
  return podUse({ workload: NO_OWNER, namespace: null, queue: null, spec }).scheduling.affinity;
}

/** The owner of a pod from `metadata.ownerReferences`: its controller, or the first owner if there is none. */
export function controllerOf(pod: unknown): { readonly kind: string; readonly name: string } | null {
  const references = list(object(object(pod)['metadata'])['ownerReferences']).map(object);
  const controller = references.find((each) => each['controller'] === true) ?? references[0];
  const [kind, name] = [text(controller?.['kind']), text(controller?.['name'])];
  return kind === null || name === null ? null : { kind, name };
}
