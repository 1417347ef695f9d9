/** What is measured of the built program against a simulated cloud. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cloud } from './cloud';
import { type Command, run, type Usage, usageOf } from './processes';
import { type Figures, figuresOf } from './statistics';

/** The commands that are measured. */
export interface Subjects {
  readonly nothing: Command;
  readonly version: Command;
  readonly help: Command;
  readonly explain: Command;
  /** The action's last step, with nothing to clean up. */
  readonly post: Command;
  readonly check: Command;
  /** The same requests as the check's, by a bare program. */
  readonly bare: Command;
}

export function subjectsOf(dist: string, cloud: Cloud, home: string): Subjects {
  // Nothing of this machine's own configuration reaches the measured process.
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, METADATA_SERVER_DETECTION: 'none', ...cloud.env };
  const program = process.execPath;
  const cli = join(dist, 'cli/index.js');
  return {
    nothing: { program, args: ['-e', '0'], env },
    version: { program, args: [cli, '--version'], env },
    help: { program, args: [cli, '--help'], env },
    explain: { program, args: [cli, 'explain', 'pull-permission'], env },
    post: { program, args: [join(dist, 'post/index.js')], env },
    check: { program, args: [cli, 'check', ...cloud.args, '--format', 'json'], env },
    bare: { program, args: [join(import.meta.dirname, 'bare.cjs'), planFile(home)], env },
  };
}

/** What the bare programs ask, by round. */
export const planFile = (home: string): string => join(home, 'plan.json');

export interface Rounds {
  readonly rounds: readonly number[];
  readonly requests: number;
}

/** Rounds of requests of one check, counted by holding answers: no clock decides. They are the bare program's plan. */
export async function countRounds({ check }: Subjects, cloud: Cloud, home: string): Promise<Rounds> {
  await cloud.reset(0);
  await cloud.hold();
  await run(check);
  const seen = await cloud.release();
  const token = (await readFile(cloud.env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE'] ?? '', 'utf8')).trim();
  let from = 0;
  const rounds = seen.rounds.map((size) => seen.asked.slice(from, (from += size)));
  await writeFile(planFile(home), JSON.stringify({ origin: cloud.url, token, rounds }));
  return seen;
}

/** What answers at once, without asking anybody. */
export const STARTS = ['version', 'help', 'explain', 'post'] as const;
export type Start = (typeof STARTS)[number];

export interface Times {
  readonly nothing: Figures;
  readonly starts: Readonly<Record<Start, Figures>>;
  readonly checks: readonly { latencyMs: number; whole: Figures; firstRequest: Figures; bare: Figures }[];
}

/** Whole-process times. The subjects take turns, so that what else this machine does falls on all of them alike. */
export async function timeAll(
  subjects: Subjects,
  cloud: Cloud,
  latencies: readonly number[],
  runs: number,
): Promise<Times> {
  const nothing: number[] = [];
  const starts = { version: [] as number[], help: [] as number[], explain: [] as number[], post: [] as number[] };
  const checks = latencies.map((latencyMs) => ({
    latencyMs,
    whole: [] as number[],
    first: [] as number[],
    bare: [] as number[],
  }));
  for (let turn = 0; turn < runs; turn += 1) {
    nothing.push((await run(subjects.nothing)).ms);
    for (const start of STARTS) starts[start].push((await run(subjects[start])).ms);
    for (const { latencyMs, whole, first, bare } of checks) {
      await cloud.reset(latencyMs);
      const { ms, startedAt } = await run(subjects.check);
      const { firstAt } = await cloud.read();
      whole.push(ms);
      first.push((firstAt ?? NaN) - startedAt);
      bare.push((await run(subjects.bare)).ms);
    }
  }
  return {
    nothing: figuresOf(nothing),
    starts: {
      version: figuresOf(starts.version),
      help: figuresOf(starts.help),
      explain: figuresOf(starts.explain),
      post: figuresOf(starts.post),
    },
    checks: checks.map(({ latencyMs, whole, first, bare }) => ({
      latencyMs,
      whole: figuresOf(whole),
      firstRequest: figuresOf(first),
      bare: figuresOf(bare),
    })),
  };
}

export interface Used {
  readonly peakKiB: Figures;
  readonly cpuMs: Figures;
  readonly files: readonly string[];
}

/** What a command uses, over some runs without latency. */
export async function use(command: Command, cloud: Cloud, home: string, runs: number): Promise<Used> {
  const all: Usage[] = [];
  await cloud.reset(0);
  for (let turn = 0; turn < runs; turn += 1) all.push(await usageOf(command, home));
  return {
    peakKiB: figuresOf(all.map(({ peakKiB }) => peakKiB)),
    cpuMs: figuresOf(all.map(({ cpuMicros }) => cpuMicros / 1000)),
    files: all[0]?.files ?? [],
  };
}
