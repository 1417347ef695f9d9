/**
 * The parts of the images of a fleet, and the tables of what is judged once: identities on repositories, images on
 * platforms.
 */
import { findingsOfPart, imageKindKey, type Part } from '../checks/rests-on';
import type { ClusterName } from '../model/cluster';
import { knownValue } from '../model/fact';
import type { Ask } from '../model/questions';
import type { Target, TargetImage } from '../model/target';
import type { TargetFacts } from '../model/target-facts';
import { NOT_ALONE, type Unit, unitOf, unitOfPools, type Weights } from '../verdict/unit';
import { partImage, type PartImage } from './fleet-facts';
import { type Uses, UsesTable } from './fleet-uses';

/** The maximum number of pieces of work at the same time. */
export const AT_ONCE = 250;

/** Assigns numbers to values; equal values get the same number. */
export function numbers(): (of: object | string) => number {
  const known = new Map<object | string, number>();
  return (of) => {
    const number = known.get(of) ?? known.size;
    known.set(of, number);
    return number;
  };
}

/** What is needed to create parts. */
export interface PartsContext {
  readonly ask: Ask;
  readonly now: string;
  readonly weights: Weights;
  readonly targetOf: (image: TargetImage, cluster: ClusterName) => Target;
}

/** An image that can be judged by parts, however workloads use it. */
export interface ImagePart extends PartImage {
  /** Its own number. */
  readonly index: number;
  readonly target: Target;
  /** What the permission to pull it depends on: its repository and the endpoint. Equal numbers have equal results. */
  readonly access: number;
  /** The same, with the properties of its manifest that prevent streaming. */
  readonly streamed: number;
  /** A cluster's own checks do not distinguish images with equal keys. */
  readonly kinds: { readonly anyHost: string; readonly toHosts: string };
  readonly project: string;
  /** Judged with the first cluster on which it passes. */
  unit: Unit | null;
}

/** An image as some workloads use it, or as it was given without workloads. */
export interface UsedImage {
  readonly part: ImagePart;
  readonly uses: Uses;
  /** What is to be admitted: the image, and its pods' identities. */
  readonly admitted: number;
  readonly target: Target;
}

/** The images that can be judged by parts: those that were read. */
export async function imageParts(
  images: ReadonlyMap<TargetImage, ClusterName>,
  { ask, targetOf }: PartsContext,
): Promise<ReadonlyMap<TargetImage, UsedImage>> {
  const used = new Map<TargetImage, UsedImage>();
  const parts = new Map<string, ImagePart>();
  const uses = new UsesTable();
  const [accesses, streamed, repositories, admitted] = [numbers(), numbers(), numbers(), numbers()];
  const found = new Map<string, Promise<PartImage | null>>();
  const asked = [...images].flatMap(([image, cluster]) => {
    const target = targetOf(image, cluster);
    const of = image.valid ? uses.of(image, target.namespace) : null;
    // With `--strict`, webhooks, which differ between clusters, may replace the image that workloads name.
    if (!image.valid || of === null || (target.strict && of.spots.length > 0)) return [];
    const { text } = image.reference;
    const part = found.get(text) ?? partImage(target, ask);
    found.set(text, part);
    return [{ image, reference: image.reference, target, of, part }];
  });
  await Promise.all(found.values());
  for (const { image, reference, target, of, part: asking } of asked) {
    const part = await asking;
    if (part === null) continue;
    let own = parts.get(reference.text);
    if (own === undefined) {
      const { repository, facts } = part;
      // The result of an anonymous request depends on the image itself.
      const alone = facts.anonymous === null ? '' : reference.text;
      const form = reference.kind === 'other' ? '' : reference.form;
      const access = accesses(
        [repository === null ? 'other' : repositories(repository), reference.host, form, alone].join('\n'),
      );
      const manifest = knownValue(facts.manifest);
      const about = { target, image: facts };
      own = {
        ...part,
        index: parts.size,
        target,
        access,
        streamed: streamed(
          `${String(access)} ${manifest?.shape ?? ''} ${String((manifest?.layerTwice ?? null) !== null)}`,
        ),
        kinds: { anyHost: imageKindKey(about, false), toHosts: imageKindKey(about, true) },
        project: reference.kind === 'other' ? '' : reference.project,
        unit: null,
      };
      parts.set(reference.text, own);
    }
    used.set(image, { part: own, uses: of, admitted: admitted(`${reference.text}\n${of.admitted}`), target });
  }
  return used;
}

/** The findings of a part, as a unit. */
export const judgedPart = (part: Part, facts: TargetFacts, weights: Weights, may: 'none' | 'whole' | 'any'): Unit =>
  unitOf(findingsOfPart(part, facts), facts.target, weights, may);

/**
 * Units by two keys, each created once; the units of all pools of a cluster are combined once for each list of pools.
 */
export class Table {
  readonly #units = new Map<string, (Unit | undefined)[]>();
  readonly #lists = new Map<string, UnitsOfPools>();

  /**
   * Notes that a unit is needed.
   * @returns the work that creates it; null if it was noted before
   */
  want(key: string, column: number, make: () => Promise<Unit>): (() => Promise<void>) | null {
    const units = this.#units.get(key) ?? [];
    this.#units.set(key, units);
    if (units[column] !== undefined) return null;
    units[column] = NOT_ALONE;
    return async () => {
      units[column] = await make();
    };
  }

  /** The pools of one cluster, by their keys. */
  of(keys: readonly string[]): UnitsOfPools {
    const name = keys.join('\n\n');
    const list = this.#lists.get(name) ?? new UnitsOfPools(keys.map((key) => this.#units.get(key) ?? []));
    this.#lists.set(name, list);
    return list;
  }
}

/** The units of some pools, combined into one for each column. */
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
