/** YAML documents as nodes that know their positions, parsed as kubectl's own parser does. Pure. */
import { append } from '../../../model/append';
import { YamlError } from './cursor';
import { type Token, type TokenKind, Tokens } from './tokens';

/** A node of a document; `at` is the offset of its content, from 0. */
export type YamlNode = YamlScalar | YamlSequence | YamlMapping | YamlAlias;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly at: number;
  readonly text: string;
  /** It is neither in quotes nor in a block, so its type follows from its text. */
  readonly plain: boolean;
  /** `!!str`; empty for none. */
  readonly tag: string;
}

export interface YamlSequence {
  readonly kind: 'sequence';
  readonly at: number;
  readonly items: YamlNode[];
}

export interface YamlMapping {
  readonly kind: 'mapping';
  readonly at: number;
  /** In the order in which they are written, including `<<`. */
  readonly pairs: (readonly [key: YamlNode, value: YamlNode])[];
}

export interface YamlAlias {
  readonly kind: 'alias';
  readonly at: number;
  /** The last node before it with this anchor. */
  readonly target: Exclude<YamlNode, YamlAlias>;
}

/** The maximum depth of nodes; no manifest has more. */
const DEEPEST = 1000;

/** A document of a text. */
export interface YamlDocument {
  readonly root: YamlNode;
  /** The offset at which kubectl stops reading although text follows; null if nothing follows. */
  readonly ignoredFrom: number | null;
}

const EDGES: ReadonlySet<TokenKind> = new Set(['end', 'document-start', 'document-end', 'directive']);

/**
 * The documents of a text, separated by `---` or `...`; JSON values that follow each other are documents, too.
 * @throws YamlError with the message of kubectl's own parser, at the first mistake
 */
export function* yamlDocuments(text: string): Iterable<YamlDocument> {
  const tokens = new Tokens(text);
  for (;;) {
    while (tokens.peek().kind === 'document-end') tokens.next();
    if (tokens.peek().kind === 'end') return;
    const hasDirectives = tokens.peek().kind === 'directive';
    while (tokens.peek().kind === 'directive') tokens.next();
    const { kind, at } = tokens.peek();
    if (kind === 'document-start') tokens.next();
    else if (hasDirectives) throw new YamlError('did not find expected <document start>', at);
    if (EDGES.has(tokens.peek().kind)) continue;
    const isBraces = tokens.peek().kind === '{';
    const root = new Reader(tokens).node(true, false, 0);
    const next = tokens.peek();
    if (EDGES.has(next.kind) || (isBraces && next.kind === '{')) {
      yield { root, ignoredFrom: null };
      continue;
    }
    if (isBraces) throw new YamlError('did not find expected <document start>', next.at);
    yield { root, ignoredFrom: next.at };
    return;
  }
}

class Reader {
  private readonly anchors = new Map<string, Exclude<YamlNode, YamlAlias>>();

  constructor(private readonly tokens: Tokens) {}

  node(block: boolean, indentless: boolean, depth: number): YamlNode {
    const { tokens } = this;
    let token = tokens.peek();
    if (depth > DEEPEST) throw new YamlError('this document is nested too deeply', 0);
    if (token.kind === 'alias') {
      tokens.next();
      const target = this.anchors.get(token.text);
      if (target === undefined) throw new YamlError(`no anchor stands before the alias *${token.text}`, token.at);
      return { kind: 'alias', at: token.at, target };
    }
    const first = token;
    let anchor: string | null = null;
    let tag: string | null = null;
    while ((token.kind === 'anchor' && anchor === null) || (token.kind === 'tag' && tag === null)) {
      if (token.kind === 'anchor') anchor = token.text;
      else tag = token.text;
      tokens.next();
      token = tokens.peek();
    }
    const node = <T extends Exclude<YamlNode, YamlAlias>>(made: T): T => {
      if (anchor !== null) this.anchors.set(anchor, made);
      return made;
    };
    if (token.kind === 'scalar') {
      tokens.next();
      return node({ kind: 'scalar', at: token.at, text: token.text, plain: token.plain, tag: tag ?? '' });
    }
    const { at } = token;
    if (token.kind === '-' && indentless) return this.indentless(node({ kind: 'sequence', at, items: [] }), depth);
    if (token.kind === '[') return this.flowSequence(node({ kind: 'sequence', at, items: [] }), depth);
    if (token.kind === '{') return this.flowMapping(node({ kind: 'mapping', at, pairs: [] }), depth);
    if (token.kind === 'block-sequence' && block)
      return this.blockSequence(node({ kind: 'sequence', at, items: [] }), depth);
    if (token.kind === 'block-mapping' && block)
      return this.blockMapping(node({ kind: 'mapping', at, pairs: [] }), depth);
    if (anchor !== null || tag !== null) return node({ ...emptyAt(first.at), tag: tag ?? '' });
    throw new YamlError('did not find expected node content', token.at);
  }

  /** A node, or an empty one if one of these tokens follows. */
  private nodeUnless(
    kinds: readonly TokenKind[],
    after: Token,
    block: boolean,
    depth: number,
    indentless = false,
  ): YamlNode {
    return kinds.includes(this.tokens.peek().kind) ? emptyAt(after.at) : this.node(block, indentless, depth + 1);
  }

  private blockSequence(sequence: YamlSequence, depth: number): YamlSequence {
    const { tokens } = this;
    tokens.next();
    while (tokens.peek().kind === '-')
      sequence.items.push(this.nodeUnless(['-', 'block-end'], tokens.next(), true, depth));
    this.expect('block-end', "did not find expected '-' indicator", sequence.at);
    return sequence;
  }

  /** A list that is indented no more than the key whose value it is. */
  private indentless(sequence: YamlSequence, depth: number): YamlSequence {
    const { tokens } = this;
    while (tokens.peek().kind === '-')
      sequence.items.push(this.nodeUnless(['-', 'key', 'value', 'block-end'], tokens.next(), true, depth));
    return sequence;
  }

  private blockMapping(mapping: YamlMapping, depth: number): YamlMapping {
    const { tokens } = this;
    const ends: readonly TokenKind[] = ['key', 'value', 'block-end'];
    tokens.next();
    while (tokens.peek().kind === 'key') {
      const key = this.nodeUnless(ends, tokens.next(), true, depth, true);
      const value =
        tokens.peek().kind === 'value'
          ? this.nodeUnless(ends, tokens.next(), true, depth, true)
          : emptyAt(tokens.peek().at);
      mapping.pairs.push([key, value]);
    }
    this.expect('block-end', 'did not find expected key', mapping.at);
    return mapping;
  }

  private flowSequence(sequence: YamlSequence, depth: number): YamlSequence {
    this.flow(']', sequence.at, () => {
      const { tokens } = this;
      if (tokens.peek().kind === 'key') sequence.items.push(this.flowPair(tokens.next(), [',', ']'], depth));
      else sequence.items.push(this.node(false, false, depth + 1));
    });
    return sequence;
  }

  /** The items of a collection in brackets, up to the closing one. */
  private flow(end: ']' | '}', opened: number, item: () => void): void {
    const { tokens } = this;
    const words = `did not find expected ',' or '${end}'`;
    tokens.next();
    for (let first = true; tokens.peek().kind !== end; first = false) {
      if (!first) {
        this.expect(',', words, opened);
        if (tokens.peek().kind === end) break;
      }
      this.refuseEnd(words, opened);
      item();
    }
    tokens.next();
  }

  /** `a: b` as an item of a list. */
  private flowPair(start: Token, ends: readonly TokenKind[], depth: number): YamlMapping {
    const key = this.nodeUnless(['value', ...ends], start, false, depth);
    const isGiven = this.tokens.peek().kind === 'value';
    const value = isGiven ? this.nodeUnless(ends, this.tokens.next(), false, depth) : emptyAt(start.at);
    return { kind: 'mapping', at: start.at, pairs: [[key, value]] };
  }

  private flowMapping(mapping: YamlMapping, depth: number): YamlMapping {
    this.flow('}', mapping.at, () => {
      const start = this.tokens.peek();
      if (start.kind === 'key') append(mapping.pairs, this.flowPair(this.tokens.next(), [',', '}'], depth).pairs);
      else mapping.pairs.push([this.node(false, false, depth + 1), emptyAt(start.at)]);
    });
    return mapping;
  }

  private refuseEnd(words: string, opened: number): void {
    if (this.tokens.peek().kind === 'end') throw new YamlError(words, opened);
  }

  /** @param opened the start of the collection: the position for the error if the text ends too early */
  private expect(kind: TokenKind, words: string, opened: number): void {
    const token = this.tokens.peek();
    if (kind !== 'block-end') this.refuseEnd(words, opened);
    if (token.kind !== kind) throw new YamlError(words, token.at);
    this.tokens.next();
  }
}

const emptyAt = (at: number): YamlScalar => ({ kind: 'scalar', at, text: '', plain: true, tag: '' });
