import { expect, test } from '@jest/globals';
import { once } from '../../src/model/once';

test('a thing is made once for the same objects and the same text', () => {
  const made = once<number>();
  const [a, b] = [{}, {}];
  let count = 0;
  const make = (): number => (count += 1);
  expect([made([a, b], 'x', make), made([a, b], 'x', make)]).toEqual([1, 1]);
  expect([made([b, a], 'x', make), made([a], 'x', make), made([a, b], 'y', make), made([{}, b], 'x', make)]).toEqual([
    2, 3, 4, 5,
  ]);
});
