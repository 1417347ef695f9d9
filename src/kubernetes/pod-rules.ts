/** Which pods a webhook or an admission policy applies to, from the JSON of the API server. Pure. */
import { clean, type Json, list, object, text } from '../model/json';
import type { PodWebhook } from '../model/pod-webhook';

/** A name from the API server, as one line of limited length. */
export const word = (value: unknown): string => clean(text(value) ?? '', 253);
const words = (value: unknown): readonly string[] => list(value).map(word);

/** Whether a rule applies to the creation of pods. */
export function seesNewPods(rule: unknown): boolean {
  const { operations, apiGroups, resources } = object(rule);
  const has = (all: unknown, ...wanted: readonly string[]): boolean =>
    words(all).some((each) => each === '*' || wanted.includes(each));
  return has(operations, 'CREATE') && has(apiGroups, '') && has(resources, 'pods', '*/*');
}

/** The label with the name of the namespace, which every namespace has. The effect of other labels is unknown. */
const NAME = 'kubernetes.io/metadata.name';

/** The namespaces that a selector selects, as far as their names decide it. */
export type Selected = Pick<PodWebhook, 'only' | 'spares'>;

/** Reads a namespace selector. */
export function namespacesOf({ matchLabels, matchExpressions }: Json): Selected {
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
