import { missing } from '../model/fact';
import { need, type Need } from '../model/need';
import type { Binding } from '../model/policy';
import type { AccessFacts, PolicyLevel } from '../model/target-facts';
import { covers, type AccountPlace, type BasicRoleHolder, type Coverage } from './members';
import { isKnownNotToPull, ROLES_READ_ON, ROLES_THAT_PULL } from './roles-that-pull';

/** The permission that a pull needs, effective on the repository (FACTS 0.2). */
export const PULL_PERMISSION = 'artifactregistry.repositories.downloadArtifacts';

/** A binding that grants the permission to the principal, and where it stands. */
export interface Grant {
  readonly level: PolicyLevel;
  readonly binding: Binding;
  /** The member of the binding that covers the principal. */
  readonly member: string;
  /** Where the role's contents were read. */
  readonly roleFrom: string;
}

/** Something that would have to be known for a sure answer. */
export interface Open {
  /** One sentence, without a full stop. */
  readonly reason: string;
  readonly needs: readonly Need[];
}

/** What the evaluation would ask next; gathering asks it and evaluates again. */
export type Lack = { readonly kind: 'role'; readonly role: string } | { readonly kind: 'accountPlace' };

export interface Access {
  readonly state: 'granted' | 'refused' | 'unknown';
  /** The nearest grant, where there is one. */
  readonly grant: Grant | null;
  /** Why it is not sure (`unknown`). */
  readonly open: readonly Open[];
  /** Levels that could not be read. */
  readonly unread: readonly PolicyLevel[];
  readonly lacks: readonly Lack[];
}

/** What is asked: may this member pull, as far as these policies say? */
export interface AccessQuestion {
  /** An IAM member: `serviceAccount:E`, `principal://…`. */
  readonly principal: string;
  /** Repository first, then its project, folders and organization. */
  readonly levels: readonly PolicyLevel[];
  readonly facts: AccessFacts;
}

/**
 * Evaluates the allow policies from the repository up, as IAM does: one grant anywhere is enough.
 * A level that could not be read leaves a refusal open; so do groups, conditions and roles that could not be read.
 */
export function evaluate(question: AccessQuestion): Access {
  const { principal, levels, facts } = question;
  const place = placeOf(facts);
  const basicRole = basicRolesIn(levels, principal, place);
  const unread = levels.filter((level) => level.policy.state !== 'known');
  const open: Open[] = [];
  const lacks: Lack[] = [];

  for (const level of levels) {
    if (level.policy.state !== 'known') continue;
    for (const binding of level.policy.value.bindings) {
      const { coverage, member } = covered(binding, principal, place, basicRole);
      if (coverage.covers === 'no') continue;
      const role = pulls(binding.role, facts);
      if (role.holds === 'no') continue;
      const doubts: Open[] = [];
      if (coverage.covers === 'unknown')
        doubts.push({
          reason: `${where(level)} grants ${binding.role} to ${member}: ${coverage.reason}`,
          needs: needsOf(coverage, facts),
        });
      if (coverage.covers === 'unknown' && coverage.lacks === 'accountPlace') lacks.push({ kind: 'accountPlace' });
      if (role.holds === 'unknown') {
        doubts.push({
          reason: `${where(level)} grants ${binding.role} to ${member}, and what that role holds could not be read`,
          needs: role.needs,
        });
        if (!(binding.role in facts.roles)) lacks.push({ kind: 'role', role: binding.role });
      }
      if (binding.condition !== null)
        doubts.push({
          reason: `${where(level)} grants ${binding.role} to ${member} only if: ${binding.condition.expression}`,
          needs: [],
        });
      if (doubts.length === 0) {
        return {
          state: 'granted',
          grant: { level, binding, member, roleFrom: role.from },
          open: [],
          unread,
          lacks: [],
        };
      }
      open.push(...doubts);
    }
  }
  for (const level of unread)
    open.push({ reason: `the policy of ${level.resource} could not be read`, needs: needsOfLevel(level) });
  return { state: open.length > 0 ? 'unknown' : 'refused', grant: null, open, unread, lacks: distinct(lacks) };
}

/** The first member that covers the principal for sure, else the first that may. */
function covered(
  binding: Binding,
  principal: string,
  place: AccountPlace,
  basicRole: BasicRoleHolder,
): { coverage: Coverage; member: string } {
  let best: { coverage: Coverage; member: string } = { coverage: { covers: 'no' }, member: '' };
  for (const member of binding.members) {
    const coverage = covers(member, principal, place, basicRole);
    if (coverage.covers === 'yes') return { coverage, member };
    if (coverage.covers === 'unknown' && best.coverage.covers === 'no') best = { coverage, member };
  }
  return best;
}

type RoleAnswer =
  | { readonly holds: 'yes' | 'no'; readonly from: string }
  | { readonly holds: 'unknown'; readonly from: string; readonly needs: readonly Need[] };

/** Whether a role holds the permission: as IAM says where it was asked, else by the dated table. */
function pulls(role: string, facts: AccessFacts): RoleAnswer {
  const table = `table of predefined roles of ${ROLES_READ_ON}`;
  const fact = facts.roles[role];
  if (fact?.state === 'known') {
    const holds = !fact.value.deleted && fact.value.permissions.includes(PULL_PERMISSION);
    return { holds: holds ? 'yes' : 'no', from: fact.from };
  }
  if (ROLES_THAT_PULL.has(role)) return { holds: 'yes', from: table };
  if (isKnownNotToPull(role)) return { holds: 'no', from: table };
  const root = fact && missing(fact);
  if (root?.state === 'absent') return { holds: 'no', from: root.from };
  const owner = /^((?:projects|organizations)\/[^/]+)\/roles\//.exec(role)?.[1];
  return {
    holds: 'unknown',
    from: role,
    needs: root?.state === 'denied' && root.needs.length > 0 ? root.needs : [need('iam.roles.get', owner ?? role)],
  };
}

function placeOf(facts: AccessFacts): AccountPlace {
  if (facts.accountPlace === null) return 'not-asked';
  const { project, ancestry } = facts.accountPlace;
  if (project.state !== 'known' || ancestry.state !== 'known') return 'not-read';
  return [`projects/${project.value.number}`, ...ancestry.value];
}

/** `projectEditor:P` and its like, told from P's own policy where P is among the levels. */
function basicRolesIn(levels: readonly PolicyLevel[], principal: string, place: AccountPlace): BasicRoleHolder {
  return (project, role) => {
    const level = levels.find((each) => each.resource.toLowerCase() === `projects/${project}`.toLowerCase());
    if (level?.policy.state !== 'known') return null;
    let answer: boolean | null = false;
    for (const binding of level.policy.value.bindings) {
      if (binding.role !== role) continue;
      const { coverage } = covered(binding, principal, place, () => null);
      if (coverage.covers === 'yes' && binding.condition === null) return true;
      if (coverage.covers !== 'no') answer = null;
    }
    return answer;
  };
}

function needsOf(coverage: Coverage, facts: AccessFacts): readonly Need[] {
  if (coverage.covers !== 'unknown' || facts.accountPlace === null) return [];
  return [facts.accountPlace.project, facts.accountPlace.ancestry].flatMap((fact) => {
    const root = missing(fact);
    return root?.state === 'denied' ? root.needs : [];
  });
}

function needsOfLevel(level: PolicyLevel): readonly Need[] {
  const root = missing(level.policy);
  return root?.state === 'denied' ? root.needs : [];
}

const where = (level: PolicyLevel): string => (level.kind === 'repository' ? 'the repository' : level.resource);

function distinct(lacks: readonly Lack[]): readonly Lack[] {
  return [...new Map(lacks.map((lack) => [JSON.stringify(lack), lack])).values()];
}
