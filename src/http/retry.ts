/** Decides when to retry a request. */

/** True for an answer that may change soon: 429 and 5xx, except 501. */
export const isPassing = (status: number): boolean => status === 429 || (status >= 500 && status !== 501);

/** The maximum span of a pause for which the service names no length. */
const LONGEST_MS = 8000;

/**
 * How long to wait before the next attempt, in milliseconds: what the service asks for, or otherwise a random part of a
 * span that doubles with each attempt, up to 8 s.
 * @param retryAfter the `Retry-After` header: seconds, or a date; null if there is none
 * @param tries the number of previous attempts
 * @param firstMs the first span
 */
export function retryDelay(
  retryAfter: string | null,
  tries: number,
  firstMs: number,
  now = Date.now(),
  random = Math.random,
): number {
  const asked = retryAfterMs(retryAfter, now);
  const own = random() * Math.min(firstMs * 2 ** (tries - 1), LONGEST_MS);
  return asked === null ? own : asked + Math.min(own, 250);
}

function retryAfterMs(header: string | null, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = /[a-z]/i.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/**
 * Waits. It uses its own timer instead of `node:timers/promises`, so that tests can see its length.
 * @returns false if the signal ended it early
 */
export function sleep(ms: number, signal?: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve(false);
      return;
    }
    const end = (whole: boolean): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(whole);
    };
    const stop = (): void => end(false);
    const timer = setTimeout(() => end(true), ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
