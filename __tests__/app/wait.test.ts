import { describe, expect, test } from '@jest/globals';
import { allFindings, traitsOf } from '../../src/checks';
import { parseArguments } from '../../src/cli/arguments';
import { asker } from '../../src/facts/ask';
import { denied, type Fact, known } from '../../src/model/fact';
import type { RuledFinding } from '../../src/model/finding';
import type { Answers } from '../../src/model/questions';
import type { Report } from '../../src/model/report';
import type { TargetFacts } from '../../src/model/target-facts';
import type { Verification } from '../../src/model/verification';
import type { VerificationPlan } from '../../src/model/verification-plan';
import { preflight } from '../../src/app/check';
import { buildRun, type Run } from '../../src/input/run';
import { scenarios, startSimulator, type Simulator } from '../../simulator';
import { conclude, type Judgement } from '../../src/verdict/judgement';
import { judgeUntilItPasses } from '../../src/app/wait';
import { levels, policy } from '../checks/facts';
import { DENIED, seen, verified } from '../checks/fixtures/verification';

/** `--wait` against the simulated Google Cloud, by a clock that only the pauses move: 2 s, 3 s, 4.5 s … */
interface Waited {
  readonly report: Report;
  /** By that clock. */
  readonly ms: number;
  readonly progress: readonly string[];
  readonly requests: Simulator['requests'];
}

/** What changes in the world, and when. */
interface Change {
  readonly afterMs: number;
  readonly what: (simulator: Simulator, stop: () => void) => void;
}

async function waitFor(name: string, wait: string, change?: Change): Promise<Waited> {
  const scenario = scenarios.find((each) => each.name === name);
  if (!scenario) throw new Error(`no scenario ${name}`);
  const simulator = await startSimulator(structuredClone(scenario.world));
  const controller = new AbortController();
  const progress: string[] = [];
  let ms = 0;
  let left = change;
  const clock = {
    now: () => ms,
    sleep: (pause: number, signal: AbortSignal): Promise<boolean> => {
      if (left && left.afterMs <= ms + pause) {
        left.what(simulator, () => controller.abort());
        ms = signal.aborted ? left.afterMs : ms + pause;
        left = undefined;
      } else ms += pause;
      return Promise.resolve(!signal.aborted);
    },
  };
  try {
    const { report } = await preflight(runOf([...scenario.args, '--wait', wait]), {
      version: '0.0.0',
      env: simulator.env,
      signal: controller.signal,
      log: () => undefined,
      onProgress: (text) => progress.push(text),
      onSecret: () => undefined,
      clock,
    });
    return { report, ms, progress, requests: [...simulator.requests] };
  } finally {
    await simulator.close();
  }
}

function runOf(args: readonly string[]): Run {
  const parsed = parseArguments(['check', ...args]);
  if (parsed.kind !== 'run') throw new Error('the arguments are not those of a check');
  const built = buildRun('cli', parsed.values, {}, { read: () => '', whyNotWritable: () => null, exists: () => false });
  if ('errors' in built) throw new Error(built.errors.join('; '));
  return built.run;
}

const after = (afterMs: number, what: Change['what']): Change => ({ afterMs, what });
const READER = {
  role: 'roles/artifactregistry.reader',
  members: ['serviceAccount:gke-nodes@shop-prod.iam.gserviceaccount.com'],
};
const grantOn = ({ world }: Simulator): void =>
  void world.repositories[0]?.policy.bindings.push(structuredClone(READER));
const lagOf = (report: Report): readonly string[] =>
  report.targets
    .flatMap(({ assumptions }) => assumptions.map(({ text }) => text))
    .filter((text) => text.includes('lag behind'));

describe('--wait', () => {
  test('a grant that appears after 3 s passes, and what did not depend on it was asked once', async () => {
    const { report, ms, requests, progress } = await waitFor('grant-on-the-wrong-project', '30s', after(3000, grantOn));
    expect(report.verdict).toBe('pass');
    expect(report.exitCode).toBe(0);
    expect(ms).toBe(5000);
    expect(lagOf(report)).toHaveLength(1);
    expect(progress.filter((text) => text.startsWith('waiting'))).toEqual([
      'waiting for grants to reach every server: 30 s left',
      'waiting for grants to reach every server: 28 s left',
    ]);
    const times = (pattern: RegExp): number => requests.filter(({ path }) => pattern.test(path)).length;
    expect(times(/clusters\/prod/)).toBe(1);
    expect(times(/manifests\/1\.4\.2/)).toBe(1);
    expect(times(/manifests\/sha256/)).toBe(1);
    expect(times(/repositories\/apps:getIamPolicy/)).toBe(3);
  });

  test('a grant that never appears fails when the time is up', async () => {
    const { report, ms } = await waitFor('grant-on-the-wrong-project', '3s');
    expect(report.verdict).toBe('fail');
    expect(ms).toBe(3000);
  });

  test.each([
    'tag-missing',
    'missing-scope',
    'disabled-service-account',
    'caller-cannot-read-policies',
    'healthy-cross-project',
  ])('%s returns at once: waiting does not change it', async (name) => {
    const { report, ms } = await waitFor(name, '60s');
    expect(report.verdict).toBe(scenarios.find((each) => each.name === name)?.expect.verdict);
    expect(ms).toBe(0);
    expect(lagOf(report)).toEqual([]);
  });

  test('a service account that was just created appears', async () => {
    const { report } = await waitFor(
      'deleted-service-account',
      '30s',
      after(1000, (simulator) => {
        const email = 'gke-nodes@shop-prod.iam.gserviceaccount.com';
        simulator.world.serviceAccounts.push({
          email,
          project: 'shop-prod',
          uniqueId: '123',
          policy: { bindings: [] },
        });
        grantOn(simulator);
      }),
    );
    expect(report.verdict).toBe('pass');
  });

  test('an API that was just enabled is on', async () => {
    const { report } = await waitFor(
      'registry-api-off',
      '30s',
      after(1000, ({ world }) => {
        for (const project of world.projects) delete project.apis;
      }),
    );
    expect(report.verdict).toBe('pass');
  });

  test('a signal ends it with what was judged last', async () => {
    const { report, ms } = await waitFor(
      'grant-on-the-wrong-project',
      '60s',
      after(1000, (_, stop) => stop()),
    );
    expect(report.verdict).toBe('fail');
    expect(ms).toBe(1000);
  });
});

describe('--wait with a verification', () => {
  const granted = verified(null);
  const ungranted = verified(null, { repository: { levels: levels({ repository: policy() }) } });
  const { target } = granted;
  const PLAN = { pool: 'main' } as VerificationPlan;

  /** Three rounds, the grant is there in the third; then the pod. */
  async function waitAndVerify(
    ...pulls: [Fact<Verification>, ...Fact<Verification>[]]
  ): Promise<{ judgement: Judgement; asked: readonly string[] }> {
    const asked: string[] = [];
    let clock = 0;
    const next = (): Fact<Verification> => (pulls.length > 1 ? pulls.shift()! : pulls[0]);
    const answers = new Proxy({} as Answers, {
      get: (_, kind: string) => () => {
        asked.push(kind);
        return Promise.resolve(kind === 'verification' ? next() : known({}, kind));
      },
    });
    const concluded = (facts: TargetFacts): Judgement =>
      conclude(facts, allFindings(facts), { strict: false, policy: null, traitsOf });
    let rounds = 0;
    const { judgements } = await judgeUntilItPasses(asker(answers), {
      waitMs: 60_000,
      targets: [target],
      judge: async (_, ask) => {
        await ask('repositoryPolicy', { repository: 'r' });
        rounds += 1;
        return concluded({ ...(rounds < 3 ? ungranted : granted), target: { ...target, verify: 'none' } });
      },
      judgeLast: async (_, ask) => {
        await ask('repositoryPolicy', { repository: 'r' });
        const verification = await ask('verification', PLAN);
        return concluded({ ...granted, pools: granted.pools.map((pool) => ({ ...pool, verification })) });
      },
      onRound: () => undefined,
      onProgress: () => undefined,
      signal: new AbortController().signal,
      sleep: (ms) => {
        clock += ms;
        return Promise.resolve(true);
      },
      now: () => clock,
    });
    return { judgement: judgements[0]!, asked };
  }
  const permission = ({ findings }: Judgement): RuledFinding | undefined =>
    findings.find(({ check }) => check === 'pull-permission');

  test('the pod pulls once, after the last round, and its pull leaves no doubt of a lag', async () => {
    const { judgement, asked } = await waitAndVerify(seen());
    expect(asked).toEqual(['repositoryPolicy', 'repositoryPolicy', 'repositoryPolicy', 'verification']);
    expect(judgement.verdict).toBe('pass');
    expect(permission(judgement)?.assumptions).toEqual([]);
  });

  test('a node that is still refused what the policies grant by now is asked again', async () => {
    const { judgement, asked } = await waitAndVerify(known(DENIED, 'pod'), known(DENIED, 'pod'), seen());
    expect(asked.filter((kind) => kind === 'verification')).toHaveLength(3);
    expect(judgement.verdict).toBe('pass');
    expect(permission(judgement)?.assumptions).toEqual([]);
  });

  test('a refusal that no grant ends is not waited for', async () => {
    const missing = { ...DENIED, cause: 'not-found', check: 'image-exists' };
    const { judgement, asked } = await waitAndVerify(known(missing, 'pod'), seen());
    expect(asked.filter((kind) => kind === 'verification')).toHaveLength(1);
    expect(judgement.verdict).toBe('fail');
  });

  test('what the pod is refused fails; what it could not try keeps the doubt', async () => {
    expect((await waitAndVerify(known(DENIED, 'pod'))).judgement.verdict).toBe('fail');
    const { judgement } = await waitAndVerify(denied('permission', 'pod', 'no'));
    expect(
      permission(judgement)
        ?.assumptions.map(({ text }) => text)
        .join(),
    ).toContain('lag behind');
  });
});
