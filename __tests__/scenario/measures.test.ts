/** What a person has to read of real runs: lines to the first repairing command, lines and bytes of the whole. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { scenarios, startSimulator, type World } from '../../simulator';
import { grant, image, serviceAccount } from '../../simulator/builder';
import { pool, standard } from '../../simulator/clusters';
import { CLUSTER, NODES, READING, RUNNER, shop } from '../../simulator/scenarios/shop';
import { run } from './harness';
import { logged } from './logged';

const GPU = 'gpu-nodes@shop-prod.iam.gserviceaccount.com';
const REPOSITORY = 'europe-west1-docker.pkg.dev/shop-images/apps';
const nameOf = (at: number): string => `team-${String(at % 4)}/svc-${String(at).padStart(2, '0')}`;
const referenceOf = (at: number): string => `${REPOSITORY}/${nameOf(at)}:1.4.2`;

/** Images on pools of which the last one's account lacks the permission; `gone` was never pushed. */
const worldOf = (images: number, clusters: readonly string[], pools: readonly string[], gone = -1): World => {
  const accounts = pools.map((name, at) => pool(name, { serviceAccount: at === pools.length - 1 ? GPU : NODES }));
  const all = clusters.map((name) => standard('shop-prod', 'europe-west1', name, { pools: accounts }));
  const world = shop({
    reading: { clusterProject: [...READING.clusterProject, grant('roles/logging.viewer', RUNNER)] },
    images: Array.from({ length: images }, (_, at) => at)
      .filter((at) => at !== gone)
      .map((at) => image(nameOf(at), '1.4.2', { platforms: ['linux/amd64', 'linux/arm64'] })),
    accounts: [serviceAccount(NODES, {}), serviceAccount(GPU, {})],
    more: { clusters: all },
  });
  return world;
};

/** 200 pods that wait: of 30 images, for five things that nodes say. */
const waiting = (): World['logEntries'][string] =>
  Array.from({ length: 200 }, (_, at) => {
    const reference = referenceOf(at % 30);
    const words = [
      'unexpected status from HEAD request to https://europe-west1-docker.pkg.dev/v2/x/manifests/1.4.2: 403 Forbidden',
      `${reference}: not found`,
      'failed to do request: Head "https://europe-west1-docker.pkg.dev/v2/": dial tcp 142.250.1.82:443: i/o timeout',
      'write /var/lib/containerd/x: no space left on device',
      'no match for platform in manifest: not found',
    ][at % 30 < 18 ? 0 : 1 + (at % 4)];
    const message = `Failed to pull image "${reference}": failed to pull and unpack image "${reference}": failed to resolve reference "${reference}": ${words ?? ''}`;
    return logged({ pod: `svc-${String(at % 30)}-7d9c8b6f4-${String(at)}`, reason: 'Failed', message, count: 7 });
  });

const FORMATS = ['html', 'markdown', 'sarif', 'github', 'junit', 'gitlab'] as const;
interface Measured {
  readonly lines: readonly string[];
  readonly bytes: Readonly<Record<(typeof FORMATS)[number], number>>;
  readonly causes: number;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'measures-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function measured(world: World, args: readonly string[]): Promise<Measured> {
  const simulator = await startSimulator(world);
  try {
    const reports = [...FORMATS, 'json'].flatMap((format) => ['--report', `${format}=${join(folder, format)}`]);
    const { stdout } = await run([...args, ...reports], { env: { ...simulator.env, COLUMNS: '100' } });
    const { causes } = JSON.parse(readFileSync(join(folder, 'json'), 'utf8')) as {
      causes: { check: string; code: string; status: string }[];
    };
    const worse = causes.filter(({ status }) => status === 'fail' || status === 'unknown');
    return {
      lines: stdout.trimEnd().split('\n'),
      bytes: Object.fromEntries(
        FORMATS.map((format) => [format, statSync(join(folder, format)).size]),
      ) as Measured['bytes'],
      causes: new Set(worse.map(({ check, code, status }) => `${check} ${code} ${status}`)).size,
    };
  } finally {
    await simulator.close();
  }
}

const imagesOf = (images: number): readonly string[] => {
  const file = join(folder, 'images.txt');
  writeFileSync(file, `${Array.from({ length: images }, (_, at) => referenceOf(at)).join('\n')}\n`);
  return ['check', '--images-from', file];
};
const clustersOf = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => ['--cluster', `projects/shop-prod/locations/europe-west1/clusters/${name}`]);

describe('what a person has to read', () => {
  const CLUSTERS = ['prod', 'staging', 'test'];
  const POOLS = ['default-pool', 'batch', 'spot', 'large', 'gpu'];
  const DENIED = scenarios.find(({ name }) => name === 'grant-on-the-wrong-project')!;
  test.each<[string, () => Promise<Measured>]>([
    ['1 × 1 × 1', () => measured(structuredClone(DENIED.world), ['check', ...DENIED.args])],
    ['3 × 3 × 3', () => measured(worldOf(3, CLUSTERS, POOLS.slice(2)), [...imagesOf(3), ...clustersOf(CLUSTERS)])],
    ['30 × 5, two causes', () => measured(worldOf(30, ['prod'], POOLS, 9), [...imagesOf(30), '--cluster', CLUSTER])],
    [
      '200 pods that wait',
      () => {
        const world = worldOf(30, ['prod'], POOLS, 9);
        return measured({ ...world, logEntries: { 'shop-prod': waiting() } }, ['diagnose', '--cluster', CLUSTER]);
      },
    ],
  ])(
    '%s',
    async (_, measure) => {
      const { lines, bytes, causes } = await measure();
      const first = lines.findIndex((line) => /^ +(?:gcloud|kubectl) /.test(line));
      expect(first).toBeGreaterThan(0);
      expect(first + 1).toBeLessThanOrEqual(6);
      expect(causes).toBeGreaterThan(0);
      expect(lines.length).toBeLessThanOrEqual(8 * causes + 12);
      expect(bytes.markdown).toBeLessThanOrEqual(40 * 1024);
      expect(bytes.html).toBeLessThanOrEqual((causes > 2 ? 300 : 200) * 1024);
      expect(bytes.sarif).toBeLessThanOrEqual(200 * 1024);
      expect(bytes.github).toBeLessThanOrEqual(20 * 1024);
      if (process.env['SHOW_MEASURES'] === '1')
        process.stderr.write(
          `${_}: first command in line ${String(first + 1)} of ${String(lines.length)}, ${String(causes)} causes, ${JSON.stringify(bytes)}\n`,
        );
    },
    60_000,
  );
});
