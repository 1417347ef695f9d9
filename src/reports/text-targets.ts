/** The rest of the text report for `--verbose`: every target with all its findings, their evidence and assumptions. */
import type { Report, ReportCluster, ReportPool, ReportTarget } from '../model/report';
import { STATUS_MARK, STYLE, type Layout } from './text-layout';
import { passedAlike } from './passes-alike';
import * as view from './view';

/** The column where the text next to a finding's status starts. */
const COLUMN = 13;
/** The width of the labels: `would tell`, `evaluated`, `fix`. */
const LABEL = 10;

/** One block for each target, the worst first, and one line for each row of what passed. */
export const targetBlocks = (report: Report, out: Layout): readonly string[] => [
  ...view.worstTargetsFirst(report.targets).flatMap((target) => ['', ...targetBlock(target, out)]),
  ...(report.passed.length > 0 ? [''] : []),
  ...passedAlike(report).flatMap(({ clusters, images }) => {
    const names = clusters.filter((cluster) => cluster !== null);
    const on =
      names.length < 2 ? names.map((each) => ` on ${each}`).join('') : ` on ${view.count(names.length, 'cluster')}`;
    return [
      ...out.prose(
        0,
        out.piece(`${STATUS_MARK.pass} PASS  `, [STYLE.pass, 'bold']),
        `${view.count(images.length, 'image')}${on}: ${images.join(', ')}`,
      ),
      ...(names.length < 2 ? [] : out.prose(2, out.piece('on ', 'dim'), names.join(', '), 'dim')),
    ];
  }),
];

function targetBlock(target: ReportTarget, out: Layout): readonly string[] {
  const head = out.piece(`${STATUS_MARK[target.verdict]} ${target.verdict.toUpperCase()}  `, [
    STYLE[target.verdict],
    'bold',
  ]);
  const assumed = assumptions(target, out);
  return [
    ...out.prose(0, head, target.image.reference, 'bold'),
    ...targetFacts(target).flatMap(([label, text]) => out.prose(2, out.piece(`${label} `, 'dim'), text, 'dim')),
    ...view.groupFindings(target.findings).flatMap((group) => ['', ...findingBlock(group, out)]),
    ...(assumed.length > 0 ? ['', ...assumed] : []),
  ];
}

function targetFacts(target: ReportTarget): readonly (readonly [string, string])[] {
  const { image, cluster, pools, blind } = target;
  const byVerdict = view.poolsByVerdict(pools).map(([verdict, names]) => `${verdict} ${names.join(', ')}`);
  return [
    ...(cluster === null ? [] : [['on', [placeText(cluster), ...view.clusterInWords(cluster)].join(' · ')] as const]),
    ...(blind ? [['blind:', 'the cluster, the image or the identity of every pool could not be read'] as const] : []),
    ...(byVerdict.length > 0 ? [['pools:', byVerdict.join(' · ')] as const] : []),
    ...view.verifications(target).map((row) => ['pull on', verifiedText(row)] as const),
    ...placesOf(image).map((from) => ['from', from] as const),
    ...(image.pinned === null ? [] : [['pinned:', image.pinned] as const]),
    ...pools.map(poolFacts),
  ];
}

const placeText = ({ name, project, location }: ReportCluster): string =>
  project === '' ? name : `${name} in ${project}, ${location}`;

/** `main (node-1): pulled · sha256:… · in 812 ms`. */
const verifiedText = ({ pool, node, result, digest, took }: view.VerificationRow): string =>
  [
    `${pool}${node === null ? '' : ` (${node})`}: ${result}`,
    ...(digest === null ? [] : [digest]),
    ...(took === null ? [] : [`in ${took}`]),
  ].join(' · ');

/** The places of an image as one text; none if it came from no file. */
function placesOf({ sources }: ReportTarget['image']): readonly string[] {
  if (sources.length === 0) return [];
  const all = sources.map(
    ({ file, line, column, workload }) => `${file}:${line}:${column}${workload === null ? '' : ` (${workload})`}`,
  );
  return [all.join(', ')];
}

function poolFacts({ name, why, principal, platform, version }: ReportPool): readonly [string, string] {
  const facts = [
    platform ?? 'platform not known',
    version ?? 'version not known',
    `pulls as ${principal ?? 'an identity that is not known'}`,
    ...(why === null ? [] : [`skipped: ${why}`]),
  ];
  return [`pool ${name}:`, facts.join(' · ')];
}

function findingBlock({ finding, pools }: view.FindingGroup, out: Layout): readonly string[] {
  const { check, status, evidence, needs, fix } = finding;
  const label = out.piece(`${STATUS_MARK[status]} ${status}`.padEnd(COLUMN - 2), STYLE[status]);
  const where = pools.length > 0 ? ` · ${pools.length === 1 ? 'pool' : 'pools'} ${pools.join(', ')}` : '';
  const aside = view.setAsideWords(finding);
  const line = (name: string, text: string, style?: 'dim'): readonly string[] =>
    out.prose(COLUMN, out.piece(name === '' ? '' : `${name.padEnd(LABEL)} `, 'dim'), text, style);
  return [
    ...out.prose(2, label, `${check}${where}${aside === null ? '' : ` · ${aside}`}`, 'bold'),
    ...line('', view.sentenceOf(finding)),
    ...evidence.flatMap(({ strength, says, source, detail }) =>
      line(strength, `${STATUS_MARK[says]} ${source}: ${detail}`, 'dim'),
    ),
    ...view.needLines(needs).flatMap((need) => line(need.label, need.text)),
    // The commands are shown once, with the cause.
    ...(fix === null ? [] : line('fix', fix.summary)),
    ...(finding.cause === null && fix !== null ? out.commands(COLUMN + 2, fix.commands) : []),
  ];
}

function assumptions({ assumptions: all }: ReportTarget, out: Layout): readonly string[] {
  const label = out.piece('~ assumed'.padEnd(COLUMN - 2), 'dim');
  return all.flatMap(({ check, text, needs }) => [
    ...out.prose(2, label, `${check}: ${text}`, 'dim'),
    ...view
      .needLines(needs)
      .flatMap(({ label: name, text: what }) =>
        out.prose(COLUMN, out.piece(`${name.padEnd(LABEL)} `, 'dim'), what, 'dim'),
      ),
  ]);
}

/** Information about the run. */
export function aboutRun({ run, caller, tool, exitCode, exitReason }: Report, out: Layout): readonly string[] {
  const facts = [
    `${tool.name} ${tool.version}`,
    ...(caller === null ? ['caller unknown (access token without identity)'] : [`asked as ${caller}`]),
    `${view.count(run.apiCalls, 'request')} in ${(run.durationMs / 1000).toFixed(1)} s`,
    ...(run.shard === null ? [] : [`shard ${run.shard}`]),
    `exit status ${exitCode}${exitReason === null ? '' : `: ${exitReason}`}`,
  ];
  return out.prose(0, out.piece(''), facts.join(' · '), 'dim');
}
