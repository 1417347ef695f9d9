/** The root causes as Markdown for an issue tracker: what each one stops, its evidence, and its fix to copy. */
import type { Report } from '../model/report';
import { clip, markdownBlock, markdownCode, markdownProse } from './escape';
import { checksWords, fixedWords, headline, ownersWords, placesWords, repairsWords, stopsWords } from './headline';
import { ICON } from './markdown-finding';
import { joinWithin, type Section } from './markdown-pieces';
import { isPressing, type ToldTogether, toldCauses } from './told';
import { count, extentAndCounts, needLines, sentenceCase } from './view';

/** Bytes of UTF-8. GitHub accepts 65,536 characters in an issue, GitLab a megabyte. */
const LIMIT = 60_000;
const LONGEST = 2_000;
const SHOWN_EVIDENCE = 3;
const SHOWN_NEEDS = 4;
const SHOWN_REASONS = 10;

const prose = (text: string): string => markdownProse(clip(text, LONGEST));

/**
 * The causes that fail or are unknown, one section each, the worst first, then those that stop most. Warnings are only
 * counted. The ids of causes are the same in every run, so that a cause which is already filed can be recognized.
 */
export function renderIssue(report: Report, { groupBy }: { readonly groupBy?: string | undefined } = {}): string {
  const told = toldCauses(report, groupBy);
  const pressing = told.filter(isPressing);
  const warnings = told.length - pressing.length;
  const title = `${count(pressing.length, 'cause')}: ${headline(report)}`;
  const head = pressing.length === 0 ? sentenceCase(headline(report)) : title;
  const rest = warnings === 0 ? '' : `; ${count(warnings, 'warning')} beside`;
  return joinWithin(
    [
      {
        kind: 'summaries',
        holds: 1,
        render: () => `# ${prose(head)}\n\n${prose(`${extentAndCounts(report)}${rest}`)}.\n`,
      },
      ...report.reasons.slice(0, SHOWN_REASONS).map(noteSection),
      ...pressing.map((cause, at): Section => ({
        kind: 'causes',
        holds: 1,
        render: () => causeSection(cause, at + 1),
      })),
    ],
    LIMIT,
  );
}

const noteSection = (note: string): Section => ({
  kind: 'notes',
  holds: 1,
  render: () => `\n**Not seen:** ${prose(note)}\n`,
});

function causeSection(told: ToldTogether, number: number): string {
  const { status, checks, message, causes, fixes, needs, stops, known } = told;
  const its = prose(stopsWords(told));
  const title = `${checksWords(told, markdownCode)} ${status === 'fail' ? (checks.length > 1 ? 'stop' : 'stops') : `${checks.length > 1 ? 'are' : 'is'} not known for`} ${its}`;
  const ids = causes.slice(0, 5).map(({ id }) => markdownCode(id));
  const lines = [
    capital(repairsWords(told) || `it concerns ${count(stops.targets, 'target')}`),
    ...[ownersWords(told)].filter((words) => words !== '').map((words) => `Clusters by ${prose(words)}`),
    `Why: ${prose(message)}`,
    ...(causes.length > 1 ? [`${count(causes.length, 'cause')} of this kind`] : []),
    ...evidenceOf(told),
    ...needLines(needs.slice(0, SHOWN_NEEDS)).map(({ label, text }) => `${capital(label)} ${prose(text)}`),
    ...[placesWords(told)].filter((words) => words !== '').map((words) => `Written in ${prose(words)}`),
    ...(known ? ['Known from the baseline'] : []),
    `Cause ${ids.join(', ')}${causes.length > ids.length ? ` and ${String(causes.length - ids.length)} more` : ''}`,
  ];
  return [
    `\n## ${String(number)}. ${ICON[status]} ${title}\n\n`,
    ...lines.map((line) => `- ${line}\n`),
    ...fixes
      .slice(0, 3)
      .flatMap((fix) => [
        `\n**Fix${fixedWords(fix, told)}**: ${prose(fix.summary)}\n`,
        fix.commands.length > 0 ? `\n${markdownBlock('sh', fix.commands)}\n` : '',
        fix.terraform === null ? '' : `\n${markdownBlock('hcl', [fix.terraform])}\n`,
      ]),
    fixes.length > 3
      ? `\n${String(fixes.length - 3)} more ${fixes.length === 4 ? 'fix' : 'fixes'}; the JSON report has them.\n`
      : '',
  ].join('');
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** The evidence of its findings, without duplicates. */
function evidenceOf({ targets, causes }: ToldTogether): readonly string[] {
  const ids = new Set(causes.map(({ id }) => id));
  const seen = new Map<string, string>();
  for (const { findings } of targets)
    for (const { cause, evidence } of findings) {
      if (cause === null || !ids.has(cause)) continue;
      for (const { strength, source, detail } of evidence)
        if (seen.size < SHOWN_EVIDENCE)
          seen.set(
            [strength, source, detail].join('\n'),
            `Known by what is ${strength}: ${prose(source)}: ${prose(detail)}`,
          );
      if (seen.size >= SHOWN_EVIDENCE) return [...seen.values()];
    }
  return [...seen.values()];
}
