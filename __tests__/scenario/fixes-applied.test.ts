/**
 * Every fix is tried: in each scenario that fails, the commands of the failing gates are applied to the simulated
 * world, and the same check is made again. What failed must pass then.
 */
import { describe, expect, test } from '@jest/globals';
import { parseArguments } from '../../src/cli/arguments';
import type { Report, ReportFinding } from '../../src/model/report';
import { preflight } from '../../src/app/check';
import { buildRun, type Run } from '../../src/input/run';
import { scenarios, startSimulator, type Simulator } from '../../simulator';
import { applyFix } from './gcloud-interpreter';

/** What no command can do by itself, by scenario and check: a person has to decide, or to bring something. */
const BY_HAND: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'cluster-missing': { cluster: 'the cluster’s name has to be corrected; the command lists the right ones' },
  'cluster-stopping': { cluster: 'a cluster that is being deleted does not come back; the command shows it' },
  'tag-missing': { 'image-exists': 'the image has to be pushed, or the tag corrected' },
  'digest-missing': { 'image-exists': 'the image has to be pushed, or the digest corrected' },
  'repository-missing': { 'image-exists': 'the image has to be pushed to the new repository' },
  'gcr-io-not-served': {
    'image-exists': 'the image has to be pushed to the new repository',
  },
  'gcr-io-publisher-left': { repository: 'the image has to be taken from where its publisher moved it' },
  'service-restricted': { repository: 'the organization has to allow the service; the command shows its policy' },
  'helm-chart': { 'image-format': 'the reference has to name an image' },
  'signature-for-image': { 'image-format': 'the reference has to name an image' },
  'schema-1-refused': { 'image-format': 'the image has to be built anew' },
  'index-part-deleted': { 'image-exists': 'the part that is gone has to be pushed again' },
  'repository-wrong-format': {
    'image-exists': 'the image has to be pushed to the new repository',
    repository: 'a format cannot be changed: the reference has to name the new repository',
  },
  'admission-denied': { 'binary-authorization': 'a person has to decide what the policy exempts' },
  'admission-cluster-rule': { 'binary-authorization': 'a person has to decide what the policy exempts' },
  'admission-tag': { 'binary-authorization': 'the reference has to name the digest' },
  'admission-not-attested': { 'binary-authorization': 'the owner of the key has to sign' },
  'admission-wrong-key': { 'binary-authorization': 'the owner of the key has to sign' },
  'windows-pool-wrong-build': { 'image-platform': 'the base image of the right build has to be chosen' },
};

const failing = scenarios.filter(({ expect: { verdict } }) => verdict === 'fail');

test('there are scenarios that fail', () => expect(failing.length).toBeGreaterThan(20));

test('what is done by hand is in a scenario that fails', () => {
  const names = failing.map(({ name }) => name);
  expect(Object.keys(BY_HAND).filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(failing.map((scenario) => [scenario.name, scenario] as const))('%s', (name, { world, args }) => {
  test('passes once its fixes are applied', async () => {
    const byHand = BY_HAND[name] ?? {};
    const simulator = await startSimulator(structuredClone(world));
    try {
      const todo = (report: Report): readonly ReportFinding[] =>
        failuresOf(report).filter((each) => !(each.check in byHand));
      let report = await check(simulator, args);
      expect(failuresOf(report).length).toBeGreaterThan(0);
      // A repository that was just made has no grants yet: one fix may bring up the next failure, and no third.
      for (let round = 0; round < 2; round += 1) {
        const done = new Set<string>();
        for (const { check: id, fix, message } of todo(report)) {
          const commands = fix?.commands ?? [];
          expect({ id, message, commands: commands.length > 0 }).toMatchObject({ commands: true });
          // Two pools of one account have one fix.
          if (fix && !done.has(commands.join())) applyFix(simulator.world, fix);
          done.add(commands.join());
        }
        const before = todo(report).map(nameOf);
        report = await check(simulator, args);
        expect(todo(report).filter((each) => before.includes(nameOf(each)))).toEqual([]);
      }
      expect(todo(report)).toEqual([]);
      if (Object.keys(byHand).length === 0) expect(report.verdict).toBe('pass');
    } finally {
      await simulator.close();
    }
  }, 60_000);

  test('grants no more than is needed, and says the same in Terraform', async () => {
    const simulator = await startSimulator(structuredClone(world));
    try {
      for (const { fix } of failuresOf(await check(simulator, args))) {
        for (const command of fix?.commands ?? []) {
          // A binding on a project or above would let the account read what is not asked for.
          expect(command).not.toMatch(/^gcloud (projects|organizations|resource-manager) .*add-iam-policy-binding/);
          const member = /repositories add-iam-policy-binding .*--member=(\S+) --role=(\S+)/.exec(command);
          if (!member) continue;
          expect(member[2]).toBe('roles/artifactregistry.reader');
          expect(fix?.terraform).toContain('google_artifact_registry_repository_iam_member');
          expect(fix?.terraform).toContain(member[1]);
        }
      }
    } finally {
      await simulator.close();
    }
  }, 60_000);
});

const nameOf = ({ check: id, pool }: ReportFinding): string => `${id} ${pool ?? ''}`;

const failuresOf = (report: Report): readonly ReportFinding[] =>
  report.targets.flatMap(({ findings }) => findings).filter(({ kind, status }) => kind === 'gate' && status === 'fail');

async function check(simulator: Simulator, args: readonly string[]): Promise<Report> {
  const { report } = await preflight(runOf(args), {
    version: '0.0.0',
    env: simulator.env,
    signal: new AbortController().signal,
    log: () => undefined,
    onProgress: () => undefined,
    onSecret: () => undefined,
  });
  return report;
}

function runOf(args: readonly string[]): Run {
  const parsed = parseArguments(['check', ...args]);
  if (parsed.kind !== 'run') throw new Error('the arguments are not those of a check');
  const readers = { read: () => '', whyNotWritable: () => null, exists: () => false };
  const built = buildRun('cli', parsed.values, {}, readers);
  if ('errors' in built) throw new Error(built.errors.join('; '));
  return built.run;
}
