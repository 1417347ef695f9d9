/** The clusters of a fleet from the point of view of the images that are judged there, once for each kind of image. */
import { clusterAndProject } from '../facts/cluster-and-project';
import type { ClusterName } from '../model/cluster';
import { regionOf } from '../model/location';
import type { TargetImage } from '../model/target';
import type { TargetFacts } from '../model/target-facts';
import type { Unit } from '../verdict/unit';
import {
  admissionKey,
  aroundKey,
  identityKey,
  isPartCluster,
  kindFacts,
  platformKey,
  streamingKey,
} from './fleet-facts';
import { type ImagePart, judgedPart, type PartsContext, type UsedImage } from './fleet-parts';
import { type Uses, type UsesThere, usesOn } from './fleet-uses';

/** A cluster from the point of view of the images of one kind. */
export interface OnCluster {
  readonly kind: string;
  readonly facts: TargetFacts;
  readonly unit: Unit;
  /** The identities of its pools, their platforms, and how they stream, as keys. */
  readonly identities: readonly string[];
  readonly platforms: readonly string[];
  readonly streams: readonly string[];
  /** The perimeters and boundaries between it and the projects of images, as a key; empty if they are not read. */
  readonly around: string;
  /** The result of Binary Authorization; a key if it depends on the image. */
  readonly admission: { readonly key: string } | { readonly key: null; readonly unit: Unit };
  /** The names of the pools where pods may be scheduled. */
  readonly pools: readonly string[];
}

/** A cluster on which images can be judged by parts. */
export interface ClusterPart {
  /** The network path from its nodes to the image's host matters, so it distinguishes more kinds of images. */
  readonly toHosts: boolean;
  readonly usesThere: UsesThere;
  /** By how the cluster treats the uses of an image, and by the kind of image. */
  readonly kinds: ReadonlyMap<string, ReadonlyMap<string, OnCluster>>;
}

/** The cluster from the point of view of an image; undefined if the target must be judged as a whole. */
export function onCluster(
  { toHosts, usesThere, kinds }: ClusterPart,
  { part, uses }: UsedImage,
): OnCluster | undefined {
  const there = usesThere(uses);
  return there === null ? undefined : kinds.get(there)?.get(toHosts ? part.kinds.toHosts : part.kinds.anyHost);
}

/** The cluster from the point of view of each kind of image. */
export const kindsOf = ({ kinds }: ClusterPart): readonly OnCluster[] =>
  [...kinds.values()].flatMap((each) => [...each.values()]);

/** The images of a list that matter to clusters: one of each kind and each combination of uses. */
interface Wanted {
  readonly uses: ReadonlySet<Uses>;
  readonly images: readonly { readonly image: TargetImage; readonly used: UsedImage }[];
  /** The kinds of these images on a cluster, by how it treats their uses. */
  readonly kinds: WeakMap<UsesThere, Record<'anyHost' | 'toHosts', readonly Kind[] | null>>;
}

/** A kind of image on a cluster. */
interface Kind {
  readonly name: string;
  readonly there: string;
  readonly own: string;
  readonly image: TargetImage;
}

/** Creates the parts of clusters; the images of a list that matter are found once for all clusters that share it. */
export class ClusterParts {
  readonly #parts: ReadonlyMap<TargetImage, UsedImage>;
  readonly #context: PartsContext;
  readonly #wanted = new WeakMap<readonly TargetImage[], Wanted>();

  constructor(parts: ReadonlyMap<TargetImage, UsedImage>, context: PartsContext) {
    this.#parts = parts;
    this.#context = context;
  }

  /** A cluster with its own checks; null if it was not read, or must be judged with each image. */
  async of(cluster: ClusterName, images: readonly TargetImage[]): Promise<ClusterPart | null> {
    const { ask, now, targetOf } = this.#context;
    const named = clusterAndProject(cluster, ask);
    const { cluster: read } = await named;
    const wanted = this.#wantedOf(images);
    const first = wanted.images[0]?.image;
    if (read.state !== 'known' || first?.valid !== true) return null;
    const { pools } = read.value;
    const toHosts = pools.some(({ network, authorities }) => network?.privateNodes === true || authorities.length > 0);
    const usesThere = await usesOn(
      wanted.uses,
      named,
      (use) => targetOf({ ...first, uses: [use], plain: false }, cluster),
      ask,
    );
    const wantedKinds = kindsIn(wanted, usesThere, toHosts ? 'toHosts' : 'anyHost');
    const targets = new Map(wantedKinds.map((kind) => [kind, targetOf(kind.image, cluster)]));
    const kinds = new Map<string, Map<string, OnCluster>>();
    for (const [{ name, there, own }, facts] of await kindFacts(targets, ask, now)) {
      if (!isPartCluster(facts)) continue;
      const same = kinds.get(there) ?? new Map<string, OnCluster>();
      kinds.set(there, same.set(own, await this.#onCluster(name, facts)));
    }
    return kinds.size === 0 ? null : { toHosts, usesThere, kinds };
  }

  async #onCluster(kind: string, facts: TargetFacts): Promise<OnCluster> {
    const { ask, weights } = this.#context;
    const key = await admissionKey(facts, ask);
    const around = aroundKey(facts);
    return {
      kind,
      facts,
      unit: judgedPart('cluster', facts, weights, 'any'),
      identities: facts.pools.map((pool) => `${identityKey(pool)}\n${around}`),
      platforms: facts.pools.map((pool) => platformKey(pool, facts)),
      streams: facts.pools.map((pool) => {
        const how = streamingKey(pool, facts);
        return how === null ? unstreamedKey(pool) : [how, identityKey(pool), around].join('\n');
      }),
      around,
      admission: key === null ? { key, unit: judgedPart('admission', facts, weights, 'none') } : { key },
      pools: facts.pools.filter(({ reach }) => reach.kind !== 'excluded').map(({ pool }) => pool.name),
    };
  }

  #wantedOf(images: readonly TargetImage[]): Wanted {
    const known = this.#wanted.get(images);
    if (known !== undefined) return known;
    const found = new Map<Uses, Map<string, { readonly image: TargetImage; readonly used: UsedImage }>>();
    for (const image of images) {
      const used = this.#parts.get(image);
      if (used === undefined) continue;
      const ofUses = found.get(used.uses) ?? new Map<string, { image: TargetImage; used: UsedImage }>();
      found.set(used.uses, ofUses);
      const { toHosts } = used.part.kinds;
      if (!ofUses.has(toHosts)) ofUses.set(toHosts, { image, used });
    }
    const all = [...found.values()].flatMap((each) => [...each.values()]);
    const wanted = { uses: new Set(found.keys()), images: all, kinds: new WeakMap() };
    this.#wanted.set(images, wanted);
    return wanted;
  }
}

/** The key of a pool without image streaming: the reason why it does not stream. */
const unstreamedKey = ({ pool, platform, reach }: TargetFacts['pools'][number]): string =>
  ['no', reach.kind, pool.imageStreaming, pool.madeBy, platform.os].join(' ');

/** The kinds of images on a cluster, each with one image; found once for clusters that treat all uses alike. */
function kindsIn({ images, kinds }: Wanted, usesThere: UsesThere, hosts: 'anyHost' | 'toHosts'): readonly Kind[] {
  const known = kinds.get(usesThere) ?? { anyHost: null, toHosts: null };
  kinds.set(usesThere, known);
  const found = known[hosts];
  if (found !== null) return found;
  const made = new Map<string, Kind>();
  for (const { image, used } of images) {
    const there = usesThere(used.uses);
    const own = used.part.kinds[hosts];
    const name = `${own}\n${there ?? ''}`;
    if (there !== null && !made.has(name)) made.set(name, { name, there, own, image });
  }
  return (known[hosts] = [...made.values()]);
}

/**
 * The location of an image's repository relative to a cluster, as a key. The fix for an image in a project that the
 * caller cannot read copies it into the cluster's project.
 */
export function placeKey({ target: { cluster } }: TargetFacts, { project, repository }: ImagePart): string {
  if (cluster === null) return '';
  const isCallers = project === cluster.project || repository === null || repository.project.state === 'known';
  return `${regionOf(cluster.location)} ${isCallers ? '' : cluster.project}`;
}
