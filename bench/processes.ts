/** Processes and how long they take. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Ended {
  /** From before the process is made until it is gone and all that it printed was read. */
  readonly ms: number;
  /** Milliseconds since 1970, with fractions. */
  readonly startedAt: number;
  readonly output: string;
}

/**
 * Runs a command to its end.
 * @throws Error with what it printed where its status is not 0: a wrong answer's time is worth nothing
 */
export function run({ program, args, env }: Command): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', reject);
    child.on('close', (status) => {
      const ms = performance.now() - start;
      if (status === 0) resolve({ ms, startedAt: performance.timeOrigin + start, output });
      else reject(new Error(`${program} ${args.join(' ')}\nended with ${String(status)}:\n${output}${errors}`));
    });
  });
}

export interface Usage {
  readonly peakKiB: number;
  readonly cpuMicros: number;
  /** Every file that was loaded as code. */
  readonly files: readonly string[];
}

/** What a Node program uses: memory at its peak, CPU time of all its threads, and the files that it loads. */
export async function usageOf(command: Command, folder: string): Promise<Usage> {
  const file = join(folder, 'usage.json');
  const args = ['--require', join(import.meta.dirname, 'usage.cjs'), ...command.args];
  await run({ ...command, args, env: { ...command.env, BENCH_USAGE: file } });
  return JSON.parse(await readFile(file, 'utf8')) as Usage;
}
