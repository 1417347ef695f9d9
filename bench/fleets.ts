/**
 * `npm run bench:fleets`: what a scan of a simulated organization uses, by its size and by what is asked of it. Each
 * line is one run: requests, CPU time, memory and the bytes of its JSON report.
 *   npm run bench:fleets -- [--dist DIR] [--latency MS] [--pass ARGUMENT]… [VARIANT:CLUSTERSxIMAGES]…
 */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openCloud } from './cloud';
import { organizationName, type Variant, VARIANTS } from './organization';
import { usageOf } from './processes';

const VARIANTS_OF_ALL = ['usual', 'strict', 'admission', 'streaming', 'manifests', 'running'];
// Each target that does not pass is in the report, with some kB: a third of a million would be gigabytes.
const SIZES = [...VARIANTS_OF_ALL.map((each) => `${each}:1000x1000`), 'night:300x300'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: join(import.meta.dirname, '../dist') },
    latency: { type: 'string', default: '0' },
    pass: { type: 'string', multiple: true, default: [] },
  },
});
const home = await mkdtemp(join(tmpdir(), 'gke-image-preflight-fleets-'));
try {
  process.stdout.write('fleet | targets | requests | CPU s | peak MiB | report MB\n');
  for (const size of positionals.length > 0 ? positionals : SIZES) process.stdout.write(`${await row(size)}\n`);
} finally {
  await rm(home, { recursive: true, force: true });
}

async function row(size: string): Promise<string> {
  const [what = '', numbers = ''] = size.split(':');
  const [clusters = 0, images = 0] = numbers.split('x').map(Number);
  const variant = VARIANTS.find((each) => each === what) ?? 'usual';
  const cloud = await openCloud(nameOf(clusters, images, variant));
  try {
    await cloud.reset(Number(values.latency));
    const report = join(home, 'report.json');
    const asked = what === 'manifests' ? await inManifest(cloud.args) : cloud.args;
    const args = [join(resolve(values.dist), 'cli/index.js'), 'scan', ...asked, '--fail-on', 'never', '--quiet'];
    const env = { ...cloud.env, HOME: home, PATH: process.env['PATH'] ?? '' };
    const written = ['--format', 'github', '--report', `json=${report}`, '--timeout', '600s', ...values.pass];
    const { cpuMicros, peakKiB } = await usageOf({ program: process.execPath, args: [...args, ...written], env }, home);
    const { requests } = await cloud.read();
    const targets = variant === 'running' ? clusters * 50 : clusters * images;
    const [cpu, peak] = [(cpuMicros / 1e6).toFixed(1), (peakKiB / 1024).toFixed(0)];
    return [size, targets, requests, cpu, peak, ((await stat(report)).size / 1e6).toFixed(1)].join(' | ');
  } finally {
    await cloud.close();
  }
}

function nameOf(clusters: number, images: number, variant: Variant): string {
  return organizationName({ clusters, images, repositories: Math.max(10, images / 5), identities: 300 }, variant);
}

/** The images as Deployments of one file, each with an account of its own, in twenty namespaces. */
async function inManifest(args: readonly string[]): Promise<readonly string[]> {
  const images = args.filter((_, at) => args[at - 1] === '--image');
  const others = args.filter((each, at) => each !== '--image' && args[at - 1] !== '--image');
  const file = join(home, 'deployments.yaml');
  const documents = images.map((image, number) =>
    JSON.stringify({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: `svc-${String(number)}`, namespace: `team-${String(number % 20)}` },
      spec: {
        selector: { matchLabels: { app: `svc-${String(number)}` } },
        template: {
          metadata: { labels: { app: `svc-${String(number)}` } },
          spec: {
            serviceAccountName: `svc-${String(number)}`,
            ...(number % 5 === 0 ? { nodeSelector: { tier: 'any' } } : {}),
            containers: [{ name: 'app', image }],
          },
        },
      },
    }),
  );
  await writeFile(file, documents.join('\n---\n'));
  return [...others, '--manifests', file];
}
