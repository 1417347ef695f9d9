import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks';
import { ADVICE } from '../../src/model/check-ids';
import { fixturesOf } from './fixtures';

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const found = (fixturesOf[id] ?? []).flatMap(({ facts }) => check.judge(facts));

  test('every code is produced by a fixture', () => {
    const produced = new Set(found.map(({ code }) => code));
    expect(Object.keys(check.codes).filter((code) => !produced.has(`${id}/${code}`))).toEqual([]);
  });

  test('reports know whether it is advice', () => {
    expect(ADVICE.has(id)).toBe(check.kind === 'advice');
  });

  test('every gate that passes shows how that is known', () => {
    expect(
      found.filter(({ kind, status, evidence }) => kind === 'gate' && status === 'pass' && evidence.length === 0),
    ).toEqual([]);
  });
});
