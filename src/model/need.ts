/**
 * What the caller needs to get an answer: a permission, on a resource, and the least powerful reading role that contains
 * it. Entries of one way are needed together; the ways are alternatives.
 */
import { ownValue } from './own-value';
import { READING_ROLE } from './reading-roles';

export interface Need {
  readonly way: 'policies' | 'impersonate' | 'verify';
  readonly permission: string;
  /** The relative resource name, such as `projects/p/locations/l/repositories/r`, or a description. */
  readonly resource: string;
  readonly role: string;
}

/** What grants it in a cluster outside Google Cloud, where IAM does not apply. */
export const OF_KUBERNETES = 'a Role or ClusterRole of Kubernetes that may do it';

/**
 * The need for one permission on one resource, with the role to grant for it.
 * @param permission an IAM permission, such as `container.clusters.get`
 * @param resource the resource's relative name, such as `projects/p`
 * @param way how the answer would be obtained; by reading policies if not given
 */
export function need(permission: string, resource: string, way: Need['way'] = 'policies'): Need {
  return { way, permission, resource, role: roleFor(permission, resource) };
}

function roleFor(permission: string, resource: string): string {
  if (permission === 'iam.roles.get' && resource.startsWith('organizations/'))
    return 'roles/iam.organizationRoleViewer';
  return ownValue(READING_ROLE, permission) ?? 'roles/iam.securityReviewer';
}

/** Removes duplicates and keeps the order. */
export function distinctNeeds(needs: readonly Need[]): readonly Need[] {
  const seen = new Map<string, Need>();
  for (const each of needs) {
    const key = [each.way, each.permission, each.resource].join(' ');
    if (!seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}

const WAYS: readonly Need['way'][] = ['policies', 'impersonate', 'verify'];

/** Removes duplicates and sorts, so that the order does not depend on who asked first. */
export function needsInOrder(needs: readonly Need[]): readonly Need[] {
  const nameOf = ({ way, permission, resource, role }: Need): string =>
    [WAYS.indexOf(way), permission, resource, role].join(' ');
  const named = new Map(needs.map((each) => [nameOf(each), each]));
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
