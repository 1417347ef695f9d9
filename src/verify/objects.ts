/** Reads the objects of the Kubernetes API field by field, as far as a verification needs them. Pure. */
import { type Json, list, object, objectOrNull, text } from '../model/json';
import type { LimitRange } from './limits';
import type { KubeNode } from './node-pod';
import type { ContainerStatus, Pod, PodEvent } from './observe';

/** Those of the named fields that are strings. */
function texts<K extends string>(json: Json, ...names: readonly K[]): Readonly<Partial<Record<K, string>>> {
  const found: Partial<Record<K, string>> = {};
  for (const name of names) {
    const value = json[name];
    if (typeof value === 'string') found[name] = value;
  }
  return found;
}

/** A field that is an integer; empty otherwise. */
function whole<K extends string>(json: Json, name: K): Readonly<Partial<Record<K, number>>> {
  const value = json[name];
  const found: Partial<Record<K, number>> = {};
  if (typeof value === 'number' && Number.isSafeInteger(value)) found[name] = value;
  return found;
}

/** A field that is an object, converted; empty otherwise. */
function part<K extends string, T>(json: Json, name: K, read: (inner: Json) => T): Readonly<Partial<Record<K, T>>> {
  const inner = objectOrNull(json[name]);
  const found: Partial<Record<K, T>> = {};
  if (inner !== null) found[name] = read(inner);
  return found;
}

/** A field that is a list of objects, converted; empty otherwise. */
function parts<K extends string, T>(json: Json, name: K, read: (inner: Json) => T): Readonly<Partial<Record<K, T[]>>> {
  const value = json[name];
  const found: Partial<Record<K, T[]>> = {};
  if (Array.isArray(value))
    found[name] = value.flatMap((each: unknown) => {
      const inner = objectOrNull(each);
      return inner === null ? [] : [read(inner)];
    });
  return found;
}

export const podFromJson = (json: Json): Pod => ({
  ...part(json, 'spec', (spec) => texts(spec, 'nodeName')),
  ...part(json, 'status', (status) => ({
    ...texts(status, 'phase', 'reason', 'message'),
    ...parts(status, 'conditions', (condition) => texts(condition, 'type', 'status', 'reason', 'message')),
    ...parts(status, 'containerStatuses', containerIn),
  })),
});

const containerIn = (json: Json): ContainerStatus => ({
  ...texts(json, 'name', 'imageID'),
  ...part(json, 'state', (state) => ({
    ...part(state, 'waiting', (waiting) => texts(waiting, 'reason', 'message')),
    ...part(state, 'running', () => ({})),
    ...part(state, 'terminated', (terminated) => ({
      ...texts(terminated, 'reason', 'message'),
      ...whole(terminated, 'exitCode'),
    })),
  })),
});

export const podEventIn = (json: Json): PodEvent => ({
  ...part(json, 'metadata', (metadata) => texts(metadata, 'uid')),
  ...part(json, 'involvedObject', (involved) => texts(involved, 'fieldPath')),
  ...texts(json, 'reason', 'message'),
  ...whole(json, 'count'),
  ...part(json, 'series', (series) => whole(series, 'count')),
});

export const kubeNodeIn = (json: Json): KubeNode => ({
  ...part(json, 'metadata', (metadata) => texts(metadata, 'name')),
  ...part(json, 'spec', (spec) => ({ unschedulable: spec['unschedulable'] === true })),
  ...part(json, 'status', (status) => ({
    ...parts(status, 'conditions', (condition) => texts(condition, 'type', 'status')),
    ...parts(status, 'images', (image) => ({
      names: list(image['names']).filter((name): name is string => typeof name === 'string'),
    })),
    ...part(status, 'nodeInfo', (info) => texts(info, 'architecture', 'osImage')),
  })),
});

export const limitRangeIn = (json: Json): LimitRange =>
  part(json, 'spec', (spec) =>
    parts(spec, 'limits', (limit) => ({
      ...texts(limit, 'type'),
      ...part(limit, 'min', textsOf),
      ...part(limit, 'max', textsOf),
      ...part(limit, 'maxLimitRequestRatio', textsOf),
    })),
  );

/** The fields of an object that are strings. */
const textsOf = (json: Json): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(json).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );

/** The converted items of a list; null if the text is not a list of the API. */
export function itemsIn<T>(json: string, read: (item: Json) => T): readonly T[] | null {
  const { items } = object(parsed(json));
  if (!Array.isArray(items)) return null;
  return items.flatMap((each: unknown) => {
    const item = objectOrNull(each);
    return item === null ? [] : [read(item)];
  });
}

/** The name, uid and labels of an API object; null if the text is not an object. */
export function objectIn(json: string): { readonly name: string; readonly uid: string; readonly labels: Json } | null {
  const { name, uid, labels } = object(object(parsed(json))['metadata']);
  const [own, id] = [text(name), text(uid)];
  return own === null || id === null ? null : { name: own, uid: id, labels: object(labels) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
