import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pods } from '../../src/verify/verification-pods';
import { waysInto } from '../../src/kubernetes/ways';
import type { VerificationPlan } from '../../src/model/verification-plan';
import { temporaryFolder } from '../scenario/harness';
import { HAS_KUBECTL, kubeconfigFor, type KubernetesApi, startKubernetesApi } from '../scenario/kubernetes-api';
import { planFor } from './plans';

/** Real kubectl against a small Kubernetes API on loopback. */
const withKubectl = HAS_KUBECTL ? test : test.skip;
let folder: ReturnType<typeof temporaryFolder>;
let api: KubernetesApi;

beforeEach(async () => {
  folder = temporaryFolder();
  api = await startKubernetesApi();
});
afterEach(() => {
  api.close();
  folder.remove();
});

const plan = planFor();
/** @param timeoutMs of the pull; longer than any test lasts where it does not decide, however busy the machine is */
const verify = (of: Partial<VerificationPlan> = {}, timeoutMs = 300_000) => {
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', RUNNER_TEMP: folder.path };
  const { signal } = new AbortController();
  const ways = waysInto(null, { env, signal, kubeconfig: kubeconfigFor(api.url, folder.path), context: 'here' });
  const options = { env, signal, timeoutMs, onPods: () => undefined, log: () => undefined, ownPods: new Map() };
  return pods(ways, options).verification({ ...plan, ...of });
};

const withStatus = (status: unknown): unknown => ({ metadata: { name: 'x' }, spec: { nodeName: 'n' }, status });
const withState = (state: unknown): unknown => withStatus({ containerStatuses: [{ name: 'pull', state }] });
/** Objects that no API server sends. */
const ODD: readonly unknown[] = [
  null,
  'x',
  [],
  {},
  7,
  withStatus(null),
  withStatus([]),
  withStatus({ conditions: 'x' }),
  withStatus({ conditions: [null, 7, { type: {} }] }),
  withStatus({ phase: {}, reason: [], message: 7 }),
  withStatus({ containerStatuses: {} }),
  withStatus({ containerStatuses: [null] }),
  withStatus({ containerStatuses: [{ name: 'pull', state: 'x', imageID: {} }] }),
  withState({ waiting: { reason: 'ErrImagePull', message: {} } }),
  withState({ waiting: { reason: {}, message: 'x' } }),
  withState({ waiting: [], running: 'x', terminated: null }),
  withState({ terminated: { reason: 7, message: [], exitCode: 'x' } }),
  { metadata: null, spec: { nodeName: {} }, status: withStatus({}) },
  { metadata: { uid: 'e' }, involvedObject: { fieldPath: 7 }, reason: 'Pulling', message: 'x' },
  { metadata: { uid: 'e' }, involvedObject: null, reason: 'Failed', message: { a: 1 }, count: 'x', series: 'x' },
  { metadata: { uid: {} }, reason: {}, message: [], count: -1, series: { count: 1e308 } },
  { metadata: { uid: '__proto__' }, reason: '__proto__', message: '\ud800' },
];

describe('what a watch says that no API server does', () => {
  withKubectl(
    'ends in no exception: the pull that is told afterwards is seen, and the pod is deleted',
    async () => {
      api.onWatch = (resource, response) => {
        for (const object of ODD)
          for (const type of ['ADDED', 'MODIFIED', 'BOOKMARK', 'ERROR', 7, null])
            response.write(`${JSON.stringify({ type, object })}\n`);
        response.write('{"type":"ADDED"}\n[]\nnull\n7\n{\n\u0000\n');
        const terminated = { reason: 'StartError', message: 'no such file' };
        const container = { name: 'pull', imageID: `h/x@sha256:${'a'.repeat(64)}`, state: { terminated } };
        const object =
          resource === 'pods' ? withStatus({ containerStatuses: [container] }) : { metadata: { uid: 'p' } };
        response.write(`${JSON.stringify({ type: 'MODIFIED', object })}\n`);
      };
      expect(await verify()).toMatchObject({ state: 'known', value: { outcome: 'pulled', left: null } });
      expect(api.created).toHaveLength(1);
      expect(api.deleted).toEqual(api.created);
    },
    120_000,
  );

  withKubectl(
    'a line without end and events without number are bounded',
    async () => {
      api.onWatch = (resource, response) => {
        if (resource === 'pods') response.write(`{"type":"ADDED","object":{"a":"${'x'.repeat(17 * 1024 * 1024)}`);
        else
          for (let at = 0; at < 20_000; at += 1)
            response.write(`{"type":"ADDED","object":{"metadata":{"uid":"${String(at)}"},"reason":"Pulling"}}\n`);
      };
      expect((await verify()).state).not.toBe('known');
      expect(api.deleted).toEqual(api.created);
    },
    120_000,
  );
});

withKubectl.each([
  [{ namespace: 'prod/pods?x=' }],
  [{ namespace: '..' }],
  [{ namespace: '' }],
  [{ namespace: 'a.b' }],
  [{ serviceAccount: 'a/b' }],
  [{ pullSecrets: ['ok', '-o'] }],
])('nothing is asked of the API where a name is none: %j', async (of) => {
  expect(await verify(of)).toMatchObject({ state: 'failed', why: 'rejected' });
  expect(api.calls).toEqual([]);
});

withKubectl(
  'an API that answers nothing takes no longer than a pull may take, and the pod that may be there is told of',
  async () => {
    const silent = await startKubernetesApi();
    silent.isSilent = true;
    api.close();
    api = silent;
    const fact = await verify({ scaleUp: true }, 1000);
    expect(fact).toMatchObject({ state: 'failed', why: 'timeout' });
    expect(fact.state === 'failed' && fact.detail).toContain('within 1 s');
  },
  120_000,
);
