/** The objects of manifests: their names, and which kinds are built into Kubernetes. Pure. */
import { ownValue } from '../../model/own-value';
import { TooLarge, type Value } from './documents';

/** A pod's specification and the object that contains it. */
export interface PodSpec {
  /** `Deployment/web`. */
  readonly workload: string;
  readonly namespace: string | null;
  /** The Kueue queue of its object. */
  readonly queue: string | null;
  readonly spec: Value;
  /** The metadata of the pod itself: its labels and annotations. */
  readonly metadata: Value;
}

/** The path to the pod in each built-in kind: to the mapping with its metadata and its specification. */
const PODS: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  PodTemplate: ['template'],
  ReplicationController: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

/** The maximum nesting of lists: nobody writes nested lists, and aliases would multiply them. */
const DEEPEST_LIST = 5;

/** An object of a document. */
export interface ManifestObject {
  readonly value: Value;
  /** `Deployment`: its own kind, or the one that follows from the list that contains it; empty if it has none. */
  readonly kind: string;
  /** `apps/v1`, likewise. */
  readonly apiVersion: string;
}

/**
 * The objects of a document: itself, or the items of a `List`, `PodList`, `DeploymentList` …. The API server's typed
 * lists give the kind of all their items once, in the list's own kind.
 * @throws TooLarge if lists are nested too deeply
 */
export function* objectsOf(root: Value, typed = { kind: '', apiVersion: '' }, depth = 0): Iterable<ManifestObject> {
  const kind = root.get('kind').text() ?? typed.kind;
  const apiVersion = root.get('apiVersion').text() ?? typed.apiVersion;
  const items = root.kind === 'list' ? root : root.get('items');
  if (root.kind === 'list' || (kind.endsWith('List') && items.kind === 'list')) {
    if (depth > DEEPEST_LIST) throw new TooLarge('its lists are nested too deeply');
    const ofItems = { kind: kind.replace(/List$/, ''), apiVersion: kind === 'List' ? '' : apiVersion };
    for (const item of items.items()) yield* objectsOf(item, ofItems, depth + 1);
  } else if (root.kind === 'mapping') yield { value: root, kind, apiVersion };
}

/** `Deployment/web`; for an object that gets its name from the server, the prefix of the name. */
export function workloadOf({ kind, apiVersion, value }: ManifestObject): string {
  const metadata = value.get('metadata');
  const name = metadata.get('name').text() ?? metadata.get('generateName').text() ?? '';
  // A Knative service runs pods, and is not a Kubernetes Service.
  const group = groupOf({ apiVersion });
  const shown = kind === 'Service' && group !== '' ? `${kind}.${group}` : kind;
  return `${shown || 'object'}/${name}`;
}

/** The API groups of Kubernetes that have, or once had, the kinds above; `batch.volcano.sh` has a different Job. */
const OWN_GROUPS: ReadonlySet<string> = new Set(['', 'apps', 'batch', 'extensions']);

/** `apps` of `apps/v1`; empty for `v1`. */
export const groupOf = ({ apiVersion }: Pick<ManifestObject, 'apiVersion'>): string =>
  apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';

/** True for the built-in kinds of Kubernetes that have images. */
export const isBuiltIn = (object: ManifestObject): boolean =>
  Object.hasOwn(PODS, object.kind) && OWN_GROUPS.has(groupOf(object));

/** True for an object whose kind is not defined by Kubernetes: `argoproj.io`, `jobset.x-k8s.io`. */
export const isCustom = (object: ManifestObject): boolean => {
  const group = groupOf(object);
  return group.includes('.') && !KUBERNETES_GROUPS.test(group);
};

/**
 * The groups of Kubernetes itself, its metrics and the configuration of its components; other groups below `k8s.io`
 * belong to separate projects.
 */
const KUBERNETES_GROUPS =
  /^(?:(?:admission|admissionregistration|apiextensions|apiregistration|audit|authentication|authorization|certificates|coordination|discovery|events|image-?policy|networking|node|policy|resource|scheduling|settings|storage|storagemigration|metrics|kubeadm)|(?:rbac\.authorization|client\.authentication|(?:flowcontrol|internal)\.apiserver|(?:custom|external)\.metrics|[a-z]+\.config))\.k8s\.io$/;

export const namespaceWritten = ({ value }: ManifestObject): string | null =>
  value.get('metadata').get('namespace').text();

/** The pod of an object of a built-in workload kind; null for other kinds. */
export function builtInPod(object: ManifestObject): PodSpec | null {
  const path = isBuiltIn(object) ? ownValue(PODS, object.kind) : undefined;
  if (path === undefined) return null;
  const pod = path.reduce((inner, key) => inner.get(key), object.value);
  return podSpecIn(object, pod);
}

/** @param pod the value that contains `metadata` and `spec` */
const podSpecIn = (object: ManifestObject, pod: Value): PodSpec => ({
  workload: workloadOf(object),
  namespace: namespaceWritten(object),
  queue: queueOf(object),
  spec: pod.get('spec'),
  metadata: pod.get('metadata'),
});

/** The queue through which Kueue admits the pods of an object: the label that its webhook reads. */
export const queueOf = ({ value }: ManifestObject): string | null =>
  value.get('metadata').get('labels').get('kueue.x-k8s.io/queue-name').text() || null;
