/** What passes, in rows: so many targets fit in a report that tells each only by its name. Pure. */
import type { PassedRow } from '../model/report';

/** By the characters, as every machine and every shard orders them. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A row for each cluster and set of causes; rows, their images and their causes are sorted. */
export function rowsOf(all: readonly PassedRow[]): readonly PassedRow[] {
  const rows = new Map<string, { readonly row: PassedRow; readonly images: Set<string> }>();
  for (const row of all) {
    const causes = [...row.causes].sort(compare);
    const key = JSON.stringify([row.cluster, causes]);
    const known = rows.get(key) ?? { row: { ...row, causes }, images: new Set<string>() };
    rows.set(key, known);
    for (const image of row.images) known.images.add(image);
  }
  return [...rows]
    .sort(([a], [b]) => compare(a, b))
    .map(([, { row, images }]) => ({ ...row, images: [...images].sort(compare) }));
}
