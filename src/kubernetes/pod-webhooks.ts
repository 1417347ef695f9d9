/** The webhooks that may change new pods, by the Kubernetes API of the cluster: with kubectl, and only by GET. */
import { clusterPath } from '../model/cluster';
import { failed, known } from '../model/fact';
import { clean, type Json, list, object, text } from '../model/json';
import type { PodWebhook } from '../model/pod-webhook';
import type { Answers } from '../model/questions';
import { kubeGet, type KubeGetOptions } from './kube-get';
import type { Ways } from './ways';

/** What reads webhooks, by the ways that somebody gave into the clusters: they are not worth one of our own. */
export const podWebhooks = (ways: Ways, options: KubeGetOptions): Pick<Answers, 'podWebhooks'> => ({
  podWebhooks: async (plan) => {
    const way = await ways.into(plan, plan.endpoints, true);
    if ('state' in way) return way;
    const parts = ['apis', 'admissionregistration.k8s.io', 'v1', 'mutatingwebhookconfigurations'];
    const what = 'list mutatingwebhookconfigurations.admissionregistration.k8s.io';
    const fact = await kubeGet(way, { cluster: plan, namespace: null, name: null, parts, what }, options);
    if (fact.state !== 'known') return fact;
    const from = `webhooks of ${clusterPath(plan)}`;
    const { items } = object(fact.value);
    return Array.isArray(items)
      ? known(podWebhooksIn(list(items).map(object)), from)
      : failed('malformed', from, 'the answer is no list of webhooks');
  },
});

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
      if (found.length >= MOST || LEAVE_IMAGES.test(own) || !list(webhook['rules']).some(isOfNewPods)) continue;
      found.push({ name: `${of}/${own}`, ...namespacesOf(object(webhook['namespaceSelector'])) });
    }
  }
  return found;
}

const word = (value: unknown): string => clean(text(value) ?? '', 253);
const words = (value: unknown): readonly string[] => list(value).map(word);

function isOfNewPods(rule: unknown): boolean {
  const { operations, apiGroups, resources } = object(rule);
  const has = (all: unknown, ...wanted: readonly string[]): boolean =>
    words(all).some((each) => each === '*' || wanted.includes(each));
  return has(operations, 'CREATE') && has(apiGroups, '') && has(resources, 'pods', '*/*');
}

/** The label that every namespace has, with its name: what other labels choose is not known. */
const NAME = 'kubernetes.io/metadata.name';

function namespacesOf({ matchLabels, matchExpressions }: Json): Pick<PodWebhook, 'only' | 'spares'> {
  const label = text(object(matchLabels)[NAME]);
  const expressions = list(matchExpressions)
    .map(object)
    .filter(({ key }) => key === NAME);
  const values = (operator: string): readonly (readonly string[])[] =>
    expressions.filter((each) => each['operator'] === operator).map((each) => words(each['values']));
  const only = [...(label === null ? [] : [[word(label)]]), ...values('In')];
  const [first, ...rest] = only;
  return {
    only: first === undefined ? null : first.filter((name) => rest.every((each) => each.includes(name))),
    spares: values('NotIn').flat(),
  };
}
