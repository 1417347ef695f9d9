import { missing } from '../model/fact';
import { clusterPath } from '../model/cluster';
import { once } from '../model/once';
import { accountOf } from '../model/service-account';
import type { AccessFacts } from '../model/target-facts';
import { allowedBy, basicRolesIn, needsOfLevel } from './allow';
import { deniedBy } from './deny';
import type { AccountPlace, PrincipalContext } from './members';
import { type Access, type AccessQuestion, distinct } from './question';

export { type Access, type AccessQuestion, type Denial, type Grant, type Lack } from './question';

/**
 * Evaluates the policies as IAM does: a deny rule that applies refuses access whatever is granted; otherwise one grant at
 * any level, from the repository up, is enough. If an allow policy, a group, a condition or a role could not be read, a
 * refusal is not certain. A deny policy that could not be read does not make the answer unknown: it is listed.
 */
export function evaluate(question: AccessQuestion): Access {
  const { principal, levels, deny, repository, now, facts, cluster } = question;
  // The cluster matters only to principal sets of its pods, and no service account is in one.
  const from = cluster === null || accountOf(principal) !== null ? '' : clusterPath(cluster);
  return evaluated([levels, deny, facts], [principal, repository, now, from].join('\n'), () => evaluateAnew(question));
}

/** Cached: thousands of pools pull as a few accounts from a few repositories. */
const evaluated = once<Access>();

function evaluateAnew(question: AccessQuestion): Access {
  const around = surroundings(question);
  const allow = allowedBy(question, around);
  const deny = deniedBy(question, around);
  const unread = question.levels.filter((level) => level.policy.state !== 'known');
  const told = { grant: allow.grant, unread, undeniedUnread: deny.unread, mayDeny: deny.mayDeny };
  if (deny.denied !== null)
    return { ...told, state: 'refused', denied: deny.denied, open: [], lacks: [], assumed: deny.assumed };
  if (allow.grant !== null) {
    const assumed = distinct([...allow.assumed, ...deny.assumed]);
    const state = deny.open.length > 0 ? 'unknown' : 'granted';
    return { ...told, state, denied: null, open: deny.open, lacks: distinct([...allow.lacks, ...deny.lacks]), assumed };
  }
  const open = [
    ...allow.open,
    ...unread.map((level) => ({
      reason: `the policy of ${level.resource} could not be read`,
      needs: needsOfLevel(level),
    })),
  ];
  if (open.length === 0) return { ...told, state: 'refused', denied: null, open, lacks: [], assumed: allow.assumed };
  return {
    ...told,
    state: 'unknown',
    denied: null,
    open: [...open, ...deny.open],
    lacks: distinct([...allow.lacks, ...deny.lacks]),
    assumed: [],
  };
}

/** What is known around the principal of a question. */
export function surroundings(question: AccessQuestion): PrincipalContext {
  const { facts, cluster } = question;
  return basicRolesIn(question, { place: placeOf(facts), groups: facts.groups, cluster });
}

/** Where the principal's service account lives, as far as it was read. */
function placeOf({ accountPlace }: AccessFacts): AccountPlace {
  if (accountPlace === null) return 'not-asked';
  const { project, ancestry } = accountPlace;
  if (project.state === 'known' && ancestry.state === 'known') {
    const { number, id, parent } = project.value;
    const above = ancestry.value.filter((each) => !each.startsWith('projects/'));
    const names = [`projects/${number}`, `projects/${id}`, ...above, ...(parent === null ? [] : [parent])];
    // An ancestry that ends at a folder, or at a project with a parent, is incomplete.
    const top = above.at(-1) ?? parent;
    return { names, isWhole: top === null || top.startsWith('organizations/') };
  }
  return {
    needs: [project, ancestry].flatMap((fact) => {
      const root = missing(fact);
      return root?.state === 'denied' ? root.needs : [];
    }),
  };
}
