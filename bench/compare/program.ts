/** A build of the program, asked again and again. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

export interface Run {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The working folder. */
  readonly folder: string;
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Program {
  ask(run: Run): Promise<Ended>;
  close(): void;
}

/** Answers of one process; each keeps a little of what it read. */
const MOST_RUNS = 400;

/** @param dist the folder of a build, `dist/` of some commit */
export function openProgram(dist: string): Program {
  const env = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', METADATA_SERVER_DETECTION: 'none' };
  const start = (): ChildProcess =>
    fork(join(import.meta.dirname, 'host.cjs'), [join(dist, 'program')], { env, execArgv: [] });
  let child = start();
  let runs = 0;
  return {
    ask: async (run) => {
      if ((runs += 1) % MOST_RUNS === 0) {
        child.disconnect();
        child = start();
      }
      const { answer, status } = await askOnce(child, run);
      if (answer !== null) return answer;
      child = start();
      return { code: 70, stdout: '', stderr: `the process ended with ${String(status)}` };
    },
    close: () => child.disconnect(),
  };
}

/** @returns the answer; null where the process ended without one, with its status */
function askOnce(child: ChildProcess, run: Run): Promise<{ answer: Ended | null; status: number | null }> {
  return new Promise((resolve) => {
    const onMessage = (answer: Ended): void => end(answer, null);
    const onExit = (status: number | null): void => end(null, status);
    const end = (answer: Ended | null, status: number | null): void => {
      child.off('message', onMessage).off('exit', onExit);
      resolve({ answer, status });
    };
    child.on('message', onMessage).on('exit', onExit);
    child.send(run);
  });
}
