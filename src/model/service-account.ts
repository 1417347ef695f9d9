import { after, type Fact, known } from './fact';
import type { Project } from './iam';

/** The e-mail address of a Google service account, from an IAM member; null for any other principal. */
export const accountOf = (member: string): string | null => /^serviceAccount:([^[\]]+)$/i.exec(member)?.[1] ?? null;

/** The IAM member that a Google service account is. */
export const memberOfAccount = (email: string): string => `serviceAccount:${email}`;

const DEFAULT = /^(\d+)-compute@developer\.gserviceaccount\.com$/;

/** True for the Compute Engine default service account, as a pool names it (`default`) or by its e-mail. */
export const isDefaultAccount = (serviceAccount: string): boolean =>
  serviceAccount === 'default' || DEFAULT.test(serviceAccount);

/**
 * The e-mail of a pool's service account. `default` is `PROJECT_NUMBER-compute@developer.gserviceaccount.com` of the
 * cluster's project (docs/GOOGLE.md#the-default-service-account), so it needs the project's number.
 */
export function emailOf(serviceAccount: string, clusterProject: Fact<Project>): Fact<string> {
  if (serviceAccount !== 'default') return known(serviceAccount, 'node pool');
  return after(clusterProject, ({ number }) =>
    known(
      `${number}-compute@developer.gserviceaccount.com`,
      'the Compute Engine default service account of the project',
    ),
  );
}

/**
 * The project that a service account is to be asked in, so that a missing one answers 404 (docs/GOOGLE.md#service-accounts-and-roles): from its e-mail;
 * of a default account the cluster's project, or the number in the e-mail where that is another project.
 * @param project the cluster's; null where there is none to compare with
 */
export function projectOfAccount(email: string, clusterProject: string, project: Fact<Project> | null): string {
  const number = DEFAULT.exec(email)?.[1];
  if (number !== undefined)
    return project?.state === 'known' && project.value.number !== number ? number : clusterProject;
  const own = /@([a-z0-9-]+)((?:\.[a-z0-9-]+)*)\.iam\.gserviceaccount\.com$/i.exec(email);
  if (own) return own[2] ? `${own[2].slice(1)}:${own[1] ?? ''}` : (own[1] ?? '-');
  return /^(.+)@appspot\.gserviceaccount\.com$/.exec(email)?.[1] ?? '-';
}

/** `P.iam.gserviceaccount.com`; of a domain-scoped project `P.example.com.iam.gserviceaccount.com`. */
export function emailDomain(project: string): string {
  const [domain = '', scoped] = project.split(':');
  return `${scoped === undefined ? domain : `${scoped}.${domain}`}.iam.gserviceaccount.com`;
}
