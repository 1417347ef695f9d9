import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { placesOf } from '../../src/kubernetes/at-once';

/** Tasks that end when they are told to. */
function tasks(places: ReturnType<typeof placesOf>, count: number) {
  const begun: number[] = [];
  const ends: ((fails?: boolean) => void)[] = [];
  const all = Array.from({ length: count }, (_, at) =>
    places.run(
      () =>
        new Promise<number>((resolve, reject) => {
          begun.push(at);
          ends[at] = (fails = false) => (fails ? reject(new Error('it failed')) : resolve(at));
        }),
    ),
  );
  return { begun, end: (at: number, fails?: boolean) => ends[at]?.(fails), all };
}

const settled = () => jest.advanceTimersByTimeAsync(0);

describe('places for programs', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('so many work at once, the others in their turn', async () => {
    const { begun, end, all } = tasks(placesOf(2, 9, 1000), 4);
    await settled();
    expect(begun).toEqual([0, 1]);
    end(1);
    await settled();
    expect(begun).toEqual([0, 1, 2]);
    for (const at of [0, 2]) end(at);
    await settled();
    end(3);
    await expect(Promise.all(all)).resolves.toEqual([0, 1, 2, 3]);
  });

  test('those that do not answer do not keep the others waiting, up to a bound', async () => {
    const { begun, end } = tasks(placesOf(2, 5, 1000), 9);
    await jest.advanceTimersByTimeAsync(999);
    expect(begun).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(1);
    expect(begun).toHaveLength(4);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(begun).toHaveLength(5);
    // One that waited long ends: its place is one again, and no more than one.
    end(0);
    await settled();
    expect(begun).toHaveLength(6);
    end(1);
    end(2);
    await settled();
    expect(begun).toHaveLength(7);
  });

  test('one that fails gives its place back', async () => {
    const { begun, end, all } = tasks(placesOf(1, 1, 1000), 2);
    await settled();
    end(0, true);
    await expect(all[0]).rejects.toThrow('it failed');
    await settled();
    expect(begun).toEqual([0, 1]);
    end(1);
    await expect(all[1]).resolves.toBe(1);
  });
});
