/** The value that was read, or what is wrong with it: a phrase that follows the value. */
import { ownValue } from '../model/own-value';
export type Read<T> = { readonly value: T } | { readonly problem: string };

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const LONGEST = 24 * 3_600_000;

/**
 * Parses a duration: `60s`, `5m`, `2m30s`, `1500ms`, `1h`.
 * @returns milliseconds, more than 0 and at most a day
 */
export function parseDuration(text: string): Read<number> {
  if (!/^(?:\d{1,9}(?:ms|s|m|h))+$/.test(text))
    return { problem: `is not a duration such as 60s, 5m or 2m30s${meant(text)}` };
  let total = 0;
  let smallest = Infinity;
  for (const [, count, unit] of text.matchAll(/(\d{1,9})(ms|s|m|h)/g)) {
    const size = ownValue(UNITS, unit ?? '') ?? 0;
    if (size >= smallest) return { problem: 'has its units out of order: hours, minutes, seconds, milliseconds' };
    smallest = size;
    total += Number(count) * size;
  }
  if (total === 0) return { problem: 'must be more than 0' };
  if (total > LONGEST) return { problem: 'is longer than a day (24h)' };
  return { value: total };
}

/** `60` is probably 60 seconds, `5 min` five minutes. */
function meant(text: string): string {
  const match = /^(\d{1,9})\s*([a-z]*)$/i.exec(text.trim());
  if (!match) return '';
  const [, count, word = ''] = match;
  const unit = /^(|s|secs?|seconds?)$/i.test(word)
    ? 's'
    : /^(m|mins?|minutes?)$/i.test(word)
      ? 'm'
      : /^(h|hrs?|hours?)$/i.test(word)
        ? 'h'
        : /^(ms|msecs?|milliseconds?)$/i.test(word)
          ? 'ms'
          : null;
  return unit === null ? '' : `. Did you mean ${count}${unit}?`;
}
