/** Scalars of a YAML document: plain, quoted, and in blocks, each read as kubectl's own parser does. Pure. */
import { type Cursor, isBlank, isBlankz, isBreak, YamlError } from './cursor';

/** Blanks and line breaks between two parts of a scalar, and the text that they fold to. */
class Gap {
  private blanks = '';
  private first = '';
  private rest = '';
  /** A line was broken; the break itself may be escaped, and then adds nothing. */
  broken = false;

  /** Consumes the blank or line break at the cursor. */
  take(cursor: Cursor): void {
    if (!isBlank(cursor.code())) {
      if (this.broken) this.rest += cursor.readBreak();
      else {
        this.blanks = '';
        this.first = cursor.readBreak();
        this.broken = true;
      }
      return;
    }
    if (!this.broken) this.blanks += cursor.text[cursor.pos] ?? '';
    cursor.pos += 1;
  }

  /** The folded text; it resets the gap. */
  folded(): string {
    const { blanks, first, rest, broken } = this;
    this.blanks = this.first = this.rest = '';
    this.broken = false;
    if (!broken) return blanks;
    if (first !== '\n') return first + rest;
    return rest === '' ? ' ' : rest;
  }
}

/** `,` `?` `[` `]` `{` `}`: the characters that end a plain scalar in a flow collection. */
const endsInFlow = (code: number): boolean =>
  code === 0x2c || code === 0x3f || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;

/**
 * A scalar without quotes.
 * @param indent the indentation of the block that contains it
 * @param inFlow whether it is in `[…]` or `{…}`
 * @returns the text, and whether it ended at the start of a line
 */
export function scanPlain(cursor: Cursor, indent: number, inFlow: boolean): { text: string; newLine: boolean } {
  const { pos: start } = cursor;
  let text = '';
  const gap = new Gap();
  for (;;) {
    if (cursor.isAtDocumentMarker() || cursor.code() === 0x23) break;
    const from = cursor.pos;
    for (let code = cursor.code(); !isBlankz(code); code = cursor.code()) {
      if ((code === 0x3a && isBlankz(cursor.code(1))) || (inFlow && endsInFlow(code))) break;
      cursor.pos += 1;
    }
    if (cursor.pos > from) text += gap.folded() + cursor.text.slice(from, cursor.pos);
    if (!isBlank(cursor.code()) && !isBreak(cursor.code())) break;
    while (isBlank(cursor.code()) || isBreak(cursor.code())) {
      if (gap.broken && cursor.column < indent + 1 && cursor.code() === 0x09)
        throw new YamlError('found a tab character that violates indentation', start);
      gap.take(cursor);
    }
    if (!inFlow && cursor.column < indent + 1) break;
  }
  return { text, newLine: gap.broken };
}

const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '0': '\0',
    a: '\x07',
    b: '\b',
    t: '\t',
    '\t': '\t',
    n: '\n',
    v: '\v',
    f: '\f',
    r: '\r',
    e: '\x1b',
    ' ': ' ',
    '"': '"',
    "'": "'",
    '/': '/',
    '\\': '\\',
    N: '\x85',
    _: '\xa0',
    L: '\u2028',
    P: '\u2029',
  }),
);
const HEX_LENGTH: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** A scalar in quotes; its lines may have any indentation, as in kubectl. The escapes of JSON are supported, too. */
export function scanQuoted(cursor: Cursor): string {
  const start = cursor.pos;
  const quote = cursor.code();
  cursor.pos += 1;
  let text = '';
  const gap = new Gap();
  for (;;) {
    if (cursor.isAtDocumentMarker()) throw new YamlError('found unexpected document indicator in a quoted text', start);
    if (cursor.isEnd()) throw new YamlError('this quoted text has no end', start);
    let from = cursor.pos;
    const flush = (): void => {
      text += cursor.text.slice(from, cursor.pos);
    };
    for (let code = cursor.code(); !isBlankz(code); code = cursor.code()) {
      if (code === quote) {
        if (quote !== 0x27 || cursor.code(1) !== quote) break;
        flush();
        cursor.pos += 1;
        from = cursor.pos;
        cursor.pos += 1;
      } else if (quote === 0x22 && code === 0x5c) {
        flush();
        if (isBreak(cursor.code(1))) {
          cursor.pos += 1;
          cursor.readBreak();
          gap.broken = true;
          from = cursor.pos;
          break;
        }
        text += escapeAt(cursor);
        from = cursor.pos;
      } else cursor.pos += 1;
    }
    flush();
    if (cursor.code() === quote) break;
    if (cursor.isEnd()) continue;
    while (isBlank(cursor.code()) || isBreak(cursor.code())) gap.take(cursor);
    text += gap.folded();
  }
  cursor.pos += 1;
  return text;
}

/** The characters that the escape at the cursor represents. */
function escapeAt(cursor: Cursor): string {
  const sign = String.fromCharCode(cursor.code(1));
  const plain = ESCAPES.get(sign);
  if (plain !== undefined) {
    cursor.pos += 2;
    return plain;
  }
  const length = HEX_LENGTH.get(sign);
  if (length === undefined) throw new YamlError('found unknown escape character', cursor.pos);
  const digits = cursor.text.slice(cursor.pos + 2, cursor.pos + 2 + length);
  if (digits.length < length || !/^[0-9a-fA-F]+$/.test(digits))
    throw new YamlError('did not find expected hexadecimal number', cursor.pos);
  const value = parseInt(digits, 16);
  if (value > 0x10ffff) throw new YamlError('found invalid Unicode character escape code', cursor.pos);
  cursor.pos += 2 + length;
  return value > 0xffff ? String.fromCodePoint(value) : String.fromCharCode(value);
}

/**
 * A block scalar, after `|` or `>`.
 * @param parentIndent the indentation of the block that contains it; -1 at the top
 */
export function scanBlock(cursor: Cursor, parentIndent: number): string {
  const start = cursor.pos;
  const literal = cursor.code() === 0x7c;
  cursor.pos += 1;
  const header = /[-+]?[0-9]?[-+]?/y;
  header.lastIndex = cursor.pos;
  const [written = ''] = header.exec(cursor.text) ?? [];
  const [signs, digits] = [written.replace(/\d/, ''), written.replace(/[-+]/g, '')];
  if (digits === '0') throw new YamlError('found an indentation indicator equal to 0', start);
  cursor.pos += written.length;
  const chomp = signs;
  while (isBlank(cursor.code())) cursor.pos += 1;
  if (cursor.code() === 0x23) cursor.skipComment();
  if (signs.length > 1 || (!cursor.isEnd() && !isBreak(cursor.code())))
    throw new YamlError('did not find expected comment or line break', start);
  cursor.readBreak();

  const given = digits === '' ? 0 : Math.max(parentIndent, 0) + Number(digits);
  const parts: string[] = [];
  let lead = '';
  let leadingBlank = false;
  let { indent, breaks } = scanBreaks(cursor, given, parentIndent, start);
  while (cursor.column === indent && !cursor.isEnd()) {
    const trailingBlank = isBlank(cursor.code());
    if (!literal && !leadingBlank && !trailingBlank && lead.startsWith('\n')) parts.push(breaks === '' ? ' ' : '');
    else parts.push(lead);
    parts.push(breaks);
    leadingBlank = trailingBlank;
    const from = cursor.pos;
    cursor.skipComment();
    parts.push(cursor.text.slice(from, cursor.pos));
    lead = cursor.readBreak();
    ({ indent, breaks } = scanBreaks(cursor, indent, parentIndent, start));
  }
  if (chomp !== '-') parts.push(lead);
  if (chomp === '+') parts.push(breaks);
  return parts.join('');
}

/** Moves past indentation and empty lines, and determines the indentation of the text if it is not known (0). */
function scanBreaks(
  cursor: Cursor,
  known: number,
  parentIndent: number,
  start: number,
): { indent: number; breaks: string } {
  let deepest = 0;
  let breaks = '';
  for (;;) {
    while ((known === 0 || cursor.column < known) && cursor.code() === 0x20) cursor.pos += 1;
    deepest = Math.max(deepest, cursor.column);
    if ((known === 0 || cursor.column < known) && cursor.code() === 0x09)
      throw new YamlError('found a tab character where an indentation space is expected', start);
    if (!isBreak(cursor.code())) break;
    breaks += cursor.readBreak();
  }
  return { indent: known > 0 ? known : Math.max(deepest, parentIndent + 1, 1), breaks };
}
