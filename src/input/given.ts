import { nearest } from '../model/suggest';
import { type ChoiceId, type ChoiceOf, choicesOf } from './options/choices';
import { defaultOf, optionOf, type OptionId } from './options';
import type { Read } from './duration';

export type Entry = 'cli' | 'action';

/** The given values as text: one value for each time that an option was given; `true` for a flag without a value. */
export type Values = Readonly<Partial<Record<OptionId, readonly string[]>>>;

/** The given values, read one by one. Problems are collected, with the option names that this entry uses. */
export interface Given {
  readonly entry: Entry;
  readonly problems: string[];
  /** Problems that do not prevent the run. */
  readonly warnings: string[];
  /** Values that were used because nothing was given: worth mentioning, but no reason for caution. */
  readonly notes: string[];
  has(id: OptionId): boolean;
  /** Also true if the option was given without a value, which is a separate problem. */
  mentioned(id: OptionId): boolean;
  /** True if everything that was given equals the option's default. */
  isDefault(id: OptionId): boolean;
  /** The option's name as the reader knows it: `--fail-on`, or `fail_on`. */
  named(id: OptionId): string;
  /** Reports a problem with an option's value: `--fail-on “x” is …`. */
  wrong(id: OptionId, value: string, problem: string): void;
  /** The single value, parsed; null if none was given or it is wrong. */
  one<T>(id: OptionId, parse: (text: string) => Read<T>): T | null;
  /** All values, parsed, without the wrong and the repeated ones. */
  all<T>(id: OptionId, parse: (text: string) => Read<T>): readonly T[];
  /** One of the option's choices; otherwise its default. */
  choice<Id extends ChoiceId>(id: Id): ChoiceOf<Id>;
  boolean(id: OptionId): boolean;
}

/** Options whose values contain no comma: commas separate several values, as in the lists of other tools. */
const COMMAS: ReadonlySet<OptionId> = new Set(['image', 'cluster', 'node-pool', 'platform', 'image-pull-secret']);

const piecesOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** Reads given values. In the action, an empty value counts as not given. */
export function given(entry: Entry, values: Values): Given {
  const problems: string[] = [];
  const named = (id: OptionId): string => (entry === 'cli' ? optionOf(id).flag : optionOf(id).input) ?? id;
  const textsOf = (id: OptionId): readonly string[] =>
    (values[id] ?? []).filter((text) => entry === 'cli' || text.trim() !== '');
  const separated = (id: OptionId): readonly string[] =>
    COMMAS.has(id) ? textsOf(id).flatMap((text) => (text.includes(',') ? piecesOf(text) : [text])) : textsOf(id);
  const wrong = (id: OptionId, value: string, problem: string): void => {
    problems.push(value === '' ? `${named(id)} is empty: it ${problem}` : `${named(id)} “${value}” ${problem}`);
  };
  const single = (id: OptionId): string | undefined => {
    const texts = [...new Set(textsOf(id))];
    if (texts.length > 1)
      problems.push(`${named(id)} is given more than once: ${texts.map((each) => `“${each}”`).join(', ')}`);
    return texts[0];
  };
  const one = <T>(id: OptionId, parse: (text: string) => Read<T>): T | null => {
    const text = single(id);
    if (text === undefined) return null;
    const read = parse(text);
    if ('value' in read) return read.value;
    wrong(id, text, read.problem);
    return null;
  };
  return {
    entry,
    problems,
    warnings: [],
    notes: [],
    named,
    wrong,
    one,
    has: (id) => textsOf(id).length > 0,
    mentioned: (id) => values[id] !== undefined,
    isDefault: (id) => textsOf(id).every((text) => text === optionOf(id).default),
    all: (id, parse) =>
      [...new Set(separated(id))].flatMap((text) => {
        const read = parse(text);
        if ('value' in read) return [read.value];
        wrong(id, text, read.problem);
        return [];
      }),
    choice: (id) => one(id, (text) => parseChoice(id, text)) ?? defaultOf(id),
    boolean: (id) => one(id, parseBoolean) ?? optionOf(id).default === 'true',
  };
}

/** Whether saved facts are named, readable or not: images and clusters may come from them. */
export const hasSaved = (from: Pick<Given, 'mentioned'>): boolean =>
  from.mentioned('facts') || from.mentioned('resume');

/** One of an option's choices. For a wrong one, the nearest right word is suggested. */
export function parseChoice<Id extends ChoiceId>(id: Id, text: string): Read<ChoiceOf<Id>> {
  const choices = choicesOf(id);
  const choice = choices.find((each) => each === text);
  if (choice !== undefined) return { value: choice };
  const meant = nearest(text, choices);
  return { problem: `must be one of ${choices.join(', ')}${meant === null ? '' : `. Did you mean ${meant}?`}` };
}

/** Strict, like the newer rules of YAML: `True`, `yes` and `1` are errors whose message tells what to write. */
function parseBoolean(text: string): Read<boolean> {
  if (text === 'true') return { value: true };
  if (text === 'false') return { value: false };
  const lower = text.trim().toLowerCase();
  const meant = ['true', 'yes', 'y', 'on', '1'].includes(lower)
    ? 'true'
    : ['false', 'no', 'n', 'off', '0'].includes(lower)
      ? 'false'
      : nearest(lower, ['true', 'false']);
  return { problem: `is neither true nor false${meant === null ? '' : `. Write ${meant}.`}` };
}
