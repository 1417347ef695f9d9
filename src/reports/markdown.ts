/** The report as GitHub-flavoured Markdown for the step summary or a comment. */
import { clusterName } from '../model/fingerprint';
import { NO_CLUSTER } from '../model/target';
import type { Status } from '../model/finding';
import type { Report, ReportTarget } from '../model/report';
import { clip, html, markdownBlock, markdownCell, markdownCode, markdownProse } from './escape';
import { headline, passWords } from './headline';
import { causeSections, warningSections } from './markdown-causes';
import { findingMarkdown, findingRows, foldMarkdown, ICON, poolList } from './markdown-finding';
import { joinWithin, type Section } from './markdown-pieces';
import { isPressing, toldCauses, unexplained } from './told';
import { groupTable } from './markdown-groups';
import { type PassedAlike, passedAlike } from './passes-alike';
import { trendHeadline, trendLines } from './trend';
import * as view from './view';

export interface MarkdownOptions {
  /** Bytes of UTF-8. The default is 900 KiB: GitHub drops a step summary of more than 1 MiB completely. */
  readonly limitBytes?: number | undefined;
  /** The property by which a fleet's clusters are grouped: `project`, `location` or `label=KEY`. */
  readonly groupBy?: string | undefined;
  /** Notes for the reader in addition to the report, one sentence each. */
  readonly notes?: readonly string[] | undefined;
}

/** Tables with more rows than these are folded. */
const OPEN_ROWS = 10;
/** The maximum number of rows of one folded table. */
const ROWS = 200;
/** Reports with more targets show what passed in one list, not for each target. */
const FEW = 3;
const LONGEST_NAME = 500;
const LONGEST_PROSE = 2_000;
const SHOWN_SOURCES = 5;
const SHOWN_NOTES = 10;
/** With many targets, at most this number of assumptions and of findings that are set aside is shown. */
const SHOWN_LINES = 20;

/**
 * The report as Markdown, below `limitBytes`, with a line feed at the end: the verdict, what to do, the grants that
 * would answer what is unknown, the table, and the rest folded. The only HTML in it is details and summary.
 */
export function renderMarkdown(
  report: Report,
  { limitBytes = 900 * 1024, notes = [], groupBy }: MarkdownOptions = {},
): string {
  const targets = view.worstTargetsFirst(report.targets);
  const told = toldCauses(report, groupBy);
  const pressing = told.filter(isPressing);
  const grantsFirst = pressing.every(({ status }) => status === 'unknown');
  return joinWithin(
    [
      { kind: 'summaries', holds: 1, render: () => head(report) },
      ...(grantsFirst ? access(report) : []),
      ...causeSections(pressing),
      ...(grantsFirst ? [] : access(report)),
      ...[...notes, ...report.reasons.slice(0, SHOWN_NOTES), ...silent(report)].map(noteSection),
      ...since(report),
      ...groupTable(report, groupBy),
      ...table(report, targets),
      ...verified(targets),
      ...warningSections(told.filter((each) => !isPressing(each))),
      ...(targets.length > FEW ? shortRest(report) : rest(targets)),
      ...passedAlike(report).map(passedRow),
    ],
    limitBytes,
  );
}

const silent = (report: Report): readonly string[] =>
  unexplained(report)
    .slice(0, SHOWN_NOTES)
    .map(
      ({ image, cluster }) =>
        `No finding says why of ${image.reference}${view.onCluster(cluster)}: none of its node pools was judged.`,
    );

const noteSection = (note: string): Section => ({
  kind: 'notes',
  holds: 1,
  render: () => `\n**Note:** ${markdownProse(clip(note, LONGEST_PROSE))}\n`,
});

const head = (report: Report): string =>
  `## ${ICON[report.verdict]} ${prose(view.sentenceCase(headline(report)))}\n\n${prose([view.extentAndCounts(report), ...passWords(report)].join('; '))}.\n`;

/** The number of causes of the trend that are named. */
const SHOWN_TREND = 50;

/** How causes changed since the baseline: one line, and the causes folded. */
function since(report: Report): readonly Section[] {
  const headline = trendHeadline(report);
  if (headline === null) return [];
  const lines = trendLines(report);
  const more = lines.length - SHOWN_TREND;
  const rows = lines.slice(0, SHOWN_TREND).map(({ what, cause, targets }) => {
    const icon = what === 'mended' ? ICON.pass : ICON[cause.status];
    return `- **${what}** ${icon} ${markdownCode(cause.check)}, ${targets}: ${prose(cause.message)}\n`;
  });
  const rest = more > 0 ? `- and ${more} more; the JSON report holds them\n` : '';
  return [
    { kind: 'notes', holds: 1, render: () => `\n**Trend:** ${prose(headline)}.\n` },
    ...(lines.length === 0
      ? []
      : [
          {
            kind: 'warnings' as const,
            holds: lines.length,
            render: () => foldMarkdown(`${view.count(lines.length, 'cause')} then and now`, rows.join('') + rest),
          },
        ]),
  ];
}

/** Images × clusters × pools, one row for each target, folded if it is long. */
function table(report: Report, targets: readonly ReportTarget[]): readonly Section[] {
  if (targets.length === 0) return [];
  const nameOf = view.clusterNames(targets);
  const whole = (rows: readonly ReportTarget[]): string =>
    TABLE_HEAD + rows.map((each) => tableRow(each, nameOf(each.cluster))).join('');
  if (targets.length <= OPEN_ROWS)
    return [{ kind: 'rows of the table', holds: targets.length, render: () => `\n${whole(targets)}` }];
  const parts = Array.from({ length: Math.ceil(targets.length / ROWS) }, (_, at) =>
    targets.slice(at * ROWS, (at + 1) * ROWS),
  );
  return parts.map((rows, at) => ({
    kind: at === 0 ? 'rows of the table' : 'further rows of the table',
    holds: rows.length,
    render: () =>
      foldMarkdown(
        at === 0 ? `${view.extent(report)}: ${view.targetCounts(report)}` : `${rows.length} more rows`,
        whole(rows),
      ),
  }));
}

const TABLE_HEAD = '| Image | Cluster | Verdict | Pools |\n| --- | --- | --- | --- |\n';

function tableRow({ image, verdict, pools, blind }: ReportTarget, cluster: string): string {
  const byVerdict = view.poolsByVerdict(pools).map(([its, names]) => `${ICON[its]} ${poolList(names)}`);
  const cells = [
    name(image.reference),
    name(cluster),
    `${ICON[verdict]} ${verdict}${blind ? ' (blind)' : ''}`,
    byVerdict.join(' · '),
  ];
  return `| ${cells.map(markdownCell).join(' | ')} |\n`;
}

/** The pulls that were tried on nodes, one row each. */
function verified(targets: readonly ReportTarget[]): readonly Section[] {
  const rows = targets.flatMap((target) => view.verifications(target).map((row) => ({ target, row })));
  const nameOf = view.clusterNames(targets);
  return rows.map(({ target, row }, index) => ({
    kind: 'pulls that were verified',
    holds: 1,
    render: () => (index === 0 ? VERIFIED_HEAD : '') + verifiedRow(target.image, nameOf(target.cluster), row),
  }));
}

const VERIFIED_HEAD = `
### Pulls verified on nodes

| Image | Cluster | Pool | Result | Digest that the node pulled | Took |
| --- | --- | --- | --- | --- | --- |
`;

function verifiedRow(image: ReportTarget['image'], cluster: string, row: view.VerificationRow): string {
  const cells = [
    name(image.reference),
    name(cluster),
    name(row.pool) + (row.node === null ? '' : ` (${name(row.node)})`),
    `${ICON[row.status]} ${prose(row.result)}`,
    row.digest === null ? '' : name(row.digest),
    row.took ?? '',
  ];
  return `| ${cells.map(markdownCell).join(' | ')} |\n`;
}

const prose = (text: string): string => markdownProse(clip(text, LONGEST_PROSE));
const name = (text: string): string => markdownCode(clip(text, LONGEST_NAME));

/** `, from FILE:LINE (WORKLOAD)`; empty for an image that came from no file. */
function from({ sources }: ReportTarget['image']): string {
  const shown = sources
    .slice(0, SHOWN_SOURCES)
    .map(({ file, line, workload }) => name(`${file}:${line}`) + (workload === null ? '' : ` (${name(workload)})`));
  const more = sources.length - shown.length;
  return shown.length === 0 ? '' : `, from ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function access({ access: missing }: Report): readonly Section[] {
  if (missing === null || missing.commands.length === 0) return [];
  const { commands } = missing;
  return [
    {
      kind: 'lists of grants',
      holds: 1,
      render: () =>
        `\n### To answer what is unknown\n\nGive the caller these grants, once${view.callerWords(commands)}:\n\n${markdownBlock('sh', commands)}\n`,
    },
  ];
}

/** Every finding of a few targets, folded, one part for each target. */
function rest(targets: readonly ReportTarget[]): readonly Section[] {
  return targets.flatMap((target) => {
    if (target.findings.length + target.assumptions.length === 0) return [];
    const open = target.verdict !== 'pass' || target.findings.some(view.asksForSomething);
    return [
      {
        kind: open ? 'targets with open findings' : 'targets that pass',
        holds: 1,
        render: () => restOf(target),
      },
    ];
  });
}

function restOf(target: ReportTarget): string {
  const { image, cluster, blind } = target;
  const groups = view.groupFindings(target.findings);
  const what = `<code>${html(clip(image.reference, LONGEST_NAME))}</code>${cluster === null ? '' : ` on <code>${html(clip(cluster.name, LONGEST_NAME))}</code>`}`;
  const facts = [
    ...(cluster === null ? [] : [name(clusterName(cluster))]),
    ...view.clusterInWords(cluster).map(prose),
  ].join(' · ');
  const open = groups.filter(({ finding }) => view.asksForSomething(finding));
  const quiet = groups.filter(({ finding }) => !view.asksForSomething(finding));
  return foldMarkdown(
    `${ICON[target.verdict]} ${what}: ${statusCounts(groups, target)}`,
    [
      `${cluster === null ? 'Judged without a cluster' : `On ${facts}`}${from(image)}.\n`,
      ...(blind ? ['**Blind**: the cluster, the image or the identity of every pool could not be read.\n'] : []),
      ...open.map(findingMarkdown),
      ...(quiet.length > 0 ? [findingRows(quiet)] : []),
      ...(target.assumptions.length > 0 ? [assumptions(target.assumptions)] : []),
    ].join('\n'),
  );
}

function statusCounts(groups: readonly view.FindingGroup[], target: ReportTarget): string {
  const statuses: readonly Status[] = ['fail', 'unknown', 'warn', 'pass', 'skip'];
  return [
    ...statuses.flatMap((status) => {
      const number = groups.filter(({ finding }) => finding.status === status).length;
      return number > 0 ? [`${number} ${status}`] : [];
    }),
    ...(target.assumptions.length > 0 ? [view.count(target.assumptions.length, 'assumption')] : []),
  ].join(', ');
}

function assumptions(all: ReportTarget['assumptions']): string {
  const lines = all.map(({ check, text, needs }) => {
    const tells = view.needLines(needs).map(({ label, text: tells }) => `${label} ${prose(tells)}`);
    return `- Assumed for ${markdownCode(check)}: ${prose(text)}${tells.length > 0 ? ` (${tells.join(', ')})` : ''}\n`;
  });
  return lines.join('');
}

/** For many targets: the assumptions and the findings that are set aside, without duplicates. */
function shortRest({ targets }: Report): readonly Section[] {
  const assumed = new Map(targets.flatMap((target) => target.assumptions.map((each) => [each.text, each] as const)));
  const aside = new Set(
    targets.flatMap(({ findings }) =>
      findings.flatMap((finding) =>
        finding.ignored === null ? [] : [`- ${prose(`${finding.check}, ${view.setAsideWords(finding) ?? ''}`)}\n`],
      ),
    ),
  );
  const more = (number: number): string => (number > SHOWN_LINES ? `- and ${number - SHOWN_LINES} more\n` : '');
  const lines = assumptions([...assumed.values()].slice(0, SHOWN_LINES)) + more(assumed.size);
  const set = [...aside].slice(0, SHOWN_LINES).join('') + more(aside.size);
  const part = (title: string, body: string): readonly Section[] =>
    body === '' ? [] : [{ kind: 'targets with open findings', holds: 1, render: () => foldMarkdown(title, body) }];
  return [
    ...part(`Rests on ${view.count(assumed.size, 'assumption')}`, lines),
    ...part(`${view.count(aside.size, 'finding')} set aside`, set),
  ];
}

/** Clusters on which the same images pass: their names, and the names of the images. */
function passedRow({ clusters: [first, ...more], images }: PassedAlike): Section {
  const code = (cluster: string | null): string => `<code>${html(clip(cluster ?? NO_CLUSTER, LONGEST_NAME))}</code>`;
  const on = more.length === 0 ? code(first) : view.count(more.length + 1, 'cluster');
  const list = (names: readonly string[]): string => names.map((each) => `- ${name(each)}\n`).join('');
  return {
    kind: 'targets that pass',
    holds: images.length * (more.length + 1),
    render: () =>
      foldMarkdown(
        `${ICON.pass} ${view.count(images.length, 'image')} on ${on}`,
        more.length === 0
          ? list(images)
          : `${list(images)}\nOn each of these clusters:\n\n${list([first, ...more].map((cluster) => cluster ?? NO_CLUSTER))}`,
      ),
  };
}
