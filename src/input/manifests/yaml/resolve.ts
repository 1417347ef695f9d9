/** The type of an unquoted scalar, by the rules of kubectl's own parser (go-yaml 2, which follows YAML 1.1). Pure. */
import type { YamlScalar } from './nodes';

export type ScalarKind = 'text' | 'number' | 'boolean' | 'null';

const BOOLEANS: ReadonlySet<string> = new Set(
  ['y', 'Y', 'n', 'N', ...['yes', 'no', 'true', 'false', 'on', 'off'].flatMap(inCases)].flat(),
);
const NULLS: ReadonlySet<string> = new Set(['', '~', ...inCases('null')]);
const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...inCases('.inf').flatMap((word) => [word, `+${word}`, `-${word}`]),
  ...['.nan', '.NaN', '.NAN', '.Inf', '+.Inf', '-.Inf'],
]);
const INTEGER = /^[-+]?(?:0|[1-9][0-9]*|0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|0[bB][01]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

function inCases(word: string): readonly string[] {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}

/** The type of a scalar as kubectl reads it; a timestamp is a string. */
export const scalarKind = (scalar: YamlScalar): ScalarKind => kindBy(scalar, kindOfPlain);

/** The type of a scalar in YAML 1.2, where `off` and `yes` are strings. */
export const coreKindOf = (scalar: YamlScalar): ScalarKind =>
  kindBy(scalar, (text) => {
    const kind = kindOfPlain(text);
    return kind === 'boolean' && !/^(?:true|false)$/i.test(text) ? 'text' : kind;
  });

function kindBy({ text, plain, tag }: YamlScalar, ofPlain: (text: string) => ScalarKind): ScalarKind {
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

function kindOfPlain(text: string): ScalarKind {
  if (NULLS.has(text)) return 'null';
  const [first = ''] = text;
  if ('yYnNtTfFoO'.includes(first)) return BOOLEANS.has(text) ? 'boolean' : 'text';
  if (!/[-+.0-9]/.test(first)) return 'text';
  if (NUMBER_WORDS.has(text)) return 'number';
  // Underscores between digits are ignored.
  const digits = first === '.' ? text : text.replaceAll('_', '');
  return INTEGER.test(digits) || FLOAT.test(digits) ? 'number' : 'text';
}
