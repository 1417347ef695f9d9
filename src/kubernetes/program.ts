/**
 * Runs a program as a child process: limited in time and size, without a shell, and without secrets in its arguments.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { OUT_OF_TIME } from '../model/fact';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../model/json';
import { onPath } from '../model/on-path';

export type Env = Readonly<Record<string, string | undefined>>;

/** The result of a call. */
export type ProgramAnswer =
  | { readonly ok: true; readonly text: string }
  /** The error output, or the reason why there is no answer. `missing`: the program does not exist. */
  | { readonly ok: false; readonly why: 'refused' | 'timeout' | 'cancelled' | 'missing'; readonly words: string };

export interface ProgramCall {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Env;
  readonly stdin?: string;
  readonly timeoutMs: number;
  /** Cancels the call immediately. */
  readonly signal?: AbortSignal;
}

/** The maximum number of bytes of an answer, or of one line of a watch. */
export const LARGEST = 16 * 1024 * 1024;
/** The maximum number of characters of the error output: the first and the last ones are kept. */
const WORDS = 4000;

/** Makes one short call and returns the answer, or the reason why there is none. It never throws. */
export function runProgram(call: ProgramCall): Promise<ProgramAnswer> {
  const { program, signal, timeoutMs, stdin = '' } = call;
  if (signal?.aborted) return Promise.resolve(endedBy(signal));
  return new Promise((resolve) => {
    const child = startProgram(call);
    const out: Buffer[] = [];
    let size = 0;
    let words = '';
    let ended: ProgramAnswer | null = null;
    const end = (answer: ProgramAnswer): void => {
      ended ??= answer;
      killProgram(child);
    };
    const late = setTimeout(() => {
      end({ ok: false, why: 'timeout', words: `${program} gave no answer within ${String(timeoutMs / 1000)} s` });
    }, timeoutMs);
    const stop = (): void => {
      if (signal !== undefined) end(endedBy(signal));
    };
    signal?.addEventListener('abort', stop, { once: true });
    const done = (answer: ProgramAnswer): void => {
      clearTimeout(late);
      signal?.removeEventListener('abort', stop);
      resolve(ended ?? answer);
    };
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST) end({ ok: false, why: 'refused', words: 'the answer is larger than 16 MiB' });
      else out.push(chunk);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      words = bounded(words + text);
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      const missing = `${program} was not found on the PATH`;
      done({ ok: false, why: 'missing', words: error.code === 'ENOENT' ? missing : `${program}: ${error.message}` });
    });
    child.on('close', (code) => {
      if (code === 0) done({ ok: true, text: Buffer.concat(out).toString('utf8') });
      else done({ ok: false, why: 'refused', words: words.trim() || `${program} ended with ${String(code)}` });
    });
    child.stdin?.on('error', () => undefined).end(stdin);
  });
}

/** Why a signal cancelled a call: the time for all questions is up (`AbortSignal.timeout`), or the run was stopped. */
const endedBy = ({ reason }: AbortSignal): ProgramAnswer =>
  reason instanceof DOMException && reason.name === 'TimeoutError'
    ? { ok: false, why: 'timeout', words: OUT_OF_TIME }
    : { ok: false, why: 'cancelled', words: 'the run was stopped' };

/**
 * Makes a call that may outlive the run and ends on its own: the program was given its own time-out.
 * @returns the answer, or the reason why there is none; it never throws
 */
export async function runToItsEnd(call: Omit<ProgramCall, 'timeoutMs' | 'signal'>): Promise<ProgramAnswer> {
  const { program, args, env, stdin = '' } = call;
  const { getExecOutput } = await import('@actions/exec');
  const own = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  try {
    const { exitCode, stdout, stderr } = await getExecOutput(program, [...args], {
      env: Object.fromEntries(own),
      silent: true,
      ignoreReturnCode: true,
      input: Buffer.from(stdin),
    });
    if (exitCode === 0) return { ok: true, text: stdout };
    return { ok: false, why: 'refused', words: bounded(stderr).trim() || `${program} ended with ${String(exitCode)}` };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const missing = /Unable to locate executable|ENOENT/.test(words);
    return { ok: false, why: 'missing', words: missing ? `${program} was not found on the PATH` : clean(words) };
  }
}

const bounded = (words: string): string =>
  words.length <= 2 * WORDS ? words : `${words.slice(0, WORDS)}${words.slice(-WORDS)}`;

/**
 * Starts a program in its own process group: a Ctrl-C in the terminal reaches only this process, which can then still
 * create, watch and delete objects in order.
 */
export const startProgram = ({ program, args, env }: Pick<ProgramCall, 'program' | 'args' | 'env'>): ChildProcess =>
  spawn(onPath(program, env, process.platform, existsSync), [...args], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });

/** Stops a program and the processes that it started, such as an authentication plugin or ssh. */
export function killProgram(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === 'win32') killTree(child, child.pid);
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The process has already ended.
  }
}

/**
 * Stops a process tree on Windows, which has no process groups. Child processes would otherwise keep the pipes open,
 * and the caller waits for these.
 */
function killTree(child: ChildProcess, pid: number): void {
  const taskkill = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'taskkill.exe');
  execFile(taskkill, ['/pid', String(pid), '/t', '/f'], { windowsHide: true }, () => {
    child.kill('SIGKILL');
    child.stdout?.destroy();
    child.stderr?.destroy();
  });
}
