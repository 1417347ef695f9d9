import type { HttpClient } from '../http/client';
import { type Json, list, object, objectOrNull } from '../model/json';
import { need } from '../model/need';
import type { Answers } from '../model/questions';
import { callGoogle, type GoogleCall } from './google-api';

/**
 * Organization Policy v2: whether default service accounts are created without the Editor role, and whether a project
 * may use a service.
 */
export const orgPolicy = (client: HttpClient): Pick<Answers, 'automaticGrants' | 'serviceRestriction'> => ({
  automaticGrants: ({ project }) =>
    callGoogle(
      client,
      effective('iam.automaticIamGrantsForDefaultServiceAccounts', project, (rules) => ({
        withheld: rules.some(({ enforce }) => enforce === true),
      })),
    ),
  serviceRestriction: ({ project, service }) =>
    callGoogle(
      client,
      effective('gcp.restrictServiceUsage', project, (rules) => ({ restricted: isRestricted(rules, service) })),
    ),
});

/** The effective policy of a project; `read` receives the rules of its `spec`. */
const effective = <T>(constraint: string, project: string, read: (rules: readonly Json[]) => T): GoogleCall<T> => ({
  service: 'orgpolicy',
  name: `v2/projects/${project}/policies/${constraint}`,
  suffix: ':getEffectivePolicy',
  from: `orgpolicy ${constraint} of projects/${project}`,
  needs: [need('orgpolicy.policy.get', `projects/${project}`)],
  what: 'an organization policy',
  read: (json) => {
    const spec = objectOrNull(json['spec']);
    if (spec === null && typeof json['name'] !== 'string') return null;
    const rules = list(spec?.['rules']).map(objectOrNull);
    return rules.every((rule) => rule !== null) ? read(rules) : null;
  },
});

/**
 * Whether the rules forbid everybody to use the service; null if they have a condition or values of another form. A
 * value is the name of a service, with or without `is:` (orgpolicy v2 `PolicySpec.PolicyRule`).
 */
function isRestricted(rules: readonly Json[], service: string): boolean | null {
  const verdicts = rules.map((rule) => {
    if (rule['condition'] !== undefined) return null;
    if (rule['denyAll'] === true) return true;
    if (rule['allowAll'] === true) return false;
    const values = object(rule['values']);
    const [denied, allowed] = [list(values['deniedValues']), list(values['allowedValues'])].map((each) =>
      each.map((value) =>
        typeof value === 'string' && !/^(?!is:)\w+:/.test(value) ? value.replace(/^is:/, '') : null,
      ),
    );
    if (denied === undefined || allowed === undefined || [...denied, ...allowed].includes(null)) return null;
    return denied.includes(service) || (allowed.length > 0 && !allowed.includes(service));
  });
  if (verdicts.includes(true)) return true;
  return verdicts.includes(null) ? null : false;
}
