/**
 * Expressions of the Common Expression Language in IAM conditions and download rules, evaluated by a library: another one
 * than the program uses, so that the two cannot share a mistake.
 */
import { celEnv, type CelInput, celMethod, CelScalar, mapType, parse, plan } from '@bufbuild/cel';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';
import type { Tag } from './tags';

/** What an expression may name, by its whole path: `resource.name`. */
export interface CelScope {
  readonly values: Readonly<Record<string, Value>>;
  /** What `resource.matchTag` and its like are asked of; no tag is bound where left out. */
  readonly tags?: readonly Tag[];
}

type Value = string | Date;

/** `{'resource.name': x}` as `{resource: {name: x}}`. */
function nested(values: readonly (readonly [string, Value])[]): Map<string, CelInput> {
  const names = new Set(values.map(([path]) => path.split('.', 1)[0] ?? ''));
  return new Map(
    [...names].map((name): [string, CelInput] => {
      const whole = values.find(([path]) => path === name)?.[1];
      if (whole instanceof Date) return [name, timestampFromMs(whole.getTime())];
      const below = values.filter(([path]) => path.startsWith(`${name}.`));
      return [name, whole ?? nested(below.map(([path, value]) => [path.slice(name.length + 1), value] as const))];
    }),
  );
}

const RESOURCE = mapType(CelScalar.STRING, CelScalar.DYN);
const ONE = [CelScalar.STRING] as const;
const TWO = [CelScalar.STRING, CelScalar.STRING] as const;

/** IAM's functions on tags (IAM conditions attribute reference). */
const tagFunctions = (tags: readonly Tag[]) => [
  celMethod('hasTagKey', RESOURCE, ONE, CelScalar.BOOL, (key) => tags.some((tag) => tag.key === key)),
  celMethod('hasTagKeyId', RESOURCE, ONE, CelScalar.BOOL, (id) => tags.some((tag) => tag.keyId === id)),
  celMethod('matchTag', RESOURCE, TWO, CelScalar.BOOL, (key, value) =>
    tags.some((tag) => tag.key === key && tag.value === value),
  ),
  celMethod('matchTagId', RESOURCE, TWO, CelScalar.BOOL, (key, value) =>
    tags.some((tag) => tag.keyId === key && tag.valueId === value),
  ),
];

/** Does the expression hold? One that fails to parse or to evaluate does not (IAM conditions overview). */
export function holds(expression: string, { values, tags = [] }: CelScope): boolean {
  const env = celEnv({ funcs: tagFunctions(tags) });
  const scope = { resource: new Map(), ...Object.fromEntries(nested(Object.entries(values))) };
  try {
    return plan(env, parse(expression))(scope) === true;
  } catch {
    return false;
  }
}
