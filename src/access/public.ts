import { known } from '../model/fact';
import { once } from '../model/once';
import type { Policy } from '../model/iam';
import {
  type AccessFacts,
  type ImageFacts,
  NO_ACCESS_FACTS,
  type PolicyLevel,
  type RepositoryFacts,
} from '../model/target-facts';
import { type AccessQuestion, evaluate } from './evaluate';

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
  const question = repository === null ? null : strangersQuestion(repository, access, now);
  if (question === null) return anonymous?.state === 'known' ? false : null;
  const { state } = evaluate(question);
  return state === 'unknown' ? null : state === 'granted';
}

/** Whether a stranger may pull, as a question of access; null where the repository's own policy could not be read. */
export function strangersQuestion(
  { name, levels, deny }: RepositoryFacts,
  access: AccessFacts,
  now: string,
): AccessQuestion | null {
  const own = levels.find(({ kind }) => kind === 'repository');
  if (own?.policy.state !== 'known') return null;
  const { value } = own.policy;
  const strangers = levelsOfStrangers([own], '', () => [strangersOf(own, value)]);
  return { principal: 'allUsers', repository: name, levels: strangers, deny, facts: access, now, cluster: null };
}

const levelsOfStrangers = once<readonly PolicyLevel[]>();

/** A level with what it grants to strangers, and no more. */
function strangersOf(level: PolicyLevel, { bindings }: Policy): PolicyLevel {
  const given = bindings.filter(({ members }) => members.some((member) => /^\s*allusers\s*$/i.test(member)));
  return { ...level, policy: known({ bindings: given.map((each) => ({ ...each, members: ['allUsers'] })) }, '') };
}
