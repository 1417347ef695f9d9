/** A YAML document as tokens, separated as kubectl's own parser does (the rules of libyaml). Pure. */
import { Cursor, isBlank, isBlankz, isBreak, isWord, YamlError } from './cursor';
import { scanBlock, scanPlain, scanQuoted } from './scalars';

export type TokenKind =
  | 'end'
  | 'directive'
  | 'document-start'
  | 'document-end'
  | 'block-sequence'
  | 'block-mapping'
  | 'block-end'
  | '['
  | ']'
  | '{'
  | '}'
  | ','
  | '-'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar';

export interface Token {
  readonly kind: TokenKind;
  /** Offset in the text, from 0. */
  readonly at: number;
  /** The text of a scalar, an anchor, an alias or a tag. */
  readonly text: string;
  /** A scalar without quotes, and not in a block. */
  readonly plain: boolean;
}

/** A token that becomes a key if a `:` follows. */
interface PossibleKey {
  possible: boolean;
  required: boolean;
  /** The number, counted from the first token, of the token that the key would start with. */
  token: number;
  pos: number;
  line: number;
  column: number;
}

/** The maximum length of a key without `?`, which also must end on its line (YAML 1.1 and 1.2). */
const LONGEST_KEY = 1024;
const DEEPEST_INDENT = 10_000;

const NO_KEY = { possible: false, required: false, token: 0, pos: 0, line: 0, column: 0 };
const FLOW: Readonly<Record<number, '[' | ']' | '{' | '}' | ','>> = {
  0x5b: '[',
  0x5d: ']',
  0x7b: '{',
  0x7d: '}',
  0x2c: ',',
};
/** `- ? : , [ ] { } # & * ! | > ' " % @` and the grave accent: the characters that cannot start a plain scalar. */
const INDICATORS: ReadonlySet<number> = new Set(Array.from('-?:,[]{}#&*!|>\'"%@`', (sign) => sign.charCodeAt(0)));

/** Reads tokens one by one. */
export class Tokens {
  private readonly cursor: Cursor;
  private queue: Token[] = [];
  private head = 0;
  /** The number of tokens that were consumed. */
  private taken = 0;
  private ended = false;
  private flow = 0;
  private indent = -1;
  private readonly indents: number[] = [];
  private keyAllowed = true;
  private readonly keys: PossibleKey[] = [{ ...NO_KEY }];
  private readonly keyOfToken = new Map<number, PossibleKey>();

  constructor(text: string) {
    this.cursor = new Cursor(text);
  }

  /**
   * The next token, which is not consumed.
   * @throws YamlError
   */
  peek(): Token {
    for (;;) {
      const token = this.queue[this.head];
      if (token !== undefined) {
        const key = this.keyOfToken.get(this.taken);
        if (key === undefined || !this.isStillPossible(key) || this.ended) return token;
      }
      this.fetch();
    }
  }

  /**
   * Consumes the next token.
   * @throws YamlError
   */
  next(): Token {
    const token = this.peek();
    this.head += 1;
    this.taken += 1;
    if (this.head === this.queue.length) {
      this.queue = [];
      this.head = 0;
    }
    return token;
  }

  private add(kind: TokenKind, at: number, text = '', plain = false): void {
    this.queue.push({ kind, at, text, plain });
  }

  private fetch(): void {
    const { cursor } = this;
    this.skipBlanks();
    this.unroll(cursor.column);
    if (cursor.isEnd()) {
      this.unroll(-1);
      this.forgetKey();
      this.keyAllowed = false;
      this.ended = true;
      this.add('end', cursor.pos);
      return;
    }
    const code = cursor.code();
    if (cursor.column === 0 && code === 0x25) {
      this.atDocumentEdge();
      const from = cursor.pos;
      cursor.skipComment();
      this.add('directive', from, cursor.text.slice(from, cursor.pos));
      return;
    }
    if (cursor.isAtDocumentMarker()) {
      this.atDocumentEdge();
      this.add(code === 0x2d ? 'document-start' : 'document-end', cursor.pos);
      cursor.pos += 3;
      return;
    }
    const flow = FLOW[code];
    if (flow !== undefined) this.fetchFlow(flow);
    else if (code === 0x2d && isBlankz(cursor.code(1))) this.fetchEntry('-', 'block-sequence');
    else if (code === 0x3f && (this.flow > 0 || isBlankz(cursor.code(1)))) this.fetchEntry('key', 'block-mapping');
    else if (code === 0x3a && (this.flow > 0 || isBlankz(cursor.code(1)))) this.fetchValue();
    else this.fetchContent(code);
  }

  private atDocumentEdge(): void {
    this.unroll(-1);
    this.forgetKey();
    this.keyAllowed = false;
  }

  private skipBlanks(): void {
    const { cursor } = this;
    for (;;) {
      if (cursor.column === 0 && cursor.code() === 0xfeff) cursor.pos += 1;
      while (cursor.code() === 0x20 || ((this.flow > 0 || !this.keyAllowed) && cursor.code() === 0x09)) cursor.pos += 1;
      if (cursor.code() === 0x23) cursor.skipComment();
      if (!isBreak(cursor.code())) return;
      cursor.readBreak();
      if (this.flow === 0) this.keyAllowed = true;
    }
  }

  private fetchFlow(sign: '[' | ']' | '{' | '}' | ','): void {
    if (sign === '[' || sign === '{') {
      this.saveKey();
      this.keys.push({ ...NO_KEY });
      this.flow += 1;
    } else {
      this.forgetKey();
      if (sign !== ',' && this.flow > 0) {
        this.flow -= 1;
        this.keys.pop();
      }
    }
    this.keyAllowed = sign !== ']' && sign !== '}';
    this.add(sign, this.cursor.pos);
    this.cursor.pos += 1;
  }

  /** `-` and `?`. */
  private fetchEntry(kind: '-' | 'key', start: 'block-sequence' | 'block-mapping'): void {
    const { cursor } = this;
    if (this.flow === 0) {
      if (!this.keyAllowed)
        throw new YamlError(
          kind === '-'
            ? 'block sequence entries are not allowed in this context'
            : 'mapping keys are not allowed in this context',
          cursor.pos,
        );
      this.roll(cursor.column, null, start, cursor.pos);
    }
    this.forgetKey();
    this.keyAllowed = kind === '-' || this.flow === 0;
    this.add(kind, cursor.pos);
    cursor.pos += 1;
  }

  private fetchValue(): void {
    const { cursor } = this;
    const key = this.lastKey();
    if (this.isStillPossible(key)) {
      this.insert(key.token, { kind: 'key', at: key.pos, text: '', plain: false });
      this.roll(key.column, key.token, 'block-mapping', key.pos);
      key.possible = false;
      this.keyOfToken.delete(key.token);
      this.keyAllowed = false;
    } else {
      if (this.flow === 0) {
        if (!this.keyAllowed) throw new YamlError('mapping values are not allowed in this context', cursor.pos);
        this.roll(cursor.column, null, 'block-mapping', cursor.pos);
      }
      this.keyAllowed = this.flow === 0;
    }
    this.add('value', cursor.pos);
    cursor.pos += 1;
  }

  /** The tokens of values: aliases, anchors, tags and scalars. */
  private fetchContent(code: number): void {
    const { cursor } = this;
    const at = cursor.pos;
    if ((code === 0x7c || code === 0x3e) && this.flow === 0) {
      this.forgetKey();
      this.keyAllowed = true;
      this.add('scalar', at, scanBlock(cursor, this.indent));
      return;
    }
    const isPlain =
      (!isBlankz(code) && !INDICATORS.has(code)) ||
      (code === 0x2d && !isBlank(cursor.code(1))) ||
      (this.flow === 0 && (code === 0x3f || code === 0x3a) && !isBlankz(cursor.code(1)));
    if (!isPlain && ![0x2a, 0x26, 0x21, 0x27, 0x22].includes(code))
      throw new YamlError('found character that cannot start any token', at);
    this.saveKey();
    this.keyAllowed = false;
    if (isPlain) {
      const { text, newLine } = scanPlain(cursor, this.indent, this.flow > 0);
      if (newLine) this.keyAllowed = true;
      this.add('scalar', at, text, true);
    } else if (code === 0x2a || code === 0x26) this.add(code === 0x2a ? 'alias' : 'anchor', at, this.scanName());
    else if (code === 0x21) this.add('tag', at, this.scanTag());
    else this.add('scalar', at, scanQuoted(cursor));
  }

  private scanName(): string {
    const { cursor } = this;
    const from = cursor.pos;
    cursor.pos += 1;
    while (isWord(cursor.code())) cursor.pos += 1;
    const code = cursor.code();
    if (cursor.pos === from + 1 || (!isBlankz(code) && !'?:,]}%@`'.includes(String.fromCharCode(code))))
      throw new YamlError('did not find expected alphabetic or numeric character', from);
    return cursor.text.slice(from + 1, cursor.pos);
  }

  private scanTag(): string {
    const { cursor } = this;
    const tag = /!(?:<[^>\s]*>|[\w;/?:@&=+$,.!~*'()[\]%-]*)/y;
    tag.lastIndex = cursor.pos;
    const [text = '!'] = tag.exec(cursor.text) ?? [];
    const from = cursor.pos;
    cursor.pos += text.length;
    if (!isBlankz(cursor.code())) throw new YamlError('did not find expected whitespace or line break', from);
    return text;
  }

  private lastKey(): PossibleKey {
    const key = this.keys[this.keys.length - 1];
    if (key === undefined) throw new Error('a document has a level');
    return key;
  }

  private isStillPossible(key: PossibleKey): boolean {
    if (!key.possible) return false;
    const { line, pos } = this.cursor;
    if (key.line === line && key.pos + LONGEST_KEY >= pos) return true;
    if (key.required) throw new YamlError("could not find expected ':'", key.pos);
    key.possible = false;
    return false;
  }

  private saveKey(): void {
    const { cursor } = this;
    if (!this.keyAllowed) return;
    this.forgetKey();
    const key: PossibleKey = {
      possible: true,
      required: this.flow === 0 && this.indent === cursor.column,
      token: this.taken + this.queue.length - this.head,
      pos: cursor.pos,
      line: cursor.line,
      column: cursor.column,
    };
    this.keys[this.keys.length - 1] = key;
    this.keyOfToken.set(key.token, key);
  }

  private forgetKey(): void {
    const key = this.lastKey();
    if (!key.possible) return;
    if (key.required) throw new YamlError("could not find expected ':'", key.pos);
    key.possible = false;
    this.keyOfToken.delete(key.token);
  }

  private insert(number: number, token: Token): void {
    this.queue.splice(this.head + number - this.taken, 0, token);
  }

  private roll(column: number, number: number | null, kind: 'block-sequence' | 'block-mapping', at: number): void {
    if (this.flow > 0 || this.indent >= column) return;
    this.indents.push(this.indent);
    this.indent = column;
    if (this.indents.length > DEEPEST_INDENT) throw new YamlError('this document is nested too deeply', 0);
    if (number === null) this.add(kind, at);
    else this.insert(number, { kind, at, text: '', plain: false });
  }

  private unroll(column: number): void {
    if (this.flow > 0) return;
    while (this.indent > column) {
      this.add('block-end', this.cursor.pos);
      this.indent = this.indents.pop() ?? -1;
    }
  }
}
