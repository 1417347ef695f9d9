import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { EVERY_MS, ticking } from '../../src/app/progress';
import { watched } from '../../src/app/waiting-for';
import { absent, type Fact } from '../../src/model/fact';
import type { Answers } from '../../src/model/questions';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('a short run says nothing, a long one what is under way each time the time has passed, nothing twice', () => {
  const said: string[] = [];
  const progress = ticking((text) => void said.push(text), 1000);
  progress.step('1 of 30 judged');
  jest.advanceTimersByTime(999);
  expect(said).toEqual([]);
  progress.watch(() => '12 of 18 answers, waiting for the cluster');
  jest.advanceTimersByTime(1);
  progress.step('2 of 30 judged');
  jest.advanceTimersByTime(5000);
  progress.end();
  progress.step('3 of 30 judged');
  jest.advanceTimersByTime(5000);
  expect(said).toEqual([
    '1 of 30 judged · 12 of 18 answers, waiting for the cluster',
    '2 of 30 judged · 12 of 18 answers, waiting for the cluster',
  ]);
});

test('in a log the first line comes after a second, the others ten seconds apart', () => {
  const said: number[] = [];
  let second = 0;
  const progress = ticking(() => void said.push(second), EVERY_MS.log);
  for (second = 1; second <= 32; second += 1) {
    progress.step(String(second));
    jest.advanceTimersByTime(1000);
  }
  progress.end();
  expect(said).toEqual([1, 11, 21, 31]);
});

test('a run that has nothing to tell says nothing', () => {
  const said: string[] = [];
  const progress = ticking((text) => void said.push(text), 1000);
  jest.advanceTimersByTime(5000);
  progress.end();
  expect(said).toEqual([]);
});

test('what has been waited for the longest is named, and the answers are those of the source', async () => {
  const open: (() => void)[] = [];
  const answer = () =>
    new Promise<Fact<never>>((done) => {
      open.push(() => done(absent('a', 'b')));
    });
  const { answers, now } = watched({ cluster: answer, role: answer } as unknown as Answers);
  expect(now()).toBe('');
  const first = answers.cluster({ project: 'p', location: 'l', name: 'c' });
  const second = answers.role({ role: 'roles/x' });
  expect(now()).toBe('0 of 2 answers, waiting for the cluster');
  open[0]?.();
  expect(await first).toMatchObject({ state: 'absent' });
  expect(now()).toBe('1 of 2 answers, waiting for roles');
  open[1]?.();
  await second;
  expect(now()).toBe('');
});
