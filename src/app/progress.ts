/** Progress: what a run is at, said while it lasts. A short run says nothing. */

/** What a run tells of itself, and what a person is told of it. */
export interface Progress {
  /** A step has begun, or is done. */
  readonly step: (text: string) => void;
  /** What tells at any time what is under way; empty where nothing is. */
  readonly watch: (now: () => string) => void;
  /** Nothing is said any more. */
  readonly end: () => void;
}

/** When something is said for the first time: a person who waits a second wonders. */
const FIRST_MS = 1000;
/** How often it is said: in a log, which keeps every line, seldom; on a terminal one line is written over. */
export const EVERY_MS = { log: 10_000, terminal: FIRST_MS } as const;

/** A line of a log that is no result: people and programs can tell it from warnings. */
export const inLog = (text: string): string => `progress: ${text}`;

/**
 * Says what is under way after a second, and again each time the time has passed; not what was said last.
 * @param say takes the line
 * @param everyMs the time, a whole number of seconds
 */
export function ticking(say: (text: string) => void, everyMs: number): Progress {
  let step = '';
  let now = (): string => '';
  let last = '';
  let untilNext = FIRST_MS;
  const timer = setInterval(() => {
    untilNext -= FIRST_MS;
    if (untilNext > 0) return;
    const text = [step, now()].filter((each) => each !== '').join(' · ');
    if (text === '' || text === last) return;
    last = text;
    untilNext = everyMs;
    say(text);
  }, FIRST_MS);
  // It must not keep the process.
  timer.unref();
  return {
    step: (text) => {
      step = text;
    },
    watch: (from) => {
      now = from;
    },
    end: () => clearInterval(timer),
  };
}
