import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks';
import { factsOf } from './facts';
import { fixturesOf } from './fixtures';
import { STATUSES } from './statuses';

test('the checks are those of the contract, in the order of reports', () => {
  expect(checks.map(({ id }) => id)).toEqual(Object.keys(STATUSES));
});

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const fixtures = fixturesOf[id] ?? [];

  test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, { facts, finds, also }) => {
    const findings = check.judge(facts);
    expect(findings.map(({ status, pool, code }) => [status, pool, code])).toEqual(
      finds.map(([status, pool, code]) => [status, pool, `${id}/${code}`]),
    );
    findings.forEach(({ args }, index) => expect(args).toMatchObject(finds[index]?.[3] ?? {}));
    also?.(findings);
  });

  test('has a fixture for every status that it can have, and no other', () => {
    const seen = new Set(fixtures.flatMap(({ facts }) => check.judge(facts).map(({ status }) => status)));
    expect([...seen].sort()).toEqual([...(STATUSES[id] ?? [])].sort());
  });

  test('says its own id and kind, one line a message, with what a status owes', () => {
    for (const finding of fixtures.flatMap(({ facts }) => check.judge(facts))) {
      expect(finding).toMatchObject({ check: id, kind: check.kind });
      expect(finding.message).toMatch(/^[^\n]+$/);
      expect(finding.message).not.toMatch(/undefined|\[object|null\b/);
      if (finding.status === 'fail' || finding.status === 'warn') {
        expect(finding.fix.summary).toMatch(/\S/);
        expect(finding.evidence).not.toEqual([]);
      }
      if (check.kind === 'advice') expect(finding.status).not.toBe('fail');
      for (const assumption of finding.assumptions) expect(assumption.check).toBe(id);
      for (const { role, resource } of finding.needs) expect([role, resource].every((text) => text !== '')).toBe(true);
    }
  });

  test('is silent about a reference that is not valid, save image-reference', () => {
    const findings = check.judge(factsOf({ reference: 'Not A Reference' }));
    if (id === 'image-reference') expect(findings.map(({ status }) => status)).toEqual(['fail']);
    else expect(findings).toEqual([]);
  });
});
