/** The report for a terminal or a log: the verdict first, then what asks for something, then what passed. */
import type { Status, Verdict } from '../model/finding';
import type { Report, ReportFinding, ReportPool, ReportTarget } from '../model/report';
import { joinAlike, joinByReason, type AlikeTargets } from './alike';
import { layout, type Layout, type Piece } from './text-layout';
import * as view from './view';

export interface TextOptions {
  /** Whether to write ANSI colours. */
  readonly color: boolean;
  /** All findings with their evidence, Terraform and assumptions, not only what asks for something. */
  readonly verbose: boolean;
  /** Columns for prose: 110 by default, 60 to 120. Commands are never wrapped. */
  readonly width?: number | undefined;
}

const MARK: Readonly<Record<Status, string>> = { fail: '✗', unknown: '?', warn: '!', pass: '✓', skip: '–' };
const STYLE = { fail: 'red', unknown: 'yellow', warn: 'yellow', pass: 'green', skip: 'dim' } as const;
/** Where text beside a finding's status starts. */
const COLUMN = 13;
/** Columns of what a line is: `would tell`, `evaluated`, `fix`. */
const LABEL = 10;
/** Reports of more targets than this say how many assumptions a target has, not which. */
const FEW = 3;
const SHOWN_SOURCES = 3;

interface Context {
  readonly out: Layout;
  readonly verbose: boolean;
  readonly few: boolean;
}

/** The report as text, with a line feed at the end. No line of it is a command to a log, and nothing in it is hidden. */
export function renderText(report: Report, { color, verbose, width = 110 }: TextOptions): string {
  const out = layout({ color, width: Math.min(120, Math.max(60, width)) });
  const context: Context = { out, verbose, few: report.targets.length <= FEW };
  const targets = view.worstTargetsFirst(report.targets);
  const quiet = targets.filter((target) => isQuiet(target, context));
  const loud = targets.filter((target) => !isQuiet(target, context));
  const lines = [
    ...summary(report, context),
    ...alike(loud, context).flatMap((group) => ['', ...targetBlock(group, context)]),
    ...access(report, context),
    ...passes(report, quiet, context),
    ...(verbose ? ['', ...aboutRun(report, context)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function summary(report: Report, { out }: Context): readonly string[] {
  const head = verdictPiece(out, report.verdict);
  return [
    ...out.prose(0, { text: `${head.text}  `, width: head.width + 2 }, view.extent(report), 'bold'),
    '',
    ...out.prose(2, out.piece('targets   '), view.targetCounts(report)),
    ...out.prose(2, out.piece('findings  '), view.findingCounts(report)),
  ];
}

const verdictPiece = (out: Layout, verdict: Verdict): Piece =>
  out.piece(`${MARK[verdict]} ${verdict.toUpperCase()}`, [STYLE[verdict], 'bold']);

/** A target of which one line says everything. */
function isQuiet(target: ReportTarget, { verbose, few }: Context): boolean {
  if (verbose || target.verdict !== 'pass') return false;
  const asked = target.findings.some((finding) => view.isOpen(finding) || view.setAside(finding) !== null);
  return !asked && !(few && target.assumptions.length > 0);
}

/** In full, each stands for itself; else targets that differ in their image only share a block. */
const alike = (targets: readonly ReportTarget[], { verbose }: Context): readonly AlikeTargets[] =>
  verbose ? targets.map((target) => ({ target, others: [] })) : joinAlike(targets);

function targetBlock({ target, others }: AlikeTargets, context: Context): readonly string[] {
  const { out, verbose } = context;
  const head = verdictPiece(out, target.verdict);
  const all = view.groupFindings(target.findings);
  const names = target.pools.map(({ name }) => name);
  const groups = verbose ? all : joinByReason(all, names);
  const shown = groups.filter(({ finding }) => verbose || view.isOpen(finding));
  const tail = [
    ...(verbose ? [] : aside(groups, context)),
    ...assumptions(target, context),
    ...(verbose ? [] : passedChecks(target, context)),
  ];
  return [
    ...out.prose(0, { text: `${head.text}  `, width: head.width + 2 }, target.image.reference, 'bold'),
    ...targetFacts(target, context).flatMap(([label, text]) =>
      out.prose(2, out.piece(`${label} `, 'dim'), text, 'dim'),
    ),
    ...others.flatMap(({ image }) =>
      out.prose(2, out.piece('alike '), [image.reference, ...placesOf(image)].join(' · ')),
    ),
    ...shown.flatMap((group) => ['', ...findingBlock(group, context)]),
    ...(tail.length > 0 ? ['', ...tail] : []),
  ];
}

function targetFacts(target: ReportTarget, { verbose }: Context): readonly (readonly [string, string])[] {
  const { image, cluster, pools, blind } = target;
  const place =
    cluster.mode === 'external' ? cluster.name : `${cluster.name} in ${cluster.project}, ${cluster.location}`;
  const byVerdict = view.poolsByVerdict(pools).map(([verdict, names]) => `${verdict} ${names.join(', ')}`);
  const places = placesOf(image, verbose ? Infinity : SHOWN_SOURCES);
  return [
    ['on', [place, ...view.clusterFacts(cluster)].join(' · ')],
    ...(blind ? [['blind:', 'the cluster, the image or the identity of every pool could not be read'] as const] : []),
    ...(byVerdict.length > 0 ? [['pools:', byVerdict.join(' · ')] as const] : []),
    ...view.verifications(target).map((row) => ['pull on', verifiedText(row)] as const),
    ...places.map((from) => ['from', from] as const),
    ...(verbose && image.pinned !== null ? [['pinned:', image.pinned] as const] : []),
    ...(verbose ? pools.map(poolFacts) : []),
  ];
}

/** `main (node-1): pulled · sha256:… · in 812 ms`. */
const verifiedText = ({ pool, node, result, digest, took }: view.VerificationRow): string =>
  [
    `${pool}${node === null ? '' : ` (${node})`}: ${result}`,
    ...(digest === null ? [] : [digest]),
    ...(took === null ? [] : [`in ${took}`]),
  ].join(' · ');

/** Where an image stands, as one text; none where it was given by itself. */
function placesOf({ sources }: ReportTarget['image'], most = SHOWN_SOURCES): readonly string[] {
  if (sources.length === 0) return [];
  const shown = sources
    .slice(0, most)
    .map(({ file, line, column, workload }) => `${file}:${line}:${column}${workload === null ? '' : ` (${workload})`}`);
  const more = sources.length - shown.length;
  return [`${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}

function poolFacts({ name, principal, platform, version }: ReportPool): readonly [string, string] {
  const facts = [
    platform ?? 'platform not known',
    version ?? 'version not known',
    `pulls as ${principal ?? 'an identity that is not known'}`,
  ];
  return [`pool ${name}:`, facts.join(' · ')];
}

function findingBlock({ finding, checks, pools }: view.FindingGroup, { out, verbose }: Context): readonly string[] {
  const { status, evidence, needs, fix } = finding;
  const label = out.piece(`${MARK[status]} ${status}`.padEnd(COLUMN - 2), STYLE[status]);
  const where = pools.length > 0 ? ` · ${pools.length === 1 ? 'pool' : 'pools'} ${pools.join(', ')}` : '';
  const aside = view.setAside(finding);
  const line = (name: string, text: string, style?: 'dim'): readonly string[] =>
    out.prose(COLUMN, out.piece(name === '' ? '' : `${name.padEnd(LABEL)} `, 'dim'), text, style);
  return [
    ...out.prose(2, label, `${checks.join(', ')}${where}${aside === null ? '' : ` · ${aside}`}`, 'bold'),
    ...line('', view.sentenceOf(finding)),
    ...evidence.flatMap(({ strength, says, source, detail }) =>
      line(strength, `${MARK[says]} ${source}: ${detail}`, 'dim'),
    ),
    ...view.needLines(needs).flatMap((need) => line(need.label, need.text)),
    ...(fix === null
      ? []
      : [
          ...line('fix', fix.summary),
          ...out.commands(COLUMN + 2, fix.commands),
          ...(fix.url === null ? [] : line('see', fix.url, 'dim')),
          ...(verbose && fix.terraform !== null
            ? [...line('', 'Terraform:', 'dim'), ...out.verbatim(COLUMN + 2, fix.terraform)]
            : []),
        ]),
  ];
}

function aside(groups: readonly view.FindingGroup[], { out }: Context): readonly string[] {
  return groups
    .filter(({ finding }) => finding.ignored !== null && finding.status !== 'pass' && finding.status !== 'skip')
    .flatMap(({ finding, pools }) => {
      const where = pools.length > 0 ? ` (${pools.join(', ')})` : '';
      return out.prose(
        2,
        out.piece('~ ignored'.padEnd(COLUMN - 2), 'dim'),
        `${finding.status} ${finding.check}${where}, ${view.setAside(finding) ?? ''}`,
        'dim',
      );
    });
}

function assumptions({ assumptions: all }: ReportTarget, { out, verbose, few }: Context): readonly string[] {
  const label = out.piece('~ assumed'.padEnd(COLUMN - 2), 'dim');
  if (all.length === 0) return [];
  if (!verbose && !few)
    return out.prose(
      2,
      label,
      `${view.count(all.length, 'thing')} that could not be read (--verbose says which)`,
      'dim',
    );
  return all.flatMap(({ check, text, needs }) => [
    ...out.prose(2, label, `${check}: ${text}`, 'dim'),
    ...(verbose
      ? view
          .needLines(needs)
          .flatMap(({ label: name, text: what }) =>
            out.prose(COLUMN, out.piece(`${name.padEnd(LABEL)} `, 'dim'), what, 'dim'),
          )
      : []),
  ]);
}

function passedChecks({ findings }: ReportTarget, { out }: Context): readonly string[] {
  const worst = new Map<string, Status>();
  for (const { finding } of view.groupFindings(findings))
    if (!worst.has(finding.check)) worst.set(finding.check, finding.status);
  const of = (status: Status): string =>
    [...worst].flatMap(([check, its]) => (its === status ? [check] : [])).join(', ');
  return (['pass', 'skip'] as const).flatMap((status) =>
    of(status) === ''
      ? []
      : out.prose(2, out.piece(`${MARK[status]} ${status}`.padEnd(COLUMN - 2), STYLE[status]), of(status), 'dim'),
  );
}

function access({ access: missing }: Report, { out }: Context): readonly string[] {
  if (missing === null || missing.commands.length === 0) return [];
  return [
    '',
    ...out.prose(0, out.piece(''), 'To answer what is unknown, give the caller these grants, once:', 'bold'),
    ...out.commands(2, missing.commands),
  ];
}

function passes(report: Report, quiet: readonly ReportTarget[], { out, few }: Context): readonly string[] {
  const label = verdictPiece(out, 'pass');
  const wide: Piece = { text: `${label.text}  `, width: label.width + 2 };
  const targets = quiet.flatMap((target) => {
    const { image, cluster, pools, findings, assumptions: assumed } = target;
    const passed = new Set(
      findings.flatMap((finding: ReportFinding) => (finding.status === 'pass' ? [finding.check] : [])),
    );
    const names = few ? [...passed].join(', ') : view.count(passed.size, 'check');
    const facts = [
      view.count(pools.length, 'pool'),
      names,
      ...(assumed.length > 0 ? [view.count(assumed.length, 'assumption')] : []),
    ];
    return [
      ...out.prose(0, wide, `${image.reference} on ${cluster.name} · ${facts.join(' · ')}`),
      ...view
        .verifications(target)
        .flatMap((row) => out.prose(wide.width, out.piece('pull on ', 'dim'), verifiedText(row))),
    ];
  });
  const rows = report.passed.flatMap((row) =>
    out.prose(0, wide, `${view.count(row.images.length, 'image')} on ${row.cluster}`),
  );
  return targets.length + rows.length > 0 ? ['', ...targets, ...rows] : [];
}

function aboutRun({ run, caller, tool, exitCode }: Report, { out }: Context): readonly string[] {
  const facts = [
    `${tool.name} ${tool.version}`,
    `asked as ${caller ?? 'a caller that is not known'}`,
    `${view.count(run.apiCalls, 'request')} in ${(run.durationMs / 1000).toFixed(1)} s`,
    ...(run.shard === null ? [] : [`shard ${run.shard}`]),
    `exit status ${exitCode}`,
  ];
  return out.prose(0, out.piece(''), facts.join(' · '), 'dim');
}
