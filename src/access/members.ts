/**
 * Does a member of a binding cover the principal? The forms are IAM's principal identifiers (FACTS 4.1).
 */

/** `unknown` says what would tell, or that nothing readable would. */
export type Coverage =
  | { readonly covers: 'yes' | 'no' }
  | { readonly covers: 'unknown'; readonly reason: string; readonly lacks: 'accountPlace' | 'group' | null };

/** Where the principal's own service account lives: `projects/NUMBER` and its folders and organization. */
export type AccountPlace = readonly string[] | 'not-asked' | 'not-read';

/** Who holds a basic role in a project, for `projectEditor:P` and its like: yes, no, or not known. */
export type BasicRoleHolder = (
  project: string,
  role: 'roles/owner' | 'roles/editor' | 'roles/viewer',
) => boolean | null;

const YES: Coverage = { covers: 'yes' };
const NO: Coverage = { covers: 'no' };
const RESOURCE_SET =
  /^principalset:\/\/cloudresourcemanager\.googleapis\.com\/(projects|folders|organizations)\/([^/]+)(\/.*)?$/;
const CONVENIENCE = /^project(owner|editor|viewer):(.+)$/;

/**
 * @param member as the binding has it
 * @param principal the IAM member that pulls
 * @param place where the principal's account lives, as far as it was read
 * @param basicRole who holds a basic role
 */
export function covers(member: string, principal: string, place: AccountPlace, basicRole: BasicRoleHolder): Coverage {
  const given = member.trim().toLowerCase();
  const who = principal.toLowerCase();
  if (given === who || given === 'allusers' || given === 'allauthenticatedusers') return YES;
  const kind = given.slice(0, given.indexOf(':'));
  const convenience = CONVENIENCE.exec(given);
  if (convenience) return ofBasicRole(member, `roles/${convenience[1] as 'owner'}`, convenience[2] ?? '', basicRole);
  if (kind === 'group') return ofGroup(member, who);
  if (kind === 'principalset') return ofSet(given, member, who, place);
  // serviceAccount, user and principal of somebody else, deleted ones, and domains: a service account is no member of one.
  return NO;
}

function ofBasicRole(
  member: string,
  role: 'roles/owner' | 'roles/editor' | 'roles/viewer',
  project: string,
  holds: BasicRoleHolder,
): Coverage {
  const answer = holds(project, role);
  if (answer === null)
    return {
      covers: 'unknown',
      reason: `${member} stands for whoever holds ${role} on ${project}, which could not be told`,
      lacks: null,
    };
  return answer ? YES : NO;
}

function ofGroup(member: string, who: string): Coverage {
  if (!who.startsWith('serviceaccount:') && !who.startsWith('user:')) return NO;
  return { covers: 'unknown', reason: `whether it is a member of ${member} was not read`, lacks: 'group' };
}

function ofSet(given: string, member: string, who: string, place: AccountPlace): Coverage {
  const resource = RESOURCE_SET.exec(given);
  if (!resource) return ofWorkloadPool(given, member, who);
  if (!who.startsWith('serviceaccount:')) return NO;
  const [, kind, number, rest] = resource;
  if (rest !== '/type/serviceaccount') {
    if (rest === '/type/serviceagent') return NO;
    return {
      covers: 'unknown',
      reason: `${member} is a principal set of a form that this version does not know`,
      lacks: null,
    };
  }
  if (place === 'not-asked')
    return { covers: 'unknown', reason: `${member} covers the service accounts below it`, lacks: 'accountPlace' };
  if (place === 'not-read')
    return {
      covers: 'unknown',
      reason: `${member} covers the service accounts below it, and where the account's project stands could not be read`,
      lacks: null,
    };
  return place.includes(`${kind ?? ''}/${number ?? ''}`) ? YES : NO;
}

/** Sets of a workload identity pool cover only principals of that pool: `…/workloadIdentityPools/POOL/…`. */
function ofWorkloadPool(given: string, member: string, who: string): Coverage {
  const pool = /^principalset:\/\/iam\.googleapis\.com\/(.+\/workloadidentitypools\/[^/]+)\/(.+)$/.exec(given);
  if (!pool) return who.startsWith('principal://') ? unsure(member) : NO;
  const [, poolName, set] = pool;
  const subject = /^principal:\/\/iam\.googleapis\.com\/(.+\/workloadidentitypools\/[^/]+)\/subject\/(.+)$/.exec(who);
  if (subject?.[1] !== poolName) return NO;
  if (set === '*') return YES;
  const namespace = /^namespace\/(.+)$/.exec(set ?? '');
  if (namespace) return subject?.[2]?.startsWith(`ns/${namespace[1] ?? ''}/sa/`) === true ? YES : NO;
  return unsure(member);
}

const unsure = (member: string): Coverage => ({
  covers: 'unknown',
  reason: `${member} may cover it by an attribute that is not readable from outside`,
  lacks: null,
});
