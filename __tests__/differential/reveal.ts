/** What would tell an unknown: the grants that findings ask for, and what no grant decides. */
import type { Need } from '../../src/model/need';
import type { Binding, Policy, Repository, World } from '../../simulator/world';
import { NOT_EVALUABLE, RULES_NOT_EVALUABLE, RUNNER } from './worlds';

/**
 * Gives the caller what a finding asks for, as an administrator would who runs its commands.
 * @returns false where the caller has it already, or nobody could give it
 */
export function reveal(world: World, { way, resource, role }: Need): boolean {
  if (way !== 'policies') return false;
  const group = /^the group (.+)$/.exec(resource)?.[1];
  if (group !== undefined) {
    const found = world.groups.find(({ email }) => email.toLowerCase() === group.toLowerCase());
    if (!found || found.readers?.includes(RUNNER)) return false;
    found.readers = [...(found.readers ?? []), RUNNER];
    return true;
  }
  const policy = policyOf(world, resource);
  if (policy === null || policy.bindings.some((each) => isPlain(each, role))) return false;
  policy.bindings.push({ role, members: [RUNNER] });
  return true;
}

const isPlain = ({ role, members, condition }: Binding, wanted: string): boolean =>
  role === wanted && members.includes(RUNNER) && condition === undefined;

function policyOf(world: World, resource: string): Policy | null {
  const [kind, id = '', , , , leaf = ''] = resource.split('/');
  const project = world.projects.find((each) => each.id === id || each.number === id);
  const account = /\/serviceAccounts\/(.+)$/.exec(resource)?.[1];
  if (kind === 'folders') return world.folders.find((each) => each.id === id)?.policy ?? null;
  if (kind === 'organizations') return world.organization?.policy ?? null;
  if (kind !== 'projects' || !project) return null;
  // An account that is gone has no policy: who asks for it needs the right on its project.
  if (account !== undefined)
    return world.serviceAccounts.find(({ email }) => email === account)?.policy ?? project.policy;
  if (leaf === '') return project.policy;
  return world.repositories.find((each) => each.id === leaf)?.policy ?? null;
}

/**
 * Takes the caller out of every deny rule, since no grant outweighs them, and lets it read them all: an unknown need not
 * name what might only settle it otherwise.
 */
export function openDenies({ organization, folders, projects }: World): void {
  const runner = `principal://iam.googleapis.com/projects/-/serviceAccounts/${RUNNER.replace('serviceAccount:', '')}`;
  for (const level of [...(organization ? [organization] : []), ...folders, ...projects]) {
    level.policy.bindings.push({ role: 'roles/iam.denyReviewer', members: [RUNNER] });
    for (const { rules } of level.denyPolicies)
      for (const rule of rules) rule.exceptionPrincipals = [...(rule.exceptionPrincipals ?? []), runner];
  }
}

/** Something that facts do not decide, put to one of its two readings. */
export type Switch = (reading: boolean) => void;

/** What is not decided depends on who asks. */
export interface Undecided {
  /** Who pulls where it is not the nodes. */
  readonly principal: string | null;
  /** The registry serves the image to the caller, who so learns its digest. */
  readonly seesDigest: boolean;
}

/**
 * What no facts decide in a world: conditions that cannot be evaluated, whether `allAuthenticatedUsers` holds a
 * workload, what rules that disagree come to. Each switch changes the world that was given.
 */
export const openThings = (world: World, undecided: Undecided): readonly Switch[] => [
  ...openConditions(world),
  ...openMembers(world, undecided),
  ...world.repositories.flatMap((repository) => openRules(repository, undecided)),
];

const levelsOf = ({ organization, folders, projects, repositories }: World) => [
  ...(organization ? [organization] : []),
  ...folders,
  ...projects,
  ...repositories,
];

const openConditions = (world: World): readonly Switch[] =>
  levelsOf(world)
    .flatMap((level) => [
      ...level.policy.bindings.map(({ condition }) => condition),
      ...('denyPolicies' in level ? level.denyPolicies : []).flatMap(({ rules }) =>
        rules.map(({ denialCondition }) => denialCondition),
      ),
    ])
    .filter((each) => each !== undefined && NOT_EVALUABLE.includes(each.expression))
    .map((condition) => (reading) => void (condition!.expression = String(reading)));

/** Whether Google counts a workload's principal as an authenticated user is not said. */
const openMembers = (world: World, { principal }: Undecided): readonly Switch[] =>
  levelsOf(world)
    .flatMap(({ policy }) => policy.bindings)
    .filter(({ members }) => principal !== null && members.includes('allAuthenticatedUsers'))
    .map((binding) => (reading) => {
      if (!reading) binding.members = binding.members.filter((each) => each !== 'allAuthenticatedUsers');
    });

/** What Google does not document of download rules. */
function openRules(repository: Repository, { seesDigest }: Undecided): readonly Switch[] {
  const rules = repository.rules ?? [];
  const disagree = new Set(rules.map(({ action }) => action)).size > 1;
  const conditional = rules.filter(
    ({ condition }) => condition && (!seesDigest || RULES_NOT_EVALUABLE.includes(condition.expression)),
  );
  return [
    ...conditional.map((rule): Switch => (reading) => {
      rule.condition = { expression: String(reading) };
    }),
    ...(disagree ? [denyingOnly(repository)] : []),
    // An ALLOW under a condition may keep other versions out.
    ...rules
      .filter(({ action, condition }) => action === 'ALLOW' && condition)
      .map((rule): Switch => (reading) => {
        if (!reading) Object.assign(rule, { action: 'DENY', condition: { expression: 'true' } });
      }),
  ];
}

const denyingOnly =
  (repository: Repository): Switch =>
  (reading) => {
    if (!reading) repository.rules = (repository.rules ?? []).filter(({ action }) => action !== 'DENY');
  };
