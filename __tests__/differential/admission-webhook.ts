/**
 * Binary Authorization as a cluster would ask it, of one real pod: a second reading of Google's rules, which shares no
 * code with the first.
 */
import type { JsonObject } from '../../simulator/world';

/** What became of an attestor's attestation of the image. */
export type Attested = 'valid' | 'none' | 'wrong-key' | 'wrong-digest' | 'elsewhere' | 'no-key' | 'gone';

export interface Pod {
  readonly image: string;
  readonly namespace: string;
  readonly account: string;
  readonly breakGlass: boolean;
}

interface Rule {
  evaluationMode: string;
  enforcementMode: string;
  requireAttestationsBy?: string[];
}

const GOOGLES = [
  'gke.gcr.io/**',
  'k8s.gcr.io/**',
  'gcr.io/gke-release/*',
  'gcr.io/google-containers/*',
  'gcr.io/stackdriver-agents/*',
];

function covers(pattern: string, image: string): boolean {
  const literal = pattern.replace(/\*+$/, '').replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');
  const tail = pattern.endsWith('**') ? '.*' : pattern.endsWith('*') ? '[^/]*' : '';
  if (tail !== '' && !/^[^*]+\//.test(pattern)) return false;
  return new RegExp(`^${literal}${tail}$`).test(image);
}

/** All that may come of it: one answer where it is sure. True: the pod is let in. */
export function ask(policy: JsonObject, attested: ReadonlyMap<string, Attested>, pod: Pod): ReadonlySet<boolean> {
  const patterns = ((policy['admissionWhitelistPatterns'] ?? []) as { namePattern: string }[]).map(
    (one) => one.namePattern,
  );
  if (policy['globalPolicyEvaluationMode'] === 'ENABLE') patterns.push(...GOOGLES);
  if (patterns.some((one) => covers(one, pod.image))) return new Set([true]);
  const at = (map: string, key: string): Rule | undefined =>
    ((policy[map] ?? {}) as unknown as Record<string, Rule>)[key];
  const sure = [
    at('clusterAdmissionRules', 'europe-west1.prod'),
    at('kubernetesNamespaceAdmissionRules', pod.namespace),
    at('kubernetesServiceAccountAdmissionRules', `${pod.namespace}:${pod.account}`),
  ].filter((one) => one !== undefined);
  // Whether the pod has this identity only its mesh knows.
  const mesh = at(
    'istioServiceIdentityAdmissionRules',
    `spiffe://run-p.svc.id.goog/ns/${pod.namespace}/sa/${pod.account}`,
  );
  const rules = sure.length > 0 ? sure : [policy['defaultAdmissionRule'] as unknown as Rule];
  return new Set([...rules, ...(mesh ? [mesh] : [])].flatMap((rule) => [...answers(rule, attested, pod)]));
}

function answers(rule: Rule, attested: ReadonlyMap<string, Attested>, pod: Pod): ReadonlySet<boolean> {
  if (rule.evaluationMode === 'ALWAYS_ALLOW') return new Set([true]);
  const forgiving = rule.enforcementMode === 'DRYRUN_AUDIT_LOG_ONLY' || pod.breakGlass;
  if (forgiving) return new Set([true]);
  if (rule.evaluationMode === 'ALWAYS_DENY') return new Set([false]);
  if (!/@sha256:[0-9a-f]{64}$/.test(pod.image)) return new Set([false]);
  const kinds = (rule.requireAttestationsBy ?? []).map((name) => attested.get(name) ?? 'gone');
  if (kinds.some((kind) => kind !== 'valid' && kind !== 'elsewhere')) return new Set([false]);
  return kinds.includes('elsewhere') ? new Set([true, false]) : new Set([true]);
}
