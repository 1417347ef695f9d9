/** The places of reports that are made one, each once, and their names, by which they are ordered. Pure. */
import { clusterName } from '../model/fingerprint';
import type { PassedRow, Report, ReportTarget } from '../model/report';
import { compare } from './passed-rows';

/** A report with the name that people know it by. */
export interface NamedReport {
  readonly name: string;
  readonly report: Report;
}

const VERDICT_RANK = { fail: 0, unknown: 1, pass: 2 } as const;

/** A target's cluster and image. */
export const targetKey = ({ image, cluster }: Pick<ReportTarget, 'image' | 'cluster'>): string =>
  `${clusterName(cluster)}\n${image.reference}`;

/** The same of one image of a row. */
const imageKey = ({ cluster }: PassedRow, image: string): string => `${cluster ?? clusterName(null)}\n${image}`;

/** The first name of a row's targets, in the order of characters; undefined of an empty one. */
export function leastOfRow(row: PassedRow): string | undefined {
  const image = leastOf(row.images);
  return image === undefined ? undefined : imageKey(row, image);
}

/** The first in the order of characters; undefined of none. */
export function leastOf(names: Iterable<string | undefined>): string | undefined {
  let least: string | undefined;
  for (const each of names) if (each !== undefined && (least === undefined || each < least)) least = each;
  return least;
}

/** What one cluster's places are known by: which image was judged, and in which report. */
type Judged = Map<string, { readonly target: ReportTarget; readonly from: string }>;

interface ClusterPlaces {
  readonly judged: Judged;
  readonly rows: { readonly from: string; readonly row: PassedRow }[];
}

/** Every target once, by cluster and image, as its worst; a sentence for each two reports that judge the same. */
export function placesOf(named: readonly NamedReport[]): {
  readonly targets: readonly ReportTarget[];
  readonly passed: readonly PassedRow[];
  readonly doubled: readonly string[];
} {
  const clusters = new Map<string, ClusterPlaces>();
  const doubled = new Set<string>();
  const double = (one: string, other: string): unknown =>
    doubled.add(`${one} and ${other} judge the same targets, which count once`);
  const at = (cluster: string): ClusterPlaces => {
    const known = clusters.get(cluster) ?? { judged: new Map(), rows: [] };
    clusters.set(cluster, known);
    return known;
  };
  for (const { name, report } of named) {
    for (const target of report.targets) {
      const { judged } = at(clusterName(target.cluster));
      const before = judged.get(target.image.reference);
      if (before !== undefined) double(before.from, name);
      if (before === undefined || VERDICT_RANK[target.verdict] < VERDICT_RANK[before.target.verdict])
        judged.set(target.image.reference, { target, from: name });
    }
    for (const row of report.passed) at(row.cluster ?? clusterName(null)).rows.push({ from: name, row });
  }
  const sorted = [...clusters].sort(([a], [b]) => compare(a, b)).map(([, its]) => its);
  return {
    targets: sorted.flatMap(({ judged }) =>
      [...judged].sort(([a], [b]) => compare(a, b)).map(([, { target }]) => target),
    ),
    passed: sorted.flatMap(({ judged, rows }) => passedOnce(rows, judged, double)),
    doubled: [...doubled],
  };
}

/** A cluster's rows without what another row, or a target, tells. What is told once stays the list that it is. */
function passedOnce(
  rows: ClusterPlaces['rows'],
  judged: Judged,
  double: (one: string, other: string) => unknown,
): readonly PassedRow[] {
  const [only] = rows;
  if (rows.length === 1 && judged.size === 0 && only !== undefined) return only.row.images.length > 0 ? [only.row] : [];
  const passing = new Map<string, string>();
  return rows.flatMap(({ from, row }) => {
    const images = row.images.filter((image) => {
      const before = judged.get(image)?.from ?? passing.get(image);
      if (before !== undefined) double(before, from);
      passing.set(image, from);
      return before === undefined;
    });
    return images.length === 0 ? [] : [images.length === row.images.length ? row : { ...row, images }];
  });
}

/**
 * The images that causes are said of.
 * @param wanted ids of the causes that are asked for
 */
export function imagesOfCauses(
  wanted: ReadonlySet<string>,
  targets: readonly ReportTarget[],
  rows: readonly PassedRow[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const images = new Map([...wanted].map((id) => [id, new Set<string>()]));
  for (const { image, findings } of targets)
    for (const { cause } of findings) if (cause !== null) images.get(cause)?.add(image.reference);
  for (const { images: its, causes } of rows)
    for (const cause of causes) {
      const known = images.get(cause);
      if (known !== undefined) for (const image of its) known.add(image);
    }
  return images;
}
