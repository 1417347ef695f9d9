import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks';
import { fixturesOf } from './fixtures';

/** Codes that have no fixture yet: the scenarios, and the tests of placement and of verifying pods, reach them. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  repository: ['project-not-active'],
  cluster: ['pool-deleting', 'no-pool-takes-it', 'no-pool-may-take-it'],
  'pull-permission': ['who-not-known'],
  verification: [
    'pulled-and-runs',
    'pulled-and-ran',
    'start-late',
    'program-failed',
    'program-not-started',
    'nothing-seen',
    // The cause that the node's words tell stands in the place of these two.
    'refused',
    'undecided',
  ],
};

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const found = (fixturesOf[id] ?? []).flatMap(({ facts }) => check.judge(facts));

  test('every code is produced by a fixture', () => {
    const produced = new Set(found.map(({ code }) => code));
    expect(
      Object.keys(check.codes)
        .filter((code) => !produced.has(`${id}/${code}`))
        .sort(),
    ).toEqual([...(WITHOUT[id] ?? [])].sort());
  });

  test('every gate that passes shows how that is known', () => {
    expect(
      found.filter(({ kind, status, evidence }) => kind === 'gate' && status === 'pass' && evidence.length === 0),
    ).toEqual([]);
  });
});
