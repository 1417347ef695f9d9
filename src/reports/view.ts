/**
 * What the human-readable formats share: order, grouping, and the sentences of the summary. Nothing is escaped here.
 */
import { needsCaller } from '../model/caller';
import { clusterName } from '../model/fingerprint';
import type { Status, Verdict } from '../model/finding';
import type { Need } from '../model/need';
import type {
  Report,
  ReportCluster,
  ReportFinding,
  ReportPool,
  ReportTarget,
  ReportVerification,
} from '../model/report';
import { append } from '../model/append';
import { NO_CLUSTER } from '../model/target';

/** Findings that differ only in their pool. `pools` is empty if the finding applies to all pools. */
export interface FindingGroup {
  readonly finding: ReportFinding;
  readonly pools: readonly string[];
}

const STATUS_RANK: Readonly<Record<Status, number>> = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };
const VERDICT_RANK: Readonly<Record<Verdict | 'skip', number>> = { fail: 0, unknown: 1, pass: 2, skip: 3 };

/**
 * Targets with the worst verdict first, then those with the most pools of that verdict; otherwise in the report's
 * order.
 */
export function worstTargetsFirst(targets: readonly ReportTarget[]): readonly ReportTarget[] {
  const such = ({ verdict, pools }: ReportTarget): number => pools.filter((pool) => pool.verdict === verdict).length;
  return targets
    .map((target) => ({
      target,
      rank: VERDICT_RANK[target.verdict],
      such: target.verdict === 'pass' ? 0 : such(target),
    }))
    .sort((a, b) => a.rank - b.rank || b.such - a.such)
    .map(({ target }) => target);
}

/** Findings grouped over pools; worst first, gates before advice, otherwise in the report's order. */
export function groupFindings(findings: readonly ReportFinding[]): readonly FindingGroup[] {
  const groups: { finding: ReportFinding; pools: string[] }[] = [];
  const alike = new Map<string, typeof groups>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.check, finding.status, finding.pool === null, sentenceOf(finding)]);
    const candidates = alike.get(key) ?? [];
    let group = candidates.find((each) => withoutPool(each.finding) === withoutPool(finding));
    if (group === undefined) {
      group = { finding, pools: [] };
      groups.push(group);
      alike.set(key, [...candidates, group]);
    }
    if (finding.pool !== null && !group.pools.includes(finding.pool)) group.pools.push(finding.pool);
  }
  return groups.sort((a, b) => rank(a.finding) - rank(b.finding));
}

const withoutPool = (finding: ReportFinding): string => JSON.stringify({ ...finding, pool: null });

const rank = (finding: ReportFinding): number => STATUS_RANK[finding.status] * 2 + (finding.kind === 'gate' ? 0 : 1);

/** True for a finding that needs attention: it failed, warns or could not be checked, and it is not set aside. */
export const asksForSomething = (finding: ReportFinding): boolean =>
  finding.ignored === null && (finding.status === 'fail' || finding.status === 'warn' || finding.status === 'unknown');

/** Pools by verdict, worst first: `[['fail', ['a', 'b']], ['pass', ['c']]]`. */
export function poolsByVerdict(
  pools: readonly ReportPool[],
): readonly (readonly [Verdict | 'skip', readonly string[]])[] {
  const verdicts = (Object.keys(VERDICT_RANK) as (Verdict | 'skip')[]).sort(
    (a, b) => VERDICT_RANK[a] - VERDICT_RANK[b],
  );
  return verdicts
    .map((verdict) => [verdict, pools.filter((pool) => pool.verdict === verdict).map((pool) => pool.name)] as const)
    .filter(([, names]) => names.length > 0);
}

/**
 * `2 images × 1 cluster × 3 pools`. Pools are left out if none was read, or if those of passing targets are unknown.
 */
export function extent(report: Report): string {
  const images = new Set([
    ...report.targets.map((target) => target.image.reference),
    ...report.passed.flatMap((row) => row.images),
  ]);
  const clusters = new Set([
    ...report.targets.flatMap(({ cluster }) => (cluster === null ? [] : [clusterName(cluster)])),
    ...report.passed.flatMap(({ cluster }) => cluster ?? []),
  ]);
  const pools = new Set(
    report.targets.flatMap((target) =>
      target.pools.map((pool) => JSON.stringify([clusterName(target.cluster), pool.name])),
    ),
  );
  const parts = [count(images.size, 'image'), ...(clusters.size > 0 ? [count(clusters.size, 'cluster')] : [])];
  if (pools.size > 0 && report.passed.length === 0) parts.push(count(pools.size, 'pool'));
  return parts.join(' × ');
}

/** A pull that was tried on a node. */
export interface VerificationRow extends ReportVerification {
  readonly pool: string;
  readonly status: Status;
  /** `812 ms`, `12.3 s`; null if it is unknown. */
  readonly took: string | null;
}

/** The pulls that were tried for a target, one for each pool. */
export const verifications = ({ pools, findings }: ReportTarget): readonly VerificationRow[] =>
  pools.flatMap(({ name, verified }) => {
    if (verified === null) return [];
    const own = findings.find(({ check, pool }) => check === 'verification' && pool === name);
    const { durationMs } = verified;
    return [
      {
        ...verified,
        pool: name,
        status: own?.status ?? 'unknown',
        took: durationMs === null ? null : took(durationMs),
      },
    ];
  });

/**
 * A finding in one sentence: the check's message, and the rulings on it. If a stronger source answered what the check
 * could not decide, that answer comes first.
 */
export function sentenceOf({ message, rulings }: Pick<ReportFinding, 'message' | 'rulings'>): string {
  const answer = rulings.findLast(
    ({ by, to }) => (by === 'probe' || by === 'observed') && (to === 'pass' || to === 'fail'),
  );
  const rest = rulings.filter((ruling) => ruling !== answer).map(({ because }) => ` (${because})`);
  const told = answer === undefined ? message : `${answer.because}; without that: ${message}`;
  return `${told}${rest.join('')}`;
}

const took = (ms: number): string => (ms < 1000 ? `${String(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);

/** What passes, one row for each cluster. The report has one row for each set of causes, too. */
export function passedByCluster({ passed }: Report): readonly PassedCluster[] {
  const rows = new Map<string | null, string[]>();
  for (const { cluster, images } of passed) {
    const known = rows.get(cluster) ?? [];
    rows.set(cluster, known);
    append(known, images);
  }
  return [...rows].map(([cluster, images]) => ({ cluster, images: images.sort() }));
}

/** The images that pass on a cluster. */
export interface PassedCluster {
  /** Null: the images were judged without a cluster. */
  readonly cluster: string | null;
  readonly images: readonly string[];
}

/**
 * The extent and, for several targets, the number of targets by verdict: `5 images × 60 clusters: 16 fail, 30 unknown,
 * 254 pass`.
 */
export const extentAndCounts = (report: Report): string =>
  report.targets.length + report.passed.length > 1 ? `${extent(report)}: ${targetCounts(report)}` : extent(report);

/** The number of targets by verdict: `1 fail, 1 unknown, 2 pass`. Targets in `passed` count as passes. */
export function targetCounts(report: Report): string {
  const passed = report.passed.reduce((sum, row) => sum + row.images.length, 0);
  const of = (verdict: Verdict): number => report.targets.filter((target) => target.verdict === verdict).length;
  const counts: readonly (readonly [Verdict, number])[] = [
    ['fail', of('fail')],
    ['unknown', of('unknown')],
    ['pass', of('pass') + passed],
  ];
  return tally(counts);
}

/** The number of findings by status, as the report counts them: `1 fail, 2 unknown, 1 warn, 20 pass`. */
export function findingCounts(report: Report): string {
  const statuses = (Object.keys(STATUS_RANK) as Status[]).sort((a, b) => STATUS_RANK[a] - STATUS_RANK[b]);
  return tally(statuses.map((status) => [status, report.counts[status]] as const));
}

function tally(counts: readonly (readonly [string, number])[]): string {
  const parts = counts.filter(([, number]) => number > 0).map(([word, number]) => `${number} ${word}`);
  return parts.length > 0 ? parts.join(', ') : 'none';
}

/** Capitalizes the first letter of a sentence that starts with one of our own words. */
export const sentenceCase = (text: string): string =>
  /^(?:not|no|nothing|node) /.test(text) ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;

/** `3 pools`, `1 pool`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** A cluster's short name, or the text for no cluster. */
const shortName = (cluster: ReportCluster | null): string => cluster?.name ?? NO_CLUSTER;

/** Explains the variable CALLER, which commands contain if the caller is unknown; empty if no command contains it. */
export const callerWords = (commands: readonly string[]): string =>
  needsCaller(commands) ? ' (CALLER is its IAM member)' : '';

/**
 * The names of clusters in one report: short names, but full names if clusters in several projects or locations have
 * the same name.
 */
export function clusterNames(targets: readonly ReportTarget[]): (cluster: ReportCluster | null) => string {
  const alike = new Map<string, Set<string>>();
  for (const { cluster } of targets)
    if (cluster !== null) alike.set(cluster.name, (alike.get(cluster.name) ?? new Set()).add(clusterName(cluster)));
  return (cluster) =>
    cluster !== null && (alike.get(cluster.name)?.size ?? 0) > 1 ? clusterName(cluster) : shortName(cluster);
}

/** ` on prod`; empty if the image was judged without a cluster. */
export const onCluster = (cluster: ReportCluster | null): string => (cluster === null ? '' : ` on ${cluster.name}`);

/** The place of a finding: `IMAGE on CLUSTER, pool P`, with the cluster's full name. */
export const whereText = ({ image, cluster }: ReportTarget, pool: string | null): string =>
  `${image.reference}${cluster === null ? '' : ` on ${clusterName(cluster)}`}${pool === null ? '' : `, pool ${pool}`}`;

/** A cluster in a few words: `GKE 1.31.2-gke.100`, `autopilot`; empty without a cluster. */
export function clusterInWords(cluster: ReportTarget['cluster']): readonly string[] {
  if (cluster === null) return [];
  const version =
    cluster.version === null ? [] : [`${cluster.mode === 'external' ? 'Kubernetes' : 'GKE'} ${cluster.version}`];
  const mode = cluster.mode === null ? 'cluster not read' : cluster.mode === 'external' ? 'outside GKE' : cluster.mode;
  return [...version, mode];
}

/** A need in words, with its relation to the one before: needed in addition to it, or an alternative to it. */
export interface NeedLine {
  readonly label: 'grant' | 'and' | 'or';
  readonly text: string;
}

/** The grants that would allow the check, one alternative after the other: `permission on resource (role)`. */
export function needLines(needs: readonly Need[]): readonly NeedLine[] {
  const ways = [...new Set(needs.map((need) => need.way))];
  return ways.flatMap((way, at) =>
    needs
      .filter((need) => need.way === way)
      .map((need, index) => ({
        label: index > 0 ? 'and' : at > 0 ? 'or' : 'grant',
        text: `${need.permission} on ${need.resource} (${need.role})${TO[way]}`,
      })),
  );
}

const TO: Readonly<Record<Need['way'], string>> = {
  policies: '',
  impersonate: ', to ask the registry as the node does',
  verify: ', to pull on the node',
};

/** `ignored until 2027-01-31: reason`, `known from the baseline`, or null. */
export function setAsideWords(finding: ReportFinding): string | null {
  if (finding.ignored !== null) {
    const until = finding.ignored.expires === null ? '' : ` until ${finding.ignored.expires}`;
    return `ignored${until}: ${finding.ignored.reason}`;
  }
  return finding.baseline === 'known' ? 'known from the baseline' : null;
}
