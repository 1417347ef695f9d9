import { denied, type Fact, failed, known } from '../model/fact';
import { clusterPath } from '../model/cluster';
import { classify } from '../model/runtime-messages';
import type { Verification, VerificationPlan } from '../model/verification';

/**
 * What the Kubernetes API's refusal, or kubectl's failure, says of a verification.
 * @param words what kubectl wrote
 * @param from the call, in a person's words
 */
export function refusalOf(plan: VerificationPlan, words: string, from: string): Fact<Verification> {
  const rbac = /cannot (\S+) resource "([^"]+)"/.exec(words);
  if (rbac) {
    const [, verb = '', resource = ''] = rbac;
    const where = words.includes(' in the namespace "')
      ? `namespace ${plan.namespace} of ${clusterPath(plan)}`
      : clusterPath(plan);
    return denied('permission', from, words, [
      { way: 'verify', permission: `${verb} ${resource}`, resource: where, role: 'roles/container.developer' },
    ]);
  }
  const said = classify(words, 'kubectl');
  if (said.id === 'caller-not-accepted') return failed('unauthenticated', from, words);
  if (said.id === 'control-plane-unreachable') return failed('unreachable', from, words);
  if (/\(Forbidden\)|denied the request/.test(words) || NAMED.test(words))
    return known(
      {
        outcome: 'undecided',
        pod: null,
        namespace: plan.namespace,
        node: null,
        reason: /\((\w+)\)/.exec(words)?.[1] ?? 'Refused',
        cause: said.id,
        check: said.check,
        advice: said.id === 'unclassified' ? null : said.advice,
        words,
        times: 1,
        digest: null,
        durationMs: null,
        left: null,
      },
      from,
    );
  return failed('rejected', from, words);
}

/** `Error from server (NotFound): namespaces "x" not found`, and others that the API server gives by name. */
const NAMED = /Error from server \((?:NotFound|Invalid|BadRequest|Conflict|AlreadyExists)\)/;
