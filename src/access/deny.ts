/** What the deny policies say: one rule that applies refuses, whatever is granted (docs/GOOGLE.md#deny-policies). */
import type { DenyRule } from '../model/iam';
import type { DenyLevel } from '../model/target-facts';
import { heldBy } from './held';
import { memberOfDenyPolicy } from './deny-principals';
import { coveredBy, type PrincipalContext } from './members';
import type { AccessQuestion, Denial, Lack, Unsettled, Taken } from './question';
import { append } from '../model/append';

/** The permission as deny policies write it. */
export const DENIED_PERMISSION = 'artifactregistry.googleapis.com/repositories.downloadArtifacts';

export interface DenyMatch {
  readonly denied: Denial | null;
  readonly mayDeny: readonly Denial[];
  readonly open: readonly Unsettled[];
  readonly lacks: readonly Lack[];
  readonly unread: readonly DenyLevel[];
  readonly assumed: readonly Taken[];
}

/** Evaluates the deny policies that were read. */
export function deniedBy(question: AccessQuestion, around: PrincipalContext): DenyMatch {
  const unread = question.deny.filter(({ policies }) => policies.state !== 'known');
  const mayDeny: Denial[] = [];
  const open: Unsettled[] = [];
  const lacks: Lack[] = [];
  const assumed: Taken[] = [];
  let first: { readonly denied: Denial; readonly assumes: readonly Taken[] } | null = null;
  for (const level of question.deny) {
    if (level.policies.state !== 'known') continue;
    for (const policy of level.policies.value) {
      for (const [index, rule] of policy.rules.entries()) {
        const { applies, entry, assumes, ...doubt } = judgeRule(rule, question, around);
        const denial: Denial = { level, policy, rule: index, entry };
        if (applies === true && assumes.length === 0)
          return { denied: denial, mayDeny: [], open: [], lacks: [], unread, assumed: [] };
        if (applies === true) first ??= { denied: denial, assumes };
        else append(assumed, assumes);
        if (applies !== 'unknown') continue;
        mayDeny.push(denial);
        const name = policyId(policy.name);
        open.push({
          reason: `deny policy ${name} of ${level.resource} may take it from ${entry}: ${doubt.reason}`,
          needs: doubt.needs,
        });
        append(lacks, doubt.lacks);
      }
    }
  }
  if (first !== null) return { denied: first.denied, mayDeny: [], open: [], lacks: [], unread, assumed: first.assumes };
  return { denied: null, mayDeny, open, lacks, unread, assumed };
}

/** `deny-pulls` of `policies/cloudresourcemanager.googleapis.com%2Fprojects%2F1/denypolicies/deny-pulls`. */
export const policyId = (name: string): string => name.split('/').pop() ?? name;

interface JudgedRule extends Unsettled {
  readonly applies: boolean | 'unknown';
  readonly entry: string;
  readonly lacks: readonly Lack[];
  readonly assumes: readonly Taken[];
}

const UNTOUCHED: JudgedRule = { applies: false, entry: '', reason: '', needs: [], lacks: [], assumes: [] };

/** Denied permission and principal, no exception for either, and a condition that holds. */
function judgeRule(rule: DenyRule, question: AccessQuestion, around: PrincipalContext): JudgedRule {
  if (!names(rule.deniedPermissions) || names(rule.exceptionPermissions)) return UNTOUCHED;
  const of = (entries: readonly string[]) => coveredBy(entries, question.principal, around, memberOfDenyPolicy);
  const principal = of(rule.deniedPrincipals);
  const exception = of(rule.exceptionPrincipals);
  if (principal.coverage.covers === 'no' || exception.coverage.covers === 'yes') return UNTOUCHED;
  const held = heldBy(rule.condition, question, 'deny');
  const { entry } = principal;
  if (held.holds === false) return { ...UNTOUCHED, entry, assumes: held.assumes };
  const doubts = [principal.coverage, exception.coverage].filter((each) => each.covers === 'unknown');
  const reasons = doubts.map(({ reason }) => reason);
  if (held.holds === 'unknown') reasons.push(held.reason);
  return {
    applies: reasons.length === 0 ? true : 'unknown',
    entry,
    reason: reasons.join(', '),
    needs: [...doubts.flatMap(({ needs }) => needs), ...held.needs],
    lacks: [...doubts.flatMap(({ lacks }) => lacks), ...held.lacks],
    assumes: reasons.length === 0 ? held.assumes : [],
  };
}

/** Whether the permission is named: in full, or by a group of permissions (`repositories.*`, `*.downloadArtifacts`, `*.*`). */
const names = (permissions: readonly string[]): boolean => permissions.some(namesPull);

function namesPull(pattern: string): boolean {
  if (pattern === DENIED_PERMISSION) return true;
  const [service, ...rest] = pattern.split('/');
  if (service !== 'artifactregistry.googleapis.com') return false;
  const [resource, verb = resource === '*' ? '*' : '', ...more] = rest.join('/').split('.');
  if (more.length > 0) return false;
  return (resource === '*' || resource === 'repositories') && (verb === '*' || verb === 'downloadArtifacts');
}
