/**
 * A fleet, judged by its parts: each image, cluster, identity on a repository and image on a platform once, whatever
 * number of targets it stands in. A target of which all parts are plain passes by look-ups; any other is judged whole.
 */
import { findingsOf } from '../checks';
import { clusterAndProject } from '../facts/cluster-facts';
import { gather } from '../facts/gather';
import { imageFacts } from '../facts/image-facts';
import { repositoryFacts } from '../facts/repository-facts';
import type { Run } from '../input/run';
import { type ClusterName, clusterPath } from '../model/cluster';
import { type Fact, missing } from '../model/fact';
import type { Ask } from '../model/questions';
import type { Target, TargetImage } from '../model/target';
import { referenceText } from '../verdict/causes';
import { type Judgement, shortened } from '../verdict/judgement';
import { PlainTargets } from '../verdict/plain-targets';
import type { TargetFacts } from '../model/target-facts';
import type { Unit } from '../verdict/unit';
import {
  AT_ONCE,
  type ClusterPart,
  clusterPart,
  type ImagePart,
  imageParts,
  judged,
  type OnCluster,
  type PartsContext,
  placeKey,
  Table,
  wantIdentity,
  wantPlatform,
} from './fleet-parts';
import { inTurn } from './in-turn';
import { concluded } from './outcome';

/** A cluster with the images that are judged on it, in the order of the report. */
export interface FleetRow {
  readonly cluster: ClusterName;
  readonly images: readonly TargetImage[];
}

/** What judging takes. */
export interface FleetContext {
  readonly ask: Ask;
  readonly run: Run;
  readonly now: string;
  readonly targetOf: (image: TargetImage, cluster: ClusterName) => Target;
  readonly onProgress: (text: string) => void;
  /** Ends the gathering: what was read by then is judged, the rest is left out. */
  readonly signal: AbortSignal;
}

/** What became of the targets: those that pass by their parts together, any other by itself. */
export interface JudgedFleet {
  readonly judgements: readonly Judgement[];
  readonly plain: PlainTargets;
  /** What was not read before the run was stopped, a sentence each. */
  readonly left: readonly string[];
}

/** Judges every image of every row, in their order. */
export async function judgeFleet(all: readonly FleetRow[], context: FleetContext): Promise<JudgedFleet> {
  const read = await readParts(all, context);
  const { rows, clusters, left } = context.signal.aborted
    ? await readBefore(all, read)
    : { ...read, rows: all, left: [] };
  const parts = { ...read, clusters };
  const plain = new PlainTargets();
  const judgements: Judgement[] = [];
  const partsOf = partsByRow(parts.images);
  const total = rows.reduce((sum, { images }) => sum + images.length, 0);
  let done = 0;
  for (const [at, { cluster, images }] of rows.entries()) {
    const own = partsOf(images);
    const units = unitsOn(parts, at);
    const whole = images.filter((_, place) => units(own[place]) === null);
    const others = (await judgeWhole(whole, cluster, context)).values();
    plain.enter(clusterPath(cluster), parts.clusters[at]?.pools ?? []);
    for (const [place, image] of images.entries()) {
      // Looked up again: a million answers that are kept meanwhile are dearer.
      const found = units(own[place]);
      const judgement = found === null ? others.next().value : undefined;
      if (found !== null) plain.add(referenceText(image), found);
      else if (judgement !== undefined) {
        judgements.push(judgement);
        plain.addWhole(judgement);
      }
    }
    done += images.length;
    context.onProgress(`${String(done)} of ${String(total)} judged`);
  }
  return { judgements, plain, left };
}

/** The rows with what was read of them before the run was stopped. */
async function readBefore(
  rows: readonly FleetRow[],
  { ask, clusters }: Parts,
): Promise<{ rows: readonly FleetRow[]; clusters: Parts['clusters']; left: readonly string[] }> {
  const lost = new Set<TargetImage>();
  const images = new Set(rows.flatMap((row) => row.images));
  await inTurn([...images], AT_ONCE, async (image) => {
    if (!image.valid) return;
    const about = repositoryFacts(image.reference, ask);
    if (isCancelled((await imageFacts(image.reference, about, ask)).manifest)) lost.add(image);
  });
  const kept: { readonly row: FleetRow; readonly cluster: ClusterPart | null }[] = [];
  for (const [at, { cluster, images: own }] of rows.entries()) {
    if (isCancelled((await clusterAndProject(cluster, ask)).cluster)) continue;
    kept.push({ row: { cluster, images: own.filter((image) => !lost.has(image)) }, cluster: clusters[at] ?? null });
  }
  const stopped = (count: number, all: number, what: string): readonly string[] =>
    count === 0
      ? []
      : [`the run was stopped before ${String(count)} of ${String(all)} ${what} were read: nothing is told of them`];
  return {
    rows: kept.map(({ row }) => row),
    clusters: kept.map(({ cluster }) => cluster),
    left: [
      ...stopped(rows.length - kept.length, rows.length, 'clusters'),
      ...stopped(lost.size, images.size, 'images'),
    ],
  };
}

const isCancelled = (fact: Fact<unknown>): boolean => {
  const root = missing(fact);
  return root?.state === 'failed' && root.why === 'cancelled';
};

/** What cannot be judged by parts, each by itself. */
async function judgeWhole(
  images: readonly TargetImage[],
  cluster: ClusterName,
  { ask, run, now, targetOf }: FleetContext,
): Promise<readonly Judgement[]> {
  const all: Judgement[] = [];
  await inTurn([...images.entries()], AT_ONCE, async ([at, image]) => {
    const facts = await gather(targetOf(image, cluster), ask, now);
    all[at] = shortened(concluded(facts, findingsOf(facts), run));
  });
  return all;
}

interface Parts extends PartsContext {
  readonly images: ReadonlyMap<TargetImage, ImagePart>;
  /** By row; null for a cluster that is judged with each image. */
  readonly clusters: readonly (ClusterPart | null)[];
  readonly identities: Table;
  readonly platforms: Table;
  /** By where the cluster is and what the image's repository is. */
  readonly places: Map<string, (Unit | undefined)[]>;
}

/** Gathers the facts of all parts, and judges those that many targets share. */
async function readParts(rows: readonly FleetRow[], context: FleetContext): Promise<Parts> {
  const { ask, run, now, targetOf, onProgress } = context;
  const { policy, baseline } = run.request;
  const compared = baseline !== null && (run.failOn === 'warn' || policy?.policy.failOn === 'warn');
  const of: PartsContext = { ask, now, targetOf, weights: { policy: policy?.policy ?? null, compared, now } };
  const first = new Map<TargetImage, ClusterName>();
  for (const { cluster, images } of rows) for (const image of images) if (!first.has(image)) first.set(image, cluster);
  onProgress(`reading ${String(rows.length)} clusters and ${String(first.size)} images`);
  const [images] = await Promise.all([
    imageParts(first, of),
    Promise.all(rows.map(({ cluster }) => clusterAndProject(cluster, ask))),
  ]);
  const clusters: (ClusterPart | null)[] = [];
  await inTurn([...rows.entries()], AT_ONCE, async ([at, row]) => {
    clusters[at] = await clusterPart(row.cluster, row.images, images, of);
  });
  const parts: Parts = {
    ...of,
    images,
    clusters,
    identities: new Table(),
    platforms: new Table(),
    places: new Map(),
  };
  onProgress('judging who may pull what');
  for (const [at, row] of rows.entries()) wantUnits(parts, row, clusters[at] ?? null);
  await parts.identities.run();
  await parts.platforms.run();
  return parts;
}

/** Notes what is to be judged for the images of a row on its cluster. */
function wantUnits(parts: Parts, { images }: FleetRow, cluster: ClusterPart | null): void {
  const [any] = cluster?.kinds.values() ?? [];
  if (cluster === null || any === undefined) return;
  for (const [at, pool] of any.facts.pools.entries()) {
    const [who, what] = [cluster.identities[at] ?? '', cluster.platforms[at] ?? ''];
    for (const image of images) {
      const part = parts.images.get(image);
      if (part === undefined) continue;
      wantIdentity(parts.identities, any.facts, pool, who, part, parts);
      wantPlatform(parts.platforms, any.facts, pool, what, part, parts);
    }
  }
}

/** The parts of the images of a row; rows that have one list of images share it. */
function partsByRow(images: Parts['images']): (row: readonly TargetImage[]) => readonly (ImagePart | undefined)[] {
  const known = new Map<readonly TargetImage[], readonly (ImagePart | undefined)[]>();
  return (row) => {
    const parts = known.get(row) ?? row.map((image) => images.get(image));
    known.set(row, parts);
    return parts;
  };
}

/**
 * A look-up of the units of the targets of a row; null for one that has to be judged whole.
 * @returns one list for all, which the next look-up overwrites
 */
function unitsOn(parts: Parts, row: number): (part: ImagePart | undefined) => readonly Unit[] | null {
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
