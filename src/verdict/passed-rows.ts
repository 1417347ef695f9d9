/** Groups passing targets into rows, so that very many targets fit in a report that only names each of them. Pure. */
import { once } from '../model/once';
import type { PassedRow } from '../model/report';

/** Compares by characters, so the order is the same on every machine and in every shard. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Passing targets of one cluster, with the warnings there. */
export interface PassingTargets {
  readonly cluster: string | null;
  readonly images: readonly string[];
  /** The causes of warnings that apply to all of these images. */
  readonly shared: readonly string[];
  /** The causes of warnings about single images. Either each of these images has such a cause, or none of them. */
  readonly own: readonly string[];
}

/**
 * Groups passing targets into one row for each cluster and set of shared warnings. Warnings about single images, such
 * as a movable tag, do not create separate rows: in a row with such causes, every image has one. Rows, images and
 * causes are sorted.
 */
export function rowsFrom(all: readonly PassingTargets[]): readonly PassedRow[] {
  const clusters = new Map<string | null, PassingTargets[]>();
  for (const each of all) {
    const same = clusters.get(each.cluster);
    if (same === undefined) clusters.set(each.cluster, [each]);
    else same.push(each);
  }
  return [...clusters].sort(([a], [b]) => compare(a ?? '', b ?? '')).flatMap(([, same]) => sorted(rowsOfCluster(same)));
}

function rowsOfCluster(all: readonly PassingTargets[]): readonly PassedRow[] {
  const rows = new Map<string, PassingTargets[]>();
  for (const each of all) {
    const key = `${each.own.length > 0 ? 'own' : ''}\n${distinct(each.shared).join('\n')}`;
    const same = rows.get(key);
    if (same === undefined) rows.set(key, [each]);
    else same.push(each);
  }
  return [...rows.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const images = same.length === 1 ? first.images : same.flatMap((each) => each.images);
    const own = same.length === 1 ? first.own : same.flatMap((each) => each.own);
    // Rows of many clusters share their lists.
    const causes =
      same.length === 1
        ? joined([first.shared, first.own], '', () => causesOf(first.shared, own))
        : causesOf(first.shared, own);
    return [{ cluster: first.cluster, images: distinct(images), causes }];
  });
}

const joined = once<readonly string[]>();

const causesOf = (shared: readonly string[], own: readonly string[]): readonly string[] =>
  distinct(own.length === 0 ? shared : [...shared, ...own]);

/** Joins the rows of several reports: rows of one cluster with the same causes become one row. */
export function rowsOf(all: readonly PassedRow[]): readonly PassedRow[] {
  const rows = new Map<string, PassedRow[]>();
  for (const row of all) {
    const key = [row.cluster ?? '', ...row.causes.toSorted(compare)].join('\n');
    const same = rows.get(key);
    if (same === undefined) rows.set(key, [row]);
    else same.push(row);
  }
  return sorted(
    [...rows.values()].flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const images = same.length === 1 ? first.images : same.flatMap(({ images: its }) => its);
      return [{ cluster: first.cluster, images: distinct(images), causes: distinct(first.causes) }];
    }),
  );
}

/** Sorts by cluster, then by the first image, which differs between the rows of one cluster. */
const sorted = (rows: readonly PassedRow[]): readonly PassedRow[] =>
  rows.toSorted(
    (a, b) =>
      compare(a.cluster ?? '', b.cluster ?? '') ||
      compare(a.images[0] ?? '', b.images[0] ?? '') ||
      compare(a.causes.join(), b.causes.join()),
  );

/** The distinct texts in character order, like `sort()` without a comparison function. */
function distinct(texts: readonly string[]): readonly string[] {
  const inOrder = texts.every((text, at) => at === 0 || (texts[at - 1] ?? '') < text);
  return inOrder ? texts : [...new Set(texts)].sort(compare);
}
