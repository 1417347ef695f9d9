/** A position in a text that is being read, and the character classes that the YAML specification names. Pure. */

/** The error that stops the parsing of a document: the message of kubectl's own parser, and the position. */
export class YamlError extends Error {
  override readonly name = 'YamlError';
  /** @param at the offset in the text, from 0 */
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;

export const isBlank = (code: number): boolean => code === SPACE || code === TAB;

/** Line feed, carriage return, next line, line separator, paragraph separator. */
export const isBreak = (code: number): boolean =>
  code === LINE_FEED || code === RETURN || code === 0x85 || code === 0x2028 || code === 0x2029;

/** A blank, a line break, or the end. */
export const isBlankz = (code: number): boolean => code === SPACE || code === 0 || code === TAB || isBreak(code);

/** Letters, digits, `_` and `-`: the characters of anchor and tag names. */
export const isWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x5f ||
  code === 0x2d;

/** The position of the parser. */
export class Cursor {
  pos = 0;
  /** From 0. */
  line = 0;
  private lineStart = 0;

  constructor(readonly text: string) {}

  /** From 0. */
  get column(): number {
    return this.pos - this.lineStart;
  }

  /** The character this number of places ahead; 0 at the end. */
  code(ahead = 0): number {
    const at = this.pos + ahead;
    return at < this.text.length ? this.text.charCodeAt(at) : 0;
  }

  isEnd(): boolean {
    return this.pos >= this.text.length;
  }

  /**
   * Moves past a line break, if there is one here.
   * @returns the text that it represents
   */
  readBreak(): string {
    const code = this.code();
    if (!isBreak(code)) return '';
    this.pos += code === RETURN && this.code(1) === LINE_FEED ? 2 : 1;
    this.line += 1;
    this.lineStart = this.pos;
    return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : '\n';
  }

  /** `---` or `...` alone at the start of a line. */
  isAtDocumentMarker(): boolean {
    if (this.column !== 0) return false;
    const code = this.code();
    return (code === 0x2d || code === 0x2e) && this.code(1) === code && this.code(2) === code && isBlankz(this.code(3));
  }

  /** Moves to the end of the line. */
  skipComment(): void {
    while (!this.isEnd() && !isBreak(this.code())) this.pos += 1;
  }
}
