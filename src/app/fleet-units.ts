/** The parts of the targets of one cluster, looked up. */
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
  /** By what `--strict` reads between clusters and projects. */
  readonly passages: Table;
  /** By where the cluster is and what the image's repository is. */
  readonly places: Map<string, (Unit | undefined)[]>;
}

/** What a target of which all parts are plain is made of. */
export interface PlainUnits {
  readonly here: OnCluster;
  /** The image's own, the cluster's own, and what stands between them; the next look-up overwrites the list. */
  readonly units: readonly Unit[];
}

/** A look-up of the units of the targets of a row; null for one that has to be judged whole. */
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

/** What stands between a cluster and images of one kind: written into a list of units; false where it is not all plain. */
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

/** How far the repositories of images are from one cluster: the same for all clusters of its region. */
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

/** The parts of the images of a row; rows that have one list of images share it. */
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
