/**
 * Pods that differ only in their names and nodes, kept once: five hundred replicas on one cluster, and the same
 * workload on a thousand clusters. Pure.
 */
import { list, object, text } from '../../model/json';
import { ownValue } from '../../model/own-value';
import { controllerOf, type LiveImage, liveImages } from './live-pods';
import { type Owner, workloadOfPod } from './owners';

/** An image of a pod, with its use as a text: equal texts are one use. */
export interface SeenImage extends LiveImage {
  readonly key: string;
}

/** What was read from a pod. */
export interface SeenImages {
  readonly images: readonly SeenImage[];
  /** The number of images that were left out. */
  readonly strange: number;
}

/** A pod that represents all similar ones. */
export interface SeenPod {
  /** Similar pods have equal keys. */
  readonly key: string;
  /** The fields of the pod that matter for pulls. */
  readonly pod: object;
  readonly controller: ReturnType<typeof controllerOf>;
  /** Its images, for the given owner of similar pods. */
  readonly imagesAs: (owner: Owner) => SeenImages;
}

/** The maximum number that is kept for the next clusters: a fleet may have as many workloads as pods. */
const MOST_SEEN = 5_000;

/** The pods of all clusters that were read. */
export class SeenPods {
  readonly #seen = new Map<string, SeenPod>();

  /** This pod, or an earlier one that is similar. */
  like(pod: unknown): SeenPod {
    const controller = controllerOf(pod);
    const lean = leanPod(pod, controller);
    const key = JSON.stringify(essenceOf(lean, controller));
    const known = this.#seen.get(key);
    if (known !== undefined) return known;
    if (this.#seen.size >= MOST_SEEN) this.#seen.clear();
    const made = { key, pod: lean, controller, imagesAs: imagesOf(lean) };
    this.#seen.set(key, made);
    return made;
  }
}

/** Reads a pod once for each workload that it belongs to. */
function imagesOf(pod: object): SeenPod['imagesAs'] {
  const byWorkload = new Map<string, SeenImages>();
  return (owner) => {
    const known = owner.affinity === undefined ? byWorkload.get(owner.workload) : undefined;
    if (known !== undefined) return known;
    const { images, strange } = liveImages(pod, owner);
    const read = { images: images.map((image) => ({ ...image, key: JSON.stringify(image.use) })), strange };
    if (owner.affinity === undefined) byWorkload.set(owner.workload, read);
    return read;
  };
}

/** The fields of a pod that are kept: a page of pods has megabytes, most of which do not matter for pulls. */
interface LeanPod {
  readonly metadata: {
    readonly name: unknown;
    readonly namespace: unknown;
    readonly labels: object;
    readonly annotations: object;
  };
  readonly spec: Readonly<Record<string, unknown>>;
}

function leanPod(pod: unknown, controller: SeenPod['controller']): LeanPod {
  const { metadata, spec } = object(pod);
  const { name, namespace, labels, annotations } = object(metadata);
  return {
    metadata: { name, namespace, labels: ofThese(LABELS, labels), annotations: ofThese(ANNOTATIONS, annotations) },
    spec: leanSpec(spec, controller?.kind === 'DaemonSet' ? withoutNodeNames : (own) => own),
  };
}

/** Labels that determine how a pod is admitted, and who fills in its images. */
const ASKED = ['image-policy.k8s.io/break-glass', 'sidecar.istio.io/inject'];
/** These, and the labels that determine who created the pod. */
const LABELS = ['pod-template-hash', 'rollouts-pod-template-hash', ...ASKED];
const ANNOTATIONS = ['alpha.image-policy.k8s.io/break-glass', 'inject.istio.io/templates'];

const ofThese = (names: readonly string[], of: unknown): object =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = ownValue(object(of), name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );

/** The fields of a pod's specification that pulls and placement depend on. */
function leanSpec(spec: unknown, affinityOf: (nodeAffinity: unknown) => unknown): LeanPod['spec'] {
  const whole = object(spec);
  const { imagePullSecrets, nodeSelector, os, resourceClaims, runtimeClassName, serviceAccount } = whole;
  const { serviceAccountName, tolerations } = whole;
  return {
    imagePullSecrets,
    nodeSelector,
    os,
    resourceClaims,
    runtimeClassName,
    serviceAccount,
    serviceAccountName,
    tolerations,
    initContainers: list(whole['initContainers']).map(leanContainer),
    containers: list(whole['containers']).map(leanContainer),
    ephemeralContainers: list(whole['ephemeralContainers']).map(leanContainer),
    volumes: list(whole['volumes']).flatMap((each) => {
      const { image } = object(each);
      return image === undefined ? [] : [{ image }];
    }),
    affinity: { nodeAffinity: affinityOf(object(whole['affinity'])['nodeAffinity']) },
  };
}

/**
 * The node affinity of a DaemonSet's pod without the name of its own node, which the DaemonSet's controller writes into
 * it (Kubernetes, `ReplaceDaemonSetPodNodeNameNodeAffinity`).
 */
function withoutNodeNames(nodeAffinity: unknown): unknown {
  const required = object(nodeAffinity)[REQUIRED];
  const terms = object(required)['nodeSelectorTerms'];
  if (!Array.isArray(terms)) return nodeAffinity;
  const unnamed = list(terms).map((term) => {
    const fields = object(term)['matchFields'];
    return Array.isArray(fields) ? { ...object(term), matchFields: list(fields).map(withoutNodeName) } : term;
  });
  return { ...object(nodeAffinity), [REQUIRED]: { ...object(required), nodeSelectorTerms: unnamed } };
}

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';

function withoutNodeName(field: unknown): unknown {
  const { key, values } = object(field);
  const isNode = key === 'metadata.name' && Array.isArray(values) && values.length === 1 && text(values[0]) !== null;
  return isNode ? { ...object(field), values: ['its-node'] } : field;
}

function leanContainer(container: unknown): object {
  const { name, image, imagePullPolicy, resources } = object(container);
  return { name, image, imagePullPolicy, resources };
}

/**
 * What two pods of one workload have in common, independent of their node, their name and their revision: the hash of a
 * ReplicaSet only determines the owner.
 */
function essenceOf({ metadata, spec }: LeanPod, controller: SeenPod['controller']): unknown {
  const { namespace, labels, annotations } = metadata;
  const workload = workloadOfPod({ metadata }, controller, () => false);
  const asked = ASKED.map((label) => ownValue(object(labels), label));
  return [controller?.kind, workload, namespace, asked, annotations, spec];
}
