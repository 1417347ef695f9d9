/** Principals of identity pools, and sets of them: `principalSet://iam.googleapis.com/…/workloadIdentityPools/POOL/SET`. */
import type { ClusterName } from '../model/cluster';

/** `serviceAccount:PROJECT.svc.id.goog[NAMESPACE/ACCOUNT]`, the older member for a Kubernetes service account. */
const KUBERNETES = /^serviceaccount:([^[\]]+\.svc\.id\.goog)\[([^/[\]]+)\/([^/[\]]+)\]$/i;
const SET = /^principalset:\/\/iam\.googleapis\.com\/(.+\/(?:workloadidentitypools|workforcepools)\/[^/]+)\/(.+)$/i;
const SUBJECT =
  /^principal:\/\/iam\.googleapis\.com\/(.+\/(?:workloadidentitypools|workforcepools)\/[^/]+)\/subject\/(.+)$/i;
const CLUSTER =
  /^kubernetes\.cluster\/https:\/\/container\.googleapis\.com\/v1\/projects\/([^/]+)\/(?:locations|zones)\/([^/]+)\/clusters\/([^/]+)$/;

/** One principal of an identity pool. */
export interface PoolPrincipal {
  /** The last segment of the pool's name, in lower case: the older member does not contain the project's number. */
  readonly pool: string;
  /** `ns/NAMESPACE/sa/ACCOUNT` for a Kubernetes service account. */
  readonly subject: string;
}

/** The principal of an identity pool that a member is, in either of its two forms (IAM principal identifiers); or null. */
export function poolPrincipal(member: string): PoolPrincipal | null {
  const [, kubernetesPool, namespace = '', account = ''] = KUBERNETES.exec(member) ?? [];
  if (kubernetesPool !== undefined)
    return { pool: kubernetesPool.toLowerCase(), subject: `ns/${namespace}/sa/${account}` };
  const [, pool, subject = ''] = SUBJECT.exec(member) ?? [];
  return pool === undefined ? null : { pool: pool.toLowerCase(), subject };
}

/** `…/p.svc.id.goog` and `p.svc.id.goog`: the last segment contains the project's ID, so it is globally unique. */
export const samePool = (one: string, other: string): boolean =>
  one === other || (isShort(one) !== isShort(other) && lastOf(one) === lastOf(other));

const isShort = (pool: string): boolean => !pool.includes('/');
const lastOf = (pool: string): string => pool.slice(pool.lastIndexOf('/') + 1);

/**
 * Whether a set covers a principal of a pool: all of the pool, a Kubernetes namespace, or all pods of a cluster.
 * @param cluster where its pod runs, if that is known
 * @returns null if that depends on attributes that cannot be read
 */
export function inPool(
  set: string,
  { pool: own, subject }: PoolPrincipal,
  cluster: ClusterName | null,
): boolean | null {
  const [, pool, which = ''] = SET.exec(set) ?? [];
  if (pool === undefined) return null;
  if (!samePool(pool.toLowerCase(), own)) return false;
  if (which === '*') return true;
  const namespace = /^namespace\/(.+)$/.exec(which)?.[1];
  if (namespace !== undefined) return subject.startsWith(`ns/${namespace}/sa/`);
  const [, project, location, name] = CLUSTER.exec(which) ?? [];
  if (name === undefined || cluster === null) return null;
  if (name !== cluster.name || location !== cluster.location) return false;
  // The address may name the project by its number.
  return project === cluster.project ? true : null;
}
