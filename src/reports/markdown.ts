/** The report as GitHub-flavoured Markdown: the step summary, or a comment. */
import { clusterPath } from '../model/cluster';
import type { Status, Verdict } from '../model/finding';
import type { Report, ReportFinding, ReportTarget } from '../model/report';
import { joinAlike, joinByReason } from './alike';
import { clip, html, markdownBlock, markdownCell, markdownCode, markdownProse } from './escape';
import { findingMarkdown, findingRows, ICON, poolList } from './markdown-finding';
import { joinWithin, type Section } from './markdown-pieces';
import * as view from './view';

export interface MarkdownOptions {
  /** Bytes of UTF-8. 900 KiB by default: GitHub drops a step summary of more than 1 MiB whole. */
  readonly limitBytes?: number | undefined;
  /** What a person is to know beside the report, a sentence each. */
  readonly notes?: readonly string[] | undefined;
}

/** Tables with more targets than this fold those that pass. */
const LONG_TABLE = 25;
/** Rows that are worth more than the details of a failing target. */
const FIRST_ROWS = 200;
const LONGEST_NAME = 500;
const LONGEST_PROSE = 2_000;
const SHOWN_SOURCES = 5;

/** The report as Markdown, below `limitBytes`, with a line feed at the end. It writes no HTML but details and summary. */
export function renderMarkdown(report: Report, { limitBytes = 900 * 1024, notes = [] }: MarkdownOptions = {}): string {
  const targets = view.worstTargetsFirst(report.targets);
  const isFolded = (target: ReportTarget): boolean => targets.length > LONG_TABLE && target.verdict === 'pass';
  return joinWithin(
    [
      ...headAndTable(
        report,
        targets.filter((target) => !isFolded(target)),
      ),
      ...verified(targets),
      ...targetSections(targets, 'fail', 'failing targets'),
      ...targetSections(targets, 'unknown', 'targets with open findings'),
      ...access(report),
      ...notes.map(noteSection),
      ...rest(targets),
      ...foldedTable(targets.filter(isFolded)),
      ...report.passed.map(passedRow),
    ],
    limitBytes,
  );
}

const noteSection = (note: string): Section => ({
  kind: 'notes',
  holds: 1,
  render: () => `\n**Note:** ${markdownProse(clip(note, LONGEST_PROSE))}\n`,
});

function headAndTable(report: Report, targets: readonly ReportTarget[]): readonly Section[] {
  const rows = targets.map((target, index): Section => ({
    kind: index < FIRST_ROWS ? 'rows of the table' : 'further rows of the table',
    holds: 1,
    render: () => tableRow(target),
  }));
  return [
    { kind: 'summaries', holds: 1, render: () => head(report) + (rows.length > 0 ? `\n${TABLE_HEAD}` : '') },
    ...rows,
  ];
}

function head(report: Report): string {
  return `## ${ICON[report.verdict]} Image preflight: ${report.verdict}

${view.extent(report)}. Targets: ${view.targetCounts(report)}. Findings: ${view.findingCounts(report)}.
`;
}

const TABLE_HEAD = '| Image | Cluster | Verdict | Pools |\n| --- | --- | --- | --- |\n';

function tableRow({ image, cluster, verdict, pools, blind }: ReportTarget): string {
  const byVerdict = view.poolsByVerdict(pools).map(([its, names]) => `${ICON[its]} ${poolList(names)}`);
  const cells = [
    name(image.reference),
    name(cluster.name),
    `${ICON[verdict]} ${verdict}${blind ? ' (blind)' : ''}`,
    byVerdict.join(' · '),
  ];
  return `| ${cells.map(markdownCell).join(' | ')} |\n`;
}

/** The pulls that were tried on nodes, a row each. */
function verified(targets: readonly ReportTarget[]): readonly Section[] {
  const rows = targets.flatMap((target) => view.verifications(target).map((row) => ({ target, row })));
  return rows.map(({ target, row }, index) => ({
    kind: 'pulls that were verified',
    holds: 1,
    render: () => (index === 0 ? VERIFIED_HEAD : '') + verifiedRow(target, row),
  }));
}

const VERIFIED_HEAD = `
### Pulls verified on nodes

| Image | Cluster | Pool | Result | Digest that the node pulled | Took |
| --- | --- | --- | --- | --- | --- |
`;

function verifiedRow({ image, cluster }: ReportTarget, row: view.VerificationRow): string {
  const cells = [
    name(image.reference),
    name(cluster.name),
    name(row.pool) + (row.node === null ? '' : ` (${name(row.node)})`),
    `${ICON[row.status]} ${prose(row.result)}`,
    row.digest === null ? '' : name(row.digest),
    row.took ?? '',
  ];
  return `| ${cells.map(markdownCell).join(' | ')} |\n`;
}

const prose = (text: string): string => markdownProse(clip(text, LONGEST_PROSE));
const name = (text: string): string => markdownCode(clip(text, LONGEST_NAME));

/** Targets of a verdict, each with the findings that decided it. */
function targetSections(targets: readonly ReportTarget[], verdict: Verdict, kind: Section['kind']): readonly Section[] {
  return joinAlike(targets.filter((target) => target.verdict === verdict)).map(({ target, others }) => ({
    kind,
    holds: 1 + others.length,
    render: () => `\n${targetHead(target)}${alsoTrueOf(others)}${decisive(target)}`,
  }));
}

function targetHead({ image, cluster, verdict, blind }: ReportTarget): string {
  const where = cluster.mode === 'external' ? name(cluster.name) : name(clusterPath(cluster));
  const facts = [where, ...view.clusterFacts(cluster).map(prose)].join(' · ');
  return [
    `### ${ICON[verdict]} ${name(image.reference)} on ${name(cluster.name)}\n\n`,
    `On ${facts}${from(image)}.\n`,
    blind ? '\n**Blind**: the cluster, the image or the identity of every pool could not be read.\n' : '',
  ].join('');
}

/** `, from FILE:LINE (WORKLOAD)`; empty for an image that was given by itself. */
function from({ sources }: ReportTarget['image']): string {
  const shown = sources
    .slice(0, SHOWN_SOURCES)
    .map(({ file, line, workload }) => name(`${file}:${line}`) + (workload === null ? '' : ` (${name(workload)})`));
  const more = sources.length - shown.length;
  return shown.length === 0 ? '' : `, from ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function alsoTrueOf(others: readonly ReportTarget[]): string {
  if (others.length === 0) return '';
  const rows = others.map(({ image }) => `- ${name(image.reference)}${from(image)}\n`);
  return `\nThe same is true of ${view.count(others.length, 'image')} more:\n\n${rows.join('')}`;
}

function decisive(target: ReportTarget): string {
  return groupsOf(target)
    .filter(({ finding }) => isAbove(target, finding))
    .map((group) => `\n${findingMarkdown(group)}`)
    .join('');
}

const groupsOf = (target: ReportTarget): readonly view.FindingGroup[] =>
  joinByReason(
    view.groupFindings(target.findings),
    target.pools.map((pool) => pool.name),
  );

function access({ access: missing }: Report): readonly Section[] {
  if (missing === null || missing.commands.length === 0) return [];
  const { commands } = missing;
  return [
    {
      kind: 'lists of grants',
      holds: 1,
      render: () =>
        `\n### To answer what is unknown\n\nGive the caller these grants, once:\n\n${markdownBlock('sh', commands)}\n`,
    },
  ];
}

/** What was not shown above, folded, a target at a time. */
function rest(targets: readonly ReportTarget[]): readonly Section[] {
  return targets.flatMap((target) => {
    const left = groupsOf(target).filter(({ finding }) => !isAbove(target, finding));
    if (left.length + target.assumptions.length === 0) return [];
    const kind =
      target.verdict === 'pass' && !target.findings.some(view.isOpen)
        ? 'targets that pass'
        : 'targets with open findings';
    return [{ kind, holds: 1, render: () => restOf(target, left) }];
  });
}

/** A failing target shows its failures above, an unknown one what is unknown. */
const isAbove = ({ verdict }: ReportTarget, finding: ReportFinding): boolean =>
  verdict !== 'pass' && finding.status === verdict && view.isOpen(finding);

function restOf(target: ReportTarget, left: readonly view.FindingGroup[]): string {
  const what = `<code>${html(clip(target.image.reference, LONGEST_NAME))}</code> on <code>${html(clip(target.cluster.name, LONGEST_NAME))}</code>`;
  const open = left.filter(({ finding }) => view.isOpen(finding));
  const quiet = left.filter(({ finding }) => !view.isOpen(finding));
  return fold(
    `${ICON[target.verdict]} ${what}: ${statusCounts(left, target)}`,
    [
      ...open.map(findingMarkdown),
      ...(quiet.length > 0 ? [findingRows(quiet)] : []),
      ...(target.assumptions.length > 0 ? [assumptions(target)] : []),
    ].join('\n'),
  );
}

function statusCounts(groups: readonly view.FindingGroup[], target: ReportTarget): string {
  const statuses: readonly Status[] = ['fail', 'unknown', 'warn', 'pass', 'skip'];
  const counts = statuses.map(
    (status) =>
      [status, groups.flatMap(({ finding, checks }) => (finding.status === status ? checks : [])).length] as const,
  );
  return [
    ...counts.flatMap(([status, number]) => (number > 0 ? [`${number} ${status}`] : [])),
    ...(target.assumptions.length > 0 ? [view.count(target.assumptions.length, 'assumption')] : []),
  ].join(', ');
}

function assumptions({ assumptions: all }: ReportTarget): string {
  const lines = all.map(({ check, text, needs }) => {
    const tells = view.needLines(needs).map(({ label, text: tells }) => `${label} ${prose(tells)}`);
    return `- Assumed for ${markdownCode(check)}: ${prose(text)}${tells.length > 0 ? ` (${tells.join(', ')})` : ''}\n`;
  });
  return lines.join('');
}

function foldedTable(targets: readonly ReportTarget[]): readonly Section[] {
  if (targets.length === 0) return [];
  const text = `${view.count(targets.length, 'target')} that pass${targets.length === 1 ? 'es' : ''}`;
  return [
    {
      kind: 'targets that pass',
      holds: targets.length,
      render: () => fold(text, TABLE_HEAD + targets.map(tableRow).join('')),
    },
  ];
}

function passedRow({ cluster, images }: Report['passed'][number]): Section {
  const title = `${ICON.pass} ${view.count(images.length, 'image')} on <code>${html(clip(cluster, LONGEST_NAME))}</code>`;
  return {
    kind: 'targets that pass',
    holds: images.length,
    render: () => fold(title, images.map((image) => `- ${name(image)}\n`).join('')),
  };
}

/** @param summary HTML, escaped; @param body Markdown, a line feed at its end */
const fold = (summary: string, body: string): string =>
  `\n<details>\n<summary>${summary}</summary>\n\n${body}\n</details>\n`;
