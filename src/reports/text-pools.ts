/** Node pools in the text report: those of one cluster of which the same is true in one line. */
import { clusterName } from '../model/fingerprint';
import type { Verdict } from '../model/finding';
import type { Report, ReportPool, ReportTarget } from '../model/report';
import { STATUS_MARK, STYLE, type Layout } from './text-layout';
import { clusterNames, count, passedByCluster } from './view';

type PoolVerdict = Verdict | 'skip';
const ORDER: readonly PoolVerdict[] = ['fail', 'unknown', 'pass', 'skip'];

interface Row {
  readonly cluster: string;
  readonly pool: string;
  readonly images: Record<PoolVerdict, number>;
  /** Why it is skipped, and what became of the pull on it, where one image was judged. */
  why: string | null;
}

/**
 * A line for the pools of a cluster of which the same is true, the worst first.
 * @param most of these lines; one more says what is left out
 */
export function poolLines(report: Report, out: Layout, most: number): readonly string[] {
  const alone = new Set(report.targets.map(({ image }) => image.reference)).size === 1;
  const several = new Set(report.targets.map(({ cluster }) => clusterName(cluster))).size > 1;
  // Where pods wait, the other pools are not asked about.
  const rows = rowsOf(report.targets, alone).filter((row) => report.command !== 'diagnose' || worstOf(row) !== 'skip');
  const lines = [...grouped(rows).values()].sort((a, b) => rank(a[0]) - rank(b[0]));
  const shown = lines.length > most ? lines.slice(0, Math.max(1, most - 1)) : lines;
  const left = lines.slice(shown.length).reduce((sum, rows) => sum + rows.length, 0);
  const passed = passedByCluster(report);
  return [
    ...shown.map(([row, ...others]) => {
      const names = [row, ...others].map(({ pool }) => pool).join(', ');
      const verdict = worstOf(row);
      const where = `${others.length === 0 ? 'pool' : 'pools'} ${names}${several ? ` of ${row.cluster}` : ''}`;
      const text = `${where}: ${tally(row, alone)}${row.why === null ? '' : ` (${row.why})`}`;
      return out.line(out.piece(`${STATUS_MARK[verdict]} `, STYLE[verdict]), text);
    }),
    ...(left > 0 ? out.prose(2, out.piece(''), `and ${count(left, 'more pool')} (--verbose)`, 'dim') : []),
    ...passed.slice(0, shown.length === 0 ? most : 1).map(({ cluster, images }, at, rows) => {
      const more = passed.length - rows.length;
      const text = `${count(images.length, 'image')}${cluster === null ? '' : ` on ${cluster}`}: pass${at === rows.length - 1 && more > 0 ? `, and on ${count(more, 'cluster')} more` : ''}`;
      return out.line(out.piece(`${STATUS_MARK.pass} `, STYLE.pass), text);
    }),
  ];
}

function rowsOf(targets: readonly ReportTarget[], alone: boolean): readonly Row[] {
  const rows = new Map<string, Row>();
  const nameOf = clusterNames(targets);
  for (const { cluster, pools } of targets)
    for (const pool of pools) {
      const key = `${clusterName(cluster)}\n${pool.name}`;
      const row = rows.get(key) ?? {
        cluster: nameOf(cluster),
        pool: pool.name,
        images: { fail: 0, unknown: 0, pass: 0, skip: 0 },
        why: null,
      };
      rows.set(key, row);
      row.images[pool.verdict] += 1;
      row.why ??= alone || pool.verdict === 'skip' ? aside(pool) : null;
    }
  return [...rows.values()];
}

function aside({ why, verified }: ReportPool): string | null {
  const pulled =
    verified === null ? [] : [`verified${verified.node === null ? '' : ` on ${verified.node}`}: ${verified.result}`];
  const all = [...(why === null ? [] : [why]), ...pulled];
  return all.length === 0 ? null : all.join('; ');
}

function grouped(rows: readonly Row[]): ReadonlyMap<string, readonly [Row, ...Row[]]> {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const key = JSON.stringify([row.cluster, row.images, row.why]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

const worstOf = ({ images }: Row): PoolVerdict => ORDER.find((verdict) => images[verdict] > 0) ?? 'skip';
const rank = (row: Row): number => ORDER.indexOf(worstOf(row));

/** `fail`, or `30 images fail, 2 pass`. */
function tally(row: Row, alone: boolean): string {
  const parts = ORDER.flatMap((verdict) => (row.images[verdict] > 0 ? [[verdict, row.images[verdict]] as const] : []));
  if (alone) return parts.map(([verdict]) => verdict).join(', ');
  return parts.map(([verdict, number]) => `${number} ${verdict}`).join(', ');
}
