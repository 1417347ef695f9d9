/**
 * Each fact of each fixture is replaced by `denied`, then by `failed`: a pass never becomes a fail, and a fail becomes
 * a pass only where an assumption names what is missing.
 */
import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks';
import { denied, type Fact, failed } from '../../src/model/fact';
import type { Finding } from '../../src/model/finding';
import { need } from '../../src/model/need';
import type { TargetFacts } from '../../src/model/target-facts';
import { fixturesOf } from './fixtures';

const SENTINEL = 'blinding.sentinel.read';
const STATES = new Set(['known', 'absent', 'denied', 'failed', 'blocked']);

const isFact = (value: unknown): value is Fact<unknown> => {
  if (typeof value !== 'object' || value === null || !('state' in value)) return false;
  return STATES.has(String(value.state)) && ('from' in value || 'by' in value);
};

/** Every copy of a value in which one fact is replaced. */
function blinded(value: unknown, by: (path: string) => Fact<unknown>, path = ''): readonly [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  if (isFact(value)) return [[path, by(path)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    blinded(inner, by, `${path}/${key}`).map(([where, replaced]): [string, unknown] => [
      where,
      Array.isArray(value)
        ? value.map((each: unknown, index) => (String(index) === key ? replaced : each))
        : { ...value, [key]: replaced },
    ]),
  );
}

const refusal = (path: string) => denied('permission', `fact ${path}`, 'blinded', [need(SENTINEL, path)]);
const failure = (path: string) => failed('server', `fact ${path}`, 'blinded');
const has = (findings: readonly Finding[], ...statuses: readonly string[]): boolean =>
  findings.some(({ status }) => statuses.includes(status));

/** Gates that pass although nothing shows it. */
const unshown = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter(({ kind, status, evidence }) => kind === 'gate' && status === 'pass' && evidence.length === 0)
    .map(({ message }) => message);

/** The value with all its facts replaced. */
function allBlinded(value: unknown, by: (path: string) => Fact<unknown>, path = ''): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isFact(value)) return by(path);
  if (Array.isArray(value)) return value.map((each, index) => allBlinded(each, by, `${path}/${String(index)}`));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, allBlinded(inner, by, `${path}/${key}`)]),
  );
}

test('finds every fact of a target', () => {
  const facts = fixturesOf['repository']?.[0]?.facts;
  const paths = blinded(facts, refusal).map(([path]) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      '/image/manifest',
      '/image/repository/levels/2/policy',
      '/cluster/cluster',
      '/pools/0/puller/principal',
    ]),
  );
});

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const fixtures = fixturesOf[id] ?? [];

  test.each(fixtures.map((fixture) => [fixture.name, fixture.facts] as const))('%s', (_, facts) => {
    const before = check.judge(facts);
    let tried = 0;
    for (const [kind, by] of [
      ['denied', refusal],
      ['failed', failure],
    ] as const) {
      for (const [path, value] of blinded(facts, by)) {
        const after = check.judge(value as TargetFacts);
        const changed = { path, kind, before, after };
        tried += 1;
        expect({ path, kind, unshown: unshown(after) }).toEqual({ path, kind, unshown: [] });
        for (const finding of after) {
          const same = before.find(({ pool, subject }) => pool === finding.pool && subject === finding.subject);
          if (same?.status === 'pass')
            expect({ ...changed, became: finding.status }).not.toMatchObject({ became: 'fail' });
        }
        if (!has(before, 'fail') && has(before, 'pass') && has(after, 'fail'))
          throw new Error(`${path}: a pass became a fail`);
        if (has(before, 'fail') && !has(after, 'fail', 'unknown') && has(after, 'pass')) {
          const assumptions = after.flatMap((finding) => finding.assumptions);
          const named =
            kind === 'failed' ||
            assumptions.some(({ needs }) => needs.some(({ permission }) => permission === SENTINEL));
          expect({ path, named, assumptions: assumptions.length > 0 }).toEqual({
            path,
            named: true,
            assumptions: true,
          });
        }
      }
    }
    expect(tried).toBeGreaterThan(0);
    expect(unshown(check.judge(allBlinded(facts, refusal) as TargetFacts))).toEqual([]);
  });
});
