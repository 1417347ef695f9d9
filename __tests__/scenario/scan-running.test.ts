import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Simulator, startSimulator } from '../../simulator';
import type { Report } from '../../src/model/report';
import { clusterAt, fleetWorld, FOLDER, imageAt } from '../fleet';
import { livePod, replicas } from '../running-pods';
import { run, temporaryFolder } from './harness';
import { HAS_KUBECTL, type KubernetesApi, startKubernetesApi } from './kubernetes-api';

/** What runs on clusters that Cloud Asset Inventory does not hold, read with real kubectl from three small Kubernetes APIs. */
const withKubectl = HAS_KUBECTL ? test : test.skip;
const CLUSTERS = 3;

let cloud: Simulator;
let apis: KubernetesApi[];
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  folder = temporaryFolder();
  apis = await Promise.all(Array.from({ length: CLUSTERS }, () => startKubernetesApi()));
  const world = fleetWorld({ projects: CLUSTERS, clusters: CLUSTERS, images: 2, lacking: [1] });
  world.clusters.forEach(({ resource }, at) => {
    resource['endpoint'] = new URL(apis[at]!.url).host;
  });
  cloud = await startSimulator(world);
  const names = apis.map((_, at) => `context-${String(at)}`);
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': names[0],
    clusters: names.map((name, at) => ({ name, cluster: { server: apis[at]!.url } })),
    contexts: names.map((name) => ({ name, context: { cluster: name, user: 'me' } })),
    users: [{ name: 'me', user: {} }],
  };
  writeFileSync(join(folder.path, 'config'), JSON.stringify(config));
});
afterEach(async () => {
  for (const api of apis) api.close();
  await cloud.close();
  folder.remove();
});

const running = (at: number, pods: readonly object[]) => apis[at]!.objects.set('/api/v1/pods', { items: pods });

async function scan(...more: readonly string[]) {
  const args = ['scan', '--scope', FOLDER, '--running', '--format', 'json', ...more];
  const env = { ...cloud.env, KUBECONFIG: join(folder.path, 'config'), RUNNER_TEMP: folder.path };
  const { code, stdout, stderr } = await run(args, { env, cwd: folder.path });
  return { code, stderr, report: JSON.parse(stdout) as Report };
}

describe('scan --running, by kubectl', () => {
  withKubectl(
    'each cluster is asked by the context that leads there, and judged for what it runs',
    async () => {
      running(0, replicas('web', imageAt(0), 300));
      running(1, [livePod('api', imageAt(1))]);
      running(2, []);
      const { code, report } = await scan();
      expect(code).toBe(1);
      expect(report.targets.map(({ cluster, image, verdict }) => [cluster?.name, image.reference, verdict])).toEqual([
        ['c1', imageAt(1), 'fail'],
      ]);
      expect(report.passed.map(({ cluster, images }) => [cluster, images])).toEqual([
        [clusterAt(0, CLUSTERS), [imageAt(0)]],
      ]);
      for (const { calls } of apis) {
        expect(new Set(calls.filter((call) => call !== 'GET /version'))).toEqual(
          new Set([
            'GET /api/v1/pods',
            'GET /apis/apps/v1/daemonsets',
            'GET /apis/batch/v1/cronjobs',
            'GET /api/v1/serviceaccounts',
            ...calls.filter((call) => /\/serviceaccounts\/default$|\/namespaces\/shop$/.test(call)),
          ]),
        );
        expect(calls.filter((call) => !call.startsWith('GET '))).toEqual([]);
      }
    },
    60_000,
  );

  withKubectl(
    'a cluster that does not answer is unknown, with what would tell; the rest is judged',
    async () => {
      running(0, replicas('web', imageAt(0), 2));
      running(2, replicas('web', imageAt(0), 2));
      apis[1]!.close();
      const { code, report, stderr } = await scan();
      expect([code, report.verdict]).toEqual([0, 'unknown']);
      expect(report.targets.map(({ cluster, image }) => [cluster?.name, image.reference])).toEqual([
        ['c1', '(any image)'],
      ]);
      expect(report.passed.flatMap(({ images }) => images)).toHaveLength(2);
      expect(report.reasons[0]).toBe('1 of 3 clusters, of 1 project, could not be asked which images run there');
      expect(report.causes[0]).toMatchObject({ code: 'cluster/running-unread', status: 'unknown' });
      expect(stderr).toContain('not everything could be checked');
    },
    60_000,
  );

  withKubectl(
    'of a cluster that the filter leaves out nothing is asked',
    async () => {
      for (const at of apis.keys()) running(at, replicas('web', imageAt(0), 2));
      const { report } = await scan('--filter', 'name=c0', '--filter', 'name=c2');
      expect(report.passed.flatMap(({ images }) => images)).toHaveLength(2);
      expect(apis[1]?.calls).toEqual([]);
    },
    60_000,
  );
});
