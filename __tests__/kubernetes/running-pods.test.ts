import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runningReaders } from '../../src/input/running';
import { runningPods } from '../../src/kubernetes/running-pods';
import type { Way } from '../../src/kubernetes/kubeconfig';
import { type ClusterObjects, startClusterObjects } from '../scenario/cluster-objects';
import { temporaryFolder } from '../scenario/harness';
import { HAS_KUBECTL, kubeconfigFor } from '../scenario/kubernetes-api';

/** A cluster's pods, asked for with real kubectl. */
const withKubectl = HAS_KUBECTL ? test : test.skip;
const CLUSTER = { project: 'shop-prod', location: 'europe-west1', name: 'prod' };
const ENDPOINTS = { addresses: [], dns: null, authority: null, membership: null };

let api: ClusterObjects;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  api = await startClusterObjects();
  folder = temporaryFolder();
});
afterEach(() => {
  api.close();
  folder.remove();
});

function ask(signal = new AbortController().signal) {
  const kubeconfig = kubeconfigFor(api.url, folder.path);
  const way: Way = { kind: 'given', membership: null, kubeconfig, context: 'here', prefix: '', temporary: null };
  const ways = { into: () => Promise.resolve(way), close: () => Promise.resolve() };
  const env = { PATH: process.env['PATH'], HOME: folder.path };
  const options = {
    env,
    log: () => undefined,
    signal: () => signal,
    makeReader: () => Promise.resolve(runningReaders()),
  };
  return runningPods(ways, options).running({ ...CLUSTER, endpoints: ENDPOINTS });
}

withKubectl('of a cluster that does not tell its pods nothing else is asked', async () => {
  api.objects.set('/api/v1/pods', 403);
  const fact = await ask();
  expect(fact).toMatchObject({ state: 'denied', needs: [{ permission: 'list pods' }] });
  expect(new Set(api.asked.filter((each) => each !== 'GET /version'))).toEqual(new Set(['GET /api/v1/pods']));
});

withKubectl('of one that does, the objects that tell more of them', async () => {
  for (const list of ['/api/v1/pods', '/apis/apps/v1/daemonsets', '/api/v1/serviceaccounts'])
    api.objects.set(list, { kind: 'List', items: [] });
  api.objects.set('/apis/batch/v1/cronjobs', 500);
  const fact = await ask();
  expect(fact).toMatchObject({
    state: 'known',
    value: { images: [], gaps: [expect.stringMatching(/^its CronJobs could not be read: .*etcd is away/)] },
  });
});

test.each([
  [
    new DOMException('The operation was aborted due to timeout', 'TimeoutError'),
    'timeout',
    'the time limit of the run',
  ],
  [new Error('stopped by SIGINT'), 'cancelled', 'the run was stopped'],
])('a run that has ended by %s says which', async (reason, why, words) => {
  await expect(ask(AbortSignal.abort(reason))).resolves.toMatchObject({
    state: 'failed',
    why,
    detail: expect.stringContaining(words),
  });
  expect(api.asked).toEqual([]);
});
