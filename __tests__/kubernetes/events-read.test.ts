import { describe, expect, test } from '@jest/globals';
import { eventIn, type EventSeen, pullsInEvents, refusedIn, withRuntime } from '../../src/kubernetes/events-read';
import { nodeIn, sandboxesIn, waitingIn } from '../../src/kubernetes/waiting-pods';

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

  test('refusals by admission: the latest words of each controller, quota left out', () => {
    const refusal = (at: string, message: string) =>
      seen({ kind: 'ReplicaSet', name: 'rs', reason: 'FailedCreate', message, at });
    expect(
      refusedIn([
        refusal('2', 'Image h/new:1 denied by Binary Authorization'),
        refusal('1', 'Image h/old:1 denied by Binary Authorization'),
        seen({ kind: 'Job', name: 'j', reason: 'FailedCreate', message: 'exceeded quota: q' }),
      ]),
    ).toMatchObject([{ kind: 'ReplicaSet', image: 'h/new:1', node: null }]);
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

  test('a node outside Compute Engine has no zone, and a hostile providerID is none', () => {
    expect(nodeIn({ metadata: { name: 'n' }, spec: { providerID: 'aws:///eu/i-1' } })).toEqual({
      name: 'n',
      pool: null,
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
    expect(sandboxesIn([pod], [event])).toMatchObject([
      { image: 'gke.gcr.io/pause:3', node: 'n', reason: 'FailedCreatePodSandBox' },
    ]);
    expect(sandboxesIn([{ ...pod, status: { phase: 'Running' } }], [event])).toEqual([]);
    expect(sandboxesIn([pod], [{ ...event, message: 'network plugin is not ready' }])).toEqual([]);
  });
});
