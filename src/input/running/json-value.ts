/** A value of a JSON answer, with the same interface as the values of manifests. Pure. */
import { objectOrNull } from '../../model/json';
import { ownValue } from '../../model/own-value';
import { NO_VALUE, type Value } from '../manifests/documents';

/** Values that are nested more deeply are not read. */
const DEEPEST = 100;
/** It is not in a file. */
const NOWHERE = { line: 1, column: 1 };

/** The value; one that is nested too deeply is empty. */
export function jsonValue(json: unknown, depth = 0): Value {
  if (depth > DEEPEST || json === undefined) return NO_VALUE;
  const position = () => NOWHERE;
  if (Array.isArray(json)) {
    const items = json as readonly unknown[];
    return {
      ...NO_VALUE,
      kind: 'list',
      items: function* () {
        for (const item of items) yield jsonValue(item, depth + 1);
      },
      position,
    };
  }
  const mapping = objectOrNull(json);
  if (mapping !== null)
    return {
      ...NO_VALUE,
      kind: 'mapping',
      get: (key) => jsonValue(ownValue(mapping, key), depth + 1),
      entries: function* () {
        for (const [key, value] of Object.entries(mapping)) yield [key, jsonValue(value, depth + 1), NOWHERE];
      },
      position,
    };
  const isText = typeof json === 'string';
  if (isText || typeof json === 'number' || typeof json === 'boolean')
    return { ...NO_VALUE, kind: 'scalar', text: () => String(json), isText, position };
  return { ...NO_VALUE, position };
}
