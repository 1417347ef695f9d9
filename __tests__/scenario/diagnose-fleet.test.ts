import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { fleetWorld, FOLDER, imageAt } from '../fleet';
import { fleetOfApis, type FleetOfApis } from './fleet-of-apis';
import { run } from './harness';
import { HAS_KUBECTL } from './kubernetes-api';

/** `diagnose --scope`: pods that wait on many clusters, read with real kubectl. */
const withKubectl = HAS_KUBECTL ? test : test.skip;
const CLUSTERS = 10;
const HOST = 'europe-west1-docker.pkg.dev';

let fleet: FleetOfApis;
beforeEach(async () => {
  fleet = await fleetOfApis(fleetWorld({ projects: CLUSTERS, clusters: CLUSTERS, images: 3, lacking: [1, 2] }));
});
afterEach(() => fleet.close());

const waiting = (name: string, image: string, message: string) => ({
  metadata: { name, namespace: 'shop' },
  spec: { nodeName: 'gke-c-default-pool-0a1b2c3d-x4y5', containers: [{ name: 'c', image }] },
  status: {
    phase: 'Pending',
    containerStatuses: [{ name: 'c', state: { waiting: { reason: 'ErrImagePull', message } } }],
  },
});
const denied = (image: string) =>
  `failed to pull and unpack image "${image}": failed to resolve reference "${image}": unexpected status from HEAD request: 403 Forbidden`;
const notFound = (image: string) =>
  `failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${image}: not found`;
const noHost = (image: string) =>
  `failed to pull and unpack image "${image}": failed to do request: Head "https://registry.example.com/v2/": dial tcp: lookup registry.example.com on 169.254.169.254:53: no such host`;

const expired = (image: string) =>
  `failed to pull and unpack image "${image}": failed to do request: Head "https://old.example.com/v2/": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-26T04:00:00Z is after 2026-11-01T00:00:00Z`;

async function diagnose(...more: readonly string[]) {
  const args = ['diagnose', '--scope', FOLDER, '--format', 'json', ...more];
  const { code, stdout, stderr } = await run(args, { env: fleet.env, cwd: fleet.folder });
  return { code, stderr, report: stdout === '' ? null : (JSON.parse(stdout) as Report) };
}

describe('diagnose over a scope', () => {
  withKubectl(
    'five causes on ten clusters are five answers',
    async () => {
      const gone = `${HOST}/shop-images/apps/gone:1`;
      const elsewhere = 'registry.example.com/team/tool:1';
      const stale = 'old.example.com/team/tool:1';
      const pods: readonly (readonly object[])[] = [
        [waiting('a', gone, notFound(gone))],
        // Two projects lack the grant, each for two images.
        [0, 1].map((at) => waiting(`b${String(at)}`, imageAt(at), denied(imageAt(at)))),
        [0, 1].map((at) => waiting(`c${String(at)}`, imageAt(at), denied(imageAt(at)))),
        [waiting('d', gone, notFound(gone))],
        [waiting('e', elsewhere, noHost(elsewhere))],
        [waiting('f', elsewhere, noHost(elsewhere))],
        [waiting('g', stale, expired(stale))],
        [waiting('h', stale, expired(stale))],
        [],
        [],
      ];
      pods.forEach((items, at) => fleet.apis[at]!.objects.set('/api/v1/pods', { items }));
      const { code, report } = await diagnose();
      expect([code, report?.verdict]).toEqual([1, 'fail']);
      const answers = report!.causes.filter(({ status }) => status === 'fail');
      expect(answers.map(({ code: id, stops }) => `${id} ${String(stops.clusters)}`).toSorted()).toEqual([
        // The registries of the other two have no such image either.
        'image-exists/absent 2',
        'image-exists/absent 2',
        'image-exists/absent 2',
        'pull-permission/not-granted 1',
        'pull-permission/not-granted 1',
      ]);
    },
    120_000,
  );

  withKubectl(
    'clusters that cannot be reached are counted, the others are read',
    async () => {
      for (const at of [3, 4, 5]) fleet.apis[at]!.close();
      fleet.apis[0]!.objects.set('/api/v1/pods', { items: [waiting('a', imageAt(0), denied(imageAt(0)))] });
      const { report } = await diagnose();
      expect(report?.reasons[0]).toBe('3 of 10 clusters, of 3 projects, could not be asked which pods wait there');
      expect(report?.targets.filter(({ blind }) => blind).map(({ cluster }) => cluster?.name)).toEqual([
        'c3',
        'c4',
        'c5',
      ]);
    },
    120_000,
  );

  withKubectl(
    'a filter, and a shard, read only their clusters',
    async () => {
      const { report } = await diagnose('--filter', 'name=c1', '--filter', 'name=c2');
      expect(report?.targets.map(({ cluster }) => cluster?.name)).toEqual(['c1', 'c2']);
      expect(report?.reasons).toEqual(['the filter leaves out 8 of 10 clusters of the scope']);
      expect(fleet.apis.filter(({ calls }) => calls.includes('GET /api/v1/pods'))).toHaveLength(2);
    },
    120_000,
  );

  withKubectl('a filter without a scope, and a context beside one, are wrong', async () => {
    const named = ['-c', 'projects/fleet-0/locations/europe-west1/clusters/c0'];
    const { code, stderr } = await run(['diagnose', ...named, '--filter', 'name=c1'], { env: fleet.env });
    expect([code, stderr]).toEqual([2, expect.stringContaining('--filter is for clusters of a --scope')]);
    const other = await diagnose('--context', 'context-1');
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('--context is the way into one cluster')]);
    expect(fleet.cloud.requests).toEqual([]);
  });
});
