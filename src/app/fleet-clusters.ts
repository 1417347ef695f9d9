/** The clusters of a fleet as the images that are judged there find them, each kind of image once. */
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

/** A cluster as images of one kind find it. */
export interface OnCluster {
  readonly kind: string;
  readonly facts: TargetFacts;
  readonly unit: Unit;
  /** The identities of its pools, their platforms, and how they stream, as keys. */
  readonly identities: readonly string[];
  readonly platforms: readonly string[];
  readonly streams: readonly string[];
  /** What stands between it and the projects of images, as a key; empty where that is not read. */
  readonly around: string;
  /** What Binary Authorization says: by a key where it depends on the image. */
  readonly admission: { readonly key: string } | { readonly key: null; readonly unit: Unit };
  /** Names of the pools where pods may land. */
  readonly pools: readonly string[];
}

/** A cluster that images can be judged on by parts. */
export interface ClusterPart {
  /** The way of its nodes to the image's host matters: it has more kinds of images. */
  readonly toHosts: boolean;
  readonly usesThere: UsesThere;
  /** By what the uses of an image come to there, and by the kind of image. */
  readonly kinds: ReadonlyMap<string, ReadonlyMap<string, OnCluster>>;
}

/** The cluster as an image finds it; undefined where the target has to be judged whole. */
export function onCluster(
  { toHosts, usesThere, kinds }: ClusterPart,
  { part, uses }: UsedImage,
): OnCluster | undefined {
  const there = usesThere(uses);
  return there === null ? undefined : kinds.get(there)?.get(toHosts ? part.kinds.toHosts : part.kinds.anyHost);
}

/** All that are kinds of a cluster. */
export const kindsOf = ({ kinds }: ClusterPart): readonly OnCluster[] =>
  [...kinds.values()].flatMap((each) => [...each.values()]);

/** What of a list of images clusters look at: one image of each kind and each way of using it. */
interface Wanted {
  readonly uses: ReadonlySet<Uses>;
  readonly images: readonly { readonly image: TargetImage; readonly used: UsedImage }[];
  /** The same as clusters see them, by what uses come to there. */
  readonly kinds: WeakMap<UsesThere, Record<'anyHost' | 'toHosts', readonly Kind[] | null>>;
}

/** A kind of image on a cluster. */
interface Kind {
  readonly name: string;
  readonly there: string;
  readonly own: string;
  readonly image: TargetImage;
}

/** Makes the parts of clusters; what of a list of images is looked at is found once for all clusters that have it. */
export class ClusterParts {
  readonly #parts: ReadonlyMap<TargetImage, UsedImage>;
  readonly #context: PartsContext;
  readonly #wanted = new WeakMap<readonly TargetImage[], Wanted>();

  constructor(parts: ReadonlyMap<TargetImage, UsedImage>, context: PartsContext) {
    this.#parts = parts;
    this.#context = context;
  }

  /** A cluster with its own checks; null where it was not read, or has to be judged with each image. */
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

/** Of a pool to which no image is streamed: why not. */
const unstreamedKey = ({ pool, platform, reach }: TargetFacts['pools'][number]): string =>
  ['no', reach.kind, pool.imageStreaming, pool.madeBy, platform.os].join(' ');

/** The kinds of images on a cluster, each with one of them; found once for clusters on which all uses come to the same. */
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

/** Where an image's repository is as seen from a cluster, as a key; an image of strangers is copied into its project. */
export function placeKey({ target: { cluster } }: TargetFacts, { project, repository }: ImagePart): string {
  if (cluster === null) return '';
  const isCallers = project === cluster.project || repository === null || repository.project.state === 'known';
  return `${regionOf(cluster.location)} ${isCallers ? '' : cluster.project}`;
}
