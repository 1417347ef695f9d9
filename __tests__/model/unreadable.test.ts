import { describe, expect, test } from '@jest/globals';
import { findingsOf } from '../../src/model/finding-builder';
import { quoted, reasonsIn, whyMissing } from '../../src/model/unreadable';
import {
  absent,
  denied,
  DENIED_WHYS,
  type DeniedWhy,
  failed,
  FAILED_WHYS,
  type FailedWhy,
  known,
  PROJECT_TROUBLES,
} from '../../src/model/fact';
import { need } from '../../src/model/need';

const needs = [need('container.clusters.get', 'projects/p')];

describe('a missing fact becomes a status in one place', () => {
  const find = findingsOf('cluster', 'gate', { there: () => 'It is there', none: () => 'There is no such cluster' });
  const fix = { summary: 'Make it', commands: [], terraform: null, url: null };
  const cases = {
    known: () => find.pass('there', {}, { evidence: [] }),
    absent: () => find.fail('none', {}, { evidence: [], fix }),
  };
  const status = (fact: Parameters<typeof find.match<string>>[0]): string => find.match(fact, 'It', cases).status;

  test('known and absent are the check’s to judge', () => {
    expect(status(known('yes', 'get'))).toBe('pass');
    expect(status(absent('get', 'no'))).toBe('fail');
  });

  test('denied and failed are unknown, with what would tell', () => {
    const finding = find.match(denied('permission', 'get', 'no', needs), 'It', cases, { pool: 'a' });
    expect(finding).toMatchObject({ status: 'unknown', needs, pool: 'a', check: 'cluster', kind: 'gate' });
    expect(status(failed('server', 'get', 'no'))).toBe('unknown');
  });

  test('what depends on a missing fact is unknown as that is, and skipped where it is absent', () => {
    expect(find.match({ state: 'blocked', by: denied('ambiguous', 'get', '', needs) }, 'It', cases)).toMatchObject({
      status: 'unknown',
      needs,
    });
    expect(status({ state: 'blocked', by: absent('get', 'no') })).toBe('skip');
  });
});

describe('why something is not known', () => {
  test.each<[DeniedWhy, RegExp]>([
    ['permission', /the caller lacks container.clusters.get on projects\/p$/],
    [
      'ambiguous',
      /the caller lacks container.clusters.get on projects\/p, or it does not exist; the service does not say which$/,
    ],
    ['api-disabled', /the API is off in project 42, which the answer names/],
    ['billing-disabled', /billing is off in project 42/],
    ['perimeter', /for this runner, which says nothing of the node \(clusters.get: “words”\)$/],
  ])('denied: %s', (why, sentence) => {
    expect(whyMissing('The cluster', denied(why, 'clusters.get', 'words', needs, '42'))).toMatch(sentence);
  });

  test('denied without a word of what is lacking gives the answer’s own words', () => {
    expect(whyMissing('It', denied('permission', 'GET x', 'go away'))).toBe(
      'It could not be read: the caller was refused (GET x: “go away”)',
    );
  });

  test.each<[FailedWhy, string]>([
    ['unauthenticated', 'credentials'],
    ['quota', 'quota'],
    ['timeout', 'in time'],
    ['unreachable', 'reached'],
    ['malformed', 'understood'],
    ['server', 'failed'],
    ['rejected', 'refused'],
    ['not-asked', 'did not ask'],
    ['not-sent', 'on this machine'],
    ['cancelled', 'ended'],
    ['not-recorded', 'facts file'],
  ])('failed: %s', (why, word) => {
    const sentence = whyMissing('It', failed(why, 'GET x', 'a\nb'));
    expect(sentence).toContain(word);
    // A facts file that lacks an answer has no words of its own.
    if (why !== 'not-recorded') expect(sentence).toMatch(/\(GET x: “a b”\)$/);
  });

  test('an answer’s words are one line and bounded', () => {
    expect(quoted('a\u0000\u001b[31m\r\n b')).toBe('“a [31m b”');
    expect(quoted('x'.repeat(1000))).toHaveLength(302);
    expect(quoted(' \n ')).toBe('');
  });
});

test('every reason is known again in a sentence, without its names', () => {
  const roots = [
    ...[...DENIED_WHYS, ...PROJECT_TROUBLES].map((why) => denied(why, 'clusters.get', 'words', needs, '42')),
    denied('permission', 'GET x', 'go away'),
    ...FAILED_WHYS.map((why) => failed(why, 'GET x', 'a quota is used up')),
  ];
  const found = roots.map((root) => reasonsIn(whyMissing('The cluster', root)).join());
  expect(found).not.toContain('');
  expect(new Set(found).size).toBe(roots.length);
  const other = [need('container.clusters.get', 'projects/other')];
  expect(reasonsIn(whyMissing('It', denied('permission', 'x', '', other)))).toEqual(['the caller lacks']);
});

test('the words of an answer give no reason', () => {
  expect(reasonsIn('It failed: “no answer came in time” and “the caller lacks it')).toEqual(['the caller lacks']);
  expect(reasonsIn('“'.repeat(100_000))).toEqual([]);
});
