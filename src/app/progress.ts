/** Progress where nobody watches: a log shall show that a long run lives, and a short one shall leave no line. */

/** Milliseconds without a line after which the next step is worth one. */
const SILENCE_MS = 10_000;

/**
 * @param say writes a line
 * @param now milliseconds
 * @returns says a step if the last line, or the start, is ten seconds ago
 */
export function slowly(say: (text: string) => void, now: () => number = Date.now): (text: string) => void {
  let last = now();
  return (text) => {
    if (now() - last < SILENCE_MS) return;
    last = now();
    say(text);
  };
}
