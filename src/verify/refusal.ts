import { denied, type Fact, failed, known } from '../model/fact';
import { clusterPath } from '../model/cluster';
import { classify } from '../diagnosis/words';
import { kubectlSays } from '../diagnosis/words/kubectl';
import { need, type Need } from '../model/need';
import type { Verification, VerificationPlan } from '../model/verification';

/**
 * What the Kubernetes API's refusal, or kubectl's failure, says of a verification.
 * @param words what kubectl wrote
 * @param from the call, in a person's words
 * @param kind by which endpoint it went
 */
export function refusalOf(
  plan: VerificationPlan,
  words: string,
  from: string,
  kind: 'given' | 'address' | 'dns' | 'gateway' = 'given',
): Fact<Verification> {
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
  const door = doorOf(plan, words, kind);
  if (door.length > 0) return denied('permission', from, words, door);
  const refused =
    /\(Forbidden\)|denied the request|failed calling webhook/.test(words) || NAMED.test(words) || INVALID.test(words);
  const caller = kubectlSays(words);
  if (!refused && caller === 'caller-not-accepted') return failed('unauthenticated', from, words);
  if (!refused && caller === 'control-plane-unreachable') return failed('unreachable', from, words);
  const said = classify(words);
  if (refused)
    return known(
      {
        outcome: 'undecided',
        pod: null,
        namespace: plan.namespace,
        node: null,
        reason: INVALID.test(words) ? 'Invalid' : (/\((\w+)\)/.exec(words)?.[1] ?? 'Refused'),
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

/**
 * What the caller lacks at the door, before Kubernetes decides: IAM's permission for a DNS endpoint, or those for
 * Connect gateway and its membership. None where the words are Kubernetes' own.
 */
function doorOf(plan: VerificationPlan, words: string, kind: string): readonly Need[] {
  const membership = plan.endpoints.membership ?? null;
  const project = `projects/${plan.project}`;
  const named = words.includes('container.clusters.connect');
  const iam = named || words.includes('gkehub.') || /\((?:Forbidden|PermissionDenied)\)|\b403\b/.test(words);
  // Admission says so of the very pod: whoever hears it is in.
  if (!iam || /denied the request|\bis forbidden: /.test(words)) return [];
  if (named || kind === 'dns') return [need('container.clusters.connect', project, 'verify')];
  if ((kind === 'gateway' || words.includes('gkehub.')) && membership !== null)
    return [
      need('gkehub.gateway.get', membership, 'verify'),
      need('gkehub.gateway.post', membership, 'verify'),
      need('gkehub.gateway.delete', membership, 'verify'),
      need('gkehub.memberships.get', membership, 'verify'),
    ];
  return [];
}

/** `Error from server (NotFound): namespaces "x" not found`, and others that the API server gives by name. */
const NAMED = /Error from server \((?:NotFound|Invalid|BadRequest|Conflict|AlreadyExists)\)/;
/** `The Pod "x" is invalid: …`: kubectl's own form of it, also for an admission policy's refusal. */
const INVALID = /^The \w+ "[^"]*" is invalid: /;

/** True where no pod can have come of the creation: it was refused outright. */
export const isOutright = (words: string): boolean =>
  /^Error from server \((?:Forbidden|NotFound|Invalid|BadRequest)\)/.test(words) || INVALID.test(words);
