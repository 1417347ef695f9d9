/** Fleets told by what their clusters have in common. */
import { describe, expect, test } from '@jest/globals';
import { need } from '../../src/model/need';
import type { Report, ReportCause, ReportTarget } from '../../src/model/report';
import { reasonsIn } from '../../src/model/unreadable';
import { facetsOf, groupingOf } from '../../src/reports/clusters-by';
import { groupsBy } from '../../src/reports/groups';
import { alikeWords, ownersWords, shortCluster, stopsWords } from '../../src/reports/headline';
import { passedAlike } from '../../src/reports/passes-alike';
import { toldCauses } from '../../src/reports/told';
import { withListedLabels } from '../../src/verdict/labels';
import { finding, report, target } from './fixed';
import { raisedCauses, whereWords } from '../../src/reports/places';
import { annotations, renderGitlab, renderHtml, renderMarkdown, renderSarif, renderText } from './rendered';

const causeOf = (id: string): ReportCause => ({
  id,
  check: 'tag-mutability',
  code: 'tag-mutability/mutable',
  status: 'warn',
  message: `${id} may move`,
  fix: null,
  needs: [],
  stops: { targets: 0, images: 0, clusters: 0, pools: 0 },
  where: [],
});

const cluster = (name: string): string => `projects/shop-prod/locations/europe-west1/clusters/${name}`;
const fleet = (labels: Readonly<Record<string, Record<string, string>>>): Report =>
  report(
    ['a', 'b', 'c'].map((name) =>
      target({
        verdict: 'fail',
        cluster: { name },
        findings: [finding('pull-permission', 'fail', 'It may not pull.')],
      }),
    ),
    {
      clusters: Object.entries(labels).map(([name, its]) => ({ cluster: cluster(name), labels: its })),
      passed: [{ cluster: cluster('d'), images: ['x:1', 'y:1'], causes: [] }],
    },
  );

const saysOf = (fleet: Report, by?: string): readonly string[] =>
  toldCauses(fleet, by).map((told) => ownersWords(told));

describe('a fleet', () => {
  const owned = fleet({ a: { env: 'prod', owner: 'pay' }, b: { env: 'prod' }, c: { owner: 'pay' }, d: { env: 'dev' } });

  test('is told by project, by location, by owner, and by its other labels', () => {
    expect(facetsOf(owned).map(({ name }) => name)).toEqual(['project', 'location', 'owner', 'env']);
    const [project] = facetsOf(owned);
    expect(groupsBy(owned, [project!]).map(({ values, clusters, counts }) => [values, clusters.size, counts])).toEqual([
      [['shop-prod'], 4, { fail: 3, unknown: 0, pass: 2 }],
    ]);
    expect(groupsBy(owned, [groupingOf(owned)!]).map(({ values, counts }) => [values, counts])).toEqual([
      [['pay'], { fail: 2, unknown: 0, pass: 0 }],
      [[''], { fail: 1, unknown: 0, pass: 2 }],
    ]);
  });

  test('says of a cause whose clusters it stops', () => {
    expect(saysOf(owned)).toEqual(['owner: pay (2 clusters), none known (1 cluster)']);
    expect(saysOf(fleet({ a: { team: 'x' } }))).toEqual(['team: none known (2 clusters), x (1 cluster)']);
  });

  test('is told by what was asked for', () => {
    expect(saysOf(owned, 'location')).toEqual(['location: europe-west1 (3 clusters)']);
    expect(saysOf(owned, 'project')).toEqual(['project: shop-prod (3 clusters)']);
    expect(saysOf(owned, 'label=env')).toEqual(['env: prod (2 clusters), none known (1 cluster)']);
    expect(saysOf(owned, 'label=squad')).toEqual(['squad: none known (3 clusters)']);
  });

  test('is shown by that first in a page', () => {
    const heads = (by?: string): readonly string[] =>
      renderHtml(owned, { groupBy: by }).match(/(?<=Verdicts by label )\w+/g) ?? [];
    expect([heads(), heads('label=env'), heads('label=squad')]).toEqual([
      ['owner', 'env'],
      ['env', 'owner'],
      ['owner', 'env'],
    ]);
  });

  test('of several projects without owners is told by project', () => {
    const other = 'projects/other-prod/locations/us-east1/clusters/e';
    const both = { ...fleet({}), passed: [{ cluster: other, images: ['x:1'], causes: [] }] };
    expect(groupingOf(both)?.name).toBe('project');
    expect(saysOf(both)).toEqual(['project: shop-prod (3 clusters)']);
  });

  test('without a label of an owner says nothing of owners', () => {
    for (const labels of [{}, { a: { env: 'prod' } }, { a: { toString: 'x' } }]) {
      expect(groupingOf(fleet(labels))).toBeNull();
      expect(saysOf(fleet(labels))).toEqual(['']);
    }
  });
});

/** Two images that may not be pulled, for two reasons, and one that is gone. */
const refusals = (): Report => {
  const failing = (image: string, name: string, cause: string): ReportTarget =>
    target({
      verdict: 'fail',
      image: { reference: `host.example/${image}:1` },
      cluster: { name },
      findings: [finding('pull-permission', 'fail', `${cause} may not pull`, { cause })],
    });
  const absent = ['c1', 'c2', 'c3', 'c4'].map((name) =>
    target({
      verdict: 'fail',
      image: { reference: 'host.example/gone:1' },
      cluster: { name },
      findings: [finding('image-exists', 'fail', 'It is gone', { cause: 'gone' })],
    }),
  );
  return report([
    ...absent,
    ...['c1', 'c2', 'c3'].flatMap((name) => [failing('a', name, 'one'), failing('b', name, 'one')]),
    failing('a', 'c4', 'two'),
  ]);
};

describe('causes of one code', () => {
  test('are ranked by what they stop together', () => {
    expect(toldCauses(refusals()).map(({ checks, stops }) => [checks, stops.targets])).toEqual([
      [['pull-permission'], 7],
      [['image-exists'], 4],
    ]);
  });

  test('say how many targets they stop where that is not each image on each cluster', () => {
    expect(toldCauses(refusals()).map(stopsWords)).toEqual([
      '7 targets (2 images, 4 clusters)',
      'gone:1 on 4 clusters',
    ]);
  });

  test('count what they warn of in rows of passing targets', () => {
    const clusters = ['a', 'b'].map(cluster);
    const passed = clusters.flatMap((name) => [
      { cluster: name, images: ['x:1', 'y:1'], causes: ['tag-x', 'tag-y', 'far'] },
      { cluster: name, images: ['z:1'], causes: [] },
    ]);
    const warning = (id: string, code: string, images: readonly string[]): ReportCause => ({
      ...causeOf(id),
      code,
      stops: { targets: 2 * images.length, images: images.length, clusters: 2, pools: 2 },
      where: images.map((image) => ({ image, cluster: cluster('a'), pool: null })),
    });
    const causes = [
      warning('far', 'repository-location/far', ['x:1', 'y:1']),
      warning('tag-x', 'tag-mutability/mutable', ['x:1']),
      warning('tag-y', 'tag-mutability/mutable', ['y:1']),
    ];
    const told = toldCauses({ ...report([]), passed, causes });
    expect(told.map(({ kind }) => kind)).toEqual(['advice', 'advice']);
    expect(told.map(({ stops: { targets, images, clusters: number } }) => [targets, images, number])).toEqual([
      [4, 2, 2],
      [4, 2, 2],
    ]);
  });
});

describe('a cause that only passing targets in rows have', () => {
  const causes = ['old', 'new'].map((id): ReportCause => ({
    ...causeOf(id),
    code: `tag-mutability/${id}`,
    stops: { targets: 1, images: 1, clusters: 1, pools: 1 },
    where: [{ image: `${id}:1`, cluster: cluster('a'), pool: null }],
  }));
  const counts = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0, targets: 0 };
  const trendOf = (id: string) => ({ ...causeOf(id), targets: { before: id === 'old' ? 1 : null, now: 1 } });
  const since = '2026-11-22T05:00:00.000Z';
  const trend = { since, counts: { before: counts, now: counts }, mended: [], unseen: [] };
  const passed = [{ cluster: cluster('a'), images: ['old:1', 'new:1'], causes: ['old', 'new'] }];
  const rows = { ...report([]), passed, causes };
  const compared: Report = { ...rows, trend: { ...trend, new: [trendOf('new')], standing: [trendOf('old')] } };

  test('is known where the baseline has it', () => {
    expect(toldCauses(compared).map(({ message, known }) => [message, known])).toEqual([
      ['old may move', true],
      ['new may move', false],
    ]);
    expect(raisedCauses(compared).map(({ finding: { cause, baseline }, known }) => [cause, baseline, known])).toEqual([
      ['old', 'known', true],
      ['new', 'new', false],
    ]);
    expect(annotations(compared).map(({ message }) => /\w+ may move/.exec(message)?.[0])).toEqual(['new may move']);
    expect(renderSarif(compared).match(/"baselineState": ?"\w+"/g)).toHaveLength(2);
  });

  test('is not known without a baseline, and no format says that it was compared', () => {
    expect(toldCauses(rows).map(({ known }) => known)).toEqual([false, false]);
    expect(raisedCauses(rows).map(({ finding, known }) => [finding.baseline, known])).toEqual([
      [null, false],
      [null, false],
    ]);
    expect(renderSarif(rows)).not.toContain('baselineState');
  });
});

describe('what passes', () => {
  const passed = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
    cluster: cluster(name),
    images: name === 'e' ? ['x:1'] : ['x:1', 'y:1'],
    causes: [],
  }));
  const fleet: Report = { ...report([]), verdict: 'pass', passed };

  test('is told once of clusters with the same images', () => {
    expect(passedAlike(fleet).map(({ clusters, images }) => [clusters.length, images])).toEqual([
      [4, ['x:1', 'y:1']],
      [1, ['x:1']],
    ]);
    expect(renderMarkdown(fleet).match(/<summary>.*<\/summary>/g)).toEqual([
      '<summary>✅ 2 images on 4 clusters</summary>',
      '<summary>✅ 1 image on <code>projects/shop-prod/locations/europe-west1/clusters/e</code></summary>',
    ]);
  });

  test('is a line of text, however many clusters there are', () => {
    expect(renderText(fleet, { color: false, verbose: false })).toContain(
      '✓ 9 targets on a, b and 3 more clusters: pass',
    );
  });
});

test('labels of a cluster that could not be read are those of the list in which it was found', () => {
  const unread = report([target({ verdict: 'unknown', cluster: { name: 'a', mode: null } }), target()]);
  const listed = ['a', 'b'].map((name) => ({
    ...{ project: 'shop-prod', location: 'europe-west1', name },
    labels: { team: 'pay', 'goog-x': 'y' },
    channel: null,
  }));
  expect(withListedLabels(unread, listed).clusters).toEqual([{ cluster: cluster('a'), labels: { team: 'pay' } }]);
});

test('what warns of passing targets alone is a result too, with all that it concerns', () => {
  const where = ['a', 'b'].map((name) => ({ image: 'x:1', cluster: cluster(name), pool: null }));
  const stops = { targets: 2, images: 1, clusters: 2, pools: 2 };
  const passed = ['a', 'b'].map((name) => ({ cluster: cluster(name), images: ['x:1'], causes: ['far'] }));
  const fleet = { ...report([]), passed, causes: [{ ...causeOf('far'), where, stops }] };
  const [raised] = raisedCauses(fleet);
  expect([raised?.stops, raised?.finding.kind, raised && whereWords(raised)]).toEqual([
    2,
    'advice',
    `x:1 on ${cluster('a')} and 1 more`,
  ]);
  expect(renderSarif(fleet)).toContain('far may move');
  expect(renderGitlab(fleet)).toContain('far may move');
});

/** Clusters that could not be read, in this order: what was said of each. */
const unread = (said: readonly (readonly [cluster: string, check: string, why: string])[]): Report =>
  report(
    said.map(([name, check, why]) => {
      const path = cluster(name);
      const message = `The pods of ${path} could not be read: ${why.replace('IT', path)}`;
      return target({
        verdict: 'unknown',
        image: { reference: '(any image)' },
        cluster: { name },
        findings: [finding(check, 'unknown', message, { cause: `${check} ${name}` })],
      });
    }),
  );
const LACKS = 'the caller lacks container.pods.list on IT';
const HANGS = 'no answer came in time (kubernetes list pods of IT: “the time limit of the run was reached”)';
const REFUSED = 'the service could not be reached (kubernetes list pods of IT: “connection to 127.0.0.1:1 refused”)';

describe('causes that are unknown', () => {
  const told = (what: Report): readonly (readonly [string, readonly string[]])[] =>
    toldCauses(what).map((each) => [reasonsIn(each.message).join(), each.clusters.map(shortCluster)]);

  test('are told by their reason, once each, with the clusters of it', () => {
    const names = Array.from({ length: 60 }, (_, at) => `c${String(at)}`);
    const report = unread(names.map((name, at) => [name, 'cluster', [LACKS, HANGS, REFUSED][at % 3]!]));
    const parts = toldCauses(report);
    expect(parts.map(({ message, stops, causes }) => [reasonsIn(message), stops.clusters, causes.length])).toEqual([
      [['the caller lacks'], 20, 20],
      [['no answer came in time'], 20, 20],
      [['the service could not be reached'], 20, 20],
    ]);
    expect(parts.map((each) => alikeWords(each, 2))).toEqual([
      'c0, c3 and 18 more',
      'c1, c4 and 18 more',
      'c2, c5 and 18 more',
    ]);
    expect(
      renderText(report, { color: false, verbose: true })
        .replace(/\s+/g, ' ')
        .match(/the same for \d+ more/g),
    ).toEqual(Array.from({ length: 3 }, () => 'the same for 19 more'));
  });

  test('of several checks have one reason, whatever their order is', () => {
    const said = [
      ['c1', 'cluster', LACKS],
      ['c2', 'nodes', LACKS],
      ['c3', 'cluster', HANGS],
      ['c2', 'cluster', LACKS],
      ['c3', 'nodes', HANGS],
      ['c1', 'nodes', LACKS],
    ] as const;
    for (const order of [said, said.toReversed(), [...said.slice(3), ...said.slice(0, 3)]])
      expect(
        told(unread(order))
          .map(([why, clusters]) => [why, clusters.toSorted()])
          .toSorted(),
      ).toEqual([
        ['no answer came in time', ['c3']],
        ['the caller lacks', ['c1', 'c2']],
      ]);
  });

  test('lack other permissions for another reason', () => {
    const base = unread([
      ['c1', 'cluster', LACKS],
      ['c2', 'cluster', LACKS.replace('pods.list', 'nodes.list')],
    ]);
    const causes = base.causes.map((cause, at) => ({ ...cause, needs: [need(['a.b.c', 'a.b.d'][at]!, 'projects/p')] }));
    expect(toldCauses({ ...base, causes })).toHaveLength(2);
  });
});

test('pods that wait are counted on every cluster, where the same is said of them', () => {
  const names = Array.from({ length: 8 }, (_, at) => `c${String(at)}`);
  const message = '10 pods: shop/a, shop/b, shop/c and 7 more on default-pool wait on web:1: ErrImagePull';
  const waits = (name: string) =>
    target({
      verdict: 'fail',
      cluster: { name },
      findings: [
        finding('verification', 'fail', message, { cause: 'gone', said: { cause: 'denied', words: '403 Forbidden' } }),
      ],
    });
  // A finding that two targets of one cluster have is of the same pods.
  const what = report([...names, 'c0'].map(waits));
  const words = (verbose: boolean): string => renderText(what, { color: false, verbose }).replace(/\s+/g, ' ');
  expect(words(false)).toContain('80 pods, such as shop/a, shop/b');
  expect(words(true)).toContain('(the same on 8 clusters)');
});
