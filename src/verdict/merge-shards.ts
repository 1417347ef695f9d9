/**
 * Prepares the reports of shards for the merge: sorts them, keeps each shard once, and finds missing and different
 * ones. Pure.
 */
import type { Report } from '../model/report';
import { leastOf, leastOfRow, type NamedReport, targetKey } from './merge-places';
import { compare } from './passed-rows';

/** Sorts the reports by their first place, so that the result does not depend on the order of the files. */
export function inOrder(given: readonly NamedReport[]): readonly NamedReport[] {
  return given
    .map((named) => {
      const { targets, passed } = named.report;
      return { named, first: leastOf([...targets.map(targetKey), ...passed.map(leastOfRow)]) ?? '' };
    })
    .sort((a, b) => compare(a.first, b.first))
    .map(({ named }) => named);
}

/** Keeps the last started report of each shard, because a failed job is started again. */
export function withoutRepeats(given: readonly NamedReport[]): {
  kept: readonly NamedReport[];
  reasons: readonly string[];
} {
  const byShard = new Map<string, NamedReport>();
  for (const each of given) {
    const { shard } = each.report.run;
    const before = shard === null ? undefined : byShard.get(shard);
    if (shard !== null && (before === undefined || begunAt(each) > begunAt(before))) byShard.set(shard, each);
  }
  const reasons: string[] = [];
  const kept = given.filter((each) => {
    const { shard } = each.report.run;
    const one = shard === null ? each : byShard.get(shard);
    if (one !== undefined && one !== each) {
      const why = begunAt(one) > begunAt(each) ? `${one.name}, which is later, is` : `${one.name} is`;
      reasons.push(`${each.name} is left out: ${why} shard ${shard ?? ''}, too`);
    }
    return one === each;
  });
  return { kept, reasons };
}

/** In milliseconds; 0 if the report does not contain it. */
const begunAt = ({ report }: NamedReport): number => Date.parse(report.run.startedAt) || 0;

/** One sentence for each group of shards without a report. */
export function missingShards(reports: readonly Report[]): readonly string[] {
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

/** The properties that all shards of one run share, with their names; null if a shard does not know one. */
const COMMON: readonly (readonly [string, (report: Report) => string | null])[] = [
  ['versions of the program', ({ tool }) => tool.version],
  ['commands', ({ command }) => command],
  ['callers', ({ caller }) => caller],
  ['divisions', ({ run }) => `shards of ${run.shard?.split('/')[1] ?? ''}`],
  [
    'baselines',
    ({ trend }) => (trend === null ? 'none' : `the report of ${trend.since ?? 'a time that is not known'}`),
  ],
];

/** Shards of one run start within this time. If few machines run many shards, the last ones wait for the first. */
const ONE_NIGHT_MS = 12 * 60 * 60 * 1000;

/**
 * Says that some shards are from an earlier run: for example, the previous night's reports were still in the directory.
 */
function leftOver(shards: readonly NamedReport[]): readonly string[] {
  const times = shards.map(begunAt).filter((time) => time > 0);
  const last = times.reduce((a, b) => Math.max(a, b), 0);
  const old = shards.filter((each) => begunAt(each) > 0 && last - begunAt(each) > ONE_NIGHT_MS);
  const [first, ...more] = old;
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : ` and ${String(more.length)} more`;
  const [since, latest] = [begunAt(first), last].map((time) => new Date(time).toISOString());
  return [
    `the shards are not of one run: ${first.name} (${first.report.run.shard ?? ''}, begun ${since ?? ''})${others} may be left from an earlier one; the last was begun ${latest ?? ''}`,
  ];
}

/**
 * One sentence for each difference which shows that the shards are not from one run. The parts of the merged report
 * were then not judged with the same options.
 */
export function unlike(named: readonly NamedReport[]): readonly string[] {
  const shards = named.filter(({ report }) => report.run.shard !== null);
  const ways = COMMON.flatMap(([what, of]) => {
    const values = new Map<string, string[]>();
    for (const { name, report } of shards) {
      const value = of(report);
      if (value !== null) values.set(value, [...(values.get(value) ?? []), name]);
    }
    if (values.size < 2) return [];
    const told = [...values].slice(0, 5).map(([value, [first = '', ...more]]) => {
      const others = more.length === 0 ? '' : ` and ${String(more.length)} more`;
      return `${value} (${first}${others})`;
    });
    return [`the shards are not of one run; they have several ${what}: ${told.join(', ')}`];
  });
  return [...ways, ...leftOver(shards)];
}
