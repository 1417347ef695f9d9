/** Principals in the words of deny policies, which differ from those of allow policies (IAM v2 `DenyRule`). */
import type { Project } from '../model/iam';
import { accountOf, memberOfAccount } from '../model/service-account';
import { poolPrincipal } from './workload-pools';

/**
 * The same principal in the words of allow policies: deny policies have their own (IAM v2 principal identifiers).
 * What has no other word stays as it is.
 */
export function memberOfDenyPolicy(entry: string): string {
  const written = entry.trim();
  if (/^principalset:\/\/goog\/public:all$/i.test(written)) return 'allUsers';
  const account = /^principal:\/\/iam\.googleapis\.com\/projects\/[^/]+\/serviceAccounts\/(.+)$/i.exec(written)?.[1];
  if (account !== undefined) return memberOfAccount(account);
  const user = /^principal:\/\/goog\/subject\/(.+)$/i.exec(written)?.[1];
  if (user !== undefined) return `user:${user}`;
  const group = /^principalset:\/\/goog\/group\/(.+)$/i.exec(written)?.[1];
  return group === undefined ? written : `group:${group}`;
}

/** Stands for a project's number that is not known. */
export const PROJECT_NUMBER = 'PROJECT_NUMBER';

/**
 * A principal of an allow policy as a deny policy names it.
 * @param project the cluster's, whose workload identity pool the older name of a Kubernetes service account is in
 */
export function inDenyPolicy(principal: string, project: Project | null): string {
  const email = accountOf(principal);
  if (email !== null) return `principal://iam.googleapis.com/projects/-/serviceAccounts/${email}`;
  const user = /^user:(.+)$/i.exec(principal)?.[1];
  if (user !== undefined) return `principal://goog/subject/${user}`;
  const workload = /^principal:/i.test(principal) ? null : poolPrincipal(principal);
  if (workload === null) return principal;
  const { pool, subject } = workload;
  const number = project !== null && pool === `${project.id}.svc.id.goog` ? project.number : PROJECT_NUMBER;
  return `principal://iam.googleapis.com/projects/${number}/locations/global/workloadIdentityPools/${pool}/subject/${subject}`;
}
