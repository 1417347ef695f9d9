import { inTurn } from '../../src/app/in-turn';

test('work starts in its order, so much at once and no more, and each piece is done', async () => {
  const started: number[] = [];
  const ends: (() => void)[] = [];
  const all = inTurn([0, 1, 2, 3, 4], 2, (each) => {
    started.push(each);
    return new Promise((end) => ends.push(end));
  });
  expect(started).toEqual([0, 1]);
  // The first that ends makes room for the next one, though the other goes on.
  for (const [at, now] of [
    [1, [0, 1, 2]],
    [2, [0, 1, 2, 3]],
    [0, [0, 1, 2, 3, 4]],
  ] as const) {
    ends[at]?.();
    await new Promise(setImmediate);
    expect(started).toEqual(now);
  }
  ends[3]?.();
  ends[4]?.();
  await expect(all).resolves.toBeUndefined();
});

test('of nothing it is done at once; what a piece throws is thrown', async () => {
  await expect(inTurn([], 5, () => Promise.reject(new Error('never')))).resolves.toBeUndefined();
  await expect(
    inTurn([1, 2], 5, (each) => (each === 2 ? Promise.reject(new Error('two')) : Promise.resolve())),
  ).rejects.toThrow('two');
});
