/** Causes in the text report: what to do, then why, then where. */
import { append } from '../model/append';
import { alikeWords, checksWords, ownersWords, placesWords, repairsWords, stopsWords } from './headline';
import { STATUS_MARK, STYLE, type Layout } from './text-layout';
import type { ToldTogether } from './told';
import { count, needLines } from './view';

interface Shown {
  readonly out: Layout;
  readonly verbose: boolean;
  /** It is the only cause, so it has no number. */
  readonly alone: boolean;
  /** It may use more lines. */
  readonly roomy: boolean;
}

/** The column where the text of a cause starts, and the width of the labels. */
const INDENT = 4;
const LABEL = 6;
/** The number of characters of a node's words. */
const SAID = 85;

/** A cause with its fix: at most seven lines, a few more if it is the only one; with `verbose` all of it. */
export function blockOf(told: ToldTogether, number: number, { out, verbose, alone, roomy }: Shown): readonly string[] {
  const { status } = told;
  const line = (most: number, label: string, text: string, style?: 'dim'): readonly string[] =>
    text === ''
      ? []
      : out.first(verbose ? Infinity : most, out.prose(INDENT, out.piece(label.padEnd(LABEL), 'dim'), text, style));
  const head = out.piece(`${alone ? '' : `${number} `}${STATUS_MARK[status]} `, STYLE[status]);
  const fixed = told.fixes.length > 0;
  return [
    out.line(head, headOf(told), 'bold'),
    ...fixLines(told, { out, verbose, roomy }),
    ...(told.checks[0] === 'verification' && told.said !== null && !verbose
      ? line(roomy ? 3 : 1, 'why', besideWords(told))
      : line(fixed ? (roomy ? 4 : 2) : roomy ? 6 : 4, 'why', whyOf(told))),
    ...(told.waiting.length > 0 && !verbose
      ? [
          ...(told.checks[0] === 'verification' || roomy ? said(told, out) : []),
          ...line(roomy ? 2 : 1, 'pods', waitingWords(told)),
        ]
      : line(
          1,
          'where',
          [alikeWords(told), ownersWords(told, 3), placesWords(told)].filter((text) => text !== '').join(' · '),
          'dim',
        )),
    ...(verbose
      ? told.waiting.flatMap(({ text, clusters }) =>
          line(1, 'pods', clusters > 1 ? `${text} (the same on ${count(clusters, 'cluster')})` : text),
        )
      : []),
    ...(verbose ? needs(told, out) : []),
    ...(roomy || verbose ? line(1, 'see', told.fixes[0]?.url ?? '', 'dim') : []),
  ];
}

/** A cause in one line. */
export function lineOf(told: ToldTogether, out: Layout): readonly string[] {
  const mark = out.piece(`${STATUS_MARK[told.status]} `, STYLE[told.status]);
  return [out.line(mark, `${headOf(told)}: ${whyOf(told)}`)];
}

const headOf = (told: ToldTogether): string =>
  `${checksWords(told)}${told.checks[0] === 'verification' && told.saidAs !== null ? ` (${told.saidAs})` : ''} · ${[stopsWords(told), told.causes.length === 1 ? repairsWords(told) : ''].filter((words) => words !== '').join(' · ')}${told.known ? ' · known from the baseline' : ''}`;

/** The end of the node's message in one line: it contains the most information. */
function said({ said: words }: ToldTogether, out: Layout): readonly string[] {
  if (words === null) return [];
  const label = out.piece(`${' '.repeat(INDENT)}${'said'.padEnd(LABEL)}`, 'dim');
  const line = words.replace(/\s+/g, ' ').trim();
  return [out.line(label, line.length > SAID ? `…${line.slice(-SAID)}` : line)];
}

/** The pods of the first image, and the number of pods of all images on all clusters. */
function waitingWords({ waiting: [first, ...others] }: ToldTogether): string {
  if (first === undefined) return '';
  if (others.length === 0 && first.clusters === 1) return first.text;
  const all = [first, ...others].reduce(
    (sum, { text, clusters }) => sum + clusters * Number(/^(\d+) pods: /.exec(text)?.[1] ?? 1),
    0,
  );
  return `${String(all)} pods, such as ${first.text.replace(/^\d+ pods: |^Pod /, '')}`;
}

/**
 * What the message contains in addition to a node's words: the checks that contradict them, or what could not be
 * checked. Empty if it only repeats the fix. The words themselves have separate lines.
 */
function besideWords({ message, fixes }: ToldTogether): string {
  const [, text = ''] = /(?:”|: no more is said)\. (.*)$/s.exec(message) ?? [];
  return fixes.some(({ summary }) => text === '' || summary.startsWith(text.slice(0, REPEATED))) ? '' : text;
}

/** Sentences with the same first characters, up to this number, are considered equal. */
const REPEATED = 40;

/** The check's message, and the rulings on it. */
function whyOf({ message, rulings, causes }: ToldTogether): string {
  const rest = rulings.filter(({ because }) => !message.includes(because)).map(({ because }) => because);
  const alike = causes.filter((cause) => cause.message !== message).length;
  const more = alike > 0 ? `; the same for ${alike} more` : '';
  return `${message}${more}${rest.length > 0 ? ` (${rest.slice(0, 2).join('; ')})` : ''}`;
}

/**
 * The first command of the fix is at the latest in the fourth line of a cause. The rest of a long summary comes after
 * it.
 */
function fixLines({ fixes, waiting }: ToldTogether, { out, verbose, roomy }: Omit<Shown, 'alone'>): readonly string[] {
  const shown = verbose ? fixes : fixes.slice(0, 1);
  const room = verbose ? Infinity : roomy ? 3 : waiting.length > 0 ? 1 : 2;
  let left = fixes.slice(shown.length).reduce((sum, { commands }) => sum + Math.max(1, commands.length), 0);
  const rests: string[] = [];
  const lines = shown.flatMap(({ summary, commands, terraform }) => {
    const taken: string[] = [];
    for (const command of commands) {
      const its = out.commands(INDENT + LABEL, [command]);
      // At least one command, and never a part of one.
      if (taken.length > 0 && taken.length + its.length > room) left += 1;
      else for (const each of its) taken.push(each);
    }
    const { first, rest } = verbose ? { first: labelled(out, 'fix', summary), rest: [] } : parted(out, summary);
    // Half a sentence about how to examine a node does not help.
    if (roomy || rest.length < 2 || waiting.length === 0) append(rests, out.first(roomy ? 3 : 1, rest));
    return [
      ...first,
      ...taken,
      ...(verbose && terraform !== null
        ? [...out.prose(INDENT + LABEL, out.piece(''), 'Terraform:', 'dim'), ...out.verbatim(INDENT + LABEL, terraform)]
        : []),
    ];
  });
  const more = out.prose(INDENT + LABEL, out.piece(''), `and ${left} more (--verbose)`, 'dim');
  return [...lines, ...(left === 0 ? [] : more), ...rests];
}

const labelled = (out: Layout, label: string, text: string): readonly string[] =>
  out.prose(INDENT, out.piece(label.padEnd(LABEL), 'bold'), text);

/** Whether a bracket or a quotation is still open at the end of a text. */
const isWithin = (before: string): boolean =>
  before.lastIndexOf('(') > before.lastIndexOf(')') || before.lastIndexOf('“') > before.lastIndexOf('”');

/** The maximum number of lines of a fix before its command. */
const BEFORE_COMMAND = 2;

/** Splits a sentence that is too long to come before the command at the end of one of its clauses. */
function parted(out: Layout, summary: string): { first: readonly string[]; rest: readonly string[] } {
  const whole = labelled(out, 'fix', summary);
  if (whole.length <= BEFORE_COMMAND) return { first: whole, rest: [] };
  const endsBy = (mark: RegExp): readonly number[] =>
    [...summary.matchAll(mark)].map(({ index }) => index).filter((end) => !isWithin(summary.slice(0, end)));
  for (const at of [...[...endsBy(/[;.] |, (?=or )/g)].reverse(), ...[...endsBy(/: /g)].reverse()]) {
    const first = labelled(out, 'fix', summary.slice(0, at));
    const rest = summary.slice(at + 2);
    // A single value is not a useful note.
    if (first.length <= BEFORE_COMMAND && rest.includes(' '))
      return { first, rest: labelled(out, 'note', rest.charAt(0).toUpperCase() + rest.slice(1)) };
  }
  return { first: out.first(BEFORE_COMMAND, whole), rest: [] };
}

const needs = ({ needs: all }: ToldTogether, out: Layout): readonly string[] =>
  needLines(all).flatMap(({ label, text }) => out.prose(INDENT + LABEL, out.piece(`${label} `, 'dim'), text));
