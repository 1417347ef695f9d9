/** The facts of a fleet's parts, each gathered once: clusters, images, and the relations between them. */
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
 * The facts of an image that was read; null if it must be judged with each cluster: it was not read, its registry
 * refuses anonymous requests, or a perimeter refused the caller.
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

/**
 * Whether a cluster was read, and its pools can be judged separately: each has an identity, and it is the same for all
 * pods.
 */
export const isPartCluster = ({ cluster: { cluster }, pools, target, pulls }: TargetFacts): boolean =>
  cluster.state === 'known' &&
  target.cluster !== null &&
  !isOutside(target.cluster) &&
  pools.some(({ reach }) => reach.kind === 'judged') &&
  pools.every(({ puller }) => puller.kind !== 'workload' && puller.principal.state === 'known') &&
  // The content of the nodes' mirrors is assumed, for each image separately.
  !(target.strict && pools.some(({ pool }) => pool.mirrors.length > 0)) &&
  (pulls === null || pulls.secrets.length + pulls.tries.length === 0);

/** The perimeters and boundaries between a cluster and the project of an image, which `--strict` reads. */
export type Around = Pick<TargetFacts, 'perimeters' | 'boundaries'>;

/**
 * The projects of a cluster's networks and accounts, as a key: for equal keys, the same perimeters and boundaries
 * apply.
 */
export function aroundKey({ target, cluster: { cluster }, pools }: TargetFacts): string {
  const value = knownValue(cluster);
  if (!target.strict || value === undefined) return '';
  const hosts = value.pools.map(({ network }) => network?.subnetwork?.split('/')[1] ?? value.project);
  const accounts = pools
    .filter(({ reach }) => reach.kind !== 'excluded')
    .map(({ puller }) => accountThatPulls(puller)?.project ?? '');
  return JSON.stringify([[...new Set(hosts)].sort(), [...new Set(accounts)].sort()]);
}

/** Reads them for a cluster and an image. */
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
 * What decides on a cluster whether images are admitted, as a key; null if the result is the same for all of them,
 * because the project's policy is not used.
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

/** The facts for the admission of one image on one cluster. */
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

/**
 * What the streaming of images to the nodes of a pool depends on, apart from the identity that pulls, as a key; null if
 * images are not streamed.
 */
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

/** The facts of one image of each kind that is judged on a cluster, by kind. */
export const kindFacts = async <K>(
  targets: ReadonlyMap<K, Target>,
  ask: Ask,
  now: string,
): Promise<ReadonlyMap<K, TargetFacts>> =>
  new Map(
    await Promise.all([...targets].map(async ([kind, target]) => [kind, await gather(target, ask, now)] as const)),
  );

/** The identity that pulls on a pool, as a key: equal ones have equal permissions. */
export function identityKey({ puller, reach }: PoolFacts): string {
  if (reach.kind === 'excluded') return 'excluded';
  return [puller.kind, knownValue<string>(puller.principal) ?? '', accountThatPulls(puller)?.project ?? ''].join('\n');
}

/**
 * The identity that pulls on a pool, from the point of view of a repository's policies: equal ones have equal
 * permissions there, if only policies decide.
 */
export function rightsKey(facts: PoolFacts, repository: RepositoryFacts | null): string {
  const { puller, reach } = facts;
  const who = knownValue<string>(puller.principal) ?? '';
  const email = accountOf(who);
  if (reach.kind === 'excluded' || repository === null || email === null) return identityKey(facts);
  return [puller.kind, String(isDefaultEmail(email)), namedIn(who, repository)].join('\n');
}

/** The facts for one pool and one repository that `identity` uses. */
export async function identityPart(
  facts: TargetFacts,
  pool: PoolFacts,
  image: PartImage & { readonly target: Target },
  around: Around,
  ask: Ask,
): Promise<TargetFacts> {
  const { puller } = pool;
  // Results that are cached by these levels (`model/once.ts`) can be freed together with this copy: each pair is judged
  // only once.
  const repository = image.repository && { ...image.repository, levels: image.repository.levels.slice() };
  const access = await accessFacts(puller.principal, accountThatPulls(puller), repository, ask, facts.now);
  const own = { ...image.facts, repository };
  return { ...facts, ...around, target: image.target, image: own, pools: [{ ...pool, access }] };
}

/**
 * The facts for one image and the nodes of one pool that `platform` uses; null if GKE must be asked about the pool
 * itself.
 */
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

/**
 * The properties of a pool that the checks of an image on its nodes use, as a key: nodes with equal keys accept the
 * same images.
 */
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
