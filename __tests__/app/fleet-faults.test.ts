/** A fleet in trouble: the run ends, what can be read is judged as without trouble, and what was stopped says so. */
import { expect, test } from '@jest/globals';
import { startSimulator } from '../../simulator';
import type { Fault, World } from '../../simulator/world';
import { scan } from '../../src/app/scan';
import type { Report } from '../../src/model/report';
import { Chance } from '../differential/random';
import { contextOf, fleetWorld, FOLDER, imageAt, scanOf } from '../fleet';

const PROJECTS = 100;
const CLUSTERS = 200;
/** Three of a hundred. */
const FORBIDDEN = ['fleet-9', 'fleet-40', 'fleet-77'];
const WORLD = fleetWorld({ projects: PROJECTS, clusters: CLUSTERS, images: 12, lacking: [3] });
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

interface Scanned {
  readonly report: Report;
  /** How many of the faults met a request. */
  readonly faults: number;
  readonly requests: readonly { readonly host: string; readonly path: string }[];
}

async function scannedIn(world: World): Promise<Scanned> {
  const simulator = await startSimulator(structuredClone(world));
  try {
    const { report } = await scan(scanOf(ARGS), contextOf(simulator.env));
    const faults = simulator.world.faults.filter(({ times }) => times === 0).length;
    return { report, faults, requests: simulator.requests };
  } finally {
    await simulator.close();
  }
}

/** One of twenty of these requests meets trouble at its first try. */
function troubled(requests: Scanned['requests'], chance: Chance): Fault[] {
  const kinds: readonly Partial<Fault>[] = [{ status: 429 }, { status: 503 }, { reset: true }, { delayMs: 300 }];
  const places = new Map(
    requests.map(({ host, path }) => [`${host} ${path.split('?')[0] ?? ''}`, { host, path: path.split('?')[0] ?? '' }]),
  );
  return [...places.values()]
    .filter(() => chance.maybe(0.06))
    .map(({ host, path }) => ({
      service: host,
      pathRegex: `^${path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`,
      times: 1,
      ...chance.pick(kinds),
    }));
}

test('one answer of twenty is 429, 503, cut off or late, and three of a hundred projects are forbidden: the rest is judged as without', async () => {
  const { report: calm } = await scannedIn(WORLD);
  const forbidden = structuredClone(WORLD);
  for (const own of [...forbidden.projects, ...forbidden.folders, forbidden.organization!])
    if (FORBIDDEN.includes(own.id)) own.policy.bindings = [];
  const refusal = { service: 'container', pathRegex: `projects/(${FORBIDDEN.join('|')})/`, status: 403 };
  const { requests } = await scannedIn({ ...forbidden, faults: [refusal] });
  const world = { ...forbidden, faults: [refusal, ...troubled(requests, new Chance(20_261_126))] };
  const { report, faults } = await scannedIn(world);
  expect(faults).toBeGreaterThan(requests.length / 20);
  const [before, now] = [verdictsOf(calm), verdictsOf(report)];
  expect([...now.keys()].sort()).toEqual([...before.keys()].sort());
  const changed = [...now].filter(([key, verdict]) => before.get(key) !== verdict);
  const clusters = (CLUSTERS / PROJECTS) * FORBIDDEN.length;
  expect(changed.length).toBe(clusters * 12);
  expect(
    changed.every(
      ([key, verdict]) => FORBIDDEN.some((id) => key.startsWith(`projects/${id}/`)) && verdict === 'unknown',
    ),
  ).toBe(true);
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
    expect(report.reasons.join()).toMatch(/the run was stopped before \d+ of (200 clusters|12 images) were read/);
    expect(report.counts.targets).toBeLessThan(CLUSTERS * 12);
    expect(JSON.stringify(report.targets.map(({ findings }) => findings.map(({ code }) => code)))).not.toContain(
      'cluster/unread',
    );
  } finally {
    await simulator.close();
  }
});
