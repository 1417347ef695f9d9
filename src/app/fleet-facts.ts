/** The facts of a fleet's parts, each gathered once: clusters, images, and what stands between them. */
import { accessFacts } from '../facts/access-facts';
import { clusterAndProject } from '../facts/cluster-and-project';
import { gather } from '../facts/gather';
import { imageFacts } from '../facts/image-facts';
import { onPoolFacts } from '../facts/on-pool';
import { seenImage } from '../facts/seen-image';
import { perimeterFacts } from '../facts/perimeter-facts';
import { repositoryFacts } from '../facts/repository-facts';
import { isOutside } from '../model/cluster';
import { knownValue } from '../model/fact';
import type { Ask } from '../model/questions';
import { accountThatPulls } from '../model/puller';
import type { Target } from '../model/target';
import { type ImageFacts, type PoolFacts, type RepositoryFacts, type TargetFacts } from '../model/target-facts';

/** An image of a fleet that can be judged by its parts. */
export interface PartImage {
  readonly facts: ImageFacts;
  readonly repository: RepositoryFacts | null;
}

/**
 * The facts of an image that was read; null where it has to be judged with each cluster: a workload decides where it
 * lands, it was not read, its registry refuses strangers, or a perimeter is in question.
 */
export async function partImage(target: Target, ask: Ask): Promise<PartImage | null> {
  const { image, cluster } = target;
  if (!image.valid || image.uses.length > 0 || !image.plain || cluster === null) return null;
  const about = repositoryFacts(image.reference, ask);
  const asked = imageFacts(image.reference, about, ask);
  const [facts, repository] = await Promise.all([asked, about]);
  if (facts.manifest.state !== 'known' || (facts.anonymous?.state === 'known' && !facts.anonymous.value.allowed))
    return null;
  const perimeters = await perimeterFacts(target, clusterAndProject(cluster, ask), about, asked, ask);
  return perimeters === null ? { facts, repository } : null;
}

/** Whether a cluster was read, and its pools can be judged by themselves: each with an identity, and one for any pod. */
export const isPartCluster = ({ cluster: { cluster }, pools, target, admission, pulls }: TargetFacts): boolean =>
  cluster.state === 'known' &&
  target.cluster !== null &&
  !isOutside(target.cluster) &&
  pools.some(({ reach }) => reach.kind === 'judged') &&
  pools.every(({ puller }) => puller.principal.state === 'known') &&
  admission === null &&
  (pulls === null || pulls.secrets.length + pulls.accounts.length + pulls.tries.length === 0);

/** By the kinds of images that are judged on a cluster, each with the facts of one of them. */
export const kindFacts = async (
  targets: ReadonlyMap<string, Target>,
  ask: Ask,
  now: string,
): Promise<ReadonlyMap<string, TargetFacts>> =>
  new Map(
    await Promise.all([...targets].map(async ([kind, target]) => [kind, await gather(target, ask, now)] as const)),
  );

/** Who pulls on a pool, as a key: equal ones have equal rights. */
export function identityKey({ puller, reach }: PoolFacts): string {
  if (reach.kind === 'excluded') return 'excluded';
  return [puller.kind, knownValue<string>(puller.principal) ?? '', accountThatPulls(puller)?.project ?? ''].join('\n');
}

/** The facts of one pool and one repository: what `identity` rests on. */
export async function identityPart(
  facts: TargetFacts,
  pool: PoolFacts,
  image: PartImage & { readonly target: Target },
  ask: Ask,
): Promise<TargetFacts> {
  const { puller } = pool;
  // What is kept of an evaluation by its levels (`model/once.ts`) goes with these: each pair comes once.
  const repository = image.repository && { ...image.repository, levels: image.repository.levels.slice() };
  const access = await accessFacts(puller.principal, accountThatPulls(puller), repository, ask, facts.now);
  const own = { ...image.facts, repository };
  return { ...facts, target: image.target, image: own, pools: [{ ...pool, access }] };
}

/** The facts of one image and the nodes of one pool: what `platform` rests on; null where GKE is asked of the pool itself. */
export async function platformPart(
  facts: TargetFacts,
  pool: PoolFacts,
  image: PartImage & { readonly target: Target },
  ask: Ask,
): Promise<TargetFacts | null> {
  const own = { ...facts, target: image.target, image: image.facts };
  const cluster = knownValue(facts.cluster.cluster);
  const { image: of } = image.target;
  if (cluster === undefined || !of.valid || pool.reach.kind === 'excluded') return { ...own, pools: [pool] };
  const onPool = await onPoolFacts(
    of.reference,
    { seen: seenImage(of.reference, ask), reach: Promise.resolve(pool.reach) },
    { pool: pool.pool, platform: Promise.resolve(pool.platform) },
    cluster,
    ask,
  );
  return onPool.upgrade === null && onPool.runtime === null ? { ...own, pools: [{ ...pool, ...onPool }] } : null;
}

/** What of a pool the checks of an image on its nodes look at: nodes of one key take the same. */
export function platformKey({ pool, platform, reach }: PoolFacts, { cluster: { cluster } }: TargetFacts): string {
  const value = knownValue(cluster);
  const about =
    reach.kind === 'excluded'
      ? ['excluded']
      : [
          reach.kind,
          reach.kind === 'tainted' && reach.forPlatform ? 'for its platform' : '',
          platform.os,
          JSON.stringify(platform.architecture),
          pool.windowsOsVersion,
          pool.version ?? value?.version,
          pool.imageType,
          pool.origin,
          pool.serviceAccount.kind === 'unread' ? 'unread' : '',
          pool.imageStreaming ? 'streams' : JSON.stringify(pool.imageDisk),
          value?.releaseChannel,
        ];
  return about.join('\n');
}
