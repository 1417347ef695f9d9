/** Real clients take the simulated Cloud Storage for the real one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Simulator, startSimulator } from '../../simulator';
import { bucket, grant } from '../../simulator/builder';
import { RUNNER, shop } from '../../simulator/scenarios/shop';
import { crc32c } from '../../simulator/services/crc32c';

const run = promisify(execFile);
const present = await run('gcloud', ['--version']).then(
  () => true,
  () => false,
);
let sim: Simulator;
let home: string;
beforeAll(async () => {
  sim = await startSimulator({
    ...shop({}),
    buckets: [
      bucket('fleet-reports', 'ci-tools', {
        grants: [grant('roles/storage.objectUser', RUNNER)],
        objects: { 's/1.json': '{"a": 1}\n', 's/old/2.json': '{}' },
      }),
      bucket('closed', 'ci-tools'),
    ],
  });
  home = mkdtempSync(join(tmpdir(), 'storage-'));
});
afterAll(async () => {
  await sim.close();
  rmSync(home, { recursive: true, force: true });
});

async function gcloud(...args: string[]): Promise<string> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, CLOUDSDK_CONFIG: join(home, 'gcloud'), ...sim.env };
  try {
    const { stdout, stderr } = await run('gcloud', ['storage', ...args, '--project=ci-tools'], {
      env,
      timeout: 50_000,
    });
    return stdout + stderr;
  } catch (error) {
    return String((error as { stderr?: string }).stderr ?? error);
  }
}

test('the checksum of RFC 3720', () => {
  expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa);
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
});

(present ? describe : describe.skip)('gcloud storage', () => {
  test('lists and reads', async () => {
    const listed = await gcloud('ls', 'gs://fleet-reports/s/');
    expect(listed).toContain('gs://fleet-reports/s/1.json');
    expect(listed).toContain('gs://fleet-reports/s/old/');
    expect(await gcloud('cat', 'gs://fleet-reports/s/1.json')).toContain('{"a": 1}');
    expect(await gcloud('cat', 'gs://fleet-reports/none')).toContain('matched no objects');
    expect(await gcloud('ls', 'gs://closed/')).toContain('storage.objects.list');
    expect(await gcloud('ls', 'gs://nowhere-at-all/')).toMatch(/does not exist|not found/i);
  }, 120_000);

  test('copies to and from it', async () => {
    const file = join(home, 'small.txt');
    writeFileSync(file, 'grüße\n');
    await gcloud('cp', file, 'gs://fleet-reports/from/small.txt');
    const stored = sim.world.buckets?.[0]?.objects['from/small.txt'];
    expect(stored && Buffer.from(stored.data, 'base64').toString('utf8')).toBe('grüße\n');
    await gcloud('cp', 'gs://fleet-reports/from/small.txt', join(home, 'back.txt'));
    expect(readFileSync(join(home, 'back.txt'), 'utf8')).toBe('grüße\n');
  }, 120_000);

  test('copies a large file in a session', async () => {
    const file = join(home, 'large.txt');
    writeFileSync(file, 'ü'.repeat(5 * 1024 * 1024));
    const said = await gcloud('cp', file, 'gs://fleet-reports/large.txt');
    expect(said).not.toMatch(/ERROR/);
    const stored = sim.world.buckets?.[0]?.objects['large.txt'];
    expect(stored && Buffer.from(stored.data, 'base64').equals(readFileSync(file))).toBe(true);
    expect(sim.requests.some(({ path }) => path.includes('uploadType=resumable'))).toBe(true);
  }, 120_000);
});
