import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { bareEnvironment, CLI } from '../scenario/harness';
import { testUnless, whyNoNode } from './lab';
import {
  CLUSTER,
  doing,
  IMAGE,
  MISSING,
  NOTHING,
  openVerificationLab,
  POOL,
  type VerificationLab,
} from './verification';

/**
 * Runs of a verification that are killed at random moments of their whole life leave nothing behind: no pod, no
 * secret, no kubeconfig. The command line is stopped by SIGINT or SIGTERM, the action as a runner cancels a step, or
 * outright by SIGKILL; its post step runs after it, as a runner sees to it, with the state that it saved.
 */
const testOnNode = testUnless(whyNoNode);
const KILLS = Number(process.env['PREFLIGHT_KILLS'] ?? 100);
/** Runs at once, each in a namespace and a `RUNNER_TEMP` of its own. */
const LANES = 10;
/** As a runner cancels a step (SIGINT, 7.5 s, SIGTERM, 2.5 s, kill). */
const CANCEL: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 0],
  ['SIGTERM', 7500],
  ['SIGKILL', 10_000],
];

interface Kind {
  readonly name: string;
  readonly image: string;
  readonly run: boolean;
  /** Milliseconds that a run lives when nobody kills it; lowered to what was seen. */
  life: number;
}
const KINDS: readonly Kind[] = [
  { name: 'pulls', image: IMAGE, run: false, life: 8000 },
  { name: 'pulls and runs on', image: doing('stays'), run: true, life: 20_000 },
  { name: 'is refused', image: MISSING, run: false, life: 16_000 },
];
type Entry = 'command line' | 'action';
interface Plan {
  readonly kind: Kind;
  readonly entry: Entry;
  readonly temporary: boolean;
  readonly signals: readonly (readonly [NodeJS.Signals, number])[];
}

let here: VerificationLab;
const tally = new Map<string, number>();
const count = (what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1);

/** Every combination in turn. */
function planOf(round: number): Plan {
  const kind = KINDS[round % 3]!;
  const temporary = round % 2 === 1;
  const once = (signal: NodeJS.Signals): Plan['signals'] => [[signal, 0]];
  const ways: readonly Pick<Plan, 'entry' | 'signals'>[] = [
    { entry: 'action', signals: once('SIGKILL') },
    { entry: 'command line', signals: once('SIGTERM') },
    { entry: 'action', signals: CANCEL },
    { entry: 'command line', signals: once('SIGINT') },
  ];
  return { kind, temporary, ...ways[Math.floor(round / 3) % ways.length]! };
}

interface Killed {
  /** False where the run had ended by itself. */
  readonly killed: boolean;
  readonly code: number | null;
  readonly said: string;
  /** What it had said when the signal came. */
  readonly before: string;
  readonly ms: number;
}

/** Starts a program of the build, and sends it the signals from a moment of its life on. */
function killedAt(moment: number, file: string, args: readonly string[], env: NodeJS.ProcessEnv, plan: Plan) {
  return new Promise<Killed>((resolve, reject) => {
    const start = Date.now();
    const child = spawn(process.execPath, [file, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let before: string | null = null;
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    const timers = plan.signals.map(([signal, after]) =>
      setTimeout(() => {
        if (child.kill(signal)) before ??= said;
      }, moment + after),
    );
    child.on('error', reject);
    child.on('exit', (code) => {
      timers.forEach(clearTimeout);
      const ms = Date.now() - start;
      // What it started may hold the pipes for a moment; the runner does not wait for it either.
      resolve({ killed: before !== null, code, said, before: before ?? '', ms });
    });
  });
}

const optionsOf = ({ kind, temporary }: Plan, namespace: string): Readonly<Record<string, string>> => ({
  image: kind.image,
  namespace,
  verify: 'pod',
  verify_timeout: '5s',
  ...(kind.run ? { verify_run: 'true' } : {}),
  ...(temporary ? {} : { kubeconfig: here.kubeconfig, context: here.context }),
});

/** One run to its end, however it comes to it, and the runner's own end of it. */
async function runOnce(plan: Plan, namespace: string, folder: string, moment: number): Promise<Killed> {
  const env = bareEnvironment({ ...here.cloud.env, RUNNER_TEMP: folder });
  const options = optionsOf(plan, namespace);
  if (plan.entry === 'command line') {
    const flags = Object.entries(options).flatMap(([name, value]) =>
      value === 'true' ? [`--${name.replaceAll('_', '-')}`] : [`--${name.replaceAll('_', '-')}`, value],
    );
    return killedAt(
      moment,
      CLI,
      ['check', '--cluster', CLUSTER, '--node-pool', POOL, '--verbose', ...flags],
      env,
      plan,
    );
  }
  const state = join(folder, 'state');
  // The runner makes it, and the action appends.
  writeFileSync(state, '');
  const inputs = Object.entries({ ...options, cluster_name: CLUSTER, node_pools: POOL }).map(
    ([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const,
  );
  const step = { ...env, ...Object.fromEntries(inputs), RUNNER_DEBUG: '1', GITHUB_STATE: state };
  const main = await killedAt(moment, stepFile('main'), [], step, plan);
  const never: Plan = { ...plan, signals: [] };
  const cleanup = savedState(state);
  const post = await killedAt(0, stepFile('post'), [], { ...env, STATE_cleanup: cleanup }, never);
  if (post.code !== 0 || post.said !== '') throw new Error(`post ended with ${String(post.code)}: ${post.said}`);
  if (cleanup !== '') count('post had something to remove');
  return main;
}

const stepFile = (name: 'main' | 'post'): string => join(dirname(CLI), `../${name}/index.js`);

/** The last value of `cleanup` in the runner's file of states. */
function savedState(file: string): string {
  const values = [...readFileSync(file, 'utf8').matchAll(/^cleanup<<(\S+)\n([^]*?)\n\1$/gm)];
  return values.at(-1)?.[2] ?? '';
}

describe('a verification that is killed', () => {
  beforeAll(async () => {
    if (whyNoNode !== null) return;
    here = await openVerificationLab();
    for (let lane = 0; lane < LANES; lane += 1) await here.namespace(`killed-${String(lane)}`);
  }, 240_000);

  afterAll(async () => {
    if (whyNoNode !== null) return;
    await here.undo.all();
    process.stdout.write(`\n${[...tally].map(([what, times]) => `${what}: ${String(times)}`).join('\n')}\n\n`);
  }, 60_000);

  testOnNode(
    `${String(KILLS)} kills at random moments leave no pod, no secret and no kubeconfig`,
    async () => {
      const start = Date.now();
      let round = 0;
      let kills = 0;
      const lane = async (at: number): Promise<void> => {
        const namespace = `killed-${String(at)}`;
        while (kills < KILLS) {
          const mine = round++;
          const plan = planOf(mine);
          const folder = join(here.runner, String(mine));
          mkdirSync(folder);
          const moment = randomInt(Math.ceil(plan.kind.life));
          const { killed, code, before, said, ms } = await runOnce(plan, namespace, folder, moment);
          // What is deleted with no grace is gone from the API at once.
          expect({ round: mine, plan, moment, ...(await here.leftovers(namespace, folder)) }).toEqual({
            round: mine,
            plan,
            moment,
            ...NOTHING,
          });
          if (!killed) {
            // A node that is busy with the others may not begin in time: that is no answer, and no fault.
            const isBusy = code === 3 && said.replaceAll(/\s+/g, ' ').includes('did not begin the pull in time');
            if (!isBusy && code !== (plan.kind.image === MISSING ? 1 : 0))
              throw new Error(`ended with ${String(code)}: ${said}`);
            plan.kind.life = Math.min(plan.kind.life, ms * 1.05);
            count(`${plan.kind.name}: ended by itself`);
            continue;
          }
          kills += 1;
          const phase = /pod gke-image-preflight-\w+ created/.test(before) ? 'once its pod was there' : 'before';
          count(`killed ${phase}`);
          count(`${plan.entry}, ${plan.signals.map(([signal]) => signal).join('+')}: exit status ${String(code)}`);
        }
      };
      await Promise.all(Array.from({ length: LANES }, (_, at) => lane(at)));
      const seconds = Math.round((Date.now() - start) / 1000);
      count(`kills in ${String(seconds)} s`);
      tally.set(`kills in ${String(seconds)} s`, kills);
      // Nothing that was under way comes later.
      await pause(3000);
      expect(await here.leftovers(null, here.runner)).toEqual(NOTHING);
      for (const phase of ['before', 'once its pod was there'])
        expect(tally.get(`killed ${phase}`)).toBeGreaterThan(KILLS / 10);
    },
    Math.max(300_000, KILLS * 3000),
  );
});
