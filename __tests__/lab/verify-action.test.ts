import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { stringify } from 'yaml';
import { imageDigest } from '../../simulator';
import { temporaryFolder } from '../scenario/harness';
import { type Act, prepareAct } from './act';
import { WORKFLOW } from './action-repository';
import { speak, type Spoken, testUnless, whyNoNode } from './lab';
import {
  CLUSTER,
  IMAGE,
  IMAGES,
  MISSING,
  NOTHING,
  openVerificationLab,
  POOL,
  type VerificationLab,
} from './verification';

/**
 * The action verifies on a real node, in a workflow that act runs: to its end, cancelled, and with its main process
 * killed outright. Its post step, which the runner runs in each case, leaves nothing on the cluster or the runner. The
 * way in is a temporary kubeconfig for the caller's token.
 */
const testOnNode = testUnless(whyNoNode);
let here: VerificationLab;

let act: Act;
/** All that act writes. */
let folder: string;
/** A workflow whose image is missing: the node says so twice, which takes it more than ten seconds. */
const WAITS = WORKFLOW.replace('preflight', 'waits');

const workflow = (image: string): string =>
  stringify({
    name: 'preflight',
    on: 'push',
    jobs: {
      verify: {
        'runs-on': 'ubuntu-latest',
        env: here.cloud.env,
        steps: [
          { uses: 'actions/checkout@v4' },
          {
            id: 'preflight',
            name: 'verify',
            uses: './',
            with: {
              image,
              cluster_name: CLUSTER,
              node_pools: POOL,
              verify: 'pod',
              reports: `html=${folder}/report.html`,
            },
          },
        ],
      },
    },
  });

/** Runs a workflow, and does something to it once its pod is there. */
async function run(file: string, whenThere?: (pids: { act: number; main: number }) => void): Promise<Spoken> {
  const { child, ended } = act.start(file);
  const isOver = (): boolean => child.exitCode !== null;
  if (whenThere !== undefined) {
    while (!isOver() && (await here.leftovers()).pods.length === 0) await pause(50);
    const main = mainOf(folder);
    if (isOver() || main === null) throw new Error(`no pod came to be: ${(await ended).stdout}`);
    whenThere({ act: child.pid!, main });
  }
  return ended;
}

/** The action's main process that act started below a folder. */
function mainOf(below: string): number | null {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const words = readFileSync(join('/proc', pid, 'cmdline'), 'utf8').split('\0');
      if (words[0]?.endsWith('node') && words[1]?.startsWith(below) && words[1].endsWith('/dist/main/index.js'))
        return Number(pid);
    } catch {
      // It has ended.
    }
  return null;
}

/** Kubeconfigs and tokens below act's folders. */
async function kept(): Promise<readonly string[]> {
  const token = readFileSync(here.cloud.env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE']!, 'utf8').trim();
  const files = await speak('grep', ['-rlF', token, folder]);
  const folders = await speak('find', [folder, '-name', '*kubeconfig-*']);
  return [...files.stdout.split('\n'), ...folders.stdout.split('\n')].filter((line) => line !== '');
}

describe('verification in a workflow', () => {
  beforeAll(async () => {
    if (whyNoNode !== null) return;
    here = await openVerificationLab();
    const temporary = temporaryFolder();
    here.undo.add(temporary.remove);
    folder = temporary.path;
    act = await prepareAct(folder, workflow(IMAGE));
    writeFileSync(join(act.repository, WAITS), workflow(MISSING));
  }, 240_000);

  afterAll(async () => {
    if (whyNoNode === null) await here.undo.all();
  }, 60_000);

  testOnNode(
    'that ends by itself: the summary shows the pool, the digest that its node pulled and how long it took',
    async () => {
      const { code, stdout } = await run(WORKFLOW);
      expect({ code, stdout }).toMatchObject({ code: 0 });
      const summary = stdout.slice(stdout.indexOf('Summary - '));
      expect(summary).toContain('## ✅ `web:1.4.2` will pull on prod');
      const row = summary.split('\n').find((line) => line.includes('✅ pulled'));
      expect(row).toContain(`\`${POOL}\` (\`lab-node\`)`);
      expect(row).toContain(imageDigest(IMAGES.ends));
      expect(row).toMatch(/\| \d+(?:\.\d)? m?s \|/);
      const page = readFileSync(join(folder, 'report.html'), 'utf8');
      expect(page).toMatch(/Pulls verified on nodes<\/h2>/);
      expect(page.split('</section>').find((part) => part.includes('id="verified"'))).toContain(
        imageDigest(IMAGES.ends),
      );
      expect(await kept()).toEqual([]);
      expect(await here.leftovers()).toEqual(NOTHING);
    },
    120_000,
  );

  testOnNode(
    'that is cancelled: post cleans up',
    async () => {
      const { stdout } = await run(WAITS, ({ act: pid }) => process.kill(pid, 'SIGINT'));
      expect(stdout).toMatch(/Run Post verify/);
      expect(await kept()).toEqual([]);
      expect(await here.leftovers()).toEqual(NOTHING);
    },
    120_000,
  );

  testOnNode(
    'whose main process is killed outright: post cleans up',
    async () => {
      const { code, stdout } = await run(WAITS, ({ main }) => process.kill(main, 'SIGKILL'));
      expect(code).toBe(1);
      expect(stdout).toMatch(/Run Post verify/);
      expect(await kept()).toEqual([]);
      expect(await here.leftovers()).toEqual(NOTHING);
    },
    120_000,
  );
});
