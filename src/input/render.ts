/** Renders charts and overlays by the programs that are on the PATH. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve as resolvePath } from 'node:path';
import pLimit from 'p-limit';
import { onPath } from '../model/on-path';
import { documentsOf, TooLarge } from './manifests/documents';

/** What is rendered, and by which program. */
export interface Source {
  readonly kind: 'chart' | 'overlay';
  /** From the working folder, with `/` between folders. */
  readonly folder: string;
}

/** What rendering came to. `missing`: the program is not there. `library`: a chart that is only taken by others. */
export type Rendered =
  | { readonly state: 'done'; readonly text: string }
  | { readonly state: 'failed'; readonly words: string }
  | { readonly state: 'missing' | 'library' };

/** Rendering, as a request asks for it. */
export interface Rendering {
  /** The working folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends it at once. */
  readonly signal: AbortSignal | null;
  /** For one chart or overlay. */
  readonly timeoutMs: number;
}

export const PROGRAMS = { chart: 'helm', overlay: 'kubectl' } as const;

/** Bytes that one chart or overlay may come to. */
const LARGEST = 16 * 1024 * 1024;
/** Characters of a program's errors that are told. */
const WORDS = 600;
/** Programs at one time. */
const AT_ONCE = 2;

/**
 * Renders charts by `helm template FOLDER`, overlays by `kubectl kustomize FOLDER`: without a shell, without the
 * credentials of the environment, bounded in time and size.
 * @returns for each source what it came to; never an exception
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
  // A folder's name must not be taken for an option. On Windows a folder of another drive is absolute.
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

/** What kubectl writes before its error: level, time, process, place (https://github.com/kubernetes/klog). */
const LOG_HEADER = /^[EFIW]\d{4} [\d:.]+ +\d+ [\w.]+:\d+\] (?:"command failed" err=)?/;

/** A chart that holds no manifest of its own. */
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

/** What programs need to be found, to find their own settings, and to get through a proxy: no credentials beside. */
const NEEDED =
  /^(?:PATH|PATHEXT|HOME|USERPROFILE|SYSTEMROOT|APPDATA|LOCALAPPDATA|PROGRAMDATA|HOMEDRIVE|HOMEPATH|TE?MP|TMPDIR|LANG|XDG_\w+|HELM_(?!KUBE)\w+)$/i;
const PROXY = /^(?:HTTPS?|NO|ALL)_PROXY$/i;

const withoutSecrets = (env: Rendering['env']): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(env).filter(([name]) => NEEDED.test(name) || PROXY.test(name))),
  // Git, which Kustomize runs for what lies elsewhere, must not wait for a password.
  GIT_TERMINAL_PROMPT: '0',
});
