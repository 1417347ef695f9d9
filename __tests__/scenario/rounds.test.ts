import { expect, test } from '@jest/globals';
import { scenarios, startSimulator } from '../../simulator';
import { run } from './harness';

/**
 * Rounds are counted by holding every answer until no new request comes, then releasing all at once: no clock decides.
 */
async function roundsOf(name: string): Promise<{ rounds: number[]; requests: number }> {
  const scenario = scenarios.find((each) => each.name === name);
  if (!scenario) throw new Error(`no scenario ${name}`);
  const simulator = await startSimulator(structuredClone(scenario.world));
  try {
    const hold = simulator.holdAnswers();
    const state = { ended: false };
    const running = run(['check', ...scenario.args, '--format', 'json'], { env: simulator.env }).finally(
      () => (state.ended = true),
    );
    const rounds: number[] = [];
    let seen = 0;
    let quiet = 0;
    while (!state.ended) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const pending = hold.pending();
      quiet = pending === seen ? quiet + 1 : 0;
      seen = pending;
      // Nothing new for 600 ms: the program waits for answers.
      if (pending > 0 && quiet >= 30) {
        rounds.push(hold.release());
        seen = quiet = 0;
      }
    }
    expect((await running).code).toBe(scenario.expect.exitCode);
    return { rounds, requests: simulator.requests.length };
  } finally {
    await simulator.close();
  }
}

test('a healthy cross-project pull under a folder and an organization: at most 3 rounds and 16 requests', async () => {
  const { rounds, requests } = await roundsOf('healthy-cross-project');
  expect(rounds.length).toBeLessThanOrEqual(3);
  expect(rounds.reduce((sum, each) => sum + each, 0)).toBe(requests);
  expect(requests).toBeLessThanOrEqual(16);
}, 60_000);
