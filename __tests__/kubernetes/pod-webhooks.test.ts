/** Which webhooks see new pods, from the API server's JSON. */
import { expect, test } from '@jest/globals';
import { podWebhooksIn } from '../../src/kubernetes/pod-webhooks';

const RULE = { operations: ['CREATE'], apiGroups: [''], apiVersions: ['v1'], resources: ['pods'] };
const configuration = (webhook: object, name = 'c') => ({
  metadata: { name },
  webhooks: [{ name: 'w.example.com', rules: [RULE], ...webhook }],
});
const names = (...webhooks: readonly object[]) =>
  podWebhooksIn(webhooks.map((each) => configuration(each))).map(({ name }) => name);

test.each([
  ['pods', RULE, true],
  ['everything', { ...RULE, operations: ['*'], apiGroups: ['*'], resources: ['*/*'] }, true],
  ['all resources', { ...RULE, resources: ['*'] }, true],
  ['updates alone', { ...RULE, operations: ['UPDATE'] }, false],
  ['subresources', { ...RULE, resources: ['pods/exec'] }, false],
  ['another group', { ...RULE, apiGroups: ['apps'], resources: ['*'] }, false],
  ['nothing that is a rule', 'pods', false],
])('%s', (_, rule, sees) => {
  expect(names({ rules: [rule] })).toEqual(sees ? ['c/w.example.com'] : []);
});

test.each([
  'pod-ready.common-webhooks.networking.gke.io',
  'gcsfuse-sidecar-injector.csi.storage.gke.io',
  'rev.namespace.sidecar-injector.istio.io',
  'linkerd-proxy-injector.linkerd.io',
  'vault.hashicorp.com',
  'mpod.kb.io',
])('%s leaves images as they are', (name) => {
  expect(names({ name })).toEqual([]);
});

test('namespaces are told by the label that each has with its name; others may be any', () => {
  const NAME = 'kubernetes.io/metadata.name';
  const of = (namespaceSelector: object) => podWebhooksIn([configuration({ namespaceSelector })])[0];
  const expression = (operator: string, values: readonly string[], key = NAME) => ({ key, operator, values });
  expect(of({})).toMatchObject({ only: null, spares: [] });
  expect(of({ matchLabels: { rewrite: 'on' } })).toMatchObject({ only: null, spares: [] });
  expect(of({ matchLabels: { [NAME]: 'shop' } })).toMatchObject({ only: ['shop'] });
  expect(of({ matchExpressions: [expression('NotIn', ['kube-system', 'pay'])] })).toMatchObject({
    only: null,
    spares: ['kube-system', 'pay'],
  });
  expect(of({ matchExpressions: [expression('In', ['a', 'b']), expression('In', ['b', 'c'])] })).toMatchObject({
    only: ['b'],
  });
  expect(of({ matchExpressions: [expression('In', ['a'], 'team')] })).toMatchObject({ only: null });
});

test('what is no list of webhooks has none, and names are one bounded line', () => {
  expect(podWebhooksIn([{}, { webhooks: 'x' }, { metadata: null, webhooks: [null, 7] }])).toEqual([]);
  const [found] = podWebhooksIn([configuration({ name: `a\n${'x'.repeat(1000)}` }, 'c\u001b[31m')]);
  expect(['\n', '\u001b'].filter((each) => found?.name.includes(each))).toEqual([]);
  expect(found?.name.length).toBeLessThan(520);
});
