/** Clusters of a fleet whose targets come to the same: their parts are looked up target by target for the first of them. */
import { regionOf } from '../model/location';
import type { TargetImage } from '../model/target';
import { type Alike, alikeOf, type PlainTarget } from '../verdict/alike';
import { referenceText } from '../verdict/causes';
import type { Unit } from '../verdict/unit';
import type { ClusterPart, ImagePart } from './fleet-parts';
import { type FleetRow, type Parts, type partsByRow, unitsOn } from './fleet-units';

/** The targets of a cluster. */
interface AlikeRow {
  readonly alike: Alike;
  /** The places of those that have to be judged whole. */
  readonly whole: readonly number[];
  /** The cluster's own part, by the kind of image. */
  readonly ofCluster: (kind: string) => Pick<Unit, 'counts' | 'asking'>;
}

/** A list of images that several clusters have. */
interface ImageList {
  readonly id: number;
  /** An image of each access. */
  readonly accesses: readonly ImagePart[];
  /** How far some repository is depends on the cluster's project, too. */
  readonly byProject: boolean;
}

/**
 * @returns of a row, by its place, what it shares with others; null where its images are its own, or the cluster has to
 * be judged with each of them
 */
export function alikeRows(
  parts: Parts,
  rows: readonly FleetRow[],
  partsOf: ReturnType<typeof partsByRow>,
): (at: number) => AlikeRow | null {
  const lists = listsOf(rows, partsOf);
  const known = new Map<string, Pick<AlikeRow, 'alike' | 'whole'>>();
  const numberOf = numbers();
  const vectors = new WeakMap<object, Map<ImageList, number>>();

  /** Who pulls on a cluster may pull what those of another may, by one number. */
  const identitiesOf = (cluster: ClusterPart, list: ImageList): number => {
    const units = parts.identities.of(cluster.identities);
    const byList = vectors.get(units) ?? new Map<ImageList, number>();
    vectors.set(units, byList);
    const number = byList.get(list) ?? numberOf(list.accesses.map(({ access }) => numberOf(units.at(access))).join());
    byList.set(list, number);
    return number;
  };

  return (at) => {
    const { cluster: name, images } = rows[at] ?? {};
    const cluster = parts.clusters[at] ?? null;
    const list = images && lists.get(images);
    if (name === undefined || images === undefined || cluster === null || list === undefined) return null;
    const key = [
      list.id,
      cluster.toHosts,
      regionOf(name.location),
      list.byProject ? name.project : '',
      numberOf(parts.platforms.of(cluster.platforms)),
      identitiesOf(cluster, list),
      ...[...cluster.kinds].flatMap(([kind, { unit }]) => [kind, unit.plain, unit.hasGate]),
    ].join('\n');
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = lookedUp(images, partsOf(images), cluster, unitsOn(parts, at))));
    return { ...found, ofCluster: (kind) => cluster.kinds.get(kind)?.unit ?? NO_PART };
  };
}

const NO_PART = { counts: { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 }, asking: [] };

/** Each target of a row. */
function lookedUp(
  images: readonly TargetImage[],
  partsOf: readonly (ImagePart | undefined)[],
  { toHosts }: ClusterPart,
  unitsOf: ReturnType<typeof unitsOn>,
): Pick<AlikeRow, 'alike' | 'whole'> {
  const plain: PlainTarget[] = [];
  const whole: number[] = [];
  for (const [at, image] of images.entries()) {
    const part = partsOf[at];
    const units = unitsOf(part);
    const [ofImage, , ...others] = units ?? [];
    if (part === undefined || ofImage === undefined) whole.push(at);
    else {
      const kind = toHosts ? part.kinds.toHosts : part.kinds.anyHost;
      plain.push({ at, image: referenceText(image), kind, ofImage, others });
    }
  }
  return { alike: alikeOf(plain), whole };
}

/** The lists of images that several rows have. */
function listsOf(
  rows: readonly FleetRow[],
  partsOf: ReturnType<typeof partsByRow>,
): ReadonlyMap<readonly TargetImage[], ImageList> {
  const [met, lists] = [new Set<readonly TargetImage[]>(), new Map<readonly TargetImage[], ImageList>()];
  for (const { images } of rows) {
    if (!met.has(images)) met.add(images);
    else if (!lists.has(images)) {
      const parts = partsOf(images).filter((part) => part !== undefined);
      const accesses = [...new Map(parts.map((part) => [part.access, part])).values()];
      const byProject = parts.some(({ repository }) => repository !== null && repository.project.state !== 'known');
      lists.set(images, { id: lists.size, accesses, byProject });
    }
  }
  return lists;
}

/** Numbers things: the same, the same number. */
function numbers(): (of: object | string) => number {
  const known = new Map<object | string, number>();
  return (of) => {
    const number = known.get(of) ?? known.size;
    known.set(of, number);
    return number;
  };
}
