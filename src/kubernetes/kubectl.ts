/** kubectl as a child process: requests to the Kubernetes API, and watches. */
import { type Json, objectOrNull } from '../model/json';
import { apiPath, NoName } from './api-path';
import { type Env, killProgram, LARGEST, type ProgramAnswer, runProgram, runToItsEnd, startProgram } from './program';

/** Which kubeconfig and context kubectl takes; null: its own choice (`KUBECONFIG`). */
export interface KubeAccess {
  readonly kubeconfig: string | null;
  readonly context: string | null;
  /** What stands before each path: the path of the server's address, where this kubectl drops it; else empty. */
  readonly prefix: string;
}

/** What a call came to: kubectl's words where it was refused. */
export type KubectlAnswer = ProgramAnswer;

/** A request to the API server. */
export interface KubeRequest {
  readonly verb: 'get' | 'create' | 'delete';
  /** Parts of the path: `api`, `v1`, `namespaces`, NAMESPACE, `pods`. */
  readonly parts: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  /** JSON to send: the object, or the options of a deletion. */
  readonly body?: object;
  readonly timeoutMs: number;
  /** Ends it at once; none: it comes to its end, whatever happens to the run. */
  readonly signal?: AbortSignal;
  /** It outlives no run, so that nobody is there to end it: kubectl's own time-out does. */
  readonly toItsEnd?: boolean;
}

/** Characters of its errors that are kept. */
const WORDS = 4000;
const NO_KUBECTL = 'kubectl was not found on the PATH';
/** kubectl ends by itself a while after it would have been ended. */
const GRACE_S = 5;

/** One request: the answer, or why there is none; never an exception. */
export async function kubectl(access: KubeAccess, env: Env, request: KubeRequest): Promise<KubectlAnswer> {
  const { verb, parts, query, body, timeoutMs, signal, toItsEnd = false } = request;
  let path: string;
  try {
    path = access.prefix + apiPath(parts, query);
  } catch (error) {
    if (error instanceof NoName) return { ok: false, why: 'refused', words: error.message };
    throw error;
  }
  const args = [
    ...kubectlFlags(access),
    ownTimeout(timeoutMs),
    ...[verb, '--raw', path],
    ...(body === undefined ? [] : ['--filename=-']),
  ];
  const call = { program: 'kubectl', args, env, ...(body === undefined ? {} : { stdin: JSON.stringify(body) }) };
  return toItsEnd ? runToItsEnd(call) : runProgram({ ...call, timeoutMs, ...(signal && { signal }) });
}

export const kubectlFlags = ({ kubeconfig, context }: Omit<KubeAccess, 'prefix'>): readonly string[] => [
  ...(kubeconfig === null ? [] : [`--kubeconfig=${kubeconfig}`]),
  ...(context === null ? [] : [`--context=${context}`]),
];

const ownTimeout = (ms: number): string => `--request-timeout=${String(Math.ceil(ms / 1000) + GRACE_S)}s`;

/** One change that a watch tells. */
export interface WatchedChange {
  readonly type: string;
  readonly object: Json;
}

/** Seconds of one watch: a run that was killed cannot end its own, so it ends by itself, and is begun again. */
const WATCH_S = 60;

/** What kubectl says when its own time-out ends a request (Go, net/http): the end of a watch that the server left open. */
const OUT_OF_TIME = /Client\.Timeout|context deadline exceeded/;

/** A collection to watch. */
export type KubeWatch = Required<Pick<KubeRequest, 'parts' | 'query'>>;

/**
 * Watches objects of the Kubernetes API: what is there now, then each change, until the signal ends it, or the server
 * closes it, which it does after a minute.
 * @param onChange told of each change; what it throws ends the watch
 * @returns the words of kubectl where it ended with an error; null where it was ended, or the server closed it
 * @throws what onChange throws
 */
export function watch(
  access: KubeAccess,
  env: Env,
  { parts, query }: KubeWatch,
  signal: AbortSignal,
  onChange: (change: WatchedChange) => void,
): Promise<string | null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((resolve, refuse) => {
    const path = access.prefix + apiPath(parts, { ...query, watch: 'true', timeoutSeconds: String(WATCH_S) });
    const args = [...kubectlFlags(access), ownTimeout(WATCH_S * 1000), 'get', '--raw', path];
    const child = startProgram({ program: 'kubectl', args, env });
    let pieces: string[] = [];
    let length = 0;
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
      pieces.push(text);
      length += text.length;
      if (length > LARGEST) stop();
      if (!text.includes('\n')) return;
      const lines = pieces.join('').split('\n');
      const rest = lines.pop() ?? '';
      pieces = [rest];
      length = rest.length;
      try {
        for (const line of lines) {
          const change = changeIn(line);
          if (change !== null && !signal.aborted) onChange(change);
        }
      } catch (error) {
        stop();
        refuse(error instanceof Error ? error : new Error(String(error)));
      }
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(0, WORDS);
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      done(error.code === 'ENOENT' ? NO_KUBECTL : error.message);
    });
    child.on('close', (code) => {
      done(code === 0 || OUT_OF_TIME.test(words) ? null : words.trim() || `kubectl ended with ${String(code)}`);
    });
    child.stdin?.on('error', () => undefined).end();
  });
}

function changeIn(line: string): WatchedChange | null {
  let change: Json | null;
  try {
    change = objectOrNull(JSON.parse(line));
  } catch {
    return null;
  }
  const type = change?.['type'];
  const object = objectOrNull(change?.['object']);
  return typeof type === 'string' && object !== null ? { type, object } : null;
}
