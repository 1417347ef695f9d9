import { resolve } from 'node:path';
import { isStorageName } from '../model/storage-name';
import { readPipes } from './pipes';
import type { Request } from '../model/request';
import type { Entry, Values } from './given';
import { buildRun, type Built } from './run';
import { DEFAULT_POLICY } from './given-policy';
import type { ManifestReader, Readers } from './files';
import { fileReaders } from './readers';
import { rootOf } from './shown-as';

type Environment = Readonly<Record<string, string | undefined>>;

/** Options that name files to read. */
const FILES = ['images-from', 'manifests', 'facts', 'resume', 'baseline', 'policy'] as const;

/** Those of them whose files may be objects in Cloud Storage. */
const STORED = ['images-from', 'facts', 'resume', 'baseline'] as const;

/** Reads objects of Cloud Storage by their names; an error gives the reason if one cannot be read. */
export type ReadStored = (names: readonly string[]) => Promise<ReadonlyMap<string, string | Error>>;

/** The error for an object that has not been read yet. */
const NOT_YET = 'it has not been asked for yet';

/**
 * Creates a run from the values given to an entry and the files that they name.
 * @param folder the folder that relative names start from
 * @param readStandardInput null if there is none, as in the action
 * @param command null if the action's `mode` decides
 * @param signal stops waiting for pipes
 * @param readStored null if nothing is read from Cloud Storage
 */
export async function readRun(
  entry: Entry,
  values: Values,
  env: Environment,
  folder: string,
  readStandardInput: (() => Promise<string>) | null,
  command: Request['command'] | null = null,
  signal?: AbortSignal,
  readStored: ReadStored | null = null,
): Promise<Built> {
  const stored = readStored === null ? [] : STORED.flatMap((id) => values[id] ?? []).filter(isStorageName);
  const wantsInput = [...(values['images-from'] ?? []), ...(values.manifests ?? [])].includes('-');
  const root = rootOf(env);
  const input = wantsInput && readStandardInput !== null ? await readStandardInput() : null;
  const named = FILES.flatMap((id) => values[id] ?? []).filter((path) => path !== '-' && !isStorageName(path));
  const pipes = await readPipes(
    [...named, DEFAULT_POLICY].map((path) => resolve(folder, path)),
    signal,
  );
  // Anyone may have written what a workflow checks out, including links.
  const workspace = entry === 'action' ? (root ?? folder) : null;
  const given = { root, workspace, pipes };
  // Nothing is requested if anything else is wrong.
  const notYet = new Map(stored.map((name) => [name, new Error(NOT_YET)]));
  const readers = fileReaders(folder, input, { ...given, stored: notYet });
  // The YAML parser takes a while to load, so it is loaded only if there are manifests.
  const manifests =
    values.manifests === undefined ? null : await manifestsOf({ values, folder, root, readers, env, signal });
  const kept = goesOnItself(values, folder);
  // In the first run the file to continue from does not exist yet.
  const first = kept !== null && !readers.exists(kept);
  const hasSaved = values.facts !== undefined || (values.resume !== undefined && !first);
  const mayHavePolicy = values.policy !== undefined || hasSaved || readers.exists(DEFAULT_POLICY);
  const policy = mayHavePolicy ? (await import('./policy-file')).readPolicyFile : null;
  // The schemas of saved facts also take a while to load.
  const facts = !hasSaved ? null : (await import('./facts-file')).readFactsFile;
  const baseline = values.baseline === undefined ? null : (await import('./baseline-file')).readBaseline;
  const contexts =
    (values.cluster === undefined && (!hasSaved || kept !== null)) || values.context !== undefined
      ? await import('./kube-context').then(
          ({ kubeContext }) =>
            (file: string | null, name: string | null) =>
              kubeContext(file, name, env, (path) => fileReaders(folder, null).read(path)),
        )
      : null;
  const build = (from: Readers, begins: boolean): Built => {
    const { resume, ...others } = values;
    const all = { ...from, manifests, policy, facts, baseline, kubeContext: contexts };
    const built = buildRun(entry, begins ? others : values, env, all, command);
    if (!begins || 'errors' in built) return built;
    return { ...built, notes: [...built.notes, `there are no facts in ${resume?.[0] ?? ''} yet: all is asked`] };
  };
  const built = build(readers, first);
  if (stored.length === 0 || readStored === null) return built;
  const errors = 'errors' in built ? built.errors.filter((error) => !error.includes(NOT_YET)) : [];
  if (errors.length > 0) return { errors };
  const texts = await readStored(stored);
  const isThere = kept === null || !String(texts.get(kept)).includes(NOT_THERE);
  return build(fileReaders(folder, input, { ...given, stored: texts }), first || !isThere);
}

/** The error for an object that does not exist. */
const NOT_THERE = 'it does not exist (“No such object';

/**
 * The single file that a run both continues from and writes to: the run is started with the same options until it is
 * complete.
 */
function goesOnItself({ resume, 'save-facts': written }: Values, folder: string): string | null {
  const [file] = resume ?? [];
  const [into] = written ?? [];
  if (file === undefined || into === undefined || resume?.length !== 1 || written?.length !== 1) return null;
  // Objects of Cloud Storage have one name only; a file may be named in several ways.
  const isOne =
    isStorageName(file) || isStorageName(into) ? file === into : resolve(folder, file) === resolve(folder, into);
  return isOne ? file : null;
}

/** The maximum time for rendering one chart or overlay, in milliseconds. */
const RENDERING_MS = 60_000;

/** The reader of manifests; with `--render` the charts and overlays are rendered first. */
async function manifestsOf({
  values,
  folder,
  root,
  readers,
  env,
  signal,
}: {
  readonly values: Values;
  readonly folder: string;
  readonly root: string | null;
  readonly readers: Readers;
  readonly env: Environment;
  readonly signal: AbortSignal | undefined;
}): Promise<ManifestReader> {
  const { manifestReader, sourcesToRender } = await import('./given-manifests');
  const read: Readers['read'] = (path, asNamed) => readers.read(path, asNamed);
  if (values.render?.includes('true') !== true) return manifestReader(folder, root, read);
  const { renderAll } = await import('./render');
  const paths = (values.manifests ?? []).filter((path) => path.trim() !== '');
  const sources = sourcesToRender(folder, root, paths, read);
  const rendering = { cwd: folder, env, signal: signal ?? null, timeoutMs: RENDERING_MS };
  return manifestReader(folder, root, read, await renderAll(sources, rendering));
}
