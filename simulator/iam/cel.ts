/**
 * The part of the Common Expression Language that IAM conditions and download rules use:
 * `&&`, `||`, `!`, comparisons, strings, timestamps and their parts, `startsWith`, `endsWith`, `contains`, `matchTag`.
 * An expression that errors grants nothing, as in IAM.
 */

/** What an expression may name; functions are reached as `NAME.fn(...)` through `call`. */
export interface CelScope {
  values: Record<string, string | number | boolean>;
  call?: (name: string, args: readonly Value[]) => Value | undefined;
}

type Value = string | number | boolean;
type Token = { kind: 'name' | 'string' | 'number' | 'op' | 'end'; text: string };

const TOKEN =
  /\s*(?:([A-Za-z_][\w.]*)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(\d+(?:\.\d+)?)|(&&|\|\||==|!=|<=|>=|[<>!().,]))/y;

function tokens(text: string): Token[] {
  const found: Token[] = [];
  const source = text.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (!match) throw new Error('unexpected character in condition');
    const [, name, double, quoted, number, op] = match;
    if (name !== undefined) found.push({ kind: 'name', text: name });
    else if (double !== undefined || quoted !== undefined)
      found.push({ kind: 'string', text: (double ?? quoted ?? '').replace(/\\(.)/g, '$1') });
    else if (number !== undefined) found.push({ kind: 'number', text: number });
    else found.push({ kind: 'op', text: op ?? '' });
  }
  return found;
}

class Parser {
  private at = 0;
  constructor(
    private readonly list: Token[],
    private readonly scope: CelScope,
  ) {}

  whole(): Value {
    const value = this.or();
    if (this.at < this.list.length) throw new Error('trailing text in condition');
    return value;
  }

  private peek(): Token {
    return this.list[this.at] ?? { kind: 'end', text: '' };
  }

  private take(text: string): boolean {
    if (this.peek().kind !== 'op' || this.peek().text !== text) return false;
    this.at += 1;
    return true;
  }

  private or(): Value {
    let left = this.and();
    while (this.take('||')) {
      const right = this.and();
      left = truth(left) || truth(right);
    }
    return left;
  }

  private and(): Value {
    let left = this.comparison();
    while (this.take('&&')) {
      const right = this.comparison();
      left = truth(left) && truth(right);
    }
    return left;
  }

  private comparison(): Value {
    const left = this.unary();
    for (const op of ['==', '!=', '<=', '>=', '<', '>']) {
      if (this.take(op)) return compare(op, left, this.unary());
    }
    return left;
  }

  private unary(): Value {
    if (this.take('!')) return !truth(this.unary());
    return this.postfix(this.primary());
  }

  private postfix(start: Value): Value {
    let value = start;
    while (this.peek().text === '.' && this.peek().kind === 'op') {
      this.at += 1;
      const method = this.peek().text;
      this.at += 1;
      value = applyMethod(value, method, this.args());
    }
    return value;
  }

  private args(): Value[] {
    if (!this.take('(')) throw new Error('expected arguments');
    const list: Value[] = [];
    while (!this.take(')')) {
      list.push(this.or());
      this.take(',');
    }
    return list;
  }

  private primary(): Value {
    const token = this.peek();
    this.at += 1;
    if (token.kind === 'string') return token.text;
    if (token.kind === 'number') return Number(token.text);
    if (token.kind === 'op' && token.text === '(') {
      const value = this.or();
      if (!this.take(')')) throw new Error('missing )');
      return value;
    }
    if (token.kind !== 'name') throw new Error('unexpected end of condition');
    return this.named(token.text);
  }

  private named(name: string): Value {
    if (name === 'true' || name === 'false') return name === 'true';
    if (this.peek().text !== '(' || this.peek().kind !== 'op') {
      const value = this.scope.values[name];
      if (value === undefined) throw new Error(`unknown attribute ${name}`);
      return value;
    }
    const args = this.args();
    if (name === 'timestamp') return Date.parse(String(args[0]));
    const own = this.scope.call?.(name, args);
    if (own !== undefined) return own;
    const dot = name.lastIndexOf('.');
    const value = this.scope.values[name.slice(0, dot)];
    if (value === undefined) throw new Error(`unknown function ${name}`);
    return applyMethod(value, name.slice(dot + 1), args);
  }
}

function truth(value: Value): boolean {
  if (typeof value !== 'boolean') throw new Error('not a boolean');
  return value;
}

function compare(op: string, left: Value, right: Value): boolean {
  if (typeof left !== typeof right) throw new Error('values of two types compared');
  if (op === '==') return left === right;
  if (op === '!=') return left !== right;
  if (op === '<') return left < right;
  if (op === '>') return left > right;
  return op === '<=' ? left <= right : left >= right;
}

function applyMethod(value: Value, name: string, args: readonly Value[]): Value {
  const argument = String(args[0] ?? '');
  if (typeof value === 'string') {
    if (name === 'startsWith') return value.startsWith(argument);
    if (name === 'endsWith') return value.endsWith(argument);
    if (name === 'contains') return value.includes(argument);
  }
  const read = typeof value === 'number' ? PARTS[name] : undefined;
  if (read) return read(inZone(Number(value), argument === '' ? 'UTC' : argument));
  throw new Error(`unknown function ${name}`);
}

/** Parts of a timestamp as CEL counts them: months and days of the week from 0, days of the month (`getDate`) from 1. */
const PARTS: Readonly<Record<string, (local: Date) => number>> = {
  getFullYear: (local) => local.getUTCFullYear(),
  getMonth: (local) => local.getUTCMonth(),
  getDate: (local) => local.getUTCDate(),
  getDayOfMonth: (local) => local.getUTCDate() - 1,
  getDayOfWeek: (local) => local.getUTCDay(),
  getHours: (local) => local.getUTCHours(),
  getMinutes: (local) => local.getUTCMinutes(),
};

/** The wall clock of a time zone, as if it were UTC's. */
function inZone(time: number, timeZone: string): Date {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(time);
  return new Date(`${wall.replace(' ', 'T')}Z`);
}

/** Does the expression hold? One that fails to parse or to evaluate does not (IAM conditions overview). */
export function holds(expression: string, scope: CelScope): boolean {
  try {
    return truth(new Parser(tokens(expression), scope).whole());
  } catch {
    return false;
  }
}
