import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Simulator } from '../../simulator';

export const ROOT = join(import.meta.dirname, '../..');
/** The built program; another build than the committed one by PREFLIGHT_DIST. */
export const CLI = join(process.env['PREFLIGHT_DIST'] ?? join(ROOT, 'dist'), 'cli/index.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Only what the program is told: nothing of the machine's own configuration reaches it. */
export function bareEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const home = process.env['HOME'] === undefined ? {} : { HOME: '/nonexistent' };
  return { PATH: process.env['PATH'] ?? '', METADATA_SERVER_DETECTION: 'none', ...home, ...more };
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly stdin?: string;
  /** Called once with the process, for signals. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs the built program as a user does. */
export function run(
  args: readonly string[],
  { env = {}, cwd = ROOT, stdin = '', onStart }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env: bareEnvironment(env) });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      // Whether a run takes a second is chance.
      resolve({ code, stdout, stderr: stderr.replace(/^progress: .*\n/gm, '') });
    });
    child.stdin.on('error', () => undefined).end(stdin);
    onStart?.((signal) => child.kill(signal));
  });
}

/** A folder of its own, removed by the function that comes with it. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'preflight-test-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/**
 * The requests of a run, sorted: they go out side by side, so their order means nothing. One that met a quota stands
 * once: which of those that wait for a host is the one that asks again, chance decides.
 */
export function requestLines(simulator: Simulator): string[] {
  const lines = simulator.requests
    .map(({ method, host, path, status }) => `${String(status)} ${method} ${host} ${path}`)
    .sort();
  return lines.filter((line, at) => !line.startsWith('429 ') || line !== lines[at - 1]);
}
