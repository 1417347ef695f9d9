import type { HttpClient } from '../http/client';
import { type Json, text } from '../model/json';
import { failed } from '../model/fact';
import { need } from '../model/need';
import type { Role, ServiceAccount } from '../model/iam';
import type { Answers } from '../model/questions';
import { callGoogle } from './google-api';

/** IAM: service accounts and roles (docs/GOOGLE.md#service-accounts-and-roles). */
export const iam = (client: HttpClient): Pick<Answers, 'serviceAccount' | 'role'> => ({
  serviceAccount: ({ email, project }) => {
    const name = `projects/${project}/serviceAccounts/${email}`;
    return callGoogle(client, {
      service: 'iam',
      name: `v1/${name}`,
      from: `iam ${name}`,
      needs: [need('iam.serviceAccounts.get', name)],
      what: 'a service account',
      read: readServiceAccount,
    });
  },
  role: ({ role }) => {
    const place = /^(?:(projects\/[^/]+|organizations\/[^/]+)\/)?roles\/[^/]+$/.exec(role);
    if (place === null) return Promise.resolve(failed('not-asked', `iam ${role}`, 'it is not the name of a role'));
    return callGoogle(client, {
      service: 'iam',
      name: `v1/${role}`,
      from: `iam ${role}`,
      needs: [need('iam.roles.get', place[1] ?? role)],
      what: 'a role',
      read: readRole,
    });
  },
});

function readServiceAccount(json: Json): ServiceAccount | null {
  const email = text(json['email']);
  const { disabled = false } = json;
  if (email === null || typeof disabled !== 'boolean') return null;
  return { email, project: text(json['projectId']) ?? '', uniqueId: text(json['uniqueId']) ?? '', disabled };
}

function readRole(json: Json): Role | null {
  const name = text(json['name']);
  const { includedPermissions = [], deleted = false } = json;
  if (name === null || typeof deleted !== 'boolean' || !Array.isArray(includedPermissions)) return null;
  const permissions = includedPermissions.filter((each): each is string => typeof each === 'string');
  if (permissions.length !== includedPermissions.length) return null;
  // “This role is disabled and will not contribute permissions to any members it is granted to” (IAM v1 `Role.stage`).
  return { name, permissions, deleted, disabled: json['stage'] === 'DISABLED' };
}
