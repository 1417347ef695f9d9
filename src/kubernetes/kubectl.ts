/** Runs kubectl as a child process for requests to the Kubernetes API and for watches. */
import { type Json, objectOrNull } from '../model/json';
import { apiPath, NoName } from './api-path';
import { type Env, killProgram, LARGEST, type ProgramAnswer, runProgram, runToItsEnd, startProgram } from './program';

/** The kubeconfig and context for kubectl; null for kubectl's default (`KUBECONFIG`). */
export interface KubeAccess {
  readonly kubeconfig: string | null;
  readonly context: string | null;
  /** A prefix for each path: the path in the server's address if this version of kubectl drops it, otherwise empty. */
  readonly prefix: string;
}

/** The result of a call, with the error message of kubectl if it was refused. */
export type KubectlAnswer = ProgramAnswer;

/** A request to the API server. */
export interface KubeRequest {
  readonly verb: 'get' | 'create' | 'delete';
  /** The parts of the path: `api`, `v1`, `namespaces`, NAMESPACE, `pods`. */
  readonly parts: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  /** The JSON to send: an object, or the options of a deletion. */
  readonly body?: object;
  readonly timeoutMs: number;
  /** Cancels the request; without it, the request is completed whatever happens to the run. */
  readonly signal?: AbortSignal;
  /** The request is not cancelled, only limited by kubectl's own time-out. */
  readonly toItsEnd?: boolean;
}

/** The maximum number of characters of kubectl's error output that are kept. */
const WORDS = 4000;
const NO_KUBECTL = 'kubectl was not found on the PATH';
/** The additional time after which kubectl stops by its own time-out, if it was not stopped before. */
const GRACE_S = 5;

/** Sends one request and returns the answer, or the reason why there is none. It never throws. */
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

/** One change in a watch. */
export interface WatchedChange {
  readonly type: string;
  readonly object: Json;
}

/**
 * The duration of one watch in seconds. A killed run cannot stop its watch, so every watch ends on its own and is
 * restarted.
 */
const WATCH_S = 60;

/**
 * The message of kubectl when its own time-out ends a request (Go, net/http): the end of a watch that the server left
 * open.
 */
const OUT_OF_TIME = /Client\.Timeout|context deadline exceeded/;

/** A collection to watch. */
export type KubeWatch = Required<Pick<KubeRequest, 'parts' | 'query'>>;

/**
 * Watches objects of the Kubernetes API: first the existing objects, then each change, until the signal is aborted or
 * the server closes the watch, which it does after one minute.
 * @param onChange called with each change; an exception ends the watch
 * @returns the error message of kubectl; null if the watch was aborted or closed by the server
 * @throws exceptions of onChange
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
