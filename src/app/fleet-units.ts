/** The parts of the targets of one cluster, looked up. */
import type { ClusterName } from '../model/cluster';
import type { TargetImage } from '../model/target';
import type { TargetFacts } from '../model/target-facts';
import type { Unit } from '../verdict/unit';
import {
  type ClusterPart,
  type ImagePart,
  judged,
  type OnCluster,
  type PartsContext,
  placeKey,
  type Table,
} from './fleet-parts';

/** A cluster with the images that are judged on it, in the order of the report. */
export interface FleetRow {
  readonly cluster: ClusterName;
  readonly images: readonly TargetImage[];
}

/** All parts of a fleet. */
export interface Parts extends PartsContext {
  readonly images: ReadonlyMap<TargetImage, ImagePart>;
  /** By row; null for a cluster that is judged with each image. */
  readonly clusters: readonly (ClusterPart | null)[];
  readonly identities: Table;
  readonly platforms: Table;
  /** By where the cluster is and what the image's repository is. */
  readonly places: Map<string, (Unit | undefined)[]>;
}

/**
 * A look-up of the units of the targets of a row; null for one that has to be judged whole.
 * @returns one list for all, which the next look-up overwrites
 */
export function unitsOn(parts: Parts, row: number): (part: ImagePart | undefined) => readonly Unit[] | null {
  const cluster = parts.clusters[row] ?? null;
  if (cluster === null) return () => null;
  const identities = parts.identities.of(cluster.identities);
  const platforms = parts.platforms.of(cluster.platforms);
  const placeOf = placesOn(parts);
  const isWeighed = parts.weights.policy !== null;
  const units: Unit[] = [];
  let kind: string | null = null;
  let here: OnCluster | undefined;
  return (part) => {
    if (part === undefined) return null;
    const own = cluster.toHosts ? part.kinds.toHosts : part.kinds.anyHost;
    if (own !== kind) here = cluster.kinds.get((kind = own));
    if (here?.unit.plain !== true) return null;
    const [who, what] = [identities.at(part.access), platforms.at(part.index)];
    if (!who.plain || !what.plain) return null;
    const ofImage = (part.unit ??= judged(
      'image',
      { ...here.facts, target: part.target, image: part.facts },
      parts.weights,
      'whole',
    ));
    const place = placeOf(part, here.facts);
    if (!ofImage.plain || !place.plain) return null;
    units[0] = ofImage;
    units[1] = here.unit;
    units[2] = who;
    units[3] = what;
    units[4] = place;
    return !isWeighed || units.some(({ hasGate }) => hasGate) ? units : null;
  };
}

/** How far the repositories of images are from one cluster: the same for all clusters of its region. */
function placesOn({ places, weights }: Parts): (part: ImagePart, facts: TargetFacts) => Unit {
  const found: (Unit | undefined)[] = [];
  return (part, facts) =>
    (found[part.access] ??= unitsAt(places, placeKey(facts, part))[part.access] ??=
      judged(
        'place',
        { ...facts, target: { ...part.target, cluster: facts.target.cluster }, image: part.facts },
        weights,
        'whole',
      ));
}

function unitsAt(places: Parts['places'], key: string): (Unit | undefined)[] {
  const units = places.get(key) ?? [];
  places.set(key, units);
  return units;
}

/** The parts of the images of a row; rows that have one list of images share it. */
export function partsByRow(
  images: Parts['images'],
): (row: readonly TargetImage[]) => readonly (ImagePart | undefined)[] {
  const known = new Map<readonly TargetImage[], readonly (ImagePart | undefined)[]>();
  return (row) => {
    const parts = known.get(row) ?? row.map((image) => images.get(image));
    known.set(row, parts);
    return parts;
  };
}
