import { clusterAt, contextOf, FOLDER, fleetWorld, imageAt, ORGANIZATION, scanned, scanOf } from '../fleet';
import { scan } from '../../src/app/scan';
import { mergeReports } from '../../src/verdict/merge';
import type { NamedReport } from '../../src/verdict/merge-places';
import { readBaseline } from '../../src/input/baseline-file';
import { renderJson } from '../../src/reports/json';
import { readFactsFile } from '../../src/input/facts-file';
import type { Report } from '../../src/model/report';

const TWO = fleetWorld({ projects: 2, clusters: 4, images: 2, lacking: [1] });
const IMAGES = ['--image', imageAt(1), '--image', imageAt(0)];

const judgedIn = ({ targets, passed }: Report): readonly string[] =>
  [
    ...targets.map(({ image, cluster }) => `${cluster?.name ?? ''} ${image.reference}`),
    ...passed.flatMap(({ cluster, images }) => images.map((image) => `${cluster?.split('/').at(-1) ?? ''} ${image}`)),
  ].sort();

describe('where the clusters are', () => {
  test.each([
    ['projects', ['--scope', 'projects/fleet-1', '--scope', 'projects/fleet-0']],
    ['a folder', ['--scope', FOLDER]],
    ['the organization', ['--scope', ORGANIZATION]],
    ['a folder and a project that is in it', ['--scope', FOLDER, '--scope', 'projects/fleet-0']],
    [
      'projects, one by its number too',
      ['--scope', 'projects/900000000000', '--scope', 'projects/fleet-0', '--scope', 'projects/fleet-1'],
    ],
    ['a project and a cluster by name', ['--scope', 'projects/fleet-0', '-c', clusterAt(1, 2), '-c', clusterAt(3, 2)]],
  ])('%s', async (_, scopes) => {
    const { report } = await scanned(TWO, [...scopes, ...IMAGES]);
    expect(report).toMatchObject({
      command: 'scan',
      verdict: 'fail',
      exitCode: 1,
      reasons: [],
      counts: { targets: 8 },
    });
    expect(report.targets.map(({ image, cluster }) => [cluster?.name, image.reference])).toEqual([
      ['c1', imageAt(0)],
      ['c1', imageAt(1)],
      ['c3', imageAt(0)],
      ['c3', imageAt(1)],
    ]);
    // That the tag can be moved warns of each image apart.
    const warning = (number: number): string =>
      report.causes.find(({ status, message }) => status === 'warn' && message.includes(`app-${String(number)}:1`))!.id;
    expect(report.passed.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toEqual(report.passed);
    // It makes no row of its own.
    const causes = [warning(0), warning(1)].sort();
    expect(report.passed).toEqual(
      [0, 2].map((at) => ({ cluster: clusterAt(at, 2), images: [imageAt(0), imageAt(1)], causes })),
    );
    expect(report.causes[0]).toMatchObject({
      check: 'pull-permission',
      status: 'fail',
      stops: { targets: 4, images: 2, clusters: 2, pools: 2 },
    });
  });

  test('projects alone are listed without Cloud Asset Inventory', async () => {
    const { requests } = await scanned(TWO, ['--scope', 'projects/fleet-0', '--scope', 'projects/fleet-1', ...IMAGES]);
    expect(requests.filter((each) => each.includes(' cloudasset '))).toEqual([]);
  });
});

describe('what cannot be read is unknown, and the rest goes on', () => {
  /** Nothing above the projects lets the caller read the second. */
  const partly = (): typeof TWO => {
    const world = structuredClone(TWO);
    for (const { id, policy } of [...world.projects, ...world.folders, world.organization!])
      if (!['fleet-0', 'shop-images'].includes(id)) policy.bindings = [];
    return world;
  };

  test('a project that the caller may not list', async () => {
    const { report } = await scanned(partly(), [
      '--scope',
      'projects/fleet-0',
      '--scope',
      'projects/fleet-1',
      ...IMAGES,
    ]);
    expect(report).toMatchObject({ verdict: 'unknown', exitCode: 0, counts: { targets: 4, fail: 0 } });
    expect(report.reasons).toEqual([
      expect.stringContaining('the caller lacks container.clusters.list on projects/fleet-1'),
    ]);
    expect(report.access?.commands).toEqual([
      expect.stringMatching(/^gcloud projects add-iam-policy-binding fleet-1 .*--role=roles\/container\.clusterViewer/),
    ]);
    expect(report.passed.flatMap(({ images }) => images)).toHaveLength(4);
  });

  test.each([
    ['unknown', 3],
    ['fail', 0],
    ['never', 0],
  ])('under --fail-on %s it exits with %i', async (failOn, exitCode) => {
    const scopes = ['--scope', 'projects/fleet-0', '--scope', 'projects/fleet-1'];
    const { report } = await scanned(partly(), [...scopes, ...IMAGES, '--fail-on', failOn]);
    expect(report).toMatchObject({ verdict: 'unknown', exitCode });
    if (exitCode === 3) expect(report.exitReason).toContain('container.clusters.list on projects/fleet-1');
  });

  test('a folder where neither its clusters nor its projects may be listed: nothing was seen, which is 3', async () => {
    const world = fleetWorld({ projects: 1, clusters: 1, images: 2, mayList: false });
    for (const { policy } of [...world.folders, world.organization!]) policy.bindings = [];
    const { report } = await scanned(world, ['--scope', FOLDER, ...IMAGES]);
    expect(report).toMatchObject({ verdict: 'unknown', exitCode: 3, counts: { targets: 0 } });
    expect(report.reasons.join()).toContain(`cloudasset.assets.searchAllResources on ${FOLDER}`);
    expect(report.reasons.join()).toContain(`resourcemanager.projects.list on ${FOLDER}`);
    expect(report.access?.commands.join()).toContain('--role=roles/cloudasset.viewer');
    const never = await scanned(world, ['--scope', FOLDER, ...IMAGES, '--fail-on', 'never']);
    expect(never.report).toMatchObject({ verdict: 'unknown', exitCode: 0 });
  });

  test('Cloud Asset Inventory is off in the project of the caller', async () => {
    const world = structuredClone(TWO);
    world.projects.find(({ id }) => id === 'ci-tools')!.apis = ['container.googleapis.com'];
    const { report } = await scanned(world, ['--scope', FOLDER, ...IMAGES]);
    expect(report).toMatchObject({ verdict: 'unknown', exitCode: 3 });
    expect(report.reasons.join()).toMatch(/the API is off in .*a scope of its own for each project/);
  });

  test('zones that did not answer', async () => {
    const world = { ...fleetWorld({ projects: 1, clusters: 1, images: 2 }), missingZones: ['europe-west1-b'] };
    const { report } = await scanned(world, ['--scope', 'projects/fleet-0', ...IMAGES]);
    expect(report).toMatchObject({ verdict: 'unknown', exitCode: 0, counts: { targets: 2 } });
    expect(report.reasons).toEqual([
      'The list of the clusters of projects/fleet-0 is incomplete: europe-west1-b did not answer',
    ]);
  });

  test('a scope without a cluster is not green', async () => {
    const { report } = await scanned(TWO, ['--scope', 'projects/shop-images', ...IMAGES]);
    expect(report).toMatchObject({ verdict: 'unknown', exitCode: 3, counts: { targets: 0 } });
    expect(report.reasons).toEqual(['there is no cluster in the scope: nothing was judged']);
  });

  test('one cluster that cannot be read', async () => {
    const world = structuredClone(TWO);
    world.faults.push({ service: 'container', pathRegex: 'clusters/c1$', status: 500 });
    const { report } = await scanned(world, ['--scope', FOLDER, ...IMAGES]);
    expect(report).toMatchObject({ verdict: 'fail', counts: { targets: 8 } });
    expect(report.targets.filter(({ cluster }) => cluster?.name === 'c1')).toMatchObject([
      { verdict: 'unknown', blind: true },
      { verdict: 'unknown', blind: true },
    ]);
  });

  test('a cluster that the inventory still holds and GKE has no more is none', async () => {
    const world = structuredClone(TWO);
    world.faults.push({
      service: 'container',
      pathRegex: 'clusters/c1$',
      status: 404,
      body: JSON.stringify({ error: { code: 404, message: 'Not found: c1.', status: 'NOT_FOUND' } }),
    });
    const { report } = await scanned(world, ['--scope', FOLDER, ...IMAGES]);
    expect(report).toMatchObject({ counts: { targets: 6 }, reasons: [] });
    const named = await scanned(world, ['--scope', FOLDER, '-c', clusterAt(1, 2), ...IMAGES]);
    expect(named.report).toMatchObject({ counts: { targets: 8 } });
  });
});

describe('shards', () => {
  const world = fleetWorld({ projects: 3, clusters: 7, images: 2, lacking: [1] });
  const scope = ['--scope', FOLDER, ...IMAGES];

  test('every cluster is in one of them', async () => {
    const { report: whole } = await scanned(world, scope);
    const parts: Report[] = [];
    for (const part of ['1/4', '2/4', '3/4', '4/4'])
      parts.push((await scanned(world, [...scope, '--shard', part])).report);
    expect(parts.flatMap(judgedIn).sort()).toEqual(judgedIn(whole));
    expect(parts.map(({ run }) => run.shard)).toEqual(['1/4', '2/4', '3/4', '4/4']);
    expect(whole.run.shard).toBeNull();
  });

  test.each([
    ['as usual', []],
    ['under --strict', ['--strict']],
    ['where warnings count', ['--fail-on', 'warn']],
  ])('merged they are the whole run, but for when it was, %s', async (_, options) => {
    const { report: whole } = await scanned(world, [...scope, ...options]);
    const named: NamedReport[] = [];
    for (const part of ['3/4', '1/4', '4/4', '2/4']) {
      const { report } = await scanned(world, [...scope, ...options, '--shard', part]);
      named.push({ name: part, report });
    }
    const joined = mergeReports(named, '0.0.0');
    expect(JSON.stringify({ ...joined, run: null }, null, 1)).toBe(JSON.stringify({ ...whole, run: null }, null, 1));
  });

  test('merged they tell the trend of the whole', async () => {
    const before = fleetWorld({ projects: 3, clusters: 7, images: 2, lacking: [0, 2] });
    const { report: old } = await scanned(before, scope);
    const baseline = readBaseline(renderJson(old));
    if ('problem' in baseline) throw new Error(baseline.problem);
    const { request } = scanOf(scope);
    const since = { request: { ...request, baseline: baseline.value } };
    const { report: whole } = await scanned(world, scope, since);
    expect(whole.trend).toMatchObject({ since: old.run.startedAt, unseen: [] });
    expect([whole.trend?.new.length, whole.trend?.mended.length]).toEqual([1, 2]);
    const named: NamedReport[] = [];
    for (const part of ['1/3', '2/3', '3/3']) {
      const { request: own } = scanOf([...scope, '--shard', part]);
      const its = { request: { ...own, baseline: baseline.value } };
      named.push({ name: part, report: (await scanned(world, scope, its)).report });
    }
    expect({ ...mergeReports(named, '0.0.0'), run: null }).toEqual({ ...whole, run: null });
  });

  test.each(['fail', 'unknown', 'warn', 'never'] as const)(
    'merged with --fail-on %s, which the shards were not given, too',
    async (failOn) => {
      const { report: whole } = await scanned(world, [...scope, '--fail-on', failOn]);
      const named: NamedReport[] = [];
      for (const part of ['1/3', '2/3', '3/3'])
        named.push({
          name: part,
          report: (await scanned(world, [...scope, '--fail-on', 'never', '--shard', part])).report,
        });
      const joined = mergeReports(named, '0.0.0', failOn);
      expect({ ...joined, run: null }).toEqual({ ...whole, run: null });
    },
  );

  test.each(['unknown', 'warn'] as const)('the same where nothing fails, under %s', async (failOn) => {
    const passing = fleetWorld({ projects: 2, clusters: 5, images: 2 });
    const { report: whole } = await scanned(passing, [...scope, '--fail-on', failOn]);
    const named: NamedReport[] = [];
    for (const part of ['1/2', '2/2'])
      named.push({
        name: part,
        report: (await scanned(passing, [...scope, '--fail-on', 'never', '--shard', part])).report,
      });
    expect({ ...mergeReports(named, '0.0.0', failOn), run: null }).toEqual({ ...whole, run: null });
  });

  test('one that has no cluster is done where another has some', async () => {
    const one = fleetWorld({ projects: 1, clusters: 1, images: 2 });
    const reports = [];
    for (const part of ['1/2', '2/2']) reports.push((await scanned(one, [...scope, '--shard', part])).report);
    expect(reports.map(({ verdict, exitCode, reasons }) => ({ verdict, exitCode, reasons }))).toEqual([
      { verdict: 'pass', exitCode: 0, reasons: [] },
      { verdict: 'pass', exitCode: 0, reasons: [] },
    ]);
    expect(reports.map(({ counts }) => counts.targets).sort()).toEqual([0, 2]);
  });

  test('a shard of an empty scope is not green', async () => {
    const { report } = await scanned(world, ['--scope', 'projects/shop-images', ...IMAGES, '--shard', '1/2']);
    expect(report).toMatchObject({ verdict: 'unknown', exitCode: 3 });
  });
});

test('saved facts give the same report with no request', async () => {
  const args = ['--scope', FOLDER, ...IMAGES];
  const { report, facts } = await scanned(TWO, args, { saveFacts: 'facts.json' });
  const read = readFactsFile([...(facts ?? [])].join(''));
  if ('problems' in read) throw new Error(read.problems.join('; '));
  const replayed = await scan({ ...scanOf(args), request: read.file.request, facts: read.file }, contextOf({}));
  expect({ ...replayed.report, run: null }).toEqual({ ...report, run: null });
});

test('requests grow with clusters, images and identities, not with their product', async () => {
  const world = fleetWorld({ projects: 5, clusters: 20, images: 20 });
  const images = Array.from({ length: 20 }, (_, number) => ['--image', imageAt(number)]).flat();
  const { report, requests } = await scanned(world, ['--scope', FOLDER, ...images]);
  expect(report).toMatchObject({ verdict: 'pass', counts: { targets: 400 } });
  expect(new Set(requests).size).toBe(requests.length);
  // A search; each cluster; of each image its manifest and its configuration, which is redirected to; of each project
  // itself and its nodes’ account; the repository, its project and what is above.
  expect(requests.length).toBeLessThanOrEqual(1 + 20 + 3 * 20 + 2 * 5 + 12);
});
