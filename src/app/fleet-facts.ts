/** The facts of a fleet's parts, each gathered once: clusters, images, and what stands between them. */
import { accessFacts } from '../facts/access-facts';
import { admissionFacts } from '../facts/admission-facts';
import { boundaryFacts } from '../facts/boundary-facts';
import { clusterAndProject } from '../facts/cluster-and-project';
import { gather } from '../facts/gather';
import { imageFacts } from '../facts/image-facts';
import { onPoolFacts } from '../facts/on-pool';
import { seenImage } from '../facts/seen-image';
import { perimeterFacts } from '../facts/perimeter-facts';
import { repositoryFacts } from '../facts/repository-facts';
import { namedIn } from '../access/named-in';
import { accountOf, isDefaultEmail } from '../model/service-account';
import { asksProjectPolicy } from '../model/admission';
import { isOutside } from '../model/cluster';
import { knownValue } from '../model/fact';
import type { Ask } from '../model/questions';
import { regionOf } from '../model/location';
import { accountThatPulls } from '../model/puller';
import type { Target } from '../model/target';
import { type ImageFacts, type PoolFacts, type RepositoryFacts, type TargetFacts } from '../model/target-facts';

/** An image of a fleet that can be judged by its parts. */
export interface PartImage {
  readonly facts: ImageFacts;
  readonly repository: RepositoryFacts | null;
}

/**
 * The facts of an image that was read; null where it has to be judged with each cluster: it was not read, its registry
 * refuses strangers, or a perimeter refused the caller.
 */
export async function partImage(target: Target, ask: Ask): Promise<PartImage | null> {
  const { image, cluster } = target;
  if (!image.valid || cluster === null) return null;
  const about = repositoryFacts(image.reference, ask);
  const asked = imageFacts(image.reference, about, ask);
  const [facts, repository] = await Promise.all([asked, about]);
  if (facts.manifest.state !== 'known' || (facts.anonymous?.state === 'known' && !facts.anonymous.value.allowed))
    return null;
  if (target.strict) return { facts, repository };
  const perimeters = await perimeterFacts(target, clusterAndProject(cluster, ask), about, asked, ask);
  return perimeters === null ? { facts, repository } : null;
}

/** Whether a cluster was read, and its pools can be judged by themselves: each with an identity, and one for any pod. */
export const isPartCluster = ({ cluster: { cluster }, pools, target, pulls }: TargetFacts): boolean =>
  cluster.state === 'known' &&
  target.cluster !== null &&
  !isOutside(target.cluster) &&
  pools.some(({ reach }) => reach.kind === 'judged') &&
  pools.every(({ puller }) => puller.kind !== 'workload' && puller.principal.state === 'known') &&
  // What nodes' mirrors hold is taken on trust, image by image.
  !(target.strict && pools.some(({ pool }) => pool.mirrors.length > 0)) &&
  (pulls === null || pulls.secrets.length + pulls.tries.length === 0);

/** What stands between a cluster and the project of an image, which `--strict` reads. */
export type Around = Pick<TargetFacts, 'perimeters' | 'boundaries'>;

/** Whose networks and accounts a cluster has, as a key: of equal ones, equal things stand before a project. */
export function aroundKey({ target, cluster: { cluster }, pools }: TargetFacts): string {
  const value = knownValue(cluster);
  if (!target.strict || value === undefined) return '';
  const hosts = value.pools.map(({ network }) => network?.subnetwork?.split('/')[1] ?? value.project);
  const accounts = pools
    .filter(({ reach }) => reach.kind !== 'excluded')
    .map(({ puller }) => accountThatPulls(puller)?.project ?? '');
  return JSON.stringify([[...new Set(hosts)].sort(), [...new Set(accounts)].sort()]);
}

/** Of a cluster and an image. */
export async function aroundFacts(
  { target: { cluster }, pools }: TargetFacts,
  { target: of }: { readonly target: Target },
  ask: Ask,
): Promise<Around> {
  const target = { ...of, cluster };
  const { image } = target;
  if (!image.valid || cluster === null || !target.strict) return { perimeters: null, boundaries: null };
  const named = clusterAndProject(cluster, ask);
  const about = repositoryFacts(image.reference, ask);
  const [perimeters, boundaries] = await Promise.all([
    perimeterFacts(target, named, about, imageFacts(image.reference, about, ask), ask),
    boundaryFacts(target, named, Promise.resolve(pools), ask),
  ]);
  return { perimeters, boundaries };
}

/**
 * What decides on a cluster whether images are admitted, as a key; null where it is the same for all of them: the
 * project's policy is not asked.
 */
export async function admissionKey({ cluster: { cluster } }: TargetFacts, ask: Ask): Promise<string | null> {
  const value = knownValue(cluster);
  if (value === undefined || !asksProjectPolicy(value.admission)) return null;
  const { project, location, name } = value;
  const policy = knownValue(await ask('admissionPolicy', { project }));
  if (policy === undefined) return `${project}\n${location}\n${name}`;
  const own = `${location}.${name}`;
  const isNamed = policy.rules.some(({ kind, key }) => kind === 'cluster' && key === own);
  return JSON.stringify([value.admission, policy, policy.system ? regionOf(location) : '', isNamed ? own : '']);
}

/** What the admission of one image on one cluster rests on. */
export const admissionPart = async (
  facts: TargetFacts,
  image: PartImage,
  target: Target,
  ask: Ask,
): Promise<TargetFacts> => ({
  ...facts,
  target,
  image: image.facts,
  admission: await admissionFacts(target, Promise.resolve(facts.cluster), ask),
});

/** What the streaming of images to nodes of a pool depends on beside who pulls, as a key; null: no image is streamed. */
export function streamingKey({ pool, platform, reach }: PoolFacts, { cluster }: TargetFacts): string | null {
  if (reach.kind === 'excluded' || !pool.imageStreaming) return null;
  if (pool.madeBy === 'autopilot' || platform.os === 'windows') return null;
  const api = cluster.streaming;
  return [
    pool.imageType,
    pool.serviceAccount.kind,
    JSON.stringify(pool.scopes),
    api?.state === 'known' ? api.value : JSON.stringify(api),
  ].join('\n');
}

/** By the kinds of images that are judged on a cluster, each with the facts of one of them. */
export const kindFacts = async <K>(
  targets: ReadonlyMap<K, Target>,
  ask: Ask,
  now: string,
): Promise<ReadonlyMap<K, TargetFacts>> =>
  new Map(
    await Promise.all([...targets].map(async ([kind, target]) => [kind, await gather(target, ask, now)] as const)),
  );

/** Who pulls on a pool, as a key: equal ones have equal rights. */
export function identityKey({ puller, reach }: PoolFacts): string {
  if (reach.kind === 'excluded') return 'excluded';
  return [puller.kind, knownValue<string>(puller.principal) ?? '', accountThatPulls(puller)?.project ?? ''].join('\n');
}

/** Who pulls on a pool, as the policies of a repository see it: equal ones have equal rights there, if these alone decide. */
export function rightsKey(facts: PoolFacts, repository: RepositoryFacts | null): string {
  const { puller, reach } = facts;
  const who = knownValue<string>(puller.principal) ?? '';
  const email = accountOf(who);
  if (reach.kind === 'excluded' || repository === null || email === null) return identityKey(facts);
  return [puller.kind, String(isDefaultEmail(email)), namedIn(who, repository)].join('\n');
}

/** The facts of one pool and one repository: what `identity` rests on. */
export async function identityPart(
  facts: TargetFacts,
  pool: PoolFacts,
  image: PartImage & { readonly target: Target },
  around: Around,
  ask: Ask,
): Promise<TargetFacts> {
  const { puller } = pool;
  // What is kept of an evaluation by its levels (`model/once.ts`) goes with these: each pair comes once.
  const repository = image.repository && { ...image.repository, levels: image.repository.levels.slice() };
  const access = await accessFacts(puller.principal, accountThatPulls(puller), repository, ask, facts.now);
  const own = { ...image.facts, repository };
  return { ...facts, ...around, target: image.target, image: own, pools: [{ ...pool, access }] };
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
