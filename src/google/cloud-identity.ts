import type { HttpClient } from '../http/client';
import { text } from '../model/json';
import { failed } from '../model/fact';
import type { Need } from '../model/need';
import type { Answers } from '../model/questions';
import { callGoogle } from './google-api';

/** An e-mail address that is safe to insert into a Cloud Identity query. */
const ADDRESS = /^[^\s'"\\@]+@[^\s'"\\@]+$/;

/**
 * Cloud Identity: whether a service account is a member of a group, directly or through other groups
 * (docs/GOOGLE.md#groups).
 */
export const cloudIdentity = (client: HttpClient): Pick<Answers, 'groupMembership'> => ({
  groupMembership: async ({ group, email }) => {
    const from = `cloudidentity members of ${group}`;
    if (!ADDRESS.test(group) || !ADDRESS.test(email))
      return failed('not-asked', from, 'it is not the e-mail address of a group');
    const call = { service: 'cloudidentity', from, needs: [groupNeed(group)] } as const;
    const found = await callGoogle(client, {
      ...call,
      name: 'v1/groups:lookup',
      path: `v1/groups:lookup?groupKey.id=${encodeURIComponent(group)}`,
      what: 'the name of a group',
      read: (json) => {
        const name = text(json['name']);
        return name !== null && /^groups\/[^/]+$/.test(name) ? name : null;
      },
    });
    if (found.state !== 'known') return found;
    return callGoogle(client, {
      ...call,
      name: `v1/${found.value}/memberships`,
      suffix: `:checkTransitiveMembership?query=${encodeURIComponent(`member_key_id == '${email}'`)}`,
      what: 'an answer about a membership',
      // The API may omit a field that is false.
      read: ({ hasMembership = false, error }) =>
        typeof hasMembership === 'boolean' && error === undefined ? { member: hasMembership } : null,
    });
  },
});

/** Access to a group's members is controlled in the directory, not by an IAM role. */
const groupNeed = (group: string): Need => ({
  way: 'policies',
  permission: 'cloudidentity groups.memberships.checkTransitiveMembership',
  resource: `the group ${group}`,
  role: 'the Groups Reader admin role in Cloud Identity or Google Workspace, or a place in the group with the right to view its members',
});
