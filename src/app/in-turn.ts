/** Much work, a bounded part of it at once: what is under way takes memory. */

/**
 * Starts work in its order, each piece as soon as fewer than so many are under way.
 * @throws whatever a piece of work throws
 */
export async function inTurn<T>(all: readonly T[], atOnce: number, work: (each: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const workers = Array.from({ length: Math.min(atOnce, all.length) }, async () => {
    // They share what is left.
    for (const each of left) await work(each);
  });
  await Promise.all(workers);
}
