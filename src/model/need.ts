/**
 * What would tell: the permission, on which resource, and the least powerful role made for reading that holds it.
 * Entries of one way are needed together; the ways are alternatives.
 */
import { ownValue } from './own-value';
import { READING_ROLE } from './reading-roles';

export interface Need {
  readonly way: 'policies' | 'impersonate' | 'verify';
  readonly permission: string;
  /** Full relative name, such as `projects/p/locations/l/repositories/r`, or what a person would call it. */
  readonly resource: string;
  readonly role: string;
}

/** What grants it in a cluster outside Google Cloud, where no role of IAM does. */
export const OF_KUBERNETES = 'a Role or ClusterRole of Kubernetes that may do it';

/**
 * The need for one permission on one resource, with the role to grant for it.
 * @param permission an IAM permission, such as `container.clusters.get`
 * @param resource the resource's relative name, such as `projects/p`
 * @param way how the answer would be gathered; reading policies by default
 */
export function need(permission: string, resource: string, way: Need['way'] = 'policies'): Need {
  return { way, permission, resource, role: roleFor(permission, resource) };
}

function roleFor(permission: string, resource: string): string {
  if (permission === 'iam.roles.get' && resource.startsWith('organizations/'))
    return 'roles/iam.organizationRoleViewer';
  return ownValue(READING_ROLE, permission) ?? 'roles/iam.securityReviewer';
}

/** Needs without repetitions, in their order. */
export function distinctNeeds(needs: readonly Need[]): readonly Need[] {
  const seen = new Map<string, Need>();
  for (const each of needs) {
    const key = [each.way, each.permission, each.resource].join(' ');
    if (!seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}

const WAYS: readonly Need['way'][] = ['policies', 'impersonate', 'verify'];

/** Needs without repetitions, in an order of their own: the same whoever asked first. */
export function needsInOrder(needs: readonly Need[]): readonly Need[] {
  const nameOf = ({ way, permission, resource, role }: Need): string =>
    [WAYS.indexOf(way), permission, resource, role].join(' ');
  const named = new Map(needs.map((each) => [nameOf(each), each]));
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
