import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020';
import { type Simulator, startSimulator } from '../../simulator';
import type { Report } from '../../src/model/report';
import { fleetWorld, FOLDER, imageAt } from '../fleet';
import { ROOT, run, temporaryFolder } from './harness';

/** The built program over a simulated organization. */
let cloud: Simulator;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  cloud = await startSimulator(fleetWorld({ projects: 3, clusters: 6, images: 2, lacking: [2] }));
  folder = temporaryFolder();
});
afterEach(async () => {
  await cloud.close();
  folder.remove();
});

const IMAGES = ['-i', imageAt(0), '-i', imageAt(1)];

describe('scan', () => {
  test('of a folder: one cause is told once, with all that it stops', async () => {
    const { code, stdout, stderr } = await run(['scan', '--scope', FOLDER, ...IMAGES], { env: cloud.env });
    expect(code).toBe(1);
    expect(stdout.match(/add-iam-policy-binding apps .*roles\/artifactregistry\.reader/g)).toHaveLength(1);
    expect(stdout).toContain('nodes@fleet-2.iam.gserviceaccount.com');
    // The rows of what passes, one for each image’s own warning, are told by cluster.
    expect(stdout).toContain('2 images on c0, c3 and 2 more clusters: pass');
    expect(stdout).toContain('mending it repairs 4 targets');
    expect(stdout.split('\n').length).toBeLessThanOrEqual(30);
    expect(stderr).toContain('a gate failed: pull-permission of');
  });

  test('in shards, whose reports hold to the schema and are merged into the whole', async () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    const validate = ajv.compile(JSON.parse(readFileSync(join(ROOT, 'schema/report.schema.json'), 'utf8')) as object);
    const report = async (args: readonly string[], env = cloud.env): Promise<Report> => {
      const { stdout } = await run([...args, '--format', 'json'], { env, cwd: folder.path });
      const json: unknown = JSON.parse(stdout);
      expect([validate(json), validate.errors]).toEqual([true, null]);
      return json as Report;
    };
    const scan = ['scan', '--scope', FOLDER, ...IMAGES];
    const whole = await report(scan);
    for (const task of ['0', '1', '2'])
      await report([...scan, '--shard', 'auto/3', '--report', `json=${task}.json`], {
        ...cloud.env,
        JOB_COMPLETION_INDEX: task,
      });
    const merged = await report(['merge', '0.json', '1.json', '2.json'], {});
    expect({ ...merged, run: null }).toEqual({ ...whole, run: null });
    expect(merged.counts.targets).toBe(12);
  }, 60_000);

  test('a shard without a cluster says so, and is done', async () => {
    const ended = await Promise.all(
      ['1/40', '2/40', '3/40', '4/40', '5/40', '6/40', '7/40'].map((shard) =>
        run(['scan', '--scope', FOLDER, ...IMAGES, '--shard', shard], { env: cloud.env }),
      ),
    );
    // Six clusters cannot be in seven shards.
    const empty = ended.find(({ stdout }) => stdout.includes('there is nothing to judge in it'));
    expect(empty).toMatchObject({ code: 0, stderr: '' });
    expect(empty?.stdout).toMatch(/PASS {2}no cluster is in shard [1-7]\/40/);
  }, 60_000);

  test('without a scope: 2, and nothing is called', async () => {
    const { code, stderr } = await run(['scan', ...IMAGES], { env: cloud.env });
    expect([code, cloud.requests]).toEqual([2, []]);
    expect(stderr).toContain('no cluster is given: --scope or --cluster is needed');
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s in the middle: what is known is written, and the report says what was not read',
    async (signal, status) => {
      // One cluster gives no answer as long as the program lives.
      const silent = { service: 'container', pathRegex: 'clusters/c4$', delayMs: 120_000 };
      const stuck = await startSimulator({
        ...fleetWorld({ projects: 3, clusters: 6, images: 2, lacking: [2] }),
        faults: [silent],
      });
      try {
        const isReached = (): boolean => stuck.requests.some(({ path }) => path.includes('clusters/c4'));
        const { code, stdout, stderr } = await run(
          ['scan', '--scope', FOLDER, ...IMAGES, '--format', 'json', '--report', 'text=stopped.txt'],
          {
            env: stuck.env,
            cwd: folder.path,
            onStart: (kill) => {
              const waiting = setInterval(() => {
                if (!isReached()) return;
                clearInterval(waiting);
                kill(signal);
              }, 20);
            },
          },
        );
        expect(code).toBe(status);
        const report = JSON.parse(stdout) as Report;
        expect(report.exitCode).toBe(status);
        expect(report.reasons.join(' ')).toMatch(/the run was stopped/);
        expect(report.verdict).not.toBe('pass');
        expect(readFileSync(join(folder.path, 'stopped.txt'), 'utf8')).toContain('the run was stopped');
        expect(stderr).toContain(signal);
      } finally {
        await stuck.close();
      }
    },
    60_000,
  );
});
