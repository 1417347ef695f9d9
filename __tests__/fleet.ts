/** A simulated organization with many clusters, and `scan` run in it as the command line builds it. */
import { parseArguments } from '../src/cli/arguments';
import { scan } from '../src/app/scan';
import { buildRun, type Run } from '../src/input/run';
import type { Outcome } from '../src/app/outcome';
import { startSimulator } from '../simulator';
import { grant, image, project, serviceAccount } from '../simulator/builder';
import { pool, standard } from '../simulator/clusters';
import { READER, READING, RUNNER, shop } from '../simulator/scenarios/shop';
import type { World } from '../simulator/world';

export const FOLDER = 'folders/704512639908';
export const ORGANIZATION = 'organizations/846201937715';
const HOST = 'europe-west1-docker.pkg.dev';

export const imageAt = (number: number): string => `${HOST}/shop-images/apps/app-${String(number)}:1`;
export const clusterAt = (number: number, projects: number): string =>
  `projects/fleet-${String(number % projects)}/locations/europe-west1/clusters/c${String(number)}`;

/**
 * A company of so many projects, whose clusters each pull as an account of their project.
 * @param lacking projects whose account may not pull
 */
export function fleetWorld(size: {
  readonly projects: number;
  readonly clusters: number;
  readonly images: number;
  readonly lacking?: readonly number[];
  readonly mayList?: boolean;
}): World {
  const nodesOf = (number: number): string => `nodes@fleet-${String(number)}.iam.gserviceaccount.com`;
  const numbers = Array.from({ length: size.projects }, (_, number) => number);
  const pulling = numbers.filter((number) => !size.lacking?.includes(number));
  const world = shop({
    images: Array.from({ length: size.images }, (_, number) => image(`app-${String(number)}`, '1')),
    grants: {
      organization: size.mayList === false ? [] : [grant('roles/cloudasset.viewer', RUNNER)],
      repository: [grant(READER, ...pulling.map((number) => `serviceAccount:${nodesOf(number)}`))],
    },
    accounts: numbers.map((number) => serviceAccount(nodesOf(number))),
  });
  return {
    ...world,
    projects: [
      ...world.projects,
      ...numbers.map((number) =>
        project(`fleet-${String(number)}`, String(900_000_000_000 + number), {
          parent: FOLDER,
          grants: READING.clusterProject,
        }),
      ),
    ],
    clusters: Array.from({ length: size.clusters }, (_, number) =>
      standard(`fleet-${String(number % size.projects)}`, 'europe-west1', `c${String(number)}`, {
        pools: [pool('default-pool', { serviceAccount: nodesOf(number % size.projects) })],
      }),
    ),
  };
}

/** A run as the command line builds it; `env` is what the machine gives. */
export function scanOf(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const parsed = parseArguments(['scan', ...args]);
  if (parsed.kind !== 'run' || parsed.problems.length > 0) throw new Error(JSON.stringify(parsed));
  const readers = { read: () => '', whyNotWritable: () => null, exists: () => false };
  const built = buildRun('cli', parsed.values, env, readers, 'scan');
  if ('errors' in built) throw new Error(built.errors.join('; '));
  return built.run;
}

/** Runs it; the requests are those that went out, by method, service and path without query. */
export async function scanned(
  world: World,
  args: readonly string[],
  over: Partial<Run> = {},
): Promise<Outcome & { readonly requests: readonly string[] }> {
  const simulator = await startSimulator(structuredClone(world));
  try {
    const outcome = await scan({ ...scanOf(args), ...over }, contextOf(simulator.env));
    return { ...outcome, requests: simulator.requests.map(({ method, host, path }) => `${method} ${host} ${path}`) };
  } finally {
    await simulator.close();
  }
}

export const contextOf = (env: Readonly<Record<string, string>>) => ({
  version: '0.0.0',
  env,
  signal: new AbortController().signal,
  log: () => undefined,
  onProgress: () => undefined,
  onSecret: () => undefined,
});
