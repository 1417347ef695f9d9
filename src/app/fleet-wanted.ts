/** What is to be judged between the clusters and the images of a fleet, noted in the tables of its parts. */
import type { TargetImage } from '../model/target';
import type { PoolFacts } from '../model/target-facts';
import { NOT_ALONE } from '../verdict/unit';
import { type ClusterPart, kindsOf, type OnCluster } from './fleet-clusters';
import { admissionPart, type Around, aroundFacts, identityPart, platformPart } from './fleet-facts';
import { judgedPart, type UsedImage } from './fleet-parts';
import type { FleetRow, Parts } from './fleet-units';

/** Notes what is wanted, each thing once. */
export class Wanting {
  readonly #parts: Parts;
  /** By the list of images, which many clusters share: what was noted for all of them. */
  readonly #noted = new WeakMap<readonly TargetImage[], Set<string>>();
  readonly #around = new Map<string, Promise<Around>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What a row needs. */
  row({ images }: FleetRow, cluster: ClusterPart | null): void {
    if (cluster === null) return;
    const noted = this.#noted.get(images) ?? new Set();
    this.#noted.set(images, noted);
    const isNew = (key: string): boolean => noted.size < noted.add(key).size;
    for (const here of kindsOf(cluster)) this.#kind(here, images, isNew);
  }

  #kind(here: OnCluster, images: readonly TargetImage[], isNew: (key: string) => boolean): void {
    const { admission, around, facts } = here;
    const works: ((used: UsedImage) => void)[] = [];
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
      if (used !== undefined) for (const work of works) work(used);
    }
  }

  #identity(key: string, here: OnCluster, pool: PoolFacts, { part }: UsedImage): void {
    const { identities, ask, weights } = this.#parts;
    identities.want(key, part.access, async () => {
      const around = await this.#aroundOf(here, part);
      return judgedPart('identity', await identityPart(here.facts, pool, part, around, ask), weights, 'none');
    });
  }

  #platform(key: string, { facts }: OnCluster, pool: PoolFacts, { part }: UsedImage): void {
    const { platforms, ask, weights } = this.#parts;
    platforms.want(key, part.index, async () => {
      const own = await platformPart(facts, pool, part, ask);
      return own === null ? NOT_ALONE : judgedPart('platform', own, weights, 'none');
    });
  }

  #streaming(key: string, here: OnCluster, pool: PoolFacts, { part }: UsedImage): void {
    const { streams, ask, weights } = this.#parts;
    streams.want(key, part.streamed, async () => {
      const around = await this.#aroundOf(here, part);
      return judgedPart('streaming', await identityPart(here.facts, pool, part, around, ask), weights, 'none');
    });
  }

  #admission(key: string, { facts }: OnCluster, used: UsedImage): void {
    const { admissions, ask, weights } = this.#parts;
    admissions.want(key, used.admitted, async () => {
      const target = { ...used.target, cluster: facts.target.cluster };
      return judgedPart('admission', await admissionPart(facts, used.part, target, ask), weights, 'none');
    });
  }

  #passage(here: OnCluster, { part }: UsedImage): void {
    const { passages, weights } = this.#parts;
    passages.want(here.around, part.access, async () => {
      const target = { ...part.target, cluster: here.facts.target.cluster };
      const around = await this.#aroundOf(here, part);
      return judgedPart('passage', { ...here.facts, ...around, target, image: part.facts }, weights, 'whole');
    });
  }

  /** The same for all images of a project, and for all clusters with those networks and accounts. */
  #aroundOf(here: OnCluster, { target, project }: UsedImage['part']): Promise<Around> {
    const key = `${project}\n${here.around}`;
    const found = this.#around.get(key) ?? aroundFacts(here.facts, { target }, this.#parts.ask);
    this.#around.set(key, found);
    return found;
  }
}
