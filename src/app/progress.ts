/** Progress: the current step of a run, shown while it lasts. A short run shows nothing. */

/** Receives the progress of a run, and shows it to the user. */
export interface Progress {
  /** A step has started or ended. */
  readonly step: (text: string) => void;
  /** Sets the function that returns what is in progress at that moment; it returns an empty string if nothing is. */
  readonly watch: (now: () => string) => void;
  /** Stops showing progress. */
  readonly end: () => void;
}

/** When progress is shown for the first time: after a second, waiting users wonder. */
const FIRST_MS = 1000;
/** How often it is shown: rarely in a log, which keeps every line; in a terminal one line is overwritten. */
export const EVERY_MS = { log: 10_000, terminal: FIRST_MS } as const;

/** A line of a log that is not a result: people and programs can distinguish it from warnings. */
export const inLog = (text: string): string => `progress: ${text}`;

/**
 * Shows what is in progress after a second, and again after each interval, unless it has not changed.
 * @param say receives the line
 * @param everyMs the interval, a whole number of seconds
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
  // The timer must not keep the process running.
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
