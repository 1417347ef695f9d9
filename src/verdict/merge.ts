/** Several reports made one, such as those of a fleet's shards. Pure. */
import { clusterName } from '../model/fingerprint';
import { STATUSES, type Status } from '../model/finding';
import type { FailOn } from '../model/policy-file';
import type { PassedRow, Report, ReportCause, ReportRun, ReportTarget } from '../model/report';
import { exitOfMerged } from './merge-exit';
import { leastOf, targetKey, targetKeys } from './merge-places';
import { compare, rowsOf } from './passed-rows';
import { countsClusters, unreadClusters } from './unseen';
import { joinedTrend } from './trend';
import { worst } from './verdict';

/** What a whole without any target says. */
const NOTHING = 'the reports hold no target: nothing was judged';

/** A report with the name that people know it by. */
export interface NamedReport {
  readonly name: string;
  readonly report: Report;
}

const RANK: Readonly<Record<Status, number>> = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };
const VERDICT_RANK = { fail: 0, unknown: 1, pass: 2 } as const;
/** Places of one cause that are named. */
const NAMED_PLACES = 20;

/**
 * One report of several: each target once, causes joined by their ids, passing targets as rows. A target that is judged
 * twice counts once, as its worst; shards that are missing make the whole at least unknown.
 * @param version of the program that merges
 * @param failOn as it was given to the merge; null: the exit status is what the reports come to
 */
export function mergeReports(given: readonly NamedReport[], version: string, failOn: FailOn | null = null): Report {
  const { kept, reasons: repeated } = withoutRepeats([...given].sort((a, b) => compare(firstOf(a), firstOf(b))));
  const reports = kept.map(({ report }) => report);
  const { targets, passed, doubled } = placesOf(kept);
  const missing = missingShards(reports);
  const nothing = targets.length + passed.length === 0 ? [NOTHING] : [];
  const verdicts = [
    ...targets.map(({ verdict }) => verdict),
    ...passed.map(() => 'pass' as const),
    ...reports.map(({ verdict }) => verdict),
    ...(missing.length > 0 ? ['unknown' as const] : []),
    // Nothing is green by emptiness: a shard may hold no cluster, all of them may not.
    ...(nothing.length > 0 ? ['unknown' as const] : []),
  ];
  const failing = targets.filter(({ verdict }) => verdict !== 'pass');
  const rows = rowsOf([...passed, ...targets.filter(({ verdict }) => verdict === 'pass').map(rowOfTarget)]);
  const access = unique(reports.flatMap(({ access: its }) => its?.commands ?? []));
  const commands = unique(reports.map(({ command }) => command));
  const callers = unique(reports.map(({ caller }) => caller));
  const counts = countsOf(reports, failing.length + rows.reduce((sum, { images }) => sum + images.length, 0));
  const causes = causesOf(reports, failing, rows);
  return {
    schemaVersion: 1,
    tool: { name: 'gke-image-preflight', version },
    command: commands.length === 1 ? (commands[0] ?? 'merge') : 'merge',
    run: runOf(reports.map(({ run }) => run)),
    caller: callers.length === 1 ? (callers[0] ?? null) : null,
    verdict: worst(verdicts),
    ...exitOfMerged(reports, [...missing, ...nothing], failOn),
    reasons: unique([
      ...unreadClusters({ targets: failing, passed: rows }),
      ...[...missing, ...nothing, ...repeated, ...doubled, ...reports.flatMap(({ reasons }) => reasons)].filter(
        (reason) => !countsClusters(reason),
      ),
    ]),
    counts,
    access: access.length === 0 ? null : { commands: access.toSorted(compare) },
    trend: joinedTrend(
      reports.map(({ trend }) => trend),
      { causes, counts },
    ),
    causes,
    targets: failing.map((target) => ({ ...target, findings: target.findings.filter(asks) })),
    passed: rows,
  };
}

const asks = ({ status }: { readonly status: Status }): boolean => RANK[status] <= RANK.warn;
const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

/** The first of a report's places: whatever the order of the files, the whole is the same. */
function firstOf({ report: { targets, passed } }: NamedReport): string {
  return leastOf([...targets.map(targetKey), ...passed.flatMap(targetKeys)]) ?? '';
}

/** The same shard twice is one. */
function withoutRepeats(given: readonly NamedReport[]): { kept: readonly NamedReport[]; reasons: readonly string[] } {
  const byShard = new Map<string, NamedReport>();
  const reasons: string[] = [];
  const kept = given.filter((each) => {
    const { shard } = each.report.run;
    if (shard === null) return true;
    const before = byShard.get(shard);
    if (before !== undefined) reasons.push(`${each.name} is left out: ${before.name} is shard ${shard}, too`);
    else byShard.set(shard, each);
    return before === undefined;
  });
  return { kept, reasons };
}

/** A sentence for the shards that no report is of. */
function missingShards(reports: readonly Report[]): readonly string[] {
  const shards = reports.flatMap(({ run }) => /^(\d+)\/(\d+)$/.exec(run.shard ?? '') ?? []);
  const numbers = new Map<string, Set<number>>();
  for (let at = 0; at + 2 < shards.length; at += 3) {
    const of = shards[at + 2] ?? '';
    numbers.set(of, (numbers.get(of) ?? new Set()).add(Number(shards[at + 1])));
  }
  return [...numbers].flatMap(([of, seen]) => {
    const total = Math.min(Number(of), 100_000);
    const gaps = Array.from({ length: total }, (_, at) => at + 1).filter((number) => !seen.has(number));
    if (gaps.length === 0) return [];
    const named =
      gaps
        .slice(0, 10)
        .map((gap) => `${String(gap)}/${of}`)
        .join(', ') + (gaps.length > 10 ? ` and ${String(gaps.length - 10)} more` : '');
    return [`no report is of ${gaps.length === 1 ? 'shard' : 'shards'} ${named}: what is judged there is not known`];
  });
}

/** Every target once, by cluster and image. */
function placesOf(named: readonly NamedReport[]): {
  readonly targets: readonly ReportTarget[];
  readonly passed: readonly PassedRow[];
  readonly doubled: readonly string[];
} {
  const targets = new Map<string, { readonly target: ReportTarget; readonly from: string }>();
  const doubled = new Set<string>();
  for (const { name, report } of named)
    for (const target of report.targets) {
      const key = targetKey(target);
      const before = targets.get(key);
      if (before !== undefined) doubled.add(`${before.from} and ${name} judge the same targets, which count once`);
      if (before === undefined || VERDICT_RANK[target.verdict] < VERDICT_RANK[before.target.verdict])
        targets.set(key, { target, from: name });
    }
  const passing = new Map<string, string>();
  const passed: PassedRow[] = [];
  for (const { name, report } of named)
    for (const row of report.passed) {
      const images = row.images.filter((image) => {
        const key = `${row.cluster ?? clusterName(null)}\n${image}`;
        const before = targets.get(key)?.from ?? passing.get(key);
        passing.set(key, name);
        if (before !== undefined) doubled.add(`${before} and ${name} judge the same targets, which count once`);
        return before === undefined;
      });
      if (images.length > 0) passed.push({ ...row, images });
    }
  const sorted = [...targets].sort(([a], [b]) => compare(a, b)).map(([, { target }]) => target);
  return { targets: sorted, passed, doubled: [...doubled] };
}

const rowOfTarget = ({ image, cluster, findings }: ReportTarget): PassedRow => ({
  cluster: cluster === null ? null : clusterName(cluster),
  images: [image.reference],
  causes: unique(findings.flatMap(({ cause }) => cause ?? [])),
});

function runOf(runs: readonly ReportRun[]): ReportRun {
  const starts = runs.map(({ startedAt }) => Date.parse(startedAt)).filter((time) => !Number.isNaN(time));
  const ends = runs.flatMap(({ startedAt, durationMs }) => {
    const start = Date.parse(startedAt);
    return Number.isNaN(start) ? [] : [start + durationMs];
  });
  const [first, last] = [Math.min(...starts), Math.max(...ends)];
  return {
    startedAt: starts.length === 0 ? (runs[0]?.startedAt ?? '') : new Date(first).toISOString(),
    durationMs: starts.length === 0 ? 0 : last - first,
    apiCalls: runs.reduce((sum, { apiCalls }) => sum + apiCalls, 0),
    shard: null,
  };
}

function countsOf(reports: readonly Report[], targets: number): Report['counts'] {
  const counts = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0, targets };
  for (const { counts: its } of reports) for (const status of STATUSES) counts[status] += its[status];
  return counts;
}

/** The first report's cause speaks, the worst of them; what it stops is counted over all. */
function causesOf(
  reports: readonly Report[],
  targets: readonly ReportTarget[],
  rows: readonly PassedRow[],
): readonly ReportCause[] {
  const causes = new Map<string, ReportCause[]>();
  for (const cause of reports.flatMap(({ causes: its }) => its))
    causes.set(cause.id, [...(causes.get(cause.id) ?? []), cause]);
  const images = imagesBy(targets, rows);
  return [...causes.values()]
    .flatMap((same) => joined(same, images))
    .sort((a, b) => RANK[a.status] - RANK[b.status] || b.stops.targets - a.stops.targets || compare(a.id, b.id));
}

/** The images that each cause is said of. */
function imagesBy(
  targets: readonly ReportTarget[],
  rows: readonly PassedRow[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const images = new Map<string, Set<string>>();
  const add = (cause: string, image: string): void => {
    images.set(cause, (images.get(cause) ?? new Set()).add(image));
  };
  for (const { image, findings } of targets)
    for (const { cause } of findings) if (cause !== null) add(cause, image.reference);
  for (const { images: its, causes } of rows) for (const cause of causes) for (const image of its) add(cause, image);
  return images;
}

function joined(
  same: readonly ReportCause[],
  images: ReadonlyMap<string, ReadonlySet<string>>,
): readonly ReportCause[] {
  const [speaks] = [...same].sort((a, b) => RANK[a.status] - RANK[b.status]);
  if (speaks === undefined) return [];
  const sum = (key: keyof ReportCause['stops']): number => same.reduce((total, { stops }) => total + stops[key], 0);
  const most = Math.max(...same.map(({ stops }) => stops.images));
  // A row names what warns of single images beside what warns of all of them: one image is found by its place.
  const distinct =
    most > 1
      ? (images.get(speaks.id)?.size ?? 0)
      : new Set(same.flatMap((cause) => cause.where.map(({ image }) => image))).size;
  const where = new Map(same.flatMap((cause) => cause.where.map((place) => [JSON.stringify(place), place])));
  const needs = new Map(same.flatMap((cause) => cause.needs.map((need) => [JSON.stringify(need), need])));
  return [
    {
      ...speaks,
      needs: [...needs.values()],
      stops: {
        targets: sum('targets'),
        images: Math.max(most, distinct),
        clusters: sum('clusters'),
        pools: sum('pools'),
      },
      where: [...where.values()]
        .sort((a, b) => compare(`${a.cluster ?? ''}\n${a.image}`, `${b.cluster ?? ''}\n${b.image}`))
        .slice(0, NAMED_PLACES),
    },
  ];
}
