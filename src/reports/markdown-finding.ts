/** One finding, or a table of them, in Markdown. */
import type { Status } from '../model/finding';
import { clip, markdownCell, markdownCode, markdownProse } from './escape';
import { needLines, sentenceOf, setAsideWords, type FindingGroup } from './view';

/** The maximum length of one field in UTF-16 units. A longer message is cut, and the page says so. */
const LONGEST = 2_000;
/** An icon for each status and verdict. The word is always next to it, or in the column's head. */
export const ICON: Readonly<Record<Status, string>> = { fail: '❌', unknown: '❔', warn: '⚠️', pass: '✅', skip: '➖' };
const SHOWN_POOLS = 20;

const prose = (text: string): string => markdownProse(clip(text, LONGEST));
const code = (text: string): string => markdownCode(clip(text, LONGEST));

/** A finding with its evidence and the grants that would answer it. */
export function findingMarkdown({ finding, pools }: FindingGroup): string {
  const { status, evidence, needs, fix } = finding;
  const aside = setAsideWords(finding);
  const head = [
    `${ICON[status]} **${status}** ${code(finding.check)}`,
    ...(pools.length > 0 ? [`${pools.length === 1 ? 'pool' : 'pools'} ${poolList(pools)}`] : []),
    ...(aside === null ? [] : [prose(aside)]),
  ];
  return [
    `${head.join(' · ')}: ${prose(sentenceOf(finding))}\n`,
    listOf(
      evidence.map(({ strength, says, source, detail }) => `${strength} (${says}) ${code(source)}: ${prose(detail)}`),
    ),
    listOf(needLines(needs).map(({ label, text }) => `${label} ${prose(text)}`)),
    // The commands are shown once, with the cause.
    fix === null ? '' : `\n**Fix**: ${prose(fix.summary)}\n`,
  ].join('');
}

const listOf = (lines: readonly string[]): string =>
  lines.length > 0 ? `\n${lines.map((line) => `- ${line}\n`).join('')}` : '';

/** @param summary HTML, escaped; @param body Markdown, a line feed at its end */
export const foldMarkdown = (summary: string, body: string): string =>
  `\n<details>\n<summary>${summary}</summary>\n\n${body}\n</details>\n`;

/** Findings that need no attention, one row each. */
export function findingRows(groups: readonly FindingGroup[]): string {
  const rows = groups.map(({ finding, pools }) => {
    const aside = setAsideWords(finding);
    const cells = [
      `${ICON[finding.status]} ${finding.status}`,
      code(finding.check),
      pools.length > 0 ? poolList(pools) : '',
      prose(sentenceOf(finding)) + (aside === null ? '' : ` (${prose(aside)})`),
    ];
    return `| ${cells.map(markdownCell).join(' | ')} |\n`;
  });
  return `| Status | Check | Pools | Finding |\n| --- | --- | --- | --- |\n${rows.join('')}`;
}

/** Names of pools as code, at most twenty. */
export function poolList(pools: readonly string[]): string {
  const shown = pools.slice(0, SHOWN_POOLS).map(code);
  const more = pools.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
