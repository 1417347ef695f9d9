/**
 * The Logging query language, as far as filters of pulls use it: comparisons, `log_id()`, lists of values, texts alone,
 * and their joining. `NOT` binds first, then `OR`, then `AND`, which also stands between terms without a word.
 * @see https://cloud.google.com/logging/docs/view/logging-query-language
 */
import { type JsonObject, textOf } from './world';

export type LogFilter = (entry: JsonObject) => boolean;

/** A filter that Cloud Logging would refuse. */
export class UnparseableFilter extends Error {}

interface Token {
  readonly kind: 'word' | 'text' | 'sign';
  readonly text: string;
}

const TOKEN = /\s+|--[^\n]*|("(?:[^"\\]|\\.)*")|(!=|>=|<=|=~|!~|[():=<>])|([^\s"():=<>!~]+)/gy;

function tokensOf(filter: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < filter.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(filter);
    if (match === null) throw new UnparseableFilter(`Unparseable filter: syntax error at column ${String(at + 1)}`);
    const [, quoted, sign, word] = match;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.slice(1, -1).replace(/\\(.)/g, '$1') });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
  }
  return tokens;
}

const COMPARISONS = new Set(['=', '!=', ':', '>', '<', '>=', '<=', '=~', '!~']);

/**
 * Reads a filter.
 * @throws UnparseableFilter
 */
export function logFilter(text: string): LogFilter {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = (): Token | undefined => tokens[at];
  const isWord = (word: string): boolean => peek()?.kind === 'word' && peek()?.text === word;
  const isSign = (sign: string): boolean => peek()?.kind === 'sign' && peek()?.text === sign;
  const wrong = (): never => {
    throw new UnparseableFilter(`Unparseable filter: syntax error near “${peek()?.text ?? 'the end'}”`);
  };
  const take = (): Token => {
    const token = peek() ?? wrong();
    at += 1;
    return token;
  };
  const expect = (sign: string): void => {
    if (!isSign(sign)) wrong();
    at += 1;
  };

  const all = (): LogFilter => {
    const terms = [any()];
    while (peek() !== undefined && !isSign(')')) {
      if (isWord('AND')) at += 1;
      terms.push(any());
    }
    return (entry) => terms.every((term) => term(entry));
  };
  const any = (): LogFilter => {
    const terms = [not()];
    while (isWord('OR')) {
      at += 1;
      terms.push(not());
    }
    return (entry) => terms.some((term) => term(entry));
  };
  const not = (): LogFilter => {
    if (!isWord('NOT')) return term();
    at += 1;
    const inner = not();
    return (entry) => !inner(entry);
  };
  const term = (): LogFilter => {
    if (isSign('(')) {
      at += 1;
      const inner = all();
      expect(')');
      return inner;
    }
    const first = take();
    if (first.kind === 'sign' || ['AND', 'OR'].includes(first.text)) return wrong();
    if (first.kind === 'word' && first.text === 'log_id' && isSign('(')) {
      at += 1;
      const id = take().text;
      expect(')');
      return (entry) => textOf(entry['logName']).endsWith(`/logs/${encodeURIComponent(id)}`);
    }
    const sign = peek();
    if (sign?.kind !== 'sign' || !COMPARISONS.has(sign.text))
      return (entry) =>
        JSON.stringify(entry).toLowerCase().includes(JSON.stringify(first.text).slice(1, -1).toLowerCase());
    at += 1;
    return values(first.text, sign.text);
  };
  /** One value, or several in brackets joined by OR or AND. */
  const values = (path: string, operator: string): LogFilter => {
    if (!isSign('(')) {
      const wanted = take();
      if (wanted.kind === 'sign') return wrong();
      return (entry) => compares(valueAt(entry, path), operator, wanted.text);
    }
    at += 1;
    const wanted = [take().text];
    let every: boolean | null = null;
    while (!isSign(')')) {
      const joint = take().text;
      if (!['AND', 'OR'].includes(joint)) wrong();
      every = joint === 'AND';
      wanted.push(take().text);
    }
    expect(')');
    return (entry) => {
      const holds = (each: string): boolean => compares(valueAt(entry, path), operator, each);
      return every === true ? wanted.every(holds) : wanted.some(holds);
    };
  };

  if (tokens.length === 0) return () => true;
  const filter = all();
  if (peek() !== undefined) wrong();
  return filter;
}

function valueAt(entry: JsonObject, path: string): unknown {
  let value: unknown = entry;
  for (const key of path.split('.'))
    value = typeof value === 'object' && value !== null ? (value as JsonObject)[key] : undefined;
  return value;
}

/** A field that is not there compares to nothing, save by `!=`. Equality of texts does not mind the case. */
function compares(value: unknown, operator: string, wanted: string): boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    return operator === '!=' || operator === '!~';
  const [text, other] = [String(value).toLowerCase(), wanted.toLowerCase()];
  switch (operator) {
    case '=':
      return text === other;
    case '!=':
      return text !== other;
    case ':':
      return text.includes(other);
    case '=~':
      return new RegExp(wanted).test(String(value));
    case '!~':
      return !new RegExp(wanted).test(String(value));
    default:
      return ordered(typeof value === 'number' ? value - Number(wanted) : comparedTimes(text, other), operator);
  }
}

/** Times by their moment, other texts by their letters. */
function comparedTimes(text: string, other: string): number {
  const [a, b] = [Date.parse(text), Date.parse(other)];
  if (!Number.isNaN(a) && !Number.isNaN(b)) return a - b;
  return text < other ? -1 : text > other ? 1 : 0;
}

function ordered(difference: number, operator: string): boolean {
  if (operator === '>=') return difference >= 0;
  if (operator === '<=') return difference <= 0;
  return operator === '>' ? difference > 0 : difference < 0;
}
