/** Causes as reports tell them: those of one code together, with what they stop. Nothing is escaped here. */
import { clusterName } from '../model/fingerprint';
import { ADVICE } from '../model/check-ids';
import type { CheckKind, Fix, Ruling, Status } from '../model/finding';
import type { Need } from '../model/need';
import type { Report, ReportCause, ReportFinding, ReportTarget } from '../model/report';
import { type ClusterFacet, groupingOf } from './clusters-by';
import { knownCauses } from './passing-causes';
import { groupsOf } from './told-groups';
import { NOTHING_PASSES, type Passing, passingOf, type Together } from './told-passing';
import { asksForSomething } from './view';

/** A fix with the number of targets that the causes stop which it repairs. */
export interface ToldFix extends Fix {
  readonly targets: number;
}

/** What is said of pods that wait, and on how many clusters the same is said. */
export interface WaitingSentence {
  readonly text: string;
  readonly clusters: number;
}

/** Causes of one check, code and status; or what could not be determined, of several checks, for one and the same reason. */
export interface ToldTogether {
  /** At least one. */
  readonly checks: readonly string[];
  readonly status: Status;
  readonly kind: CheckKind;
  /** At least one, the one that stops most first. */
  readonly causes: readonly [ReportCause, ...ReportCause[]];
  /** The first cause's own words. */
  readonly message: string;
  /** What else than the check had a say, each once. */
  readonly rulings: readonly Ruling[];
  /** Fixes of the same summary are one, with all their commands. */
  readonly fixes: readonly ToldFix[];
  readonly needs: readonly Need[];
  readonly images: readonly string[];
  /** `projects/P/locations/L/clusters/C` */
  readonly clusters: readonly string[];
  /** Names, each once. */
  readonly pools: readonly string[];
  /** How many are stopped; the lists may hold fewer where the report is shortened. */
  readonly stops: ReportCause['stops'];
  /** Whose its clusters are, by a label such as `owner` or their project, most first, with the number of clusters; may be empty. */
  readonly owners: readonly (readonly [string, number])[];
  /** The label's key, `project` or `location`; empty where clusters are not grouped. */
  readonly ownedBy: string;
  /** The targets of the report where it stands. */
  readonly targets: readonly ReportTarget[];
  /** Every finding of it is known from the baseline. */
  readonly known: boolean;
  /** Of the first cause; null where no finding of the report has any. */
  readonly evidence: ReportFinding['evidence'] | null;
  /** What pods that wait for it say, a sentence each. Empty where it was not found by that. */
  readonly waiting: readonly WaitingSentence[];
  /** The words of a node, whole; null where none is known. */
  readonly said: string | null;
  /** Of what a node says: the word for it, such as `denied`. */
  readonly saidAs: string | null;
}

interface Seen {
  kind: CheckKind;
  known: boolean;
  readonly targets: Set<ReportTarget>;
  readonly pools: Set<string>;
  readonly rulings: Map<string, Ruling>;
  /** Sentences, by the cluster and their words: on each cluster other pods wait. */
  readonly waiting: Map<string, string>;
  evidence: ReportFinding['evidence'] | null;
  said: ReportFinding['said'];
}

/**
 * The causes of a report, those of one code together, and those that are unknown for one reason; the worst first, then
 * those that together stop most targets.
 * @param groupBy by what causes say whose clusters they stop (`groupingOf`)
 */
export function toldCauses(report: Report, groupBy?: string): readonly ToldTogether[] {
  const seen = seenOf(report.targets);
  const groups = groupsOf(report.causes);
  const owner = groupingOf(report, groupBy);
  const passing = passingOf(report.passed, groups);
  const known = knownCauses(report);
  return groups
    .map((causes) => toldOf(causes, { seen, known, passing: passing.get(causes) ?? NOTHING_PASSES, owner }))
    .sort((a, b) => RANK[a.status] - RANK[b.status] || b.stops.targets - a.stops.targets);
}

const RANK: Readonly<Record<Status, number>> = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };

/** What the findings say of each cause. */
function seenOf(targets: readonly ReportTarget[]): ReadonlyMap<string, Seen> {
  const all = new Map<string, Seen>();
  for (const target of targets)
    for (const finding of target.findings) {
      const { cause, kind, baseline, pool } = finding;
      if (cause === null || !asksForSomething(finding)) continue;
      const isKnown = baseline === 'known';
      const seen = all.get(cause) ?? started(kind);
      all.set(cause, seen);
      if (kind === 'gate') seen.kind = kind;
      if (finding.evidence.length > 0) seen.evidence ??= finding.evidence;
      seen.known &&= isKnown;
      seen.targets.add(target);
      if (pool !== null) seen.pools.add(pool);
      if (finding.check === 'verification' && finding.said !== null) {
        seen.waiting.set(
          `${target.cluster === null ? '' : clusterName(target.cluster)}\n${finding.message}`,
          finding.message,
        );
        seen.said ??= finding.said;
      }
      for (const ruling of finding.rulings) seen.rulings.set([ruling.by, ruling.because].join('\n'), ruling);
    }
  return all;
}

const started = (kind: CheckKind): Seen => ({
  kind,
  known: true,
  targets: new Set(),
  pools: new Set(),
  rulings: new Map(),
  waiting: new Map(),
  evidence: null,
  said: null,
});

/** How many of some clusters each owner has, most first. */
function ownersOf(clusters: readonly string[], owner: ClusterFacet | null): ToldTogether['owners'] {
  if (owner === null) return [];
  const counts = new Map<string, number>();
  for (const cluster of clusters) {
    const value = owner.valueOf(cluster);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, its], [b, others]) => others - its || (a < b ? -1 : 1));
}

function toldOf(
  causes: Together,
  {
    seen: all,
    known,
    passing,
    owner,
  }: {
    readonly seen: ReadonlyMap<string, Seen>;
    readonly known: ReadonlySet<string> | null;
    readonly passing: Passing;
    readonly owner: ClusterFacet | null;
  },
): ToldTogether {
  const [first] = causes;
  const seen = causes.flatMap(({ id }) => all.get(id) ?? []);
  const targets = [...new Set(seen.flatMap((each) => [...each.targets]))];
  const where = causes.flatMap((cause) => cause.where);
  const images = unique([
    ...targets.map(({ image }) => image.reference),
    ...passing.images,
    ...where.map(({ image }) => image),
  ]);
  const clusters = unique([
    ...targets.flatMap(({ cluster }) => (cluster === null ? [] : [clusterName(cluster)])),
    ...passing.clusters,
    ...where.flatMap(({ cluster }) => cluster ?? []),
  ]);
  const pools = unique([...seen.flatMap((each) => [...each.pools]), ...where.flatMap(({ pool }) => pool ?? [])]);
  const most = (key: keyof ReportCause['stops'], known: number): number =>
    causes.length === 1 ? first.stops[key] : Math.max(known, ...causes.slice(0, 100).map(({ stops }) => stops[key]));
  return {
    checks: unique(causes.map(({ check }) => check)),
    status: first.status,
    kind: kindOf(first, seen),
    causes,
    message: first.message,
    rulings: [...new Map(seen.flatMap((each) => [...each.rulings])).values()],
    fixes: fixesOf(causes),
    needs: [
      ...new Map(causes.flatMap(({ needs }) => needs.map((need) => [Object.values(need).join('\n'), need]))).values(),
    ],
    images,
    clusters,
    pools,
    stops: {
      targets: most('targets', targets.length + passing.targets),
      images: most('images', images.length),
      clusters: most('clusters', clusters.length),
      pools: most('pools', pools.length),
    },
    owners: ownersOf(clusters, owner),
    ownedBy: owner?.name ?? '',
    targets,
    known: causes.every(({ id }) => all.get(id)?.known ?? known?.has(id) === true),
    evidence: seen[0]?.evidence ?? null,
    waiting: waitingOf(seen),
    said: seen[0]?.said?.words ?? null,
    saidAs: seen[0]?.said?.cause ?? null,
  };
}

/** What no finding of the report says is of passing targets, where gates may warn and cannot be unknown. */
function kindOf({ check, status }: ReportCause, seen: readonly Seen[]): CheckKind {
  const isGate =
    seen.length === 0 ? status !== 'unknown' && !ADVICE.has(check) : seen.some(({ kind }) => kind === 'gate');
  return isGate ? 'gate' : 'advice';
}

/** Fixes that say the same are one: its commands are those of all, each once. */
function fixesOf(causes: readonly ReportCause[]): readonly ToldFix[] {
  const bySummary = new Map<string, ToldFix[]>();
  for (const { fix, stops } of causes) {
    if (fix === null) continue;
    const its = { ...fix, targets: stops.targets };
    const same = bySummary.get(fix.summary);
    if (same === undefined) bySummary.set(fix.summary, [its]);
    else same.push(its);
  }
  return [...bySummary].map(([summary, same]) => {
    const terraform = unique(same.flatMap(({ terraform: code }) => code ?? []));
    return {
      summary,
      commands: unique(same.flatMap(({ commands }) => commands)),
      terraform: terraform.length === 0 ? null : terraform.join('\n\n'),
      url: same[0]?.url ?? null,
      targets: same.reduce((sum, { targets }) => sum + targets, 0),
    };
  });
}

/** The sentences of all, each once, with the number of its clusters. */
function waitingOf(seen: readonly Seen[]): ToldTogether['waiting'] {
  const counts = new Map<string, number>();
  for (const text of new Map(seen.flatMap(({ waiting }) => [...waiting])).values())
    counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, clusters]) => ({ text, clusters }));
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** The targets that do not pass and of which no cause says why: nothing of them was judged. */
export const unexplained = (report: Report): readonly ReportTarget[] =>
  report.targets.filter(
    ({ verdict, findings }) =>
      verdict !== 'pass' && !findings.some((finding) => finding.kind === 'gate' && finding.status === verdict),
  );

/** Whether a cause belongs to what must be done first; the rest is advice, and warnings. */
export const isPressing = ({ status, kind }: ToldTogether): boolean =>
  status === 'fail' || (status === 'unknown' && kind === 'gate');
