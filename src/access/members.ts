/**
 * Whether a member of a binding covers the principal. The forms are IAM's principal identifiers (docs/GOOGLE.md#allow-policies-and-their-members).
 */
import type { ClusterName } from '../model/cluster';
import { type Fact, missing } from '../model/fact';
import type { Need } from '../model/need';
import { once } from '../model/once';
import { accountOf } from '../model/service-account';
import type { Lack } from './question';
import { inPool, poolPrincipal, type PoolPrincipal, samePool } from './workload-pools';
import { ownValue } from '../model/own-value';

/** `unknown` has the reason, the permissions that would decide it, and what could still be asked. */
export type Coverage =
  | { readonly covers: 'yes' | 'no' }
  | {
      readonly covers: 'unknown';
      readonly reason: string;
      readonly lacks: readonly Lack[];
      readonly needs: readonly Need[];
    };

/**
 * Where the principal's own service account lives: `projects/NUMBER`, `projects/ID`, its folders and organization;
 * `isWhole`: up to the organization, or to a project without one.
 */
export type AccountPlace =
  { readonly names: readonly string[]; readonly isWhole: boolean } | 'not-asked' | { readonly needs: readonly Need[] };

/** What is known around the principal. */
export interface PrincipalContext {
  readonly place: AccountPlace;
  readonly groups: Readonly<Record<string, Fact<{ readonly member: boolean }>>>;
  readonly cluster: ClusterName | null;
  /** Who holds a basic role in a project, for `projectEditor:P` and its like. */
  readonly basicRole: (project: string, role: 'roles/owner' | 'roles/editor' | 'roles/viewer') => Coverage;
}

const YES: Coverage = { covers: 'yes' };
const NO: Coverage = { covers: 'no' };
const RESOURCE_SET =
  /^principalset:\/\/cloudresourcemanager\.googleapis\.com\/(projects|folders|organizations)\/([^/]+)(\/.*)?$/;
const CONVENIENCE = /^project(owner|editor|viewer):(.+)$/;

/** Not known, with why. */
export const notKnown = (reason: string, lacks: readonly Lack[] = [], needs: readonly Need[] = []): Coverage => ({
  covers: 'unknown',
  reason,
  lacks,
  needs,
});

/**
 * @param member as the binding has it
 * @param principal the IAM member that pulls; `allUsers` stands for a stranger
 */
export function coverageOf(member: string, principal: string, around: PrincipalContext): Coverage {
  const written = member.trim();
  const given = written.toLowerCase();
  const who = principal.toLowerCase();
  if (given === 'allusers') return YES;
  if (who === 'allusers') return NO;
  const own = poolPrincipal(principal);
  const federated = own !== null || who.startsWith('principal://');
  if (given === who) return ofItself(written, principal, federated);
  const same = own === null ? null : ofPoolPrincipal(written, own);
  if (same !== null) return same;
  if (given === 'allauthenticatedusers')
    return federated ? notKnown(`${written} is said to hold no federated identity`) : YES;
  const convenience = CONVENIENCE.exec(given);
  if (convenience) return around.basicRole(convenience[2] ?? '', `roles/${convenience[1] as 'owner'}`);
  if (given.startsWith('group:')) return federated ? NO : ofGroup(written.slice('group:'.length).trim(), who, around);
  if (given.startsWith('principalset:')) return ofSet(given, written, principal, own, around);
  // Another account, user or principal, a deleted one, or a domain: a service account is never a member of a domain.
  return NO;
}

/**
 * The first of several entries that certainly covers the principal; otherwise all that may cover it, as one answer.
 * @param inAllow converts an entry to the form of allow policies
 */
export function coveredBy(
  entries: readonly string[],
  principal: string,
  around: PrincipalContext,
  inAllow: (entry: string) => string = asItIs,
): { readonly coverage: Coverage; readonly entry: string } {
  const may: { readonly entry: string; readonly coverage: Coverage & { readonly covers: 'unknown' } }[] = [];
  const candidates = entries.length > FEW ? candidatesOf(entries, principal, inAllow) : entries;
  for (const entry of candidates) {
    const coverage = coverageOf(inAllow(entry), principal, around);
    if (coverage.covers === 'yes') return { coverage, entry };
    if (coverage.covers === 'unknown') may.push({ entry, coverage });
  }
  if (may.length === 0) return { coverage: NO, entry: '' };
  const doubts = may.map(({ coverage }) => coverage);
  return {
    entry: may.map(({ entry }) => entry).join(', '),
    coverage: notKnown(
      doubts.map(({ reason }) => reason).join(', '),
      doubts.flatMap(({ lacks }) => lacks),
      doubts.flatMap(({ needs }) => needs),
    ),
  };
}

const asItIs = (entry: string): string => entry;

/** Up to this number of entries, no index is built. */
const FEW = 16;

/** The entries that name one account or user, by name, and the positions of all others. */
interface Index {
  readonly named: ReadonlyMap<string, readonly number[]>;
  readonly others: readonly number[];
}

const indexed = once<Index>();
/** One account or user: it covers nobody else. The older form of a Kubernetes service account has a bracket. */
const ONE = /^(?:serviceaccount|user):[^[]*$/;

/**
 * The entries that may cover the principal, in their order: a policy may name thousands of accounts, and thousands of
 * accounts may be looked for in it.
 */
function candidatesOf(
  entries: readonly string[],
  principal: string,
  inAllow: (entry: string) => string,
): readonly string[] {
  const { named, others } = indexed([entries, inAllow], '', () => indexOf(entries, inAllow));
  const own = named.get(principal.toLowerCase()) ?? [];
  if (others.length === 0) return own.flatMap((at) => entries[at] ?? []);
  return [...own, ...others].sort((a, b) => a - b).flatMap((at) => entries[at] ?? []);
}

function indexOf(entries: readonly string[], inAllow: (entry: string) => string): Index {
  const named = new Map<string, number[]>();
  const others: number[] = [];
  entries.forEach((entry, at) => {
    const member = inAllow(entry).trim().toLowerCase();
    if (!ONE.test(member)) others.push(at);
    else named.set(member, [...(named.get(member) ?? []), at]);
  });
  return { named, others };
}

/** E-mail addresses are not case-sensitive; a subject of a workload identity pool is. */
function ofItself(member: string, principal: string, federated: boolean): Coverage {
  if (!federated || member === principal) return YES;
  return notKnown(`${member} differs from it only in upper and lower case`);
}

/** The principal itself in the other form of its name; null if the member is not a principal of an identity pool. */
function ofPoolPrincipal(written: string, own: PoolPrincipal): Coverage | null {
  const other = poolPrincipal(written);
  if (other === null) return null;
  if (!samePool(other.pool, own.pool)) return NO;
  if (other.subject === own.subject) return YES;
  if (other.subject.toLowerCase() !== own.subject.toLowerCase()) return NO;
  return notKnown(`${written} differs from it only in upper and lower case`);
}

/** Groups contain accounts and users. For service accounts the directory (Cloud Identity) is asked for membership. */
function ofGroup(group: string, who: string, { groups }: PrincipalContext): Coverage {
  if (!who.startsWith('serviceaccount:') && !who.startsWith('user:')) return NO;
  const reason = `whether it is a member of group:${group} was not read`;
  const fact = ownValue(groups, group);
  if (fact === undefined) return notKnown(reason, who.startsWith('serviceaccount:') ? [{ kind: 'group', group }] : []);
  if (fact.state === 'known') return fact.value.member ? YES : NO;
  const root = missing(fact);
  // Policies mark deleted members with `deleted:`, so this group may exist without being visible in the directory.
  if (root?.state === 'absent')
    return notKnown(`group:${group} has a grant, and the directory says that there is no such group`);
  return notKnown(
    `whether it is a member of group:${group} could not be read`,
    [],
    root?.state === 'denied' ? root.needs : [],
  );
}

function ofSet(
  given: string,
  member: string,
  principal: string,
  own: PoolPrincipal | null,
  around: PrincipalContext,
): Coverage {
  const resource = RESOURCE_SET.exec(given);
  if (!resource) return ofOtherSet(member, principal, own, around);
  if (accountOf(principal) === null) return NO;
  const [, kind, number, rest] = resource;
  if (rest === '/type/serviceagent') return NO;
  if (rest !== '/type/serviceaccount')
    return notKnown(`${member} is a principal set of a form that this version does not know`);
  const { place } = around;
  if (place === 'not-asked')
    return notKnown(`${member} covers the service accounts below it`, [{ kind: 'accountPlace' }]);
  const unread = `${member} covers the service accounts below it, and where the account's project stands could not be read`;
  if ('needs' in place) return notKnown(unread, [], place.needs);
  if (place.names.some((each) => each.toLowerCase() === `${kind ?? ''}/${number ?? ''}`)) return YES;
  return place.isWhole || kind === 'projects' ? NO : notKnown(unread);
}

/** Sets of identity pools, and those that this version does not know. */
function ofOtherSet(
  member: string,
  principal: string,
  own: PoolPrincipal | null,
  { cluster }: PrincipalContext,
): Coverage {
  if (/\/(workloadIdentityPools|workforcePools)\//i.test(member)) {
    const answer = own !== null ? inPool(member, own, cluster) : principal.startsWith('principal://') ? null : false;
    if (answer !== null) return answer ? YES : NO;
    return notKnown(`${member} may cover it by an attribute that is not readable from outside`);
  }
  return notKnown(`${member} is a principal set of a form that this version does not know`);
}
