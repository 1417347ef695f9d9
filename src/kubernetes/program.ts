/** A program as a child process: bounded in time and size, never through a shell, never with a secret in an argument. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { OUT_OF_TIME } from '../model/fact';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../model/json';
import { onPath } from '../model/on-path';

export type Env = Readonly<Record<string, string | undefined>>;

/** What a call came to. */
export type ProgramAnswer =
  | { readonly ok: true; readonly text: string }
  /** The words that it wrote, or why it gave no answer. `missing`: there is no such program. */
  | { readonly ok: false; readonly why: 'refused' | 'timeout' | 'cancelled' | 'missing'; readonly words: string };

export interface ProgramCall {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Env;
  readonly stdin?: string;
  readonly timeoutMs: number;
  /** Ends the call at once. */
  readonly signal?: AbortSignal;
}

/** Bytes of an answer, or of one line of a watch. */
export const LARGEST = 16 * 1024 * 1024;
/** Characters of its errors that are kept: the first and the last. */
const WORDS = 4000;

/** One short call: the answer, or why there is none; never an exception. */
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

/** Why a signal ends a call: the time of all questions is up (`AbortSignal.timeout`), or somebody stopped the run. */
const endedBy = ({ reason }: AbortSignal): ProgramAnswer =>
  reason instanceof DOMException && reason.name === 'TimeoutError'
    ? { ok: false, why: 'timeout', words: OUT_OF_TIME }
    : { ok: false, why: 'cancelled', words: 'the run was stopped' };

/**
 * A call that ends by itself: of a program that reads what is on this machine, or that has a time-out of its own.
 * @returns the answer, or why there is none; never an exception
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
 * In a process group of its own: a Ctrl-C in the terminal is for us, who then still create, watch and delete in
 * order.
 */
export const startProgram = ({ program, args, env }: Pick<ProgramCall, 'program' | 'args' | 'env'>): ChildProcess =>
  spawn(onPath(program, env, process.platform, existsSync), [...args], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });

/** Ends it with what it started, such as an authentication plugin or ssh. */
export function killProgram(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === 'win32') killTree(child, child.pid);
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Windows has no process groups. What the program started would hold its pipes open, and they are waited for. */
function killTree(child: ChildProcess, pid: number): void {
  const taskkill = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'taskkill.exe');
  execFile(taskkill, ['/pid', String(pid), '/t', '/f'], { windowsHide: true }, () => {
    child.kill('SIGKILL');
    child.stdout?.destroy();
    child.stderr?.destroy();
  });
}
