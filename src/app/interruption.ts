import { EXIT } from '../model/exit-status';

/** SIGINT or SIGTERM: the first ends the gathering, the second the process. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** 130 or 143 once a signal has come, else null. */
  exitCode(): number | null;
  /** Listens no longer. */
  stop(): void;
}

const CODES = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;

/** Listens for SIGINT and SIGTERM until it is stopped. */
export function listen(): Interruption {
  const controller = new AbortController();
  let code: number | null = null;
  const handler = (name: NodeJS.Signals): void => {
    const own = CODES[name as keyof typeof CODES];
    if (code !== null) process.exit(own);
    code = own;
    controller.abort(new Error(`stopped by ${name}`));
  };
  process.on('SIGINT', handler).on('SIGTERM', handler);
  return {
    signal: controller.signal,
    exitCode: () => code,
    stop: () => void process.off('SIGINT', handler).off('SIGTERM', handler),
  };
}
