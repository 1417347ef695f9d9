import { isCallers } from '../fixes';
import { knownValue } from '../model/fact';
import { regionOf } from '../model/location';
import { placeOf } from '../model/target';
import type { PoolFacts, TargetFacts } from '../model/target-facts';

/** The kind of thing that a check judges. */
export type SubjectKind =
  | 'image'
  | 'repository'
  | 'cluster'
  | 'pool'
  | 'identity'
  | 'repository from region'
  | 'identity on repository'
  | 'pool on host'
  | 'image on platform'
  | 'image on cluster'
  | 'image on pool';

/**
 * The key of the subject of a finding. Findings with the same key are about the same thing, in any target or pool.
 * @param pool the finding's pool; null if it applies to all pools, or there is none
 */
export function subjectOf(kind: SubjectKind, facts: TargetFacts, pool: string | null): string {
  const { target } = facts;
  const cluster = placeOf(target);
  const image = imageKey(facts);
  const own = pool === null ? undefined : poolsByName(facts.pools).get(pool);
  switch (kind) {
    case 'image':
      return image;
    case 'repository':
      return repositoryKey(facts);
    case 'repository from region':
      return `${repositoryKey(facts)} from ${regionKey(facts)}`;
    case 'cluster':
      return pool === null ? cluster : `${cluster}/nodePools/${pool}`;
    case 'pool':
      return pool === null ? cluster : `${cluster}/nodePools/${pool}`;
    case 'pool on host':
      return `${pool === null ? cluster : `${cluster}/nodePools/${pool}`} to ${hostKey(facts)}`;
    case 'identity':
      return whoPulls(own, cluster, pool);
    case 'identity on repository':
      return `${whoPulls(own, cluster, pool)} on ${repositoryKey(facts)}`;
    case 'image on platform':
      return `${image} on ${own === undefined ? cluster : platformKey(own, cluster)}`;
    case 'image on cluster':
      return `${image} on ${cluster}`;
    case 'image on pool':
      return `${image} on ${pool === null ? cluster : `${cluster}/nodePools/${pool}`}`;
  }
}

const BY_NAME = new WeakMap<readonly PoolFacts[], ReadonlyMap<string, PoolFacts>>();

/** The pools of one target by name. Cached, because every check of every pool asks for them. */
function poolsByName(pools: readonly PoolFacts[]): ReadonlyMap<string, PoolFacts> {
  const byName = BY_NAME.get(pools) ?? new Map(pools.map((each) => [each.pool.name, each]));
  BY_NAME.set(pools, byName);
  return byName;
}

const imageKey = ({ target: { image } }: TargetFacts): string => (image.valid ? image.reference.text : image.text);

const hostKey = ({ target: { image } }: TargetFacts): string => (image.valid ? image.reference.host : image.text);

function repositoryKey({ target: { image }, image: { repository } }: TargetFacts): string {
  if (repository !== null) return repository.name;
  return image.valid ? `${image.reference.host}/${image.reference.path}` : image.text;
}

/**
 * Clusters in one region are equally far away. An image that is not the caller's is copied into the project of each
 * cluster.
 */
function regionKey(facts: TargetFacts): string {
  const { cluster } = facts.target;
  if (cluster === null) return placeOf(facts.target);
  const region = regionOf(cluster.location);
  return isCallers(facts) ? region : `${region} of projects/${cluster.project}`;
}

/** The member that pulls, or a separate key for each pool if it is unknown. */
function whoPulls(own: PoolFacts | undefined, cluster: string, pool: string | null): string {
  const member = own === undefined ? undefined : knownValue(own.puller.principal);
  return member ?? (pool === null ? cluster : `${cluster}/nodePools/${pool}`);
}

/** Nodes of one platform and one version use the same manifest of an image. */
function platformKey({ platform, pool }: PoolFacts, cluster: string): string {
  const architecture = knownValue(platform.architecture);
  if (architecture === undefined) return `${cluster}/nodePools/${pool.name}`;
  const windows = platform.os === 'windows' ? ` ${pool.windowsOsVersion ?? ''}` : '';
  return `${platform.os}/${architecture}${windows} ${pool.version ?? ''}`.trim();
}
