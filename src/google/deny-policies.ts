import type { HttpClient } from '../http/client';
import { encodePath } from '../http/endpoints';
import { type Json, list, object, objectOrNull, text } from '../model/json';
import { type Fact, known, type Missing, missing } from '../model/fact';
import { need } from '../model/need';
import type { DenyPolicy, DenyRule } from '../model/iam';
import type { Answers } from '../model/questions';
import { callGoogle, listGoogle } from './google-api';
import { ownValue } from '../model/own-value';

/**
 * IAM v2: the deny policies of a project, folder or organization. The list method omits their rules
 * (docs/GOOGLE.md#deny-policies).
 */
export const denyPolicies = (client: HttpClient): Pick<Answers, 'denyPolicies'> => ({
  denyPolicies: async ({ resource }) => {
    const path = encodePath('v2', 'policies', `cloudresourcemanager.googleapis.com/${resource}`, 'denypolicies');
    const from = `iam deny policies of ${resource}`;
    const ids = await listGoogle(client, {
      service: 'iam',
      name: resource,
      path,
      items: 'policies',
      from,
      needs: [need('iam.denypolicies.list', resource)],
      what: 'a list of deny policies',
      read: (json) => text(json['name'])?.split('/').pop() ?? null,
    });
    if (ids.state !== 'known') return ids;
    const policies = await Promise.all(
      ids.value.map((id) =>
        callGoogle(client, {
          service: 'iam',
          name: resource,
          path: `${path}/${encodePath(id)}`,
          from: `iam deny policy ${id} of ${resource}`,
          needs: [need('iam.denypolicies.get', resource)],
          what: 'a deny policy',
          read: readDenyPolicy,
        }),
      ),
    );
    return all(policies, from);
  },
});

/** All policies, except those that were deleted in the meantime; if one could not be read, the reason for that. */
function all(policies: readonly Fact<DenyPolicy>[], from: string): Fact<readonly DenyPolicy[]> {
  const values: DenyPolicy[] = [];
  const lacks: Missing[] = [];
  for (const policy of policies) {
    const root = missing(policy);
    if (policy.state === 'known') values.push(policy.value);
    else if (root !== null && root.state !== 'absent') lacks.push(root);
  }
  return lacks[0] ?? known(values, from);
}

function readDenyPolicy(json: Json): DenyPolicy | null {
  const name = text(json['name']);
  const { rules = [] } = json;
  if (name === null || !Array.isArray(rules)) return null;
  const read = rules.map(readRule);
  return read.every((rule) => rule !== null) ? { name, rules: read } : null;
}

/** Reads a rule; null if a list or the condition has an unexpected form: a partial rule would mislead. */
function readRule(raw: unknown): DenyRule | null {
  const rule = objectOrNull(object(raw)['denyRule']);
  if (rule === null) return null;
  const lists = ['deniedPrincipals', 'exceptionPrincipals', 'deniedPermissions', 'exceptionPermissions'].map((field) =>
    texts(ownValue(rule, field)),
  );
  const [deniedPrincipals, exceptionPrincipals, deniedPermissions, exceptionPermissions] = lists;
  if (!deniedPrincipals || !exceptionPrincipals || !deniedPermissions || !exceptionPermissions) return null;
  const { denialCondition } = rule;
  const given = objectOrNull(denialCondition);
  if (denialCondition !== undefined && denialCondition !== null && given === null) return null;
  const expression = text(given?.['expression']);
  // A condition without an expression is no condition (IAM v2 `DenyRule.denial_condition`).
  const condition = expression === null ? null : { title: text(given?.['title']) ?? '', expression };
  return { deniedPrincipals, exceptionPrincipals, deniedPermissions, exceptionPermissions, condition };
}

function texts(raw: unknown): readonly string[] | null {
  if (raw === undefined || raw === null) return [];
  const all = list(raw).filter((each): each is string => typeof each === 'string');
  return Array.isArray(raw) && all.length === raw.length ? all : null;
}
