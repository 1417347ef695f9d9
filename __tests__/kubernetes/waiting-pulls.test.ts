import { spawnSync } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pullReader } from '../../src/diagnosis/waiting-pods';
import { NODE_WORDS, type WaitingPlan } from '../../src/model/waiting-pull';
import { waitingPulls } from '../../src/kubernetes/waiting-pulls';
import { waysInto } from '../../src/kubernetes/ways';
import { temporaryFolder } from '../scenario/harness';

/** Real kubectl against a small Kubernetes API on loopback. */
const HAS_KUBECTL = spawnSync('kubectl', ['version', '--client']).status === 0;
const withKubectl = HAS_KUBECTL ? test : test.skip;
const MS = 20_000;

type Answer = (url: URL, response: ServerResponse) => boolean;

let folder: ReturnType<typeof temporaryFolder>;
let server: ReturnType<typeof createServer>;
let calls: string[];
let answer: Answer;

beforeEach(async () => {
  folder = temporaryFolder();
  calls = [];
  answer = () => false;
  server = createServer((request: IncomingMessage, response) => {
    if (request.url?.startsWith('/version') === false)
      calls.push(`${request.method ?? ''} ${decodeURIComponent(request.url ?? '').replace(/[?&]timeout=\d+s$/, '')}`);
    if (!answer(new URL(request.url ?? '', 'http://x'), response)) json(response, 200, { kind: 'List', items: [] });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  writeFileSync(
    join(folder.path, 'config'),
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'here',
      clusters: [{ name: 'one', cluster: { server: url } }],
      contexts: [{ name: 'here', context: { cluster: 'one', user: 'me' } }],
      users: [{ name: 'me', user: {} }],
    }),
  );
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  folder.remove();
});

const json = (response: ServerResponse, status: number, body: unknown): boolean => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  return true;
};
const status = (response: ServerResponse, code: number, reason: string, message: string): boolean =>
  json(response, code, { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, message, code });

const plan = (more: Partial<WaitingPlan> = {}): WaitingPlan => ({
  project: 'p',
  location: 'l',
  name: 'c',
  namespace: null,
  pod: null,
  endpoints: { addresses: [], dns: null, authority: null, membership: null },
  ...more,
});
const ask = (of: WaitingPlan = plan()) => {
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', RUNNER_TEMP: folder.path };
  const { signal } = new AbortController();
  const ways = waysInto(null, { env, kubeconfig: join(folder.path, 'config'), context: 'here', signal });
  return waitingPulls(ways, { env, signal: () => signal, log: () => undefined, reader: pullReader }).waitingPulls(of);
};

const pod = (name: string, waiting: object, more: object = {}) => ({
  metadata: { name, namespace: 'shop' },
  spec: {
    nodeName: 'node-1',
    imagePullSecrets: [{ name: 'regcred' }],
    containers: [{ name: 'web', image: 'h/x:1' }],
    initContainers: [{ name: 'prepare', image: 'h/init:1' }],
  },
  status: { phase: 'Pending', containerStatuses: [{ name: 'web', image: 'h/x:1', state: { waiting } }], ...more },
});
const BACK_OFF = { reason: 'ImagePullBackOff', message: 'Back-off pulling image "h/x:1"' };
const event = (name: string, reason: string, message: string, more: object = {}) => ({
  involvedObject: { kind: 'Pod', namespace: 'shop', name, fieldPath: 'spec.containers{web}' },
  reason,
  message,
  count: 3,
  ...more,
});
const node = {
  metadata: { name: 'node-1', labels: { 'cloud.google.com/gke-nodepool': 'main' } },
  spec: { providerID: 'gce://vm-project/europe-west1-b/node-1' },
};

describe('pods that wait on an image', () => {
  withKubectl(
    'with their statuses, events and nodes; each page once, nothing but GET',
    async () => {
      answer = (url, response) => {
        if (url.pathname === '/api/v1/nodes/node-1') return json(response, 200, node);
        if (url.pathname === '/api/v1/events')
          return json(response, 200, {
            items: [
              event('a', 'Failed', 'Failed to pull image "h/x:1": 403 Forbidden'),
              event('a', 'Failed', 'Error: ErrImagePull'),
              event('a', 'BackOff', 'Back-off restarting failed container'),
              event('a', 'Failed', 'Failed to pull image "h/s:1": other', {
                involvedObject: { kind: 'Pod', namespace: 'shop', name: 'a', fieldPath: 'spec.containers{sidecar}' },
              }),
              event('rs', 'FailedCreate', 'Error creating: Image h/b:1 denied by Binary Authorization', {
                involvedObject: { kind: 'ReplicaSet', namespace: 'shop', name: 'rs' },
              }),
            ],
          });
        if (url.pathname !== '/api/v1/pods') return false;
        if (url.searchParams.get('continue') === null)
          return json(response, 200, {
            metadata: { continue: 'next' },
            items: [pod('a', BACK_OFF), pod('crashing', { reason: 'CrashLoopBackOff' }), { metadata: null }, 7],
          });
        const init = { name: 'prepare', state: { waiting: { reason: 'ErrImagePull', message: 'x' } } };
        return json(response, 200, {
          items: [pod('b', { reason: 'PodInitializing' }, { initContainerStatuses: [init] })],
        });
      };
      const fact = await ask();
      expect(fact).toMatchObject({
        state: 'known',
        value: {
          looked: 5,
          gaps: ['what was listed as a pod could not be understood (2 of them)'],
          nodes: [{ name: 'node-1', pool: 'main', zone: 'europe-west1-b', project: 'vm-project' }],
          pulls: [
            {
              name: 'a',
              image: 'h/x:1',
              node: 'node-1',
              pullSecrets: ['regcred'],
              reason: 'ImagePullBackOff',
              said: [
                { reason: 'ImagePullBackOff' },
                { reason: 'Failed', message: 'Failed to pull image "h/x:1": 403 Forbidden', times: 3 },
                { reason: 'Failed', message: 'Error: ErrImagePull', times: 3 },
              ],
            },
            { name: 'b', container: 'prepare', image: 'h/init:1', reason: 'ErrImagePull' },
            { kind: 'ReplicaSet', name: 'rs', image: 'h/b:1', node: null },
          ],
        },
      });
      expect(calls.every((each) => each.startsWith('GET '))).toBe(true);
      expect(calls.filter((each) => each.includes('/pods?'))).toHaveLength(2);
      expect(calls[0]).toContain('fieldSelector=status.phase!=Succeeded,status.phase!=Failed');
    },
    MS,
  );

  withKubectl(
    'the image of a controller whose pods are refused is read from its template, where that has one alone',
    async () => {
      const refusedPods = (kind: string, name: string) =>
        event(
          name,
          'FailedCreate',
          'Error creating: pods "x" is forbidden: image policy webhook backend denied one or more images: Denied by default admission rule.',
          {
            involvedObject: { kind, namespace: 'shop', name },
          },
        );
      const template = (...images: readonly string[]) => ({
        spec: { template: { spec: { containers: images.map((image) => ({ name: 'c', image })) } } },
      });
      answer = (url, response) => {
        switch (url.pathname) {
          case '/api/v1/events':
            return json(response, 200, {
              items: [refusedPods('ReplicaSet', 'one'), refusedPods('ReplicaSet', 'two'), refusedPods('Job', 'three')],
            });
          case '/apis/apps/v1/namespaces/shop/replicasets/one':
            return json(response, 200, template('h/one:1', 'h/one:1'));
          case '/apis/apps/v1/namespaces/shop/replicasets/two':
            return json(response, 200, template('h/two:1', 'h/three:1'));
          case '/apis/batch/v1/namespaces/shop/jobs/three':
            return status(
              response,
              403,
              'Forbidden',
              'jobs.batch "three" is forbidden: User "me" cannot get resource "jobs"',
            );
          default:
            return false;
        }
      };
      const fact = await ask();
      expect(fact).toMatchObject({
        state: 'known',
        value: {
          pulls: [
            { name: 'one', image: 'h/one:1' },
            { name: 'two', image: null },
            { name: 'three', image: null },
          ],
          gaps: [expect.stringContaining('the controllers whose pods are refused could not be read')],
          needs: [{ permission: 'get jobs' }],
        },
      });
    },
    MS,
  );

  withKubectl(
    'one pod alone: that it is there, that it is not (404), that it may not be seen (403)',
    async () => {
      const one = plan({ namespace: 'shop', pod: 'a' });
      answer = (_, response) => json(response, 200, pod('a', { reason: 'ContainerCreating' }));
      expect(await ask(one)).toMatchObject({ state: 'known', value: { pulls: [], looked: 1 } });
      expect(calls).toEqual([
        'GET /api/v1/namespaces/shop/pods/a',
        'GET /api/v1/namespaces/shop/events?fieldSelector=involvedObject.kind=Pod,involvedObject.name=a&limit=250',
      ]);
      answer = (_, response) => status(response, 404, 'NotFound', 'pods "a" not found');
      expect(await ask(one)).toMatchObject({ state: 'absent' });
      answer = (_, response) =>
        status(
          response,
          403,
          'Forbidden',
          'pods "a" is forbidden: User "x" cannot get resource "pods" in API group ""',
        );
      expect(await ask(one)).toMatchObject({
        state: 'denied',
        needs: [
          {
            way: 'verify',
            permission: 'get pods',
            resource: 'namespace shop of projects/p/locations/l/clusters/c',
            role: 'roles/container.viewer',
          },
        ],
      });
    },
    MS,
  );

  withKubectl(
    'what cannot be read beside is said: events, nodes, later pages',
    async () => {
      answer = (url, response) => {
        if (url.pathname.endsWith('/pods'))
          return url.searchParams.has('continue')
            ? status(response, 410, 'Expired', 'The provided continue parameter is too old')
            : json(response, 200, { metadata: { continue: 'x' }, items: [pod('a', BACK_OFF)] });
        return status(response, 403, 'Forbidden', 'it is forbidden: User "x" cannot do that');
      };
      const fact = await ask();
      if (fact.state !== 'known') throw new Error(fact.state);
      expect(fact.value.pulls).toHaveLength(1);
      expect(fact.value.gaps.map((each) => each.split(':')[0])).toEqual([
        'not all pods could be read',
        'the events could not be read',
        'the nodes could not be read',
      ]);
      expect(fact.value.needs.map(({ permission }) => permission)).toEqual(['list events', 'get nodes']);
    },
    MS,
  );

  withKubectl(
    'pages that do not end, and answers that are none',
    async () => {
      answer = (url, response) =>
        url.pathname.endsWith('/pods') &&
        json(response, 200, { metadata: { continue: 'same' }, items: [pod('a', { reason: 'x' })] });
      expect(await ask()).toMatchObject({ state: 'known', value: { gaps: ['only the first 2 pods were read'] } });
      answer = (_, response) => json(response, 200, { kind: 'Status' });
      expect(await ask()).toMatchObject({ state: 'failed', why: 'malformed' });
      answer = (_, response) => {
        response.writeHead(200).end('<html>');
        return true;
      };
      expect(await ask()).toMatchObject({ state: 'failed' });
    },
    MS,
  );

  withKubectl(
    'hostile words come as one bounded line without control characters',
    async () => {
      const hostile = `\u001b[31m::error::x\n\u202e${'y'.repeat(90_000)}`;
      answer = (url, response) =>
        url.pathname.endsWith('/pods') &&
        json(response, 200, { items: [pod('a', { reason: 'ErrImagePull', message: hostile })] });
      const fact = await ask();
      const said = fact.state === 'known' ? fact.value.pulls[0]!.said[0]!.message : '';
      // eslint-disable-next-line no-control-regex -- that there is none
      expect(said).not.toMatch(/[\u0000-\u001f\u202e]/);
      expect(said.length).toBeLessThanOrEqual(NODE_WORDS);
    },
    MS,
  );

  withKubectl(
    'a server that is not there',
    async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      expect(await ask()).toMatchObject({ state: 'failed' });
    },
    MS,
  );
});
