import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report, ReportFinding } from '../../src/model/report';
import { scenarios, startSimulator, type Simulator } from '../../simulator';
import { run, temporaryFolder } from './harness';

/** Every pasted message as the pods and events of one cluster: `said.cause` in the report is the cause that is right. */
const withKubectl = spawnSync('kubectl', ['version', '--client']).status === 0 ? test : test.skip;
const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';
const NODE = 'gke-prod-default-pool-0a1b2c3d-x4y5';

interface Pasted {
  readonly id: string;
  readonly reason: string;
  readonly image: string | null;
  readonly text: string;
  readonly accept: readonly string[];
}
const pasted: readonly Pasted[] = ['pasted.jsonl', 'threads.jsonl', 'nodes.jsonl'].flatMap((name) =>
  readFileSync(join(import.meta.dirname, '../diagnosis/words', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Pasted),
);
const BEFORE = ['FailedCreatePodSandBox', 'FailedMount'];
const nameOf = (id: string): string => `pod-${id}`;

function podOf({ id, reason, image, text }: Pasted): object {
  const state =
    reason === 'Error'
      ? {
          state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 5m0s restarting failed container' } },
          lastState: { terminated: { reason, exitCode: 1, message: text } },
        }
      : BEFORE.includes(reason)
        ? { state: { waiting: { reason: 'ContainerCreating' } } }
        : { state: { waiting: { reason: statusReason(reason), message: text } } };
  return {
    metadata: { name: nameOf(id), namespace: 'shop' },
    spec: { nodeName: NODE, containers: [{ name: 'c', image: image ?? 'x:1' }] },
    status: { phase: 'Pending', containerStatuses: [{ name: 'c', ...state }] },
  };
}
const statusReason = (reason: string): string =>
  reason === 'Failed' ? 'ErrImagePull' : reason === 'InspectFailed' ? 'InvalidImageName' : reason;

function eventOf({ id, reason, text }: Pasted): object {
  const kind = reason === 'FailedCreate' ? 'ReplicaSet' : 'Pod';
  return {
    involvedObject: { kind, namespace: 'shop', name: nameOf(id) },
    reason: reason === 'ErrImagePull' ? 'Failed' : reason,
    message: text,
    count: 3,
    lastTimestamp: '2026-01-01T00:00:00Z',
  };
}

describe('the words of nodes, through the program', () => {
  const folder = temporaryFolder();
  let cloud: Simulator;
  let report: Report;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://x').pathname;
    const items =
      path === '/api/v1/pods'
        ? pasted.filter(({ reason }) => reason !== 'FailedCreate').map(podOf)
        : path === '/api/v1/events'
          ? pasted.map(eventOf)
          : null;
    response
      .writeHead(items === null ? 404 : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(items === null ? { kind: 'Status', reason: 'NotFound', code: 404 } : { items }));
  });

  beforeAll(async () => {
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
    cloud = await startSimulator(
      structuredClone(scenarios.find(({ name }) => name === 'healthy-cross-project')!.world),
    );
    const args = ['diagnose', '--cluster', CLUSTER, '--kubeconfig', join(folder.path, 'config'), '--context', 'here'];
    // Registries of the messages are nobody's here: none is asked beyond this machine.
    const env = { ...cloud.env, RUNNER_TEMP: folder.path };
    const { stdout, stderr } = await run([...args, '--format', 'json'], { env });
    if (stdout === '') throw new Error(stderr);
    report = JSON.parse(stdout) as Report;
  }, 120_000);
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    folder.remove();
    await cloud.close();
  });

  const found = (id: string): readonly ReportFinding[] =>
    report.targets
      .flatMap(({ findings }) => findings)
      .filter(({ check, message }) => check === 'verification' && new RegExp(`shop/${nameOf(id)}\\b`).test(message));

  withKubectl.each(pasted.map((each) => [each.id, each] as const))('%s', (_, { id, text, accept }) => {
    const [finding] = found(id);
    expect([finding?.said?.cause ?? 'nothing', accept]).toEqual([
      expect.stringMatching(new RegExp(`^(?:${accept.join('|')})$`)),
      accept,
    ]);
    expect(finding?.said?.words).toBe(text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  });
});
