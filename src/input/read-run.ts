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

/** Of these, options whose files may be objects in Cloud Storage. */
const STORED = ['images-from', 'facts', 'resume', 'baseline'] as const;

/** Reads objects of Cloud Storage by their names; an error says why one cannot be read. */
export type ReadStored = (names: readonly string[]) => Promise<ReadonlyMap<string, string | Error>>;

/** What an object is before it is read. */
const NOT_YET = 'it has not been asked for yet';

/**
 * Reads a run from what was given to an entry and from the files that this names.
 * @param folder what relative names start from
 * @param readStandardInput null where there is none, as in the action
 * @param command null: the action's `mode` says it
 * @param signal gives up what waits for others: pipes
 * @param readStored null: nothing is read from Cloud Storage
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
  // What a workflow checks out may have been written by anyone, links among it.
  const workspace = entry === 'action' ? (root ?? folder) : null;
  const given = { root, workspace, pipes };
  // Nothing is called where anything else is wrong.
  const notYet = new Map(stored.map((name) => [name, new Error(NOT_YET)]));
  const readers = fileReaders(folder, input, { ...given, stored: notYet });
  // YAML takes a while to load: only where there is some.
  const manifests =
    values.manifests === undefined ? null : await manifestsOf({ values, folder, root, readers, env, signal });
  const kept = goesOnItself(values);
  // Before its first end there is nothing to go on with.
  const first = kept !== null && !readers.exists(kept);
  const hasSaved = values.facts !== undefined || (values.resume !== undefined && !first);
  const mayHavePolicy = values.policy !== undefined || hasSaved || readers.exists(DEFAULT_POLICY);
  const policy = mayHavePolicy ? (await import('./policy-file')).readPolicyFile : null;
  // So do the schemas of saved facts.
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

/** An object of a bucket that is there. */
const NOT_THERE = 'it does not exist (“No such object';

/** The one file from which a run goes on and into which it writes: it is started with the same options until it is done. */
function goesOnItself({ resume, 'save-facts': written }: Values): string | null {
  const [file] = resume ?? [];
  return file !== undefined && resume?.length === 1 && written?.length === 1 && written[0] === file ? file : null;
}

/** Milliseconds that one chart or overlay may take. */
const RENDERING_MS = 60_000;

/** The reader of manifests; with `--render` charts and overlays are rendered before it is made. */
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
