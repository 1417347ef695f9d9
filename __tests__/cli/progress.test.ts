import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { progressOn } from '../../src/cli/progress';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function shown(errIsTerminal: boolean, options: { quiet?: boolean; verbose?: boolean } = {}): string {
  let err = '';
  const io = { err: (text: string) => void (err += text), errIsTerminal, columns: 40 };
  const progress = progressOn(io, { quiet: false, verbose: false, ...options });
  progress.watch(() => '12 of 18 answers, waiting for the cluster of a very long name');
  progress.step('1 of 2 judged');
  jest.advanceTimersByTime(999);
  err += '|';
  jest.advanceTimersByTime(1);
  err += '|';
  jest.advanceTimersByTime(9_000);
  progress.end();
  return err;
}

test('in a terminal a line after a second, no wider than it, and wiped at the end', () => {
  expect(shown(true)).toBe('|1 of 2 judged · 12 of 18 answers, waiti|\r\u001b[2K');
});

test('in a log a line after a second, marked as progress', () => {
  expect(shown(false)).toBe(
    '|progress: 1 of 2 judged · 12 of 18 answers, waiting for the cluster of a very long name\n|',
  );
});

test('--quiet has none, --verbose a line for each step at once', () => {
  expect(shown(true, { quiet: true })).toBe('||');
  expect(shown(true, { verbose: true })).toBe('1 of 2 judged\n||');
});
