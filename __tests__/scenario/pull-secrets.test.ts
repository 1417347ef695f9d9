/** A private image of another registry, as a user checks it with the manifests that pull it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model/report';
import { type Simulator, scenarios, startSimulator } from '../../simulator';
import { run, temporaryFolder } from './harness';

const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';
const IMAGE = 'ghcr.io/acme/private:1.4.2';
const deployment = (image: string, more = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  template:
    spec:
      serviceAccountName: web${more}
      containers: [{name: main, image: "${image}"}]
---
`;
const ACCOUNT = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web, namespace: shop}\n';
const SECRET = '\n      imagePullSecrets: [{name: regcred}]';

let simulator: Simulator;
const folder = temporaryFolder();
beforeAll(async () => {
  const world = scenarios.find(({ name }) => name === 'private-elsewhere')?.world;
  if (world === undefined) throw new Error('there is no scenario private-elsewhere');
  simulator = await startSimulator(structuredClone(world));
});
afterAll(async () => {
  await simulator.close();
  folder.remove();
});

interface Found {
  readonly code: number | null;
  readonly report: Report;
  /** Check, status and code of the gates that do not pass. */
  readonly open: readonly string[];
}

async function check(manifests: string, more: readonly string[] = []): Promise<Found> {
  const file = join(folder.path, 'it.yaml');
  writeFileSync(file, manifests);
  const args = ['check', '--manifests', file, '--cluster', CLUSTER, '--format', 'json', ...more];
  const { code, stdout } = await run(args, { env: simulator.env });
  const report = JSON.parse(stdout) as Report;
  const gates = report.targets.flatMap(({ findings }) => findings).filter(({ kind }) => kind === 'gate');
  const open = gates.filter(({ status }) => status === 'fail' || status === 'unknown');
  return { code, report, open: [...new Set(open.map(({ status, code: of }) => `${status} ${of}`))] };
}

test('without a pull secret of pod or service account, both in the input, the pull fails', async () => {
  const { code, report, open } = await check(deployment(IMAGE) + ACCOUNT);
  expect(code).toBe(1);
  expect(open).toContain('fail image-pull-secret/none-at-hand');
  expect(open.filter((each) => each.startsWith('fail'))).toHaveLength(1);
  const cause = report.causes.find(({ check: id }) => id === 'image-pull-secret');
  expect(cause?.fix?.commands.join('\n')).toMatch(/--namespace=shop --docker-server=ghcr\.io/);
});

test('saved facts say the same', async () => {
  const facts = join(folder.path, 'facts.json');
  const first = await check(deployment(IMAGE) + ACCOUNT, ['--save-facts', facts]);
  const { code, stdout } = await run(['check', '--facts', facts, '--format', 'json']);
  expect(code).toBe(1);
  const { run: _, ...again } = JSON.parse(stdout) as Report;
  const { run: __, ...before } = first.report;
  expect(again).toEqual(before);
});

test('where the service account is not in the input, it is not known', async () => {
  const { code, open } = await check(deployment(IMAGE));
  expect(code).toBe(3);
  expect(open).toContain('unknown image-pull-secret/account-not-read');
});

test('a pull secret that is named was not read', async () => {
  for (const text of [
    deployment(IMAGE, SECRET) + ACCOUNT,
    `${deployment(IMAGE) + ACCOUNT}imagePullSecrets: [{name: regcred}]\n`,
  ]) {
    const { code, open } = await check(text);
    expect(code).toBe(3);
    expect(open).toContain('unknown image-pull-secret/secret-not-read');
  }
});

test('a public image of the same registry needs none', async () => {
  const { code, open } = await check(deployment('ghcr.io/acme/public:1.4.2') + ACCOUNT);
  expect([code, open]).toEqual([0, []]);
});
