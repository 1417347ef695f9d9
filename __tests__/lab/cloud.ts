import { connect, createServer, type Server } from 'node:net';
import { startSimulator, type Simulator, type SimulatorOptions, type World } from '../../simulator';

const portOf = (url: string): number => Number(new URL(url).port);
/** Where the lab's node looks for its registry and its metadata server. */
const REGISTRY_PORT = portOf(process.env['LAB_REGISTRY'] ?? 'http://127.0.0.1:5100');
const METADATA_PORT = portOf(process.env['LAB_METADATA'] ?? 'http://127.0.0.1:5101');

/** A simulated Google Cloud where the lab's node expects it; both of its addresses are the one simulator. */
export async function openCloudForNode(
  world: World,
  options: Pick<SimulatorOptions, 'callerToken'> = {},
): Promise<Simulator> {
  const simulator = await startSimulator(world, { ...options, port: REGISTRY_PORT });
  const metadata = METADATA_PORT === REGISTRY_PORT ? null : await forward(METADATA_PORT, REGISTRY_PORT);
  return {
    ...simulator,
    close: async () => {
      metadata?.close();
      await simulator.close();
    },
  };
}

function forward(from: number, to: number): Promise<Server> {
  const server = createServer((incoming) => {
    const outgoing = connect(to, '127.0.0.1');
    incoming.pipe(outgoing).on('error', () => incoming.destroy());
    outgoing.pipe(incoming).on('error', () => outgoing.destroy());
  });
  return new Promise((done, fail) => {
    server.once('error', fail).listen(from, '127.0.0.1', () => done(server));
  });
}
