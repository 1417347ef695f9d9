/**
 * The functions on tags in conditions, evaluated from the resource's effective tags
 * (https://cloud.google.com/iam/docs/conditions-attribute-reference#resource-tags).
 */
import type { EffectiveTag } from '../model/iam';

/** Whether something is true, as far as it is known. */
export type Truth = boolean | 'unknown';

type Answer = (args: readonly string[], tags: readonly EffectiveTag[]) => Truth;

const FUNCTIONS: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['matchTag', ([key = '', value = ''], tags) => byName(tags, key, (tag) => lastOf(tag.namespacedValue) === value)],
  ['hasTagKey', ([key = ''], tags) => byName(tags, key, () => true)],
  [
    'matchTagId',
    ([key = '', value = ''], tags) =>
      isId(key, 'tagKeys') && isId(value, 'tagValues')
        ? tags.some((tag) => tag.key === key && tag.value === value)
        : 'unknown',
  ],
  ['hasTagKeyId', ([key = ''], tags) => (isId(key, 'tagKeys') ? tags.some((tag) => tag.key === key) : 'unknown')],
]);
const COUNTS: Readonly<Record<string, number>> = { matchTag: 2, hasTagKey: 1, matchTagId: 2, hasTagKeyId: 1 };

/** Whether a method of `resource` is one of the functions on tags. */
export const isTagFunction = (name: string): boolean => FUNCTIONS.has(name);

/**
 * The result of a function on tags.
 * @param args its arguments
 * @param tags all effective tags of the resource, including inherited ones
 */
export function tagTruth(name: string, args: readonly string[], tags: readonly EffectiveTag[]): Truth {
  const answer = FUNCTIONS.get(name);
  return answer === undefined || args.length !== ownCount(name) ? 'unknown' : answer(args, tags);
}

const ownCount = (name: string): number | undefined => (Object.hasOwn(COUNTS, name) ? COUNTS[name] : undefined);

const isId = (text: string, collection: string): boolean => new RegExp(`^${collection}/\\d+$`).test(text);

const lastOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Finds a key by its namespaced name: one tag that certainly has it and fits is enough. */
function byName(tags: readonly EffectiveTag[], key: string, fits: (tag: EffectiveTag) => boolean): Truth {
  if (!/^[^/]+\/[^/]+$/.test(key)) return 'unknown';
  let answer: Truth = false;
  for (const tag of tags) {
    if (!fits(tag)) continue;
    const same = isKey(tag, key);
    if (same === true) return true;
    if (same === 'unknown') answer = same;
  }
  return answer;
}

/** A project's key has two names, one with the project's ID and one with its number; neither can be derived from the other. */
function isKey({ namespacedKey, keyParent }: EffectiveTag, key: string): Truth {
  const short = lastOf(namespacedKey);
  const number = /^projects\/(\d+)$/.exec(keyParent ?? '')?.[1];
  const names = [namespacedKey, ...(number === undefined ? [] : [`${number}/${short}`])];
  if (names.includes(key)) return true;
  const byNumber = (name: string): boolean => /^\d+\//.test(name);
  const isOther = short !== lastOf(key) || names.some((name) => byNumber(name) === byNumber(key));
  return isOther ? false : 'unknown';
}
