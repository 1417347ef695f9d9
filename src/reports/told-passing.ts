/** Where causes occur among passing targets, for which a shortened report only has rows. Pure. */
import type { PassedRow, ReportCause } from '../model/report';

/** Causes that are shown together, at least one. */
export type Together = [ReportCause, ...ReportCause[]];

/** The passing targets that causes occur in. */
export interface Passing {
  readonly targets: number;
  readonly images: ReadonlySet<string>;
  readonly clusters: ReadonlySet<string>;
}

export const NOTHING_PASSES: Passing = { targets: 0, images: new Set(), clusters: new Set() };

/** The images of a row that have the causes of each group. */
type OfRow = ReadonlyMap<Together, ReadonlySet<string> | 'all'>;

/**
 * Counts the targets of each group. A row names the causes that all its images have, together with causes of single
 * images: a cause that stops one image belongs to that image, any other cause to all images.
 */
export function passingOf(passed: readonly PassedRow[], groups: readonly Together[]): ReadonlyMap<Together, Passing> {
  const all = new Map<string, { readonly group: Together; readonly only: string | null }>();
  for (const group of groups)
    for (const { id, stops, where } of group)
      all.set(id, { group, only: stops.images === 1 ? (where[0]?.image ?? null) : null });
  // Clusters with the same content share their lists.
  const known = new WeakMap<readonly string[], WeakMap<readonly string[], OfRow>>();
  const ofRow = ({ causes, images }: PassedRow): OfRow => {
    const byImages = known.get(causes) ?? new WeakMap<readonly string[], OfRow>();
    known.set(causes, byImages);
    const its = byImages.get(images) ?? found(causes, all);
    byImages.set(images, its);
    return its;
  };
  const result = new Map<Together, Counted>();
  for (const row of passed)
    for (const [group, its] of ofRow(row)) {
      const passing = result.get(group) ?? { targets: 0, images: new Set(), clusters: new Set(), lists: new WeakSet() };
      result.set(group, passing);
      const images = its === 'all' ? row.images : [...its];
      passing.targets += images.length;
      if (row.cluster !== null) passing.clusters.add(row.cluster);
      // A thousand clusters may share the same list.
      if (its === 'all' && passing.lists.has(row.images)) continue;
      if (its === 'all') passing.lists.add(row.images);
      for (const image of images) passing.images.add(image);
    }
  return result;
}

interface Counted extends Passing {
  targets: number;
  readonly images: Set<string>;
  readonly clusters: Set<string>;
  /** Lists of images that are already included. */
  readonly lists: WeakSet<readonly string[]>;
}

function found(
  causes: readonly string[],
  all: ReadonlyMap<string, { readonly group: Together; readonly only: string | null }>,
): OfRow {
  const groups = new Map<Together, Set<string> | 'all'>();
  for (const id of causes) {
    const cause = all.get(id);
    if (cause === undefined) continue;
    const before = groups.get(cause.group);
    if (cause.only === null) groups.set(cause.group, 'all');
    else if (before === undefined) groups.set(cause.group, new Set([cause.only]));
    else if (before !== 'all') before.add(cause.only);
  }
  return groups;
}
