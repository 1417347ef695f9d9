/**
 * Images of custom resources: by the structure of pods, by a table of well-known kinds, and at paths that a policy
 * names. Pure.
 */
import type { ImageUse } from '../../model/image-use';
import { parseImageReference } from '../../model/image-reference';
import { placeholderIn } from '../../model/placeholder';
import { NO_VALUE, type Position, type Value } from './documents';
import { pathTo, type Placed, valuesAt } from './image-paths';
import { CONTAINER_LISTS, type FoundImage, imageAt, imagesIn, podUse } from './image-uses';
import { containerKeysOf, imagePathsOf, speaksOfImages } from './known-kinds';
import {
  groupOf,
  isBuiltIn,
  isCustom,
  type ManifestObject,
  namespaceWritten,
  type PodSpec,
  queueOf,
  workloadOf,
} from './workloads';

/**
 * The images of an object that is not of a built-in workload kind: those of every pod in it (a mapping whose containers
 * have images, anywhere except in `status`), and those at paths that are known for its kind or given in the policy.
 * @param paths the paths of the policy
 */
export function* customImages(object: ManifestObject, paths: readonly string[]): Iterable<FoundImage> {
  if (isBuiltIn(object)) return;
  const seen = new Set<string>();
  const once = function* (images: Iterable<FoundImage>): Iterable<FoundImage> {
    for (const image of images) {
      const { line, column } = image.position;
      const key = `${String(line)}:${String(column)}`;
      if (!seen.has(key)) yield image;
      seen.add(key);
    }
  };
  const owner = ownerOf(object);
  if (!speaksOfImages(owner.group)) {
    // Pods first: with an alias one image is part of several pods, and each of them is a separate use.
    for (const image of podsWithin(object.value, owner)) {
      seen.add(`${String(image.position.line)}:${String(image.position.column)}`);
      yield image;
    }
    if (isCustom(object))
      for (const [{ value, kind }, its] of [[object, owner] as const, ...objectsWithin(object.value, owner)])
        for (const path of imagePathsOf(kind, its.group))
          for (const placed of valuesAt(value, path))
            if (placed.value.kind === 'scalar') yield* once(imageOf(its, placed));
  }
  for (const path of paths) for (const placed of valuesAt(object.value, path)) yield* once(imageOf(owner, placed));
}

/** The object whose pods pull: the object of the document, or a complete object inside it. */
interface Owner extends Pick<PodSpec, 'workload' | 'namespace' | 'queue'> {
  /** Its API group. */
  readonly group: string;
}

/**
 * A nested object has its own name and namespace, so its pull secrets are looked up there. If it has none, or only a
 * parameter that is filled in later, the outer object's are used.
 */
function ownerOf(object: ManifestObject, outer: Owner | null = null): Owner {
  const workload = workloadOf(object);
  const namespace = namespaceWritten(object);
  const isLater = outer !== null && placeholderIn(namespace ?? '') !== null;
  return {
    workload: outer !== null && workload.endsWith('/') ? outer.workload : workload,
    namespace: (isLater ? null : namespace) ?? outer?.namespace ?? null,
    queue: queueOf(object) ?? outer?.queue ?? null,
    group: groupOf(object),
  };
}

/** The innermost owner among these values, which are listed from the outermost. */
const ownerWithin = (owner: Owner, within: readonly Value[]): Owner =>
  within.reduce((outer, value) => {
    const whole = wholeObject(value);
    return whole === null ? outer : ownerOf(whole, outer);
  }, owner);

/**
 * An image at a path. The controller creates its pods, and the fields next to the image are all that is known about
 * them.
 */
function imageOf(owner: Owner, { value, within }: Placed): Iterable<FoundImage> {
  const from = Math.max(
    within.findLastIndex((each) => wholeObject(each) !== null),
    0,
  );
  return imageAt(value, useWithin(ownerWithin(owner, within.slice(1)), within.slice(from), true));
}

function useWithin({ workload, namespace, queue }: Owner, within: readonly Value[], podsUnknown: boolean): ImageUse {
  const use = podUse({ workload, namespace, queue, spec: layered(within) });
  return { ...use, container: null, scheduling: { ...use.scheduling, podsUnknown } };
}

/** The values around an image that describe its pod, the innermost first, each with its `podTemplate` and `pod`. */
function layered(within: readonly Value[]): Value {
  const [outermost] = within;
  const layers = within.toReversed().flatMap((value) => [value, value.get('podTemplate'), value.get('pod')]);
  const get = (key: string): Value => {
    const found = layers.find((layer) => layer.get(key).kind !== 'nothing') ?? layers[0];
    return found?.get(key) ?? NO_VALUE;
  };
  return { ...(outermost ?? NO_VALUE), get };
}

/** A mapping with a list of containers that have images. */
const isPod = (value: Value): boolean =>
  CONTAINER_LISTS.some((list) => [...value.get(list).items()].some((each) => each.get('image').kind === 'scalar'));

/**
 * Complete objects inside an object, to be created later: a Tekton `TriggerTemplate` contains runs, a `ManifestWork`
 * any object.
 */
function* objectsWithin(value: Value, owner: Owner, isWhole = true): Iterable<readonly [ManifestObject, Owner]> {
  const inner = value.kind === 'list' ? [...value.items()] : partsOf(value, isWhole).map(([, each]) => each);
  for (const each of inner) {
    const object = wholeObject(each);
    const its = object === null ? owner : ownerOf(object, owner);
    if (object !== null) yield [object, its];
    yield* objectsWithin(each, its, object !== null);
  }
}

/** The entries of a mapping; for a complete object without its metadata and its status, which describes the past. */
const partsOf = (value: Value, isWhole: boolean): readonly (readonly [string, Value])[] =>
  [...value.entries()].flatMap(([key, inner]) =>
    isWhole && (key === 'status' || key === 'metadata') ? [] : [[key, inner] as const],
  );

function wholeObject(value: Value): ManifestObject | null {
  const [kind, apiVersion] = [value.get('kind').text(), value.get('apiVersion').text()];
  return kind !== null && apiVersion !== null ? { value, kind, apiVersion } : null;
}

function* podsWithin(root: Value, ofRoot: Owner): Iterable<FoundImage> {
  const walk = function* (value: Value, within: readonly Value[], outer: Owner): Iterable<FoundImage> {
    if (value.kind === 'list') for (const item of value.items()) yield* walk(item, [...within, value], outer);
    if (value.kind !== 'mapping') return;
    const whole = within.length === 0 ? null : wholeObject(value);
    const owner = whole === null ? outer : ownerOf(whole, outer);
    const { group } = owner;
    const keys = containerKeysOf(group);
    const pod = isPod(value);
    // The values around a complete object do not apply to it.
    const chain = whole === null ? [...within, value] : [value];
    if (pod) {
      const metadata = within.at(-1)?.get('metadata') ?? NO_VALUE;
      // The template of a workflow extends the workflow's own settings; a pod's own specification is complete.
      const spec = keys.size > 0 ? layered(chain) : value;
      yield* imagesIn({ ...owner, spec, metadata });
    }
    for (const [key, inner] of partsOf(value, within.length === 0 || whole !== null)) {
      if (pod && (CONTAINER_LISTS as readonly string[]).includes(key)) continue;
      if (keys.has(key))
        for (const container of inner.kind === 'list' ? inner.items() : [inner])
          for (const image of imageAt(container.get('image'), useWithin(owner, chain, group !== 'argoproj.io')))
            yield {
              ...image,
              use: {
                ...image.use,
                container: container.get('name').text(),
                pullPolicy: container.get('imagePullPolicy').text(),
              },
            };
      yield* walk(inner, chain, owner);
    }
  };
  yield* walk(root, [], ofRoot);
}

/** A text that its key calls an image and that was not read. */
export interface UnreadImage {
  /** In the form of `image_paths`. */
  readonly path: string;
  readonly position: Position;
}

/** `image`, `imageName`, `dockerImage`, `sidecarImage` …. */
const CALLED_IMAGE = /^(?:image|images|imageName|imageRef|[A-Za-z0-9]+Image)$/;

/**
 * Texts of a custom resource whose keys call them images and that look like images, but at places that no rule covers.
 * Those in `status` were already pulled, or do not belong to the pods.
 * @param most the maximum number of results
 */
export function unreadImages(object: ManifestObject, read: ReadonlySet<string>, most: number): readonly UnreadImage[] {
  if (!isCustom(object) || speaksOfImages(groupOf(object))) return [];
  const found: UnreadImage[] = [];
  const walk = (value: Value, path: string, key: string): void => {
    if (found.length >= most) return;
    if (value.kind === 'list') for (const item of value.items()) walk(item, `${path}[]`, key);
    const position = value.position();
    if (value.isText && position !== null && CALLED_IMAGE.test(key) && looksLikeImage(key, value.text() ?? '')) {
      if (!read.has(`${String(position.line)}:${String(position.column)}`)) found.push({ path, position });
      return;
    }
    for (const [name, inner] of partsOf(value, path === '' || wholeObject(value) !== null))
      walk(inner, pathTo(path, name), name);
  };
  walk(object.value, '', '');
  return found.slice(0, most);
}

/** Under the key `image` any text counts; under other keys it must have a registry, a path, a tag or a digest. */
const looksLikeImage = (key: string, text: string): boolean =>
  text !== '' && (key === 'image' || (/[/:@]/.test(text) && parseImageReference(text).ok));
