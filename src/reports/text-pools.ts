/** Node pools in the text report: pools of one cluster with the same result share a line. */
import { clusterName } from '../model/fingerprint';
import type { Verdict } from '../model/finding';
import type { Report, ReportPool, ReportTarget } from '../model/report';
import { STATUS_MARK, STYLE, type Layout } from './text-layout';
import { shortCluster } from './headline';
import { passedExtent } from './passes-alike';
import { clusterNames, count } from './view';

type PoolVerdict = Verdict | 'skip';
const ORDER: readonly PoolVerdict[] = ['fail', 'unknown', 'pass', 'skip'];

interface Row {
  readonly cluster: string;
  readonly pool: string;
  readonly images: Record<PoolVerdict, number>;
  /** Why the pool is skipped, and the result of the pull on it if only one image was judged. */
  why: string | null;
}

/** The number of clusters that are named in one line. */
const NAMED = 3;
/** The number of characters for several names. */
const ROOM = 50;

/**
 * One line for the pools with the same result, however many clusters have them, the worst first; then one line for what
 * passes in rows.
 * @param most the maximum number of these lines; one of them says what is left out
 */
export function poolLines(report: Report, out: Layout, most: number): readonly string[] {
  const alone = new Set(report.targets.map(({ image }) => image.reference)).size === 1;
  const several = new Set(report.targets.map(({ cluster }) => clusterName(cluster))).size > 1;
  // If pods wait, the other pools are not of interest.
  const rows = rowsOf(report.targets, alone).filter((row) => report.command !== 'diagnose' || worstOf(row) !== 'skip');
  const lines = alike([...grouped(rows).values()]).sort((a, b) => rank(a.row) - rank(b.row));
  const shown = lines.length > most ? lines.slice(0, Math.max(1, most - 1)) : lines;
  const left = lines.slice(shown.length).reduce((sum, { pools, clusters }) => sum + pools.length * clusters.length, 0);
  return [
    ...shown.map(({ row, pools, clusters }) => {
      const verdict = worstOf(row);
      const where = `${pools.length === 1 ? 'pool' : 'pools'} ${pools.join(', ')}${several ? ` of ${namesOf(clusters)}` : ''}`;
      const text = `${where}: ${tally(row, alone)}${clusters.length > 1 && !alone ? ' each' : ''}${row.why === null ? '' : ` (${row.why})`}`;
      return out.line(out.piece(`${STATUS_MARK[verdict]} `, STYLE[verdict]), text);
    }),
    ...(left > 0 ? out.prose(2, out.piece(''), `and ${count(left, 'more pool')} (--verbose)`, 'dim') : []),
    ...passedLine(report, out),
  ];
}

/**
 * `3 images on 60 clusters: pass`, or `6098 targets on 54 clusters: pass` if not each of the images is on each of the
 * clusters.
 */
function passedLine(report: Report, out: Layout): readonly string[] {
  const { targets, images, clusters } = passedExtent(report);
  if (targets === 0) return [];
  const what = images * Math.max(1, clusters.length) === targets ? count(images, 'image') : count(targets, 'target');
  const on = clusters.length === 0 ? '' : ` on ${namesOf(clusters.map(shortCluster))}`;
  return [out.line(out.piece(`${STATUS_MARK.pass} `, STYLE.pass), `${what}${on}: pass`)];
}

/** `c-1, c-2 and 18 more clusters`. Full names are long, and the result must fit in the line. */
function namesOf(clusters: readonly string[]): string {
  const few = clusters.length <= NAMED ? clusters : clusters.slice(0, NAMED - 1);
  const shown = few.filter((_, at) => at === 0 || few.slice(0, at + 1).join(', ').length <= ROOM);
  const more = clusters.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${count(more, 'more cluster')}` : ''}`;
}

interface Line {
  readonly row: Row;
  readonly pools: readonly string[];
  readonly clusters: string[];
}

/** Pools of several clusters with the same result, in one line. */
function alike(groups: readonly (readonly [Row, ...Row[]])[]): Line[] {
  const lines = new Map<string, Line>();
  for (const group of groups) {
    const [row] = group;
    const pools = group.map(({ pool }) => pool);
    const key = JSON.stringify([pools, row.images, row.why]);
    const line = lines.get(key) ?? { row, pools, clusters: [] };
    lines.set(key, line);
    line.clusters.push(row.cluster);
  }
  return [...lines.values()];
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
