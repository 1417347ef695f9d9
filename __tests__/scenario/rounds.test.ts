import { expect, test } from '@jest/globals';
import { scenarios, startSimulator } from '../../simulator';
import { run } from './harness';

interface Rounds {
  readonly rounds: readonly number[];
  readonly requests: number;
  /** Google APIs that were asked. */
  readonly services: ReadonlySet<string>;
}

/**
 * Rounds are counted by holding every answer until no new request comes, then releasing all at once: no clock decides.
 */
async function roundsOf(name: string, ...more: readonly string[]): Promise<Rounds> {
  const scenario = scenarios.find((each) => each.name === name);
  if (!scenario) throw new Error(`no scenario ${name}`);
  const simulator = await startSimulator(structuredClone(scenario.world));
  try {
    const hold = simulator.holdAnswers();
    const state = { ended: false };
    const running = run(['check', ...scenario.args, ...more, '--format', 'json'], { env: simulator.env }).finally(
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
    const { code } = await running;
    if (more.length === 0) expect(code).toBe(scenario.expect.exitCode);
    const services = new Set(simulator.requests.map(({ host }) => host));
    return { rounds, requests: simulator.requests.length, services };
  } finally {
    await simulator.close();
  }
}

/** What is asked only where nodes are private, perimeters are in question, or Binary Authorization is on. */
const WHERE_IN_PLAY = [
  'compute',
  'dns',
  'networkconnectivity',
  'accesscontextmanager',
  'binaryauthorization',
  'containeranalysis',
  'serviceusage',
];

test('a healthy cross-project pull under a folder and an organization: at most 3 rounds and 16 requests', async () => {
  const { rounds, requests, services } = await roundsOf('healthy-cross-project');
  expect(rounds.length).toBeLessThanOrEqual(3);
  expect(rounds.reduce((sum, each) => sum + each, 0)).toBe(requests);
  expect(requests).toBeLessThanOrEqual(16);
  expect(services).toContain('container');
  expect(WHERE_IN_PLAY.filter((service) => services.has(service))).toEqual([]);
}, 60_000);

test.each<[what: string, name: string, more: readonly string[], rounds: number, requests: number]>([
  // Subnetwork, network, routers, routes, policy-based ones, firewalls; zones, server policies, response policies; then
  // records or rules, routes of routers and of peerings.
  ['private nodes behind a private zone', 'private-nodes-restricted-addresses', [], 3, 28],
  ['private nodes behind a response policy', 'private-nodes-response-policy', [], 3, 27],
  ['private nodes behind policies and rules of firewalls', 'private-nodes-policy-before-rules', [], 3, 25],
  ['private nodes behind a peering', 'private-nodes-peering', [], 3, 26],
  ['private nodes of a Shared VPC', 'private-nodes-shared-vpc', [], 3, 32],
  ['nodes with and without external addresses', 'public-nodes-beside-private-ones', [], 3, 25],
  ['private nodes, perimeters and boundaries', 'private-nodes-restricted-addresses', ['--strict'], 3, 32],
  ['perimeters and boundaries', 'perimeter-around-both', [], 3, 20],
  ['Binary Authorization by its rules', 'admission-allowed', [], 3, 17],
  // Each names the next: cluster, policy, attestor, attestations of its note, what the attestor says of them.
  ['Binary Authorization by attestations', 'admission-attested', [], 5, 21],
])(
  '%s: no more rounds and requests than what depends on what',
  async (_, name, more, most, requests) => {
    const seen = await roundsOf(name, ...more);
    expect({ ...seen, most: seen.rounds.length <= most && seen.requests <= requests }).toEqual({ ...seen, most: true });
  },
  60_000,
);
