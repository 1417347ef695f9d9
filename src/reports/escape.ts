/**
 * Everything that makes text from outside inert where it is shown: terminals, Markdown, workflow commands, code blocks.
 * Reports contain names, messages and answers that anybody may have written, so no format may print them without these
 * functions.
 */
import { ownValue } from '../model/own-value';

/** Control, format and other characters that are invisible or move the text next to them (bidi overrides). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** Most text matches this and needs no further processing. */
const ASCII = /^[\x20-\x7e]*$/;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * One line of text in which nothing is hidden: control characters, bidi overrides, zero-width characters and lone
 * surrogates become `\n`, `\x1b`, `\u{202e}`.
 */
export function visible(text: string): string {
  return ASCII.test(text) ? text : text.replace(INVISIBLE, notation);
}

/** Like `visible`, but line feeds are kept: for text of several lines, such as Terraform. */
export function visibleLines(text: string): string {
  return text.split(/\r?\n/).map(visible).join('\n');
}

function notation(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return ownValue(SHORT, character) ?? (code <= 0xff ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`);
}

/**
 * A shell command that can be copied as it is. A line feed is kept only if a backslash continues the line, so that no
 * value in it can start another command. Everything else that is hidden becomes visible.
 */
export function shellCommand(command: string): string {
  // The lookbehind only goes back over the backslashes directly before a line feed, so in total it takes no more steps
  // than the text has characters.
  return (
    command
      // eslint-disable-next-line regexp/no-super-linear-move
      .split(/(?<=(?<!\\)(?:\\\\)*\\)\n/)
      .map(visible)
      .join('\n')
  );
}

/**
 * Disarms what the log of a CI system would interpret as a command: a line that starts with `::` (GitHub), and `##[`,
 * `##vso[`, `##teamcity[` anywhere (GitHub, Azure Pipelines, TeamCity).
 */
export function withoutCommands(output: string): string {
  const lines = output.includes('::') ? output.replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1\\x3a') : output;
  return withoutHashCommands(lines);
}

const withoutHashCommands = (output: string): string =>
  output.includes('##') ? output.replace(/##(?=\w*\[)/g, '#\\x23') : output;

/** Cuts a text that is longer than `max` UTF-16 units and says how much was left out. Never cuts a surrogate pair. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
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
export function jsonText(json: string): string {
  const shown = PLAIN_JSON.test(json) ? json : json.replace(INVISIBLE_IN_JSON, units);
  return shown.includes('##') ? shown.replace(/##(?=\w*\[)/g, '\\u0023#') : shown;
}

const units = (character: string): string =>
  Array.from({ length: character.length }, (_, at) => unit(character.charCodeAt(at))).join('');
const unit = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;

/** The message of a GitHub workflow command. */
export function commandData(text: string): string {
  return withoutHashCommands(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a GitHub workflow command (`file`, `title`, …). */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Text between HTML tags. */
export function html(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Like `html`, but for several lines with line feeds that are kept: a shell command (`shellCommand`) or Terraform
 * (`visibleLines`).
 */
export function htmlBlock(text: string): string {
  return text.split('\n').map(html).join('\n');
}

/** Not allowed in XML 1.0, even as entities, and not changed by `visible`. */
const NO_XML = /[\ufffe\uffff]/g;

/** An attribute's value, or text of one line, in XML 1.0. Characters that XML cannot contain are made visible. */
export function xml(text: string): string {
  return html(text).replace(NO_XML, notation);
}

/** Text of several lines in XML 1.0. */
export function xmlBlock(text: string): string {
  return text.split('\n').map(xml).join('\n');
}

/** HTML or XML that is also inert in a log: one character of anything that looks like a command becomes an entity. */
export function markupWithoutCommands(output: string): string {
  const lines = output.includes('::') ? output.replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1&#58;') : output;
  return lines.includes('##') ? lines.replace(/#(?=#\w*\[)/g, '&#35;') : lines;
}

/**
 * A SARIF message: plain text that contains no link (`[text](address)`) and no placeholder (`{0}`), which SARIF viewers
 * interpret even in plain text. Line feeds are kept.
 */
export function sarifText(text: string): string {
  return visibleLines(text)
    .replace(/\](?=\()/g, '] ')
    .replace(/\{(\d+)\}/g, '{{$1}}');
}

/** The path of a URI reference with percent-encoded segments: no scheme, no query, nothing hidden. */
export function uriPath(path: string): string {
  const wellFormed = path.replace(/\p{Cs}/gu, '\ufffd');
  return wellFormed
    .split('/')
    .map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, percent))
    .join('/');
}

/** The address of an https page for a link; null for anything else. */
export function httpsAddress(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== 'https:' || parsed.username !== '' || visible(url) !== url) return null;
  return parsed.href.replace(/[()<>[\]\\`|'"]/g, percent);
}

/** A Markdown code span. Nothing in it is interpreted as markup. */
export function markdownCode(text: string): string {
  const content = visible(text);
  if (content === '') return '(empty)';
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
export function markdownProse(text: string): string {
  return visible(text)
    .split(' ')
    .filter((word) => word !== '')
    .map(markdownWord)
    .join(' ');
}

function markdownWord(word: string): string {
  const before = BEFORE.exec(word)?.[0] ?? '';
  const rest = word.slice(before.length);
  const after = AFTER.exec(rest)?.[0] ?? '';
  const core = rest.slice(0, rest.length - after.length);
  return PLAIN.test(core) ? word : before + markdownCode(core) + after;
}

/** Markdown for a table cell: code spans contain no `|`, which would end the cell. */
export function markdownCell(markdown: string): string {
  return markdown.replaceAll('|', '\\x7c');
}

/** A link to an https page. Anything else is shown as code. */
export function markdownLink(url: string): string {
  const target = httpsAddress(url);
  if (target === null) return markdownCode(url);
  const { host, pathname } = new URL(url);
  return `[${markdownCode(host + pathname)}](${target})`;
}

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/**
 * A fenced block that its content cannot end. The content may have several lines; hidden characters are made visible.
 */
export function markdownBlock(language: 'sh' | 'hcl', lines: readonly string[]): string {
  const content = lines.map(language === 'sh' ? shellCommand : visibleLines).join('\n');
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
  return `${fence}${language}\n${content}\n${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
