import { describe, expect, test } from '@jest/globals';
import type { FactsFile } from '../../src/model/facts-file';
import { readFactsFile } from '../../src/input/facts-file';
import { denied, failed, type Fact } from '../../src/model/fact';
import type { Report, ReportFinding } from '../../src/model/report';
import { preflight, type PreflightContext } from '../../src/app/check';
import { buildRun, type Run } from '../../src/input/run';
import { parseArguments } from '../../src/cli/arguments';
import { scenarios, startSimulator } from '../../simulator';

/**
 * In every scenario each fact is taken away, once as a refusal, once as a failure. What was a pass must never become a
 * fail, and a fail never a pass, save where an assumption says so.
 */
const context = (env: Readonly<Record<string, string>>): PreflightContext => ({
  version: '0.0.0',
  env,
  signal: new AbortController().signal,
  log: () => undefined,
  onProgress: () => undefined,
  onSecret: () => undefined,
});

const BLINDS: Readonly<Record<string, Fact<unknown>>> = {
  denied: denied('permission', 'blinded', 'taken away by the test'),
  ambiguous: denied('ambiguous', 'blinded', 'taken away by the test'),
  failed: failed('timeout', 'blinded', 'taken away by the test'),
};

describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_, { world, args }) => {
  test('no missing fact turns a pass into a fail, or a fail into a pass', async () => {
    const { facts, run } = await gathered(structuredClone(world), args);
    const whole = await replayed(run, facts);
    const wrong: string[] = [];
    for (const [index, { question, of }] of facts.facts.entries()) {
      for (const [how, fact] of Object.entries(BLINDS)) {
        const blinded = { ...facts, facts: facts.facts.map((each, at) => (at === index ? { ...each, fact } : each)) };
        const report = await replayed(run, blinded);
        // Whose eyes saw it is in no assumption.
        const about = Object.entries(of as Record<string, unknown>).filter(([key]) => key !== 'by');
        const names = about.map(([, value]) => String(value));
        wrong.push(
          ...contradictions(whole, report, names).map((what) => `${question} ${JSON.stringify(of)} ${how}: ${what}`),
        );
      }
    }
    expect(wrong).toEqual([]);
    expect(facts.facts.length).toBeGreaterThan(0);
  }, 60_000);
});

async function gathered(
  world: Parameters<typeof startSimulator>[0],
  args: readonly string[],
): Promise<{ facts: FactsFile; run: Run }> {
  const simulator = await startSimulator(world);
  try {
    const run = runOf(args);
    const { facts } = await preflight({ ...run, saveFacts: 'facts.json' }, context(simulator.env));
    const read = readFactsFile([...(facts ?? [])].join(''));
    if ('problems' in read) throw new Error(read.problems.join('; '));
    return { facts: read.file, run };
  } finally {
    await simulator.close();
  }
}

const replayed = async (run: Run, facts: FactsFile): Promise<Report> =>
  (await preflight({ ...run, facts }, context({}))).report;

function runOf(args: readonly string[]): Run {
  const readers = { read: () => '', whyNotWritable: () => null, exists: () => false };
  const parsed = parseArguments(['check', ...args]);
  if (parsed.kind !== 'run') throw new Error('the arguments are not those of a check');
  const built = buildRun('cli', parsed.values, {}, readers);
  if ('errors' in built) throw new Error(built.errors.join('; '));
  return built.run;
}

/**
 * Verdicts of targets and statuses of gates, side by side.
 * @param names what the fact that was taken away is about: a fail may become a pass where an assumption names it
 */
function contradictions(whole: Report, blinded: Report, names: readonly string[]): string[] {
  const wrong: string[] = [];
  whole.targets.forEach((target, index) => {
    const other = blinded.targets[index];
    if (!other) return;
    const isWrong = (change: string, check: string | null = null): boolean =>
      change === 'pass → fail' ||
      (change === 'fail → pass' && !isAssumed(other, names) && !isAssumedAnew(target, other, check));
    const turns = `${target.verdict} → ${other.verdict}`;
    if (isWrong(turns)) wrong.push(`the verdict of target ${String(index)}: ${turns}`);
    for (const gate of target.findings.filter(({ kind }) => kind === 'gate')) {
      for (const same of other.findings.filter((each) => each.check === gate.check && each.pool === gate.pool)) {
        const change = `${gate.status} → ${same.status}`;
        if (isWrong(change, gate.check)) wrong.push(`${label(gate)}: ${change}: ${same.message}`);
      }
    }
  });
  return wrong;
}

const isAssumed = ({ assumptions }: Report['targets'][number], names: readonly string[]): boolean =>
  assumptions.some(({ text }) => names.every((name) => text.includes(name)));

/** Of these one fact that is missing is an assumption, by the way that it leaves open and not by the fact's name. */
const OPEN_WAYS: readonly string[] = ['network-path', 'repository'];

/** @param check null: whichever */
const isAssumedAnew = (before: Target, after: Target, check: string | null): boolean =>
  after.assumptions.some(
    (each) =>
      OPEN_WAYS.includes(each.check) &&
      (check === null || each.check === check) &&
      !before.assumptions.some(({ text }) => text === each.text),
  );
type Target = Report['targets'][number];

const label = ({ check, pool }: ReportFinding): string => (pool === null ? check : `${check} on ${pool}`);
