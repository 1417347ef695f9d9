/** Renders charts and overlays with the programs on the PATH. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve as resolvePath } from 'node:path';
import pLimit from 'p-limit';
import { onPath } from '../model/on-path';
import { documentsOf, TooLarge } from './manifests/documents';

/** A folder to render, and the program for it. */
export interface Source {
  readonly kind: 'chart' | 'overlay';
  /** Relative to the working folder, with `/` between folders. */
  readonly folder: string;
}

/** The result of rendering. `missing`: the program was not found. `library`: a chart that other charts include. */
export type Rendered =
  | { readonly state: 'done'; readonly text: string }
  | { readonly state: 'failed'; readonly words: string }
  | { readonly state: 'missing' | 'library' };

/** The settings for rendering, from a request. */
export interface Rendering {
  /** The working folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Stops it immediately. */
  readonly signal: AbortSignal | null;
  /** For one chart or overlay. */
  readonly timeoutMs: number;
}

export const PROGRAMS = { chart: 'helm', overlay: 'kubectl' } as const;

/** The maximum output for one chart or overlay, in bytes. */
const LARGEST = 16 * 1024 * 1024;
/** The maximum length of a program's error message, in characters. */
const WORDS = 600;
/** The number of programs that run at the same time. */
const AT_ONCE = 2;

/**
 * Renders charts with `helm template FOLDER` and overlays with `kubectl kustomize FOLDER`, without a shell and without
 * the credentials in the environment, with limits on time and size.
 * @returns the result for each source; never throws
 */
export async function renderAll(
  sources: readonly Source[],
  rendering: Rendering,
): Promise<ReadonlyMap<Source, Rendered>> {
  const lane = pLimit(AT_ONCE);
  const rendered = await Promise.all(
    sources.map(async (source) => [source, await lane(() => render(source, rendering))] as const),
  );
  return new Map(rendered);
}

function render({ kind, folder }: Source, { cwd, env, signal, timeoutMs }: Rendering): Promise<Rendered> {
  if (kind === 'chart' && isLibrary(resolvePath(cwd, folder))) return Promise.resolve({ state: 'library' });
  // A folder's name must not be mistaken for an option. On Windows a folder on another drive is absolute.
  const named = folder === '.' || isAbsolute(folder) ? folder : `./${folder}`;
  const program = PROGRAMS[kind];
  const args = kind === 'chart' ? ['template', named] : ['kustomize', named];
  const options = {
    cwd,
    env: withoutSecrets(env),
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    maxBuffer: LARGEST,
    windowsHide: true,
    ...(signal === null ? {} : { signal }),
  } as const;
  return new Promise((resolve) => {
    const child = execFile(
      onPath(program, env, process.platform, existsSync),
      args,
      options,
      (error, stdout, stderr) => {
        if (error === null) resolve({ state: 'done', text: stdout });
        else if (error.code === 'ENOENT') resolve({ state: 'missing' });
        else resolve({ state: 'failed', words: wordsOf(error, stderr, timeoutMs) });
      },
    );
    child.stdin?.on('error', () => undefined).end();
  });
}

function wordsOf(
  error: { readonly code?: string | number | null; readonly killed?: boolean; readonly name: string },
  stderr: string,
  timeoutMs: number,
): string {
  if (error.name === 'AbortError') return 'the run was stopped';
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return 'it comes to more than 16 MiB';
  if (error.killed === true) return `it took longer than ${String(timeoutMs / 1000)} s`;
  const lines = stderr.split('\n').map((line) => line.trim().replace(LOG_HEADER, ''));
  const words = lines.filter((line) => line !== '').join(' ');
  if (words === '') return `it ended with ${String(error.code ?? 'a signal')}`;
  return words.length <= WORDS ? words : `${words.slice(0, WORDS)}…`;
}

/** The prefix that kubectl writes before an error: level, time, process, place (https://github.com/kubernetes/klog). */
const LOG_HEADER = /^[EFIW]\d{4} [\d:.]+ +\d+ [\w.]+:\d+\] (?:"command failed" err=)?/;

/** A chart without any manifest of its own. */
function isLibrary(folder: string): boolean {
  const file = ['Chart.yaml', 'Chart.yml'].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (file === undefined) return false;
  try {
    for (const { root } of documentsOf(readFileSync(file, 'utf8'), () => true))
      return root.get('type').text() === 'library';
  } catch (error) {
    if (!(error instanceof TooLarge) && !(error instanceof Error && 'code' in error)) throw error;
  }
  return false;
}

/** The variables that programs need to be found, to find their settings, and to use a proxy; no credentials. */
const NEEDED =
  /^(?:PATH|PATHEXT|HOME|USERPROFILE|SYSTEMROOT|APPDATA|LOCALAPPDATA|PROGRAMDATA|HOMEDRIVE|HOMEPATH|TE?MP|TMPDIR|LANG|XDG_\w+|HELM_(?!KUBE)\w+)$/i;
const PROXY = /^(?:HTTPS?|NO|ALL)_PROXY$/i;

const withoutSecrets = (env: Rendering['env']): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(env).filter(([name]) => NEEDED.test(name) || PROXY.test(name))),
  // Git, which Kustomize runs to fetch remote resources, must not wait for a password.
  GIT_TERMINAL_PROMPT: '0',
});
