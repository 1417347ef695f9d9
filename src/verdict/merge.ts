/** Merges several reports, such as those of a fleet's shards. Pure. */
import { distinctGrants } from '../model/caller';
import { needsInOrder } from '../model/need';
import { clusterName } from '../model/fingerprint';
import { STATUSES, type Status } from '../model/finding';
import type { FailOn } from '../model/policy-file';
import type { PassedRow, Report, ReportCause, ReportRun, ReportTarget } from '../model/report';
import { exitOfMerged } from './merge-exit';
import { imagesOfCauses, type NamedReport, placesOf } from './merge-places';
import { inOrder, missingShards, unlike, withoutRepeats } from './merge-shards';
import { joinedLabels } from './labels';
import { compare, rowsOf } from './passed-rows';
import { countsClusters, unreadClusters } from './unseen';
import { joinedSetAside } from './set-aside';
import { joinedTrend } from './trend';
import { worst } from './verdict';

/** The reason of a merged report without any target. */
const NOTHING = 'the reports hold no target: nothing was judged';

const RANK: Readonly<Record<Status, number>> = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };
/** The maximum number of places that are named for one cause. */
const NAMED_PLACES = 20;

/**
 * Merges reports: each target once, causes joined by their ids, passing targets as rows. A target that is judged twice
 * counts once, with its worst verdict. Missing shards make the merged report at least unknown.
 * @param version the version of the program that merges
 * @param failOn the option of the merge; null if the exit status follows from those of the reports
 */
export function mergeReports(given: readonly NamedReport[], version: string, failOn: FailOn | null = null): Report {
  const { kept, reasons: repeated } = withoutRepeats(inOrder(given));
  const reports = kept.map(({ report }) => report);
  const { targets, passed, doubled } = placesOf(kept);
  const missing = missingShards(reports);
  const nothing = targets.length + passed.length === 0 ? [NOTHING] : [];
  const verdicts = [
    ...targets.map(({ verdict }) => verdict),
    ...passed.map(() => 'pass' as const),
    ...reports.map(({ verdict }) => verdict),
    ...(missing.length > 0 ? ['unknown' as const] : []),
    // An empty result must not pass: one shard may have no cluster, but not all of them.
    ...(nothing.length > 0 ? ['unknown' as const] : []),
  ];
  const failing = targets.filter(({ verdict }) => verdict !== 'pass');
  const rows = rowsOf([...passed, ...targets.filter(({ verdict }) => verdict === 'pass').map(rowOfTarget)]);
  const access = distinctGrants(reports.flatMap(({ access: its }) => its?.commands ?? []));
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
      ...[
        ...missing,
        ...nothing,
        ...repeated,
        ...unlike(kept),
        ...doubled,
        ...joinedSetAside(reports.flatMap(({ reasons }) => reasons)),
      ].filter((reason) => !countsClusters(reason)),
    ]),
    counts,
    access: access.length === 0 ? null : { commands: access.toSorted(compare) },
    trend: joinedTrend(
      reports.map(({ trend }) => trend),
      { causes, counts },
    ),
    clusters: joinedLabels(reports),
    causes,
    targets: failing.map((target) => ({ ...target, findings: target.findings.filter(asks) })),
    passed: rows,
  };
}

const asks = ({ status }: { readonly status: Status }): boolean => RANK[status] <= RANK.warn;
const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

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

/** Its first place. Of equal causes, the one with the first place represents them, as in one run over everything. */
const firstOf = ({ where: [first] }: ReportCause): string => `${first?.cluster ?? ''}\n${first?.image ?? ''}`;

/**
 * Joins causes: the worst represents them, and of equal ones that with the first place; the affected places are added
 * up.
 */
function causesOf(
  reports: readonly Report[],
  targets: readonly ReportTarget[],
  rows: readonly PassedRow[],
): readonly ReportCause[] {
  const causes = new Map<string, ReportCause[]>();
  for (const cause of reports.flatMap(({ causes: its }) => its)) {
    const same = causes.get(cause.id);
    if (same === undefined) causes.set(cause.id, [cause]);
    else same.push(cause);
  }
  const several = [...causes].filter(([, same]) => same.some(({ stops }) => stops.images > 1)).map(([id]) => id);
  const images = imagesOfCauses(new Set(several), targets, rows);
  return [...causes.values()]
    .flatMap((same) => joined(same, images))
    .sort((a, b) => RANK[a.status] - RANK[b.status] || b.stops.targets - a.stops.targets || compare(a.id, b.id));
}

function joined(
  same: readonly ReportCause[],
  images: ReadonlyMap<string, ReadonlySet<string>>,
): readonly ReportCause[] {
  const [speaks] = [...same].sort((a, b) => RANK[a.status] - RANK[b.status] || compare(firstOf(a), firstOf(b)));
  if (speaks === undefined) return [];
  const sum = (key: keyof ReportCause['stops']): number => same.reduce((total, { stops }) => total + stops[key], 0);
  const most = Math.max(...same.map(({ stops }) => stops.images));
  // A row lists causes of single images together with causes of all its images, so a single image is found by its
  // place.
  const distinct =
    most > 1
      ? (images.get(speaks.id)?.size ?? 0)
      : new Set(same.flatMap((cause) => cause.where.map(({ image }) => image))).size;
  const where = new Map(same.flatMap((cause) => cause.where.map((place) => [JSON.stringify(place), place])));
  return [
    {
      ...speaks,
      needs: needsInOrder(same.flatMap(({ needs }) => needs)),
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
