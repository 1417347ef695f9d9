/** Compute classes: the built program reads them by real kubectl from a small Kubernetes API on loopback. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { scenarios, startSimulator, type Simulator } from '../../simulator';
import { run, temporaryFolder } from './harness';

const withKubectl = spawnSync('kubectl', ['version', '--client']).status === 0 ? test : test.skip;
const WEB = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';
const POOL = '(compute-class fast)';
const NODES = 'gke-nodes@shop-prod.iam.gserviceaccount.com';

let folder: ReturnType<typeof temporaryFolder>;
let server: ReturnType<typeof createServer>;
let cloud: Simulator;
let asked: string[];
/** What the API server says of a class: its specification, or a status. */
let classes: Record<string, object | number>;
/** The labels of its namespaces; 403: the caller may not see them. */
let namespaces: Record<string, Record<string, string>> | 403;

beforeEach(async () => {
  folder = temporaryFolder();
  asked = [];
  classes = {};
  namespaces = {};
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://x');
    asked.push(`${request.method ?? ''} ${pathname}`);
    const namespace = /^\/api\/v1\/namespaces\/([^/]+)$/.exec(pathname)?.[1];
    if (namespace !== undefined && namespaces !== 403) {
      const metadata = { name: namespace, labels: namespaces[namespace] ?? {} };
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata }));
      return;
    }
    const name = /^\/apis\/cloud\.google\.com\/v1\/computeclasses\/([^/]+)$/.exec(pathname)?.[1] ?? '';
    const known = namespace === undefined ? (classes[name] ?? 404) : 403;
    const reason = known === 403 ? 'Forbidden' : 'NotFound';
    const message =
      known === 403
        ? 'computeclasses is forbidden: User "me" cannot get resource'
        : `computeclasses.cloud.google.com "${name}" not found`;
    const [status, body] =
      typeof known === 'number'
        ? [known, { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, message, code: known }]
        : [200, { apiVersion: 'cloud.google.com/v1', kind: 'ComputeClass', metadata: { name }, spec: known }];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'here',
    clusters: [
      { name: 'one', cluster: { server: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` } },
    ],
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

const deployment = (more: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {${more}containers: [{name: main, image: "${WEB}"}]}}}
`;
const SELECTS = 'nodeSelector: {cloud.google.com/compute-class: fast}, ';

async function check(more: string, args: readonly string[] = [], image: readonly string[] = ['--manifests', '-']) {
  const way = ['--kubeconfig', join(folder.path, 'config'), '--context', 'here'];
  const { stdout, stderr } = await run(['check', ...image, '--cluster', CLUSTER, ...way, '--format', 'json', ...args], {
    env: { ...cloud.env, RUNNER_TEMP: folder.path },
    stdin: deployment(more),
  });
  if (stdout === '') throw new Error(stderr);
  const report = JSON.parse(stdout) as Report;
  const [target] = report.targets;
  const of = (pool: string, status: string): readonly string[] =>
    target!.findings.filter((each) => each.pool === pool && each.status === status).map((each) => each.check);
  return { report, target: target!, of };
}

const ACCOUNT = { nodePoolAutoCreation: { enabled: true }, priorities: [{ machineFamily: 'n4' }] };

describe('a workload that selects none, in a namespace with a default class', () => {
  const label = 'cloud.google.com/default-compute-class';

  withKubectl('is judged on the nodes of that class alone', async () => {
    namespaces = { default: { [label]: 'fast' } };
    classes['fast'] = { ...ACCOUNT, nodePoolConfig: { serviceAccount: 'fast@shop-prod.iam.gserviceaccount.com' } };
    const { target, of } = await check('');
    expect(asked).toContain('GET /api/v1/namespaces/default');
    expect(target.pools.map(({ verdict }) => verdict)).toEqual(['skip', 'skip', 'skip', 'fail']);
    expect(of(POOL, 'fail')).toContain('pull-permission');
  });

  withKubectl('is judged as ever where the namespace has none', async () => {
    const { target } = await check('');
    expect(target.pools.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass']);
    expect(JSON.stringify(target.assumptions)).not.toContain('default compute class');
  });

  withKubectl('rests on an assumption where the namespace may not be read, and says what would tell', async () => {
    namespaces = 403;
    const { target } = await check('');
    expect(target.verdict).toBe('pass');
    const assumed = target.assumptions.find(({ text }) => text.includes('no default compute class'));
    expect(JSON.stringify(assumed)).toMatch(/get namespaces/);
  });

  withKubectl('is not asked about where it selects a class itself', async () => {
    await check(SELECTS);
    expect(asked.filter((call) => /\/namespaces\/[^/]+$/.test(call))).toEqual([]);
  });
});

describe('a workload that selects a compute class', () => {
  withKubectl('is judged on the nodes that the class makes: its own service account', async () => {
    classes['fast'] = { ...ACCOUNT, nodePoolConfig: { serviceAccount: NODES } };
    const { target } = await check(SELECTS);
    const pool = target.pools.find(({ name }) => name === POOL);
    expect(pool).toMatchObject({ verdict: 'pass', principal: `serviceAccount:${NODES}`, platform: 'linux/amd64' });
    const ofClasses = asked.filter((call) => call.includes('computeclasses'));
    expect(ofClasses).toEqual(['GET /apis/cloud.google.com/v1/computeclasses/fast']);
  });

  withKubectl('fails where that account may not pull, and names it', async () => {
    const other = 'fast@shop-prod.iam.gserviceaccount.com';
    classes['fast'] = { ...ACCOUNT, nodePoolConfig: { serviceAccount: other } };
    const { target, of } = await check(SELECTS);
    expect(target.verdict).toBe('fail');
    expect(of(POOL, 'fail')).toContain('pull-permission');
    expect(target.pools.find(({ name }) => name === POOL)?.principal).toBe(`serviceAccount:${other}`);
  });

  withKubectl('fails where its machines are Arm and the image is not', async () => {
    classes['fast'] = { ...ACCOUNT, nodePoolConfig: { serviceAccount: NODES }, priorities: [{ machineFamily: 'c4a' }] };
    cloud.world.repositories[0]!.images[0]!.platforms = ['linux/amd64'];
    const { of } = await check(SELECTS);
    expect(of(POOL, 'fail')).toEqual(['image-platform']);
  });

  withKubectl('lands nowhere where there is no such class, or one that makes no nodes', async () => {
    const missing = await check(SELECTS);
    expect(missing.target.findings.find(({ status }) => status === 'fail')?.message).toContain(
      'cannot land on any node pool',
    );
    classes['fast'] = { priorities: [{ nodepools: ['default-pool'] }] };
    expect((await check(SELECTS)).target.verdict).toBe('fail');
  });

  withKubectl('is unknown where the class may not be read, with what would tell', async () => {
    classes['fast'] = 403;
    const { target, of } = await check(SELECTS);
    expect(target.verdict).toBe('unknown');
    expect(of(POOL, 'unknown')).toEqual(expect.arrayContaining(['pull-permission', 'image-platform']));
    const needs = target.findings.find(({ check: id, pool }) => id === 'pull-permission' && pool === POOL)?.needs;
    expect(needs).toMatchObject([
      { permission: 'get computeclasses.cloud.google.com', role: 'roles/container.viewer' },
    ]);
  });

  withKubectl('replays without the cluster', async () => {
    classes['fast'] = { ...ACCOUNT, nodePoolConfig: { serviceAccount: NODES } };
    const file = join(folder.path, 'facts.json');
    const { report } = await check(SELECTS, ['--save-facts', file]);
    const before = asked.length;
    const again = await run(['check', '--facts', file, '--format', 'json'], { env: cloud.env });
    expect((JSON.parse(again.stdout) as Report).targets).toEqual(report.targets);
    expect(asked).toHaveLength(before);
    expect(readFileSync(file, 'utf8')).toContain('"computeClass"');
  });
});

describe('the default compute class of a cluster', () => {
  beforeEach(() => {
    cloud.world.clusters[0]!.resource['autoscaling'] = { defaultComputeClassConfig: { enabled: true } };
  });

  withKubectl('counts for pods that select none, plain images too', async () => {
    const other = 'fast@shop-prod.iam.gserviceaccount.com';
    classes['default'] = { ...ACCOUNT, nodePoolConfig: { serviceAccount: other } };
    for (const image of [
      ['--manifests', '-'],
      ['--image', WEB],
    ]) {
      const { of } = await check('', [], image);
      expect(of('(compute-class default)', 'fail')).toContain('pull-permission');
    }
  });

  withKubectl('is an assumption where it could not be read', async () => {
    classes['default'] = 403;
    const { target } = await check('');
    expect(target.verdict).toBe('pass');
    expect(target.assumptions.map(({ text }) => text)).toContainEqual(expect.stringContaining('default compute class'));
    expect((await check('', ['--strict'])).target.verdict).toBe('unknown');
  });
});

test('a run of a plain image, or without a way into the cluster, asks it nothing', async () => {
  await check('', [], ['--image', WEB]);
  const alone = await run(['check', '--manifests', '-', '--cluster', CLUSTER, '--format', 'json'], {
    env: { ...cloud.env, RUNNER_TEMP: folder.path },
    stdin: deployment(''),
  });
  expect(alone.stdout).not.toContain('has no default compute class');
  expect(asked).toEqual([]);
});
