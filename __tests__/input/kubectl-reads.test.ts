/**
 * YAML as kubectl reads it. The expected documents are what the reader of kubectl 1.32 gives (`NewYAMLOrJSONDecoder` of
 * k8s.io/apimachinery 0.32.3, util/yaml), recorded in kubectl-reads.json with the text of each case.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { documentsOf, type Value } from '../../src/input/manifests/documents';

interface Case {
  readonly name: string;
  readonly text: string;
  /** Why kubectl refuses it; null where it reads it. */
  readonly refused: string | null;
  readonly documents: readonly unknown[];
}

const CASES = JSON.parse(readFileSync(join(import.meta.dirname, 'kubectl-reads.json'), 'utf8')) as readonly Case[];

/** A value as JSON; numbers and truth only as `#`, since our reader does not need to know which. */
function plain(value: Value): unknown {
  if (value.kind === 'mapping')
    return Object.fromEntries([...value.entries()].map(([key, each]) => [key, plain(each)]));
  if (value.kind === 'list') return [...value.items()].map(plain);
  if (value.kind === 'nothing') return null;
  return value.isText ? value.text() : '#';
}
const expected = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(expected);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, expected(each)]));
  return typeof value === 'number' || typeof value === 'boolean' ? '#' : value;
};

describe('what kubectl reads is read alike, what it refuses is refused', () => {
  test.each(CASES.map((each) => [each.name, each] as const))('%s', (_, { text, refused, documents }) => {
    const read = [...documentsOf(text, () => true)];
    const problem = read.find((each) => each.problem !== null)?.problem ?? null;
    if (refused !== null) expect(problem).not.toBeNull();
    else {
      expect(problem).toBeNull();
      expect(read.map(({ root }) => plain(root)).filter((each) => each !== null)).toEqual(expected(documents));
    }
  });
});

describe('the first mistake of a document is told, at its place, in kubectl’s words', () => {
  test.each([
    ['a:\n    b: c\n  d: e\n', 3, 3, 'did not find expected key'],
    ['a: b\nc\nd: e\n', 2, 1, "could not find expected ':'"],
    ['a: "b\nc: d\n', 1, 4, 'this quoted text has no end'],
    ['a: [b, {c: d}\ne: [\n', 2, 1, "did not find expected ',' or ']'"],
    ['a: b: c\n', 1, 5, 'mapping values are not allowed in this context'],
    ['a:\n\tb: c\n', 2, 1, 'found character that cannot start any token'],
    ['a: b\n---\nc: {{ x }}\n', 3, 5, 'a key is not text'],
    ['x\u0001: y', 1, 2, 'control characters are not allowed'],
  ])('%j', (text, line, column, words) => {
    const problems = [...documentsOf(text, () => true)].flatMap(({ problem }) => problem ?? []);
    expect(problems).toEqual([{ line, column, text: words }]);
  });
});

describe('what kubectl reads otherwise than one may think is told', () => {
  test.each([
    ['a: b\nc: d\na: e\n', 3, 1, /^the key “a” stands twice in one mapping/],
    ['x: &x {a: b}\ny:\n  a: c\n  <<: *x\n', 4, 3, /^“<<” stands after the key “a”/],
    ['  a: b\nc: d\n', 2, 1, /kubectl reads no further/],
  ])('%j', (text, line, column, words) => {
    const warnings = [...documentsOf(text, () => true)].flatMap((each) => each.warnings);
    expect(warnings).toEqual([{ line, column, text: expect.stringMatching(words) }]);
  });
});

test('the place of a value is that of its text, whatever ends the lines', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const [document] = documentsOf(['a:', '  - &x', '    b: !!str "c"', '  - *x', ''].join(end), () => true);
    const [first, second] = [...(document?.root.get('a').items() ?? [])];
    expect(first?.get('b').position()).toEqual({ line: 3, column: 14 });
    expect(second?.get('b').position()).toEqual({ line: 3, column: 14 });
  }
});
