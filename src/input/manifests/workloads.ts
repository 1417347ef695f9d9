/** The pods that a manifest makes, by its kind: where their specification stands, and what they are called. Pure. */
import { type Position, TooLarge, type Value } from './documents';
import { ownValue } from '../../model/own-value';

/** A pod's specification and the object that it is part of. */
export interface PodSpec {
  /** `Deployment/web`. */
  readonly workload: string;
  readonly namespace: string | null;
  /** The Kueue queue that its labels name; null and none: none. */
  readonly queue?: string | null;
  readonly spec: Value;
}

/** Where each built-in kind has its pod's specification. */
const POD_SPECS: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  PodTemplate: ['template', 'spec'],
  ReplicationController: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  Deployment: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

/** Lists in lists end here: nobody writes them, and aliases would multiply them. */
const DEEPEST_LIST = 5;

/** An object of a document. */
export interface ManifestObject {
  readonly value: Value;
  /** `Deployment`, its own or that of the list that it is in; empty where it has none. */
  readonly kind: string;
  /** `apps/v1`, likewise. */
  readonly apiVersion: string;
}

/**
 * The objects of a document: itself, or the items of a `List`, `PodList`, `DeploymentList` …. The API server's typed
 * lists say what their items are, once for all.
 * @throws TooLarge where lists stand in lists too deeply
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

/** `Deployment/web`; an object that gets its name from the server has the start of it. */
export function workloadOf({ kind, value }: ManifestObject): string {
  const metadata = value.get('metadata');
  const name = metadata.get('name').text() ?? metadata.get('generateName').text() ?? '';
  return `${kind || 'object'}/${name}`;
}

/** The API groups of Kubernetes itself that have, or once had, the kinds above; `batch.volcano.sh` has another Job. */
const OWN_GROUPS: ReadonlySet<string> = new Set(['', 'apps', 'batch', 'extensions']);

/** `apps` of `apps/v1`; empty for `v1`. */
const groupOf = ({ apiVersion }: ManifestObject): string =>
  apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';

/** True for the kinds of Kubernetes itself that have images. */
export const isBuiltIn = (object: ManifestObject): boolean =>
  Object.hasOwn(POD_SPECS, object.kind) && OWN_GROUPS.has(groupOf(object));

/** True for an object whose kind somebody else than Kubernetes defines: `argoproj.io`, `jobset.x-k8s.io`. */
export const isCustom = (object: ManifestObject): boolean => {
  const group = groupOf(object);
  return group.includes('.') && !/(?:^|\.)k8s\.io$/.test(group);
};

export const namespaceOf = ({ value }: ManifestObject): string | null => value.get('metadata').get('namespace').text();

/**
 * The pod's specification of an object: of a built-in workload kind, or of a custom resource that has a whole pod
 * template (`spec.template.spec.containers`), as Argo Rollouts, Knative services and OpenKruise have.
 * @returns null where the object makes no pod
 */
export function podSpecOf(object: ManifestObject): PodSpec | null {
  const path = isBuiltIn(object) ? ownValue(POD_SPECS, object.kind) : undefined;
  const spec = at(object.value, path ?? ['spec', 'template', 'spec']);
  if (spec.kind !== 'mapping' || (path === undefined && spec.get('containers').kind !== 'list')) return null;
  return { workload: workloadOf(object), namespace: namespaceOf(object), queue: queueOf(object), spec };
}

/** The queue by which Kueue admits what an object makes: the label that its webhook reads. */
export const queueOf = ({ value }: ManifestObject): string | null =>
  value.get('metadata').get('labels').get('kueue.x-k8s.io/queue-name').text() || null;

const at = (value: Value, path: readonly string[]): Value => path.reduce((inner, key) => inner.get(key), value);

/** Values at one path. */
const MOST_VALUES = 100_000;

/**
 * The values at a path of a custom resource: keys with dots between, `[]`, `[*]` or `*` for every item of a list (or
 * every value of a mapping), `["a.b"]` for a key that has a dot: `spec.runner.image`, `spec.steps[].image`.
 */
export function valuesAt(object: Value, path: string): readonly Value[] {
  let values: readonly Value[] = [object];
  for (const step of stepsOf(path)) {
    values = values.flatMap((value) => {
      if (step !== ANY) return [value.get(step)];
      return value.kind === 'list' ? [...value.items()] : [...value.entries()].map(([, inner]) => inner);
    });
    if (values.length > MOST_VALUES) throw new TooLarge(`${path} stands for more than ${String(MOST_VALUES)} values`);
  }
  return values;
}

/**
 * Texts of a custom resource that its keys call images, with the path that names each: what nobody told to read.
 * @param most where to stop
 */
export function unreadImages(object: ManifestObject, most: number): readonly UnreadImage[] {
  const found: UnreadImage[] = [];
  const walk = (value: Value, path: string): void => {
    if (found.length >= most) return;
    if (value.kind === 'list') for (const item of value.items()) walk(item, `${path}[]`);
    for (const [key, inner] of value.entries()) {
      const here = /^[^.[\]\s"]+$/.test(key)
        ? `${path}${path === '' ? '' : '.'}${key}`
        : `${path}[${JSON.stringify(key)}]`;
      const position = inner.position();
      if (key === 'image' && inner.isText && inner.text() !== '' && position !== null)
        found.push({ path: here, position });
      else walk(inner, here);
    }
  };
  walk(object.value, '');
  return found.slice(0, most);
}

/** A text that is called an image and was not read. */
export interface UnreadImage {
  /** As `image_paths` names it. */
  readonly path: string;
  readonly position: Position;
}

const ANY = Symbol('any');

function stepsOf(path: string): readonly (string | typeof ANY)[] {
  return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\*?)\]|([^.[\]]+)/g)].map(([, quoted, any, key]) => {
    if (quoted !== undefined) return quoted.replace(/\\(.)/g, '$1');
    return any !== undefined || key === '*' ? ANY : (key ?? '');
  });
}

/** Why a path to images cannot be read; null where it can. */
export function imagePathProblem(path: string): string | null {
  const whole = /^(?:(?:^|\.)[^.[\]\s]+|(?:^\.?|\.)?\["(?:[^"\\]|\\.)+"\]|\[\*?\])+$/;
  return whole.test(path.replace(/^\./, '')) ? null : 'is no path such as spec.runner.image or spec.steps[].image';
}
