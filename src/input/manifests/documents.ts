/** Kubernetes manifests as documents in which every value knows its position: YAML, which includes JSON. Pure. */
import { YamlError } from './yaml/cursor';
import { yamlDocuments, type YamlMapping, type YamlNode, type YamlScalar } from './yaml/nodes';
import { scalarKind, type ScalarKind } from './yaml/resolve';
import { isMerge, keyOf, mergedBy, remarksOn, targetOf } from './yaml/structure';

/** A position in a text; line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A problem in a document, with its position. */
export interface Problem extends Position {
  readonly text: string;
}

/** Values that are nested more deeply are not read: they contain no images. */
const DEEPEST = 100;

/** The maximum length of one document, in characters: larger ones take a long time and a lot of memory to parse. */
const LARGEST_DOCUMENT = 8 * 1024 * 1024;

/** One document of a file. */
export interface ManifestDocument {
  /** As it is written. */
  readonly text: string;
  /** Where it starts. */
  readonly start: Position;
  readonly root: Value;
  /** Why it cannot be read: its first mistake; null if it can be read. */
  readonly problem: Problem | null;
  /** Input that kubectl reads differently than one may expect. */
  readonly warnings: readonly Problem[];
}

/** A value of a document with its position; aliases are resolved. */
export interface Value {
  /** The value of a mapping's key; an empty value if the key is missing or this is not a mapping. */
  get(key: string): Value;
  /** The items of a list; empty if this is not a list. */
  items(): Iterable<Value>;
  /** The keys and values of a mapping, with keys as they are written, and the position of each key. */
  entries(): Iterable<readonly [string, Value, Position | null]>;
  /**
   * The text that a scalar represents, without quotes, also for `true` and `1`. Null if it is not a scalar, or is null.
   */
  text(): string | null;
  /** A scalar that represents a string: not a number or a boolean. */
  readonly isText: boolean;
  /** Its position, also for a `null`; null for a missing value. */
  position(): Position | null;
  readonly kind: 'mapping' | 'list' | 'scalar' | 'nothing';
}

/**
 * The documents of a text, one after the other, so that only one is in memory at a time.
 * @param isWanted whether a document's text is worth parsing; the others are skipped
 * @param kind how unquoted scalars are interpreted; as in kubectl by default
 */
export function* documentsOf(
  text: string,
  isWanted: (part: string) => boolean,
  kind = scalarKind,
): Iterable<ManifestDocument> {
  // Concatenated files include their byte order marks, which have no meaning and do not count as columns.
  const whole = text.includes('\uFEFF') ? text.replace(/^\uFEFF/gm, '') : text;
  const at = positionsIn(whole);
  for (const { from, to } of partsOf(whole)) {
    const part = whole.slice(from, to);
    if (isWanted(part)) yield* documentsIn(part, (offset) => at(from + offset), kind);
  }
}

/** Only a marker of a document's start or end can start a line with `---` or `...`. */
function* partsOf(text: string): Iterable<{ readonly from: number; readonly to: number }> {
  const marker = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;
  let from = 0;
  for (let found = marker.exec(text); found !== null; found = marker.exec(text)) {
    if (found.index > from) yield { from, to: found.index };
    from = found.index;
  }
  yield { from, to: text.length };
}

/** Converts offsets in a text to line and column; the lines are counted when the first position is requested. */
function positionsIn(text: string): (offset: number) => Position {
  let starts: number[] | null = null;
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((each) => each.index + each[0].length)];
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Characters that YAML does not allow in any document; they could end a text early, or hide one. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f]/;

const IGNORED =
  'the document ends before this line, by its indentation: kubectl reads no further, and neither is it here';

/** The documents of one part: one, or several JSON values in sequence. */
function* documentsIn(text: string, at: Reading['at'], kind: Reading['kind']): Iterable<ManifestDocument> {
  const start = at(0);
  const none = { text, start, root: NO_VALUE, problem: null, warnings: [] };
  if (text.length > LARGEST_DOCUMENT) {
    const words = 'this document is larger than 8 MiB: split it, or give its images as a list';
    yield { ...none, problem: { text: words, ...start } };
    return;
  }
  try {
    const control = text.search(CONTROL);
    if (control >= 0) throw new YamlError('control characters are not allowed', control);
    // kubectl adds a missing line break at the end, which is part of a text in a block.
    for (const { root, ignoredFrom } of [...yamlDocuments(text.endsWith('\n') ? text : `${text}\n`)]) {
      const { problem, warnings } = remarksOn(root);
      if (problem !== null) throw new YamlError(problem.text, problem.at);
      if (ignoredFrom !== null) warnings.push({ text: IGNORED, at: ignoredFrom });
      const told = warnings.map(({ text: words, at: offset }) => ({ text: words, ...at(offset) }));
      yield { ...none, root: valueOfNode(root, { at, kind, count: counter() }), warnings: told };
    }
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    yield { ...none, problem: { text: error.message, ...at(error.at) } };
  }
}

interface Reading {
  readonly at: (offset: number) => Position;
  readonly kind: (scalar: YamlScalar) => ScalarKind;
  /** Counts a value that is read: a few aliases can represent billions of values. */
  readonly count: () => void;
}

/** A document that becomes far larger through its aliases than it is written. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** The maximum number of values that are read in one document; an ordinary one has far fewer. */
const MOST_VALUES = 5_000_000;

function counter(): () => void {
  let left = MOST_VALUES;
  return () => {
    left -= 1;
    if (left < 0) throw new TooLarge('its aliases make it too large');
  };
}

/** A missing value. */
export const NO_VALUE: Value = {
  kind: 'nothing',
  get: () => NO_VALUE,
  items: () => [],
  entries: () => [],
  text: () => null,
  isText: false,
  position: () => null,
};

function valueOfNode(node: YamlNode, reading: Reading, depth = 0): Value {
  reading.count();
  if (depth > DEEPEST) return NO_VALUE;
  const target = targetOf(node);
  const inner = (child: YamlNode): Value => valueOfNode(child, reading, depth + 1);
  const position = (): Position => reading.at(target.at);
  switch (target.kind) {
    case 'mapping':
      return {
        ...NO_VALUE,
        kind: 'mapping',
        get: (key) => {
          const found = lookUp(target, key, reading, depth);
          return found === null ? NO_VALUE : inner(found);
        },
        entries: function* () {
          const pairs = new Map<string, readonly [YamlNode, YamlNode]>();
          collect(target, pairs, reading, depth);
          for (const [name, [key, value]] of pairs) yield [name, inner(value), reading.at(key.at)];
        },
        position,
      };
    case 'sequence':
      return {
        ...NO_VALUE,
        kind: 'list',
        items: function* () {
          for (const item of target.items) yield inner(item);
        },
        position,
      };
    case 'scalar': {
      const kind = reading.kind(target);
      if (kind === 'null') return { ...NO_VALUE, position };
      return { ...NO_VALUE, kind: 'scalar', text: () => target.text, isText: kind === 'text', position };
    }
  }
}

/** The value of a key. As in kubectl, later entries take precedence over earlier ones, merged or not. */
function lookUp(mapping: YamlMapping, wanted: string, reading: Reading, depth: number): YamlNode | null {
  reading.count();
  if (depth > DEEPEST) return null;
  for (let index = mapping.pairs.length - 1; index >= 0; index -= 1) {
    const [key, value] = mapping.pairs[index] ?? [];
    if (key === undefined || value === undefined) continue;
    if (!isMerge(key)) {
      if (keyOf(key) === wanted) return value;
      continue;
    }
    for (const merged of mergedBy(value) ?? []) {
      const found = lookUp(merged, wanted, reading, depth + 1);
      if (found !== null) return found;
    }
  }
  return null;
}

/** All keys of a mapping with their values, by the same rule. */
function collect(
  mapping: YamlMapping,
  pairs: Map<string, readonly [YamlNode, YamlNode]>,
  reading: Reading,
  depth: number,
): void {
  reading.count();
  if (depth > DEEPEST) return;
  for (const [key, value] of mapping.pairs) {
    const name = keyOf(key);
    if (isMerge(key))
      for (const merged of [...(mergedBy(value) ?? [])].reverse()) collect(merged, pairs, reading, depth + 1);
    else if (name !== null) pairs.set(name, [key, value]);
  }
}
