/**
 * Every scenario again, with a runner that may act as the nodes' accounts and asks the registry as them. A probe makes
 * unknowns sure and never contradicts what was true; taking it away turns no pass into a fail and no fail into a pass.
 */
import { expect, test } from '@jest/globals';
import { parseArguments } from '../../src/cli/arguments';
import type { FactsFile } from '../../src/model/facts-file';
import { readFactsFile } from '../../src/input/facts-file';
import { denied, type Fact, failed } from '../../src/model/fact';
import type { Report } from '../../src/model/report';
import { preflight } from '../../src/app/check';
import { buildRun, type Run } from '../../src/input/run';
import { scenarios, startSimulator } from '../../simulator';

const told: string[] = [];
const logged: string[] = [];
const context = (env: Readonly<Record<string, string>>) => ({
  version: '0.0.0',
  env,
  signal: new AbortController().signal,
  log: (line: string) => logged.push(line),
  onProgress: () => undefined,
  onSecret: (secret: string) => told.push(secret),
});

function runOf(args: readonly string[]): Run {
  const parsed = parseArguments(['check', ...args]);
  if (parsed.kind !== 'run') throw new Error('the arguments are not those of a check');
  const readers = { read: () => '', whyNotWritable: () => null, exists: () => false };
  const built = buildRun('cli', parsed.values, {}, readers);
  if ('errors' in built) throw new Error(built.errors.join('; '));
  return built.run;
}

const replayed = async (run: Run, facts: FactsFile): Promise<Report> =>
  (await preflight({ ...run, facts }, context({}))).report;

const BLINDS: readonly Fact<never>[] = [
  denied('permission', 'blinded', 'taken away'),
  failed('timeout', 'blinded', 'taken away'),
];
const SLOW = new Set(['slow-api', 'flaky-api', 'quota-exhausted', 'api-answers-html']);

test.each(scenarios.filter(({ name }) => !SLOW.has(name)))(
  '$name',
  async ({ world, args, expect: truth }) => {
    told.length = 0;
    logged.length = 0;
    const own = structuredClone(world);
    for (const account of own.serviceAccounts)
      account.policy.bindings.push({ role: 'roles/iam.serviceAccountTokenCreator', members: [own.caller] });
    const simulator = await startSimulator(own);
    const run = runOf(args.includes('--impersonate-node') ? args : [...args, '--impersonate-node']);
    let text: string;
    try {
      text = [...((await preflight({ ...run, saveFacts: 'f.json' }, context(simulator.env))).facts ?? [])].join('');
      expect(simulator.violations).toEqual([]);
    } finally {
      await simulator.close();
    }
    const read = readFactsFile(text);
    if ('problems' in read) throw new Error(read.problems.join('; '));
    const { file } = read;
    for (const secret of told)
      expect({ secret, leaked: (text + logged.join()).includes(secret) }).toMatchObject({ leaked: false });

    const whole = await replayed(run, file);
    if (truth.verdict !== 'unknown') expect(whole.verdict).toBe(truth.verdict);
    for (const [index, { question }] of file.facts.entries()) {
      if (question !== 'probe') continue;
      for (const fact of BLINDS) {
        const facts = file.facts.map((each, at) => (at === index ? { ...each, fact } : each));
        const blind = await replayed(run, { ...file, facts });
        expect([`pass → fail`, `fail → pass`]).not.toContain(`${whole.verdict} → ${blind.verdict}`);
        for (const gate of whole.targets.flatMap(({ findings }) => findings).filter(({ kind }) => kind === 'gate')) {
          const same = blind.targets
            .flatMap(({ findings }) => findings)
            .find(({ check, pool }) => check === gate.check && pool === gate.pool);
          expect([`pass → fail`, `fail → pass`]).not.toContain(`${gate.status} → ${same?.status ?? ''}`);
        }
      }
    }
  },
  30_000,
);
