/**
 * Keys of a workload that resemble those that contain images. At most kubectl warns about them, and nothing in them is
 * pulled. Pure.
 */
import { editDistance } from '../../model/suggest';
import type { Position, Value } from './documents';
import { CONTAINER_LISTS } from './image-uses';
import { builtInPod, type ManifestObject } from './workloads';

/** A key that was meant to contain an image and does not. */
export interface Misspelt {
  readonly words: string;
  readonly position: Position;
}

/**
 * Keys that probably were meant to be `image`, `containers` and the like. A container without any such key is not
 * reported, because a patch contains only the fields that it changes.
 */
export function* misspelt(object: ManifestObject): Iterable<Misspelt> {
  const pod = builtInPod(object);
  if (pod === null) return;
  for (const list of CONTAINER_LISTS) {
    if (pod.spec.get(list).kind === 'nothing') yield* nearIn(pod.spec, list, 'a pod');
    for (const container of pod.spec.get(list).items())
      if (container.get('image').kind === 'nothing') yield* nearIn(container, 'image', 'a container');
  }
}

function* nearIn(mapping: Value, meant: string, what: string): Iterable<Misspelt> {
  for (const [key, , position] of mapping.entries())
    if (position !== null && key !== meant && editDistance(key.toLowerCase(), meant.toLowerCase()) <= 2)
      yield { words: `“${key}” is not a key of ${what}, which has “${meant}”`, position };
}
