/** Pull secrets of the input beside those of the cluster: what is about to be applied goes first. */
import { expect, test } from '@jest/globals';
import { pullSecrets } from '../../src/kubernetes/pull-secrets';
import { absent, failed, type Missing } from '../../src/model/fact';
import { type GivenSecrets, NO_SECRETS } from '../../src/model/given-secrets';

const data = { '.dockerconfigjson': Buffer.from('{"auths":{"ghcr.io":{"auth":"YTpi"}}}').toString('base64') };
const GIVEN = { kind: 'Secret', type: 'kubernetes.io/dockerconfigjson', metadata: {}, data };
const PLAN = {
  project: 'p',
  location: 'l',
  name: 'c',
  namespace: 'shop',
  secret: 's',
  endpoints: { addresses: [], dns: null, authority: null, membership: null },
  likely: true,
};

/** The cluster answers this. */
function answered(given: GivenSecrets, cluster: Missing) {
  const masked: string[] = [];
  const { answers, login } = pullSecrets(
    { into: () => Promise.resolve(cluster) } as unknown as Parameters<typeof pullSecrets>[0],
    { env: {}, log: () => undefined, signal: () => AbortSignal.timeout(1000), given, onSecret: (s) => masked.push(s) },
  );
  return { fact: answers.pullSecret(PLAN), login, masked };
}

test('a secret of the manifests needs no way into the cluster; its credentials are kept for the registry alone, and its author does not choose what disappears from texts', async () => {
  const { fact, login, masked } = answered(
    { ...NO_SECRETS, secrets: new Map([['shop/s', GIVEN]]) },
    failed('unreachable', 'cluster', 'no way'),
  );
  expect(await fact).toMatchObject({
    state: 'known',
    from: 'Secret shop/s of the manifests',
    value: { credentials: [{ registry: 'ghcr.io', kind: 'password' }], problem: null, ofManifests: true },
  });
  expect(JSON.stringify(await fact)).not.toContain('YTpi');
  expect(login({ ...PLAN, entry: 0 })).toMatchObject({ user: 'a', password: 'b' });
  expect(masked).toEqual([]);
});

test('one of another namespace is not it', async () => {
  const { fact } = answered(
    { ...NO_SECRETS, secrets: new Map([['default/s', GIVEN]]) },
    failed('unreachable', 'cluster', 'no way'),
  );
  expect(await fact).toMatchObject({ state: 'failed', why: 'unreachable' });
});

test('a secret that is not there, and that something in the manifests makes, may be there later', async () => {
  const makers = new Map([['*/s', 'ExternalSecret/s of the manifests makes it']]);
  const there = absent('secret', 'not found');
  expect(await answered({ ...NO_SECRETS, makers }, there).fact).toMatchObject({
    state: 'failed',
    why: 'undecided',
    detail: 'it is not there yet: ExternalSecret/s of the manifests makes it',
  });
  expect(await answered(NO_SECRETS, there).fact).toMatchObject({ state: 'absent' });
  const unread = failed('unreachable', 'cluster', 'no way');
  expect(await answered({ ...NO_SECRETS, makers }, unread).fact).toMatchObject({ why: 'unreachable' });
});

test('what makes a secret in another namespace does not make it here', async () => {
  const there = absent('secret', 'not found');
  const madeIn = (namespace: string): GivenSecrets => ({
    ...NO_SECRETS,
    makers: new Map([[`${namespace}/s`, 'X makes it']]),
  });
  expect(await answered(madeIn('team-b'), there).fact).toMatchObject({ state: 'absent' });
  expect(await answered(madeIn('shop'), there).fact).toMatchObject({ state: 'failed', why: 'undecided' });
});

test('of several that differ nobody knows which is applied', async () => {
  const given = { ...NO_SECRETS, several: new Set(['shop/s']) };
  expect(await answered(given, absent('secret', 'not found')).fact).toMatchObject({
    state: 'failed',
    why: 'undecided',
    detail: 'several Secrets of this name are in the manifests, and they differ',
  });
});
