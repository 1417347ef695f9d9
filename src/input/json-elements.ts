/** Reads JSON that may be too long for memory: the objects of its long lists one by one, the rest as one text. */

/** The placeholder in the rest for an object that was passed to the callback. */
const PLACE = '0';
/** The maximum length of one object, and of the rest, in UTF-16 units: no report of this program is longer. */
const LONGEST = 128 * 1024 * 1024;
/** The characters that change the nesting depth. Within strings only the end of the string matters. */
const TELLING = /["[\]{}]/g;
const IN_STRING = /["\\]/g;

/** A document that ends too early, or has parts that are too long. The message follows the document's name. */
export class UnreadableJson extends Error {}

/**
 * Reads a JSON document in pieces.
 * @param lists the keys of the outermost object whose list elements are passed to `take`
 * @param take receives a list's key and the text of each object in it, in order; the text may not be valid JSON
 * @returns the document with `0` in place of each such object
 * @throws UnreadableJson if one object, or the rest, is too long; also whatever `take` throws
 */
export function readElements(
  pieces: Iterable<string>,
  lists: ReadonlySet<string>,
  take: (list: string, json: string) => void,
): string {
  let rest = '';
  let element: string | null = null;
  let depth = 0;
  let inString = false;
  /** The last string in the outermost object: if a list follows, its key. */
  let key = '';
  let list: string | null = null;
  let escaped = false;
  for (const piece of pieces) {
    let from = 0;
    const keep = (to: number): void => {
      const text = piece.slice(from, to);
      from = to;
      if (element === null) rest += text;
      else element += text;
      if (depth === 1 && inString) key += text;
      if ((element ?? rest).length > LONGEST) throw new UnreadableJson('has a part that is larger than 128 MiB');
    };
    let at: number = escaped ? 1 : 0;
    escaped = false;
    while (at < piece.length) {
      const telling = inString ? IN_STRING : TELLING;
      telling.lastIndex = at;
      const found: RegExpExecArray | null = telling.exec(piece);
      if (found === null) break;
      const [character] = found;
      at = found.index + 1;
      if (character === '\\') {
        escaped = at === piece.length;
        at += 1;
      } else if (character === '"') {
        if (depth === 1) keep(inString ? found.index : at);
        inString = !inString;
        if (inString && depth === 1) key = '';
      } else if (character === '{' || character === '[') {
        if (character === '[' && depth === 1 && lists.has(key)) list = key;
        if (character === '{' && depth === 2 && list !== null) {
          keep(found.index);
          element = '';
        }
        depth += 1;
      } else {
        depth -= 1;
        if (depth === 2 && element !== null && list !== null) {
          keep(at);
          take(list, element);
          element = null;
          rest += PLACE;
        } else if (depth === 1) list = null;
      }
    }
    keep(piece.length);
  }
  if (depth > 0 || inString) throw new UnreadableJson('is cut short');
  return rest;
}
