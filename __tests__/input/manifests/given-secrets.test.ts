/** Pull secrets that stand in manifests: what is taken as it is, what something else fills in or makes. */
import { describe, expect, test } from '@jest/globals';
import { readManifests } from '../../../src/input/manifests';
import type { GivenSecrets } from '../../../src/model/given-secrets';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const AUTHS = '{"auths":{"ghcr.io":{"auth":"YTpi"}}}';
const TYPE = 'kubernetes.io/dockerconfigjson';

function secretsIn(objects: readonly object[], namespace: string | null = null): GivenSecrets {
  const text = objects.map((each) => JSON.stringify(each)).join('\n---\n');
  const { secrets, problems } = readManifests([{ file: 'all.yaml', text }], { imagePaths: [], namespace });
  expect(problems).toEqual([]);
  return secrets;
}
const secret = (more: object, name = 's', namespace?: string): object => ({
  apiVersion: 'v1',
  kind: 'Secret',
  type: TYPE,
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
  ...more,
});
const contentOf = (more: object): string | undefined => {
  const data = secretsIn([secret(more)]).secrets.get('default/s')?.['data'] as Record<string, string> | undefined;
  return data?.['.dockerconfigjson'] && Buffer.from(data['.dockerconfigjson'], 'base64').toString();
};

describe('a secret whose content stands there', () => {
  test('is taken by its namespace and name, as data or as stringData, which goes first', () => {
    expect(contentOf({ data: { '.dockerconfigjson': base64(AUTHS) } })).toBe(AUTHS);
    expect(contentOf({ stringData: { '.dockerconfigjson': AUTHS } })).toBe(AUTHS);
    const both = { data: { '.dockerconfigjson': base64('{}') }, stringData: { '.dockerconfigjson': AUTHS } };
    expect(contentOf(both)).toBe(AUTHS);
    const placed = secretsIn(
      [secret({ stringData: { '.dockerconfigjson': AUTHS } }), secret({ stringData: { x: 'y' } }, 't', 'shop')],
      'team',
    );
    expect([...placed.secrets.keys()]).toEqual(['team/s', 'shop/t']);
  });

  test('without a type is Opaque, as Kubernetes makes it', () => {
    const { secrets } = secretsIn([
      { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, stringData: { '.dockerconfigjson': AUTHS } },
    ]);
    expect(secrets.get('default/s')?.['type']).toBe('Opaque');
  });

  test('a Secret of another group is none', () => {
    const { secrets, makers } = secretsIn([{ ...secret({ data: {} }), apiVersion: 'example.org/v1' }]);
    expect(secrets.size).toBe(0);
    expect([...makers.keys()]).toEqual(['*/s']);
  });
});

test.each([
  ['a variable', { stringData: { '.dockerconfigjson': '{"auths":{"ghcr.io":{"auth":"${AUTH}"}}}' } }],
  ['a template', { stringData: { '.dockerconfigjson': '{"auths":{"ghcr.io":{"auth":"<path:secret/x#y>"}}}' } }],
  ['no JSON, which the API server refuses', { stringData: { '.dockerconfigjson': 'REPLACE-ME' } }],
  ['JSON that was encoded twice', { data: { '.dockerconfigjson': base64(base64(AUTHS)) } }],
  ['no base64, which the API server refuses', { data: { '.dockerconfigjson': 'ENC[AES256_GCM,data:abc]' } }],
  ['a dummy auth', { stringData: { '.dockerconfigjson': '{"auths":{"ghcr.io":{"auth":"REPLACE_ME"}}}' } }],
  ['a dummy auth in base64', { stringData: { '.dockercfg': `{"ghcr.io":{"auth":"${base64('bot:<token>')}"}}` } }],
  ['a dummy password', { data: { '.dockerconfigjson': base64('{"auths":{"a.io":{"password":"REPLACE_ME"}}}') } }],
  ['SOPS beside it', { data: { '.dockerconfigjson': base64(AUTHS) }, sops: { mac: 'x' } }],
  ['nothing', {}],
  ['no credentials', { data: { '.dockerconfigjson': base64('{"auths": {}}') } }],
])('a secret that holds %s is filled in by something else', (_what, more) => {
  const { secrets, makers } = secretsIn([secret(more)]);
  expect(secrets.size).toBe(0);
  expect(makers.get('default/s')).toMatch(/^Secret\/s of the manifests, (?:whose|which)/);
});

test.each([
  ['external-secrets.io/v1', 'ExternalSecret', { target: { name: 'pull' } }, ['x', 'pull']],
  ['external-secrets.io/v1', 'ExternalSecret', {}, ['x']],
  ['external-secrets.io/v1', 'ClusterExternalSecret', { externalSecretName: 'pull' }, ['x', 'pull']],
  ['bitnami.com/v1alpha1', 'SealedSecret', { template: { metadata: { name: 'x' } } }, ['x']],
  ['secrets.hashicorp.com/v1beta1', 'VaultStaticSecret', { destination: { name: 'pull', create: true } }, ['pull']],
  ['onepassword.com/v1', 'OnePasswordItem', { itemPath: 'vaults/a/items/b' }, ['x']],
  ['secrets.infisical.com/v1alpha1', 'InfisicalSecret', { managedSecretReference: { secretName: 'pull' } }, ['pull']],
  ['isindir.github.com/v1alpha3', 'SopsSecret', { secretTemplates: [{ name: 'pull' }] }, ['pull']],
  ['secrets-store.csi.x-k8s.io/v1', 'SecretProviderClass', { secretObjects: [{ secretName: 'pull' }] }, ['pull']],
  ['kyverno.io/v1', 'ClusterPolicy', { rules: [{ generate: { kind: 'Secret', name: 'pull' } }] }, ['pull']],
])('%s %s makes secrets', (apiVersion, kind, spec, names) => {
  const { makers } = secretsIn([{ apiVersion, kind, metadata: { name: 'x' }, spec }]);
  for (const name of names) expect(makers.get(`*/${name}`)).toBe(`${kind}/x of the manifests makes it`);
});

test.each(['reflector.v1.k8s.emberstack.com/reflection-auto-enabled', 'replicator.v1.mittwald.de/replicate-to'])(
  'a secret with %s is copied to other namespaces, and is what it is in its own',
  (annotation) => {
    const metadata = { name: 's', annotations: { [annotation]: 'true' } };
    const { secrets, makers } = secretsIn([secret({ metadata, stringData: { '.dockerconfigjson': AUTHS } })]);
    expect([...secrets.keys()]).toEqual(['default/s']);
    expect(makers.get('*/s')).toBe('Secret/s of the manifests is copied to other namespaces');
  },
);

test('what only uses a secret makes none', () => {
  const { makers } = secretsIn([
    { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', metadata: { name: 'web' }, spec: { name: 'pull' } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'web' }, imagePullSecrets: [{ name: 'pull' }] },
  ]);
  expect([...makers.keys()]).toEqual([]);
});

const config = (entry: object): object => ({
  stringData: { '.dockerconfigjson': JSON.stringify({ auths: { 'ghcr.io': entry } }) },
});

test.each([
  'CHANGEME',
  'change_me',
  'TODO',
  'xxxxx',
  'YOUR_TOKEN',
  '<token>',
  'dummy',
  'Example',
  'placeholder',
  'GITHUB_TOKEN',
])('the password %s is filled in by something else', (password) => {
  expect(secretsIn([secret(config({ username: 'bot', password }))]).secrets.size).toBe(0);
  expect(secretsIn([secret(config({ auth: base64(`bot:${password}`) }))]).secrets.size).toBe(0);
  expect(secretsIn([secret(config({ auth: base64(password) }))]).secrets.size).toBe(0);
});

test.each([{ password: 'todo-list-7' }, { auth: base64('example:s3cret') }, { auth: '%%' }, { auth: base64('token') }])(
  '%j is taken as it is, even if nodes cannot read it',
  (entry) => expect(secretsIn([secret(config(entry))]).secrets.size).toBe(1),
);

describe('several secrets of one name', () => {
  const ofEnvironment = (auth: string): object => secret(config({ auth }));
  test('that differ are none of them', () => {
    const { secrets, several } = secretsIn([ofEnvironment('YTpi'), ofEnvironment('YTpj'), ofEnvironment('YTpi')]);
    expect([...several]).toEqual(['default/s']);
    expect(secrets.size).toBe(0);
  });
  test('of which one has no content differ, too', () =>
    expect(secretsIn([ofEnvironment('TODO'), ofEnvironment('YTpi')]).several.size).toBe(1));
  test('that are the same are one', () => {
    const { secrets, several } = secretsIn([
      ofEnvironment('YTpi'),
      ofEnvironment('YTpi'),
      secret(config({}), 's', 'b'),
    ]);
    expect([...secrets.keys()]).toEqual(['default/s', 'b/s']);
    expect(several.size).toBe(0);
  });
});

test.each([
  ['external-secrets.io/v1', 'ExternalSecret', { target: { name: 'pull' } }, ['b/pull', 'b/x']],
  ['external-secrets.io/v1', 'ClusterExternalSecret', { externalSecretName: 'pull' }, ['*/pull', '*/x']],
  [
    'secrets.infisical.com/v1alpha1',
    'InfisicalSecret',
    { managedSecretReference: { secretName: 'pull', secretNamespace: 'c' } },
    ['b/pull', 'b/x', 'c/pull', 'c/x'],
  ],
  ['example.org/v1', 'SecretCopy', { namespaceSelector: {}, name: 'pull' }, ['*/pull', '*/x']],
  ['example.org/v1', 'PullSecret', { namespaces: ['c'], name: 'pull' }, ['*/pull', '*/x']],
  ['example.org/v1', 'SecretReplicator', { name: 'pull' }, ['*/pull', '*/x']],
])('%s %s of a namespace makes secrets there, in those that it names, or anywhere', (apiVersion, kind, spec, keys) => {
  const { makers } = secretsIn([{ apiVersion, kind, metadata: { name: 'x', namespace: 'b' }, spec }]);
  expect([...makers.keys()].sort()).toEqual(keys);
});
