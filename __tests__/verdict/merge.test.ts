/** Reports of shards, made one: equal to the whole, and honest about what is missing or double. */
import { describe, expect, test } from '@jest/globals';
import type { FailOn } from '../../src/model/policy-file';
import type { Report, ReportTarget } from '../../src/model/report';
import { mergeReports } from '../../src/verdict/merge';
import { finding, pool, report, target } from '../reports/fixed';

const at = (
  image: string,
  cluster: string,
  verdict: ReportTarget['verdict'],
  messages: readonly string[] = [],
): ReportTarget =>
  target({
    verdict,
    image: { reference: `host.example/${image}:1` },
    cluster: { name: cluster },
    pools: [pool('a', verdict)],
    findings: messages.map((message) =>
      finding('image-exists', verdict === 'fail' ? 'fail' : 'warn', message, { pool: 'a' }),
    ),
  });
const shard = (number: string | null, targets: readonly ReportTarget[], more: Partial<Report> = {}): Report => {
  const whole = report(targets, more);
  return { ...whole, run: { ...whole.run, shard: number } };
};
const merged = (...reports: readonly Report[]): Report =>
  mergeReports(
    reports.map((each, index) => ({ name: `r${String(index + 1)}.json`, report: each })),
    '0.0.0',
  );

describe('merge', () => {
  const one = shard('1/2', [at('web', 'c1', 'fail', ['gone']), at('api', 'c1', 'pass')], {
    exitCode: 1,
    exitReason: 'a gate failed: x',
  });
  const two = shard('2/2', [at('web', 'c2', 'fail', ['gone']), at('api', 'c2', 'pass', ['old'])], {
    exitCode: 1,
    exitReason: 'a gate failed: y',
  });

  test('joins causes, counts what they stop over all, and tells what passes in rows', () => {
    const whole = merged(one, two);
    expect(whole).toMatchObject({ verdict: 'fail', exitCode: 1, reasons: [], counts: { targets: 4 } });
    expect(whole.causes[0]).toMatchObject({
      check: 'image-exists',
      status: 'fail',
      stops: { targets: 2, images: 1, clusters: 2 },
    });
    expect(whole.targets.map(({ cluster }) => cluster?.name)).toEqual(['c1', 'c2']);
    expect(whole.passed.map(({ images, causes }) => [images, causes.length])).toEqual([
      [['host.example/api:1'], 0],
      [['host.example/api:1'], 1],
    ]);
  });

  test('counts over all what a policy sets aside, in one sentence', () => {
    const aside = (count: string, of: string): Report =>
      shard(null, [at('web', `c-${of}`, 'pass')], { reasons: [`the policy p.yml sets ${count} aside, of ${of}`] });
    expect(
      merged(
        aside('1 finding', 'image-platform: “next week”'),
        aside('3 findings', 'cluster, image-exists: “a: “b””; “next week”'),
      ).reasons,
    ).toEqual([
      'the policy p.yml sets 4 findings aside, of cluster, image-exists, image-platform: “a: “b””; “next week”',
    ]);
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((reason) => aside(`2 findings`, `cluster: “${reason}”`));
    expect(merged(...six).reasons).toEqual([
      'the policy p.yml sets 12 findings aside, of cluster: “a”; “b”; “c”; “d”; “e”; and for other reasons',
    ]);
  });

  test('names the grants of a cause in one order, whichever shard asked first', () => {
    const asking = (cluster: string, ...permissions: readonly string[]): Report => {
      const needs = permissions.map((permission) => ({
        way: 'policies' as const,
        permission,
        resource: 'projects/p',
        role: 'roles/browser',
      }));
      const whole = shard(null, [at('web', cluster, 'fail', ['gone'])]);
      return { ...whole, causes: whole.causes.map((cause) => ({ ...cause, needs })) };
    };
    const needs = merged(asking('c1', 'c.get', 'a.get'), asking('c2', 'b.get', 'a.get')).causes[0]?.needs;
    expect(needs?.map(({ permission }) => permission)).toEqual(['a.get', 'b.get', 'c.get']);
  });

  test('does not depend on the order of the reports', () => {
    expect(merged(two, one)).toEqual(merged(one, two));
  });

  test('of one report that is merged already changes nothing but its place in time', () => {
    const whole = merged(one, two);
    const { run: _, ...again } = merged(whole);
    expect(again).toEqual({
      ...again,
      causes: whole.causes,
      targets: whole.targets,
      passed: whole.passed,
      counts: whole.counts,
    });
  });

  test('names the shards that are missing: the whole is unknown', () => {
    const passing = shard('1/3', [at('web', 'c1', 'pass')]);
    expect(merged(passing)).toMatchObject({
      verdict: 'unknown',
      exitCode: 3,
      reasons: ['no report is of shards 2/3, 3/3: what is judged there is not known'],
    });
  });

  const empty = (number: string): Report => shard(number, [], { verdict: 'pass', exitCode: 0, exitReason: null });

  test('of shards that all hold nothing is unknown, with 3', () => {
    const why = 'the reports hold no target: nothing was judged';
    expect(merged(empty('1/2'), empty('2/2'))).toMatchObject({
      verdict: 'unknown',
      exitCode: 3,
      exitReason: why,
      reasons: [why],
    });
  });

  test('of a shard that holds nothing and one that does is what the other is', () => {
    const passing = shard('2/2', [at('web', 'c1', 'pass')], { verdict: 'pass', exitCode: 0, exitReason: null });
    expect(merged(empty('1/2'), passing)).toMatchObject({
      verdict: 'pass',
      exitCode: 0,
      exitReason: null,
      reasons: [],
    });
  });

  test('of shards of two divisions names the gaps of each', () => {
    const [of2, of3] = [shard('1/2', [at('web', 'c1', 'pass')]), shard('3/3', [at('web', 'c2', 'pass')])];
    expect(merged(of2, of3).reasons).toEqual([
      'no report is of shard 2/2: what is judged there is not known',
      'no report is of shards 1/3, 2/3: what is judged there is not known',
      'the shards are not of one run; they have several divisions: shards of 2 (r1.json), shards of 3 (r2.json)',
    ]);
  });

  test('says of shards in what they are not of one run', () => {
    const of = (number: string, more: Partial<Report>): Report =>
      shard(number, [at('web', `c${number.slice(0, 1)}`, 'pass')], { command: 'scan', caller: 'user:a@x', ...more });
    const tool = { name: 'gke-image-preflight' as const, version: '9.9.9' };
    expect(merged(of('1/3', {}), of('2/3', {}), of('3/3', { tool })).reasons).toEqual([
      'the shards are not of one run; they have several versions of the program: 0.1.0 (r1.json and 1 more), 9.9.9 (r3.json)',
    ]);
    expect(merged(of('1/2', {}), of('2/2', { command: 'check', caller: 'user:b@x' })).reasons).toEqual([
      'the shards are not of one run; they have several commands: scan (r1.json), check (r2.json)',
      'the shards are not of one run; they have several callers: user:a@x (r1.json), user:b@x (r2.json)',
    ]);
    // A shard that asked nobody does not know its caller.
    expect(merged(of('1/2', {}), of('2/2', { caller: null })).reasons).toEqual([]);
    expect(merged(shard(null, [at('web', 'c9', 'pass')]), of('1/1', { tool })).reasons).toEqual([]);
  });

  test('counts a shard that is given twice once', () => {
    const whole = merged(one, one, two);
    expect(whole.reasons).toEqual(['r2.json is left out: r1.json is shard 1/2, too']);
    expect(whole.counts.targets).toBe(4);
  });

  test('of a shard that was started again takes the later one, in whichever order they come', () => {
    const begun = (shardReport: Report, startedAt: string): Report => ({
      ...shardReport,
      run: { ...shardReport.run, startedAt },
    });
    const again = shard('1/2', [at('web', 'c1', 'pass'), at('api', 'c1', 'pass')], { verdict: 'pass', exitCode: 0 });
    const [first, later] = [begun(one, '2026-11-26T02:00:00.000Z'), begun(again, '2026-11-26T02:30:00.000Z')];
    const other = begun(two, '2026-11-26T02:00:01.000Z');
    for (const whole of [merged(first, later, other), merged(other, later, first)]) {
      expect(whole.reasons).toEqual([
        expect.stringMatching(/^r\d\.json is left out: r\d\.json, which is later, is shard 1\/2, too$/),
      ]);
      expect(whole.targets.map(({ cluster }) => cluster?.name)).toEqual(['c2']);
    }
  });

  test('says which shards may be left from an earlier run', () => {
    const begun = (number: string, startedAt: string): Report => {
      const its = shard(number, [at('web', `c${number.slice(0, 1)}`, 'pass')]);
      return { ...its, run: { ...its.run, startedAt } };
    };
    const tonight = [begun('1/3', '2026-11-26T02:00:00.000Z'), begun('3/3', '2026-11-26T13:00:00.000Z')];
    expect(merged(...tonight, begun('2/3', '2026-11-26T02:00:00.000Z')).reasons).toEqual([]);
    expect(merged(...tonight, begun('2/3', '2026-11-25T02:00:00.000Z')).reasons).toEqual([
      'the shards are not of one run: r3.json (2/3, begun 2026-11-25T02:00:00.000Z) may be left from an earlier one; the last was begun 2026-11-26T13:00:00.000Z',
    ]);
    // What tells no time tells nothing.
    expect(merged(...tonight, begun('2/3', 'some day')).reasons).toEqual([]);
  });

  test('counts a target that two reports judge once, as its worst', () => {
    const bad = shard(null, [at('web', 'c1', 'fail', ['gone'])], { exitCode: 1 });
    const good = shard(null, [at('web', 'c1', 'pass')]);
    const whole = merged(good, bad);
    expect(whole.targets).toHaveLength(1);
    expect(whole.targets[0]?.verdict).toBe('fail');
    expect(whole.reasons).toEqual(['r1.json and r2.json judge the same targets, which count once']);
  });

  test.each<[string, readonly Partial<Report>[], number]>([
    ['nothing failed', [{ exitCode: 0 }, { exitCode: 0 }], 0],
    [
      'one failed',
      [
        { exitCode: 3, exitReason: '--strict counts what is unknown: x' },
        { exitCode: 1, exitReason: 'a gate failed: y' },
      ],
      1,
    ],
    [
      'one is unknown and that counts',
      [{ exitCode: 0 }, { exitCode: 3, exitReason: '--strict counts what is unknown: x' }],
      3,
    ],
    [
      'one of two is blind',
      [{ exitCode: 0 }, { exitCode: 3, exitReason: 'nothing could be determined for any target, whatever' }],
      0,
    ],
    ['all are blind', [{ exitCode: 3, exitReason: 'nothing could be determined for any target, whatever' }], 3],
    ['one could not write a file', [{ exitCode: 0 }, { exitCode: 73 }], 73],
  ])('%s: the exit status', (_, reports, expected) => {
    expect(
      merged(...reports.map((more, index) => shard(null, [at('web', `c${String(index)}`, 'pass')], more))).exitCode,
    ).toBe(expected);
  });

  const unknown = finding('pull-permission', 'unknown', 'may not read', { pool: 'a' });
  const unknownAt = (cluster: string, more: Partial<ReportTarget> = {}): ReportTarget => ({
    ...at('web', cluster, 'unknown'),
    findings: [unknown],
    ...more,
  });
  const known = { ...at('web', 'c3', 'fail', ['gone']) };
  test.each<[FailOn, readonly Report[], number, string | null]>([
    ['never', [one, two], 0, null],
    ['never', [shard('1/3', [at('web', 'c1', 'pass')])], 0, null],
    [
      'fail',
      [one],
      1,
      'a gate failed: image-exists of host.example/web:1 on projects/shop-prod/locations/europe-west1/clusters/c1, node pool a',
    ],
    ['fail', [shard(null, [unknownAt('c1')]), shard(null, [at('web', 'c2', 'pass')])], 0, null],
    ['fail', [shard(null, [unknownAt('c1', { blind: true })])], 3, 'nothing could be determined for any target'],
    ['unknown', [shard(null, [unknownAt('c1')])], 3, 'counts what is unknown: pull-permission of host.example/web:1'],
    [
      'unknown',
      [shard(null, [at('web', 'c1', 'pass')], { verdict: 'unknown', reasons: ['projects/p was not seen'] })],
      3,
      'projects/p was not seen',
    ],
    [
      'warn',
      [shard(null, [at('api', 'c1', 'pass', ['old'])])],
      1,
      'counts warnings: image-exists of host.example/api:1',
    ],
    [
      'warn',
      [merged(shard(null, [at('api', 'c1', 'pass', ['old'])]))],
      1,
      'counts warnings: image-exists of host.example/api:1',
    ],
    ['warn', [shard(null, [at('api', 'c1', 'pass')])], 0, null],
    [
      'fail',
      [shard(null, [{ ...known, findings: known.findings.map((each) => ({ ...each, baseline: 'known' as const })) }])],
      0,
      null,
    ],
    ['fail', [shard('1/2', [at('web', 'c1', 'pass')])], 3, 'no report is of shard 2/2'],
  ])('--fail-on %s decides anew (%#)', (failOn, reports, code, why) => {
    const whole = mergeReports(
      reports.map((each, index) => ({ name: `r${String(index)}.json`, report: each })),
      '0.0.0',
      failOn,
    );
    expect([whole.exitCode, whole.exitReason]).toEqual([code, why === null ? null : expect.stringContaining(why)]);
  });
});
