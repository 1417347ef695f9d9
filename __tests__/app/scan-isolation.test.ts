import { contextOf, fleetWorld, FOLDER, imageAt, ORGANIZATION, scanned, scanOf } from '../fleet';
import { scan } from '../../src/app/scan';
import { mergeReports } from '../../src/verdict/merge';
import { readFactsFile } from '../../src/input/facts-file';
import type { World } from '../../simulator/world';

/** What cannot be read of an organization is unknown, and the rest is judged. */
const IMAGES = ['--image', imageAt(0)];
const PROJECTS = 100;
/** Three of a hundred. */
const FORBIDDEN = ['fleet-7', 'fleet-42', 'fleet-93'];

/** Every project lets the caller read it by a grant of its own, save those that are forbidden. */
function organization(more: { readonly mayList: boolean }): World {
  const world = fleetWorld({ projects: PROJECTS, clusters: PROJECTS, images: 1, ...more });
  const above = [...world.folders, world.organization!];
  for (const { policy } of above)
    policy.bindings = policy.bindings.filter(
      ({ role }) => role === 'roles/cloudasset.viewer' || role === 'roles/browser',
    );
  if (!more.mayList) world.organization!.policy.bindings.push({ role: 'roles/browser', members: [world.caller] });
  for (const { id, policy } of world.projects) {
    if (FORBIDDEN.includes(id)) policy.bindings = [];
    if (!id.startsWith('fleet-'))
      policy.bindings.push({ role: 'roles/container.clusterViewer', members: [world.caller] });
  }
  return world;
}

describe('3 % of the projects are forbidden', () => {
  test('the inventory names their clusters: those are unknown, all others judged', async () => {
    const { report } = await scanned(organization({ mayList: true }), ['--scope', ORGANIZATION, ...IMAGES]);
    expect(report).toMatchObject({ verdict: 'unknown', exitCode: 0, counts: { targets: PROJECTS } });
    expect(report.targets.filter(({ blind }) => blind).map(({ cluster }) => cluster?.project)).toEqual(
      FORBIDDEN.toSorted((a, b) => (`projects/${a}/` < `projects/${b}/` ? -1 : 1)),
    );
    expect(report.passed.flatMap(({ images }) => images)).toHaveLength(PROJECTS - 3);
    expect(report.reasons).toEqual([
      '3 of 100 clusters, of 3 projects, could not be read: nothing is known of the images there',
    ]);
  });

  test('without the inventory every project is listed; those that may not be are counted', async () => {
    const { report, requests } = await scanned(organization({ mayList: false }), ['--scope', ORGANIZATION, ...IMAGES]);
    expect(report).toMatchObject({ verdict: 'unknown', exitCode: 0, counts: { targets: PROJECTS - 3, fail: 0 } });
    expect(report.reasons).toEqual([
      `The clusters of 3 of 103 projects below ${ORGANIZATION} could not be read: fleet-42, fleet-7, fleet-93 (the caller lacks container.clusters.list)`,
      expect.stringMatching(
        /^Cloud Asset Inventory’s list of the clusters of organizations\/\d+ could not be read: the caller lacks cloudasset\.assets\.searchAllResources on organizations\/\d+, or it does not exist; the service does not say which; its 103 projects were listed one by one$/,
      ),
    ]);
    expect(report.access?.commands).toHaveLength(3);
    expect(new Set(requests).size).toBe(requests.length);
  });

  test('many that lack the same are one grant above them all', async () => {
    const world = organization({ mayList: false });
    for (const { id, policy } of world.projects) if (/^fleet-\d$/.test(id)) policy.bindings = [];
    const { report } = await scanned(world, ['--scope', ORGANIZATION, ...IMAGES]);
    expect(report.reasons[0]).toContain('The clusters of 12 of 103 projects');
    expect(report.reasons[0]).toContain('fleet-0, fleet-1, fleet-2 and 9 more');
    expect(report.access?.commands).toEqual([
      expect.stringMatching(/^gcloud organizations add-iam-policy-binding .*--role=roles\/container\.clusterViewer/),
    ]);
  });

  test.each([true, false])('shards say the same as the whole (inventory: %p)', async (mayList) => {
    const world = organization({ mayList });
    const args = ['--scope', ORGANIZATION, ...IMAGES];
    const { report: whole } = await scanned(world, args);
    const parts = [];
    for (const shard of ['1/3', '2/3', '3/3'])
      parts.push({ name: shard, report: (await scanned(world, [...args, '--shard', shard])).report });
    const merged = mergeReports(parts, '0.0.0');
    expect({ ...merged, run: null }).toEqual({ ...whole, run: null });
  });
});

describe('a folder without Cloud Asset Inventory', () => {
  test('is listed project by project, folders within it too', async () => {
    const world = fleetWorld({ projects: 2, clusters: 2, images: 1, mayList: false });
    world.folders.push({ id: '555', displayName: 'deep', parent: FOLDER, policy: { bindings: [] }, denyPolicies: [] });
    world.projects.find(({ id }) => id === 'fleet-1')!.parent = 'folders/555';
    const { report } = await scanned(world, ['--scope', FOLDER, ...IMAGES]);
    expect(report).toMatchObject({ verdict: 'pass', exitCode: 0, counts: { targets: 2 } });
    expect(report.reasons).toEqual([expect.stringContaining('were listed one by one')]);
  });

  test('a folder within it that may not be read is said, and counts', async () => {
    const world = fleetWorld({ projects: 1, clusters: 1, images: 1, mayList: false });
    world.folders.push({ id: '555', displayName: 'deep', parent: FOLDER, policy: { bindings: [] }, denyPolicies: [] });
    world.faults.push({ service: 'cloudresourcemanager', pathRegex: 'parent=folders%2F555', status: 503 });
    const { report } = await scanned(world, ['--scope', FOLDER, ...IMAGES]);
    expect(report).toMatchObject({ verdict: 'unknown', counts: { targets: 1 } });
    expect(report.reasons[0]).toMatch(/^A part of folders\/704512639908 could not be read: the service failed/);
  });

  test('a project where GKE’s API is off holds no cluster, which is said', async () => {
    const world = fleetWorld({ projects: 2, clusters: 1, images: 1, mayList: false });
    world.projects.find(({ id }) => id === 'fleet-1')!.apis = ['artifactregistry.googleapis.com'];
    const { report } = await scanned(world, ['--scope', FOLDER, ...IMAGES]);
    expect(report).toMatchObject({ verdict: 'pass', counts: { targets: 1 } });
    expect(report.reasons.at(-1)).toMatch(/^GKE’s API is off in 1 of \d+ projects below folders/);
  });

  test('saved facts say the same with no request', async () => {
    const world = fleetWorld({ projects: 2, clusters: 2, images: 1, mayList: false });
    const args = ['--scope', FOLDER, ...IMAGES];
    const { report, facts } = await scanned(world, args, { saveFacts: 'facts.json' });
    const read = readFactsFile([...(facts ?? [])].join(''));
    if ('problems' in read) throw new Error(read.problems.join('; '));
    const replayed = await scan({ ...scanOf(args), request: read.file.request, facts: read.file }, contextOf({}));
    expect({ ...replayed.report, run: null }).toEqual({ ...report, run: null });
  });
});
