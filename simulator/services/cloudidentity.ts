/** Cloud Identity v1 groups: lookup and transitive membership, for callers with rights in the directory. */
import { googleError, type Answer } from '../answers';
import { memberOf, param, type Call } from '../call';
import { matches } from '../iam/decide';
import { route, type Route } from '../router';
import type { Group } from '../world';

const refusal = (): never => {
  throw googleError(403, 'Error(2028): Permission denied for resource groups (or it may not exist).');
};

const groupName = (group: Group): string => `groups/${Buffer.from(group.email).toString('hex').slice(0, 15)}`;

/** Members of a group may see it, and who has rights in the directory, which are no IAM permission. */
export function seesGroup(call: Call, group: Group | undefined): boolean {
  const member = memberOf(call);
  if (!group || member === null) return false;
  return (group.readers?.includes(member) ?? false) || matches(call.world, `group:${group.email}`, member);
}

const visible = (call: Call, group: Group | undefined): Group => (group && seesGroup(call, group) ? group : refusal());

function lookup(call: Call): Answer {
  const email = call.query.get('groupKey.id');
  return {
    status: 200,
    json: {
      name: groupName(
        visible(
          call,
          call.world.groups.find((one) => one.email === email),
        ),
      ),
    },
  };
}

/** The e-mail of a `member_key_id == '…'` query. */
function memberAsked(call: Call): string {
  const email = /member_key_id == '([^']+)'/.exec(call.query.get('query') ?? '')?.[1];
  if (!email) throw googleError(400, 'Request contains an invalid argument.');
  return email;
}

const isMember = (call: Call, group: Group, email: string): boolean =>
  [`serviceAccount:${email}`, `user:${email}`, `group:${email}`].some((one) =>
    matches(call.world, `group:${group.email}`, one),
  );

function check(call: Call): Answer {
  const group = visible(
    call,
    call.world.groups.find((one) => groupName(one) === `groups/${param(call, 'group')}`),
  );
  return { status: 200, json: { hasMembership: isMember(call, group, memberAsked(call)) } };
}

function search(call: Call): Answer {
  const email = memberAsked(call);
  const found = call.world.groups.filter((group) => isMember(call, group, email));
  if (found.some((group) => !seesGroup(call, group))) refusal();
  return {
    status: 200,
    json:
      found.length > 0
        ? {
            memberships: found.map((group) => ({
              groupKey: { id: group.email },
              group: groupName(group),
              relationType: 'DIRECT',
              labels: { 'cloudidentity.googleapis.com/groups.discussion_forum': '' },
            })),
          }
        : {},
  };
}

/** Routes of cloudidentity v1. */
export const cloudIdentityRoutes: Route[] = [
  route('cloudidentity', 'GET', '/v1/groups:lookup', lookup),
  route('cloudidentity', 'GET', '/v1/groups/-/memberships:searchTransitiveGroups', search),
  route('cloudidentity', 'GET', '/v1/groups/{group}/memberships:checkTransitiveMembership', check),
];
