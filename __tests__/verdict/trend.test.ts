/** What became of causes since a baseline: mended is only what this run could see. */
import { describe, expect, test } from '@jest/globals';
import { readBaseline } from '../../src/input/baseline-file';
import type { Baseline } from '../../src/model/baseline';
import type { Report, ReportTrend } from '../../src/model/report';
import { gone } from '../../src/verdict/baseline';
import { joinedTrend, trendOf } from '../../src/verdict/trend';
import { renderJson } from '../reports/rendered';
import { finding, report, target } from '../reports/fixed';

const at = (image: string, cluster: string, problem: string | null, more: { blind?: boolean } = {}) =>
  target({
    verdict: problem === null ? 'pass' : 'fail',
    image: { reference: `host.example/${image}:1` },
    cluster: { name: cluster },
    findings: problem === null ? [] : [finding('pull-permission', 'fail', problem)],
    ...more,
  });

const baselineOf = (of: Report): Baseline => {
  const read = readBaseline(renderJson(of));
  if ('problem' in read) throw new Error(read.problem);
  return read.value;
};
const told = ({ new: fresh, standing, mended, unseen }: ReportTrend): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries({ new: fresh, standing, mended, unseen }).map(([key, causes]) => [
      key,
      causes.map(({ message, targets: { before, now } }) => `${message}: ${String(before)} → ${String(now)}`),
    ]),
  );
const before = report([at('a', 'c1', 'x'), at('b', 'c1', 'x'), at('a', 'c2', 'y'), at('a', 'c3', 'z')]);

describe('the trend', () => {
  test('tells what is new, stands, is mended, and was not judged', () => {
    const now = report([at('a', 'c1', 'x'), at('b', 'c1', null), at('a', 'c2', null), at('a', 'c4', 'w')]);
    const trend = trendOf(now, baselineOf(before));
    expect(told(trend)).toEqual({
      new: ['w: null → 1'],
      standing: ['x: 2 → 1'],
      mended: ['y: 1 → null'],
      unseen: ['z: 1 → null'],
    });
    expect(trend).toMatchObject({ since: before.run.startedAt, counts: { before: before.counts, now: now.counts } });
  });

  test('calls nothing mended that it could not see', () => {
    const blind = report([at('a', 'c2', null, { blind: true })]);
    expect(told(trendOf(blind, baselineOf(before)))['mended']).toEqual([]);
  });

  test('calls nothing mended that its check could not tell, or was not asked', () => {
    const open = target({
      verdict: 'unknown',
      image: { reference: 'host.example/a:1' },
      cluster: { name: 'c2' },
      findings: [finding('pull-permission', 'unknown', 'The policy could not be read')],
    });
    expect(told(trendOf(report([open]), baselineOf(before)))).toMatchObject({
      new: ['The policy could not be read: null → 1'],
      mended: [],
    });
    const now = report([at('a', 'c2', null)]);
    const without = trendOf(now, baselineOf(before), (check) => check !== 'pull-permission');
    expect([told(without)['mended'], told(without)['unseen']?.length]).toEqual([[], 3]);
    expect(told(trendOf(now, baselineOf(before), (check) => check !== 'repository'))['mended']).toHaveLength(1);
  });

  test('sees what passes in rows', () => {
    const passed = [
      { cluster: 'projects/shop-prod/locations/europe-west1/clusters/c3', images: ['host.example/a:1'], causes: [] },
    ];
    expect(told(trendOf({ ...report([]), passed }, baselineOf(before)))['mended']).toEqual(['z: 1 → null']);
  });

  test('of a baseline without causes says that all is new', () => {
    const { tool, schemaVersion, targets } = before;
    const old = { tool, schemaVersion, targets };
    const read = readBaseline(JSON.stringify(old));
    if ('problem' in read) throw new Error(read.problem);
    expect(trendOf(before, read.value)).toMatchObject({ since: null, counts: { before: null }, standing: [] });
  });
});

describe('joined', () => {
  const baseline = baselineOf(before);
  const [one, two] = [
    report([at('a', 'c1', 'x'), at('b', 'c1', null)]),
    report([at('a', 'c2', null), at('a', 'c4', 'w')]),
  ];
  const whole = report([...one.targets, ...two.targets]);

  test('is what the whole says', () => {
    const joined = joinedTrend([trendOf(one, baseline), trendOf(two, baseline)], whole);
    expect(joined).toEqual(trendOf(whole, baseline));
  });

  test.each<[string, readonly (ReportTrend | null)[]]>([
    ['nobody has one', [null, null]],
    ['one has none', [trendOf(one, baseline), null]],
    ['they are of two baselines', [trendOf(one, baseline), trendOf(two, { ...baseline, startedAt: '2020-01-01' })]],
  ])('is none where %s', (_, parts) => expect(joinedTrend(parts, whole)).toBeNull());
});

test('of the findings of the baseline those are gone that this run looked for and has no more', () => {
  const names = (now: Report): readonly string[] =>
    gone(baselineOf(before), now).map(({ image, cluster }) => `${image} ${cluster.slice(-2)}`);
  expect(names(report([at('a', 'c1', 'x'), at('b', 'c1', null)]))).toEqual(['host.example/b:1 c1']);
  expect(names(report([at('a', 'c2', null, { blind: true })]))).toEqual([]);
  const path = 'projects/shop-prod/locations/europe-west1/clusters/c3';
  const row = { cluster: path, images: ['host.example/a:1'], causes: [] };
  expect(names({ ...report([]), passed: [row] })).toEqual(['host.example/a:1 c3']);
});
