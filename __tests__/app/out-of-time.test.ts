import { expect, test } from '@jest/globals';
import { outOfTime } from '../../src/app/outcome';
import { type Fact, failed, known, OUT_OF_TIME } from '../../src/model/fact';

const asked = (...facts: readonly Fact<unknown>[]) =>
  facts.map((fact) => ({ question: 'cluster' as const, of: {}, fact }));
const late = failed('timeout', 'container', `${OUT_OF_TIME} before it was asked`);
const slow = failed('timeout', 'container', 'no whole answer within 20 s from container.googleapis.com');

test('a run that had no time for all says so, and how many it left', () => {
  expect(outOfTime(asked(known({}, 'it'), late, slow, { state: 'blocked', by: late }, late))).toBe(
    'the time limit of the run (--timeout) was reached before 2 questions were answered: a longer one answers more',
  );
  expect(outOfTime(asked(late))).toContain('before 1 question was answered');
});

test('a service that is slow is not taken for that', () => {
  expect(outOfTime(asked(known({}, 'it'), slow, failed('cancelled', 'it', OUT_OF_TIME)))).toBeNull();
});
