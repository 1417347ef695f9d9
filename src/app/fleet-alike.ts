/**
 * Clusters of a fleet whose targets have the same results: their parts are looked up target by target only for the
 * first of them.
 */
import { regionOf } from '../model/location';
import type { TargetImage } from '../model/target';
import { type Alike, alikeOf, type PlainTarget } from '../verdict/alike';
import { referenceText } from '../verdict/causes';
import type { Unit } from '../verdict/unit';
import { type ClusterPart, kindsOf, type OnCluster } from './fleet-clusters';
import { numbers, type UnitsOfPools, type UsedImage } from './fleet-parts';
import { type FleetRow, type Parts, type partsByRow, unitsOn } from './fleet-units';
import type { Uses, UsesThere } from './fleet-uses';

/** The targets of a cluster. */
interface AlikeRow {
  readonly alike: Alike;
  /** The positions of those that must be judged as a whole. */
  readonly whole: readonly number[];
  /** The cluster's own part, by the kind of image. */
  readonly ofCluster: (kind: string) => Pick<Unit, 'counts' | 'asking'>;
  /** The pools on which any of them is judged. */
  readonly pools: readonly string[];
}

/** A list of images that several clusters share, with all columns of the tables that it needs. */
interface ImageList {
  readonly id: number;
  readonly uses: readonly Uses[];
  readonly accesses: readonly number[];
  readonly streamed: readonly number[];
  readonly admitted: readonly number[];
  /** The distance to some repository also depends on the cluster's project. */
  readonly byProject: boolean;
}

/**
 * Finds rows with the same results.
 * @returns for a row, by its position, the results that it shares with others; null if only this row has its list of
 *   images, or the cluster must be judged with each image
 */
export function alikeRows(
  parts: Parts,
  rows: readonly FleetRow[],
  partsOf: ReturnType<typeof partsByRow>,
): (at: number) => AlikeRow | null {
  const lists = listsOf(rows, partsOf);
  const known = new Map<string, Pick<AlikeRow, 'alike' | 'whole'>>();
  const numberOf = numbers();
  const vectors = new WeakMap<UnitsOfPools, Map<readonly number[], number>>();
  const usesSeen = new WeakMap<UsesThere, Map<ImageList, number>>();

  /** A number for the units in some columns: it is equal for clusters whose units are equal. */
  const vectorOf = (units: UnitsOfPools, columns: readonly number[]): number => {
    const byColumns = vectors.get(units) ?? new Map<readonly number[], number>();
    vectors.set(units, byColumns);
    const number = byColumns.get(columns) ?? numberOf(columns.map((column) => numberOf(units.at(column))).join());
    byColumns.set(columns, number);
    return number;
  };

  /** A number for how this cluster treats all uses of a list. */
  const usesOf = ({ usesThere }: ClusterPart, list: ImageList): number => {
    const byList = usesSeen.get(usesThere) ?? new Map<ImageList, number>();
    usesSeen.set(usesThere, byList);
    const number = byList.get(list) ?? numberOf(list.uses.map((uses) => numberOf(usesThere(uses) ?? 'whole')).join());
    byList.set(list, number);
    return number;
  };

  const kindOf = (here: OnCluster, list: ImageList): string => {
    const { admission, around, unit } = here;
    return [
      here.kind,
      unit.plain,
      unit.hasGate,
      numberOf(parts.platforms.of(here.platforms)),
      vectorOf(parts.identities.of(here.identities), list.accesses),
      vectorOf(parts.streams.of(here.streams), list.streamed),
      admission.key === null
        ? `one ${String(numberOf(admission.unit))}`
        : vectorOf(parts.admissions.of([admission.key]), list.admitted),
      around === '' ? '' : vectorOf(parts.passages.of([around]), list.accesses),
    ].join('\n');
  };

  return (at) => {
    const { cluster: name, images } = rows[at] ?? {};
    const cluster = parts.clusters[at] ?? null;
    const list = images && lists.get(images);
    if (name === undefined || images === undefined || cluster === null || list === undefined) return null;
    const kinds = kindsOf(cluster);
    const pools = kinds[0]?.pools ?? [];
    if (!kinds.every((here) => isSame(here.pools, pools))) return null;
    const key = [
      list.id,
      cluster.toHosts,
      regionOf(name.location),
      list.byProject ? name.project : '',
      usesOf(cluster, list),
      ...kinds.map((here) => kindOf(here, list)),
    ].join('\n');
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = lookedUp(images, partsOf(images), unitsOn(parts, at))));
    return { ...found, ofCluster: ownPartOf(cluster), pools };
  };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one === other || (one.length === other.length && one.every((each, at) => each === other[at]));

const NO_PART = { counts: { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 }, asking: [] };

function ownPartOf(cluster: ClusterPart): AlikeRow['ofCluster'] {
  const units = new Map(kindsOf(cluster).map(({ kind, unit }) => [kind, unit]));
  return (kind) => units.get(kind) ?? NO_PART;
}

/** Looks up each target of a row. */
function lookedUp(
  images: readonly TargetImage[],
  partsOf: readonly (UsedImage | undefined)[],
  unitsOf: ReturnType<typeof unitsOn>,
): Pick<AlikeRow, 'alike' | 'whole'> {
  const plain: PlainTarget[] = [];
  const whole: number[] = [];
  for (const [at, image] of images.entries()) {
    const found = unitsOf(partsOf[at]);
    const [ofImage, , ...others] = found?.units ?? [];
    if (found === null || ofImage === undefined) whole.push(at);
    else plain.push({ at, image: referenceText(image), kind: found.here.kind, ofImage, others });
  }
  return { alike: alikeOf(plain), whole };
}

/** The lists of images that several rows share. */
function listsOf(
  rows: readonly FleetRow[],
  partsOf: ReturnType<typeof partsByRow>,
): ReadonlyMap<readonly TargetImage[], ImageList> {
  const [met, lists] = [new Set<readonly TargetImage[]>(), new Map<readonly TargetImage[], ImageList>()];
  for (const { images } of rows) {
    if (!met.has(images)) met.add(images);
    else if (!lists.has(images)) {
      const used = partsOf(images).filter((each) => each !== undefined);
      lists.set(images, {
        id: lists.size,
        uses: [...new Set(used.map(({ uses }) => uses))],
        accesses: [...new Set(used.map(({ part }) => part.access))],
        streamed: [...new Set(used.map(({ part }) => part.streamed))],
        admitted: [...new Set(used.map(({ admitted }) => admitted))],
        byProject: used.some(({ part: { repository } }) => repository !== null && repository.project.state !== 'known'),
      });
    }
  }
  return lists;
}
