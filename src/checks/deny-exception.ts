import { type Denial } from '../access/evaluate';
import { policyId } from '../access/deny';
import { inDenyPolicy, PROJECT_NUMBER } from '../access/deny-principals';
import { gcloud } from '../fixes/shell';
import { shellQuote } from '../model/shell';
import { knownValue } from '../model/fact';
import type { Fix } from '../model/finding';
import type { TargetFacts } from '../model/target-facts';

/** The fix if a refusal may come from deny policies that were not read: those of the project and of its ancestors. */
export const lookForDeny = (principal: string, project: string): Fix => ({
  summary: `No grant helps: have whoever administers the deny policies and principal access boundaries above project ${project} let ${principal} pull; the command lists the deny policies of the project itself`,
  commands: [
    gcloud(['iam', 'policies', 'list'], {
      'attachment-point': `cloudresourcemanager.googleapis.com/projects/${project}`,
      kind: 'denypolicies',
    }),
  ],
  terraform: null,
  url: 'https://cloud.google.com/iam/docs/deny-access',
});

/** An exception for one principal in the rule that denies it. The rule still denies everybody else. */
export function exceptFromDeny({ level, policy, rule }: Denial, principal: string, facts: TargetFacts): Fix {
  const id = policyId(policy.name);
  const file = `${id}.json`;
  const exception = inDenyPolicy(principal, knownValue(facts.cluster.project) ?? null);
  const added = `.rules[${rule}].denyRule.exceptionPrincipals += [${JSON.stringify(exception)}]`;
  const of = { 'attachment-point': `cloudresourcemanager.googleapis.com/${level.resource}`, kind: 'denypolicies' };
  const fill = exception.includes(PROJECT_NUMBER)
    ? `; first put the number of its project in place of ${PROJECT_NUMBER}`
    : '';
  return {
    summary: `Exempt this principal from rule ${rule + 1} of deny policy ${id} on ${level.resource}: the first command writes the policy with the exception (by jq), the second one puts it in force; it can take minutes to reach every server${fill}`,
    commands: [
      `${gcloud(['iam', 'policies', 'get', id], { ...of, format: 'json' })} | jq ${shellQuote(added)} > ${shellQuote(file)}`,
      gcloud(['iam', 'policies', 'update', id], { ...of, 'policy-file': file }),
    ],
    terraform: null,
    url: 'https://cloud.google.com/iam/docs/deny-access',
  };
}
