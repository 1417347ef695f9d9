import { expect, test } from '@jest/globals';
import { allFindings } from '../../src/checks';
import { clusterOf, factsOf, levels } from '../checks/facts';
import { accountsRefused, assumingNodePulls, usesOfWaiting } from '../../src/diagnosis/pods-seen';
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
  const uses = usesOfWaiting([pull({ serviceAccount: 'web' }), pull({ name: 'web-2' })], own, GKE, {
    themselves: new Set(['shop/web']),
    unread: new Set(['shop/default']),
  });
  expect(uses.map(({ workload, pullsAsItself, accountRead }) => [workload, pullsAsItself, accountRead])).toEqual([
    ['Pod/web-1', true, true],
    ['Pod/web-2', false, false],
  ]);
  expect(usesOfWaiting([pull()], own, GKE, { themselves: new Set(['shop/web']), unread: new Set() })).toEqual([]);
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

test('a failure of the node’s credential assumes that the accounts that were not read pull with it', () => {
  const facts = factsOf({ repository: { levels: levels() } });
  const cluster = clusterOf({ workloadPool: 'p.svc.id.goog' });
  const found = allFindings(facts);
  const isOfNode = (check: string): boolean => check === 'pull-permission';
  const of = (unread: readonly string[], more: Parameters<typeof clusterOf>[0] = {}) =>
    assumingNodePulls(found, new Set(unread), { ...cluster, ...more }, isOfNode);
  const added = of(['shop/web', 'pay/api'])
    .filter((finding, at) => finding !== found[at])
    .map(({ check, status, assumptions }) => ({ check, status, last: assumptions.at(-1) }));
  expect(added).toMatchObject([
    {
      check: 'pull-permission',
      status: 'fail',
      last: {
        text: 'The service account pay/api, shop/web, which was not read, is not annotated iam.gke.io/enable-wi-image-pull: its pods pull as the node',
        needs: [
          { permission: 'container.serviceAccounts.get', role: 'roles/container.viewer' },
          { permission: 'container.serviceAccounts.get' },
        ],
      },
    },
  ]);
  expect([of([]), of(['shop/web'], { workloadPool: null })]).toEqual([found, found]);
});
