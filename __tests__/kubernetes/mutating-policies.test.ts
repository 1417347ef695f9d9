/** Which admission policies of the API server may change the images of new pods, from its JSON. */
import { expect, test } from '@jest/globals';
import { mutatingPoliciesIn } from '../../src/kubernetes/mutating-policies';

const NAME = 'kubernetes.io/metadata.name';
const RULE = { operations: ['CREATE'], apiGroups: [''], apiVersions: ['v1'], resources: ['pods'] };
const IMAGE = 'Object{spec: Object.spec{containers: [Object.spec.containers{name: "a", image: "b"}]}}';
const policy = (expression: string, more: object = {}, constraints: object = {}) => ({
  metadata: { name: 'p' },
  spec: {
    matchConstraints: { resourceRules: [RULE], ...constraints },
    mutations: [{ patchType: 'ApplyConfiguration', applyConfiguration: { expression } }],
    ...more,
  },
});
const bindingOf = (policyName = 'p', matchResources: object = {}) => ({ spec: { policyName, matchResources } });
const only = (...names: readonly string[]) => ({ matchExpressions: [{ key: NAME, operator: 'In', values: names }] });

test('one that sets an image, by any of its forms', () => {
  const found = [{ kind: 'policy', name: 'p', only: null, spares: [] }];
  expect(mutatingPoliciesIn([policy(IMAGE)], [bindingOf()])).toEqual(found);
  const patch = {
    mutations: [{ jsonPatch: { expression: '[JSONPatch{op: "replace", path: "/spec", value: object.x}]' } }],
  };
  expect(mutatingPoliciesIn([policy('', patch)], [bindingOf()])).toEqual(found);
  const byVariable = { variables: [{ name: 'v', expression: 'object.spec.containers.map(c, c)' }], mutations: [] };
  expect(mutatingPoliciesIn([policy('', byVariable)], [bindingOf()])).toEqual(found);
});

test.each([
  [
    'sets a label',
    [policy('Object{metadata: Object.metadata{labels: Object.metadata.labels{a: "b"}}}')],
    [bindingOf()],
  ],
  ['is not bound', [policy(IMAGE)], [bindingOf('another')]],
  ['sees updates alone', [policy(IMAGE, {}, { resourceRules: [{ ...RULE, operations: ['UPDATE'] }] })], [bindingOf()]],
  ['is nothing that is a policy', [{}, { spec: 'x' }, { spec: { mutations: [null] } }], [bindingOf(), {}]],
])('one that %s', (_, policies, bindings) => {
  expect(mutatingPoliciesIn(policies, bindings)).toEqual([]);
});

test('a binding narrows the namespaces of its policy', () => {
  const own = policy(IMAGE, {}, { namespaceSelector: only('a', 'b') });
  expect(mutatingPoliciesIn([own], [bindingOf('p', { namespaceSelector: only('b', 'c') })])).toMatchObject([
    { only: ['b'] },
  ]);
  expect(mutatingPoliciesIn([policy(IMAGE)], [bindingOf('p', { namespaceSelector: only('shop') })])).toMatchObject([
    { only: ['shop'] },
  ]);
});
