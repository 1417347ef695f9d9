/** Kubernetes manifests as documents whose every value knows its place: YAML (JSON is a kind of it). Pure. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';

/** A place in a text; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A problem with a document, and where. */
export interface Problem extends Position {
  readonly text: string;
}

/** Values that are nested deeper are not looked at: no image stands there. */
const DEEPEST = 100;

/** Characters of one document: larger ones take long to parse, and much memory. */
const LARGEST_DOCUMENT = 8 * 1024 * 1024;

/** One document of a file. */
export interface ManifestDocument {
  /** As it is written. */
  readonly text: string;
  /** Where it starts. */
  readonly start: Position;
  readonly root: Value;
  /** Its problems; none where it can be read. */
  readonly problems: readonly Problem[];
}

/** A value of a document, aliases resolved: what it is, and where it is written. */
export interface Value {
  /** The value of a mapping's key; nothing where it has none, or is no mapping. */
  get(key: string): Value;
  /** The items of a list; none where it is no list. */
  items(): Iterable<Value>;
  /** The keys and values of a mapping, keys as they are written, and where each key is; its own before merged ones. */
  entries(): Iterable<readonly [string, Value, Position | null]>;
  /** A scalar's text, as it means, without quotes: `true` and `1` too. Null where it is no scalar, or null. */
  text(): string | null;
  /** A scalar that means a text: neither a number nor true or false. */
  readonly isText: boolean;
  /** Where it is written, also of a `null`; null of what is not there. */
  position(): Position | null;
  readonly kind: 'mapping' | 'list' | 'scalar' | 'nothing';
}

/**
 * The documents of a text, one after the other, so that only one is held at a time.
 * @param isWanted whether a document's text is worth reading; the others are passed over, unread
 */
export function* documentsOf(text: string, isWanted: (part: string) => boolean): Iterable<ManifestDocument> {
  let line = 1;
  for (const part of partsOf(text)) {
    if (isWanted(part)) yield documentOf(part, line - 1);
    line += newlines(part);
  }
}

/**
 * Nothing but a marker of a document's start or end stands at the start of a line as `---` or `...`. Files that are
 * joined bring their byte order marks along: before a document they mean nothing, and count for no column.
 */
function* partsOf(text: string): Iterable<string> {
  const marker = /^\uFEFF?(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;
  let from = 0;
  for (let found = marker.exec(text); found !== null; found = marker.exec(text)) {
    if (found.index > from) yield* valuesOfJson(withoutMark(text.slice(from, found.index)));
    from = found.index;
  }
  yield* valuesOfJson(withoutMark(text.slice(from)));
}

/** JSON values that follow each other, a line each or more, as kubectl reads them: in one value a comma stands between. */
function* valuesOfJson(part: string): Iterable<string> {
  if (!/^(?:(?:---|\.\.\.)[^\n]*\n)?\s*\{/.test(part)) {
    yield part;
    return;
  }
  const end = /\}[ \t]*\r?\n(?=\s*\{)/g;
  let from = 0;
  for (let found = end.exec(part); found !== null; found = end.exec(part)) {
    yield part.slice(from, end.lastIndex);
    from = end.lastIndex;
  }
  yield part.slice(from);
}

const withoutMark = (part: string): string => (part.includes('\uFEFF') ? part.replace(/^\uFEFF/gm, '') : part);

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function documentOf(part: string, linesBefore: number): ManifestDocument {
  const lines = new LineCounter();
  const start = { line: linesBefore + 1, column: 1 };
  const refused = (text: string): ManifestDocument => ({
    text: part,
    start,
    root: NOTHING,
    problems: [{ text, ...start }],
  });
  if (part.length > LARGEST_DOCUMENT)
    return refused('this document is larger than 8 MiB: split it, or give its images as a list');
  const parsed = parse(part, lines);
  if (parsed === null) return refused('this document is nested too deeply');
  const { document, anchors, problems: more } = parsed;
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const problems = [
    ...document.errors.map(({ message, pos }) => ({ text: firstLine(message), ...at(pos[0]) })),
    ...more.map(({ text, at: offset }) => ({ text, ...at(offset) })),
  ];
  const deep = problems.find(({ text }) => text.startsWith('Maximum call stack'));
  if (deep !== undefined) return refused('this document is nested too deeply');
  if (problems.length > 0) return { text: part, start, root: NOTHING, problems };
  return { text: part, start, root: valueOf(document.contents, { at, anchors, count: counter() }), problems: [] };
}

/** Null where it is nested so deeply that the parser, which recurses, gives up. */
function parse(part: string, lineCounter: LineCounter): (Structure & { readonly document: Document }) | null {
  // Keys are compared by structureOf: the parser compares each with each.
  const options = { lineCounter, prettyErrors: false, merge: true, uniqueKeys: false, logLevel: 'silent' } as const;
  try {
    const document = parseDocument(part, options);
    return { document, ...structureOf(document) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

interface Reading {
  readonly at: (offset: number) => Position;
  /** What each alias stands for. */
  readonly anchors: ReadonlyMap<Node, Node>;
  /** Counts a value that is looked at: a few aliases can stand for billions. */
  readonly count: () => void;
}

/** A document that its aliases make far larger than it is written. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Values of one document that are looked at; an honest one has far fewer. */
const MOST_VALUES = 5_000_000;

function counter(): () => void {
  let left = MOST_VALUES;
  return () => {
    left -= 1;
    if (left < 0) throw new TooLarge('its aliases make it too large');
  };
}

/** What aliases of a document stand for, and what makes it none. */
interface Structure {
  /** What each alias stands for: the last node before it, in the same document, that has the anchor. */
  readonly anchors: ReadonlyMap<Node, Node>;
  readonly problems: readonly { readonly text: string; readonly at: number }[];
}

function structureOf(document: Document): Structure {
  const anchors = new Map<Node, Node>();
  const problems: { readonly text: string; readonly at: number }[] = [];
  const named = new Map<string, Node>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = named.get(node.source);
        if (target !== undefined) anchors.set(node, target);
        else problems.push({ text: `no anchor stands before the alias *${node.source}`, at: node.range?.[0] ?? 0 });
        return;
      }
      if ('anchor' in node && typeof node.anchor === 'string') named.set(node.anchor, node);
      if (!isMap(node)) return;
      const keys = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key)) {
          const at = (isNode(key) ? key : node).range?.[0] ?? 0;
          problems.push({ text: 'a key is no text', at });
          continue;
        }
        if (keys.has(key.value))
          problems.push({
            text: `the key “${String(key.value).slice(0, 100)}” stands twice in one mapping`,
            at: key.range?.[0] ?? 0,
          });
        keys.add(key.value);
      }
    },
  });
  return { anchors, problems };
}

/** What is not there. */
const NOTHING: Value = {
  kind: 'nothing',
  get: () => NOTHING,
  items: () => [],
  entries: () => [],
  text: () => null,
  isText: false,
  position: () => null,
};

function valueOf(node: unknown, reading: Reading, depth = 0): Value {
  reading.count();
  if (depth > DEEPEST || node === null || node === undefined) return NOTHING;
  const target = isAlias(node) ? reading.anchors.get(node) : (node as Node);
  if (target === undefined) return NOTHING;
  const inner = (child: unknown): Value => valueOf(child, reading, depth + 1);
  const position = (): Position | null => (target.range ? reading.at(target.range[0]) : null);
  if (isMap(target)) {
    const pairs = (): Iterable<Pair> => pairsOf(target, reading, depth);
    return {
      ...NOTHING,
      kind: 'mapping',
      get: (key) => {
        for (const [each, value] of pairs()) if (each === key) return inner(value);
        return NOTHING;
      },
      entries: function* () {
        const own = new Set<string>();
        for (const [key, value, at] of pairs()) {
          if (!own.has(key)) yield [key, inner(value), at];
          own.add(key);
        }
      },
      position,
    };
  }
  if (isSeq(target))
    return {
      ...NOTHING,
      kind: 'list',
      items: function* () {
        for (const item of target.items) yield inner(item);
      },
      position,
    };
  if (!isScalar(target)) return NOTHING;
  const { value, source } = target;
  if (value === null || value === undefined) return { ...NOTHING, position };
  return { ...NOTHING, kind: 'scalar', text: () => source ?? null, isText: typeof value === 'string', position };
}

type Pair = readonly [key: string, value: unknown, at: Position | null];

/** A mapping's own pairs, then those that `<<` merges into it. */
function* pairsOf(map: unknown, reading: Reading, depth: number): Iterable<Pair> {
  reading.count();
  if (!isMap(map)) return;
  const merged: unknown[] = [];
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? (key.source ?? null) : null;
    if (name === '<<') merged.push(value);
    else if (name !== null) yield [name, value, isScalar(key) && key.range ? reading.at(key.range[0]) : null];
  }
  if (depth > DEEPEST) return;
  for (const each of merged) {
    const target = isAlias(each) ? reading.anchors.get(each) : each;
    const maps = isSeq(target)
      ? target.items.map((item) => (isAlias(item) ? reading.anchors.get(item) : item))
      : [target];
    for (const one of maps) yield* pairsOf(one, reading, depth + 1);
  }
}
