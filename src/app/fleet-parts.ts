/** The parts of a fleet's targets, each judged once: images, clusters, identities on repositories, images on platforms. */
import { findingsOfPart, imageKindKey, type Part } from '../checks/rests-on';
import { clusterAndProject } from '../facts/cluster-and-project';
import type { ClusterName } from '../model/cluster';
import type { Ask } from '../model/questions';
import { regionOf } from '../model/location';
import type { Target, TargetImage } from '../model/target';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { NOT_ALONE, type Unit, unitOf, unitOfPools, type Weights } from '../verdict/unit';
import {
  identityKey,
  identityPart,
  isPartCluster,
  kindFacts,
  partImage,
  type PartImage,
  platformKey,
  platformPart,
} from './fleet-facts';
import { inTurn } from './in-turn';

/** What making parts takes. */
export interface PartsContext {
  readonly ask: Ask;
  readonly now: string;
  readonly weights: Weights;
  readonly targetOf: (image: TargetImage, cluster: ClusterName) => Target;
}

/** An image that can be judged by parts. */
export interface ImagePart extends PartImage {
  /** Its own number. */
  readonly index: number;
  readonly target: Target;
  /** What who pulls is judged by: its repository and the endpoint. Equal numbers, equal answers. */
  readonly access: number;
  /** Equal ones are one kind to a cluster's own checks. */
  readonly kinds: { readonly anyHost: string; readonly toHosts: string };
  readonly project: string;
  /** Judged with the first cluster that it passes on. */
  unit: Unit | null;
}

/** A cluster that images can be judged on by parts. */
export interface ClusterPart {
  /** The way of its nodes to the image's host matters: it has more kinds of images. */
  readonly toHosts: boolean;
  readonly kinds: ReadonlyMap<string, OnCluster>;
  /** The identities of its pools, and their platforms, as keys. */
  readonly identities: readonly string[];
  readonly platforms: readonly string[];
  /** Names of the pools where pods may land. */
  readonly pools: readonly string[];
}

/** A cluster as images of one kind find it. */
export interface OnCluster {
  readonly facts: TargetFacts;
  readonly unit: Unit;
}

/** Work that is under way at once. */
export const AT_ONCE = 250;

/** The images that can be judged by parts, and how many of those that were asked about were read. */
export async function imageParts(
  images: ReadonlyMap<TargetImage, ClusterName>,
  { ask, targetOf }: PartsContext,
): Promise<ReadonlyMap<TargetImage, ImagePart>> {
  const parts = new Map<TargetImage, ImagePart>();
  const accesses = new Map<string, number>();
  const repositories = new Map<object, number>();
  const found = await Promise.all(
    [...images].map(async ([image, cluster]) => {
      const target = targetOf(image, cluster);
      return { image, target, part: await partImage(target, ask) };
    }),
  );
  for (const { image, target, part } of found) {
    if (part === null || !image.valid) continue;
    const { reference } = image;
    const { repository } = part;
    if (repository !== null && !repositories.has(repository)) repositories.set(repository, repositories.size);
    // What a stranger was told is of the image itself.
    const own = part.facts.anonymous === null ? '' : reference.text;
    const form = reference.kind === 'other' ? '' : reference.form;
    const key = [repository === null ? 'other' : repositories.get(repository), reference.host, form, own].join('\n');
    if (!accesses.has(key)) accesses.set(key, accesses.size);
    const project = reference.kind === 'other' ? '' : reference.project;
    const about = { target, image: part.facts };
    const kinds = { anyHost: imageKindKey(about, false), toHosts: imageKindKey(about, true) };
    parts.set(image, {
      ...part,
      index: parts.size,
      target,
      access: accesses.get(key) ?? 0,
      kinds,
      project,
      unit: null,
    });
  }
  return parts;
}

/** A cluster with its own checks; null where it was not read, or has to be judged with each image. */
export async function clusterPart(
  cluster: ClusterName,
  images: readonly TargetImage[],
  parts: ReadonlyMap<TargetImage, ImagePart>,
  { ask, now, weights, targetOf }: PartsContext,
): Promise<ClusterPart | null> {
  const read = await clusterAndProject(cluster, ask);
  if (read.cluster.state !== 'known') return null;
  const toHosts = read.cluster.value.pools.some(({ network }) => network?.privateNodes === true);
  const targets = new Map<string, Target>();
  for (const image of images) {
    const kind = parts.get(image)?.kinds[toHosts ? 'toHosts' : 'anyHost'];
    if (kind !== undefined && !targets.has(kind)) targets.set(kind, targetOf(image, cluster));
  }
  const facts = await kindFacts(targets, ask, now);
  const [first] = facts.values();
  if (first === undefined || ![...facts.values()].every(isPartCluster)) return null;
  return {
    toHosts,
    kinds: new Map([...facts].map(([kind, of]) => [kind, { facts: of, unit: judged('cluster', of, weights, 'any') }])),
    identities: first.pools.map(identityKey),
    platforms: first.pools.map((pool) => platformKey(pool, first)),
    pools: first.pools.filter(({ reach }) => reach.kind !== 'excluded').map(({ pool }) => pool.name),
  };
}

/** The findings of a part, as a unit. */
export const judged = (part: Part, facts: TargetFacts, weights: Weights, may: 'none' | 'whole' | 'any'): Unit =>
  unitOf(findingsOfPart(part, facts), facts.target, weights, may);

/** Units of two keys, each made once; those of all pools of a cluster together, once a list of pools. */
export class Table {
  readonly #units = new Map<string, (Unit | undefined)[]>();
  readonly #lists = new Map<string, UnitsOfPools>();
  readonly #work: (() => Promise<void>)[] = [];

  /** Notes that a unit is needed, which `run` makes. */
  want(key: string, column: number, make: () => Promise<Unit>): void {
    const units = this.#units.get(key) ?? [];
    this.#units.set(key, units);
    if (units[column] !== undefined) return;
    units[column] = NOT_ALONE;
    this.#work.push(async () => {
      units[column] = await make();
    });
  }

  /** Makes what is needed. */
  run(): Promise<void> {
    return inTurn(this.#work.splice(0), AT_ONCE, (work) => work());
  }

  /** The pools of one cluster, by their keys. */
  of(keys: readonly string[]): UnitsOfPools {
    const name = keys.join('\n\n');
    const list = this.#lists.get(name) ?? new UnitsOfPools(keys.map((key) => this.#units.get(key) ?? []));
    this.#lists.set(name, list);
    return list;
  }
}

/** The units of some pools, as one for each column. */
export class UnitsOfPools {
  readonly #rows: readonly (readonly (Unit | undefined)[])[];
  readonly #sums: (Unit | undefined)[] = [];

  constructor(rows: readonly (readonly (Unit | undefined)[])[]) {
    this.#rows = rows;
  }

  at(column: number): Unit {
    return (this.#sums[column] ??= unitOfPools(this.#rows.map((row) => row[column] ?? NOT_ALONE)));
  }
}

/** Where an image's repository is as seen from a cluster, as a key; an image of strangers is copied into its project. */
export function placeKey({ target: { cluster } }: TargetFacts, { project, repository }: ImagePart): string {
  if (cluster === null) return '';
  const isCallers = project === cluster.project || repository === null || repository.project.state === 'known';
  return `${regionOf(cluster.location)} ${isCallers ? '' : cluster.project}`;
}

export const wantIdentity = (
  table: Table,
  facts: TargetFacts,
  pool: PoolFacts,
  key: string,
  image: ImagePart,
  context: PartsContext,
): void =>
  table.want(key, image.access, async () =>
    judged('identity', await identityPart(facts, pool, image, context.ask), context.weights, 'none'),
  );

export const wantPlatform = (
  table: Table,
  facts: TargetFacts,
  pool: PoolFacts,
  key: string,
  image: ImagePart,
  context: PartsContext,
): void =>
  table.want(key, image.index, async () => {
    const part = await platformPart(facts, pool, image, context.ask);
    return part === null ? NOT_ALONE : judged('platform', part, context.weights, 'none');
  });
