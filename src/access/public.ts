import type { Policy } from '../model/policy';
import type { AccessFacts, ImageFacts, PolicyLevel } from '../model/target-facts';
import { evaluate } from './evaluate';

const NOTHING_MORE: AccessFacts = { roles: {}, accountPlace: null };

/**
 * Whether a stranger may pull the image: `allUsers` holds the permission by the repository's policy, or an anonymous
 * request was served. `allAuthenticatedUsers` is not public in this sense: it needs a token.
 * Only the repository's own policy counts: projects take no `allUsers` (setIamPolicy of Resource Manager).
 * @param access the roles that were read, by which a custom role of `allUsers` is judged
 * @returns null where it could be neither told nor ruled out, and for images of other registries
 */
export function isPublic(image: ImageFacts, access: AccessFacts = NOTHING_MORE): boolean | null {
  const { anonymous, repository } = image;
  if (anonymous?.state === 'known' && anonymous.value.allowed) return true;
  const own = repository?.levels.find(({ kind }) => kind === 'repository');
  if (own?.policy.state === 'known') return byPolicy(own, own.policy.value, access);
  return anonymous?.state === 'known' ? false : null;
}

function byPolicy(level: PolicyLevel, policy: Policy, facts: AccessFacts): boolean | null {
  const bindings = policy.bindings.filter(({ members }) => members.some((member) => /^\s*allusers\s*$/i.test(member)));
  const ofStrangers: PolicyLevel = {
    ...level,
    policy: {
      state: 'known',
      value: { bindings: bindings.map((each) => ({ ...each, members: ['allUsers'] })) },
      from: '',
    },
  };
  const { state } = evaluate({ principal: 'allUsers', levels: [ofStrangers], facts });
  return state === 'unknown' ? null : state === 'granted';
}
