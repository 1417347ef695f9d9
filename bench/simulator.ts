/** The simulated Google Cloud in a process of its own, so that it takes no time from the measured one. Driven by messages. */
import { type Hold, scenarios, startSimulator } from '../simulator';
import { federated } from './federation';
import { fleetNamed } from './fleet';
import { organizationNamed } from './organization';
import type { Answered, Asked } from './cloud';

/** Nothing new for so long while every answer is held: the client waits for answers. Longer than any loading of code. */
const QUIET_MS = 1500;

const wanted = process.argv[2] ?? '';
const scenario = fleetNamed(wanted) ?? organizationNamed(wanted) ?? scenarios.find(({ name }) => name === wanted);
if (!scenario) throw new Error(`no scenario ${wanted}`);
const simulator = await startSimulator(federated(scenario.world));

// When each request came; the simulator keeps what came.
const arrivals: number[] = [];
const record = simulator.requests.push.bind(simulator.requests);
simulator.requests.push = (...requests) => {
  for (const _ of requests) arrivals.push(performance.timeOrigin + performance.now());
  return record(...requests);
};

let hold: Hold | null = null;
let rounds: number[] = [];

/** Lets each round through once nothing more comes. */
async function letRoundsThrough(held: Hold): Promise<void> {
  while (hold === held) {
    if ((await held.settled(QUIET_MS, QUIET_MS * 2)) > 0 && hold === held) {
      const released = held.release();
      if (released > 0) rounds.push(released);
    }
  }
}

function answer({ ask, latencyMs }: Asked): Omit<Answered, 'id'> {
  switch (ask) {
    case 'reset':
      simulator.requests.length = arrivals.length = 0;
      rounds = [];
      simulator.world.latencyMs = latencyMs;
      break;
    case 'hold':
      hold = simulator.holdAnswers();
      void letRoundsThrough(hold);
      break;
    case 'release':
      hold?.stop();
      hold = null;
      break;
    case 'read':
      break;
  }
  const asked = simulator.requests.map(({ method, path }) => ({ method, path }));
  return { requests: asked.length, firstAt: arrivals[0] ?? null, rounds, asked };
}

process.on('message', (message: Asked) => {
  process.send?.({ id: message.id, ...answer(message) } satisfies Answered);
});
process.on('disconnect', () => {
  void simulator.close().then(() => process.exit());
});
process.send?.({ url: simulator.url, env: simulator.env, args: scenario.args });
