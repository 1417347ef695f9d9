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
 * Whether anybody may pull the image without credentials: the repository's policy grants the permission to `allUsers` and
 * no deny policy denies it, or an anonymous request succeeded. `allAuthenticatedUsers` is not public in this sense: it
 * needs a token. Only the repository's own policy counts: projects accept no `allUsers` (setIamPolicy of Resource Manager).
 * @param access the roles that were read, to judge a custom role of `allUsers`
 * @param now the time of the run, ISO 8601, for conditions on it
 * @returns null if it could not be determined, and for images of other registries
 */
export function isPublic(image: ImageFacts, access: AccessFacts = NO_ACCESS_FACTS, now = ''): boolean | null {
  const { anonymous, repository } = image;
  if (anonymous?.state === 'known' && anonymous.value.allowed) return true;
  const question = repository === null ? null : strangersQuestion(repository, access, now);
  if (question === null) return anonymous?.state === 'known' ? false : null;
  const { state } = evaluate(question);
  return state === 'unknown' ? null : state === 'granted';
}

/** The access question for `allUsers`; null if the repository's own policy could not be read. */
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

/** A level with only what it grants to `allUsers`. */
function strangersOf(level: PolicyLevel, { bindings }: Policy): PolicyLevel {
  const given = bindings.filter(({ members }) => members.some((member) => /^\s*allusers\s*$/i.test(member)));
  return { ...level, policy: known({ bindings: given.map((each) => ({ ...each, members: ['allUsers'] })) }, '') };
}
