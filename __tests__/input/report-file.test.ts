/** Reports that are read to be made one: in pieces, whatever their layout; what is cut off or made up is refused. */
import { describe, expect, test } from '@jest/globals';
import { readBaseline } from '../../src/input/baseline-file';
import { readReport } from '../../src/input/report-file';
import { SharedValues } from '../../src/input/shared-values';
import type { Report } from '../../src/model/report';
import { renderJson } from '../../src/reports/json';
import { FIXED } from '../reports/fixed';

const read = (text: string, piece = text.length) =>
  readReport(
    (function* () {
      for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece);
    })(),
    new SharedValues(),
  );
const problemOf = (text: string): string => {
  const it = read(text);
  return 'problem' in it ? it.problem : 'none';
};
const WHOLE = renderJson(FIXED['fleet']!);
const known = JSON.parse(WHOLE) as Report;

describe('a report', () => {
  test.each(Object.keys(FIXED))('%s is read as it was written, in one line too', (name) => {
    const text = renderJson(FIXED[name]!);
    for (const each of [text, JSON.stringify(JSON.parse(text))])
      expect(read(each)).toEqual({ value: JSON.parse(text) as unknown });
  });

  test.each([1, 2, 3, 7, 64, 1_000])('in pieces of %i is the same', (piece) => {
    const hostile = { ...known, reasons: ['\\', '"', '\\"', '{[', ']}', '"targets":[{', '\u2028'] };
    for (const each of [WHOLE, JSON.stringify(hostile)])
      expect(read(each, piece)).toEqual({ value: JSON.parse(each) as unknown });
  });

  test('that says the same of many targets keeps it once', () => {
    const { value } = read(JSON.stringify({ ...known, passed: [known.passed[0], known.passed[0]] })) as {
      value: Report;
    };
    expect(value.passed[0]!.images).toBe(value.passed[1]!.images);
  });
});

test('as a baseline, what passes is passed over; one that is cut off is refused', () => {
  const rows = Array.from({ length: 1_000 }, (_, at) => ({ cluster: `c${at}`, images: ['web:1'], causes: [] }));
  const all = readBaseline(JSON.stringify({ ...known, passed: rows }));
  expect(all).toEqual(readBaseline(WHOLE));
  expect(all).toMatchObject({ value: { causes: known.causes.map(({ id }) => ({ id })) } });
  expect(readBaseline(WHOLE.slice(0, -10))).toEqual({
    problem: 'is cut short: make it again with --report json=FILE',
  });
});

test('of a baseline, too, a part that is too large is said to be that', () => {
  const text = `{"tool": "${'x'.repeat(128 * 1024 * 1024)}"}`;
  expect(readBaseline(text)).toEqual({
    problem: 'has a part that is larger than 128 MiB: make it again with --report json=FILE',
  });
});

describe('what is no report of ours is refused', () => {
  test('wherever it is cut off', () => {
    for (let length = 1; length < WHOLE.length - 2; length += 997)
      expect(problemOf(WHOLE.slice(0, length))).toBe('is cut short: make it again with --report json=FILE');
  });

  test.each([
    ['', 'is not JSON: it must be a report of this program, made with --report json=FILE'],
    ['no JSON', 'is not JSON: it must be a report of this program, made with --report json=FILE'],
    ['{"targets":[{"a":}]}', 'is not JSON: it must be a report of this program, made with --report json=FILE'],
    [']]]', 'is not JSON: it must be a report of this program, made with --report json=FILE'],
    ['[{"targets":[{}]}]', 'is not a report of this program, made with --report json=FILE'],
    ['{"targets":[{}]}', 'is not a report of this program, made with --report json=FILE'],
  ])('%s', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  const again = 'make it again with --report json=FILE';
  test.each([
    [{ schemaVersion: 2, targets: [{}] }, `is a report of schemaVersion 2; this version reads 1: ${again}`],
    [{ targets: [{}] }, `is a report that cannot be read at “targets.0.image”: ${again}`],
    [{ targets: [0] }, `is a report that cannot be read at “targets”: ${again}`],
    [{ targets: {} }, `is a report that cannot be read at “targets”: ${again}`],
    [
      { passed: [...known.passed, { cluster: 1 }] },
      `is a report that cannot be read at “passed.${known.passed.length}.cluster”: ${again}`,
    ],
    [{ causes: [[]] }, `is a report that cannot be read at “causes.0”: ${again}`],
    [{ verdict: 'green' }, `is a report that cannot be read at “verdict”: ${again}`],
  ])('with %j', (more, problem) => {
    expect(problemOf(JSON.stringify({ ...known, ...more }))).toBe(problem);
  });

  test('with a list that is written twice', () => {
    const row = JSON.stringify(known.passed[0]);
    expect(problemOf(`${WHOLE.trimEnd().slice(0, -1)},"passed":[${row}]}`)).toBe(
      `is a report that cannot be read at “passed”: ${again}`,
    );
  });
});
