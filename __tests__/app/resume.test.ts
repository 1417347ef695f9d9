/** A scan that was cut short goes on where it ended. */
import { describe, expect, test } from '@jest/globals';
import { scan } from '../../src/app/scan';
import { readFactsFile } from '../../src/input/facts-file';
import type { FactsFile } from '../../src/model/facts-file';
import type { Outcome } from '../../src/app/outcome';
import { type Simulator, startSimulator } from '../../simulator';
import type { Fault } from '../../simulator/world';
import { contextOf, FOLDER, fleetWorld, imageAt, scanOf } from '../fleet';

const WORLD = fleetWorld({ projects: 3, clusters: 9, images: 3, lacking: [1] });
const ARGS = ['--scope', FOLDER, ...[0, 1, 2].flatMap((number) => ['--image', imageAt(number)])];

interface Gone {
  readonly outcome: Outcome;
  readonly requests: readonly string[];
  readonly facts: FactsFile;
}

/** Runs it; stopped where so many requests are answered. */
async function gone(options: {
  readonly faults?: Fault[];
  readonly stopAfter?: number;
  readonly resume?: FactsFile;
  readonly timeoutMs?: number;
}): Promise<Gone> {
  const { faults = [], stopAfter = Infinity, resume = null, timeoutMs } = options;
  const simulator: Simulator = await startSimulator({ ...structuredClone(WORLD), faults });
  const stop = new AbortController();
  let answers = 0;
  const context = {
    ...contextOf(simulator.env),
    signal: stop.signal,
    log: () => {
      answers += 1;
      if (answers >= stopAfter) stop.abort();
    },
  };
  const run = scanOf(ARGS);
  try {
    const outcome = await scan(
      { ...run, resume, saveFacts: 'f.json', ...(timeoutMs === undefined ? {} : { timeoutMs }) },
      context,
    );
    const read = readFactsFile([...(outcome.facts ?? [])].join(''));
    if ('problems' in read) throw new Error(read.problems.join('; '));
    const requests = simulator.requests
      .filter(({ status }) => status !== 0)
      .map(({ method, path }) => `${method} ${path}`);
    return { outcome, requests, facts: read.file };
  } finally {
    await simulator.close();
  }
}

const judged = ({ outcome }: Gone): unknown => ({ ...outcome.report, run: null });

describe('a scan that goes on', () => {
  test.each([1, 5, 20, 35])(
    'after it was stopped at %i answers: what is known is not asked again',
    async (stopAfter) => {
      const whole = await gone({});
      const cut = await gone({ stopAfter });
      expect(cut.outcome.report.verdict).not.toBe('pass');
      const rest = await gone({ resume: cut.facts });
      expect(judged(rest)).toEqual(judged(whole));
      const known = cut.facts.facts.filter(({ fact }) => fact.state === 'known').length;
      expect(rest.outcome.notes).toContainEqual(
        expect.stringContaining(`the run goes on: ${String(known)} facts are those of`),
      );
      if (known > 0) expect(rest.requests.length).toBeLessThan(whole.requests.length);
      // The facts that it saves are those of the whole: it can be judged again, and go on again.
      expect(rest.facts.facts.map(({ fact }) => fact.state)).toEqual(whole.facts.facts.map(({ fact }) => fact.state));
      const nothing = await gone({ resume: rest.facts });
      expect(judged(nothing)).toEqual(judged(whole));
      expect(nothing.requests).toEqual([]);
    },
  );

  test('after a service failed', async () => {
    const whole = await gone({});
    const cut = await gone({ faults: [{ service: 'registry', pathRegex: '/app-1/', status: 400 }] });
    expect(cut.outcome.report.counts.unknown).toBeGreaterThan(0);
    const rest = await gone({ resume: cut.facts });
    expect(judged(rest)).toEqual(judged(whole));
    expect(rest.requests.every((path) => path.includes('app-1') || path.includes('downloads'))).toBe(true);
  });

  test('after its time was up', async () => {
    const whole = await gone({});
    const cut = await gone({
      timeoutMs: 900,
      faults: [{ service: 'container', pathRegex: 'clusters/c[0-4]$', delayMs: 2000 }],
    });
    expect(cut.outcome.report.counts.unknown).toBeGreaterThan(0);
    const rest = await gone({ resume: cut.facts });
    expect(judged(rest)).toEqual(judged(whole));
  });

  test('after a refusal: it is asked again, as a grant may have been made', async () => {
    const whole = await gone({});
    const refused = { error: { code: 403, message: 'Permission denied.', status: 'PERMISSION_DENIED' } };
    const cut = await gone({
      faults: [{ service: 'container', pathRegex: 'clusters/c1$', status: 403, body: JSON.stringify(refused) }],
    });
    const rest = await gone({ resume: cut.facts });
    expect(judged(rest)).toEqual(judged(whole));
    expect(rest.requests).toContainEqual(expect.stringContaining('clusters/c1'));
  });
});
