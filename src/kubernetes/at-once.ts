/**
 * Limits the number of programs that read clusters at once, because a fleet may have more clusters than a machine can
 * run programs.
 */

/** A limit on running tasks. Tasks that only wait for an answer count less. */
export interface Places {
  /** Runs a task as soon as there is a free place. */
  run<T>(task: () => Promise<T>): Promise<T>;
}

/**
 * @param busy the maximum number of tasks in their first `slowMs` milliseconds
 * @param most the maximum number of all tasks, including those that wait
 * @param slowMs the time after which a task counts as waiting: a program that starts and gets an answer takes less. One
 *   whose cluster does not answer uses no processor, and must not delay the reading of other clusters
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
/** Each program uses about 40 MB of memory. */
const MOST = 48;
const SLOW_MS = 3000;

/** The limit for all reading programs of this process. */
export const readingPlaces = placesOf(BUSY, MOST, SLOW_MS);
