/**
 * Where policies name an account. Accounts that the same policies name in the same places have the same rights, as long
 * as nothing else of them decides: so hundreds of accounts of a fleet are few to a repository. Pure.
 */
import type { DenyPolicy, Policy } from '../model/iam';
import { once } from '../model/once';
import { type AccessFacts, type RepositoryFacts } from '../model/target-facts';
import { memberOfDenyPolicy } from './deny-principals';

/**
 * Where the policies of a repository and of what it stands below name a service account, as a text: equal texts of one
 * repository, equal places.
 * @param member `serviceAccount:EMAIL`
 */
export function namedIn(member: string, { levels, deny }: Pick<RepositoryFacts, 'levels' | 'deny'>): string {
  const who = member.toLowerCase();
  return [
    ...levels.map(({ policy }) => (policy.state === 'known' ? (inAllow(policy.value).get(who) ?? '') : '')),
    ...deny.map(({ policies }) => (policies.state === 'known' ? (inDeny(policies.value).get(who) ?? '') : '')),
  ].join('\n');
}

/**
 * Whether nothing was asked of an account itself to tell what it may do: not its groups, not where it stands, and
 * nothing of Policy Troubleshooter. What names it in policies is all that decided then.
 */
export const isOfPoliciesAlone = (facts: AccessFacts): boolean =>
  facts.accountPlace === null &&
  facts.troubleshooting === null &&
  facts.automaticGrants === null &&
  Object.keys(facts.groups).length === 0;

type Places = ReadonlyMap<string, string>;

const allowed = once<Places>();
const denied = once<Places>();

const inAllow = (policy: Policy): Places =>
  allowed([policy], '', () =>
    placesOf(policy.bindings.map(({ members }, at) => [String(at), members.map((each) => each.trim())] as const)),
  );

const inDeny = (policies: readonly DenyPolicy[]): Places =>
  denied([policies], '', () =>
    placesOf(
      policies.flatMap(({ rules }, policy) =>
        rules.flatMap(({ deniedPrincipals, exceptionPrincipals }, rule) => {
          const at = `${String(policy)}.${String(rule)}`;
          return [
            [at, deniedPrincipals.map(memberOfDenyPolicy)],
            [`${at} except`, exceptionPrincipals.map(memberOfDenyPolicy)],
          ] as const;
        }),
      ),
    ),
  );

/** `deleted:serviceAccount:EMAIL?uid=N`: nodes may keep the identity of one that was deleted. */
const DELETED = /^deleted:(serviceaccount:[^?]*)/;

function placesOf(lists: readonly (readonly [string, readonly string[]])[]): Places {
  const places = new Map<string, string>();
  for (const [at, members] of lists)
    for (const member of new Set(members.map((each) => each.toLowerCase()))) {
      const gone = DELETED.exec(member)?.[1];
      const [who, place] = gone === undefined ? [member, at] : [gone, `${at} ${member}`];
      places.set(who, `${places.get(who) ?? ''} ${place}`);
    }
  return places;
}
