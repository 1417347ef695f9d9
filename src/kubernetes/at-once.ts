/** How many programs read clusters at once: a fleet has more clusters than a machine has room for programs. */

/** A bound on tasks under way, which those that only wait for somebody else soon do not count for. */
export interface Places {
  /** Runs a task once there is a place for it. */
  run<T>(task: () => Promise<T>): Promise<T>;
}

/**
 * @param busy tasks that work at once: so many that have just begun
 * @param most tasks at once, those that wait included
 * @param slowMs after which a task counts as one that waits: a program that starts and answers takes less, one whose
 *   cluster does not answer uses no processor, and must not keep others from clusters that do
 */
export function placesOf(busy: number, most: number, slowMs: number): Places {
  const queue: (() => void)[] = [];
  let [working, all] = [0, 0];
  const next = (): void => {
    while (working < busy && all < most && queue.length > 0) {
      working += 1;
      all += 1;
      queue.shift()?.();
    }
  };
  return {
    run: async (task) => {
      await new Promise<void>((begin) => {
        queue.push(begin);
        next();
      });
      const own = { works: true };
      const timer = setTimeout(() => {
        own.works = false;
        working -= 1;
        next();
      }, slowMs);
      try {
        return await task();
      } finally {
        clearTimeout(timer);
        if (own.works) working -= 1;
        all -= 1;
        next();
      }
    },
  };
}

const BUSY = 16;
/** Each takes some 40 MB. */
const MOST = 48;
const SLOW_MS = 3000;

/** The places of this process's reading programs. */
export const readingPlaces = placesOf(BUSY, MOST, SLOW_MS);
