import { describe, expect, test } from '@jest/globals';
import { parseArguments } from '../src/cli/arguments';
import type { Report } from '../src/model/report';
import { preflight } from '../src/preflight';
import { buildRequest, type Request } from '../src/request';
import { scenarios, startSimulator, type Simulator } from '../src/simulator';

/** `--wait` against the simulated Google Cloud, on the real clock: the pauses are 2 s, 3 s, 4.5 s … */
interface Waited {
  readonly report: Report;
  readonly ms: number;
  readonly progress: readonly string[];
}

async function waitFor(
  name: string,
  wait: string,
  change: (simulator: Simulator, stop: () => void) => NodeJS.Timeout | null,
): Promise<Waited & { readonly requests: Simulator['requests'] }> {
  const scenario = scenarios.find((each) => each.name === name);
  if (!scenario) throw new Error(`no scenario ${name}`);
  const simulator = await startSimulator(structuredClone(scenario.world));
  const controller = new AbortController();
  const progress: string[] = [];
  const timer = change(simulator, () => controller.abort());
  const started = Date.now();
  try {
    const { report } = await preflight(requestOf([...scenario.args, '--wait', wait]), {
      version: '0.0.0',
      env: simulator.env,
      signal: controller.signal,
      log: () => undefined,
      onProgress: (text) => progress.push(text),
      onSecret: () => undefined,
    });
    return { report, ms: Date.now() - started, progress, requests: [...simulator.requests] };
  } finally {
    if (timer) clearTimeout(timer);
    await simulator.close();
  }
}

function requestOf(args: readonly string[]): Request {
  const parsed = parseArguments(['check', ...args]);
  if (parsed.kind !== 'run') throw new Error('the arguments are not those of a check');
  const built = buildRequest(
    'cli',
    parsed.values,
    {},
    { read: () => '', whyNotWritable: () => null, exists: () => false },
  );
  if ('errors' in built) throw new Error(built.errors.join('; '));
  return built.request;
}

const later = (ms: number, what: () => void): NodeJS.Timeout => setTimeout(what, ms);
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
    const { report, ms, requests, progress } = await waitFor('grant-on-the-wrong-project', '30s', (simulator) =>
      later(3000, () => grantOn(simulator)),
    );
    expect(report.verdict).toBe('pass');
    expect(report.exitCode).toBe(0);
    expect(ms).toBeGreaterThan(2900);
    expect(ms).toBeLessThan(15_000);
    expect(lagOf(report)).toHaveLength(1);
    expect(progress.some((text) => /waiting for grants .*: 30 s left/.test(text))).toBe(true);
    const times = (pattern: RegExp): number => requests.filter(({ path }) => pattern.test(path)).length;
    expect(times(/clusters\/prod/)).toBe(1);
    expect(times(/manifests/)).toBe(1);
    expect(times(/repositories\/apps:getIamPolicy/)).toBe(3);
  }, 30_000);

  test('a grant that never appears fails when the time is up', async () => {
    const { report, ms } = await waitFor('grant-on-the-wrong-project', '3s', () => null);
    expect(report.verdict).toBe('fail');
    expect(ms).toBeGreaterThanOrEqual(2900);
    expect(ms).toBeLessThan(8000);
  }, 30_000);

  test.each([
    'tag-missing',
    'missing-scope',
    'disabled-service-account',
    'caller-cannot-read-policies',
    'healthy-cross-project',
  ])(
    '%s returns at once: waiting does not change it',
    async (name) => {
      const { report, ms } = await waitFor(name, '60s', () => null);
      expect(report.verdict).toBe(scenarios.find((each) => each.name === name)?.expect.verdict);
      expect(ms).toBeLessThan(2000);
      expect(lagOf(report)).toEqual([]);
    },
    30_000,
  );

  test('a service account that was just created appears', async () => {
    const { report } = await waitFor('deleted-service-account', '30s', (simulator) =>
      later(1000, () => {
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
  }, 30_000);

  test('an API that was just enabled is on', async () => {
    const { report } = await waitFor('registry-api-off', '30s', ({ world }) =>
      later(1000, () => {
        for (const project of world.projects) delete project.apis;
      }),
    );
    expect(report.verdict).toBe('pass');
  }, 30_000);

  test('a signal ends it with what was judged last', async () => {
    const { report, ms } = await waitFor('grant-on-the-wrong-project', '60s', (_, stop) => later(1000, stop));
    expect(report.verdict).toBe('fail');
    expect(ms).toBeLessThan(5000);
  }, 30_000);
});
