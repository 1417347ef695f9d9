/**
 * The passing targets of one cluster. Many clusters have the same ones, so they are collected once and added for each
 * of these clusters as a whole. Pure.
 */
import type { RuledFinding, Status } from '../model/finding';
import { append } from '../model/append';
import type { Asking } from './asking';
import type { Unit } from './unit';

/** The position of a target among the images of its cluster. */
export interface Place {
  readonly at: number;
  readonly image: string;
}

/** A passing target, with the findings of its parts that need attention. */
export interface PlainTarget extends Place {
  /** The kind that the image has for the cluster. The cluster's own part is not included here. */
  readonly kind: string;
  readonly ofImage: Unit;
  readonly others: readonly Unit[];
}

/** One cause on one cluster. */
export interface AlikeCause {
  readonly id: string;
  /** The number of targets that have it. */
  readonly targets: number;
  /** Its findings, each with the targets that have it, in their order. */
  readonly findings: readonly { readonly finding: RuledFinding; readonly places: readonly Place[] }[];
}

/** Passing targets that form one row of the report, without the causes of the cluster itself. */
export interface AlikeRow {
  readonly kind: string;
  readonly images: readonly string[];
  readonly own: readonly string[];
  readonly shared: readonly string[];
}

/** All passing targets of a cluster. */
export interface Alike {
  readonly targets: number;
  /** Without the cluster's own part. */
  readonly counts: Readonly<Record<Status, number>>;
  readonly rows: readonly AlikeRow[];
  readonly ofImages: readonly AlikeCause[];
  readonly ofOthers: readonly AlikeCause[];
  readonly kinds: ReadonlyMap<string, readonly Place[]>;
}

/**
 * Collects the passing targets of a cluster.
 * @param plain the targets in their order
 */
export function alikeOf(plain: readonly PlainTarget[]): Alike {
  const counts: Record<Status, number> = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 };
  const rows = new Map<string, AlikeRow & { readonly images: string[]; readonly own: string[] }>();
  const [ofImages, ofOthers] = [new Causes(), new Causes()];
  const kinds = new Map<string, Place[]>();
  for (const { at, image, kind, ofImage, others } of plain) {
    const place = { at, image };
    const asking = [ofImage, ...others].flatMap((unit) => unit.asking);
    for (const unit of [ofImage, ...others]) addCounts(counts, unit.counts);
    for (const each of ofImage.asking) ofImages.add(each, place);
    for (const unit of others) for (const each of unit.asking) ofOthers.add(each, place);
    const ids = (isOwn: boolean): string[] =>
      asking.flatMap(({ id, finding }) => ((finding.subject === image) === isOwn ? [id] : []));
    const own = ids(true);
    const shared = [...new Set(ids(false))].sort();
    const key = [kind, own.length > 0 ? 'own' : '', ...shared].join('\n');
    const row = rows.get(key) ?? { kind, images: [], own: [], shared };
    rows.set(key, row);
    row.images.push(image);
    append(row.own, own);
    const same = kinds.get(kind) ?? [];
    kinds.set(kind, same);
    same.push(place);
  }
  return {
    targets: plain.length,
    counts,
    rows: [...rows.values()],
    ofImages: ofImages.all(),
    ofOthers: ofOthers.all(),
    kinds,
  };
}

/** The causes of the cluster itself, for all targets of each kind. */
export function clusterCauses(
  { kinds }: Pick<Alike, 'kinds'>,
  askingOf: (kind: string) => readonly Asking[],
): readonly AlikeCause[] {
  const causes = new Map<string, { finding: RuledFinding; places: readonly Place[] }[]>();
  for (const [kind, places] of kinds)
    for (const { id, finding } of askingOf(kind)) {
      const findings = causes.get(id) ?? [];
      causes.set(id, findings);
      findings.push({ finding, places });
    }
  return [...causes].map(([id, findings]) => ({ id, targets: targetsOf(findings), findings }));
}

/**
 * Adds counts to a sum.
 * @param times how often they count
 */
export function addCounts(sum: Record<Status, number>, counts: Readonly<Record<Status, number>>, times = 1): void {
  // This runs for a million targets, so each field is added directly.
  sum.pass += counts.pass * times;
  sum.warn += counts.warn * times;
  sum.fail += counts.fail * times;
  sum.unknown += counts.unknown * times;
  sum.skip += counts.skip * times;
}

/** Collects findings by their causes. */
class Causes {
  readonly #causes = new Map<string, Map<RuledFinding, Place[]>>();

  add({ id, finding }: Asking, place: Place): void {
    const findings = this.#findings(id);
    const places = findings.get(finding);
    if (places === undefined) findings.set(finding, [place]);
    else if (places.at(-1)?.at !== place.at) places.push(place);
  }

  all(): readonly AlikeCause[] {
    return [...this.#causes].map(([id, of]) => {
      const findings = [...of].map(([finding, places]) => ({ finding, places }));
      return { id, targets: targetsOf(findings), findings };
    });
  }

  #findings(id: string): Map<RuledFinding, Place[]> {
    const findings = this.#causes.get(id) ?? new Map<RuledFinding, Place[]>();
    this.#causes.set(id, findings);
    return findings;
  }
}

/** The number of targets that have any of these findings. */
function targetsOf(findings: AlikeCause['findings']): number {
  const lists = new Set(findings.map(({ places }) => places));
  const [first] = lists;
  if (lists.size === 1) return first?.length ?? 0;
  const places = new Set<number>();
  for (const each of lists) for (const { at } of each) places.add(at);
  return places.size;
}
