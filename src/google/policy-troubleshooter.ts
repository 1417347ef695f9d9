import type { HttpClient } from '../http/client';
import { clean, type Json, list, object, text } from '../model/json';
import { PULL_PERMISSION, type Troubleshooting } from '../model/iam';
import type { Answers } from '../model/questions';
import { callGoogle } from './google-api';

/**
 * Policy Troubleshooter v3: whether the account may download from the repository, as evaluated by Google
 * (docs/GOOGLE.md#policy-troubleshooter).
 */
export const policyTroubleshooter = (client: HttpClient): Pick<Answers, 'troubleshooting'> => ({
  troubleshooting: ({ email, repository }) =>
    callGoogle(client, {
      service: 'policytroubleshooter',
      name: 'v3/iam:troubleshoot',
      path: 'v3/iam:troubleshoot',
      post: {
        accessTuple: {
          principal: email,
          fullResourceName: `//artifactregistry.googleapis.com/${repository}`,
          permission: PULL_PERMISSION,
        },
      },
      from: `policytroubleshooter ${email} on ${repository}`,
      // The method needs no permission of its own: it uses the policies that the caller may read.
      needs: [],
      what: 'an explanation of access',
      read: readAnswer,
    }),
});

function readAnswer(json: Json): Troubleshooting | null {
  const state = text(json['overallAccessState']);
  if (state === null) return null;
  const refuses = state === 'CANNOT_ACCESS';
  return {
    state,
    explanation: clean(explain(state, json), 400),
    bare: refuses && !explainsAny(json),
    beyondGrants: refuses && isBeyondGrants(json),
  };
}

/** Access is refused by a deny policy, or refused although it is granted. */
const isBeyondGrants = (json: Json): boolean =>
  plain(object(json['denyPolicyExplanation'])['denyAccessState']) === 'DENIED' ||
  plain(object(json['allowPolicyExplanation'])['allowAccessState']) === 'GRANTED';

function explainsAny(json: Json): boolean {
  const allow = object(json['allowPolicyExplanation']);
  const deny = object(json['denyPolicyExplanation']);
  return list(allow['explainedPolicies']).length > 0 || plain(deny['denyAccessState']) === 'DENIED';
}

/** One sentence about the binding that decided and its resource; empty if the answer does not contain it. */
function explain(state: string, json: Json): string {
  const deny = object(json['denyPolicyExplanation']);
  const denyState = plain(deny['denyAccessState']);
  if (state === 'CANNOT_ACCESS' && denyState === 'DENIED') return explainDeny(deny);
  const allow = object(json['allowPolicyExplanation']);
  const policies = list(allow['explainedPolicies']).map(object);
  if (state === 'CAN_ACCESS') return firstBinding(policies, 'GRANTED', 'grants it') ?? '';
  if (state === 'CANNOT_ACCESS') {
    const read = policies.map(placeOf).filter((place) => place !== '');
    return read.length === 0 ? '' : `no binding on ${read.join(', ')} grants it`;
  }
  if (state === 'UNKNOWN_CONDITIONAL')
    return (
      firstBinding(policies, 'UNKNOWN_CONDITIONAL', 'grants it under a condition that could not be evaluated') ?? ''
    );
  const unread = policies.filter((policy) => isUnknown(policy) && list(policy['bindingExplanations']).length === 0);
  const open = firstBinding(policies, 'UNKNOWN_INFO', 'would grant it, and who is in it could not be read');
  if (open !== null) return open;
  if (unread.length > 0) return `the policy of ${unread.map(placeOf).join(', ')} could not be read`;
  return denyState === 'UNKNOWN_INFO' ? 'deny policies could not be read' : '';
}

/** The first binding in this state: its role, the relevant member, and its resource. */
function firstBinding(policies: readonly Json[], state: string, says: string): string | null {
  for (const policy of policies) {
    for (const binding of list(policy['bindingExplanations']).map(object)) {
      if (plain(binding['allowAccessState']) !== state) continue;
      const members = Object.entries(object(binding['memberships']));
      const wanted = state === 'UNKNOWN_INFO' ? 'UNKNOWN_INFO' : 'MATCHED';
      const named = members
        .filter(([, told]) => plain(object(told)['membership']) === wanted)
        .map(([member]) => member);
      const condition = text(object(binding['condition'])['expression']);
      const to = named.length > 0 ? ` to ${named.slice(0, 3).join(', ')}` : '';
      const on = ` on ${placeOf(policy)}`;
      return `${text(binding['role']) ?? 'a binding'}${to}${on} ${says}${condition === null ? '' : ` (${condition})`}`;
    }
  }
  return null;
}

function explainDeny(deny: Json): string {
  const places = list(deny['explainedResources'])
    .map(object)
    .filter((each) => plain(each['denyAccessState']) === 'DENIED')
    .map(placeOf);
  return places.length === 0 ? 'a deny policy takes it away' : `a deny policy on ${places.join(', ')} takes it away`;
}

const isUnknown = (policy: Json): boolean => plain(policy['allowAccessState']) === 'UNKNOWN_INFO';

/** The resource name without the host: `projects/p/…` for `//artifactregistry.googleapis.com/projects/p/…`. */
const placeOf = (policy: Json): string => (text(policy['fullResourceName']) ?? '').replace(/^\/\/[^/]+\//, '');

/** An enum value without its prefix: `ALLOW_ACCESS_STATE_GRANTED` and `GRANTED` have the same meaning. */
const plain = (value: unknown): string =>
  (text(value) ?? '').replace(/^(ALLOW_ACCESS_STATE|DENY_ACCESS_STATE|MEMBERSHIP)_/, '');
