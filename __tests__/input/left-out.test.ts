import { expect, test } from '@jest/globals';
import { ignoreLines, leftOutBy } from '../../src/input/left-out';

test.each([
  ['charts', ['charts/a.yaml', 'x/charts/b/c.yaml', 'charts'], ['charts.yaml', 'mycharts/a.yaml']],
  ['/charts', ['charts/a.yaml'], ['x/charts/a.yaml']],
  ['charts/', ['charts/a.yaml', 'x/charts/a.yaml'], ['chart/a.yaml']],
  ['**/test/**', ['test/a.yaml', 'x/test/y/a.yaml'], ['testing/a.yaml']],
  ['k8s/*.json', ['k8s/a.json'], ['k8s/x/a.json', 'a.json']],
  ['*.json', ['a.json', 'k8s/x/a.json'], ['a.jsonl', 'ajson']],
  ['k8s/**/a.yaml', ['k8s/a.yaml', 'k8s/x/y/a.yaml'], ['k8s/b.yaml']],
  ['{a,b}/?.yaml', ['a/x.yaml', 'b/y.yaml'], ['c/x.yaml', 'a/xy.yaml']],
  ['[!a].yaml', ['b.yaml'], ['a.yaml']],
  ['./a+(b).yaml', ['a+(b).yaml'], ['aab.yaml']],
] as const)('%s', (pattern, out, kept) => {
  const isLeftOut = leftOutBy([pattern]);
  expect(out.filter((path) => !isLeftOut(path))).toEqual([]);
  expect(kept.filter(isLeftOut)).toEqual([]);
});

test('a line that takes in again, comments and empty lines', () => {
  const isLeftOut = leftOutBy(ignoreLines('\uFEFF# all\r\n*.yaml\n\n  !keep.yaml\n'));
  expect(['a.yaml', 'x/keep.yaml'].map(isLeftOut)).toEqual([true, false]);
});

test('no pattern takes long', () => {
  const isLeftOut = leftOutBy(['**/a/**/a/**/a/**/a/**/b', '*a*a*a*a*a*b']);
  expect(isLeftOut(`${'a/'.repeat(40)}${'a'.repeat(40)}`)).toBe(false);
});
