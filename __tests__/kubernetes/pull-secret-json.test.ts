import { describe, expect, test } from '@jest/globals';
import { podAccountIn, pullSecretIn } from '../../src/kubernetes/pull-secret-json';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const KEY = {
  type: 'service_account',
  client_email: 'puller@p.iam.gserviceaccount.com',
  private_key: '-----BEGIN PRIVATE KEY-----\nMIIEvQ\n',
};

interface More {
  readonly type?: string;
  readonly data?: Record<string, string>;
  readonly metadata?: object;
}
const secretOf = (
  auths: object,
  { type = 'kubernetes.io/dockerconfigjson', data, metadata = {} }: More = {},
): object => ({
  apiVersion: 'v1',
  kind: 'Secret',
  type,
  metadata: { name: 's', creationTimestamp: '2026-11-20T10:00:00Z', ...metadata },
  data: data ?? { '.dockerconfigjson': base64(JSON.stringify({ auths })) },
});
const login = (user: string, password: string): object => ({ auth: base64(`${user}:${password}`) });
const credential = (user: string, password: string, metadata = {}) =>
  pullSecretIn(secretOf({ 'ghcr.io': login(user, password) }, { metadata }))?.secret.credentials[0];

test('another type than the one that kubectl makes is kept: it cannot be changed', () => {
  const old = { type: 'kubernetes.io/dockercfg', data: { '.dockercfg': base64('{"ghcr.io":{"auth":"YTpi"}}') } };
  expect(pullSecretIn(secretOf({}, old))?.secret).toMatchObject({
    otherType: 'kubernetes.io/dockercfg',
    problem: null,
  });
  expect(pullSecretIn(secretOf({}, { type: '' }))?.secret.otherType).toBe('Opaque');
  expect(pullSecretIn(secretOf({}))?.secret.otherType).toBeNull();
});

describe('whose it is, and until when', () => {
  test('a password is anybody’s', () =>
    expect(credential('me', 'pass')).toEqual({
      registry: 'ghcr.io',
      entry: 0,
      kind: 'password',
      rightUser: null,
      email: null,
      expiresAt: null,
    }));
  test('a JSON key says its account', () => {
    const expected = { kind: 'json-key', email: KEY.client_email, expiresAt: null };
    expect(credential('_json_key', JSON.stringify(KEY))).toMatchObject(expected);
    expect(credential('_json_key_base64', base64(JSON.stringify(KEY)))).toMatchObject(expected);
  });
  test.each(['no JSON', '{}', '{"client_email": 7}', '{"client_email": "a b@c"}'])(
    'a JSON key of %s says none',
    (text) => expect(credential('_json_key', text)).toMatchObject({ kind: 'json-key', email: null }),
  );
  test.each([
    ['_json_key', 'plain', null],
    ['_json_key_base64', 'plain', '_json_key'],
    ['_json_key', 'encoded', '_json_key_base64'],
    ['_json_key_base64', 'encoded', null],
    ['puller@p.iam.gserviceaccount.com', 'plain', '_json_key'],
    ['oauth2accesstoken', 'encoded', '_json_key_base64'],
    ['_json_key', 'key.json', null],
    ['me', '{"type":"service_account"}', null],
  ])('a key under the user name %s, %s, goes with %s', (user, form, right) => {
    const key = JSON.stringify(KEY);
    const password = form === 'plain' ? key : form === 'encoded' ? base64(key) : form;
    expect(credential(user, password)?.rightUser).toBe(right);
  });
  test.each(['oauth2accesstoken', '_token'])('%s is an access token', (user) =>
    expect(credential(user, 'ya29.x')).toMatchObject({ kind: 'access-token', expiresAt: null }),
  );
  test('a token of Amazon ECR says its end', () =>
    expect(credential('AWS', base64('{"payload":"x","expiration":1795000000}'))).toMatchObject({
      kind: 'aws-token',
      expiresAt: '2026-11-18T11:06:40.000Z',
    }));
  test.each([
    ['gitlab-ci-token', 'x', 'job-token'],
    ['me', 'glcbt-64_x', 'job-token'],
    ['x-access-token', 'ghs_abc', 'app-token'],
    ['me', 'ghp_abc', 'password'],
    ['gitlab+deploy-token-1', 'gldt-x', 'password'],
  ])('%s with %s is a %s', (user, password, kind) => expect(credential(user, password)?.kind).toBe(kind));
  test('a JSON Web Token says its end', () => {
    const token = ['{"alg":"x"}', '{"exp":1795000000}', 'sign']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
    expect(credential('00000000-0000-0000-0000-000000000000', token)?.expiresAt).toBe('2026-11-18T11:06:40.000Z');
  });
  test('the provisioner says the end of its token', () =>
    expect(
      credential('oauth2accesstoken', 'ya29.x', {
        annotations: { 'imagepullsecrets.preferred.jp/expires-at': '2026-11-26T01:00:00+01:00' },
      })?.expiresAt,
    ).toBe('2026-11-26T00:00:00.000Z'));
  test('no user name is none at all', () => expect(credential('', '')?.kind).toBe('empty'));
});

describe('the secret', () => {
  test.each([
    ['credHelpers', { credHelpers: { 'europe-west1-docker.pkg.dev': 'gcloud' } }],
    ['credsStore', { auths: {}, credsStore: 'desktop' }],
  ])('that names programs of its machine (%s) and holds nothing is passed over', (name, config) => {
    const data = { '.dockerconfigjson': base64(JSON.stringify(config)) };
    expect(pullSecretIn(secretOf({}, { data }))?.secret).toMatchObject({
      credentials: [],
      problem: { kind: 'unusable', why: expect.stringContaining(`a credential helper (${name})`) },
    });
  });
  test('of the older form', () => {
    const data = { '.dockercfg': base64(JSON.stringify({ 'quay.io': login('me', 'pass') })) };
    expect(pullSecretIn(secretOf({}, { type: 'kubernetes.io/dockercfg', data }))?.secret).toMatchObject({
      credentials: [{ registry: 'quay.io', kind: 'password' }],
      problem: null,
    });
  });
  test('of another type is passed over', () =>
    expect(pullSecretIn(secretOf({}, { type: 'Opaque' }))?.secret.problem).toEqual({
      kind: 'unusable',
      why: 'it is of the type Opaque',
    }));
  test('without its key is passed over', () =>
    expect(pullSecretIn(secretOf({}, { data: {} }))?.secret.problem).toMatchObject({
      kind: 'unusable',
      why: 'it has no .dockerconfigjson',
    }));
  test('with an entry that cannot be read keeps the kubelet from pulling', () =>
    expect(pullSecretIn(secretOf({ 'ghcr.io': { auth: base64('token') } }))?.secret.problem?.kind).toBe('broken'));
  test('that nodes cannot read is still for its registries', () =>
    expect(
      pullSecretIn(secretOf({ 'ghcr.io': { auth: base64('token') }, 'quay.io': {} }))?.secret.problem?.registries,
    ).toEqual(['ghcr.io', 'quay.io']));
  test('was written when any of its fields was', () => {
    const managedFields = [
      { time: '2026-11-25T09:00:00Z' },
      { time: '2026-11-24T09:00:00Z' },
      { time: 'yesterday' },
      7,
    ];
    expect(pullSecretIn(secretOf({}, { metadata: { managedFields } }))?.secret.writtenAt).toBe(
      '2026-11-25T09:00:00.000Z',
    );
    expect(pullSecretIn(secretOf({}))?.secret.writtenAt).toBe('2026-11-20T10:00:00.000Z');
    expect(pullSecretIn(secretOf({}, { metadata: { creationTimestamp: null } }))?.secret.writtenAt).toBeNull();
  });
  test.each([
    [{ labels: { 'imagepullsecrets.preferred.jp/service-account': 'web' } }, 'image-pull-secrets-provisioner'],
    [{ labels: { 'reconcile.external-secrets.io/managed': 'true' } }, 'External Secrets'],
    [{ ownerReferences: [{ kind: 'ExternalSecret', name: 'x', controller: true }] }, 'External Secrets'],
    [{ labels: { app: 'x' }, ownerReferences: [{ kind: 'Deployment' }] }, null],
  ])('%j is renewed by %s', (metadata, keeper) =>
    expect(pullSecretIn(secretOf({}, { metadata }))?.secret.keeper).toBe(keeper),
  );
  test('a name that no address has is left out, and the places of the others stay', () =>
    expect(
      pullSecretIn(secretOf({ 'a\u202eb': login('a', 'b'), 'ghcr.io': login('me', 'pass') }))?.secret.credentials,
    ).toMatchObject([{ registry: 'ghcr.io', entry: 1 }]));
  test.each([null, [], 'x', { kind: 'Status' }, { kind: 'List' }])('%j is none', (answer) =>
    expect(pullSecretIn(answer)).toBeNull(),
  );
  test('what may be kept of it holds no password', () => {
    const { secret } =
      pullSecretIn(secretOf({ a: login('me', 'hunter2-hunter2'), b: login('_json_key', JSON.stringify(KEY)) })) ?? {};
    expect(JSON.stringify(secret)).not.toMatch(/hunter2|MIIEvQ|aHVudGVyMi/);
  });
});

test('a service account: its pull secrets, and whether it pulls as itself', () => {
  const account = (more: object): object => ({ kind: 'ServiceAccount', metadata: { name: 'web' }, ...more });
  expect(podAccountIn(account({ imagePullSecrets: [{ name: 'a' }, { name: '' }, 7, { name: 'b' }] }))).toEqual({
    pullSecrets: ['a', 'b'],
    pullsAsItself: false,
  });
  const metadata = { annotations: { 'iam.gke.io/enable-wi-image-pull': 'true' } };
  expect(podAccountIn(account({ metadata }))).toEqual({ pullSecrets: [], pullsAsItself: true });
  expect(podAccountIn({ kind: 'Secret' })).toBeNull();
});
