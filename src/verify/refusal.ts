import { saidByKubectl } from '../kubernetes/said-by-kubectl';
import { classify } from '../diagnosis/words';
import { asCaller, type Front, needsAtFront } from '../kubernetes/front';
import { clusterPath, isOutside } from '../model/cluster';
import { denied, type Fact, failed, known } from '../model/fact';
import { OF_KUBERNETES } from '../model/need';
import { undecided, type Verification } from '../model/verification';
import type { VerificationPlan } from '../model/verification-plan';

/**
 * Interprets a refusal of the Kubernetes API, or a failure of kubectl, for a verification.
 * @param words the output of kubectl
 * @param from a description of the call
 */
export function refusalOf(
  plan: VerificationPlan,
  words: string,
  from: string,
  front: Front,
): Exclude<Fact<Verification>, { readonly state: 'blocked' }> {
  const said = saidByKubectl(words);
  const refused = (reason: string): Fact<Verification> & { readonly state: 'known' } => {
    const { id, check, advice } = classify(words);
    const told = { cause: id, check, advice: id === 'unclassified' ? null : advice };
    return known({ ...undecided(plan, null, reason), ...told, words, times: 1 }, from);
  };
  switch (said.said) {
    case 'rbac': {
      if (said.verb === 'impersonate') return denied('permission', from, words, [asCaller(plan)]);
      const resource = said.namespaced ? `namespace ${plan.namespace} of ${clusterPath(plan)}` : clusterPath(plan);
      const permission = `${said.verb} ${said.resource}`;
      return denied('permission', from, words, [
        { way: 'verify', permission, resource, role: isOutside(plan) ? OF_KUBERNETES : 'roles/container.developer' },
      ]);
    }
    case 'front': {
      const needs = needsAtFront(plan, said.named, front, true);
      return needs.length > 0 ? denied('permission', from, words, needs) : refused('Forbidden');
    }
    case 'unauthenticated':
    case 'unreachable':
    case 'not-sent':
      return failed(said.said, from, words);
    case 'not-found':
      return refused('NotFound');
    case 'refused':
      return refused(said.reason);
    case 'no-such-path':
    case 'other':
      return failed('rejected', from, words);
  }
}

/** True if the creation was refused outright, so that certainly no pod was created. */
export const isOutright = (words: string): boolean =>
  /^Error from server \((?:Forbidden|NotFound|Invalid|BadRequest|MethodNotAllowed)\)/.test(words) ||
  /^The \w+ "[^"]*" is invalid: /.test(words);
