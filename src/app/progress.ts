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

/** Where nobody watches: a log shall show that a long run lives. */
export const IN_LOG_MS = 10_000;
/** Where somebody does. */
export const ON_TERMINAL_MS = 1000;

/**
 * Says what is under way once the time has passed, and again each time it has; not what was said last.
 * @param say takes the line
 * @param everyMs the time
 */
export function ticking(say: (text: string) => void, everyMs: number): Progress {
  let step = '';
  let now = (): string => '';
  let last = '';
  const timer = setInterval(() => {
    const text = [step, now()].filter((each) => each !== '').join(' · ');
    if (text === '' || text === last) return;
    last = text;
    say(text);
  }, everyMs);
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
