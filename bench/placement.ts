/**
 * Real workloads on every kind of node pool: `npm run bench:placement -- FOLDER…` reads the manifests of those folders
 * (clones of public repositories) and compares where their pods may land with a scheduler over whole, labelled nodes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fits, nodesOf, type PoolSpec, poolResource } from '../__tests__/placement/scheduler';
import { readManifests } from '../src/input/manifests';
import { clusterFrom } from '../src/model/cluster-json';
import type { ImageUse } from '../src/model/image-use';
import { reachOf } from '../src/placement/reach';

const WINDOWS = { machineType: 'n2-standard-4', image: 'WINDOWS_LTSC_CONTAINERD' } as const;
const L4 = { type: 'nvidia-l4', count: 1 } as const;
const V5E = { machineType: 'ct5lp-hightpu-4t' } as const;
const taint = (key: string, value: string, effect: string) => ({ taints: [{ key, value, effect }] });

const POOLS: readonly PoolSpec[] = [
  { name: 'e2' },
  { name: 'e2-spot', capacity: 'spot' },
  { name: 'e2-preemptible', capacity: 'preemptible' },
  { name: 'two-zones', machineType: 'n2-standard-8', zones: ['europe-west1-b', 'europe-west1-c'] },
  { name: 'ubuntu', image: 'UBUNTU_CONTAINERD', machineType: 'n2-standard-4' },
  { name: 't2a', machineType: 't2a-standard-4', arm: true },
  { name: 'c4a', machineType: 'c4a-standard-8', arm: true },
  { name: 'l4', machineType: 'g2-standard-8', gpu: { ...L4, driver: 'LATEST' } },
  { name: 'two-l4', machineType: 'g2-standard-24', gpu: { ...L4, count: 2, driver: 'DEFAULT' } },
  { name: 'spot-l4', machineType: 'g2-standard-8', capacity: 'spot', gpu: L4 },
  { name: 'a100', machineType: 'a2-highgpu-2g', gpu: { type: 'nvidia-tesla-a100', count: 2 } },
  { name: 'h100', machineType: 'a3-highgpu-8g', gpu: { type: 'nvidia-h100-80gb', count: 8, driver: 'LATEST' } },
  { name: 't4', machineType: 'n1-standard-4', gpu: { type: 'nvidia-tesla-t4', count: 1 } },
  { name: 'v4', machineType: 'ct4p-hightpu-4t', tpu: { type: 'tpu-v4-podslice', topology: '2x2x2' } },
  { name: 'v5e', ...V5E, tpu: { type: 'tpu-v5-lite-podslice', topology: '2x4' } },
  { name: 'v5e-large', ...V5E, tpu: { type: 'tpu-v5-lite-podslice', topology: '4x4' } },
  { name: 'v6e', machineType: 'ct6e-standard-4t', tpu: { type: 'tpu-v6e-slice', topology: '4x4' } },
  { name: 'windows-2019', ...WINDOWS, windows: '2019' },
  { name: 'windows-2022', ...WINDOWS, windows: '2022' },
  { name: 'sandbox', sandbox: true },
  { name: 'metadata-server', metadataServer: true },
  { name: 'private', private: true },
  { name: 'labelled', labels: { disk: 'ssd' } },
  { name: 'tainted', ...taint('team', 'a', 'NoSchedule') },
  { name: 'evicting', ...taint('dedicated', '', 'NoExecute') },
];

/** The workloads of all manifests below the folders, each once. */
function workloadsIn(folders: readonly string[]): readonly ImageUse[] {
  const found = new Map<string, ImageUse>();
  for (const folder of folders)
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.ya?ml$/.test(name),
    )) {
      let text: string;
      try {
        text = readFileSync(join(folder, file), 'utf8');
      } catch {
        continue; // A folder with such a name, or a link that leads nowhere.
      }
      const { images } = readManifests([{ file, text, found: true }], { imagePaths: [], namespace: null });
      for (const { use } of images) found.set(JSON.stringify([folder, file, use.workload, use.scheduling]), use);
    }
  return [...found.values()];
}

const workloads = workloadsIn(process.argv.slice(2));
const cluster = clusterFrom(
  { project: 'p', location: 'europe-west1', name: 'c' },
  { name: 'c', nodePools: POOLS.map(poolResource) },
);
const pools = (cluster?.pools ?? []).map((pool, at) => ({ pool, architecture: POOLS[at]?.arm ? 'arm64' : 'amd64' }));
const counted = { lands: 0, 'left open': 0, excluded: 0, 'judged and cannot land': 0, 'excluded and lands': 0 };
for (const use of workloads) {
  const reach = reachOf(pools, { named: null, uses: [use], plain: false, isAutopilot: false });
  POOLS.forEach((spec, at) => {
    const lands = fits(use.scheduling, nodesOf(spec));
    const each = reach[at];
    if (each?.kind !== 'judged') counted[lands ? 'excluded and lands' : 'excluded'] += 1;
    else if (each.open.length > 0) counted['left open'] += 1;
    else counted[lands ? 'lands' : 'judged and cannot land'] += 1;
  });
}
process.stdout.write(`${String(workloads.length)} workloads, ${String(workloads.length * POOLS.length)} pairs\n`);
for (const [what, count] of Object.entries(counted)) process.stdout.write(`${what}: ${String(count)}\n`);
if (workloads.length === 0 || counted['judged and cannot land'] + counted['excluded and lands'] > 0)
  process.exitCode = 1;
