import { expect, test } from '@jest/globals';
import { accountsRefused, usesOfWaiting } from '../../src/diagnosis/pods-seen';
import type { Cause } from '../../src/diagnosis/causes';
import type { CauseId } from '../../src/diagnosis/words';
import { parseImageReference } from '../../src/model/image-reference';
import type { TargetImage } from '../../src/model/target';
import type { WaitingPull } from '../../src/model/waiting-pull';

const GKE = { project: 'p', location: 'europe-west1', name: 'prod' };
const OUTSIDE = { project: '', location: '', name: 'k3s' };
const image = (text: string): TargetImage => {
  const parsed = parseImageReference(text);
  if (!parsed.ok) throw new Error(text);
  return { valid: true, reference: parsed.reference, sources: [], uses: [], plain: true };
};
const pull = (more: Partial<WaitingPull> = {}): WaitingPull => ({
  kind: 'Pod',
  namespace: 'shop',
  name: 'web-1',
  container: 'web',
  image: 'ghcr.io/acme/web:1',
  node: 'n',
  pullSecrets: [],
  serviceAccount: null,
  federationAudience: null,
  reason: 'ErrImagePull',
  said: [],
  ...more,
});

test('pods of another registry’s image are known with their secrets, alike ones once', () => {
  const pulls = [
    pull(),
    pull({ name: 'web-2' }),
    pull({ name: 'web-3', pullSecrets: ['regcred'], serviceAccount: 'web' }),
  ];
  const uses = usesOfWaiting(pulls, image('ghcr.io/acme/web:1'), GKE);
  expect(
    uses.map(({ workload, serviceAccount, pullSecrets, accountRead }) => [
      workload,
      serviceAccount,
      pullSecrets,
      accountRead,
    ]),
  ).toEqual([
    ['Pod/web-1', 'default', [], true],
    ['Pod/web-3', 'web', ['regcred'], true],
  ]);
});

test('where the node’s own credential decides, or no pod was made, none is', () => {
  const own = image('europe-west1-docker.pkg.dev/p/r/web:1');
  expect(usesOfWaiting([pull()], own, GKE)).toEqual([]);
  expect(usesOfWaiting([pull()], own, OUTSIDE)).toHaveLength(1);
  expect(usesOfWaiting([pull({ kind: 'ReplicaSet' })], image('ghcr.io/acme/web:1'), GKE)).toEqual([]);
});

test('pods that pull as themselves are known beside those that do not, on GKE too', () => {
  const own = image('europe-west1-docker.pkg.dev/p/r/web:1');
  const uses = usesOfWaiting(
    [pull({ serviceAccount: 'web' }), pull({ name: 'web-2' })],
    own,
    GKE,
    new Set(['shop/web']),
  );
  expect(uses.map(({ workload, pullsAsItself }) => [workload, pullsAsItself])).toEqual([
    ['Pod/web-1', true],
    ['Pod/web-2', false],
  ]);
  expect(usesOfWaiting([pull()], own, GKE, new Set(['shop/web']))).toEqual([]);
});

test('the token that a pod mounts is known, and parts pods that are alike otherwise', () => {
  const pulls = [pull(), pull({ name: 'web-2', federationAudience: '//iam.googleapis.com/x' })];
  const uses = usesOfWaiting(pulls, image('ghcr.io/acme/web:1'), OUTSIDE);
  expect(uses.map(({ federationAudience }) => federationAudience)).toEqual([null, '//iam.googleapis.com/x']);
});

test('the accounts of pods that Google’s registry refused are asked for, and no others', () => {
  const cause = (id: CauseId, text: string, more: Partial<WaitingPull> = {}) => {
    const parsed = parseImageReference(text);
    if (!parsed.ok) throw new Error(text);
    return { said: { id } as Cause['said'], reference: parsed.reference, pulls: [pull(more)] };
  };
  const google = 'europe-west1-docker.pkg.dev/p/r/web:1';
  expect(
    accountsRefused([
      cause('denied', google, { serviceAccount: 'web' }),
      cause('no-credentials', google),
      cause('not-found', google, { serviceAccount: 'a' }),
      cause('denied', 'ghcr.io/acme/web:1', { serviceAccount: 'b' }),
      cause('denied', google, { kind: 'ReplicaSet', serviceAccount: 'c' }),
    ]),
  ).toEqual(['shop/web', 'shop/default']);
});
