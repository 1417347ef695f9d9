import { inTurn } from '../../src/app/in-turn';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('work that waits starts in its order, so much at once and no more, and each piece is done', async () => {
  const started: number[] = [];
  const ends: (() => void)[] = [];
  const all = inTurn([0, 1, 2, 3, 4], 2, (each) => {
    started.push(each);
    return new Promise((end) => ends.push(end));
  });
  await turn();
  await turn();
  expect(started).toEqual([0, 1]);
  // The first that ends makes room for the next one, though the other goes on.
  for (const [at, now] of [
    [1, [0, 1, 2]],
    [2, [0, 1, 2, 3]],
    [0, [0, 1, 2, 3, 4]],
  ] as const) {
    ends[at]?.();
    await turn();
    await turn();
    expect(started).toEqual(now);
  }
  ends[3]?.();
  ends[4]?.();
  await expect(all).resolves.toBeUndefined();
});

test('work that waits for nothing is over before the next is begun', async () => {
  let underWay = 0;
  let most = 0;
  let done = 0;
  await inTurn(Array.from({ length: 1000 }), 250, async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    for (let step = 0; step < 20; step += 1) await Promise.resolve();
    underWay -= 1;
    done += 1;
  });
  expect({ most, done }).toEqual({ most: 1, done: 1000 });
});

test('of nothing it is done at once; what a piece throws is thrown, and no more are begun', async () => {
  await expect(inTurn([], 5, () => Promise.reject(new Error('never')))).resolves.toBeUndefined();
  const begun: number[] = [];
  await expect(
    inTurn([1, 2, 3], 5, (each) => {
      begun.push(each);
      return each === 2 ? Promise.reject(new Error('two')) : Promise.resolve();
    }),
  ).rejects.toThrow('two');
  expect(begun).toEqual([1, 2]);
});

test('what waits while another throws does not hold it up', async () => {
  const never = new Promise<void>(() => undefined);
  await expect(inTurn([1, 2], 5, (each) => (each === 2 ? Promise.reject(new Error('two')) : never))).rejects.toThrow(
    'two',
  );
});
