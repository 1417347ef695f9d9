/** What stands before the Kubernetes API: Google's DNS endpoint, or Connect gateway. */
import type { ClusterName, Membership } from '../model/cluster';
import { need, type Need } from '../model/need';

/** By which endpoint a request went, and the cluster's fleet membership. */
export interface Front {
  readonly kind: 'given' | 'address' | 'dns' | 'gateway';
  readonly membership: Membership | null;
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
    need('gkehub.gateway.get', membership.name, 'verify'),
    need('gkehub.gateway.post', membership.name, 'verify'),
    need('gkehub.gateway.delete', membership.name, 'verify'),
    need('gkehub.memberships.get', membership.name, 'verify'),
  ];
}
