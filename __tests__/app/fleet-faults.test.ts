/** A fleet in trouble: the run ends, what can be read is judged as without trouble, and what was stopped says so. */
import { expect, test } from '@jest/globals';
import { startSimulator } from '../../simulator';
import { scan } from '../../src/app/scan';
import type { Report } from '../../src/model/report';
import { Chance } from '../differential/random';
import { contextOf, fleetWorld, FOLDER, imageAt, scanOf } from '../fleet';

const PROJECTS = 10;
const FORBIDDEN = 'fleet-9';
const WORLD = fleetWorld({ projects: PROJECTS, clusters: 40, images: 12, lacking: [3] });
const ARGS = ['--scope', FOLDER, ...Array.from({ length: 12 }, (_, number) => ['--image', imageAt(number)]).flat()];

/** What each target comes to, by its cluster and image. */
function verdictsOf({ targets, passed }: Report): ReadonlyMap<string, string> {
  return new Map([
    ...targets.map(({ image, cluster, verdict }): [string, string] => [
      `projects/${cluster?.project ?? ''}/locations/${cluster?.location ?? ''}/clusters/${cluster?.name ?? ''} ${image.reference}`,
      verdict,
    ]),
    ...passed.flatMap(({ cluster, images }) =>
      images.map((image): [string, string] => [`${cluster ?? ''} ${image}`, 'pass']),
    ),
  ]);
}

async function scannedIn(world: typeof WORLD): Promise<{ readonly report: Report; readonly faults: number }> {
  const simulator = await startSimulator(structuredClone(world));
  try {
    const { report } = await scan(scanOf(ARGS), contextOf(simulator.env));
    return { report, faults: simulator.world.faults.filter(({ times }) => times === 0).length };
  } finally {
    await simulator.close();
  }
}

test('one answer of twenty is 429, 503, cut off or late, and a project is forbidden: the rest is judged as without', async () => {
  const { report: calm } = await scannedIn(WORLD);
  const chance = new Chance(20_261_126);
  const world = structuredClone(WORLD);
  // Each fault meets one request to one of these things, at its first try.
  const places = [
    ...world.clusters.map((_, at) => ['container', `clusters/c${String(at)}$`]),
    ...Array.from({ length: 12 }, (_, at) => ['registry', `app-${String(at)}/manifests/1$`]),
    ...Array.from({ length: PROJECTS }, (_, at) => ['iam', `nodes%40fleet-${String(at)}`]),
    ...Array.from({ length: PROJECTS }, (_, at) => ['cloudresourcemanager', `projects/fleet-${String(at)}$`]),
  ] as const;
  const kinds = [{ status: 429 }, { status: 503 }, { reset: true }, { delayMs: 300 }];
  world.faults = places
    .filter(() => chance.maybe(0.3))
    .map(([service, pathRegex]) => ({ service: service!, pathRegex: pathRegex!, times: 1, ...chance.pick(kinds) }));
  for (const own of [...world.projects, ...world.folders, world.organization!])
    if (own.id === FORBIDDEN) own.policy.bindings = [];
  world.faults.push({ service: 'container', pathRegex: `projects/${FORBIDDEN}/`, status: 403 });
  const { report, faults } = await scannedIn(world);
  // At least one answer of twenty.
  expect(faults).toBeGreaterThan(report.run.apiCalls / 20);
  const [before, now] = [verdictsOf(calm), verdictsOf(report)];
  expect([...now.keys()].sort()).toEqual([...before.keys()].sort());
  const changed = [...now].filter(([key, verdict]) => before.get(key) !== verdict);
  expect(changed.length).toBe(4 * 12);
  expect(changed.every(([key, verdict]) => key.startsWith(`projects/${FORBIDDEN}/`) && verdict === 'unknown')).toBe(
    true,
  );
}, 60_000);

test('stopped in the middle it tells what it knows, and how much it did not read', async () => {
  const simulator = await startSimulator(structuredClone(WORLD));
  try {
    const stop = new AbortController();
    let answered = 0;
    const log = (): void => {
      answered += 1;
      if (answered === 30) stop.abort(new Error('stopped by SIGINT'));
    };
    const { report } = await scan(scanOf(ARGS), { ...contextOf(simulator.env), signal: stop.signal, log });
    expect(report.verdict).not.toBe('pass');
    expect(report.reasons.join()).toMatch(/the run was stopped before \d+ of (40 clusters|12 images) were read/);
    expect(report.counts.targets).toBeLessThan(40 * 12);
    expect(JSON.stringify(report.targets.map(({ findings }) => findings.map(({ code }) => code)))).not.toContain(
      'cluster/unread',
    );
  } finally {
    await simulator.close();
  }
});
