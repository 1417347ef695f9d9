/** A run of very many targets keeps only what its report tells: the report is the same as if it had kept all. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { allFindings } from '../../src/checks';
import { known } from '../../src/model/fact';
import type { TargetFacts } from '../../src/model/target-facts';
import { conclude, type Judgement, shortened } from '../../src/verdict/judgement';
import { MOST_WHOLE, type ReportFrame, reportOf } from '../../src/verdict/report';
import { factsOf, gone, late, levels, refused } from '../checks/facts';
import { PLAIN, STRICT } from './ruled';

const KINDS: Readonly<Record<string, TargetFacts>> = {
  passes: factsOf(),
  fails: factsOf({ repository: { levels: levels() } }),
  'fails, and assumes something': factsOf({ image: { manifest: gone('registry') }, repository: { key: late } }),
  warns: factsOf({ inCluster: { status: 'DEGRADED' } }),
  'cannot tell': factsOf({
    repository: { levels: levels({ folder: refused('resourcemanager.folders.getIamPolicy', 'folders/7') }) },
  }),
  'is blind': factsOf({ cluster: { cluster: late }, pools: [] }),
  'is judged on no pool': factsOf({
    pools: [{ reach: { kind: 'excluded', why: 'it is being deleted', certain: false } }],
  }),
  'is public': factsOf({ image: { anonymous: known({ allowed: true, detail: '200' }, 'registry') } }),
};

const frame = (failOn: ReportFrame['exit']['failOn']): ReportFrame => ({
  command: 'check',
  version: '0',
  run: { startedAt: '2026-11-23T00:00:00.000Z', durationMs: 1, apiCalls: 1, shard: null },
  caller: null,
  exit: { failOn, strict: false, unanswered: false, unread: [] },
  baseline: null,
  reasons: [],
  needs: [],
  grant: ({ permission }) => `grant ${permission}`,
});

/** So many that the report is short, of the kinds in turn. */
const many = (of: readonly Judgement[]): readonly Judgement[] =>
  Array.from({ length: MOST_WHOLE + 1 }, (_, at) => of[at % of.length]!);

describe.each([
  ['as usual', PLAIN],
  ['under --strict', STRICT],
])('%s', (_, conclusion) => {
  const judged = Object.fromEntries(
    Object.entries(KINDS).map(([name, facts]) => [name, conclude(facts, allFindings(facts), conclusion)]),
  );

  test.each([...Object.keys(KINDS).map((name) => [name, [name]] as const), ['all together', Object.keys(KINDS)]])(
    'the report of what %s is the same',
    (_name, names) => {
      const whole = many(names.map((name) => judged[name]!));
      for (const failOn of ['fail', 'unknown', 'warn', 'never', null] as const) {
        const [short, kept] = [reportOf(whole.map(shortened), frame(failOn)), reportOf(whole, frame(failOn))];
        // jest's own comparison takes a second for so many targets: it is asked where there is a difference to show.
        if (!isDeepStrictEqual(short, kept)) expect(short).toEqual(kept);
      }
    },
  );

  test('nothing is kept that asks for nothing', () => {
    expect(shortened(judged['passes']!).findings.map(({ status }) => status)).not.toContain('pass');
    expect(shortened(judged['fails']!).findings.map(({ status }) => status)).not.toContain('pass');
  });
});

test('what warned of passing targets, which the report of a fleet has in rows, is known to a later run of one of them', () => {
  const facts = KINDS['warns']!;
  const one = [conclude(facts, allFindings(facts), PLAIN)];
  const { causes, passed, ...earlier } = reportOf(many(one), frame('warn'));
  expect([earlier.targets, new Set(causes.map(({ status }) => status))]).toEqual([[], new Set(['warn'])]);
  const where = { findings: [], startedAt: null, counts: earlier.counts, passed };
  const baseline = { ...where, causes: causes.map((cause) => ({ ...cause, targets: cause.stops.targets })) };
  expect(reportOf(one, { ...frame('warn'), baseline })).toMatchObject({ verdict: 'pass', exitCode: 0 });
  // The rows name every place, a cause only the first ones.
  const exitOf = (baseline: ReportFrame['baseline']) => reportOf(one, { ...frame('warn'), baseline }).exitCode;
  const placesAs = (place: { image: string; cluster: string | null }) =>
    baseline.causes.map((cause) => ({ ...cause, where: [place] }));
  expect(exitOf({ ...where, causes: [] })).toBe(0);
  expect(exitOf({ ...baseline, passed: [] })).toBe(0);
  expect(exitOf({ ...where, causes: [], passed: [] })).toBe(1);
  // The same cause elsewhere, or that did not warn there, is not this warning.
  const [row] = passed;
  const [elsewhere, other] = [
    { ...row!, cluster: 'projects/p/locations/l/clusters/c' },
    { ...row!, images: ['redis'] },
  ];
  for (const rows of [[elsewhere], [other], [{ ...row!, causes: ['0'] }], [elsewhere, other]])
    expect(exitOf({ ...where, causes: placesAs({ image: 'redis', cluster: row!.cluster }), passed: rows })).toBe(1);
  const failing = baseline.causes.map((cause) => ({ ...cause, status: 'fail' as const }));
  expect(exitOf({ ...where, causes: failing, passed: [] })).toBe(1);
});
