/** Fields of pods that are misspelled, so that an image would go unread: kubectl refuses them. Pure. */
import { editDistance } from '../../model/suggest';
import type { Position, Value } from './documents';
import { CONTAINER_LISTS } from './image-uses';
import { builtInPod, type ManifestObject } from './workloads';

/** What is wrong, and where the field stands. */
export interface FieldProblem {
  readonly text: string;
  readonly position: Position | null;
}

/** Edits by which a misspelled field differs at most. */
const MOST_EDITS = 2;

/**
 * Fields beside `containers` and `image` that are near them and hold what these should: `container:`, `imgae:`. kubectl
 * refuses a field that the API does not know, as it validates strictly by default
 * (https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation).
 */
export function fieldProblems(object: ManifestObject): readonly FieldProblem[] {
  const pod = builtInPod(object);
  if (pod === null) return [];
  return [
    ...misspelled(pod.spec, CONTAINER_LISTS, holdsImages),
    ...CONTAINER_LISTS.flatMap((list) =>
      [...pod.spec.get(list).items()].flatMap((container) =>
        container.get('image').kind === 'nothing' ? misspelled(container, ['image'], isScalar) : [],
      ),
    ),
  ];
}

const isScalar = ({ kind }: Value): boolean => kind === 'scalar';
const holdsImages = (value: Value): boolean =>
  [...(value.kind === 'list' ? value.items() : [value])].some((each) => each.get('image').kind === 'scalar');

function misspelled(
  mapping: Value,
  known: readonly string[],
  fits: (value: Value) => boolean,
): readonly FieldProblem[] {
  const found: FieldProblem[] = [];
  for (const [key, value, position] of mapping.entries()) {
    const meant = known.find((each) => editDistance(key.toLowerCase(), each.toLowerCase()) <= MOST_EDITS);
    if (meant === undefined || known.includes(key) || !fits(value)) continue;
    found.push({
      text: `Kubernetes has no field “${key}” here, so its image was not read. Did you mean ${meant}?`,
      position,
    });
  }
  return found;
}
