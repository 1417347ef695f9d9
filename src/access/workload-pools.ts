/** Sets of principals of a workload identity pool: `principalSet://iam.googleapis.com/…/workloadIdentityPools/POOL/SET`. */
import type { ClusterName } from '../model/cluster';

const SET = /^principalset:\/\/iam\.googleapis\.com\/(.+\/(?:workloadidentitypools|workforcepools)\/[^/]+)\/(.+)$/i;
const SUBJECT =
  /^principal:\/\/iam\.googleapis\.com\/(.+\/(?:workloadidentitypools|workforcepools)\/[^/]+)\/subject\/(.+)$/i;
const CLUSTER =
  /^kubernetes\.cluster\/https:\/\/container\.googleapis\.com\/v1\/projects\/([^/]+)\/(?:locations|zones)\/([^/]+)\/clusters\/([^/]+)$/;

/**
 * Whether a set covers a principal of a pool: all of the pool, a Kubernetes namespace, or all pods of a cluster.
 * @param principal `principal://iam.googleapis.com/…/workloadIdentityPools/POOL/subject/S`
 * @param cluster where its pod runs, if that is known
 * @returns null where only attributes that are not readable would tell
 */
export function inPool(set: string, principal: string, cluster: ClusterName | null): boolean | null {
  const [, pool, which = ''] = SET.exec(set) ?? [];
  const [, own, subject = ''] = SUBJECT.exec(principal) ?? [];
  if (pool === undefined || own === undefined) return null;
  if (pool.toLowerCase() !== own.toLowerCase()) return false;
  if (which === '*') return true;
  const namespace = /^namespace\/(.+)$/.exec(which)?.[1];
  if (namespace !== undefined) return subject.startsWith(`ns/${namespace}/sa/`);
  const [, project, location, name] = CLUSTER.exec(which) ?? [];
  if (name === undefined || cluster === null) return null;
  if (name !== cluster.name || location !== cluster.location) return false;
  // The address may name the project by its number.
  return project === cluster.project ? true : null;
}
