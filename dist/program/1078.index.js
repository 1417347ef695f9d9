exports.id = 1078;
exports.ids = [1078,3863];
exports.modules = {

/***/ 7718:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3838);
/* harmony import */ var _reports_escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6548);


/**
 * The end of the action, which runs however the job ended. A run that may have left a pod on a cluster has saved it in
 * its state (`STATE_cleanup`); what still exists is deleted.
 */
async function post() {
    const state = process.env['STATE_cleanup'] ?? '';
    if (state === '')
        return;
    const { cleanUp } = await Promise.all(/* import() */[__webpack_require__.e(8285), __webpack_require__.e(205)]).then(__webpack_require__.bind(__webpack_require__, 3403));
    for (const problem of await cleanUp(state, process.env))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning((0,_reports_escape__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(problem), { title: 'gke-image-preflight' });
}


/***/ }),

/***/ 9037:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ownValue)
/* harmony export */ });
/**
 * An object's own property, by a name that may be any text: inherited properties (`constructor`, `toString`) are never
 * returned. This is the only place where an object is indexed by such a name.
 */
const ownValue = (object, name) => Object.hasOwn(object, name) ? object[name] : undefined;


/***/ }),

/***/ 6548:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   BC: () => (/* binding */ sarifText),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   N1: () => (/* binding */ commandProperty),
/* harmony export */   R0: () => (/* binding */ markupWithoutCommands),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   Ts: () => (/* binding */ xmlBlock),
/* harmony export */   UZ: () => (/* binding */ markdownCell),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   dI: () => (/* binding */ markdownBlock),
/* harmony export */   gB: () => (/* binding */ visibleLines),
/* harmony export */   gC: () => (/* binding */ httpsAddress),
/* harmony export */   h$: () => (/* binding */ markdownProse),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   kq: () => (/* binding */ uriPath),
/* harmony export */   q$: () => (/* binding */ shellCommand),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   wq: () => (/* binding */ commandData),
/* harmony export */   xs: () => (/* binding */ htmlBlock)
/* harmony export */ });
/* harmony import */ var _model_own_value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9037);
/**
 * Everything that makes text from outside inert where it is shown: terminals, Markdown, workflow commands, code blocks.
 * Reports contain names, messages and answers that anybody may have written, so no format may print them without these
 * functions.
 */

/** Control, format and other characters that are invisible or move the text next to them (bidi overrides). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** Most text matches this and needs no further processing. */
const ASCII = /^[\x20-\x7e]*$/;
const SHORT = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/**
 * One line of text in which nothing is hidden: control characters, bidi overrides, zero-width characters and lone
 * surrogates become `\n`, `\x1b`, `\u{202e}`.
 */
function visible(text) {
    return ASCII.test(text) ? text : text.replace(INVISIBLE, notation);
}
/** Like `visible`, but line feeds are kept: for text of several lines, such as Terraform. */
function visibleLines(text) {
    return text.split(/\r?\n/).map(visible).join('\n');
}
function notation(character) {
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    return (0,_model_own_value__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(SHORT, character) ?? (code <= 0xff ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`);
}
/**
 * A shell command that can be copied as it is. A line feed is kept only if a backslash continues the line, so that no
 * value in it can start another command. Everything else that is hidden becomes visible.
 */
function shellCommand(command) {
    // The lookbehind only goes back over the backslashes directly before a line feed, so in total it takes no more steps
    // than the text has characters.
    return (command
        // eslint-disable-next-line regexp/no-super-linear-move
        .split(/(?<=(?<!\\)(?:\\\\)*\\)\n/)
        .map(visible)
        .join('\n'));
}
/**
 * Disarms what the log of a CI system would interpret as a command: a line that starts with `::` (GitHub), and `##[`,
 * `##vso[`, `##teamcity[` anywhere (GitHub, Azure Pipelines, TeamCity).
 */
function withoutCommands(output) {
    const lines = output.includes('::') ? output.replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1\\x3a') : output;
    return withoutHashCommands(lines);
}
const withoutHashCommands = (output) => output.includes('##') ? output.replace(/##(?=\w*\[)/g, '#\\x23') : output;
/** Cuts a text that is longer than `max` UTF-16 units and says how much was left out. Never cuts a surrogate pair. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    const note = ` … (${text.length} characters)`;
    const kept = text.slice(0, Math.max(0, max - note.length));
    return (/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept) + note;
}
/**
 * Like `INVISIBLE`, without the control characters that JSON never contains unescaped, and without the line feeds
 * between its values.
 */
const INVISIBLE_IN_JSON = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** JSON without any of those characters. Most JSON matches this and needs no further processing. */
const PLAIN_JSON = /^[\n\x20-\x7e]*$/;
/**
 * Escapes more characters in the output of `JSON.stringify`, so that its strings contain no hidden characters and no
 * log command. The value is the same.
 */
function jsonText(json) {
    const shown = PLAIN_JSON.test(json) ? json : json.replace(INVISIBLE_IN_JSON, units);
    return shown.includes('##') ? shown.replace(/##(?=\w*\[)/g, '\\u0023#') : shown;
}
const units = (character) => Array.from({ length: character.length }, (_, at) => unit(character.charCodeAt(at))).join('');
const unit = (code) => `\\u${code.toString(16).padStart(4, '0')}`;
/** The message of a GitHub workflow command. */
function commandData(text) {
    return withoutHashCommands(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** A property of a GitHub workflow command (`file`, `title`, …). */
function commandProperty(text) {
    return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/** Text between HTML tags. */
function html(text) {
    return visible(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/**
 * Like `html`, but for several lines with line feeds that are kept: a shell command (`shellCommand`) or Terraform
 * (`visibleLines`).
 */
function htmlBlock(text) {
    return text.split('\n').map(html).join('\n');
}
/** Not allowed in XML 1.0, even as entities, and not changed by `visible`. */
const NO_XML = /[\ufffe\uffff]/g;
/** An attribute's value, or text of one line, in XML 1.0. Characters that XML cannot contain are made visible. */
function xml(text) {
    return html(text).replace(NO_XML, notation);
}
/** Text of several lines in XML 1.0. */
function xmlBlock(text) {
    return text.split('\n').map(xml).join('\n');
}
/** HTML or XML that is also inert in a log: one character of anything that looks like a command becomes an entity. */
function markupWithoutCommands(output) {
    const lines = output.includes('::') ? output.replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1&#58;') : output;
    return lines.includes('##') ? lines.replace(/#(?=#\w*\[)/g, '&#35;') : lines;
}
/**
 * A SARIF message: plain text that contains no link (`[text](address)`) and no placeholder (`{0}`), which SARIF viewers
 * interpret even in plain text. Line feeds are kept.
 */
function sarifText(text) {
    return visibleLines(text)
        .replace(/\](?=\()/g, '] ')
        .replace(/\{(\d+)\}/g, '{{$1}}');
}
/** The path of a URI reference with percent-encoded segments: no scheme, no query, nothing hidden. */
function uriPath(path) {
    const wellFormed = path.replace(/\p{Cs}/gu, '\ufffd');
    return wellFormed
        .split('/')
        .map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, percent))
        .join('/');
}
/** The address of an https page for a link; null for anything else. */
function httpsAddress(url) {
    const parsed = URL.canParse(url) ? new URL(url) : null;
    if (parsed?.protocol !== 'https:' || parsed.username !== '' || visible(url) !== url)
        return null;
    return parsed.href.replace(/[()<>[\]\\`|'"]/g, percent);
}
/** A Markdown code span. Nothing in it is interpreted as markup. */
function markdownCode(text) {
    const content = visible(text);
    if (content === '')
        return '(empty)';
    const fence = '`'.repeat(longestRun(content) + 1);
    const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
    return fence + pad + content + pad + fence;
}
const BEFORE = /^["'“‘’(]+/;
const AFTER = /(?<!["'“”‘’),.;:!?…])["'“”‘’),.;:!?…]+$/;
/** A word that every Markdown reader shows as it is: letters, digits and harmless punctuation. */
const PLAIN = /^(?:[A-Za-z0-9'(),;%+\-\u00a1-\u{10ffff}]*|e\.g|i\.e)$/u;
/**
 * Prose in Markdown. Plain words are kept, and every other word (an e-mail, a path, an address, a tag, a mention,
 * markup) becomes a code span. Do not use it at the start of a line, where `1.` or `-` would start a list.
 */
function markdownProse(text) {
    return visible(text)
        .split(' ')
        .filter((word) => word !== '')
        .map(markdownWord)
        .join(' ');
}
function markdownWord(word) {
    const before = BEFORE.exec(word)?.[0] ?? '';
    const rest = word.slice(before.length);
    const after = AFTER.exec(rest)?.[0] ?? '';
    const core = rest.slice(0, rest.length - after.length);
    return PLAIN.test(core) ? word : before + markdownCode(core) + after;
}
/** Markdown for a table cell: code spans contain no `|`, which would end the cell. */
function markdownCell(markdown) {
    return markdown.replaceAll('|', '\\x7c');
}
/** A link to an https page. Anything else is shown as code. */
function markdownLink(url) {
    const target = httpsAddress(url);
    if (target === null)
        return markdownCode(url);
    const { host, pathname } = new URL(url);
    return `[${markdownCode(host + pathname)}](${target})`;
}
const percent = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
/**
 * A fenced block that its content cannot end. The content may have several lines; hidden characters are made visible.
 */
function markdownBlock(language, lines) {
    const content = lines.map(language === 'sh' ? shellCommand : visibleLines).join('\n');
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return `${fence}${language}\n${content}\n${fence}`;
}
function longestRun(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}


/***/ }),

/***/ 3863:
/***/ (function(module) {

// What the bundle holds in the place of HTTP clients that are never used: of @actions/core (its request for an OpenID
// Connect token) and of google-auth-library (all of whose requests are ours: src/google/library-requests.ts).
const leftOut = class {
  constructor() {
    throw new Error('this HTTP client is not part of the program');
  }
};
module.exports = { HttpClient: leftOut, BearerCredentialHandler: leftOut, HttpsProxyAgent: leftOut, default: leftOut };


/***/ })

};
;