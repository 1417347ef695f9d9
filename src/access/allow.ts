/** What the allow policies say: one grant anywhere is enough. */
import { missing } from '../model/fact';
import type { Need } from '../model/need';
import type { Binding } from '../model/iam';
import type { PolicyLevel } from '../model/target-facts';
import { heldBy } from './held';
import { type Coverage, coveredBy, notKnown, type PrincipalContext } from './members';
import type { AccessQuestion, Grant, Lack, Unsettled, Taken } from './question';
import { roleHolds } from './roles';
import { append } from '../model/append';

export interface Allowed {
  /** The nearest certain grant; one without assumptions takes precedence. */
  readonly grant: Grant | null;
  readonly open: readonly Unsettled[];
  readonly lacks: readonly Lack[];
  /** The assumptions behind the grant, or behind the lack of one. */
  readonly assumed: readonly Taken[];
}

/** Evaluates the allow policies that were read, from the repository up. */
export function allowedBy(question: AccessQuestion, around: PrincipalContext): Allowed {
  const open: Unsettled[] = [];
  const lacks: Lack[] = [];
  let first: (Judged & { readonly grant: Grant }) | null = null;
  for (const level of question.levels) {
    if (level.policy.state !== 'known') continue;
    for (const binding of level.policy.value.bindings) {
      const judged = judgeBinding(binding, level, question, around);
      if (judged === null) continue;
      const { grant, assumes } = judged;
      if (grant !== null && assumes.length === 0) return { grant, open: [], lacks: judged.lacks, assumed: [] };
      if (grant !== null) first ??= { ...judged, grant };
      append(open, judged.open);
      append(lacks, judged.lacks);
    }
  }
  return first === null
    ? { grant: null, open, lacks, assumed: [] }
    : { grant: first.grant, open: [], lacks: first.lacks, assumed: first.assumes };
}

interface Judged {
  readonly grant: Grant | null;
  readonly open: readonly Unsettled[];
  readonly lacks: readonly Lack[];
  readonly assumes: readonly Taken[];
}

/** Judges one binding; null if it is not relevant to the question. */
function judgeBinding(
  binding: Binding,
  level: PolicyLevel,
  question: AccessQuestion,
  around: PrincipalContext,
): Judged | null {
  const role = roleHolds(binding.role, question.facts);
  if (role.holds === 'no') return null;
  const { coverage, entry: member } = coveredBy(binding.members, question.principal, around);
  if (coverage.covers === 'no') return null;
  const held = heldBy(binding.condition, question, 'allow');
  if (held.holds === false) return null;
  const open: Unsettled[] = [];
  const lacks: Lack[] = [];
  const grants = `${where(level)} grants ${binding.role} to ${member}`;
  if (coverage.covers === 'unknown') {
    open.push({ reason: `${grants}: ${coverage.reason}`, needs: coverage.needs });
    append(lacks, coverage.lacks);
  }
  if (role.holds === 'unknown') {
    open.push({ reason: `${grants}, and what that role holds could not be read`, needs: role.needs });
    if (!role.asked) lacks.push({ kind: 'role', role: binding.role });
  }
  if (role.holds === 'yes' && role.worthAsking) lacks.push({ kind: 'role', role: binding.role });
  if (held.holds === 'unknown') {
    open.push({ reason: `${grants} ${held.reason}`, needs: held.needs });
    append(lacks, held.lacks);
  }
  const sure = open.length === 0;
  const grant = sure ? { level, binding, member, roleFrom: role.from } : null;
  return { grant, open, lacks, assumes: sure ? held.assumes : [] };
}

/** Resolves `projectEditor:P` and similar members from P's own policy, if P is among the levels. */
export function basicRolesIn(question: AccessQuestion, around: Omit<PrincipalContext, 'basicRole'>): PrincipalContext {
  const inner: PrincipalContext = { ...around, basicRole: () => ({ covers: 'no' }) };
  return {
    ...around,
    basicRole: (project, role) => {
      const stands = `${role} on ${project}, which the member stands for, could not be determined`;
      const level = question.levels.find(({ resource }) => resource.toLowerCase() === `projects/${project}`);
      if (level === undefined) return notKnown(stands);
      if (level.policy.state !== 'known') return notKnown(stands, [], needsOfLevel(level));
      let answer: Coverage = { covers: 'no' };
      for (const binding of level.policy.value.bindings) {
        if (binding.role !== role) continue;
        const { coverage } = coveredBy(binding.members, question.principal, inner);
        if (coverage.covers === 'no') continue;
        // IAM does not accept a condition on a basic role (https://cloud.google.com/iam/docs/conditions-overview), so the effect of one is unknown.
        if (coverage.covers === 'yes' && binding.condition === null) return coverage;
        answer = coverage.covers === 'unknown' ? coverage : notKnown(stands);
      }
      return answer;
    },
  };
}

/** The permissions that would let the caller read the policy of a level. */
export function needsOfLevel({ policy }: PolicyLevel): readonly Need[] {
  const root = missing(policy);
  return root?.state === 'denied' ? root.needs : [];
}

const where = (level: PolicyLevel): string => (level.kind === 'repository' ? 'the repository' : level.resource);
