import { EXIT } from '../model/exit-status';

/** The end of a run before it is complete: by SIGINT, SIGTERM or Windows' SIGBREAK, or by an uncaught exception. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** 130 or 143 after a signal, otherwise null. */
  exitCode(): number | null;
  /** Stops listening. */
  stop(): void;
}

/**
 * A runner on Windows stops a step with Ctrl-C, then with Ctrl-Break, which arrives as SIGBREAK; no other system has
 * it.
 */
const CODES = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated, SIGBREAK: EXIT.terminated } as const;
const SIGNALS = Object.keys(CODES) as readonly (keyof typeof CODES)[];

/** The controllers that are listening now: an uncaught exception stops them, too. */
const running = new Set<AbortController>();

/** Listens for these signals until it is stopped: the first one stops the reading, the second one ends the process. */
export function listen(): Interruption {
  const controller = new AbortController();
  let code: number | null = null;
  const handler = (name: NodeJS.Signals): void => {
    const own = CODES[name as keyof typeof CODES];
    if (code !== null) process.exit(own);
    code = own;
    controller.abort(new Error(`stopped by ${name}`));
  };
  for (const name of SIGNALS) process.on(name, handler);
  running.add(controller);
  return {
    signal: controller.signal,
    exitCode: () => code,
    stop: () => {
      running.delete(controller);
      for (const name of SIGNALS) process.off(name, handler);
    },
  };
}

/** Uncaught errors of this program, in order. */
export interface Faults {
  first(): unknown;
  isEmpty(): boolean;
}

/**
 * How long a run may take to delete what it created and to print its report, after an uncaught exception has stopped
 * it.
 */
const REST_MS = 60_000;

/**
 * Catches errors that nothing else catches. Without this, Node.js would exit immediately with 1, which is a verdict,
 * and leave behind what the run created. An exception stops the reading, as a signal does, so that pods are deleted and
 * the available report is printed; the exit status is then 70. If many questions are rejected at the same time, the
 * first error is kept.
 * @param restMs the time after which the process exits, whatever is still in progress
 */
export function holdFaults(restMs = REST_MS): Faults {
  const faults: unknown[] = [];
  process.on('unhandledRejection', (reason) => faults.push(reason));
  process.on('uncaughtException', (error) => {
    faults.push(error);
    process.exitCode = EXIT.fault;
    for (const controller of running) controller.abort(new Error('a fault of this program', { cause: error }));
    // Code that waits for the listener that threw may wait forever; the process is kept for this time, and no longer.
    if (faults.length === 1) setTimeout(() => process.exit(EXIT.fault), restMs);
  });
  return { first: () => faults[0], isEmpty: () => faults.length === 0 };
}
