import { expect, test } from '@jest/globals';
import { usesOfWaiting } from '../../src/diagnosis/pods-seen';
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
