/** Reads JSON that may be longer than memory should hold: the objects of its long lists one by one, the rest as one text. */

/** What stands for an object that was handed over, in the rest. */
const PLACE = '0';
/** UTF-16 units of one object, and of the rest: more is no report of ours. */
const LONGEST = 128 * 1024 * 1024;
/** All that changes how deep a reader stands; within strings nothing else than their end does. */
const TELLING = /["[\]{}]/g;
const IN_STRING = /["\\]/g;

/** A document that ends before its end, or whose parts are too long; its message is what is said behind its name. */
export class UnreadableJson extends Error {}

/**
 * Reads a JSON document in pieces.
 * @param lists the keys of the outermost object whose lists are handed over
 * @param take is given a list's key and the text of each object in it, in their order; whether that is JSON is not known
 * @returns the document with `0` in place of each such object
 * @throws UnreadableJson where one object, or the rest, is too long; what `take` throws
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
  /** The last string of the outermost object: the key, where a list follows. */
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
