/** kubectl as a child process: bounded in time and size, never through a shell, never with a secret in an argument. */
import { type ChildProcess, spawn } from 'node:child_process';

type Env = Readonly<Record<string, string | undefined>>;

/** Which kubeconfig and context kubectl takes; null: its own choice (`KUBECONFIG`). */
export interface KubeAccess {
  readonly kubeconfig: string | null;
  readonly context: string | null;
}

/** What a call came to. */
export type KubectlAnswer =
  | { readonly ok: true; readonly text: string }
  /** The words that kubectl wrote, or why it gave no answer. */
  | { readonly ok: false; readonly why: 'refused' | 'timeout' | 'cancelled' | 'no-kubectl'; readonly words: string };

export interface KubectlCall {
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly timeoutMs: number;
  /** Ends the call at once. */
  readonly signal?: AbortSignal;
}

/** Bytes of an answer, or of one line of a watch. */
const LARGEST = 16 * 1024 * 1024;
/** Characters of its errors that are kept. */
const WORDS = 4000;
const NO_KUBECTL = 'kubectl was not found on the PATH';

/** One short call: the answer, or why there is none; never an exception. */
export function kubectl(access: KubeAccess, env: Env, call: KubectlCall): Promise<KubectlAnswer> {
  const { signal, timeoutMs, stdin = '' } = call;
  if (signal?.aborted) return Promise.resolve({ ok: false, why: 'cancelled', words: 'the run was stopped' });
  return new Promise((resolve) => {
    const child = start(access, env, call.args);
    const out: Buffer[] = [];
    let size = 0;
    let words = '';
    let ended: KubectlAnswer | null = null;
    const end = (answer: KubectlAnswer): void => {
      ended ??= answer;
      kill(child);
    };
    const late = setTimeout(() => {
      end({ ok: false, why: 'timeout', words: `kubectl gave no answer within ${String(timeoutMs / 1000)} s` });
    }, timeoutMs);
    const stop = (): void => {
      end({ ok: false, why: 'cancelled', words: 'the run was stopped' });
    };
    signal?.addEventListener('abort', stop, { once: true });
    const done = (answer: KubectlAnswer): void => {
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
      words = (words + text).slice(0, WORDS);
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      done({ ok: false, why: 'no-kubectl', words: error.code === 'ENOENT' ? NO_KUBECTL : `kubectl: ${error.message}` });
    });
    child.on('close', (code) => {
      if (code === 0) done({ ok: true, text: Buffer.concat(out).toString('utf8') });
      else done({ ok: false, why: 'refused', words: words.trim() || `kubectl ended with ${String(code)}` });
    });
    child.stdin?.on('error', () => undefined).end(stdin);
  });
}

/** One change that a watch tells. */
export interface Change<T> {
  readonly type: string;
  readonly object: T;
}

/**
 * Watches an address of the Kubernetes API: what is there now, then each change, until the signal ends it or the
 * server closes it.
 * @param path such as `/api/v1/namespaces/default/pods?watch=true`
 * @returns the words of kubectl where it ended with an error; null where it was ended, or the server closed it
 */
export function watch<T>(
  access: KubeAccess,
  env: Env,
  path: string,
  signal: AbortSignal,
  onChange: (change: Change<T>) => void,
): Promise<string | null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((resolve) => {
    const child = start(access, env, ['get', '--raw', path]);
    let rest = '';
    let words = '';
    const stop = (): void => {
      kill(child);
    };
    signal.addEventListener('abort', stop, { once: true });
    const done = (answer: string | null): void => {
      signal.removeEventListener('abort', stop);
      resolve(signal.aborted ? null : answer);
    };
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > LARGEST) stop();
      for (const line of lines) {
        const change = changeIn<T>(line);
        if (change !== null && !signal.aborted) onChange(change);
      }
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(0, WORDS);
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      done(error.code === 'ENOENT' ? NO_KUBECTL : error.message);
    });
    child.on('close', (code) => {
      done(code === 0 ? null : words.trim() || `kubectl ended with ${String(code)}`);
    });
    child.stdin?.on('error', () => undefined).end();
  });
}

function changeIn<T>(line: string): Change<T> | null {
  try {
    const change = JSON.parse(line) as Partial<Change<T>> | null;
    return typeof change?.type === 'string' && typeof change.object === 'object' ? (change as Change<T>) : null;
  } catch {
    return null;
  }
}

/**
 * In a process group of its own: a Ctrl-C in the terminal is for us, who then still create, watch and delete in
 * order.
 */
function start({ kubeconfig, context }: KubeAccess, env: Env, args: readonly string[]): ChildProcess {
  const way = [
    ...(kubeconfig === null ? [] : [`--kubeconfig=${kubeconfig}`]),
    ...(context === null ? [] : [`--context=${context}`]),
  ];
  return spawn('kubectl', [...way, ...args], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
}

/** Ends it with what it started, such as an authentication plugin. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
