/** Checks the mappings of a document for unusual content. Pure. */
import { append } from '../../../model/append';
import type { YamlMapping, YamlNode } from './nodes';
import { scalarKind } from './resolve';

/** A message about a document; `at` is an offset in its text. */
export interface Remark {
  readonly text: string;
  readonly at: number;
}

type Target = Exclude<YamlNode, { readonly kind: 'alias' }>;

export const targetOf = (node: YamlNode): Target => (node.kind === 'alias' ? node.target : node);

/** The text of a key; null if it is not a text. */
export function keyOf(node: YamlNode): string | null {
  const key = targetOf(node);
  return key.kind === 'scalar' && scalarKind(key) !== 'null' ? key.text : null;
}

/** `<<`, whose value's keys are merged into the mapping. */
export const isMerge = (node: YamlNode): boolean =>
  node.kind === 'scalar' && node.text === '<<' && ((node.plain && node.tag === '') || node.tag === '!!merge');

/**
 * The mappings that a `<<` merges, the one with precedence first.
 * @returns null if the value contains anything other than mappings
 */
export function mergedBy(value: YamlNode): readonly YamlMapping[] | null {
  const node = targetOf(value);
  if (node.kind === 'mapping') return [node];
  if (node.kind !== 'sequence' || value.kind === 'alias') return null;
  const mappings = node.items.map(targetOf);
  return mappings.every((each) => each.kind === 'mapping') ? mappings : null;
}

/** The maximum number of keys of merged mappings that are compared; a document written by people has a handful. */
const MOST_COMPARED = 100_000;

/**
 * Checks all mappings of a document.
 * @returns its first mistake, which no parser accepts, and what kubectl reads differently than one may expect
 */
export function remarksOn(root: YamlNode): { readonly problem: Remark | null; readonly warnings: Remark[] } {
  const warnings: Remark[] = [];
  let problem: Remark | null = null;
  let compared = 0;
  const wrong = (text: string, at: number): void => {
    if (problem === null || at < problem.at) problem = { text, at };
  };
  const open: YamlNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'sequence') append(open, node.items);
    if (node.kind !== 'mapping') continue;
    const keys = new Set<string>();
    for (const [key, value] of node.pairs) {
      const text = keyOf(key);
      if (text === null) wrong('a key is not text', key.at);
      else if (isMerge(key)) {
        const merged = mergedBy(value);
        if (merged === null) wrong('“<<” needs a mapping, or a list of mappings', value.at);
        for (const { pairs } of keys.size === 0 ? [] : (merged ?? []))
          for (const [inner] of (compared += pairs.length) > MOST_COMPARED ? [] : pairs) {
            const name = keyOf(inner);
            if (name !== null && keys.has(name))
              warnings.push({
                text: `“<<” stands after the key “${shown(name)}”: in kubectl what is merged later goes before it`,
                at: key.at,
              });
          }
      } else {
        if (keys.has(text))
          warnings.push({
            text: `the key “${shown(text)}” stands twice in one mapping`,
            at: key.at,
          });
        keys.add(text);
      }
      open.push(key, value);
    }
  }
  return { problem, warnings };
}

const shown = (text: string): string => text.slice(0, 100);
