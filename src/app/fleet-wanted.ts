/**
 * Determines what must be judged between the clusters and the images of a fleet, and notes it in the tables of its
 * parts.
 */
import { isOfPoliciesAlone } from '../access/named-in';
import type { TargetImage } from '../model/target';
import type { PoolFacts } from '../model/target-facts';
import { NOT_ALONE, type Unit } from '../verdict/unit';
import { kindsOf, type OnCluster } from './fleet-clusters';
import {
  admissionPart,
  type Around,
  aroundFacts,
  identityPart,
  platformPart,
  rightsKey,
  streamingKey,
} from './fleet-facts';
import { type ImagePart, judgedPart, type UsedImage } from './fleet-parts';
import type { FleetRow, Parts } from './fleet-units';

/** The work that creates one unit. */
type Work = () => Promise<void>;

/** The unit of accounts to which policies refer alike, and whether only policies decided. */
interface OfRights {
  readonly unit: Unit;
  readonly isShared: boolean;
}

/** Finds the work to be done, each piece once. */
export class Wanting {
  readonly #parts: Parts;
  /** By the list of images, which many clusters share: the keys that were noted for all of them. */
  readonly #noted = new WeakMap<readonly TargetImage[], Set<string>>();
  readonly #around = new Map<string, Promise<Around>>();
  readonly #ofRights = new Map<string, Promise<OfRights>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The work that all rows need, in pieces; each piece can be freed when it is done. */
  *ofRows(rows: readonly FleetRow[]): Generator<Work, void, undefined> {
    for (const [at, { images }] of rows.entries()) {
      const cluster = this.#parts.clusters[at] ?? null;
      if (cluster === null) continue;
      const noted = this.#noted.get(images) ?? new Set();
      this.#noted.set(images, noted);
      const isNew = (key: string): boolean => noted.size < noted.add(key).size;
      for (const here of kindsOf(cluster)) yield* this.#ofKind(here, images, isNew);
    }
  }

  *#ofKind(
    here: OnCluster,
    images: readonly TargetImage[],
    isNew: (key: string) => boolean,
  ): Generator<Work, void, undefined> {
    const { admission, around, facts } = here;
    const works: ((used: UsedImage) => Work | null)[] = [];
    for (const [at, pool] of facts.pools.entries()) {
      const [who, what, how] = [here.identities[at] ?? '', here.platforms[at] ?? '', here.streams[at] ?? ''];
      if (isNew(`who ${who}`)) works.push((used) => this.#identity(who, here, pool, used));
      if (isNew(`what ${what}`)) works.push((used) => this.#platform(what, here, pool, used));
      if (isNew(`how ${how}`)) works.push((used) => this.#streaming(how, here, pool, used));
    }
    if (admission.key !== null && isNew(`admission ${admission.key}`))
      works.push((used) => this.#admission(admission.key, here, used));
    if (around !== '' && isNew(`around ${around}`)) works.push((used) => this.#passage(here, used));
    if (works.length === 0) return;
    for (const image of images) {
      const used = this.#parts.images.get(image);
      if (used === undefined) continue;
      for (const work of works) {
        const wanted = work(used);
        if (wanted !== null) yield wanted;
      }
    }
  }

  #identity(key: string, here: OnCluster, pool: PoolFacts, { part }: UsedImage): Work | null {
    const of = `${String(part.access)}\n${here.around}`;
    return this.#parts.identities.want(key, part.access, () => this.#byRights('identity', of, here, pool, part));
  }

  #streaming(key: string, here: OnCluster, pool: PoolFacts, { part }: UsedImage): Work | null {
    const of = `${String(part.streamed)}\n${here.around}\n${streamingKey(pool, here.facts) ?? key}`;
    return this.#parts.streams.want(key, part.streamed, () => this.#byRights('streaming', of, here, pool, part));
  }

  /**
   * Judges the identity that pulls; of accounts to which policies refer alike only one, unless more than policies
   * decided.
   */
  async #byRights(
    what: 'identity' | 'streaming',
    of: string,
    here: OnCluster,
    pool: PoolFacts,
    part: ImagePart,
  ): Promise<Unit> {
    const key = [what, of, rightsKey(pool, part.repository)].join('\n');
    const known = this.#ofRights.get(key);
    const first = known ?? this.#judged(what, here, pool, part);
    this.#ofRights.set(key, first);
    const { unit, isShared } = await first;
    return known === undefined || isShared ? unit : (await this.#judged(what, here, pool, part)).unit;
  }

  async #judged(what: 'identity' | 'streaming', here: OnCluster, pool: PoolFacts, part: ImagePart): Promise<OfRights> {
    const { ask, weights } = this.#parts;
    const facts = await identityPart(here.facts, pool, part, await this.#aroundOf(here, part), ask);
    const isShared = facts.pools.every(({ access }) => isOfPoliciesAlone(access));
    return { unit: judgedPart(what, facts, weights, 'none'), isShared };
  }

  #platform(key: string, { facts }: OnCluster, pool: PoolFacts, { part }: UsedImage): Work | null {
    const { platforms, ask, weights } = this.#parts;
    return platforms.want(key, part.index, async () => {
      const own = await platformPart(facts, pool, part, ask);
      return own === null ? NOT_ALONE : judgedPart('platform', own, weights, 'none');
    });
  }

  #admission(key: string, { facts }: OnCluster, used: UsedImage): Work | null {
    const { admissions, ask, weights } = this.#parts;
    return admissions.want(key, used.admitted, async () => {
      const target = { ...used.target, cluster: facts.target.cluster };
      return judgedPart('admission', await admissionPart(facts, used.part, target, ask), weights, 'none');
    });
  }

  #passage(here: OnCluster, { part }: UsedImage): Work | null {
    const { passages, weights } = this.#parts;
    return passages.want(here.around, part.access, async () => {
      const target = { ...part.target, cluster: here.facts.target.cluster };
      const around = await this.#aroundOf(here, part);
      return judgedPart('passage', { ...here.facts, ...around, target, image: part.facts }, weights, 'whole');
    });
  }

  /**
   * The result is shared by all images of a project, and by all clusters with the same projects of networks and
   * accounts.
   */
  #aroundOf(here: OnCluster, { target, project }: ImagePart): Promise<Around> {
    const key = `${project}\n${here.around}`;
    const found = this.#around.get(key) ?? aroundFacts(here.facts, { target }, this.#parts.ask);
    this.#around.set(key, found);
    return found;
  }
}
