/**
 * Expressions of the Common Expression Language in IAM conditions and download rules, evaluated by a library: another one
 * than the program uses, so that the two cannot share a mistake.
 */
import { celEnv, type CelInput, celMethod, CelScalar, mapType, parse, plan } from '@bufbuild/cel';
import { timestampFromMs } from '@bufbuild/protobuf/wkt';

/** What an expression may name, by its whole path: `resource.name`. */
export interface CelScope {
  readonly values: Readonly<Record<string, Value>>;
  /** `resource.matchTag(KEY, VALUE)`; no tag is bound where left out. */
  readonly matchTag?: (key: string, value: string) => boolean;
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

/** Does the expression hold? One that fails to parse or to evaluate does not (IAM conditions overview). */
export function holds(expression: string, { values, matchTag = () => false }: CelScope): boolean {
  const env = celEnv({
    funcs: [
      celMethod(
        'matchTag',
        mapType(CelScalar.STRING, CelScalar.DYN),
        [CelScalar.STRING, CelScalar.STRING],
        CelScalar.BOOL,
        matchTag,
      ),
    ],
  });
  try {
    return plan(env, parse(expression))(Object.fromEntries(nested(Object.entries(values)))) === true;
  } catch {
    return false;
  }
}
