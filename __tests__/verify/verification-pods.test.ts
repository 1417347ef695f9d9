import { spawnSync } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanUp } from '../../src/app/cleanup';
import type { Credentials } from '../../src/http/credentials';
import type { VerificationPlan } from '../../src/model/verification-plan';
import { forget, wayInto } from '../../src/kubernetes/kubeconfig';
import type { PodLeft } from '../../src/verify/own-pod';
import { pods } from '../../src/verify/verification-pods';
import { waysInto } from '../../src/kubernetes/ways';
import { temporaryFolder } from '../scenario/harness';
import { planFor, referenceOf } from './plans';

/** Real kubectl against a small Kubernetes API on loopback. */
const HAS_KUBECTL = spawnSync('kubectl', ['version', '--client']).status === 0;
const withKubectl = HAS_KUBECTL ? test : test.skip;
const TOKEN = 'ya29.secret-of-the-caller';
const PULLED = `sha256:${'a'.repeat(64)}`;

let folder: ReturnType<typeof temporaryFolder>;
let server: ReturnType<typeof createServer>;
let url: string;
let calls: string[];
/** Bodies of what was to be created, and of what was to be deleted. */
let posted: string[];
let deleted: string[];
let answer: (request: IncomingMessage, response: ServerResponse) => boolean;

beforeEach(async () => {
  folder = temporaryFolder();
  calls = [];
  posted = [];
  deleted = [];
  answer = () => false;
  server = createServer((request, response) => {
    // kubectl says its own time-out, too.
    const path = decodeURIComponent(request.url ?? '').replace(/[?&]timeout=\d+s$/, '');
    calls.push(`${request.method ?? ''} ${path}`);
    if (answer(request, response)) return;
    if (request.method === 'POST') {
      create(request, response);
      return;
    }
    if (request.method === 'DELETE') read(request, (body) => deleted.push(body));
    json(response, 200, { kind: 'List', items: request.url?.startsWith('/api/v1/nodes') ? [{}] : [] });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  folder.remove();
});

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const status = (response: ServerResponse, code: number, reason: string, message: string): void => {
  json(response, code, { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, message, code });
};
const UID = '0b9d3d4e-0000-4000-8000-000000000001';
const read = (request: IncomingMessage, then: (body: string) => void): void => {
  let body = '';
  request.on('data', (text: Buffer) => (body += text.toString()));
  request.on('end', () => {
    then(body);
  });
};
/** Answers as the API server does: with the object, which has a uid now. */
const create = (request: IncomingMessage, response: ServerResponse, uid = UID): void => {
  read(request, (body) => {
    posted.push(body);
    const pod = JSON.parse(body) as { metadata: object };
    json(response, 201, { ...pod, metadata: { ...pod.metadata, uid } });
  });
};
const isWatch = ({ url: path = '' }: IncomingMessage): boolean => path.includes('watch=true');
const change = (response: ServerResponse, object: unknown): void => {
  response.write(`${JSON.stringify({ type: 'MODIFIED', object })}\n`);
};

const plan = planFor();
const config = (context = 'here'): string => {
  const file = join(folder.path, 'config');
  const text = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': context,
    clusters: [{ name: 'one', cluster: { server: url } }],
    contexts: [{ name: context, context: { cluster: 'one', user: 'me' } }],
    users: [{ name: 'me', user: {} }],
  };
  writeFileSync(file, JSON.stringify(text));
  return file;
};
const env = { PATH: process.env['PATH'], HOME: '/nonexistent' };
const inFolder = () => ({ ...env, RUNNER_TEMP: folder.path });
const told: (readonly PodLeft[])[] = [];
const verifier = (signal = new AbortController().signal, timeoutMs = 4000) =>
  pods(waysInto(null, { env: inFolder(), kubeconfig: config(), context: 'here', signal }), {
    env: inFolder(),
    signal,
    timeoutMs,
    onPods: (left) => told.push(left),
    log: () => undefined,
    ownPods: new Map(),
  });

describe('a verification', () => {
  withKubectl(
    'tells of its pod before it is created, watches it, and deletes it',
    async () => {
      told.length = 0;
      let toldFirst = false;
      answer = (request, response) => {
        if (request.method === 'POST') {
          toldFirst = told.length === 1 && told[0]!.length === 1;
          return false;
        }
        if (!isWatch(request)) return false;
        response.writeHead(200, { 'content-type': 'application/json' });
        if (request.url!.includes('/events'))
          change(response, {
            metadata: { uid: 'e' },
            reason: 'Pulled',
            message: 'Successfully pulled image "h/x:1" in 2s',
          });
        else {
          const terminated = { reason: 'StartError', message: 'no such file' };
          const container = { name: 'pull', imageID: `h/x@${PULLED}`, state: { terminated } };
          change(response, { spec: { nodeName: 'n' }, status: { containerStatuses: [container] } });
        }
        return true;
      };
      const fact = await verifier().verification(plan);
      expect(fact).toMatchObject({
        state: 'known',
        value: { outcome: 'pulled', reason: 'StartError', digest: PULLED, node: 'n', durationMs: 2000, left: null },
      });
      expect(toldFirst).toBe(true);
      expect(told.at(-1)).toEqual([]);
      expect(calls.at(-1)).toMatch(/^DELETE \/api\/v1\/namespaces\/default\/pods\/gke-image-preflight-[0-9a-f]{20}$/);
      expect(deleted.map((body) => JSON.parse(body) as unknown)).toMatchObject([
        { kind: 'DeleteOptions', gracePeriodSeconds: 0, preconditions: { uid: UID } },
      ]);
    },
    20_000,
  );

  describe('that runs the image', () => {
    const ended = async (state: object): Promise<unknown> => {
      answer = (request, response) => {
        if (!isWatch(request)) return false;
        response.writeHead(200, { 'content-type': 'application/json' });
        if (request.url!.includes('/events'))
          change(response, {
            metadata: { uid: 'e' },
            reason: 'Pulled',
            message: 'Successfully pulled image "h/x:1" in 2s',
          });
        else {
          const container = { name: 'pull', imageID: `h/x@${PULLED}`, state };
          change(response, { spec: { nodeName: 'n' }, status: { containerStatuses: [container] } });
        }
        return true;
      };
      const fact = await verifier().verification({ ...plan, run: true });
      expect((JSON.parse(posted[0]!) as { spec: { containers: object[] } }).spec.containers[0]).not.toHaveProperty(
        'command',
      );
      if (fact.state !== 'known') throw new Error(fact.state);
      expect(fact.value).toMatchObject({ outcome: 'pulled', digest: PULLED });
      return fact.value.outcome === 'pulled' ? fact.value.ran : undefined;
    };

    withKubectl.each([
      ['that ended', { terminated: { reason: 'Error', exitCode: 3, message: 'no config' } }, 'exited', 3],
      ['that ended well', { terminated: { reason: 'Completed', exitCode: 0 } }, 'exited', 0],
      [
        'that is not there',
        { terminated: { reason: 'StartError', exitCode: 128, message: 'not found' } },
        'not-started',
        null,
      ],
      [
        'that is root',
        { waiting: { reason: 'CreateContainerConfigError', message: 'will run as root' } },
        'not-started',
        null,
      ],
    ] as const)(
      'tells of a program %s',
      async (_, state, what, exitCode) => {
        expect(await ended(state)).toMatchObject({ state: what, exitCode });
      },
      20_000,
    );

    withKubectl(
      'tells of a program that goes on running',
      async () => {
        expect(await ended({ running: {} })).toMatchObject({ state: 'running', exitCode: null });
      },
      30_000,
    );
  });

  withKubectl(
    'waits for a node that is to be made where it is asked to, and looks for none',
    async () => {
      answer = (request, response) => {
        if (!isWatch(request)) return false;
        response.writeHead(200, { 'content-type': 'application/json' });
        if (request.url!.includes('/events')) {
          change(response, { metadata: { uid: 'a' }, reason: 'FailedScheduling', message: '0/1 nodes are available' });
          change(response, { metadata: { uid: 'b' }, reason: 'TriggeredScaleUp', message: 'pod triggered scale-up' });
          // The node takes longer than the pull may take.
          setTimeout(() => {
            change(response, {
              metadata: { uid: 'c' },
              reason: 'Pulled',
              message: 'Successfully pulled image "h/x:1" in 1s',
            });
          }, 2500);
        } else {
          change(response, { status: { conditions: [{ type: 'PodScheduled', status: 'False', message: 'no node' }] } });
          setTimeout(() => {
            const terminated = { reason: 'StartError', message: 'no such file' };
            const container = { name: 'pull', imageID: `h/x@${PULLED}`, state: { terminated } };
            change(response, { spec: { nodeName: 'new' }, status: { containerStatuses: [container] } });
          }, 2600);
        }
        return true;
      };
      const patient = verifier(undefined, 1500);
      expect(await patient.verification({ ...plan, scaleUp: true })).toMatchObject({
        value: { outcome: 'pulled', node: 'new' },
      });
      expect(calls.some((call) => call.includes('/nodes'))).toBe(false);
      expect(await verifier(undefined, 1500).verification(plan)).toMatchObject({ value: { reason: 'Unschedulable' } });
    },
    20_000,
  );

  withKubectl(
    'gives the pull its whole time from the kubelet’s Pulling on, however long the node takes before it',
    async () => {
      answer = (request, response) => {
        if (!isWatch(request)) return false;
        response.writeHead(200, { 'content-type': 'application/json' });
        const later = (ms: number, object: unknown) => setTimeout(() => change(response, object), ms);
        if (request.url!.includes('/events')) {
          later(3000, { metadata: { uid: 'a' }, reason: 'Pulling', message: 'Pulling image "h/x:1"' });
          later(6000, {
            metadata: { uid: 'b' },
            reason: 'Pulled',
            message: 'Successfully pulled image "h/x:1" in 3s',
          });
        } else {
          change(response, { spec: { nodeName: 'n' } });
          const terminated = { reason: 'StartError', message: 'no such file' };
          const container = { name: 'pull', imageID: `h/x@${PULLED}`, state: { terminated } };
          later(6100, { spec: { nodeName: 'n' }, status: { containerStatuses: [container] } });
        }
        return true;
      };
      expect(await verifier(undefined, 4500).verification(plan)).toMatchObject({ value: { outcome: 'pulled' } });
      expect(await verifier(undefined, 1000).verification(plan)).toMatchObject({
        value: { outcome: 'undecided', reason: 'Timeout', words: 'the node did not begin the pull in time' },
      });
    },
    20_000,
  );

  withKubectl(
    'bends its requests to the namespace’s LimitRange where that refuses them',
    async () => {
      answer = (request, response) => {
        if (request.url!.includes('/limitranges')) {
          const limits = [{ type: 'Container', min: { cpu: '200m' } }];
          json(response, 200, { items: [{ spec: { limits } }] });
          return true;
        }
        if (request.method !== 'POST') return false;
        if (posted.length > 0) return false;
        read(request, (body) => {
          posted.push(body);
          const words = 'pods "x" is forbidden: minimum cpu usage per Container is 200m, but request is 10m';
          status(response, 403, 'Forbidden', words);
        });
        return true;
      };
      await verifier(undefined, 3000).verification(plan);
      const cpu = posted.map(
        (body) =>
          (JSON.parse(body) as { spec: { containers: [{ resources: { requests: { cpu: string } } }] } }).spec
            .containers[0].resources.requests.cpu,
      );
      expect(cpu).toEqual(['10m', '200m']);
    },
    20_000,
  );

  withKubectl(
    'on Autopilot it looks for nodes of the architecture',
    async () => {
      answer = (request, response) => {
        if (!request.url!.includes('/nodes')) return false;
        json(response, 200, { items: request.url!.includes(encodeURIComponent('arch=arm64')) ? [] : [{}] });
        return true;
      };
      expect(await verifier().verification({ ...plan, selector: null, architecture: 'arm64' })).toMatchObject({
        value: { outcome: 'skipped' },
      });
    },
    20_000,
  );

  withKubectl(
    'deletes the pod when it is stopped while the pod is being created',
    async () => {
      const stop = new AbortController();
      answer = (request, response) => {
        if (request.method !== 'POST') return false;
        stop.abort();
        setTimeout(() => {
          create(request, response);
        }, 200);
        return true;
      };
      expect(await verifier(stop.signal).verification(plan)).toMatchObject({ state: 'failed', why: 'cancelled' });
      expect(calls.at(-1)).toMatch(/^DELETE /);
    },
    20_000,
  );

  withKubectl(
    'says who may not do what; nothing was created, and nothing is deleted',
    async () => {
      answer = (request, response) => {
        if (request.method !== 'POST') return false;
        const who =
          'pods is forbidden: User "ci" cannot create resource "pods" in API group "" in the namespace "default"';
        status(response, 403, 'Forbidden', who);
        return true;
      };
      expect(await verifier().verification(plan)).toMatchObject({
        state: 'denied',
        needs: [
          {
            way: 'verify',
            permission: 'create pods',
            resource: 'namespace default of projects/p/locations/l/clusters/c',
          },
        ],
      });
      expect(calls.filter((call) => call.startsWith('DELETE'))).toEqual([]);
    },
    20_000,
  );

  withKubectl(
    'says that a pod may be left where its deletion is refused',
    async () => {
      answer = (request, response) => {
        if (request.method === 'DELETE') status(response, 403, 'Forbidden', 'User "ci" cannot delete resource "pods"');
        else return false;
        return true;
      };
      const fact = await verifier(undefined, 3000).verification(plan);
      expect(fact).toMatchObject({
        state: 'known',
        value: { outcome: 'undecided', left: expect.stringContaining('cannot delete') },
      });
    },
    20_000,
  );

  describe('on a node', () => {
    const onNode: VerificationPlan = { ...plan, how: 'node', image: referenceOf('h.example/x:1') };
    const NODE = {
      metadata: { name: 'n' },
      status: { conditions: [{ type: 'Ready', status: 'True' }], images: [{ names: ['gke.gcr.io/pause:3.10'] }] },
    };
    const nodes = (request: IncomingMessage, response: ServerResponse, items: readonly object[]): boolean => {
      if (request.url?.startsWith('/api/v1/nodes') !== true) return false;
      json(response, 200, { items });
      return true;
    };
    const posts = (): readonly string[] => calls.filter((call) => call.startsWith('POST'));

    withKubectl(
      'enters one that is ready by an image that it has, reads the termination message, and deletes the pod',
      async () => {
        answer = (request, response) => {
          if (nodes(request, response, [NODE])) return true;
          if (!isWatch(request)) return false;
          response.writeHead(200, { 'content-type': 'application/json' });
          const said = ['credential none', 'try 1 0 42', `digest h.example/x@${PULLED}`, 'end'];
          const message = said.map((line) => `gke-image-preflight: ${line}\n`).join('');
          const state = { terminated: { reason: 'Completed', exitCode: 0, message } };
          if (!request.url!.includes('/events'))
            change(response, { spec: { nodeName: 'n' }, status: { containerStatuses: [{ name: 'pull', state }] } });
          return true;
        };
        expect(await verifier().verification(onNode)).toMatchObject({
          state: 'known',
          from: expect.stringMatching(/^crictl on node pool main of /),
          value: { outcome: 'pulled', how: 'node', node: 'n', digest: PULLED, durationMs: 42, left: null },
        });
        expect(JSON.parse(posted[0]!)).toMatchObject({
          spec: { nodeName: 'n', containers: [{ image: 'gke.gcr.io/pause:3.10', imagePullPolicy: 'Never' }] },
        });
        expect(calls.at(-1)).toMatch(/^DELETE /);
      },
      20_000,
    );

    withKubectl(
      'says who may not list nodes, and creates nothing',
      async () => {
        answer = (request, response) => {
          if (request.url?.startsWith('/api/v1/nodes') !== true) return false;
          const who = 'nodes is forbidden: User "ci" cannot list resource "nodes" in API group "" at the cluster scope';
          status(response, 403, 'Forbidden', who);
          return true;
        };
        expect(await verifier().verification(onNode)).toMatchObject({
          state: 'denied',
          needs: [{ way: 'verify', permission: 'list nodes', resource: 'projects/p/locations/l/clusters/c' }],
        });
        expect(posts()).toEqual([]);
      },
      20_000,
    );

    withKubectl.each([
      ['violates PodSecurity "baseline:latest": host namespaces (hostNetwork=true)', 'pod-security'],
      ['admission webhook "warden" denied the request: [denied by autogke-no-host-namespace]', 'autopilot-policy'],
    ] as const)(
      'undecided where admission refuses: %s',
      async (words, cause) => {
        answer = (request, response) => {
          if (nodes(request, response, [NODE])) return true;
          if (request.method !== 'POST') return false;
          status(response, 403, 'Forbidden', `pods "x" is forbidden: ${words}`);
          return true;
        };
        expect(await verifier().verification(onNode)).toMatchObject({ value: { outcome: 'undecided', cause } });
        expect(calls.filter((call) => call.startsWith('DELETE'))).toEqual([]);
      },
      20_000,
    );

    withKubectl(
      'skipped without a node; undecided where the node names no image',
      async () => {
        answer = (request, response) => nodes(request, response, []);
        expect(await verifier().verification(onNode)).toMatchObject({ value: { outcome: 'skipped' } });
        answer = (request, response) => nodes(request, response, [{ metadata: { name: 'n' } }]);
        expect(await verifier().verification(onNode)).toMatchObject({
          value: { outcome: 'undecided', reason: 'NoImage', node: 'n' },
        });
        expect(posts()).toEqual([]);
      },
      20_000,
    );

    withKubectl(
      'out of time: undecided, and the pod is deleted',
      async () => {
        answer = (request, response) => {
          if (nodes(request, response, [NODE])) return true;
          return false;
        };
        expect(await verifier(undefined, 3000).verification(onNode)).toMatchObject({
          value: { outcome: 'undecided', reason: 'Timeout', left: null },
        });
        expect(calls.at(-1)).toMatch(/^DELETE /);
      },
      20_000,
    );
  });

  test('without kubectl it says so', async () => {
    const { signal } = new AbortController();
    const empty = { PATH: folder.path };
    const none = pods(waysInto(null, { env: empty, kubeconfig: null, context: 'here', signal }), {
      env: empty,
      signal,
      timeoutMs: 100,
      onPods: () => undefined,
      log: () => undefined,
      ownPods: new Map(),
    });
    expect(await none.verification(plan)).toMatchObject({
      state: 'failed',
      detail: 'kubectl was not found on the PATH',
    });
  }, 20_000);
});

describe('the way into a cluster', () => {
  const credentials = { token: () => Promise.resolve(TOKEN) } as Credentials;
  const way = (
    endpoints: Partial<VerificationPlan['endpoints']>,
    kubeconfig: string | null,
    more = {},
    onFolders?: (folders: readonly string[]) => void,
  ) =>
    wayInto(
      { project: 'p', location: 'l', name: 'c' },
      { addresses: [], dns: null, authority: null, membership: null, ...endpoints },
      credentials,
      {
        env: { ...env, RUNNER_TEMP: folder.path, ...more },
        kubeconfig,
        context: null,
        signal: new AbortController().signal,
        ...(onFolders && { onFolders }),
      },
    );

  withKubectl(
    'a context whose server is the cluster’s endpoint; no other',
    async () => {
      const file = config();
      expect(await way({ addresses: [new URL(url).host] }, file)).toMatchObject({ context: 'here', temporary: null });
      expect(await way({ addresses: [new URL(url).host] }, null, { KUBECONFIG: file })).toMatchObject({
        context: 'here',
      });
      expect(await way({ addresses: ['203.0.113.1'] }, file)).toMatchObject({ state: 'failed', why: 'not-asked' });
    },
    20_000,
  );

  withKubectl(
    'else a temporary one, for us alone, which its own authority vouches for',
    async () => {
      const { statSync, readFileSync } = await import('node:fs');
      const made = await way({ addresses: ['203.0.113.1'], authority: 'Q0E=', membership: null }, null, {
        KUBECONFIG: config(),
      });
      if ('state' in made) throw new Error(made.detail);
      expect(statSync(made.kubeconfig!).mode & 0o777).toBe(0o600);
      const written = JSON.parse(readFileSync(made.kubeconfig!, 'utf8')) as { clusters: unknown; users: unknown };
      expect(written.clusters).toMatchObject([
        { cluster: { server: 'https://203.0.113.1', 'certificate-authority-data': 'Q0E=' } },
      ]);
      expect(written.users).toMatchObject([{ user: { token: TOKEN } }]);
      expect(await cleanUp('[]', env)).toEqual([]);
    },
    20_000,
  );

  test('tells of its folder before it makes it, and when it is gone; removes what a killed run left', async () => {
    const stale = join(folder.path, 'gke-image-preflight-kubeconfig-00');
    const fresh = join(folder.path, 'gke-image-preflight-kubeconfig-01');
    for (const each of [stale, fresh]) mkdirSync(each);
    utimesSync(stale, 0, Date.now() / 1000 - 3700);
    const heard: (readonly [string, boolean])[][] = [];
    const made = await way({ addresses: ['203.0.113.1'], authority: 'Q0E=', membership: null }, null, {}, (folders) => {
      heard.push(folders.map((each) => [each, existsSync(each)]));
    });
    if ('state' in made) throw new Error(made.detail);
    expect(readdirSync(folder.path).sort()).toEqual([basename(fresh), basename(made.temporary!)].sort());
    await forget(made);
    expect(heard).toEqual([[[made.temporary, false]], []]);
    expect(readdirSync(folder.path)).toEqual([basename(fresh)]);
  }, 20_000);

  const fleet = { name: 'projects/111/locations/global/memberships/prod', attached: false };
  const gateway = 'https://connectgateway.googleapis.com/v1/projects/111/locations/global/gkeMemberships/prod';
  const serverOf = async (endpoints: Partial<VerificationPlan['endpoints']>): Promise<unknown> => {
    const { readFileSync } = await import('node:fs');
    const made = await way({ authority: 'Q0E=', ...endpoints }, null);
    if ('state' in made) throw new Error(made.detail);
    const { clusters } = JSON.parse(readFileSync(made.kubeconfig!, 'utf8')) as { clusters: { cluster: unknown }[] };
    return [made.kind, clusters[0]?.cluster];
  };

  test('by the DNS endpoint, a public address, Connect gateway, a private address: in this order', async () => {
    const all = { dns: 'gke-1.europe-west1.gke.goog', addresses: ['203.0.113.1', '10.0.0.2'], membership: fleet };
    expect(await serverOf(all)).toEqual(['dns', { server: 'https://gke-1.europe-west1.gke.goog' }]);
    expect(await serverOf({ ...all, dns: null })).toEqual([
      'address',
      { server: 'https://203.0.113.1', 'certificate-authority-data': 'Q0E=' },
    ]);
    expect(await serverOf({ addresses: ['172.16.0.2'], membership: fleet })).toEqual(['gateway', { server: gateway }]);
    expect(await serverOf({ addresses: ['172.16.0.2'] })).toMatchObject(['address', { server: 'https://172.16.0.2' }]);
  }, 20_000);

  withKubectl(
    'a context of Connect gateway that leads to this membership; no other',
    async () => {
      const file = config();
      const { readFileSync } = await import('node:fs');
      writeFileSync(file, readFileSync(file, 'utf8').replace(url, gateway));
      expect(await way({ addresses: ['10.0.0.2'], membership: fleet }, file)).toMatchObject({ context: 'here' });
      const other = { ...fleet, name: 'projects/111/locations/global/memberships/other' };
      expect(await way({ addresses: ['10.0.0.2'], membership: other }, file)).toMatchObject({ state: 'failed' });
    },
    20_000,
  );

  test('a token goes to no address that nobody vouches for', async () => {
    expect(await way({ addresses: ['203.0.113.1'] }, null)).toMatchObject({ state: 'failed', why: 'unreachable' });
    expect(readdirSync(folder.path)).toEqual([]);
  }, 20_000);
});

describe('the end of the action', () => {
  withKubectl(
    'deletes the pods of its state, and no other name',
    async () => {
      const own = {
        kubeconfig: config(),
        context: 'here',
        prefix: '',
        temporary: null,
        namespace: 'default',
        uid: UID,
      };
      const state = [
        { ...own, name: 'gke-image-preflight-0123456789ab' },
        { ...own, name: 'somebody-else' },
        { ...own, name: 'gke-image-preflight-00', namespace: 'default/pods/db-0?x=' },
      ];
      expect(await cleanUp(JSON.stringify({ pods: state, folders: [] }), env)).toEqual([]);
      // Some builds of kubectl ask for the server's version first.
      expect(calls.filter((call) => !call.startsWith('GET /version'))).toEqual([
        'DELETE /api/v1/namespaces/default/pods/gke-image-preflight-0123456789ab',
      ]);
      expect(deleted.join()).toContain(UID);
    },
    20_000,
  );

  withKubectl(
    'waits for a pod whose creation may outlive the run, and deletes it when it comes',
    async () => {
      let tries = 0;
      answer = (request, response) => {
        if (request.method !== 'GET') return false;
        tries += 1;
        const labels = { 'app.kubernetes.io/managed-by': 'gke-image-preflight' };
        if (tries > 2) json(response, 200, { metadata: { name: 'gke-image-preflight-00', uid: UID, labels } });
        else status(response, 404, 'NotFound', 'pods "x" not found');
        return true;
      };
      const pods = [
        {
          ...{ kubeconfig: config(), context: 'here', prefix: '', temporary: null },
          ...{ namespace: 'a', name: 'gke-image-preflight-00', uid: null },
        },
      ];
      expect(await cleanUp(JSON.stringify({ pods, folders: [] }), env)).toEqual([]);
      expect(tries).toBe(3);
    },
    20_000,
  );

  test('removes the folders of temporary kubeconfigs, and no other', async () => {
    const ours = join(folder.path, 'gke-image-preflight-kubeconfig-00');
    const other = join(folder.path, 'other');
    for (const each of [ours, other]) mkdirSync(each);
    expect(await cleanUp(JSON.stringify({ pods: [], folders: [ours, other, 7] }), env)).toEqual([]);
    expect(readdirSync(folder.path)).toEqual(['other']);
  });

  test('a state that is none is nothing to do', async () => {
    for (const state of ['{', '{"a":1}', 'null', '[]']) expect(await cleanUp(state, env)).toEqual([]);
  });
});
