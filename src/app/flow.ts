/** The flow of a command, loaded when it is needed. */
import type { Run } from '../input/run';
import { preflight, type PreflightContext } from './check';
import type { Outcome } from './outcome';

/** A function that executes a run. */
export type Flow = (run: Run, context: PreflightContext) => Promise<Outcome>;

/** The flow that executes a run. */
export async function flowOf({ request: { command } }: Run): Promise<Flow> {
  switch (command) {
    case 'check':
      return preflight;
    case 'diagnose':
      return (await import('./diagnose')).diagnose;
    case 'scan':
      return (await import('./scan')).scan;
  }
}
