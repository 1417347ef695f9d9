import { EXIT } from '../model/exit-status';

/** What ends a run before its time: SIGINT, SIGTERM or Windows' SIGBREAK, or an exception that nobody caught. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** 130 or 143 once a signal has come, else null. */
  exitCode(): number | null;
  /** Listens no longer. */
  stop(): void;
}

/** A runner on Windows ends a step by Ctrl-C, then by Ctrl-Break, which comes as SIGBREAK; no other system has it. */
const CODES = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated, SIGBREAK: EXIT.terminated } as const;
const SIGNALS = Object.keys(CODES) as readonly (keyof typeof CODES)[];

/** Those that listen now: a fault ends their gathering, too. */
const running = new Set<AbortController>();

/** Listens for these signals until it is stopped: the first ends the gathering, the second the process. */
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

/** Faults of our own that nobody caught, in their order. */
export interface Faults {
  first(): unknown;
  isEmpty(): boolean;
}

/** How long a run may take to delete what it made and to print its report, once a fault has ended it. */
const REST_MS = 60_000;

/**
 * Holds what is thrown where nobody catches it: Node would end at once with 1, which is a verdict, and leave what the
 * run made. An exception ends the gathering, as a signal does, so that pods are deleted and the report that is there is
 * printed; the exit status is 70 from then on. Of many questions that are refused at once the first is kept.
 * @param restMs after which the process ends, whatever is still under way
 */
export function holdFaults(restMs = REST_MS): Faults {
  const faults: unknown[] = [];
  process.on('unhandledRejection', (reason) => faults.push(reason));
  process.on('uncaughtException', (error) => {
    faults.push(error);
    process.exitCode = EXIT.fault;
    for (const controller of running) controller.abort(new Error('a fault of this program', { cause: error }));
    // What waits for the listener that threw may wait for ever; the process is kept until then, and no longer.
    if (faults.length === 1) setTimeout(() => process.exit(EXIT.fault), restMs);
  });
  return { first: () => faults[0], isEmpty: () => faults.length === 0 };
}
