/** The pods that a manifest makes, by its kind: where their specification stands, and what they are called. Pure. */
import type { Value } from './documents';

/** A pod's specification and the object that it is part of. */
export interface PodSpec {
  /** `Deployment/web`. */
  readonly workload: string;
  readonly namespace: string | null;
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

/** Lists in lists are cut off here: nobody writes them, and aliases would multiply them. */
const DEEPEST_LIST = 5;

/** The objects of a document: itself, or the items of a `List`, `PodList`, `DeploymentList` …. */
export function* objectsOf(root: Value, depth = 0): Iterable<Value> {
  const kind = kindOf(root);
  if (root.kind === 'list') {
    for (const item of root.items()) yield* objectsOf(item, depth + 1);
  } else if (kind.endsWith('List') && root.get('items').kind === 'list') {
    if (depth < DEEPEST_LIST) for (const item of root.get('items').items()) yield* objectsOf(item, depth + 1);
  } else if (root.kind === 'mapping') yield root;
}

/** `Deployment`; empty where it has none. */
export const kindOf = (object: Value): string => object.get('kind').text() ?? '';

/** `Deployment/web`; an object that gets its name from the server has the start of it. */
export function workloadOf(object: Value): string {
  const metadata = object.get('metadata');
  const name = metadata.get('name').text() ?? metadata.get('generateName').text() ?? '';
  return `${kindOf(object) || 'object'}/${name}`;
}

/** True for the kinds of Kubernetes itself that have images. */
export const isBuiltIn = (object: Value): boolean => Object.hasOwn(POD_SPECS, kindOf(object));

export const namespaceOf = (object: Value): string | null => object.get('metadata').get('namespace').text();

/**
 * The pod's specification of an object: of a built-in workload kind, or of a custom resource that has a whole pod
 * template (`spec.template.spec.containers`), as Argo Rollouts, Knative services and OpenKruise have.
 * @returns null where the object makes no pod
 */
export function podSpecOf(object: Value): PodSpec | null {
  const kind = kindOf(object);
  const path = Object.hasOwn(POD_SPECS, kind) ? POD_SPECS[kind] : undefined;
  const spec = at(object, path ?? ['spec', 'template', 'spec']);
  if (spec.kind !== 'mapping' || (path === undefined && spec.get('containers').kind !== 'list')) return null;
  return { workload: workloadOf(object), namespace: namespaceOf(object), spec };
}

const at = (value: Value, path: readonly string[]): Value => path.reduce((inner, key) => inner.get(key), value);

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
    if (values.length > 100_000) return [];
  }
  return values;
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
