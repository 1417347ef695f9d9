/**
 * Judges a fleet by its parts: each image, cluster, identity on a repository and image on a platform once, however many
 * targets it belongs to. A target whose parts are all plain passes by look-ups; any other is judged as a whole.
 */
import { allFindings } from '../checks';
import { clusterAndProject } from '../facts/cluster-and-project';
import { gather } from '../facts/gather';
import { imageFacts } from '../facts/image-facts';
import { repositoryFacts } from '../facts/repository-facts';
import type { Run } from '../input/run';
import { type ClusterName, clusterPath } from '../model/cluster';
import { append } from '../model/append';
import { type Fact, missing } from '../model/fact';
import type { Ask } from '../model/questions';
import type { Target, TargetImage } from '../model/target';
import { referenceText } from '../verdict/causes';
import { type Judgement, shortened } from '../verdict/judgement';
import { PlainTargets } from '../verdict/plain-targets';
import { Sharing } from '../verdict/sharing';
import { alikeRows } from './fleet-alike';
import { type ClusterPart, ClusterParts, kindsOf } from './fleet-clusters';
import { noteLabels } from '../verdict/labels';
import { AT_ONCE, imageParts, type PartsContext, Table } from './fleet-parts';
import { type FleetRow, type Parts, partsByRow, unitsOn } from './fleet-units';
import { Wanting } from './fleet-wanted';
import { inTurn } from './in-turn';
import { concluded } from './outcome';

/** What is needed to judge a fleet. */
export interface FleetContext {
  readonly ask: Ask;
  readonly run: Run;
  readonly now: string;
  readonly targetOf: (image: TargetImage, cluster: ClusterName) => Target;
  readonly onProgress: (text: string) => void;
  /** Stops the reading: what was read by then is judged, the rest is left out. */
  readonly signal: AbortSignal;
}

/** The results of the targets: those that pass by their parts together, any other one separately. */
export interface JudgedFleet {
  readonly judgements: readonly Judgement[];
  readonly plain: PlainTargets;
  /** What was not read before the run was stopped, one sentence each. */
  readonly left: readonly string[];
}

/** Judges every image of every row, in order. */
export async function judgeFleet(all: readonly FleetRow[], context: FleetContext): Promise<JudgedFleet> {
  const read = await readParts(all, context);
  const { rows, clusters, left } = context.signal.aborted
    ? await readBefore(all, read)
    : { ...read, rows: all, left: [] };
  const parts = { ...read, clusters };
  const plain = new PlainTargets();
  const judgements: Judgement[] = [];
  const sharing = new Sharing();
  const partsOf = partsByRow(parts.images);
  const alike = alikeRows(parts, rows, partsOf);
  const total = rows.reduce((sum, { images }) => sum + images.length, 0);
  let done = 0;
  for (const [at, { cluster, images }] of rows.entries()) {
    const [here] = clusters[at] === null || clusters[at] === undefined ? [] : kindsOf(clusters[at]);
    if (here !== undefined) noteLabels(here.facts, plain.labels);
    const own = partsOf(images);
    done += images.length;
    context.onProgress(`${String(done)} of ${String(total)} judged`);
    const same = alike(at);
    if (same !== null) {
      const others = await judgeWhole(
        same.whole.flatMap((place) => images[place] ?? []),
        cluster,
        context,
        sharing,
      );
      plain.enter(clusterPath(cluster));
      plain.addAlike(
        same.alike,
        same,
        others.map((judgement, index) => ({ at: same.whole[index] ?? 0, judgement })),
      );
      append(judgements, others);
      continue;
    }
    const units = unitsOn(parts, at);
    const whole = images.filter((_, place) => units(own[place]) === null);
    const others = (await judgeWhole(whole, cluster, context, sharing)).values();
    plain.enter(clusterPath(cluster));
    for (const [place, image] of images.entries()) {
      // Looked up a second time, because keeping a million results in memory is more expensive.
      const found = units(own[place]);
      const judgement = found === null ? others.next().value : undefined;
      if (found !== null) plain.add(referenceText(image), found.units, found.here.pools);
      else if (judgement !== undefined) {
        judgements.push(judgement);
        plain.addWhole(judgement);
      }
    }
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

/** Judges what cannot be judged by parts, each target separately. */
async function judgeWhole(
  images: readonly TargetImage[],
  cluster: ClusterName,
  { ask, run, now, targetOf }: FleetContext,
  sharing: Sharing,
): Promise<readonly Judgement[]> {
  const all: Judgement[] = [];
  await inTurn([...images.entries()], AT_ONCE, async ([at, image]) => {
    const facts = await gather(targetOf(image, cluster), ask, now);
    all[at] = sharing.of(shortened(concluded(facts, allFindings(facts), run)));
  });
  return all;
}

/** Gathers the facts of all parts, and judges those that many targets share. */
async function readParts(rows: readonly FleetRow[], context: FleetContext): Promise<Parts> {
  const { ask, run, now, targetOf, onProgress } = context;
  const { policy, baseline } = run.request;
  const compared = baseline !== null && (run.failOn === 'warn' || policy?.policy.failOn === 'warn');
  const of: PartsContext = {
    ask,
    now,
    targetOf,
    weights: { policy: policy?.policy ?? null, compared, strict: run.strict, now },
  };
  const first = new Map<TargetImage, ClusterName>();
  for (const { cluster, images } of rows) for (const image of images) if (!first.has(image)) first.set(image, cluster);
  onProgress(`reading ${String(rows.length)} clusters and ${String(first.size)} images`);
  const [images] = await Promise.all([
    imageParts(first, of),
    Promise.all(rows.map(({ cluster }) => clusterAndProject(cluster, ask))),
  ]);
  const clusters: (ClusterPart | null)[] = [];
  const clusterParts = new ClusterParts(images, of);
  await inTurn([...rows.entries()], AT_ONCE, async ([at, row]) => {
    clusters[at] = await clusterParts.of(row.cluster, row.images);
  });
  const tables = {
    identities: new Table(),
    platforms: new Table(),
    streams: new Table(),
    admissions: new Table(),
    passages: new Table(),
  };
  const parts: Parts = { ...of, images, clusters, ...tables, places: new Map() };
  onProgress('judging who may pull what');
  await inTurn(new Wanting(parts).ofRows(rows), AT_ONCE, (work) => work());
  return parts;
}
