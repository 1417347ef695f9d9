import type { NodePool } from './cluster';
import { after, type Fact, failed, type Failed, known } from './fact';
import type { Project } from './iam';
import type { PoolAccount } from './pool-account';

/** A Google service account that pulls: that of nodes, or the account whose key is in a pull secret. */
export interface NodeIdentity {
  readonly email: string;
  /** Its IAM member: `serviceAccount:EMAIL`. */
  readonly member: string;
  /**
   * The project to request it in, so that the answer for a missing account is 404
   * (docs/GOOGLE.md#service-accounts-and-roles); `-` if its e-mail does not contain the project.
   */
  readonly project: string;
}

/** The e-mail address of a Google service account, from an IAM member; null for any other principal. */
export const accountOf = (member: string): string | null => /^serviceAccount:([^[\]]+)$/i.exec(member)?.[1] ?? null;

/** The IAM member of a Google service account. */
export const memberOfAccount = (email: string): string => `serviceAccount:${email}`;

const DEFAULT = /^(\d+)-compute@developer\.gserviceaccount\.com$/;

/** True for the e-mail of a Compute Engine default service account. */
export const isDefaultEmail = (email: string): boolean => DEFAULT.test(email);

/** True for the Compute Engine default service account, by the pool's setting or by its e-mail. */
export const isDefaultAccount = (account: PoolAccount): boolean =>
  account.kind === 'default' || (account.kind === 'named' && isDefaultEmail(account.email));

/**
 * A service account by its e-mail.
 * @param cluster the cluster's project, and what was read of it: a default account is requested there
 */
export function identityOf(email: string, cluster: ClusterProject): NodeIdentity {
  return { email, member: memberOfAccount(email), project: projectOfAccount(email, cluster) };
}

/** A cluster's project: its ID, and what was read of it. */
export interface ClusterProject {
  readonly id: string;
  readonly project: Fact<Project>;
}

/**
 * The service account of a pool's nodes. `default` is `PROJECT_NUMBER-compute@developer.gserviceaccount.com` of the
 * cluster's project (docs/GOOGLE.md#the-default-service-account), so it needs the project's number.
 */
export function identityOfPool(
  { name, serviceAccount }: Pick<NodePool, 'name' | 'serviceAccount'>,
  cluster: ClusterProject,
): Fact<NodeIdentity> {
  const from = `node pool ${name}`;
  switch (serviceAccount.kind) {
    case 'named':
      return known(identityOf(serviceAccount.email, cluster), from);
    case 'default':
      return after(cluster.project, ({ number }) =>
        known(identityOf(`${number}-compute@developer.gserviceaccount.com`, cluster), from),
      );
    case 'unread':
      return failed('undecided', from, 'the service account of its nodes was not read');
    case 'none':
      return NOBODY;
  }
}

/** The identity of nodes outside Google Cloud. */
export const NOBODY: Failed = failed(
  'undecided',
  'nodes outside Google Cloud',
  'they have no service account of Google Cloud: pods pull by a pull secret, or as strangers',
);

/** The project from the e-mail; for a default account the cluster's project, or the number in the e-mail if that is another project. */
function projectOfAccount(email: string, { id, project }: ClusterProject): string {
  const number = DEFAULT.exec(email)?.[1];
  if (number !== undefined) return project.state === 'known' && project.value.number !== number ? number : id;
  const own = /@([a-z0-9-]+)((?:\.[a-z0-9-]+)*)\.iam\.gserviceaccount\.com$/i.exec(email);
  if (own) return own[2] ? `${own[2].slice(1)}:${own[1] ?? ''}` : (own[1] ?? '-');
  return /^(.+)@appspot\.gserviceaccount\.com$/.exec(email)?.[1] ?? '-';
}

/** `P.iam.gserviceaccount.com`; of a domain-scoped project `P.example.com.iam.gserviceaccount.com`. */
export function emailDomain(project: string): string {
  const [domain = '', scoped] = project.split(':');
  return `${scoped === undefined ? domain : `${scoped}.${domain}`}.iam.gserviceaccount.com`;
}
