"use strict";
exports.id = 5280;
exports.ids = [5280];
exports.modules = {

/***/ 5280:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GY: () => (/* binding */ NO_VALUE),
  MF: () => (/* binding */ TooLarge),
  uo: () => (/* binding */ documentsOf)
});

;// CONCATENATED MODULE: ./src/input/manifests/yaml/cursor.ts
/** A position in a text that is being read, and the character classes that the YAML specification names. Pure. */
/** The error that stops the parsing of a document: the message of kubectl's own parser, and the position. */
class YamlError extends Error {
    at;
    name = 'YamlError';
    /** @param at the offset in the text, from 0 */
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const isBlank = (code) => code === SPACE || code === TAB;
/** Line feed, carriage return, next line, line separator, paragraph separator. */
const isBreak = (code) => code === LINE_FEED || code === RETURN || code === 0x85 || code === 0x2028 || code === 0x2029;
/** A blank, a line break, or the end. */
const isBlankz = (code) => code === SPACE || code === 0 || code === TAB || isBreak(code);
/** Letters, digits, `_` and `-`: the characters of anchor and tag names. */
const isWord = (code) => (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    code === 0x2d;
/** The position of the parser. */
class Cursor {
    text;
    pos = 0;
    /** From 0. */
    line = 0;
    lineStart = 0;
    constructor(text) {
        this.text = text;
    }
    /** From 0. */
    get column() {
        return this.pos - this.lineStart;
    }
    /** The character this number of places ahead; 0 at the end. */
    code(ahead = 0) {
        const at = this.pos + ahead;
        return at < this.text.length ? this.text.charCodeAt(at) : 0;
    }
    isEnd() {
        return this.pos >= this.text.length;
    }
    /**
     * Moves past a line break, if there is one here.
     * @returns the text that it represents
     */
    readBreak() {
        const code = this.code();
        if (!isBreak(code))
            return '';
        this.pos += code === RETURN && this.code(1) === LINE_FEED ? 2 : 1;
        this.line += 1;
        this.lineStart = this.pos;
        return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : '\n';
    }
    /** `---` or `...` alone at the start of a line. */
    isAtDocumentMarker() {
        if (this.column !== 0)
            return false;
        const code = this.code();
        return (code === 0x2d || code === 0x2e) && this.code(1) === code && this.code(2) === code && isBlankz(this.code(3));
    }
    /** Moves to the end of the line. */
    skipComment() {
        while (!this.isEnd() && !isBreak(this.code()))
            this.pos += 1;
    }
}

// EXTERNAL MODULE: ./src/model/append.ts
var append = __webpack_require__(7737);
;// CONCATENATED MODULE: ./src/input/manifests/yaml/scalars.ts
/** Scalars of a YAML document: plain, quoted, and in blocks, each read as kubectl's own parser does. Pure. */

/** Blanks and line breaks between two parts of a scalar, and the text that they fold to. */
class Gap {
    blanks = '';
    first = '';
    rest = '';
    /** A line was broken; the break itself may be escaped, and then adds nothing. */
    broken = false;
    /** Consumes the blank or line break at the cursor. */
    take(cursor) {
        if (!isBlank(cursor.code())) {
            if (this.broken)
                this.rest += cursor.readBreak();
            else {
                this.blanks = '';
                this.first = cursor.readBreak();
                this.broken = true;
            }
            return;
        }
        if (!this.broken)
            this.blanks += cursor.text[cursor.pos] ?? '';
        cursor.pos += 1;
    }
    /** The folded text; it resets the gap. */
    folded() {
        const { blanks, first, rest, broken } = this;
        this.blanks = this.first = this.rest = '';
        this.broken = false;
        if (!broken)
            return blanks;
        if (first !== '\n')
            return first + rest;
        return rest === '' ? ' ' : rest;
    }
}
/** `,` `?` `[` `]` `{` `}`: the characters that end a plain scalar in a flow collection. */
const endsInFlow = (code) => code === 0x2c || code === 0x3f || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;
/**
 * A scalar without quotes.
 * @param indent the indentation of the block that contains it
 * @param inFlow whether it is in `[…]` or `{…}`
 * @returns the text, and whether it ended at the start of a line
 */
function scanPlain(cursor, indent, inFlow) {
    const { pos: start } = cursor;
    let text = '';
    const gap = new Gap();
    for (;;) {
        if (cursor.isAtDocumentMarker() || cursor.code() === 0x23)
            break;
        const from = cursor.pos;
        for (let code = cursor.code(); !isBlankz(code); code = cursor.code()) {
            if ((code === 0x3a && isBlankz(cursor.code(1))) || (inFlow && endsInFlow(code)))
                break;
            cursor.pos += 1;
        }
        if (cursor.pos > from)
            text += gap.folded() + cursor.text.slice(from, cursor.pos);
        if (!isBlank(cursor.code()) && !isBreak(cursor.code()))
            break;
        while (isBlank(cursor.code()) || isBreak(cursor.code())) {
            if (gap.broken && cursor.column < indent + 1 && cursor.code() === 0x09)
                throw new YamlError('found a tab character that violates indentation', start);
            gap.take(cursor);
        }
        if (!inFlow && cursor.column < indent + 1)
            break;
    }
    return { text, newLine: gap.broken };
}
const ESCAPES = new Map(Object.entries({
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
}));
const HEX_LENGTH = new Map([
    ['x', 2],
    ['u', 4],
    ['U', 8],
]);
/** A scalar in quotes; its lines may have any indentation, as in kubectl. The escapes of JSON are supported, too. */
function scanQuoted(cursor) {
    const start = cursor.pos;
    const quote = cursor.code();
    cursor.pos += 1;
    let text = '';
    const gap = new Gap();
    for (;;) {
        if (cursor.isAtDocumentMarker())
            throw new YamlError('found unexpected document indicator in a quoted text', start);
        if (cursor.isEnd())
            throw new YamlError('this quoted text has no end', start);
        let from = cursor.pos;
        const flush = () => {
            text += cursor.text.slice(from, cursor.pos);
        };
        for (let code = cursor.code(); !isBlankz(code); code = cursor.code()) {
            if (code === quote) {
                if (quote !== 0x27 || cursor.code(1) !== quote)
                    break;
                flush();
                cursor.pos += 1;
                from = cursor.pos;
                cursor.pos += 1;
            }
            else if (quote === 0x22 && code === 0x5c) {
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
            }
            else
                cursor.pos += 1;
        }
        flush();
        if (cursor.code() === quote)
            break;
        if (cursor.isEnd())
            continue;
        while (isBlank(cursor.code()) || isBreak(cursor.code()))
            gap.take(cursor);
        text += gap.folded();
    }
    cursor.pos += 1;
    return text;
}
/** The characters that the escape at the cursor represents. */
function escapeAt(cursor) {
    const sign = String.fromCharCode(cursor.code(1));
    const plain = ESCAPES.get(sign);
    if (plain !== undefined) {
        cursor.pos += 2;
        return plain;
    }
    const length = HEX_LENGTH.get(sign);
    if (length === undefined)
        throw new YamlError('found unknown escape character', cursor.pos);
    const digits = cursor.text.slice(cursor.pos + 2, cursor.pos + 2 + length);
    if (digits.length < length || !/^[0-9a-fA-F]+$/.test(digits))
        throw new YamlError('did not find expected hexadecimal number', cursor.pos);
    const value = parseInt(digits, 16);
    if (value > 0x10ffff)
        throw new YamlError('found invalid Unicode character escape code', cursor.pos);
    cursor.pos += 2 + length;
    return value > 0xffff ? String.fromCodePoint(value) : String.fromCharCode(value);
}
/**
 * A block scalar, after `|` or `>`.
 * @param parentIndent the indentation of the block that contains it; -1 at the top
 */
function scanBlock(cursor, parentIndent) {
    const start = cursor.pos;
    const literal = cursor.code() === 0x7c;
    cursor.pos += 1;
    const header = /[-+]?[0-9]?[-+]?/y;
    header.lastIndex = cursor.pos;
    const [written = ''] = header.exec(cursor.text) ?? [];
    const [signs, digits] = [written.replace(/\d/, ''), written.replace(/[-+]/g, '')];
    if (digits === '0')
        throw new YamlError('found an indentation indicator equal to 0', start);
    cursor.pos += written.length;
    const chomp = signs;
    while (isBlank(cursor.code()))
        cursor.pos += 1;
    if (cursor.code() === 0x23)
        cursor.skipComment();
    if (signs.length > 1 || (!cursor.isEnd() && !isBreak(cursor.code())))
        throw new YamlError('did not find expected comment or line break', start);
    cursor.readBreak();
    const given = digits === '' ? 0 : Math.max(parentIndent, 0) + Number(digits);
    const parts = [];
    let lead = '';
    let leadingBlank = false;
    let { indent, breaks } = scanBreaks(cursor, given, parentIndent, start);
    while (cursor.column === indent && !cursor.isEnd()) {
        const trailingBlank = isBlank(cursor.code());
        if (!literal && !leadingBlank && !trailingBlank && lead.startsWith('\n'))
            parts.push(breaks === '' ? ' ' : '');
        else
            parts.push(lead);
        parts.push(breaks);
        leadingBlank = trailingBlank;
        const from = cursor.pos;
        cursor.skipComment();
        parts.push(cursor.text.slice(from, cursor.pos));
        lead = cursor.readBreak();
        ({ indent, breaks } = scanBreaks(cursor, indent, parentIndent, start));
    }
    if (chomp !== '-')
        parts.push(lead);
    if (chomp === '+')
        parts.push(breaks);
    return parts.join('');
}
/** Moves past indentation and empty lines, and determines the indentation of the text if it is not known (0). */
function scanBreaks(cursor, known, parentIndent, start) {
    let deepest = 0;
    let breaks = '';
    for (;;) {
        while ((known === 0 || cursor.column < known) && cursor.code() === 0x20)
            cursor.pos += 1;
        deepest = Math.max(deepest, cursor.column);
        if ((known === 0 || cursor.column < known) && cursor.code() === 0x09)
            throw new YamlError('found a tab character where an indentation space is expected', start);
        if (!isBreak(cursor.code()))
            break;
        breaks += cursor.readBreak();
    }
    return { indent: known > 0 ? known : Math.max(deepest, parentIndent + 1, 1), breaks };
}

;// CONCATENATED MODULE: ./src/input/manifests/yaml/tokens.ts
/** A YAML document as tokens, separated as kubectl's own parser does (the rules of libyaml). Pure. */


/** The maximum length of a key without `?`, which also must end on its line (YAML 1.1 and 1.2). */
const LONGEST_KEY = 1024;
const DEEPEST_INDENT = 10_000;
const NO_KEY = { possible: false, required: false, token: 0, pos: 0, line: 0, column: 0 };
const FLOW = {
    0x5b: '[',
    0x5d: ']',
    0x7b: '{',
    0x7d: '}',
    0x2c: ',',
};
/** `- ? : , [ ] { } # & * ! | > ' " % @` and the grave accent: the characters that cannot start a plain scalar. */
const INDICATORS = new Set(Array.from('-?:,[]{}#&*!|>\'"%@`', (sign) => sign.charCodeAt(0)));
/** Reads tokens one by one. */
class Tokens {
    cursor;
    queue = [];
    head = 0;
    /** The number of tokens that were consumed. */
    taken = 0;
    ended = false;
    flow = 0;
    indent = -1;
    indents = [];
    keyAllowed = true;
    keys = [{ ...NO_KEY }];
    keyOfToken = new Map();
    constructor(text) {
        this.cursor = new Cursor(text);
    }
    /**
     * The next token, which is not consumed.
     * @throws YamlError
     */
    peek() {
        for (;;) {
            const token = this.queue[this.head];
            if (token !== undefined) {
                const key = this.keyOfToken.get(this.taken);
                if (key === undefined || !this.isStillPossible(key) || this.ended)
                    return token;
            }
            this.fetch();
        }
    }
    /**
     * Consumes the next token.
     * @throws YamlError
     */
    next() {
        const token = this.peek();
        this.head += 1;
        this.taken += 1;
        if (this.head === this.queue.length) {
            this.queue = [];
            this.head = 0;
        }
        return token;
    }
    add(kind, at, text = '', plain = false) {
        this.queue.push({ kind, at, text, plain });
    }
    fetch() {
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
        if (flow !== undefined)
            this.fetchFlow(flow);
        else if (code === 0x2d && isBlankz(cursor.code(1)))
            this.fetchEntry('-', 'block-sequence');
        else if (code === 0x3f && (this.flow > 0 || isBlankz(cursor.code(1))))
            this.fetchEntry('key', 'block-mapping');
        else if (code === 0x3a && (this.flow > 0 || isBlankz(cursor.code(1))))
            this.fetchValue();
        else
            this.fetchContent(code);
    }
    atDocumentEdge() {
        this.unroll(-1);
        this.forgetKey();
        this.keyAllowed = false;
    }
    skipBlanks() {
        const { cursor } = this;
        for (;;) {
            if (cursor.column === 0 && cursor.code() === 0xfeff)
                cursor.pos += 1;
            while (cursor.code() === 0x20 || ((this.flow > 0 || !this.keyAllowed) && cursor.code() === 0x09))
                cursor.pos += 1;
            if (cursor.code() === 0x23)
                cursor.skipComment();
            if (!isBreak(cursor.code()))
                return;
            cursor.readBreak();
            if (this.flow === 0)
                this.keyAllowed = true;
        }
    }
    fetchFlow(sign) {
        if (sign === '[' || sign === '{') {
            this.saveKey();
            this.keys.push({ ...NO_KEY });
            this.flow += 1;
        }
        else {
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
    fetchEntry(kind, start) {
        const { cursor } = this;
        if (this.flow === 0) {
            if (!this.keyAllowed)
                throw new YamlError(kind === '-'
                    ? 'block sequence entries are not allowed in this context'
                    : 'mapping keys are not allowed in this context', cursor.pos);
            this.roll(cursor.column, null, start, cursor.pos);
        }
        this.forgetKey();
        this.keyAllowed = kind === '-' || this.flow === 0;
        this.add(kind, cursor.pos);
        cursor.pos += 1;
    }
    fetchValue() {
        const { cursor } = this;
        const key = this.lastKey();
        if (this.isStillPossible(key)) {
            this.insert(key.token, { kind: 'key', at: key.pos, text: '', plain: false });
            this.roll(key.column, key.token, 'block-mapping', key.pos);
            key.possible = false;
            this.keyOfToken.delete(key.token);
            this.keyAllowed = false;
        }
        else {
            if (this.flow === 0) {
                if (!this.keyAllowed)
                    throw new YamlError('mapping values are not allowed in this context', cursor.pos);
                this.roll(cursor.column, null, 'block-mapping', cursor.pos);
            }
            this.keyAllowed = this.flow === 0;
        }
        this.add('value', cursor.pos);
        cursor.pos += 1;
    }
    /** The tokens of values: aliases, anchors, tags and scalars. */
    fetchContent(code) {
        const { cursor } = this;
        const at = cursor.pos;
        if ((code === 0x7c || code === 0x3e) && this.flow === 0) {
            this.forgetKey();
            this.keyAllowed = true;
            this.add('scalar', at, scanBlock(cursor, this.indent));
            return;
        }
        const isPlain = (!isBlankz(code) && !INDICATORS.has(code)) ||
            (code === 0x2d && !isBlank(cursor.code(1))) ||
            (this.flow === 0 && (code === 0x3f || code === 0x3a) && !isBlankz(cursor.code(1)));
        if (!isPlain && ![0x2a, 0x26, 0x21, 0x27, 0x22].includes(code))
            throw new YamlError('found character that cannot start any token', at);
        this.saveKey();
        this.keyAllowed = false;
        if (isPlain) {
            const { text, newLine } = scanPlain(cursor, this.indent, this.flow > 0);
            if (newLine)
                this.keyAllowed = true;
            this.add('scalar', at, text, true);
        }
        else if (code === 0x2a || code === 0x26)
            this.add(code === 0x2a ? 'alias' : 'anchor', at, this.scanName());
        else if (code === 0x21)
            this.add('tag', at, this.scanTag());
        else
            this.add('scalar', at, scanQuoted(cursor));
    }
    scanName() {
        const { cursor } = this;
        const from = cursor.pos;
        cursor.pos += 1;
        while (isWord(cursor.code()))
            cursor.pos += 1;
        const code = cursor.code();
        if (cursor.pos === from + 1 || (!isBlankz(code) && !'?:,]}%@`'.includes(String.fromCharCode(code))))
            throw new YamlError('did not find expected alphabetic or numeric character', from);
        return cursor.text.slice(from + 1, cursor.pos);
    }
    scanTag() {
        const { cursor } = this;
        const tag = /!(?:<[^>\s]*>|[\w;/?:@&=+$,.!~*'()[\]%-]*)/y;
        tag.lastIndex = cursor.pos;
        const [text = '!'] = tag.exec(cursor.text) ?? [];
        const from = cursor.pos;
        cursor.pos += text.length;
        if (!isBlankz(cursor.code()))
            throw new YamlError('did not find expected whitespace or line break', from);
        return text;
    }
    lastKey() {
        const key = this.keys[this.keys.length - 1];
        if (key === undefined)
            throw new Error('a document has a level');
        return key;
    }
    isStillPossible(key) {
        if (!key.possible)
            return false;
        const { line, pos } = this.cursor;
        if (key.line === line && key.pos + LONGEST_KEY >= pos)
            return true;
        if (key.required)
            throw new YamlError("could not find expected ':'", key.pos);
        key.possible = false;
        return false;
    }
    saveKey() {
        const { cursor } = this;
        if (!this.keyAllowed)
            return;
        this.forgetKey();
        const key = {
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
    forgetKey() {
        const key = this.lastKey();
        if (!key.possible)
            return;
        if (key.required)
            throw new YamlError("could not find expected ':'", key.pos);
        key.possible = false;
        this.keyOfToken.delete(key.token);
    }
    insert(number, token) {
        this.queue.splice(this.head + number - this.taken, 0, token);
    }
    roll(column, number, kind, at) {
        if (this.flow > 0 || this.indent >= column)
            return;
        this.indents.push(this.indent);
        this.indent = column;
        if (this.indents.length > DEEPEST_INDENT)
            throw new YamlError('this document is nested too deeply', 0);
        if (number === null)
            this.add(kind, at);
        else
            this.insert(number, { kind, at, text: '', plain: false });
    }
    unroll(column) {
        if (this.flow > 0)
            return;
        while (this.indent > column) {
            this.add('block-end', this.cursor.pos);
            this.indent = this.indents.pop() ?? -1;
        }
    }
}

;// CONCATENATED MODULE: ./src/input/manifests/yaml/nodes.ts
/** YAML documents as nodes that know their positions, parsed as kubectl's own parser does. Pure. */



/** The maximum depth of nodes; no manifest has more. */
const DEEPEST = 1000;
const EDGES = new Set(['end', 'document-start', 'document-end', 'directive']);
/**
 * The documents of a text, separated by `---` or `...`; JSON values that follow each other are documents, too.
 * @throws YamlError with the message of kubectl's own parser, at the first mistake
 */
function* yamlDocuments(text) {
    const tokens = new Tokens(text);
    for (;;) {
        while (tokens.peek().kind === 'document-end')
            tokens.next();
        if (tokens.peek().kind === 'end')
            return;
        const hasDirectives = tokens.peek().kind === 'directive';
        while (tokens.peek().kind === 'directive')
            tokens.next();
        const { kind, at } = tokens.peek();
        if (kind === 'document-start')
            tokens.next();
        else if (hasDirectives)
            throw new YamlError('did not find expected <document start>', at);
        if (EDGES.has(tokens.peek().kind))
            continue;
        const isBraces = tokens.peek().kind === '{';
        const root = new Reader(tokens).node(true, false, 0);
        const next = tokens.peek();
        if (EDGES.has(next.kind) || (isBraces && next.kind === '{')) {
            yield { root, ignoredFrom: null };
            continue;
        }
        if (isBraces)
            throw new YamlError('did not find expected <document start>', next.at);
        yield { root, ignoredFrom: next.at };
        return;
    }
}
class Reader {
    tokens;
    anchors = new Map();
    constructor(tokens) {
        this.tokens = tokens;
    }
    node(block, indentless, depth) {
        const { tokens } = this;
        let token = tokens.peek();
        if (depth > DEEPEST)
            throw new YamlError('this document is nested too deeply', 0);
        if (token.kind === 'alias') {
            tokens.next();
            const target = this.anchors.get(token.text);
            if (target === undefined)
                throw new YamlError(`no anchor stands before the alias *${token.text}`, token.at);
            return { kind: 'alias', at: token.at, target };
        }
        const first = token;
        let anchor = null;
        let tag = null;
        while ((token.kind === 'anchor' && anchor === null) || (token.kind === 'tag' && tag === null)) {
            if (token.kind === 'anchor')
                anchor = token.text;
            else
                tag = token.text;
            tokens.next();
            token = tokens.peek();
        }
        const node = (made) => {
            if (anchor !== null)
                this.anchors.set(anchor, made);
            return made;
        };
        if (token.kind === 'scalar') {
            tokens.next();
            return node({ kind: 'scalar', at: token.at, text: token.text, plain: token.plain, tag: tag ?? '' });
        }
        const { at } = token;
        if (token.kind === '-' && indentless)
            return this.indentless(node({ kind: 'sequence', at, items: [] }), depth);
        if (token.kind === '[')
            return this.flowSequence(node({ kind: 'sequence', at, items: [] }), depth);
        if (token.kind === '{')
            return this.flowMapping(node({ kind: 'mapping', at, pairs: [] }), depth);
        if (token.kind === 'block-sequence' && block)
            return this.blockSequence(node({ kind: 'sequence', at, items: [] }), depth);
        if (token.kind === 'block-mapping' && block)
            return this.blockMapping(node({ kind: 'mapping', at, pairs: [] }), depth);
        if (anchor !== null || tag !== null)
            return node({ ...emptyAt(first.at), tag: tag ?? '' });
        throw new YamlError('did not find expected node content', token.at);
    }
    /** A node, or an empty one if one of these tokens follows. */
    nodeUnless(kinds, after, block, depth, indentless = false) {
        return kinds.includes(this.tokens.peek().kind) ? emptyAt(after.at) : this.node(block, indentless, depth + 1);
    }
    blockSequence(sequence, depth) {
        const { tokens } = this;
        tokens.next();
        while (tokens.peek().kind === '-')
            sequence.items.push(this.nodeUnless(['-', 'block-end'], tokens.next(), true, depth));
        this.expect('block-end', "did not find expected '-' indicator", sequence.at);
        return sequence;
    }
    /** A list that is indented no more than the key whose value it is. */
    indentless(sequence, depth) {
        const { tokens } = this;
        while (tokens.peek().kind === '-')
            sequence.items.push(this.nodeUnless(['-', 'key', 'value', 'block-end'], tokens.next(), true, depth));
        return sequence;
    }
    blockMapping(mapping, depth) {
        const { tokens } = this;
        const ends = ['key', 'value', 'block-end'];
        tokens.next();
        while (tokens.peek().kind === 'key') {
            const key = this.nodeUnless(ends, tokens.next(), true, depth, true);
            const value = tokens.peek().kind === 'value'
                ? this.nodeUnless(ends, tokens.next(), true, depth, true)
                : emptyAt(tokens.peek().at);
            mapping.pairs.push([key, value]);
        }
        this.expect('block-end', 'did not find expected key', mapping.at);
        return mapping;
    }
    flowSequence(sequence, depth) {
        this.flow(']', sequence.at, () => {
            const { tokens } = this;
            if (tokens.peek().kind === 'key')
                sequence.items.push(this.flowPair(tokens.next(), [',', ']'], depth));
            else
                sequence.items.push(this.node(false, false, depth + 1));
        });
        return sequence;
    }
    /** The items of a collection in brackets, up to the closing one. */
    flow(end, opened, item) {
        const { tokens } = this;
        const words = `did not find expected ',' or '${end}'`;
        tokens.next();
        for (let first = true; tokens.peek().kind !== end; first = false) {
            if (!first) {
                this.expect(',', words, opened);
                if (tokens.peek().kind === end)
                    break;
            }
            this.refuseEnd(words, opened);
            item();
        }
        tokens.next();
    }
    /** `a: b` as an item of a list. */
    flowPair(start, ends, depth) {
        const key = this.nodeUnless(['value', ...ends], start, false, depth);
        const isGiven = this.tokens.peek().kind === 'value';
        const value = isGiven ? this.nodeUnless(ends, this.tokens.next(), false, depth) : emptyAt(start.at);
        return { kind: 'mapping', at: start.at, pairs: [[key, value]] };
    }
    flowMapping(mapping, depth) {
        this.flow('}', mapping.at, () => {
            const start = this.tokens.peek();
            if (start.kind === 'key')
                (0,append/* append */.B)(mapping.pairs, this.flowPair(this.tokens.next(), [',', '}'], depth).pairs);
            else
                mapping.pairs.push([this.node(false, false, depth + 1), emptyAt(start.at)]);
        });
        return mapping;
    }
    refuseEnd(words, opened) {
        if (this.tokens.peek().kind === 'end')
            throw new YamlError(words, opened);
    }
    /** @param opened the start of the collection: the position for the error if the text ends too early */
    expect(kind, words, opened) {
        const token = this.tokens.peek();
        if (kind !== 'block-end')
            this.refuseEnd(words, opened);
        if (token.kind !== kind)
            throw new YamlError(words, token.at);
        this.tokens.next();
    }
}
const emptyAt = (at) => ({ kind: 'scalar', at, text: '', plain: true, tag: '' });

// EXTERNAL MODULE: ./src/input/manifests/yaml/resolve.ts
var resolve = __webpack_require__(1189);
;// CONCATENATED MODULE: ./src/input/manifests/yaml/structure.ts
/** Checks the mappings of a document for unusual content. Pure. */


const targetOf = (node) => (node.kind === 'alias' ? node.target : node);
/** The text of a key; null if it is not a text. */
function keyOf(node) {
    const key = targetOf(node);
    return key.kind === 'scalar' && (0,resolve/* scalarKind */.b)(key) !== 'null' ? key.text : null;
}
/** `<<`, whose value's keys are merged into the mapping. */
const isMerge = (node) => node.kind === 'scalar' && node.text === '<<' && ((node.plain && node.tag === '') || node.tag === '!!merge');
/**
 * The mappings that a `<<` merges, the one with precedence first.
 * @returns null if the value contains anything other than mappings
 */
function mergedBy(value) {
    const node = targetOf(value);
    if (node.kind === 'mapping')
        return [node];
    if (node.kind !== 'sequence' || value.kind === 'alias')
        return null;
    const mappings = node.items.map(targetOf);
    return mappings.every((each) => each.kind === 'mapping') ? mappings : null;
}
/** The maximum number of keys of merged mappings that are compared; a document written by people has a handful. */
const MOST_COMPARED = 100_000;
/**
 * Checks all mappings of a document.
 * @returns its first mistake, which no parser accepts, and what kubectl reads differently than one may expect
 */
function remarksOn(root) {
    const warnings = [];
    let problem = null;
    let compared = 0;
    const wrong = (text, at) => {
        if (problem === null || at < problem.at)
            problem = { text, at };
    };
    const open = [root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (node.kind === 'sequence')
            (0,append/* append */.B)(open, node.items);
        if (node.kind !== 'mapping')
            continue;
        const keys = new Set();
        for (const [key, value] of node.pairs) {
            const text = keyOf(key);
            if (text === null)
                wrong('a key is not text', key.at);
            else if (isMerge(key)) {
                const merged = mergedBy(value);
                if (merged === null)
                    wrong('“<<” needs a mapping, or a list of mappings', value.at);
                for (const { pairs } of keys.size === 0 ? [] : (merged ?? []))
                    for (const [inner] of (compared += pairs.length) > MOST_COMPARED ? [] : pairs) {
                        const name = keyOf(inner);
                        if (name !== null && keys.has(name))
                            warnings.push({
                                text: `“<<” stands after the key “${shown(name)}”: in kubectl what is merged later goes before it`,
                                at: key.at,
                            });
                    }
            }
            else {
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
const shown = (text) => text.slice(0, 100);

;// CONCATENATED MODULE: ./src/input/manifests/documents.ts
/** Kubernetes manifests as documents in which every value knows its position: YAML, which includes JSON. Pure. */




/** Values that are nested more deeply are not read: they contain no images. */
const documents_DEEPEST = 100;
/** The maximum length of one document, in characters: larger ones take a long time and a lot of memory to parse. */
const LARGEST_DOCUMENT = 8 * 1024 * 1024;
/**
 * The documents of a text, one after the other, so that only one is in memory at a time.
 * @param isWanted whether a document's text is worth parsing; the others are skipped
 * @param kind how unquoted scalars are interpreted; as in kubectl by default
 */
function* documentsOf(text, isWanted, kind = resolve/* scalarKind */.b) {
    // Concatenated files include their byte order marks, which have no meaning and do not count as columns.
    const whole = text.includes('\uFEFF') ? text.replace(/^\uFEFF/gm, '') : text;
    const at = positionsIn(whole);
    for (const { from, to } of partsOf(whole)) {
        const part = whole.slice(from, to);
        if (isWanted(part))
            yield* documentsIn(part, (offset) => at(from + offset), kind);
    }
}
/** Only a marker of a document's start or end can start a line with `---` or `...`. */
function* partsOf(text) {
    const marker = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;
    let from = 0;
    for (let found = marker.exec(text); found !== null; found = marker.exec(text)) {
        if (found.index > from)
            yield { from, to: found.index };
        from = found.index;
    }
    yield { from, to: text.length };
}
/** Converts offsets in a text to line and column; the lines are counted when the first position is requested. */
function positionsIn(text) {
    let starts = null;
    return (offset) => {
        starts ??= [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((each) => each.index + each[0].length)];
        let [low, high] = [0, starts.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    };
}
/** Characters that YAML does not allow in any document; they could end a text early, or hide one. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f]/;
const IGNORED = 'the document ends before this line, by its indentation: kubectl reads no further, and neither is it here';
/** The documents of one part: one, or several JSON values in sequence. */
function* documentsIn(text, at, kind) {
    const start = at(0);
    const none = { text, start, root: NO_VALUE, problem: null, warnings: [] };
    if (text.length > LARGEST_DOCUMENT) {
        const words = 'this document is larger than 8 MiB: split it, or give its images as a list';
        yield { ...none, problem: { text: words, ...start } };
        return;
    }
    try {
        const control = text.search(CONTROL);
        if (control >= 0)
            throw new YamlError('control characters are not allowed', control);
        // kubectl adds a missing line break at the end, which is part of a text in a block.
        for (const { root, ignoredFrom } of [...yamlDocuments(text.endsWith('\n') ? text : `${text}\n`)]) {
            const { problem, warnings } = remarksOn(root);
            if (problem !== null)
                throw new YamlError(problem.text, problem.at);
            if (ignoredFrom !== null)
                warnings.push({ text: IGNORED, at: ignoredFrom });
            const told = warnings.map(({ text: words, at: offset }) => ({ text: words, ...at(offset) }));
            yield { ...none, root: valueOfNode(root, { at, kind, count: counter() }), warnings: told };
        }
    }
    catch (error) {
        if (!(error instanceof YamlError))
            throw error;
        yield { ...none, problem: { text: error.message, ...at(error.at) } };
    }
}
/** A document that becomes far larger through its aliases than it is written. */
class TooLarge extends Error {
    name = 'TooLarge';
}
/** The maximum number of values that are read in one document; an ordinary one has far fewer. */
const MOST_VALUES = 5_000_000;
function counter() {
    let left = MOST_VALUES;
    return () => {
        left -= 1;
        if (left < 0)
            throw new TooLarge('its aliases make it too large');
    };
}
/** A missing value. */
const NO_VALUE = {
    kind: 'nothing',
    get: () => NO_VALUE,
    items: () => [],
    entries: () => [],
    text: () => null,
    isText: false,
    position: () => null,
};
function valueOfNode(node, reading, depth = 0) {
    reading.count();
    if (depth > documents_DEEPEST)
        return NO_VALUE;
    const target = targetOf(node);
    const inner = (child) => valueOfNode(child, reading, depth + 1);
    const position = () => reading.at(target.at);
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
                    const pairs = new Map();
                    collect(target, pairs, reading, depth);
                    for (const [name, [key, value]] of pairs)
                        yield [name, inner(value), reading.at(key.at)];
                },
                position,
            };
        case 'sequence':
            return {
                ...NO_VALUE,
                kind: 'list',
                items: function* () {
                    for (const item of target.items)
                        yield inner(item);
                },
                position,
            };
        case 'scalar': {
            const kind = reading.kind(target);
            if (kind === 'null')
                return { ...NO_VALUE, position };
            return { ...NO_VALUE, kind: 'scalar', text: () => target.text, isText: kind === 'text', position };
        }
    }
}
/** The value of a key. As in kubectl, later entries take precedence over earlier ones, merged or not. */
function lookUp(mapping, wanted, reading, depth) {
    reading.count();
    if (depth > documents_DEEPEST)
        return null;
    for (let index = mapping.pairs.length - 1; index >= 0; index -= 1) {
        const [key, value] = mapping.pairs[index] ?? [];
        if (key === undefined || value === undefined)
            continue;
        if (!isMerge(key)) {
            if (keyOf(key) === wanted)
                return value;
            continue;
        }
        for (const merged of mergedBy(value) ?? []) {
            const found = lookUp(merged, wanted, reading, depth + 1);
            if (found !== null)
                return found;
        }
    }
    return null;
}
/** All keys of a mapping with their values, by the same rule. */
function collect(mapping, pairs, reading, depth) {
    reading.count();
    if (depth > documents_DEEPEST)
        return;
    for (const [key, value] of mapping.pairs) {
        const name = keyOf(key);
        if (isMerge(key))
            for (const merged of [...(mergedBy(value) ?? [])].reverse())
                collect(merged, pairs, reading, depth + 1);
        else if (name !== null)
            pairs.set(name, [key, value]);
    }
}


/***/ }),

/***/ 1189:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ scalarKind),
/* harmony export */   l: () => (/* binding */ coreKindOf)
/* harmony export */ });
const BOOLEANS = new Set(['y', 'Y', 'n', 'N', ...['yes', 'no', 'true', 'false', 'on', 'off'].flatMap(inCases)].flat());
const NULLS = new Set(['', '~', ...inCases('null')]);
const NUMBER_WORDS = new Set([
    ...inCases('.inf').flatMap((word) => [word, `+${word}`, `-${word}`]),
    ...['.nan', '.NaN', '.NAN', '.Inf', '+.Inf', '-.Inf'],
]);
const INTEGER = /^[-+]?(?:0|[1-9][0-9]*|0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|0[bB][01]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
function inCases(word) {
    return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}
/** The type of a scalar as kubectl reads it; a timestamp is a string. */
const scalarKind = (scalar) => kindBy(scalar, kindOfPlain);
/** The type of a scalar in YAML 1.2, where `off` and `yes` are strings. */
const coreKindOf = (scalar) => kindBy(scalar, (text) => {
    const kind = kindOfPlain(text);
    return kind === 'boolean' && !/^(?:true|false)$/i.test(text) ? 'text' : kind;
});
function kindBy({ text, plain, tag }, ofPlain) {
    switch (tag.replace(/^!<tag:yaml\.org,2002:(.*)>$/, '!!$1')) {
        case '':
            return plain ? ofPlain(text) : 'text';
        case '!!int':
        case '!!float':
            return 'number';
        case '!!bool':
            return 'boolean';
        case '!!null':
            return 'null';
        default:
            return 'text';
    }
}
function kindOfPlain(text) {
    if (NULLS.has(text))
        return 'null';
    const [first = ''] = text;
    if ('yYnNtTfFoO'.includes(first))
        return BOOLEANS.has(text) ? 'boolean' : 'text';
    if (!/[-+.0-9]/.test(first))
        return 'text';
    if (NUMBER_WORDS.has(text))
        return 'number';
    // Underscores between digits are ignored.
    const digits = first === '.' ? text : text.replaceAll('_', '');
    return INTEGER.test(digits) || FLOAT.test(digits) ? 'number' : 'text';
}


/***/ })

};
;