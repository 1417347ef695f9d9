/** Reads built-in admission policies of the API server that may change new pods, from its JSON. Pure. */
import { type Json, list, object } from '../model/json';
import type { PodWebhook } from '../model/pod-webhook';
import { namespacesOf, type Selected, seesNewPods, word } from './pod-rules';

/** The maximum number of policies that are kept. */
const MOST = 200;

/**
 * The bound `MutatingAdmissionPolicy`s that apply to new pods and may change their images
 * (https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/). A policy without a binding has
 * no effect.
 */
export function mutatingPoliciesIn(policies: readonly Json[], bindings: readonly Json[]): readonly PodWebhook[] {
  const bound = bindings.map((each) => object(each['spec']));
  return policies
    .flatMap((policy): readonly PodWebhook[] => {
      const name = word(object(policy['metadata'])['name']);
      const spec = object(policy['spec']);
      const { matchConstraints } = spec;
      const { resourceRules, namespaceSelector } = object(matchConstraints);
      if (!list(resourceRules).some(seesNewPods) || !mayTouchImages(spec)) return [];
      const own = namespacesOf(object(namespaceSelector));
      return bound
        .filter(({ policyName }) => policyName === name)
        .map(({ matchResources }) => ({ kind: 'policy', name, ...within(own, object(matchResources)) }));
    })
    .slice(0, MOST);
}

/** A binding restricts the scope of its policy. */
function within(own: Selected, { namespaceSelector }: Json): Selected {
  const more = namespacesOf(object(namespaceSelector));
  const only = own.only === null ? more.only : own.only.filter((name) => more.only?.includes(name) ?? true);
  return { only, spares: [...own.spares, ...more.spares] };
}

/** An expression can only change an image if it names the image, the containers, or the specification as a whole. */
function mayTouchImages({ mutations, variables }: Json): boolean {
  const expressions = [
    ...list(variables).map((each) => object(each)['expression']),
    ...list(mutations).flatMap((each) => {
      const { applyConfiguration, jsonPatch } = object(each);
      return [object(applyConfiguration)['expression'], object(jsonPatch)['expression']];
    }),
  ];
  return expressions.some((each) => typeof each === 'string' && /image|containers|["']\/spec["']|params/i.test(each));
}
