/** The places of merged reports, each once, and the names by which they are ordered. Pure. */
import { clusterName } from '../model/fingerprint';
import type { PassedRow, Report, ReportTarget } from '../model/report';
import { compare } from './passed-rows';

/** A report with the name that users know, such as its file. */
export interface NamedReport {
  readonly name: string;
  readonly report: Report;
}

const VERDICT_RANK = { fail: 0, unknown: 1, pass: 2 } as const;

/** The cluster and the image of a target. */
export const targetKey = ({ image, cluster }: Pick<ReportTarget, 'image' | 'cluster'>): string =>
  `${clusterName(cluster)}\n${image.reference}`;

/** The same for one image of a row. */
const imageKey = ({ cluster }: PassedRow, image: string): string => `${cluster ?? clusterName(null)}\n${image}`;

/** The first name of a row's targets in character order; undefined if the row is empty. */
export function leastOfRow(row: PassedRow): string | undefined {
  const image = leastOf(row.images);
  return image === undefined ? undefined : imageKey(row, image);
}

/** The first name in character order; undefined if there is none. */
export function leastOf(names: Iterable<string | undefined>): string | undefined {
  let least: string | undefined;
  for (const each of names) if (each !== undefined && (least === undefined || each < least)) least = each;
  return least;
}

/** The judged images of one cluster, each with its target and the report that contains it. */
type Judged = Map<string, { readonly target: ReportTarget; readonly from: string }>;

interface ClusterPlaces {
  readonly judged: Judged;
  readonly rows: { readonly from: string; readonly row: PassedRow }[];
}

/**
 * Lists every target once, by cluster and image, with its worst verdict, and one sentence for each pair of reports that
 * judge the same targets.
 */
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

/**
 * The rows of a cluster without images that another row or a target contains. A row without duplicates is not copied.
 */
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
 * The images that have certain causes.
 * @param wanted the ids of these causes
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
