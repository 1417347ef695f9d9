import { describe, expect, test } from '@jest/globals';
import { causesOfWaiting } from '../../src/diagnosis/causes';
import { poolOfNode, zoneOf } from '../../src/diagnosis/nodes';
import type { NodeSeen, SaidByEvent, WaitingPull } from '../../src/model/waiting-pull';
import { CLUSTER, clusterOf, poolOf } from '../checks/facts';

const IMAGE = 'europe-west1-docker.pkg.dev/p/r/web:1';
const DENIED = `failed to pull and unpack image "${IMAGE}": failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden`;
const MISSING = `failed to resolve reference "${IMAGE}": ${IMAGE}: not found`;
const cluster = clusterOf({ pools: [poolOf(), poolOf({ name: 'batch' })] });
const node = (name: string, more: Partial<NodeSeen> = {}): NodeSeen => ({
  name,
  pool: null,
  platform: null,
  zone: null,
  project: null,
  ...more,
});
const pull = (name: string, said: readonly SaidByEvent[], more: Partial<WaitingPull> = {}): WaitingPull => ({
  kind: 'Pod',
  namespace: 'shop',
  name,
  container: 'web',
  image: IMAGE,
  node: 'gke-prod-main-0a1b2c3d-x4y5',
  pullSecrets: [],
  serviceAccount: null,
  federationAudience: null,
  reason: 'ErrImagePull',
  said,
  ...more,
});
const status = (message: string, reason = 'ErrImagePull'): SaidByEvent => ({ reason, message, times: 1, at: null });
const event = (message: string, times: number, reason = 'Failed', at = ''): SaidByEvent => ({
  reason,
  message,
  times,
  at,
});
const causes = (...pulls: readonly WaitingPull[]) => causesOfWaiting({ pulls, nodes: [] }, CLUSTER, cluster);

describe('causes', () => {
  test('one image, one pool and one cause are one answer, with every pod', () => {
    const all = causes(
      pull('a', [status(DENIED), event(`Failed to pull image "${IMAGE}": ${DENIED}`, 3)]),
      pull('b', [status(DENIED)]),
      pull('c', [status(DENIED)], { node: 'gke-prod-batch-0a1b2c3d-x4y5' }),
      pull('d', [status(MISSING)]),
    );
    expect(all.map(({ pool, said, pulls }) => [pool, said.id, pulls.map(({ name }) => name)])).toEqual([
      ['batch', 'denied', ['c']],
      ['main', 'denied', ['a', 'b']],
      ['main', 'not-found', ['d']],
    ]);
  });

  test.each<[string, WaitingPull, boolean, string, number]>([
    ['said once', pull('a', [status(DENIED)]), false, 'denied', 0],
    ['counted twice', pull('a', [status(DENIED), event(DENIED, 2)]), true, 'denied', 2],
    [
      'in back-off',
      pull('a', [status('Back-off pulling image "x"', 'ImagePullBackOff'), event(DENIED, 1)], {
        reason: 'ImagePullBackOff',
      }),
      true,
      'denied',
      1,
    ],
    [
      'in back-off, with the words behind it',
      pull('a', [status(`Back-off pulling image "x": ErrImagePull: ${MISSING}`, 'ImagePullBackOff')], {
        reason: 'ImagePullBackOff',
      }),
      true,
      'not-found',
      0,
    ],
    [
      'in back-off without any words',
      pull('a', [status('Back-off pulling image "x"', 'ImagePullBackOff')], { reason: 'ImagePullBackOff' }),
      false,
      'unclassified',
      0,
    ],
    [
      'that changes its words',
      pull('a', [status(DENIED), event(DENIED, 2), event('dial tcp 1.2.3.4:443: i/o timeout', 1)]),
      false,
      'denied',
      2,
    ],
    [
      'of the network',
      pull('a', [status('dial tcp: lookup h on 1.1.1.1:53: no such host'), event('lookup h: no such host', 9)]),
      false,
      'dns',
      9,
    ],
    [
      'of a bad name',
      pull(
        'a',
        [
          status('Failed to apply default image tag "X:": invalid reference format', 'InvalidImageName'),
          event('Failed to apply default image tag "X:": invalid reference format', 4, 'InspectFailed'),
          event('Error: InvalidImageName', 4),
        ],
        { image: 'X:', reason: 'InvalidImageName' },
      ),
      true,
      'invalid-reference',
      4,
    ],
    [
      'of a policy Never',
      pull('a', [status('Container image "x" is not present with pull policy of Never', 'ErrImageNeverPull')], {
        reason: 'ErrImageNeverPull',
      }),
      false,
      'never-pulled',
      0,
    ],
    [
      'a lacking pull secret beside the answer',
      pull('a', [
        event('Unable to retrieve some image pull secrets (x)', 5, 'FailedToRetrieveImagePullSecret'),
        status(DENIED),
        event(DENIED, 2),
      ]),
      true,
      'denied',
      2,
    ],
    [
      'a lacking pull secret alone',
      pull('a', [
        status(''),
        event('Unable to retrieve some image pull secrets (x)', 5, 'FailedToRetrieveImagePullSecret'),
      ]),
      false,
      'pull-secret-missing',
      0,
    ],
  ])('%s', (_, waiting, final, id, times) => {
    expect(causes(waiting)).toMatchObject([{ final, times, said: { id } }]);
  });

  const FULL = 'write /var/lib/containerd/x: no space left on device';
  const backOff = status(`Back-off pulling image "${IMAGE}"`, 'ImagePullBackOff');
  test('the newest event speaks, whatever the order of the list; counts of other words are not its own', () => {
    const old = event(DENIED, 9, 'Failed', '2026-01-01T00:05:00Z');
    const now = event(FULL, 4, 'Failed', '2026-01-01T01:00:00Z');
    for (const said of [
      [backOff, old, now],
      [backOff, now, old],
    ])
      expect(causes(pull('a', said, { reason: 'ImagePullBackOff' }))).toMatchObject([
        { said: { id: 'disk-full' }, times: 4, final: false },
      ]);
    const again = event(DENIED, 9, 'Failed', '2026-01-01T02:00:00Z');
    expect(causes(pull('a', [backOff, now, again], { reason: 'ImagePullBackOff' }))).toMatchObject([
      { said: { id: 'denied' }, times: 9, final: true },
    ]);
  });

  test('words that are not known, but newer, are not replaced by older ones', () => {
    const old = event(DENIED, 9, 'Failed', '2026-01-01T00:05:00Z');
    const now = event('a new fault 17', 1, 'Failed', '2026-01-01T01:00:00Z');
    expect(causes(pull('a', [backOff, old, now], { reason: 'ImagePullBackOff' }))).toMatchObject([
      { said: { id: 'unclassified', raw: 'a new fault 17' } },
    ]);
  });

  test('different words of one cause stay apart, each whole', () => {
    const webhook = (name: string, why: string, of: string): WaitingPull =>
      pull(of, [event(`admission webhook "${name}" denied the request: ${why}`, 3, 'FailedCreate')], {
        kind: 'ReplicaSet',
        image: null,
        node: null,
        reason: 'FailedCreate',
      });
    const all = causes(
      webhook('one.example.com', 'label team is missing', 'a-1'),
      webhook('two.example.com', 'image is not signed', 'b-1'),
    );
    expect(all.map(({ said }) => /webhook "(\w+)/.exec(said.raw)?.[1])).toEqual(['one', 'two']);
    const faults = causes(pull('a', [status('alpha fault 17')]), pull('b', [status('beta fault 42')]));
    expect(faults.map(({ said }) => said.raw)).toEqual(['alpha fault 17', 'beta fault 42']);
  });

  test('what differs from one try to the next does not part them: addresses, digests, names of pods, times', () => {
    const dial = (address: string) =>
      status(`failed to do request: Head "https://h/v2/x": dial tcp ${address}:443: i/o timeout`);
    const refused = (name: string) =>
      event(`Error creating: pods "${name}" is forbidden: exceeded quota: q`, 1, 'FailedCreate');
    expect(causes(pull('a', [dial('10.0.0.1')]), pull('b', [dial('10.0.0.2')]))).toHaveLength(1);
    expect(
      causes(
        pull('a', [refused('web-x2')], { node: null, image: null }),
        pull('b', [refused('web-y7')], { node: null, image: null }),
      ),
    ).toHaveLength(1);
  });

  test('a lacking pull secret is a hint beside the registry’s answer', () => {
    const secret = event('Unable to retrieve some image pull secrets (x)', 5, 'FailedToRetrieveImagePullSecret');
    expect(causes(pull('a', [status(DENIED), secret]))).toMatchObject([
      { said: { id: 'denied' }, hint: { id: 'pull-secret-missing', raw: secret.message } },
    ]);
    expect(causes(pull('a', [secret]))).toMatchObject([{ said: { id: 'pull-secret-missing' }, hint: null }]);
  });
});

describe('a node’s pool', () => {
  test.each<[string, NodeSeen, string | null]>([
    ['by its label', node('anything', { pool: 'batch' }), 'batch'],
    ['by its name', node('gke-prod-main-0a1b2c3d-x4y5'), 'main'],
    ['by a name that was cut short', node('gke-prod-ba-0a1b2c3d-x4y5'), 'batch'],
    [
      'one that is not listed, by its name',
      node('gke-prod-nap-n2-standard-8-1x2y3z-5d6f7a8b-abcd'),
      'nap-n2-standard-8-1x2y3z',
    ],
    ['not by the name of another cluster', node('gke-test-main-0a1b2c3d-x4y5'), null],
    ['not by a name that GKE did not give', node('minikube'), null],
  ])('%s', (_, seen, pool) => expect(poolOfNode(seen, CLUSTER, cluster)).toBe(pool));

  test('one that the cluster does not list is of none of its pools', () => {
    const on = (pools: readonly ReturnType<typeof poolOf>[]) =>
      causesOfWaiting(
        { pulls: [pull('a', [status(DENIED)], { node: 'gke-prod-nap-n2-1x2y3z-5d6f7a8b-abcd' })], nodes: [] },
        CLUSTER,
        clusterOf({ pools }),
      ).map(({ pool, isUnlisted }) => [pool, isUnlisted]);
    expect(on([poolOf()])).toEqual([['nap-n2-1x2y3z', true]]);
    expect(on([poolOf(), poolOf({ name: '(auto-provisioned)' })])).toEqual([['(auto-provisioned)', false]]);
  });

  test('not by a name that fits two', () => {
    const two = clusterOf({ pools: [poolOf({ name: 'batch-a' }), poolOf({ name: 'batch-b' })] });
    expect(poolOfNode(node('gke-prod-batch-0a1b2c3d-x4y5'), CLUSTER, two)).toBeNull();
    const nested = clusterOf({ pools: [poolOf({ name: 'main' }), poolOf({ name: 'main-2' })] });
    expect(poolOfNode(node('gke-prod-main-0a1b2c3d-x4y5'), CLUSTER, nested)).toBe('main');
  });

  test('its zone: the label’s, else the only one that can be', () => {
    expect(zoneOf(node('n', { zone: 'z-a' }), 'main', CLUSTER, cluster)).toBe('z-a');
    expect(zoneOf(node('n'), 'main', CLUSTER, cluster)).toBe('europe-west1-b');
    const wide = clusterOf({ pools: [poolOf({ locations: ['a', 'b'] })] });
    expect(zoneOf(node('n'), 'main', CLUSTER, wide)).toBeNull();
    expect(zoneOf(node('n'), null, { ...CLUSTER, location: 'europe-west1-c' }, null)).toBe('europe-west1-c');
    expect(zoneOf(node('n'), null, CLUSTER, null)).toBeNull();
  });
});
