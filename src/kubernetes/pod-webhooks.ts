/** What may change new pods, by the Kubernetes API of the cluster: with kubectl, and only by GET. */
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

/** What reads webhooks and policies, by the ways that somebody gave into the clusters: they are not worth one of our own. */
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
    // An API server that lists its webhooks and does not know of policies has none.
    if (isUnknownThere(policies)) return known(podWebhooksIn(webhooks.value), from);
    if (policies.state !== 'known') return policies;
    if (policies.value.length > 0 && bindings.state !== 'known') return bindings;
    const bound = bindings.state === 'known' ? bindings.value : [];
    return known([...podWebhooksIn(webhooks.value), ...mutatingPoliciesIn(policies.value, bound)], from);
  },
});

/** The API server says that it has no such kind of object. */
const isUnknownThere = (fact: Fact<unknown>): boolean =>
  fact.state === 'failed' && ['no-such-path', 'not-found'].includes(saidByKubectl(fact.detail).said);

/** Webhooks that are kept: a cluster has some tens. */
const MOST = 200;

/**
 * Add containers, labels or resources to pods, and leave the images of a pod's own containers as they are: GKE's own and
 * Google's, injectors of sidecars, the autoscaler of requests, and Kueue's.
 */
const LEAVE_IMAGES =
  /(?:^|\.)(?:gke\.io|googleapis\.com|storage\.gke\.io|istio\.io|linkerd\.io|hashicorp\.com|vpa\.k8s\.io)$|^mpod\.kb\.io$/;

/**
 * The webhooks that see pods as they are created, from the API server's JSON of `MutatingWebhookConfiguration`s
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
