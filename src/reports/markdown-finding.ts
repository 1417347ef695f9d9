/** One finding, or a table of them, in Markdown. */
import type { Status } from '../model/finding';
import { clip, markdownBlock, markdownCell, markdownCode, markdownLink, markdownProse } from './escape';
import { needLines, sentenceOf, setAside, type FindingGroup } from './view';

/** UTF-16 units of what one field may take: a page shows the start of a message of a megabyte, and says so. */
const LONGEST = 2_000;
/** A picture for each status and verdict; the word always stands beside it, or in the column's head. */
export const ICON: Readonly<Record<Status, string>> = { fail: '❌', unknown: '❔', warn: '⚠️', pass: '✅', skip: '➖' };
const SHOWN_POOLS = 20;

const prose = (text: string): string => markdownProse(clip(text, LONGEST));
const code = (text: string): string => markdownCode(clip(text, LONGEST));

/** A finding with its evidence, what would tell, and its fix to copy. */
export function findingMarkdown({ finding, checks, pools }: FindingGroup): string {
  const { status, evidence, needs, fix } = finding;
  const aside = setAside(finding);
  const head = [
    `${ICON[status]} **${status}** ${checks.map(code).join(', ')}`,
    ...(pools.length > 0 ? [`${pools.length === 1 ? 'pool' : 'pools'} ${poolList(pools)}`] : []),
    ...(aside === null ? [] : [prose(aside)]),
  ];
  return [
    `${head.join(' · ')}: ${prose(sentenceOf(finding))}\n`,
    listOf(
      evidence.map(({ strength, says, source, detail }) => `${strength} (${says}) ${code(source)}: ${prose(detail)}`),
    ),
    listOf(needLines(needs).map(({ label, text }) => `${label} ${prose(text)}`)),
    ...(fix === null ? [] : [fixMarkdown(fix)]),
  ].join('');
}

function fixMarkdown({ summary, commands, terraform, url }: NonNullable<FindingGroup['finding']['fix']>): string {
  return [
    `\n**Fix**: ${prose(summary)}${url === null ? '' : `${stop(summary)} See ${markdownLink(clip(url, LONGEST))}.`}\n`,
    commands.length > 0 ? `\n${markdownBlock('sh', commands)}\n` : '',
    terraform === null
      ? ''
      : `\n<details>\n<summary>Terraform</summary>\n\n${markdownBlock('hcl', [terraform])}\n\n</details>\n`,
  ].join('');
}

/** A full stop where a sentence has none. */
const stop = (sentence: string): string => (/[.!?:…]$/.test(sentence) ? '' : '.');

const listOf = (lines: readonly string[]): string =>
  lines.length > 0 ? `\n${lines.map((line) => `- ${line}\n`).join('')}` : '';

/** Findings that ask for nothing, a row each. */
export function findingRows(groups: readonly FindingGroup[]): string {
  const rows = groups.map(({ finding, pools }) => {
    const aside = setAside(finding);
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

/** Names of pools as code, up to twenty. */
export function poolList(pools: readonly string[]): string {
  const shown = pools.slice(0, SHOWN_POOLS).map(code);
  const more = pools.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
