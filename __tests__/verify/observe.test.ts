import { describe, expect, test } from '@jest/globals';
import { isNewRefusal, type Pod, type PodEvent, pullDuration, type SeenPod, stageOf } from '../../src/verify/observe';

const waiting = (reason: string, message = ''): Pod => ({
  spec: { nodeName: 'n1' },
  status: {
    phase: 'Pending',
    containerStatuses: [{ name: 'pull', imageID: '', state: { waiting: { reason, message } } }],
  },
});
const event = (reason: string, message: string, count = 1): PodEvent => ({ reason, message, count });
const stage = (pod: Pod, events: readonly PodEvent[] = [], refusals = 0) =>
  stageOf({ pod, events, refusals } satisfies SeenPod);
const NOT_FOUND = 'failed to resolve reference "h/x:1": h/x:1: not found';
const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('how far a pull is', () => {
  test('no node', () => {
    const pod: Pod = {
      status: { phase: 'Pending', conditions: [{ type: 'PodScheduled', status: 'False', message: '0/1 nodes' }] },
    };
    expect(stage(pod)).toEqual({ kind: 'unscheduled', message: '0/1 nodes' });
  });

  test('a node, then the pull', () => {
    expect(stage(waiting('ContainerCreating')).kind).toBe('scheduled');
    expect(stage(waiting('ContainerCreating'), [event('Pulling', 'Pulling image')]).kind).toBe('pulling');
  });

  test('a final answer counts when it was said twice, by events or by changes of the status', () => {
    const failed = event('Failed', `Failed to pull image "h/x:1": ${NOT_FOUND}`);
    expect(stage(waiting('ErrImagePull', NOT_FOUND), [failed], 1)).toMatchObject({ kind: 'failing', times: 1 });
    expect(stage(waiting('ErrImagePull', NOT_FOUND), [], 2)).toMatchObject({ kind: 'refused', times: 2 });
    expect(stage(waiting('ImagePullBackOff', 'Back-off'), [{ ...failed, count: 2 }], 1)).toMatchObject({
      kind: 'refused',
      reason: 'ErrImagePull',
      said: { id: 'not-found' },
    });
  });

  test('a missing tag is a final answer in the words of containerd 2.1, too', () => {
    const words = 'failed to pull and unpack image "h/x:1": failed to resolve image: h/x:1: not found';
    const failed = event('Failed', `Failed to pull image "h/x:1": rpc error: code = NotFound desc = ${words}`, 2);
    expect(stage(waiting('ErrImagePull', words), [failed], 2)).toMatchObject({
      kind: 'refused',
      said: { id: 'not-found', check: 'image-exists' },
    });
  });

  test('a pull secret that the kubelet cannot read ends every pull, in words of its own', () => {
    const words = 'unable to parse auth field, must be formatted as base64(username:password)';
    const failed = event('Failed', `Error: ${words}`, 3);
    expect(stage(waiting(words), [failed])).toMatchObject({
      kind: 'refused',
      times: 3,
      said: { id: 'pull-secret-missing', check: 'image-pull-secret' },
    });
    expect(stage(waiting('some words of a runtime')).kind).toBe('scheduled');
  });

  test('what is no final answer is none, however often', () => {
    const failed = event('Failed', 'Failed to pull image "h/x:1": 429 Too Many Requests', 9);
    expect(stage(waiting('ErrImagePull', '429 Too Many Requests'), [failed], 9)).toMatchObject({
      kind: 'failing',
      said: { id: 'too-many-requests' },
    });
  });

  test('a pull secret that is not there explains why the registry refuses, and nothing else', () => {
    const lacking = event('FailedToRetrieveImagePullSecret', 'Unable to retrieve some image pull secrets (regcred)');
    const anonymous = 'failed to authorize: failed to fetch anonymous token: unexpected status: 401 Unauthorized';
    const failed = (words: string) => event('Failed', `Failed to pull image "h/x:1": ${words}`, 2);
    expect(stage(waiting('ErrImagePull', anonymous), [failed(anonymous), lacking], 2)).toMatchObject({
      kind: 'refused',
      said: { id: 'pull-secret-missing', check: 'image-pull-secret', raw: expect.stringMatching(/401.*regcred/) },
    });
    expect(stage(waiting('ErrImagePull', NOT_FOUND), [failed(NOT_FOUND), lacking], 2)).toMatchObject({
      said: { id: 'not-found' },
    });
  });

  test('a pull that the node did not begin, as it begins too many, is no answer and is not counted', () => {
    const busy = event('Failed', 'Failed to pull image "h/x:1": pull QPS exceeded');
    const failed = event('Failed', `Failed to pull image "h/x:1": ${NOT_FOUND}`);
    expect(stage(waiting('ErrImagePull', NOT_FOUND), [busy, failed], 1)).toMatchObject({ kind: 'failing', times: 1 });
    expect(stage(waiting('ErrImagePull', NOT_FOUND), [busy, { ...failed, count: 2 }], 1)).toMatchObject({
      kind: 'refused',
      times: 2,
    });
    expect(isNewRefusal(null, waiting('ErrImagePull', 'pull QPS exceeded'))).toBe(false);
  });

  test('what the node does before the pull is no pull that fails', () => {
    const sandbox = event('FailedCreatePodSandBox', 'Failed to create pod sandbox: no network');
    expect(stage(waiting('ContainerCreating'), [sandbox])).toMatchObject({ kind: 'failing', started: false });
    expect(stage(waiting('ErrImagePull', NOT_FOUND), [], 1)).toMatchObject({ kind: 'failing', started: true });
  });

  test('answers that differ are no final answer', () => {
    const events = [
      event('Failed', `Failed to pull image "h/x:1": ${NOT_FOUND}`),
      event('Failed', 'Failed to pull image "h/x:1": 503 Service Unavailable'),
    ];
    expect(stage(waiting('ErrImagePull', NOT_FOUND), events, 2).kind).toBe('failing');
  });

  test('pulled: by its event, by a start that fails, by what follows a pull', () => {
    const started: Pod = {
      status: {
        phase: 'Failed',
        containerStatuses: [
          {
            name: 'pull',
            imageID: `h/x@${DIGEST}`,
            state: { terminated: { reason: 'StartError', message: 'no such file' } },
          },
        ],
      },
    };
    expect(stage(started)).toMatchObject({ kind: 'pulled', reason: 'StartError', digest: DIGEST });
    const pulled = event('Pulled', 'Successfully pulled image "h/x:1" in 1.5s');
    expect(stage(waiting('ContainerCreating'), [pulled])).toMatchObject({ kind: 'pulled', digest: null });
    const config = waiting('CreateContainerError');
    const [status] = config.status!.containerStatuses!;
    const created: Pod = { ...config, status: { containerStatuses: [{ ...status, imageID: `h/x@${DIGEST}` }] } };
    expect(stage(created)).toMatchObject({ kind: 'pulled', reason: 'CreateContainerError' });
  });

  test('a sidecar’s pull is not ours', () => {
    const other: PodEvent = { ...event('Pulled', 'x'), involvedObject: { fieldPath: 'spec.containers{istio-proxy}' } };
    expect(stage(waiting('ContainerCreating'), [other]).kind).toBe('scheduled');
  });

  test('ended by the cluster', () => {
    const pod: Pod = { spec: { nodeName: 'n' }, status: { phase: 'Failed', reason: 'Evicted', message: 'disk' } };
    expect(stage(pod)).toEqual({ kind: 'over', reason: 'Evicted', message: 'disk' });
  });
});

test('a refusal is new when the status changes to it, not while it stays', () => {
  const refused = waiting('ErrImagePull');
  expect(isNewRefusal(null, refused)).toBe(true);
  expect(isNewRefusal(refused, refused)).toBe(false);
  expect(isNewRefusal(refused, waiting('ImagePullBackOff'))).toBe(false);
  expect(isNewRefusal(waiting('ImagePullBackOff'), refused)).toBe(true);
});

test.each([
  ['Successfully pulled image "x" in 1.234s (1.234s including waiting). Image size: 1 bytes.', 1234],
  ['Successfully pulled image "x" in 812.3ms', 812],
  ['Successfully pulled image "x" in 1m2.5s', 62500],
  ['Pulled', null],
])('%s took %p', (message, ms) => {
  expect(pullDuration(message)).toBe(ms);
});
