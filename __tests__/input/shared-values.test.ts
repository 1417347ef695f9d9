import { expect, test } from '@jest/globals';
import { SharedValues } from '../../src/input/shared-values';

test('equal values come back as the first of them', () => {
  const shared = new SharedValues();
  expect(shared.texts(['a', 'b'])).toBe(shared.texts(['a', 'b']));
  expect(shared.value({ a: [1] })).toBe(shared.value({ a: [1] }));
});

test.each([
  [['a\nb'], ['a', 'b']],
  [[], ['']],
  [['[]'], []],
])('%j and %j are two lists', (one, other) => {
  const shared = new SharedValues();
  expect([shared.texts(one), shared.texts(other)]).toEqual([one, other]);
  expect([shared.texts(other), shared.texts(one)]).toEqual([other, one]);
});

test('a list of texts is no value that looks like it', () => {
  const shared = new SharedValues();
  const value = { names: ['a'] };
  expect(shared.texts([JSON.stringify(value)])).toEqual([JSON.stringify(value)]);
  expect(shared.value(value)).toEqual(value);
  expect(shared.value('{"names":["a"]}')).toBe('{"names":["a"]}');
});
