/** The services in front of the Kubernetes API: Google's DNS endpoint and Connect gateway. */
import { type ClusterName, clusterPath, type Membership } from '../model/cluster';
import { need, type Need } from '../model/need';

/** The kind of endpoint that a request used, and the fleet membership of the cluster. */
export interface Front {
  readonly kind: 'given' | 'address' | 'dns' | 'gateway';
  readonly membership: Membership | null;
}

/**
 * The permissions that the caller lacks if a request is refused before it reaches Kubernetes: the IAM permission for a
 * DNS endpoint, or those for Connect gateway and its membership.
 * @param named the permission in the error message; null if it names none
 * @param creates whether objects are created and deleted too: Connect gateway has a permission for each HTTP method
 * @returns an empty list if it is unknown which service refused the request
 */
export function needsAtFront(
  cluster: ClusterName,
  named: 'container.clusters.connect' | 'gkehub' | null,
  { kind, membership }: Front,
  creates: boolean,
): readonly Need[] {
  if (named === 'container.clusters.connect' || (named === null && kind === 'dns'))
    return [need('container.clusters.connect', `projects/${cluster.project}`, 'verify')];
  if (membership === null || (named === null && kind !== 'gateway')) return [];
  return [
    need('gkehub.gateway.get', membership.name, 'verify'),
    ...(creates ? ['gkehub.gateway.post', 'gkehub.gateway.delete'] : []).map((permission) =>
      need(permission, membership.name, 'verify'),
    ),
    need('gkehub.memberships.get', membership.name, 'verify'),
  ];
}

/**
 * What allows Connect gateway's agent in the cluster to impersonate the caller: ClusterRoles that name the caller
 * (https://cloud.google.com/kubernetes-engine/enterprise/multicluster-management/gateway/setup).
 */
export const asCaller = (cluster: ClusterName): Need => ({
  way: 'verify',
  permission: 'impersonate users (the Connect agent, for the caller)',
  resource: clusterPath(cluster),
  role: 'the ClusterRoles that gcloud container fleet memberships generate-gateway-rbac makes for the caller',
});
