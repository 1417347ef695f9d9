import { describe, expect, test } from '@jest/globals';
import { eventIn, isOfPull, pullsInEvents, refusedIn, withRuntime } from '../../src/diagnosis/events-read';
import { nodeIn, pullReader, stoppedIn, waitingIn, withEvents } from '../../src/diagnosis/waiting-pods';
import { toldBy } from '../../src/diagnosis/told';
import type { EventSeen } from '../../src/model/waiting-pull';

const seen = (more: Partial<EventSeen>): EventSeen => ({
  kind: 'Pod',
  namespace: 'shop',
  name: 'web',
  container: 'web',
  node: 'n',
  reason: 'Failed',
  message: 'Failed to pull image "h/x:1": 403 Forbidden',
  times: 1,
  at: '2026-01-01T00:00:00Z',
  ...more,
});

describe('events', () => {
  test('what is no event is none; counts are numbers of at least one', () => {
    for (const none of [
      null,
      7,
      'x',
      [],
      {},
      { reason: 'Failed' },
      { reason: 1, involvedObject: { kind: 'Pod', name: 'a' } },
    ])
      expect(eventIn(none)).toBeNull();
    const of = { involvedObject: { kind: 'Pod', name: 'a' }, reason: 'Failed' };
    for (const count of [undefined, null, -1, 0, '9', 1.5, Infinity]) expect(eventIn({ ...of, count })?.times).toBe(1);
    expect(eventIn({ ...of, count: 1, series: { count: 8 } })?.times).toBe(8);
  });

  test('one that is named as nothing in Kubernetes can be is forged, and none', () => {
    const event = (name: unknown, more: object = {}) => ({
      involvedObject: { kind: 'Pod', name, ...more },
      reason: 'x',
    });
    const emoji = '\u{1f600}';
    for (const name of ['--flag=evil', 'a/b', 'A', `${'a'.repeat(251)}${emoji}${emoji}`, 'a\ud800'])
      expect(eventIn(event(name))).toBeNull();
    expect(eventIn(event('a', { namespace: '-n' }))).toBeNull();
    expect(eventIn({ ...event('a'), source: { host: '--flag' } })).toMatchObject({ name: 'a', node: null });
    expect(eventIn(event('a', { fieldPath: 'spec.containers{web}' }))?.container).toBe('web');
    for (const fieldPath of ['{'.repeat(1_000_000), `{${'{'.repeat(1000)}}`, 'spec.containers{--x}', 7])
      expect(eventIn(event('a', { fieldPath }))?.container).toBeNull();
  });

  test('of a pod that pulled after it failed nothing is left; of one that failed after it pulled it is', () => {
    const pulled = seen({ reason: 'Pulled', message: 'Successfully pulled image "h/x:1"', at: '2026-01-01T00:01:00Z' });
    expect(pullsInEvents([pulled, seen({})])).toEqual([]);
    expect(pullsInEvents([pulled, seen({ at: '2026-01-01T00:02:00Z' })])).toHaveLength(1);
    expect(pullsInEvents([{ ...pulled, container: 'other' }, seen({})])).toHaveLength(1);
  });

  test('an event that is logged anew each time is one, with its highest count', () => {
    const [pull] = pullsInEvents([
      seen({ times: 2 }),
      seen({ times: 3 }),
      seen({ reason: 'BackOff', message: 'Back-off pulling image "h/x:1"' }),
    ]);
    expect(pull).toMatchObject({ image: 'h/x:1', node: 'n', reason: 'ImagePullBackOff' });
    expect(pull?.said.map(({ reason, times }) => [reason, times])).toEqual([
      ['Failed', 3],
      ['BackOff', 1],
    ]);
  });

  test('containers that crash are no concern', () => {
    expect(pullsInEvents([seen({ reason: 'BackOff', message: 'Back-off restarting failed container web' })])).toEqual(
      [],
    );
    expect(pullsInEvents([seen({ message: 'Error: failed to start container' })])).toEqual([]);
  });

  test('refusals by admission: the latest words of each controller, and no other failure', () => {
    const refusal = (at: string, message: string) =>
      seen({ kind: 'ReplicaSet', name: 'rs', reason: 'FailedCreate', message, at });
    expect(
      refusedIn([
        refusal('2', 'Image h/new:1 denied by Binary Authorization'),
        refusal('1', 'Image h/old:1 denied by Binary Authorization'),
        seen({ kind: 'Job', name: 'j', reason: 'FailedCreate', message: 'exceeded quota: q' }),
        seen({ kind: 'Job', name: 'k', reason: 'FailedCreate', message: 'Error creating: the server is on fire' }),
      ]),
    ).toMatchObject([
      { kind: 'ReplicaSet', image: 'h/new:1', node: null },
      { kind: 'Job', image: null },
    ]);
  });

  test('the image that a webhook asked for stands in its words', () => {
    const message =
      'Error creating: admission webhook "vault" denied the request: cannot fetch image descriptor: GET https://us-docker.pkg.dev/v2/ci/apps/api/manifests/1.2: MANIFEST_UNKNOWN: Failed to fetch "1.2"';
    const refusal = seen({ kind: 'ReplicaSet', name: 'rs', reason: 'FailedCreate', message });
    expect(refusedIn([refusal])).toMatchObject([{ image: 'us-docker.pkg.dev/ci/apps/api:1.2' }]);
  });
});

describe('the container runtime’s own words', () => {
  const line = (words: string, at = '1') => ({ node: 'n', words, at });
  const failed = line('time="x" level=error msg="PullImage \\"h/x:1\\" failed" error="rpc error: 403 Forbidden"');

  test('stand beside the events; a pull that no event tells of counts where everything was asked for', () => {
    const [pull] = pullsInEvents([seen({})]);
    expect(withRuntime([pull!], [failed], true)[0]?.said.at(-1)).toEqual({
      reason: 'container-runtime',
      message: 'rpc error: 403 Forbidden',
      times: 1,
      at: '1',
    });
    expect(withRuntime([], [failed, failed], true)).toMatchObject([
      { kind: 'Node', name: 'n', image: 'h/x:1', said: [{ times: 2 }] },
    ]);
    expect(withRuntime([], [failed], false)).toEqual([]);
  });

  test('a later success ends it; other lines say nothing', () => {
    const fine = line('msg="PullImage \\"h/x:1\\" returns image reference \\"sha256:1\\""', '2');
    expect(withRuntime([], [fine, failed], true)).toEqual([]);
    expect(withRuntime([], [line('PullImage'), line('')], true)).toEqual([]);
  });
});

describe('a pull secret that the kubelet cannot read', () => {
  const UNREAD = 'unable to parse auth field, must be formatted as base64(username:password)';

  test('is the reason of the status, as there is no other', () => {
    const pod = {
      metadata: { namespace: 'shop', name: 'web-1' },
      spec: { containers: [{ name: 'web', image: 'quay.io/a/b:1' }], imagePullSecrets: [{ name: 'regcred' }] },
      status: { containerStatuses: [{ name: 'web', state: { waiting: { reason: UNREAD } } }] },
    };
    const [pull] = waitingIn(pod);
    expect(pull).toMatchObject({ image: 'quay.io/a/b:1', reason: 'Failed', said: [{ message: UNREAD }] });
    expect(toldBy(pull!, null).said).toMatchObject({
      id: 'pull-secret-missing',
      check: 'image-pull-secret',
      raw: UNREAD,
    });
  });

  const state = { waiting: { reason: 'ErrImagePull', message: 'x' } };
  const pod = (spec: object) => ({
    metadata: { name: 'a' },
    spec,
    status: { containerStatuses: [{ name: 'c', state }] },
  });

  test('the service account of the pod is told where it is not the default one', () => {
    expect(waitingIn(pod({ serviceAccountName: 'web' }))[0]?.serviceAccount).toBe('web');
    expect(waitingIn(pod({ serviceAccountName: 'default' }))[0]?.serviceAccount).toBeNull();
    expect(waitingIn(pod({}))[0]?.serviceAccount).toBeNull();
  });

  test('a pod that waits says for which audience of workload identity federation it mounts a token', () => {
    const mounting = (audience: unknown) =>
      waitingIn(
        pod({ volumes: [{ emptyDir: {} }, { projected: { sources: [{ serviceAccountToken: { audience } }] } }] }),
      );
    const pool = '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/k';
    expect(mounting(pool)[0]?.federationAudience).toBe(pool);
    for (const other of ['sts.amazonaws.com', `${pool}\n`, 7, undefined])
      expect(mounting(other)[0]?.federationAudience).toBeNull();
  });

  test('other reasons of several words are no concern', () => {
    const state = { waiting: { reason: 'some words of a runtime' } };
    const status = { containerStatuses: [{ name: 'web', state }] };
    expect(waitingIn({ metadata: { name: 'a' }, spec: {}, status })).toEqual([]);
  });

  test('and stands in an event, which the logs have', () => {
    expect(isOfPull({ reason: 'Failed', message: `Error: ${UNREAD}`, times: 1, at: null })).toBe(true);
    expect(isOfPull({ reason: 'Failed', message: 'Error: cannot find volume "x"', times: 1, at: null })).toBe(false);
  });
});

describe('pods and nodes', () => {
  test('what is no pod and no node is none', () => {
    for (const none of [
      null,
      7,
      [],
      {},
      { metadata: { name: '' } },
      { metadata: 'x', status: { containerStatuses: 7 } },
    ]) {
      expect(waitingIn(none)).toEqual([]);
      expect(nodeIn(none)).toBeNull();
    }
  });

  test('a pod whose states cannot be read is told from one that has none yet', () => {
    const read = (pod: unknown) => pullReader.isPodThatCanBeRead(pod);
    const of = (status: unknown) => read({ metadata: { name: 'a' }, status });
    expect([of({}), of({ containerStatuses: null }), of({ containerStatuses: [{ name: 'c', state: {} }] })]).toEqual([
      true,
      true,
      true,
    ]);
    expect([
      read(7),
      of({ containerStatuses: { web: {} } }),
      of({ initContainerStatuses: [{ state: { waiting: { reason: 5 } } }] }),
    ]).toEqual([false, false, false]);
  });

  test('a node outside Compute Engine has no zone, and a hostile providerID is none', () => {
    expect(nodeIn({ metadata: { name: 'n' }, spec: { providerID: 'aws:///eu/i-1' } })).toEqual({
      name: 'n',
      pool: null,
      platform: null,
      zone: null,
      project: null,
    });
    expect(nodeIn({ metadata: { name: 'n' }, spec: { providerID: 'gce://p$(id)/z/n' } })).toMatchObject({
      project: null,
    });
  });

  test('a pod whose sandbox lacks its own image waits on that image', () => {
    const pod = { metadata: { name: 'web', namespace: 'shop' }, spec: { nodeName: 'n' }, status: { phase: 'Pending' } };
    const event = seen({
      reason: 'FailedCreatePodSandBox',
      container: null,
      message:
        'Failed to create pod sandbox: failed to get sandbox image "gke.gcr.io/pause:3": failed to pull image: i/o timeout',
    });
    expect(stoppedIn([pod], [event])).toMatchObject([
      { image: 'gke.gcr.io/pause:3', node: 'n', reason: 'FailedCreatePodSandBox' },
    ]);
    expect(stoppedIn([{ ...pod, status: { phase: 'Running' } }], [event])).toEqual([]);
    expect(stoppedIn([pod], [{ ...event, message: 'network plugin is not ready' }])).toMatchObject([{ image: null }]);
    const docker = 'Failed create pod sandbox: failed pulling image "gcr.io/pause:3.0": i/o timeout';
    expect(stoppedIn([pod], [{ ...event, message: docker }])).toMatchObject([{ image: 'gcr.io/pause:3.0' }]);
  });

  test('a volume that cannot be mounted stops a pod before its pull; a pod that waits on its image has got further', () => {
    const mount = seen({ reason: 'FailedMount', message: 'MountVolume.SetUp failed for volume "x"', container: null });
    const pod = { metadata: { name: 'web', namespace: 'shop' }, spec: { nodeName: 'n' }, status: { phase: 'Pending' } };
    expect(stoppedIn([pod], [mount])).toMatchObject([{ reason: 'FailedMount', image: null }]);
    const waits = {
      ...pod,
      status: {
        phase: 'Pending',
        containerStatuses: [{ name: 'web', image: 'h/x:1', state: { waiting: { reason: 'ErrImagePull' } } }],
      },
    };
    expect(stoppedIn([waits], [mount])).toEqual([]);
  });

  const podOf = (status: object, spec: object = {}) => ({
    metadata: { name: 'web', namespace: 'shop' },
    spec: { nodeName: 'n', containers: [{ name: 'web', image: 'h/web:1' }], ...spec },
    status: { phase: 'Pending', containerStatuses: [{ name: 'web', ...status }] },
  });

  test.each<[string, object, string | null]>([
    [
      'a program of another architecture, in a pod that crashes again and again',
      {
        state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 5m0s restarting failed container' } },
        lastState: { terminated: { reason: 'StartError', exitCode: 128, message: 'exec /app: exec format error' } },
      },
      'StartError',
    ],
    [
      'the same, told at once',
      { state: { terminated: { reason: 'Error', message: 'exec /bin/sh: exec format error' } } },
      'Error',
    ],
    [
      'an image that cannot be unpacked',
      {
        state: {
          waiting: {
            reason: 'CreateContainerError',
            message: 'failed to create containerd container: error unpacking image: content digest sha256:a: not found',
          },
        },
      },
      'CreateContainerError',
    ],
    [
      'a container that lacks its configuration is none of the image',
      { state: { waiting: { reason: 'CreateContainerConfigError', message: 'secret "x" not found' } } },
      null,
    ],
    [
      'a program that ends by itself is none of the image',
      {
        state: { waiting: { reason: 'CrashLoopBackOff' } },
        lastState: { terminated: { reason: 'Error', exitCode: 1 } },
      },
      null,
    ],
    [
      'one that runs again is well',
      { state: { running: {} }, lastState: { terminated: { reason: 'StartError', message: 'exec format error' } } },
      null,
    ],
  ])('%s', (_, status, reason) => {
    expect(waitingIn(podOf(status)).map((each) => each.reason)).toEqual(reason === null ? [] : [reason]);
  });

  test('the image of a volume is its own, with the events that name it', () => {
    const volume = 'h/model:7';
    const message = `Back-off pulling image "${volume}": ErrImagePull: ${volume}: not found`;
    const spec = { volumes: [{ name: 'model', image: { reference: volume } }] };
    const waits = waitingIn(podOf({ state: { waiting: { reason: 'ImagePullBackOff', message } } }, spec));
    expect(waits).toMatchObject([{ image: volume, container: 'web' }]);
    const ofVolume = seen({ message: `Failed to pull image "${volume}": not found` });
    const ofContainer = seen({ message: 'Failed to pull image "h/web:1": 403 Forbidden' });
    const [told] = withEvents(waits, [ofVolume, ofContainer]);
    expect(told!.said.map((each) => each.message)).toEqual([message, ofVolume.message]);
    const [plain] = withEvents(waitingIn(podOf({ state: { waiting: { reason: 'ErrImagePull' } } }, spec)), [
      ofVolume,
      ofContainer,
    ]);
    expect(plain!.said.map((each) => each.message)).toEqual(['', ofContainer.message]);
  });
});
