/** Looks up the parts of the targets of one cluster. */
import type { ClusterName } from '../model/cluster';
import type { TargetImage } from '../model/target';
import type { TargetFacts } from '../model/target-facts';
import type { Unit } from '../verdict/unit';
import { type ClusterPart, onCluster, type OnCluster, placeKey } from './fleet-clusters';
import { type ImagePart, judgedPart, type PartsContext, type Table, type UsedImage } from './fleet-parts';

/** A cluster with the images that are judged on it, in the order of the report. */
export interface FleetRow {
  readonly cluster: ClusterName;
  readonly images: readonly TargetImage[];
}

/** All parts of a fleet. */
export interface Parts extends PartsContext {
  readonly images: ReadonlyMap<TargetImage, UsedImage>;
  /** By row; null for a cluster that is judged with each image. */
  readonly clusters: readonly (ClusterPart | null)[];
  readonly identities: Table;
  readonly platforms: Table;
  readonly streams: Table;
  readonly admissions: Table;
  /** By the perimeters and boundaries between clusters and projects, which `--strict` reads. */
  readonly passages: Table;
  /** By the location of the cluster and the repository of the image. */
  readonly places: Map<string, (Unit | undefined)[]>;
}

/** The units of a target whose parts are all plain. */
export interface PlainUnits {
  readonly here: OnCluster;
  /** The image's own, the cluster's own, and those between them; the next look-up overwrites the list. */
  readonly units: readonly Unit[];
}

/**
 * A function that looks up the units of a row's targets; it returns null for a target that must be judged as a whole.
 */
export function unitsOn(parts: Parts, row: number): (used: UsedImage | undefined) => PlainUnits | null {
  const cluster = parts.clusters[row] ?? null;
  if (cluster === null) return () => null;
  const placeOf = placesOn(parts);
  const isWeighed = parts.weights.policy !== null;
  const between = new Map<OnCluster, ReturnType<typeof betweenOn>>();
  const units: Unit[] = [];
  return (used) => {
    const here = used && onCluster(cluster, used);
    if (used === undefined || here?.unit.plain !== true) return null;
    const { part } = used;
    let ofKind = between.get(here);
    if (ofKind === undefined) between.set(here, (ofKind = betweenOn(parts, here)));
    if (!ofKind(used, units)) return null;
    const ofImage = (part.unit ??= judgedPart(
      'image',
      { ...here.facts, target: part.target, image: part.facts },
      parts.weights,
      'whole',
    ));
    const place = placeOf(part, here.facts);
    if (!ofImage.plain || !place.plain) return null;
    units[0] = ofImage;
    units[1] = here.unit;
    units[2] = place;
    return !isWeighed || units.some(({ hasGate }) => hasGate) ? { here, units } : null;
  };
}

/** Writes the units between a cluster and images of one kind into a list; returns false if one of them is not plain. */
function betweenOn(parts: Parts, here: OnCluster): (used: UsedImage, into: Unit[]) => boolean {
  const identities = parts.identities.of(here.identities);
  const platforms = parts.platforms.of(here.platforms);
  const streams = parts.streams.of(here.streams);
  const { admission } = here;
  const admissions = admission.key === null ? null : parts.admissions.of([admission.key]);
  const passages = here.around === '' ? null : parts.passages.of([here.around]);
  return ({ part, admitted }, into) => {
    const found = [
      identities.at(part.access),
      platforms.at(part.index),
      streams.at(part.streamed),
      admission.key === null ? admission.unit : admissions?.at(admitted),
      passages?.at(part.access),
    ];
    let at = 3;
    for (const unit of found) {
      if (unit === undefined) continue;
      if (!unit.plain) return false;
      into[at] = unit;
      at += 1;
    }
    into.length = at;
    return true;
  };
}

/** The distance from one cluster to the repositories of images: the same for all clusters of its region. */
function placesOn({ places, weights }: Parts): (part: ImagePart, facts: TargetFacts) => Unit {
  const found: (Unit | undefined)[] = [];
  return (part, facts) =>
    (found[part.access] ??= unitsAt(places, placeKey(facts, part))[part.access] ??=
      judgedPart(
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

/** The parts of the images of a row; rows with the same list of images share them. */
export function partsByRow(
  images: Parts['images'],
): (row: readonly TargetImage[]) => readonly (UsedImage | undefined)[] {
  const known = new WeakMap<readonly TargetImage[], readonly (UsedImage | undefined)[]>();
  return (row) => {
    const parts = known.get(row) ?? row.map((image) => images.get(image));
    known.set(row, parts);
    return parts;
  };
}
