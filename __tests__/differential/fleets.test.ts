/**
 * A fleet that is judged by its parts against the same targets, judged each: in random organizations the report of
 * `scan` is the same as without parts, and says of every target what a `check` of it says.
 *
 * DIFFERENTIAL_SEED repeats a run (else the sources make the seed), DIFFERENTIAL_FLEETS sets how many fleets it has.
 */
import { expect, test } from '@jest/globals';
import { startSimulator } from '../../simulator';
import { preflight } from '../../src/app/check';
import { scan } from '../../src/app/scan';
import { parseArguments } from '../../src/cli/arguments';
import { buildRun, type Run } from '../../src/input/run';
import { readPolicyFile } from '../../src/input/policy-file';
import type { Report } from '../../src/model/report';
import { mergeReports } from '../../src/verdict/merge';
import type { NamedReport } from '../../src/verdict/merge-places';
import { contextOf } from '../fleet';
import { randomFleet, runningIn } from './fleets';
import { Chance } from './random';
import { seedOfSources } from '../seed';

const FLEETS = Number(process.env['DIFFERENTIAL_FLEETS'] ?? 60);
const SEED = Number(
  process.env['DIFFERENTIAL_SEED'] ?? seedOfSources('{src,simulator,__tests__/differential}/**/*.ts'),
);
const POLICIES = [
  null,
  null,
  null,
  'checks: {tag-mutability: fail}\n',
  'checks: {image-exists: off, pull-permission: advice}\n',
  'ignore: [{check: tag-mutability, image: "*svc-1*", reason: known}]\n',
  'ignore: [{check: pull-permission, reason: known}]\nallowed_registries: ["europe*"]\n',
];

const READERS = (policy: string | null) => ({
  policy: readPolicyFile,
  read: () => policy ?? '',
  whyNotWritable: () => null,
  exists: () => false,
});

function runOf(args: readonly string[], policy: string | null): Run {
  const parsed = parseArguments([...args, ...(policy === null ? [] : ['--policy', 'policy.yaml'])]);
  if (parsed.kind !== 'run' || parsed.problems.length > 0)
    throw new Error(parsed.kind === 'run' ? parsed.problems.join('; ') : parsed.kind);
  const built = buildRun('cli', parsed.values, {}, READERS(policy), args[0] === 'scan' ? 'scan' : 'check');
  if ('errors' in built) throw new Error(built.errors.join('; '));
  return built.run;
}

const keyOf = ({ image, cluster }: Report['targets'][number]): string =>
  `projects/${cluster?.project ?? ''}/locations/${cluster?.location ?? ''}/clusters/${cluster?.name ?? ''} ${image.reference}`;

/** Byte for byte, but for when and where it ran. */
const bytesOf = (report: Report): string => JSON.stringify({ ...report, run: null }, null, 1);

/** The reports of so many shards of a run, joined in any order. */
async function joinedShards(
  args: readonly string[],
  policy: string | null,
  context: ReturnType<typeof contextOf>,
  chance: Chance,
) {
  const count = chance.pick([2, 3, 8]);
  const parts: NamedReport[] = [];
  for (let shard = 1; shard <= count; shard += 1) {
    const name = `${String(shard)}/${String(count)}`;
    const { report } = await scan(runOf([...args, '--shard', name], policy), context);
    if (chance.maybe(0.5)) parts.push({ name, report });
    else parts.unshift({ name, report });
  }
  return mergeReports(parts, context.version);
}

test('scan says of every target what check says of it, and by parts what it says of each', async () => {
  let passing = 0;
  for (let number = 0; number < FLEETS; number += 1) {
    const chance = new Chance(SEED + number);
    const fleet = randomFleet(chance);
    const policy = chance.pick(POLICIES);
    const simulator = await startSimulator(structuredClone(fleet.world));
    try {
      const context = contextOf(simulator.env);
      const args = [...fleet.args, ...fleet.images.flatMap((image) => ['--image', image])];
      const asked = ['scan', ...fleet.clusters.flatMap((cluster) => ['-c', cluster]), ...args];
      const run = runOf(asked, policy);
      const { report } = await scan(run, context);
      if (number % 4 === 0)
        expect([number, bytesOf(await joinedShards(asked, policy, context, chance))]).toEqual([
          number,
          bytesOf(report),
        ]);
      // Waiting for nothing judges each target by itself.
      const each = await scan({ ...run, waitMs: 0 }, context);
      expect({ number, ...report, run: null }).toEqual({ number, ...each.report, run: null });
      const rows = new Map(
        report.passed.flatMap((row) => row.images.map((image) => [`${row.cluster ?? ''} ${image}`, row])),
      );
      const targets = new Map(report.targets.map((target) => [keyOf(target), target]));
      passing += rows.size;
      const counts = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0, targets: 0 };
      for (const cluster of fleet.clusters)
        for (const image of fleet.images) {
          const single = await preflight(
            runOf(['check', '-c', cluster, '--image', image, ...fleet.args], policy),
            context,
          );
          const [target] = single.report.targets;
          const key = `${cluster} ${image}`;
          for (const status of ['pass', 'warn', 'fail', 'unknown', 'skip', 'targets'] as const)
            counts[status] += single.report.counts[status];
          const asking = target!.findings.filter(({ status }) => status !== 'pass' && status !== 'skip');
          const row = rows.get(key);
          if (row === undefined)
            expect({ number, ...targets.get(key) }).toEqual({ number, ...target, findings: asking });
          else {
            expect([number, key, target!.verdict]).toEqual([number, key, 'pass']);
            expect(row.causes).toEqual(expect.arrayContaining(asking.flatMap(({ cause }) => cause ?? [])));
          }
        }
      expect({ number, ...counts }).toEqual({ number, ...report.counts });
    } finally {
      await simulator.close();
    }
  }
  // It is no test of passing targets where none passes.
  expect(passing).toBeGreaterThan(FLEETS);
}, 1_200_000);

test('what runs is judged by parts as it is judged each', async () => {
  let passing = 0;
  for (let number = 0; number < FLEETS; number += 1) {
    const chance = new Chance(SEED + number);
    const fleet = randomFleet(chance);
    const policy = chance.pick(POLICIES);
    const kubernetes = runningIn(fleet, chance);
    const simulator = await startSimulator(structuredClone({ ...fleet.world, kubernetes }));
    try {
      const context = contextOf(simulator.env);
      const given = chance.maybe(0.3) ? fleet.images.slice(0, 2).flatMap((image) => ['--image', image]) : [];
      const args = ['--running', ...(chance.maybe(0.3) ? ['--cross'] : []), ...fleet.args, ...given];
      const asked = ['scan', ...fleet.clusters.flatMap((cluster) => ['-c', cluster]), ...args];
      const run = runOf(asked, policy);
      const { report } = await scan(run, context);
      if (number % 2 === 0)
        expect([number, bytesOf(await joinedShards(asked, policy, context, chance))]).toEqual([
          number,
          bytesOf(report),
        ]);
      const each = await scan({ ...run, waitMs: 0 }, context);
      expect({ number, ...report, run: null }).toEqual({ number, ...each.report, run: null });
      passing += report.passed.length;
    } finally {
      await simulator.close();
    }
  }
  expect(passing).toBeGreaterThan(FLEETS / 4);
}, 1_200_000);
