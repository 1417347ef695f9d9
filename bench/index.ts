/**
 * `npm run bench`: the figures of one check against the simulated Google Cloud, each beside its limit. Exits 1 where
 * one is over. docs/BENCH.md says how each is measured.
 *   npm run bench -- [--runs 15] [--dist DIR] [--no-gcloud] [--only WORD]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Chunk, chunksOf } from './bundle';
import { type Cloud, openCloud } from './cloud';
import { fleetRows } from './fleet-row';
import { type Asked, gcloudVersion, timeGcloud } from './gcloud';
import { growthRows } from './growth-rows';
import {
  countRounds,
  type Start,
  STARTS,
  type Subjects,
  subjectsOf,
  type Times,
  timeAll,
  type Used,
  use,
} from './measure';
import { networkRows } from './network';
import { pageRows } from './page';
import { run } from './processes';
import { type Figures, figuresOf } from './statistics';
import { atMost, kibibytes, milliseconds, plain, type Row, tableOf } from './table';

const SCENARIO = 'healthy-cross-project';
const LATENCIES = [0, 50, 100] as const;
/** How often as long as the bare program with the same requests a check may take, by latency. */
const BARE_TIMES = new Map([
  [0, 3],
  [50, 1.6],
  [100, 1.3],
]);
/** How often as long as the check gcloud's commands take at least, by latency. */
const GCLOUD_TIMES = new Map([
  [0, 20],
  [100, 12],
]);
const GCLOUD_TURNS = 3;
const LIMITS = { requests: 16, rounds: 2, cpuTimes: 6 };
/** How often as long as `node -e 0` what answers at once may take. */
const START_TIMES: Readonly<Record<Start, number>> = { version: 1.2, help: 2, explain: 2, post: 1.1 };
const START_NAMES: Readonly<Record<Start, string>> = {
  version: '--version',
  help: '--help',
  explain: 'explain',
  post: 'the action’s last step',
};

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    dist: { type: 'string', default: join(import.meta.dirname, '../dist') },
    gcloud: { type: 'boolean', default: true },
    only: { type: 'string' },
  },
  allowNegative: true,
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs} is no number of runs`);
const dist = resolve(values.dist);

const home = await mkdtemp(join(tmpdir(), 'gke-image-preflight-bench-'));
const cloud = await openCloud(SCENARIO);
try {
  const rows = await measured(subjectsOf(dist, cloud, home), cloud);
  process.stdout.write(tableOf(rows));
  const over = rows.filter(({ ok }) => ok === false);
  process.stdout.write(
    `\n${over.length === 0 ? 'Within every limit' : `${String(over.length)} over its limit`}; ${machine()}\n`,
  );
  process.exitCode = over.length === 0 ? 0 : 1;
} finally {
  await cloud.close();
  await rm(home, { recursive: true, force: true });
}

/** The rows by their group, in order; one group alone by `--only`. */
async function measured(subjects: Subjects, cloud: Cloud): Promise<readonly Row[]> {
  process.stdout.write(`${SCENARIO}, median of ${String(runs)} runs (least); ${machine()}\n\n`);
  const asked = await askedIn(subjects);
  const { rounds, requests } = await countRounds(subjects, cloud, home);
  const groups: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
    times: async () => timeRows(await timeAll(subjects, cloud, LATENCIES, runs)),
    gcloud: () => gcloudRows(asked, subjects, cloud),
    use: () => useRows(subjects, cloud),
    network: () => networkRows(subjects, cloud, home, runs),
    growth: () => growthRows(dist, home),
    page: () => pageRows(dist, home),
    fleet: () => fleetRows(dist, home),
  };
  const { only } = values;
  if (only !== undefined && !Object.hasOwn(groups, only))
    throw new Error(`--only ${only} is none of ${Object.keys(groups).join(', ')}`);
  const rows = [
    atMost('requests of a check', requests, LIMITS.requests, String),
    atMost('rounds of requests', rounds.length, LIMITS.rounds, String, ` (${rounds.join(' + ')})`),
  ];
  for (const [name, of] of Object.entries(groups)) if (only === undefined || only === name) rows.push(...(await of()));
  return rows;
}

/** CPU time, memory, and what is loaded. */
async function useRows(subjects: Subjects, cloud: Cloud): Promise<readonly Row[]> {
  const version = await use(subjects.version, cloud, home, 3);
  const check = await use(subjects.check, cloud, home, 5);
  const nothing = await use(subjects.nothing, cloud, home, 5);
  return [
    atMost(
      'CPU time of a check',
      check.cpuMs.median,
      LIMITS.cpuTimes * nothing.cpuMs.median,
      milliseconds,
      least(check.cpuMs),
    ),
    plain('peak memory of a check', kibibytes(check.peakKiB.median * 1024)),
    plain('peak memory of --version', kibibytes(version.peakKiB.median * 1024)),
    ...sizeRows(await chunksOf(dist), version, check),
  ];
}

function timeRows({ nothing, starts, checks }: Times): readonly Row[] {
  return [
    plain('node -e 0', shown(nothing)),
    ...STARTS.map((start) =>
      ratio(`start of ${START_NAMES[start]}`, starts[start], nothing, 'node -e 0', START_TIMES[start]),
    ),
    ...checks.flatMap(({ latencyMs, whole, firstRequest, bare }) => [
      plain(`bare node:http, ${String(latencyMs)} ms latency`, shown(bare)),
      ratio(`check, ${String(latencyMs)} ms latency`, whole, bare, 'bare', BARE_TIMES.get(latencyMs) ?? 0),
      plain('  to the first request', shown(firstRequest)),
    ]),
  ];
}

/** A figure beside another one that was measured in turn with it. */
function ratio(what: string, figures: Figures, by: Figures, name: string, limit: number): Row {
  const times = figures.median / by.median;
  const figure = `${shown(figures)}, ${times.toFixed(2)} × ${name}`;
  return { what, figure, limit: `≤ ${String(limit)} ×`, ok: times <= limit };
}

/** gcloud's commands and the check in turn. */
async function gcloudRows(asked: Asked, subjects: Subjects, cloud: Cloud): Promise<readonly Row[]> {
  const version = values.gcloud ? gcloudVersion() : null;
  if (version === null) return [plain('the same questions by gcloud', 'skipped: gcloud is not here, or not wanted')];
  const rows: Row[] = [];
  for (const [latencyMs, limit] of GCLOUD_TIMES) {
    await cloud.reset(latencyMs);
    const [own, others]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < GCLOUD_TURNS; turn += 1) {
      own.push((await run(subjects.check)).ms);
      const commands = await timeGcloud(asked, subjects.check.env, home);
      others.push(commands.reduce((total, { ms }) => total + ms, 0));
    }
    const [check, gcloud] = [figuresOf(own), figuresOf(others)];
    const faster = gcloud.median / check.median;
    const figure = `${shown(gcloud)}, ${faster.toFixed(1)} × check`;
    const what = `the same by gcloud ${version}, ${String(latencyMs)} ms`;
    rows.push({ what, figure, limit: `≥ ${String(limit)} ×`, ok: faster >= limit });
  }
  return rows;
}

/** What the check was about, as its own report says; it must have passed, or its speed means nothing. */
async function askedIn({ check }: Subjects): Promise<Asked> {
  const report = JSON.parse((await run(check)).output) as {
    verdict: string;
    targets: [
      {
        image: { project: string; location: string; repository: string };
        cluster: { name: string; project: string; location: string };
        pools: [{ principal: string }];
      },
    ];
  };
  if (report.verdict !== 'pass') throw new Error(`the verdict of ${SCENARIO} is ${report.verdict}`);
  const { image, cluster, pools } = report.targets[0];
  return {
    imageProject: image.project,
    repository: image.repository,
    repositoryLocation: image.location,
    clusterProject: cluster.project,
    cluster: cluster.name,
    clusterLocation: cluster.location,
    account: pools[0].principal.replace('serviceAccount:', ''),
  };
}

function sizeRows(chunks: readonly Chunk[], version: Used, check: Used): readonly Row[] {
  const loaded = (used: Used): readonly Chunk[] => chunks.filter(({ name }) => used.files.includes(join(dist, name)));
  const sum = (of: readonly Chunk[]): string =>
    `${kibibytes(of.reduce((total, { bytes }) => total + bytes, 0))} in ${String(of.length)} files`;
  const index = chunks.filter(({ name }) => name === 'program/index.js');
  return [
    plain('dist', sum(chunks)),
    plain('  program/index.js', sum(index)),
    plain('  loaded for --version', sum(loaded(version))),
    plain('  loaded for a check', sum(loaded(check))),
    ...chunks.slice(0, 8).map((chunk) => {
      const when = loaded(check).includes(chunk) ? ', loaded for a check' : '';
      return plain(`  ${chunk.name}`, `${kibibytes(chunk.bytes)}${chunk.holds ? ` (${chunk.holds})` : ''}${when}`);
    }),
  ];
}

function least(figures: Figures): string {
  return ` (${figures.least.toFixed(0)})`;
}

function shown(figures: Figures): string {
  return milliseconds(figures.median) + least(figures);
}

function machine(): string {
  const [load = 0] = loadavg();
  return `Node ${process.versions.node}, ${String(availableParallelism())} cores, load ${load.toFixed(1)}`;
}
