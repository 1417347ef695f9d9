import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { scenarios, startSimulator, type Simulator } from '../../simulator';
import { run, temporaryFolder, type Ended } from './harness';
import { logged } from './logged';

/** `diagnose` as a child process, with real kubectl against a small Kubernetes API on loopback. */
const withKubectl = spawnSync('kubectl', ['version', '--client']).status === 0 ? test : test.skip;
const IMAGE = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';

let folder: ReturnType<typeof temporaryFolder>;
let server: ReturnType<typeof createServer>;
let cloud: Simulator;
/** By path: the answer's status and body. */
let answers: Record<string, readonly [number, unknown]>;
/** The pods that were to be created. */
let created: { readonly spec: { readonly containers: readonly object[] } }[];

beforeEach(async () => {
  folder = temporaryFolder();
  answers = {};
  created = [];
  server = createServer((request, response) => {
    if (request.method === 'POST') {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        const pod = JSON.parse(text) as { metadata: object; spec: { containers: object[] } };
        created.push(pod);
        const body = { ...pod, metadata: { ...pod.metadata, uid: '0b9d3d4e-0000-4000-8000-000000000001' } };
        response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
      return;
    }
    const [status, body] = answers[new URL(request.url ?? '', 'http://x').pathname] ?? [200, { items: [] }];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'here',
    clusters: [{ name: 'one', cluster: { server: url } }],
    contexts: [{ name: 'here', context: { cluster: 'one', user: 'me' } }],
    users: [{ name: 'me', user: {} }],
  };
  writeFileSync(join(folder.path, 'config'), JSON.stringify(config));
  cloud = await startSimulator(structuredClone(scenarios.find(({ name }) => name === 'healthy-cross-project')!.world));
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  folder.remove();
  await cloud.close();
});

const diagnose = (...more: readonly string[]): Promise<Ended> =>
  run(['diagnose', '--cluster', CLUSTER, '--kubeconfig', join(folder.path, 'config'), '--context', 'here', ...more], {
    env: { ...cloud.env, RUNNER_TEMP: folder.path },
  });

const pod = (name: string, image: string, message: string, reason = 'ImagePullBackOff') => ({
  metadata: { name, namespace: 'shop' },
  spec: { nodeName: 'gke-prod-default-pool-0a1b2c3d-x4y5', containers: [{ name: 'web', image }] },
  status: { phase: 'Pending', containerStatuses: [{ name: 'web', state: { waiting: { reason, message } } }] },
});
const refused = (message: string) => [403, { kind: 'Status', reason: 'Forbidden', message, code: 403 }] as const;

describe('diagnose, by kubectl', () => {
  withKubectl(
    'one pod that waits, on a node that may not be read: its name tells the pool',
    async () => {
      answers['/api/v1/pods'] = [
        200,
        { items: [pod('web-1', IMAGE.replace('1.4.2', 'none'), `failed to resolve reference "x": x: not found`)] },
      ];
      answers['/api/v1/nodes/gke-prod-default-pool-0a1b2c3d-x4y5'] = refused(
        'nodes "x" is forbidden: User "me" cannot get resource "nodes"',
      );
      const { code, stdout } = await diagnose('--format', 'json');
      const [target] = (JSON.parse(stdout) as Report).targets;
      const finding = target!.findings.find(({ check }) => check === 'verification')!;
      expect(code).toBe(1);
      expect(finding).toMatchObject({ status: 'fail', pool: 'default-pool' });
      expect(finding.evidence[0]?.source).toBe(`kubernetes pods and events of ${CLUSTER}`);
      expect(finding.needs).toMatchObject([{ permission: 'get nodes', role: 'roles/container.viewer' }]);
      expect(finding.message).toContain('the nodes could not be read');
    },
    30_000,
  );

  withKubectl(
    'refused by the API: Cloud Logging is asked, and the reason said; nothing of ours is left',
    async () => {
      answers['/api/v1/pods'] = refused(
        'pods is forbidden: User "me" cannot list resource "pods" at the cluster scope',
      );
      const viewer = {
        role: 'roles/logging.viewer',
        members: ['serviceAccount:preflight@ci-tools.iam.gserviceaccount.com'],
      };
      cloud.world.projects.find(({ id }) => id === 'shop-prod')!.policy.bindings.push(viewer);
      const message = `Failed to pull image "${IMAGE}": 429 Too Many Requests`;
      cloud.world.logEntries['shop-prod'] = [logged({ pod: 'web-1', reason: 'Failed', message, count: 5 })];
      const { code, stdout } = await diagnose('--format', 'json');
      const [target] = (JSON.parse(stdout) as Report).targets;
      const finding = target!.findings.find(({ check }) => check === 'verification')!;
      expect(finding).toMatchObject({ status: 'unknown', message: expect.stringContaining('429 Too Many Requests') });
      expect(finding.message).toContain('as the pods could not be read');
      expect(code).toBe(0);
      expect(readdirSync(folder.path)).toEqual(['config']);
    },
    30_000,
  );

  withKubectl(
    'a pod whose account is annotated to pull as itself: its principal is named, and the node’s right says nothing',
    async () => {
      const waiting = pod('web-1', IMAGE, `failed to resolve reference "${IMAGE}": 403 Forbidden`);
      answers['/api/v1/pods'] = [
        200,
        { items: [{ ...waiting, spec: { ...waiting.spec, serviceAccountName: 'web' } }] },
      ];
      const annotations = { 'iam.gke.io/enable-wi-image-pull': 'true' };
      answers['/api/v1/namespaces/shop/serviceaccounts/web'] = [
        200,
        { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'web', namespace: 'shop', annotations } },
      ];
      const { stdout } = await diagnose('--format', 'json');
      const [target] = (JSON.parse(stdout) as Report).targets;
      const finding = target!.findings.find(({ check }) => check === 'pull-permission')!;
      expect(finding.status).toBe('unknown');
      expect(finding.rulings[0]?.because).toMatch(
        /^Pod\/web-1 pulls as principal:.*\/subject\/ns\/shop\/sa\/web, not as the node/,
      );
    },
    30_000,
  );

  withKubectl.each([
    [[], { command: ['/gke-image-preflight/pull-only'] }],
    [['--verify-run'], { resources: { limits: { memory: '512Mi' } } }],
  ] as const)(
    'verifies as it is asked to: %j',
    async (more, container) => {
      answers['/api/v1/nodes'] = [200, { items: [{ metadata: { name: 'n' } }] }];
      answers['/api/v1/pods'] = [200, { items: [pod('web-1', IMAGE, 'i/o timeout')] }];
      await diagnose('--verify', 'pod', '--verify-timeout', '1s', '--node-pool', 'default-pool', ...more);
      const [first] = created.map(({ spec }) => spec.containers[0]);
      expect(first).toMatchObject(container);
      expect(first !== undefined && 'command' in first).toBe(more.length === 0);
    },
    30_000,
  );

  withKubectl(
    'hostile names and words stay inert in every format',
    async () => {
      const hostile = '\u001b[31mx\r\n::error::owned\n<script>alert(1)</script> $(touch owned) `id`';
      answers['/api/v1/pods'] = [
        200,
        {
          items: [
            pod(hostile, `${IMAGE} ${hostile}`, hostile, 'ErrImagePull'),
            pod('b', IMAGE, hostile, 'ErrImagePull'),
          ],
        },
      ];
      for (const format of ['text', 'json', 'markdown', 'github', 'html', 'junit', 'sarif', 'gitlab']) {
        const { stdout, stderr, code } = await diagnose('--format', format, '--no-color');
        expect({ format, code: code === 1 || code === 0 }).toEqual({ format, code: true });
        expect(stdout + stderr).not.toContain('\u001b');
        expect(stdout + stderr).not.toMatch(/^::error::owned/m);
        if (format === 'html') expect(stdout).not.toContain('<script>alert(1)');
      }
      expect(readdirSync(folder.path)).toEqual(['config']);
    },
    60_000,
  );

  withKubectl(
    'SIGTERM while the API is silent: 143, and nothing is left',
    async () => {
      server.removeAllListeners('request');
      const ended = run(
        ['diagnose', '--cluster', CLUSTER, '--kubeconfig', join(folder.path, 'config'), '--context', 'here'],
        {
          env: { ...cloud.env, RUNNER_TEMP: folder.path },
          onStart: (kill) => {
            server.once('request', () => kill('SIGTERM'));
          },
        },
      );
      expect((await ended).code).toBe(143);
      expect(readdirSync(folder.path)).toEqual(['config']);
    },
    30_000,
  );
});
