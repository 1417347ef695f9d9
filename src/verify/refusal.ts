import { saidByKubectl } from '../diagnosis/words/kubectl';
import { classify } from '../diagnosis/words';
import { type ClusterName, clusterPath, isOutside } from '../model/cluster';
import { denied, type Fact, failed, known } from '../model/fact';
import { need, type Need, OF_KUBERNETES } from '../model/need';
import type { Verification, VerificationPlan } from '../model/verification';
import { undecided } from './verification-of';

/** By which endpoint a request went, and the cluster's fleet membership. */
export interface Front {
  readonly kind: 'given' | 'address' | 'dns' | 'gateway';
  readonly membership: string | null;
}

/**
 * What the Kubernetes API's refusal, or kubectl's failure, says of a verification.
 * @param words what kubectl wrote
 * @param from the call, in a person's words
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
      const resource = said.namespaced ? `namespace ${plan.namespace} of ${clusterPath(plan)}` : clusterPath(plan);
      const permission = `${said.verb} ${said.resource}`;
      return denied('permission', from, words, [
        { way: 'verify', permission, resource, role: isOutside(plan) ? OF_KUBERNETES : 'roles/container.developer' },
      ]);
    }
    case 'front': {
      const needs = needsAtFront(plan, said.named, front);
      return needs.length > 0 ? denied('permission', from, words, needs) : refused('Forbidden');
    }
    case 'unauthenticated':
    case 'unreachable':
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

/**
 * What the caller lacks before Kubernetes decides: IAM's permission for a DNS endpoint, or those for Connect gateway and
 * its membership.
 * @param named whose permission the words name; null where they name none
 * @returns none where it is not known which front refused
 */
export function needsAtFront(
  cluster: ClusterName,
  named: 'container.clusters.connect' | 'gkehub' | null,
  { kind, membership }: Front,
): readonly Need[] {
  if (named === 'container.clusters.connect' || (named === null && kind === 'dns'))
    return [need('container.clusters.connect', `projects/${cluster.project}`, 'verify')];
  if (membership === null || (named === null && kind !== 'gateway')) return [];
  return [
    need('gkehub.gateway.get', membership, 'verify'),
    need('gkehub.gateway.post', membership, 'verify'),
    need('gkehub.gateway.delete', membership, 'verify'),
    need('gkehub.memberships.get', membership, 'verify'),
  ];
}

/** True where no pod can have come of the creation: it was refused outright. */
export const isOutright = (words: string): boolean =>
  /^Error from server \((?:Forbidden|NotFound|Invalid|BadRequest|MethodNotAllowed)\)/.test(words) ||
  /^The \w+ "[^"]*" is invalid: /.test(words);
