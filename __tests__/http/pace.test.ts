import { afterEach, expect, jest, test } from '@jest/globals';
import { Pace } from '../../src/http/pace';
import type { HttpAnswer } from '../../src/http/types';

afterEach(() => {
  jest.restoreAllMocks();
});

const REFUSAL: HttpAnswer = { kind: 'answer', status: 429, header: () => null, body: Buffer.alloc(0) };

test('a pause that ends while the clock is read is over, not waited for', async () => {
  const clock = { now: 1_800_000_000_000, step: 0 };
  jest.spyOn(Date, 'now').mockImplementation(() => (clock.now += clock.step));
  const pace = new Pace(5, 4);
  const place = pace.enter();
  if (place === null) throw new Error('nobody was refused yet');
  pace.leave(place, REFUSAL);
  // Each reading of the clock is later than the whole pause.
  clock.now -= 100;
  clock.step = 100;
  const timers = jest.spyOn(globalThis, 'setTimeout');
  expect(await pace.turn(clock.now + 10_000, undefined)).toEqual({ go: true });
  expect(timers.mock.calls.filter(([, ms = 0]) => ms > 5)).toEqual([]);
});

test.each([
  ['never served', 0, 4],
  ['served before', 1, 8],
])('a host that %s is given up after so many refusals in a row', (_, served, refusals) => {
  const clock = { now: 1_800_000_000_000 };
  // Every pause is over when the next one asks.
  jest.spyOn(Date, 'now').mockImplementation(() => (clock.now += 60_000));
  const pace = new Pace(400, 4);
  const one = (answer: HttpAnswer): void => {
    const place = pace.enter();
    if (place === null) throw new Error('the pause is over');
    pace.leave(place, answer);
  };
  for (let at = 0; at < served; at += 1) one({ ...REFUSAL, status: 200 });
  for (let at = 1; at < refusals; at += 1) {
    one(REFUSAL);
    expect(pace.isSpent).toBe(false);
  }
  one(REFUSAL);
  expect(pace.isSpent).toBe(true);
  // An answer opens it again.
  one({ ...REFUSAL, status: 404 });
  expect(pace.isSpent).toBe(false);
});
