import { known } from '../model/fact';
import type { Policy } from '../model/policy';
import { type AccessFacts, type ImageFacts, NO_ACCESS_FACTS, type PolicyLevel } from '../model/target-facts';
import { evaluate } from './evaluate';

/**
 * Whether a stranger may pull the image: `allUsers` holds the permission by the repository's policy and no deny policy
 * takes it from everybody, or an anonymous request was served. `allAuthenticatedUsers` is not public in this sense: it
 * needs a token. Only the repository's own policy counts: projects take no `allUsers` (setIamPolicy of Resource Manager).
 * @param access the roles that were read, by which a custom role of `allUsers` is judged
 * @param now the time of the run, ISO 8601, for conditions on it
 * @returns null where it could be neither told nor ruled out, and for images of other registries
 */
export function isPublic(image: ImageFacts, access: AccessFacts = NO_ACCESS_FACTS, now = ''): boolean | null {
  const { anonymous, repository } = image;
  if (anonymous?.state === 'known' && anonymous.value.allowed) return true;
  const own = repository?.levels.find(({ kind }) => kind === 'repository');
  if (repository !== null && own?.policy.state === 'known') {
    const question = { principal: 'allUsers', repository: repository.name, deny: repository.deny, facts: access, now };
    const { state } = evaluate({ ...question, levels: [strangersOf(own, own.policy.value)] });
    return state === 'unknown' ? null : state === 'granted';
  }
  return anonymous?.state === 'known' ? false : null;
}

/** A level with what it grants to strangers, and no more. */
function strangersOf(level: PolicyLevel, { bindings }: Policy): PolicyLevel {
  const given = bindings.filter(({ members }) => members.some((member) => /^\s*allusers\s*$/i.test(member)));
  return { ...level, policy: known({ bindings: given.map((each) => ({ ...each, members: ['allUsers'] })) }, '') };
}
