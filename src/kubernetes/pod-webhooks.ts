/**
 * Webhooks and policies that may change new pods, read from the cluster's Kubernetes API: with kubectl, and only with
 * GET.
 */
import { clusterPath } from '../model/cluster';
import { type Fact, failed, known } from '../model/fact';
import { type Json, list, object } from '../model/json';
import type { PodWebhook } from '../model/pod-webhook';
import type { Answers } from '../model/questions';
import { kubeGet, type KubeGetOptions } from './kube-get';
import { mutatingPoliciesIn } from './mutating-policies';
import { namespacesOf, seesNewPods, word } from './pod-rules';
import { saidByKubectl } from './said-by-kubectl';
import type { Ways } from './ways';

const GROUP = 'admissionregistration.k8s.io';

/**
 * Answers questions about webhooks and policies. Uses only existing kubeconfigs of the user: a temporary one is not
 * worth the effort.
 */
export const podWebhooks = (ways: Ways, options: KubeGetOptions): Pick<Answers, 'podWebhooks'> => ({
  podWebhooks: async (plan) => {
    const way = await ways.into(plan, plan.endpoints, true);
    if ('state' in way) return way;
    const from = `webhooks of ${clusterPath(plan)}`;
    const listed = async (version: string, resource: string): Promise<Fact<readonly Json[]>> => {
      const parts = ['apis', GROUP, version, resource];
      const question = { cluster: plan, namespace: null, name: null, parts, what: `list ${resource}.${GROUP}` };
      const fact = await kubeGet(way, question, options);
      if (fact.state !== 'known') return fact;
      const { items } = object(fact.value);
      return Array.isArray(items)
        ? known(list(items).map(object), from)
        : failed('malformed', from, `the answer is not a list of ${resource}`);
    };
    const ofPolicies = (resource: string) =>
      plan.policies === null ? known<readonly Json[]>([], from) : listed(plan.policies, resource);
    const [webhooks, policies, bindings] = await Promise.all([
      listed('v1', 'mutatingwebhookconfigurations'),
      ofPolicies('mutatingadmissionpolicies'),
      ofPolicies('mutatingadmissionpolicybindings'),
    ]);
    if (webhooks.state !== 'known') return webhooks;
    // An API server that lists its webhooks but does not know this kind of policy has no policies.
    if (isUnknownThere(policies)) return known(podWebhooksIn(webhooks.value), from);
    if (policies.state !== 'known') return policies;
    if (policies.value.length > 0 && bindings.state !== 'known') return bindings;
    const bound = bindings.state === 'known' ? bindings.value : [];
    return known([...podWebhooksIn(webhooks.value), ...mutatingPoliciesIn(policies.value, bound)], from);
  },
});

/** Whether the API server does not know the kind of object. */
const isUnknownThere = (fact: Fact<unknown>): boolean =>
  fact.state === 'failed' && ['no-such-path', 'not-found'].includes(saidByKubectl(fact.detail).said);

/** The maximum number of webhooks that are kept; clusters have tens of them. */
const MOST = 200;

/**
 * Webhooks that add containers, labels or resources to pods, but do not change the images of a pod's own containers:
 * those of GKE and Google, sidecar injectors, the Vertical Pod Autoscaler, and Kueue.
 */
const LEAVE_IMAGES =
  /(?:^|\.)(?:gke\.io|googleapis\.com|storage\.gke\.io|istio\.io|linkerd\.io|hashicorp\.com|vpa\.k8s\.io)$|^mpod\.kb\.io$/;

/**
 * Reads the webhooks that apply to new pods from the JSON of `MutatingWebhookConfiguration`s
 * (https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/).
 */
export function podWebhooksIn(configurations: readonly Json[]): readonly PodWebhook[] {
  const found: PodWebhook[] = [];
  for (const configuration of configurations) {
    const of = word(object(configuration['metadata'])['name']);
    for (const webhook of list(configuration['webhooks']).map(object)) {
      const own = word(webhook['name']);
      if (found.length >= MOST || LEAVE_IMAGES.test(own) || !list(webhook['rules']).some(seesNewPods)) continue;
      found.push({ kind: 'webhook', name: `${of}/${own}`, ...namespacesOf(object(webhook['namespaceSelector'])) });
    }
  }
  return found;
}
