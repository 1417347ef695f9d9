/** Saved facts and earlier reports that somebody edited: whatever stands in them, they are read or refused in words. */
import fc from 'fast-check';
import { parseImageReference } from '../../src/model/image-reference';
import { writeFacts } from '../../src/facts/write-file';
import { readFactsFile } from '../../src/input/facts-file';
import { requestOf } from '../request';
import { readBaseline } from '../../src/input/baseline-file';

const NO_RULES = {
  failOn: null,
  checks: {},
  ignore: [],
  allowedRegistries: null,
  requireDigest: false,
  imagePaths: [],
  clusters: {},
};
const facts: unknown = JSON.parse(
  [
    ...writeFacts({
      asOf: '2026-11-01T00:00:00Z',
      caller: null,
      credentials: null,
      request: requestOf({
        policy: { file: 'p', policy: NO_RULES },
        baseline: { findings: [], startedAt: null, counts: null, causes: [], passed: [] },
        alone: [{ os: 'windows', architecture: 'amd64', build: 20348 }],
      }),
      facts: [{ question: 'project', of: { project: 'p' }, fact: { state: 'absent', from: 'x', detail: 'y' } }],
    }),
  ].join(''),
);
const report: unknown = {
  schemaVersion: 1,
  tool: { name: 'gke-image-preflight', version: '1' },
  targets: [
    {
      image: { reference: 'a/b:1' },
      cluster: { name: 'c', project: 'p', location: 'l', version: null, mode: 'standard' },
      findings: [{ check: 'cluster', status: 'fail', pool: null, ignored: null }],
    },
  ],
};

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, '', 0, -1, 1e308, [], {}, [[]], true, '__proto__', 'constructor', { toString: null }),
  fc.jsonValue({ maxDepth: 3 }),
);
const key = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'state', 'value', '');

/** A copy in which one place holds another value, or has one key more. */
function tampered(whole: unknown, steps: readonly number[], value: unknown, added: string | null): string {
  const copy = structuredClone(whole);
  let at: unknown = copy;
  for (const [index, step] of steps.entries()) {
    const keys = Object.keys(at as object);
    const name = keys[step % Math.max(keys.length, 1)];
    const next: unknown = name === undefined ? undefined : Reflect.get(at as object, name);
    if (index === steps.length - 1 || typeof next !== 'object' || next === null) {
      const own = Array.isArray(at) ? (name ?? '0') : (added ?? name ?? 'x');
      Object.defineProperty(at, own, { value, enumerable: true, configurable: true, writable: true });
      break;
    }
    at = next;
  }
  return JSON.stringify(copy);
}

const steps = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 6 });
const RUNS = { numRuns: 3000, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false, verbose: 1 } as const;

test('facts', () => {
  expect(readFactsFile(JSON.stringify(facts))).toHaveProperty('file');
  fc.assert(
    fc.property(steps, odd, fc.option(key), (where, value, added) => {
      const read = readFactsFile(tampered(facts, where, value, added));
      if ('problems' in read) for (const each of read.problems) expect(each.length).toBeLessThan(800);
      else
        for (const image of read.file.request.images)
          if (image.valid)
            expect(parseImageReference(image.reference.text)).toMatchObject({ reference: image.reference });
      expect(Object.prototype).not.toHaveProperty('polluted');
    }),
    RUNS,
  );
});

test('earlier reports', () => {
  expect(readBaseline(JSON.stringify(report))).toHaveProperty('value');
  fc.assert(
    fc.property(steps, odd, fc.option(key), (where, value, added) => {
      const read = readBaseline(tampered(report, where, value, added));
      if ('value' in read) for (const each of read.value.findings) expect(each.fingerprint).toMatch(/^[0-9a-f]{32}$/);
      else expect(read.problem).toMatch(/^is /);
    }),
    RUNS,
  );
});
