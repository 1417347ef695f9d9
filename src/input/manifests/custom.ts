/** Images of custom resources: by the shape of pods, by a table of well-known kinds, and at paths that a policy names. Pure. */
import type { ImageUse } from '../../model/image-use';
import { parseImageReference } from '../../model/image-reference';
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
  podSpecIn,
  queueOf,
  workloadOf,
} from './workloads';

/**
 * The images of an object that is of no built-in workload kind: of every pod in it (a mapping whose containers have
 * images, wherever it stands but in `status`), and those that its kind, or the policy, says to be images.
 * @param paths of the policy
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
  const group = groupOf(object);
  if (!speaksOfImages(group)) {
    // Pods first: an alias puts one image in several, and each is a use of its own.
    for (const image of podsWithin(object, group)) {
      seen.add(`${String(image.position.line)}:${String(image.position.column)}`);
      yield image;
    }
    if (isCustom(object))
      for (const { value, kind, apiVersion } of [object, ...objectsWithin(object.value)])
        for (const path of imagePathsOf(kind, groupOf({ apiVersion })))
          for (const placed of valuesAt(value, path))
            if (placed.value.kind === 'scalar') yield* once(imageOf(object, placed));
  }
  for (const path of paths) for (const placed of valuesAt(object.value, path)) yield* once(imageOf(object, placed));
}

/** An image at a path: its pods are its controller's to make, by what stands beside the image, as far as that goes. */
const imageOf = (object: ManifestObject, { value, within }: Placed): Iterable<FoundImage> =>
  imageAt(value, useWithin(object, within, true));

function useWithin(object: ManifestObject, within: readonly Value[], podsUnknown: boolean): ImageUse {
  const use = podUse({
    workload: workloadOf(object),
    namespace: namespaceWritten(object),
    queue: queueOf(object),
    spec: layered(within),
  });
  return { ...use, container: null, scheduling: { ...use.scheduling, podsUnknown } };
}

/** What the values around an image say of its pod, the innermost first; `podTemplate` and `pod` are part of each. */
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

/** Whole objects that an object holds, to be made later: a Tekton `TriggerTemplate` has runs, a `ManifestWork` anything. */
function* objectsWithin(value: Value): Iterable<ManifestObject> {
  const inner = value.kind === 'list' ? value.items() : [...value.entries()].map(([, each]) => each);
  for (const each of inner) {
    const object = wholeObject(each);
    if (object !== null) yield object;
    yield* objectsWithin(each);
  }
}

function wholeObject(value: Value): ManifestObject | null {
  const [kind, apiVersion] = [value.get('kind').text(), value.get('apiVersion').text()];
  return kind !== null && apiVersion !== null ? { value, kind, apiVersion } : null;
}

function* podsWithin(object: ManifestObject, ofObject: string): Iterable<FoundImage> {
  const walk = function* (value: Value, within: readonly Value[], outer: string): Iterable<FoundImage> {
    if (value.kind === 'list') for (const item of value.items()) yield* walk(item, [...within, value], outer);
    if (value.kind !== 'mapping') return;
    const whole = wholeObject(value);
    const group = whole === null ? outer : groupOf(whole);
    const keys = containerKeysOf(group);
    const pod = isPod(value);
    const chain = [...within, value];
    if (pod) {
      const metadata = within.at(-1)?.get('metadata') ?? NO_VALUE;
      // A template of a workflow adds to what the workflow says; a pod's own specification is the whole of it.
      const spec = keys.size > 0 ? layered(chain) : value;
      yield* imagesIn({ ...podSpecIn(object, value), spec, metadata });
    }
    for (const [key, inner] of value.entries()) {
      if (within.length === 0 && (key === 'status' || key === 'metadata')) continue;
      if (pod && (CONTAINER_LISTS as readonly string[]).includes(key)) continue;
      if (keys.has(key))
        for (const container of inner.kind === 'list' ? inner.items() : [inner])
          for (const image of imageAt(container.get('image'), useWithin(object, chain, group !== 'argoproj.io')))
            yield {
              ...image,
              use: {
                ...image.use,
                container: container.get('name').text(),
                pullPolicy: container.get('imagePullPolicy').text(),
              },
            };
      yield* walk(inner, chain, group);
    }
  };
  yield* walk(object.value, [], ofObject);
}

/** A text that is called an image and was not read. */
export interface UnreadImage {
  /** As `image_paths` names it. */
  readonly path: string;
  readonly position: Position;
}

/** `image`, `imageName`, `dockerImage`, `sidecarImage` …. */
const CALLED_IMAGE = /^(?:image|images|imageName|imageRef|[A-Za-z0-9]+Image)$/;

/**
 * Texts of a custom resource that its keys call images and that look like ones: what nobody told to read. What stands in
 * `status` was pulled already, or is none of the pods'.
 * @param most where to stop
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
    for (const [name, inner] of value.entries())
      if (path !== '' || (name !== 'status' && name !== 'metadata')) walk(inner, pathTo(path, name), name);
  };
  walk(object.value, '', '');
  return found.slice(0, most);
}

/** Under the key `image` any text; under others what has a registry, a path, a tag or a digest. */
const looksLikeImage = (key: string, text: string): boolean =>
  text !== '' && (key === 'image' || (/[/:@]/.test(text) && parseImageReference(text).ok));
