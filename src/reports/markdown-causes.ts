/** Causes in Markdown: what to do, with the fix to copy and the targets that it stops. */
import type { Fix } from '../model/finding';
import { clip, html, markdownBlock, markdownCode, markdownLink, markdownProse } from './escape';
import { alikeWords, checksWords, fixedWords, ownersWords, placesWords, repairsWords, stopsWords } from './headline';
import { foldMarkdown, ICON } from './markdown-finding';
import type { Section } from './markdown-pieces';
import type { ToldTogether } from './told';
import { count, needLines } from './view';

/** The maximum length of one field in UTF-16 units. */
const LONGEST = 2_000;
/** The number of commands of one fix that are open. More are folded. */
const OPEN_COMMANDS = 5;
const SHOWN_NEEDS = 6;

const prose = (text: string): string => markdownProse(clip(text, LONGEST));

/** One section for each cause, numbered if there are several. */
export const causeSections = (told: readonly ToldTogether[]): readonly Section[] =>
  told.map((each, at) => ({
    kind: 'causes',
    holds: 1,
    render: () => `\n### ${told.length > 1 ? `${at + 1}. ` : ''}${causeMarkdown(each)}`,
  }));

/** Warnings, and advice that could not be given, in one folded section. */
export function warningSections(told: readonly ToldTogether[]): readonly Section[] {
  if (told.length === 0) return [];
  const names = [...new Set(told.flatMap(({ checks }) => checks))];
  const summary = `${ICON.warn} ${count(told.length, 'warning')}: ${html(clip(names.join(', '), LONGEST))}`;
  return [
    {
      kind: 'warnings',
      holds: told.length,
      render: () => foldMarkdown(summary, told.map((each) => `### ${causeMarkdown(each)}`).join('\n')),
    },
  ];
}

function causeMarkdown(told: ToldTogether): string {
  const { status, message, rulings, fixes, needs, known, causes } = told;
  const why = [
    prose(message),
    ...rulings
      .filter(({ because }) => !message.includes(because))
      .slice(0, 3)
      .map(({ because }) => `(${prose(because)})`),
  ].join(' ');
  const head = [
    checksWords(told, markdownCode),
    prose(stopsWords(told)),
    ...[repairsWords(told)].filter((words) => words !== ''),
    ...(known ? ['known from the baseline'] : []),
  ];
  const also = [ownersWords(told), alikeWords(told, 20), placesWords(told)].filter((text) => text !== '');
  return [
    `${ICON[status]} ${head.join(' · ')}\n`,
    ...fixes.slice(0, 3).map((fix) => fixMarkdown(fix, fixedWords(fix, told))),
    fixes.length > 3
      ? `\n- and ${fixes.length - 3} more ${fixes.length === 4 ? 'fix' : 'fixes'}; the JSON report has them\n`
      : '',
    `\n${fixes.length > 0 ? '- why: ' : '- '}${why}\n`,
    ...(causes.length > 1 ? [`- ${count(causes.length, 'cause')} of this kind\n`] : []),
    ...also.map((text) => `- ${prose(text)}\n`),
    ...needLines(needs.slice(0, SHOWN_NEEDS)).map(({ label, text }) => `- ${label} ${prose(text)}\n`),
  ].join('');
}

function fixMarkdown({ summary, commands, terraform, url }: Fix, fixed: string): string {
  const [open, more] = [commands.slice(0, OPEN_COMMANDS), commands.slice(OPEN_COMMANDS)];
  return [
    `\n**Fix${fixed}**: ${prose(summary)}${url === null ? '' : `${/[.!?:…]$/.test(summary) ? '' : '.'} See ${markdownLink(clip(url, LONGEST))}.`}\n`,
    open.length > 0 ? `\n${markdownBlock('sh', open)}\n` : '',
    more.length > 0 ? foldMarkdown(`${count(more.length, 'command')} more`, `${markdownBlock('sh', more)}\n`) : '',
    terraform === null ? '' : foldMarkdown('Terraform', `${markdownBlock('hcl', [terraform])}\n`),
  ].join('');
}
