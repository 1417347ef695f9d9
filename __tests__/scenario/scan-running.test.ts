import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { clusterAt, fleetWorld, FOLDER, imageAt } from '../fleet';
import { livePod, replicas } from '../running-pods';
import { fleetOfApis, type FleetOfApis } from './fleet-of-apis';
import { run } from './harness';
import { HAS_KUBECTL, type KubernetesApi } from './kubernetes-api';

/** What runs on clusters that Cloud Asset Inventory does not hold, read with real kubectl from three small Kubernetes APIs. */
const withKubectl = HAS_KUBECTL ? test : test.skip;
const CLUSTERS = 3;

let fleet: FleetOfApis;
let apis: readonly KubernetesApi[];
beforeEach(async () => {
  // The last API is of a cluster outside Google Cloud.
  const world = fleetWorld({ projects: CLUSTERS, clusters: CLUSTERS, images: 2, lacking: [1] });
  fleet = await fleetOfApis(world, CLUSTERS + 1);
  ({ apis } = fleet);
});
afterEach(() => fleet.close());

const running = (at: number, pods: readonly object[]) => apis[at]!.objects.set('/api/v1/pods', { items: pods });

async function scan(...more: readonly string[]) {
  const args = ['scan', '--scope', FOLDER, '--running', '--format', 'json', ...more];
  const { code, stdout, stderr } = await run(args, { env: fleet.env, cwd: fleet.folder });
  return { code, stderr, report: JSON.parse(stdout) as Report };
}

describe('scan --running, by kubectl', () => {
  withKubectl(
    'each cluster is asked by the context that leads there, and judged for what it runs',
    async () => {
      running(0, replicas('web', imageAt(0), 300, { spec: { serviceAccountName: 'web' } }));
      for (const { objects } of apis)
        objects.set('/api/v1/serviceaccounts', {
          items: ['web', 'default'].map((name) => ({ metadata: { name, namespace: 'shop' } })),
        });
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
      for (const { calls } of apis.slice(0, CLUSTERS)) {
        expect(calls).toEqual(
          expect.arrayContaining([
            'GET /api/v1/pods',
            'GET /apis/apps/v1/daemonsets',
            'GET /apis/batch/v1/cronjobs',
            'GET /api/v1/serviceaccounts',
          ]),
        );
        // Four lists of a cluster, whatever number of namespaces and accounts it has.
        expect(calls.filter((call) => call !== 'GET /version')).toHaveLength(4);
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

  withKubectl(
    'a cluster outside Google Cloud, by the context that leads there',
    async () => {
      running(0, replicas('web', imageAt(0), 2));
      running(1, []);
      running(2, []);
      running(CLUSTERS, [livePod('agent', 'localhost:1/agent:1')]);
      apis[CLUSTERS]!.objects.set('/api/v1/nodes', {
        items: [
          {
            metadata: { name: 'n1', labels: {} },
            spec: { providerID: 'k3s://n1' },
            status: {
              nodeInfo: {
                operatingSystem: 'linux',
                architecture: 'amd64',
                containerRuntimeVersion: 'containerd://2.1.4',
                kubeletVersion: 'v1.33.1',
              },
            },
          },
        ],
      });
      const { report } = await scan('--context', `context-${String(CLUSTERS)}`);
      expect(report.targets.map(({ cluster, image }) => [cluster?.name, cluster?.mode, image.reference])).toEqual([
        ['context-3', 'external', 'localhost:1/agent:1'],
      ]);
      expect(report.passed.flatMap(({ images }) => images)).toEqual([imageAt(0)]);
      expect(apis[CLUSTERS]?.calls).toContain('GET /api/v1/pods');
    },
    60_000,
  );

  withKubectl(
    'a context that is not there is wrong before anything is called',
    async () => {
      const { code, stderr } = await run(['scan', '--scope', FOLDER, '--running', '--context', 'prod'], {
        env: fleet.env,
      });
      expect([code, fleet.cloud.requests]).toEqual([2, []]);
      expect(stderr).toContain('--context “prod” is not a context of the kubeconfig');
    },
    60_000,
  );
});
