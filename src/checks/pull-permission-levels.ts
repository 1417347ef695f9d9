/** The levels at which `pull-permission` looks for grants and deny rules. */
import { READER } from '../fixes';
import { type Blocked, known } from '../model/fact';
import type { DenyLevel, ImageFacts, PolicyLevel, RepositoryFacts } from '../model/target-facts';

/**
 * The levels. A repository that serves anonymous requests although its policy could not be read grants to everybody.
 */
export function levelsSeen({ levels }: RepositoryFacts, { anonymous }: ImageFacts): readonly PolicyLevel[] {
  if (anonymous?.state !== 'known' || !anonymous.value.allowed) return levels;
  const policy = known({ bindings: [{ role: READER, members: ['allUsers'], condition: null }] }, anonymous.from);
  return levels.map((level) =>
    level.kind === 'repository' && level.policy.state !== 'known' ? { ...level, policy } : level,
  );
}

/** The levels, plus one that represents the ancestors if they are unknown: finding no grant is then not a refusal. */
export function withAncestors<Level extends PolicyLevel | DenyLevel>(
  levels: readonly Level[],
  { ancestry, place }: RepositoryFacts,
  unread: (blocked: Blocked) => Omit<Level, 'kind' | 'resource'>,
): readonly Level[] {
  const hasAbove = levels.some(({ kind }) => kind === 'folder' || kind === 'organization');
  if (ancestry.state === 'known' || hasAbove) return levels;
  const resource = `the folders and the organization above projects/${place.project}`;
  const blocked: Blocked = ancestry.state === 'blocked' ? ancestry : { state: 'blocked', by: ancestry };
  return [...levels, { kind: 'folder', resource, ...unread(blocked) } as Level];
}
