/** kubectl as a child process: its short calls, and watches. */
import { type Env, killProgram, LARGEST, type ProgramAnswer, runProgram, startProgram } from './program';

/** Which kubeconfig and context kubectl takes; null: its own choice (`KUBECONFIG`). */
export interface KubeAccess {
  readonly kubeconfig: string | null;
  readonly context: string | null;
}

/** What a call came to: kubectl's words where it was refused. */
export type KubectlAnswer = ProgramAnswer;

export interface KubectlCall {
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly timeoutMs: number;
  /** Ends the call at once. */
  readonly signal?: AbortSignal;
}

/** Characters of its errors that are kept. */
const WORDS = 4000;
const NO_KUBECTL = 'kubectl was not found on the PATH';

/** One short call: the answer, or why there is none; never an exception. */
export const kubectl = (access: KubeAccess, env: Env, { args, ...call }: KubectlCall): Promise<KubectlAnswer> =>
  runProgram({ program: 'kubectl', args: [...flagsOf(access), ...args], env, ...call });

const flagsOf = ({ kubeconfig, context }: KubeAccess): readonly string[] => [
  ...(kubeconfig === null ? [] : [`--kubeconfig=${kubeconfig}`]),
  ...(context === null ? [] : [`--context=${context}`]),
];

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
    const child = startProgram({ program: 'kubectl', args: [...flagsOf(access), 'get', '--raw', path], env });
    let rest = '';
    let words = '';
    const stop = (): void => {
      killProgram(child);
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
