/** What a scan of a whole organization uses. */
import { join } from 'node:path';
import { openCloud } from './cloud';
import { organizationName } from './organization';
import { usageOf } from './processes';
import type { Row } from './table';

const SIZE = { clusters: 1_000, images: 1_000, repositories: 200, identities: 300 };
const LIMITS = { cpuMs: 10_000, peakMiB: 512 };
/** Of an image its manifest, what nodes take of it and, without an index, its configuration, which is redirected to. */
const REQUESTS =
  SIZE.clusters + 3 * SIZE.images + 4 * SIZE.repositories + SIZE.identities + (2 * SIZE.clusters) / 10 + 100;

/** Rows with their limits: requests, CPU time and memory, the JSON report written into a file. */
export async function fleetRows(dist: string, home: string): Promise<readonly Row[]> {
  const cloud = await openCloud(organizationName(SIZE));
  try {
    const report = join(home, 'fleet.json');
    const args = [join(dist, 'cli/index.js'), 'scan', ...cloud.args, '--fail-on', 'never', '--quiet'];
    const env = { ...cloud.env, HOME: home, PATH: process.env['PATH'] ?? '' };
    const written = [...args, '--format', 'github', '--report', `json=${report}`, '--timeout', '300s'];
    const { cpuMicros, peakKiB } = await usageOf({ program: process.execPath, args: written, env }, home);
    const { requests } = await cloud.read();
    const [cpuMs, peakMiB] = [cpuMicros / 1000, peakKiB / 1024];
    const what = 'fleet: 1,000 clusters × 1,000 images';
    return [
      { what: `${what}, requests`, figure: String(requests), limit: `≤ ${String(REQUESTS)}`, ok: requests <= REQUESTS },
      {
        what: `${what}, JSON`,
        figure: `${(cpuMs / 1000).toFixed(1)} s CPU, ${peakMiB.toFixed(0)} MiB`,
        limit: `≤ ${String(LIMITS.cpuMs / 1000)} s, ${String(LIMITS.peakMiB)} MiB`,
        ok: cpuMs <= LIMITS.cpuMs && peakMiB <= LIMITS.peakMiB,
      },
    ];
  } finally {
    await cloud.close();
  }
}
