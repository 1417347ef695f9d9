/** The report for a terminal or a log: the verdict, then what to do about it, then the results for each node pool. */
import { clusterName } from '../model/fingerprint';
import type { Report } from '../model/report';
import { headline, passWords } from './headline';
import { aboutRun, targetBlocks } from './text-targets';
import { blockOf, lineOf } from './text-causes';
import { groupLines } from './text-groups';
import { poolLines } from './text-pools';
import { layout, STATUS_MARK, STYLE, type Layout } from './text-layout';
import { isPressing, toldCauses, unexplained, type ToldTogether } from './told';
import { trendHeadline, trendLines } from './trend';
import * as view from './view';

export interface TextOptions {
  /** Whether to write ANSI colours. */
  readonly color: boolean;
  /** Whether to show all findings with their evidence, Terraform and assumptions, and not only what there is to do. */
  readonly verbose: boolean;
  /**
   * The property by which a fleet's clusters are grouped: `project`, `location` or `label=KEY`. By default a label that
   * names the owner, or the project.
   */
  readonly groupBy?: string | undefined;
  /** The width of prose in columns: 100 by default, 60 to 120. Commands are never wrapped. */
  readonly width?: number | undefined;
}

/**
 * The maximum number of lines without the causes, and of each cause, so that a report with one cause fits on a screen.
 */
const FRAME = 12;
const PER_CAUSE = 8;
/** The number of warnings that are shown in one line each, in addition to worse causes. */
const SHOWN_WARNINGS = 3;
const SHOWN_REASONS = 3;
/** The number of lines of each reason, and of each reason at the beginning. */
const SHOWN_LINES = 2;
const SHOWN_FIRST = 6;
const SHOWN_ASIDE = 2;
const MOST_GRANTS = 6;
const MOST_POOLS = 8;

/**
 * The report as text, with a line feed at the end: the verdict; each cause once, worst first, with its fix; the grants
 * that would answer what is unknown; the node pools; and a line about all that passed. A log interprets no line of it
 * as a command, and it contains no hidden characters.
 */
export function renderText(report: Report, { color, verbose, width = 100, groupBy }: TextOptions): string {
  const out = layout({ color, width: Math.min(120, Math.max(60, width)) });
  const told = toldCauses(report, groupBy);
  const worse = told.filter(isPressing);
  const warnings = told.filter((cause) => !isPressing(cause));
  // If everything that was judged passes but something was not read, the reasons come first.
  const unread = worse.length === 0 && report.verdict !== 'pass';
  // A fleet that passes is shown in the same short form: one line for each warning.
  const isShort = unread || (worse.length === 0 && isFleet(report));
  const loud = isShort ? [] : worse.length > 0 ? worse : warnings;
  const quiet = isShort || worse.length > 0 ? warnings : [];
  const roomy = worse.length === 1 && report.reasons.length === 0;
  // If nothing fails, the grants are the next thing to do.
  const grantsFirst = worse.length > 0 && worse.every(({ status }) => status === 'unknown');
  const said = [
    ...loud.flatMap((cause, at) => ['', ...blockOf(cause, at + 1, { out, verbose, alone: loud.length === 1, roomy })]),
    ...(verbose
      ? quiet.flatMap((cause, at) => [
          '',
          ...blockOf(cause, loud.length + at + 1, { out, verbose, alone: false, roomy: false }),
        ])
      : brief(quiet, out)),
    ...(grantsFirst || unread ? [] : reasons(report, out, verbose ? Infinity : SHOWN_LINES)),
  ];
  // The same applies to the reasons why the run is incomplete: rejected credentials come before everything that they
  // hide.
  const first = grantsFirst || unread ? reasons(report, out, verbose ? Infinity : SHOWN_FIRST) : [];
  const end = tail(report, out, verbose);
  const groups = groupLines(report, out, verbose, groupBy);
  const taken = first.length + said.length + groups.length + end.length + 1;
  const room = verbose ? Infinity : FRAME + PER_CAUSE * Math.max(1, loud.length) - taken;
  const grants = access(report, out, Math.max(1, Math.min(verbose ? Infinity : MOST_GRANTS, room - 5)));
  const pools = poolLines(report, out, Math.max(1, Math.min(MOST_POOLS, room - grants.length - 1)));
  const lines = [
    ...verdictLines(report, worse, out, width),
    ...first,
    ...(grantsFirst ? grants : []),
    ...said,
    ...(grantsFirst ? [] : grants),
    ...(groups.length + pools.length + end.length > 0 ? [''] : []),
    ...groups,
    ...pools,
    ...end,
    ...(verbose ? [...targetBlocks(report, out), '', ...aboutRun(report, out)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** More clusters than these are a fleet. If a fleet passes, its report has one line for each warning. */
const FEW_CLUSTERS = 3;

function isFleet({ targets, passed }: Report): boolean {
  const clusters = new Set([
    ...targets.map(({ cluster }) => clusterName(cluster)),
    ...passed.flatMap(({ cluster }) => cluster ?? []),
  ]);
  return clusters.size > FEW_CLUSTERS;
}

function verdictLines(report: Report, worse: readonly ToldTogether[], out: Layout, width: number): readonly string[] {
  const { verdict } = report;
  const head = out.piece(`${STATUS_MARK[verdict]} ${verdict.toUpperCase()}`, [STYLE[verdict], 'bold']);
  const causes = worse.length > 1 ? ` · ${worse.length} causes` : '';
  const full = `${headline(report, true)}${causes}`;
  const text = head.width + 2 + full.length <= width ? full : `${headline(report)}${causes}`;
  return out.prose(0, { text: `${head.text}  `, width: head.width + 2 }, text, 'bold').slice(0, 2);
}

/** Warnings in addition to worse causes, one line each. */
function brief(warnings: readonly ToldTogether[], out: Layout): readonly string[] {
  if (warnings.length === 0) return [];
  // Gates come before advice, because they decide in other runs: a suspicious host may be the reason why everything
  // else is unknown.
  const shown = [...warnings]
    .sort((a, b) => Number(a.kind === 'advice') - Number(b.kind === 'advice'))
    .slice(0, SHOWN_WARNINGS);
  const more = warnings.length - shown.length;
  return [
    '',
    ...shown.flatMap((cause) => lineOf(cause, out)),
    ...(more > 0 ? out.prose(2, out.piece(''), `and ${more} more (--verbose)`, 'dim') : []),
  ];
}

/** The reasons why the run is incomplete, and the verdicts that no cause explains. */
function reasons(report: Report, out: Layout, lines: number): readonly string[] {
  const silent = unexplained(report).map(
    ({ image, cluster }) =>
      `${image.reference}${view.onCluster(cluster)}: no finding says why, none of its pools was judged`,
  );
  const all = [...report.reasons, ...silent];
  if (all.length === 0) return [];
  const verbose = lines === Infinity;
  const shown = all.slice(0, verbose ? Infinity : report.verdict === 'fail' ? SHOWN_REASONS - 1 : SHOWN_REASONS);
  const more = all.length - shown.length;
  return [
    '',
    ...shown.flatMap((text, at) =>
      out.first(verbose || at === 0 ? lines : SHOWN_LINES, out.prose(0, out.piece('! ', 'yellow'), text)),
    ),
    ...(more > 0 ? out.prose(2, out.piece(''), `and ${more} more (--verbose)`, 'dim') : []),
  ];
}

function access({ access: missing }: Report, out: Layout, most: number): readonly string[] {
  if (missing === null || missing.commands.length === 0) return [];
  const shown = missing.commands.slice(0, most);
  const more = missing.commands.length - shown.length;
  return [
    '',
    ...out.prose(
      0,
      out.piece(''),
      `To answer what is unknown, give the caller these grants, once${view.callerWords(missing.commands)}:`,
      'bold',
    ),
    ...out.commands(2, shown),
    ...(more > 0 ? out.prose(2, out.piece(''), `and ${more} more (--verbose)`, 'dim') : []),
  ];
}

/** One line about what passed, what was set aside, and the assumptions. */
function tail(report: Report, out: Layout, verbose: boolean): readonly string[] {
  const parts = [...passWords(report), ...(verbose ? [] : ['--verbose shows all'])];
  const mark = out.piece(`${STATUS_MARK.pass} `, 'green');
  return [
    ...trend(report, out, verbose),
    ...aside(report, out, verbose),
    ...(parts.length > 1 ? out.prose(0, mark, parts.join(' · '), 'dim') : []),
  ];
}

/** One line about how causes changed since the baseline; with `--verbose` each cause. */
function trend(report: Report, out: Layout, verbose: boolean): readonly string[] {
  const headline = trendHeadline(report);
  if (headline === null) return [];
  return [
    ...out.prose(0, out.piece('~ ', 'dim'), headline),
    ...(verbose
      ? trendLines(report).map(({ what, cause, targets }) =>
          out.line(out.piece('  ', 'dim'), `${what}: ${cause.check}, ${targets}: ${cause.message}`, 'dim'),
        )
      : []),
  ];
}

/** What the policy ignores, without duplicates. */
function aside({ targets }: Report, out: Layout, verbose: boolean): readonly string[] {
  const ignored = targets.flatMap(({ findings }) =>
    findings.flatMap((finding) =>
      finding.ignored === null || finding.status === 'pass' || finding.status === 'skip'
        ? []
        : [`${finding.check} (${finding.status}) ${view.setAsideWords(finding) ?? ''}`],
    ),
  );
  const all = [...new Set(ignored)];
  const shown = all.slice(0, verbose ? Infinity : SHOWN_ASIDE);
  const more = all.length - shown.length;
  return [
    ...shown.map((text) => out.line(out.piece('~ ', 'dim'), text, 'dim')),
    ...(more > 0 ? out.prose(2, out.piece(''), `and ${more} more are ignored`, 'dim') : []),
  ];
}
