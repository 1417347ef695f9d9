import { Session } from 'node:inspector';
import { afterAll } from '@jest/globals';

/**
 * The work that code does, counted and not timed: how many blocks of code ran, in our modules and in those that they
 * import. The same input gives the same count on every machine, busy or idle. What the engine does by itself (regular
 * expressions, copies of text) is not counted: lint refuses expressions of more than linear time, and a test that
 * hangs ends by its own limit. Import this module before those whose work is to be counted: only what is compiled
 * after it has its blocks counted, of the rest its calls.
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#method-startPreciseCoverage
 */
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
afterAll(() => {
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
});

/** The blocks of code that ran since the last call. */
function taken(): number {
  let blocks = 0;
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error;
    for (const { url, functions } of result) {
      if (url === '' || url.startsWith('node:')) continue;
      for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
    }
  });
  return blocks;
}

/** What a function gives, and how many blocks of code ran for it. */
export function workOf<T>(what: () => T): { readonly result: T; readonly blocks: number } {
  taken();
  const result = what();
  return { result, blocks: taken() };
}

/**
 * How the work grows where the input does: 2 for twice the work of twice the input, 4 where it is quadratic.
 * @param at what is done with an input of that size
 */
export function growth(size: number, at: (size: number) => unknown): number {
  at(1);
  const small = workOf(() => at(size)).blocks;
  return workOf(() => at(2 * size)).blocks / small;
}
