/** Paths to images in custom resources, as a policy file names them. Pure. */
import { TooLarge, type Value } from './documents';

/** The maximum number of values at one path. */
const MOST_VALUES = 100_000;

/** A value, and the values that contain it, the outermost first. */
export interface Placed {
  readonly value: Value;
  readonly within: readonly Value[];
}

/**
 * The values at a path of a custom resource: keys separated by dots, `[]`, `[*]` or `*` for every item of a list (or
 * every value of a mapping), `["a.b"]` for a key that contains a dot: `spec.runner.image`, `spec.steps[].image`.
 */
export function valuesAt(object: Value, path: string): readonly Placed[] {
  let found: readonly Placed[] = [{ value: object, within: [] }];
  for (const step of stepsOf(path)) {
    found = found.flatMap(({ value, within }) => {
      const inner = step === ANY ? valuesOf(value) : [value.get(step)];
      return inner.map((each) => ({ value: each, within: [...within, value] }));
    });
    if (found.length > MOST_VALUES) throw new TooLarge(`${path} stands for more than ${String(MOST_VALUES)} values`);
  }
  return found;
}

const valuesOf = (value: Value): readonly Value[] =>
  value.kind === 'list' ? [...value.items()] : [...value.entries()].map(([, inner]) => inner);

const ANY = Symbol('any');

function stepsOf(path: string): readonly (string | typeof ANY)[] {
  return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\*?)\]|([^.[\]]+)/g)].map(([, quoted, any, key]) => {
    if (quoted !== undefined) return quoted.replace(/\\(.)/g, '$1');
    return any !== undefined || key === '*' ? ANY : (key ?? '');
  });
}

/** A path extended by one key, in this notation. */
export const pathTo = (path: string, key: string): string =>
  /^[^.[\]\s"]+$/.test(key) ? `${path}${path === '' ? '' : '.'}${key}` : `${path}[${JSON.stringify(key)}]`;

/** Why a path to images is not valid; null if it is. */
export function imagePathProblem(path: string): string | null {
  const whole = /^(?:(?:^|\.)[^.[\]\s]+|(?:^\.?|\.)?\["(?:[^"\\]|\\.)+"\]|\[\*?\])+$/;
  return whole.test(path.replace(/^\./, '')) ? null : 'is not a path such as spec.runner.image or spec.steps[].image';
}
