/** The given manifests: finds their files, reads them, and reports what is wrong. Loaded only if there are any. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { GivenManifests, ManifestReader, Readers } from './files';
import { type Kustomizations, kustomizationsIn } from './kustomizations';
import { manifestPaths, type ManifestPaths, type NamedFile } from './manifest-paths';
import { first, type ManifestFile, fileInWords, readManifests } from './manifests';
import { looksLikeManifest } from './manifests/unrendered';
import { harmless, ignoredNote, unrendered } from './passed-over';
import { PROGRAMS, type Rendered, type Source } from './render';
import { reason } from '../model/reason';
import { shownAs } from './shown-as';

/**
 * The maximum length of all manifests together, in characters: reading more takes longer than a gate should. Other
 * files do not count.
 */
const LARGEST_INPUT = 32 * 1024 * 1024;
/** The maximum number of sentences of one kind that are reported. */
const MOST_TOLD = 10;

/** The result of rendering for each source; null if rendering was not requested. */
export type RenderedSources = ReadonlyMap<Source, Rendered> | null;

/**
 * The charts and overlays to render.
 * @param paths files, folders and patterns; the reader reports what is wrong with them
 */
export function sourcesToRender(
  folder: string,
  root: string | null,
  paths: readonly string[],
  read: Readers['read'],
): readonly Source[] {
  const wrong = { problems: [], errors: [] };
  const found = manifestPaths(folder, root, paths, read, wrong);
  const { folders } = kustomizationsOf(found, textsOf(folder, read, wrong));
  return [
    ...found.charts.map((chart) => ({ kind: 'chart' as const, folder: chart })),
    ...folders.filter(({ renders }) => renders).map((each) => ({ kind: 'overlay' as const, folder: each.folder })),
  ];
}

const kustomizationsOf = (found: ManifestPaths, texts: (file: NamedFile) => string | null): Kustomizations =>
  kustomizationsIn(
    found.kustomizations.flatMap((path) => {
      const text = texts({ path, found: true, chart: null });
      return text === null ? [] : [{ path, text }];
    }),
  );

/**
 * Creates the reader of manifests.
 * @param folder the folder that relative names start from
 * @param root the repository's root, if known: reports name files relative to it, as the tools that display them do
 * @param read returns a file's text; `-` is standard input
 * @param rendered the results of rendering charts and overlays
 */
export function manifestReader(
  folder: string,
  root: string | null,
  read: Readers['read'],
  rendered: RenderedSources = null,
): ManifestReader {
  return (paths, how): GivenManifests => {
    const problems: string[] = [];
    const errors: string[] = [];
    const found = manifestPaths(folder, root, paths, read, { problems, errors });
    const texts = textsOf(folder, read, { problems, errors });
    const { folders, taken } = kustomizationsOf(found, texts);
    const outcome = renderedFiles(rendered, (path) => shownAs(path, folder, root), errors);
    const isTaken = (file: NamedFile): boolean => file.found && taken.has(file.path.replaceAll('\\', '/'));
    const files = function* (): Iterable<ManifestFile> {
      for (const file of found.files) {
        const text = isTaken(file) ? null : texts(file);
        if (text !== null) yield { file: shownAs(file.path, folder, root), text, found: file.found, chart: file.chart };
      }
      yield* outcome.files;
    };
    const result = readManifests(files(), how);
    const passed = {
      charts: found.charts.filter((chart) => !outcome.charts.has(chart)),
      kustomizations: folders.filter((each) => !outcome.overlays.has(each.folder) && !(outcome.whole && each.part)),
      missing: outcome.missing,
      templates: result.templates,
      others: result.others,
      leftOut: found.leftOut,
    };
    const unread = [...unrendered(passed), ...first(result.unread, MOST_TOLD, '')];
    const wrong = [...problems, ...result.problems];
    const broken = [...errors, ...result.errors];
    const isEmpty = result.images.length === 0;
    if (wrong.length === 0 && broken.length === 0 && isEmpty && result.objects === 0)
      wrong.push(nothingIn(found.files, found.leftOut + found.ignored.length, unread));
    return {
      images: result.images.map(({ text, source, use }) => ({
        text,
        source,
        use,
        named: `${fileInWords(source.file)}:${String(source.line)}:${String(source.column)}`,
      })),
      problems: wrong,
      warnings: [...result.warnings, ...harmless(passed)],
      seen: { errors: broken, unread, leftOut: ignoredNote(found.ignored), empty: isEmpty },
      secrets: result.secrets,
    };
  };
}

/** The results of rendering, for the reader. */
interface RenderedFiles {
  readonly files: readonly ManifestFile[];
  /** Folders that were rendered, could not be rendered, or need no rendering: nothing else is reported about them. */
  readonly charts: ReadonlySet<string>;
  readonly overlays: ReadonlySet<string>;
  /** The program for overlays was found, so the folders that they refer to were rendered with them. */
  readonly whole: boolean;
  readonly missing: readonly string[];
}

/** @param errors receives one sentence for each folder that could not be rendered */
function renderedFiles(rendered: RenderedSources, shown: (folder: string) => string, errors: string[]): RenderedFiles {
  const done = { chart: new Set<string>(), overlay: new Set<string>() };
  const missing = new Set<string>();
  const files: ManifestFile[] = [];
  let length = 0;
  for (const [{ kind, folder }, came] of rendered ?? []) {
    const program = PROGRAMS[kind];
    if (came.state === 'missing') missing.add(program);
    else done[kind].add(folder);
    if (came.state === 'done') length += came.text.length;
    if (came.state === 'failed') errors.push(`${shown(folder)}: ${program} cannot render this ${kind}: ${came.words}`);
    else if (came.state === 'done' && length > LARGEST_INPUT)
      errors.push(`${shown(folder)}: what was rendered is larger than 32 MiB together`);
    else if (came.state === 'done') files.push({ file: shown(folder), text: came.text, found: true, rendered: true });
  }
  const whole = rendered !== null && !missing.has(PROGRAMS.overlay);
  return { files, charts: done.chart, overlays: done.overlay, whole, missing: [...missing] };
}

/** Why there is nothing to judge. */
function nothingIn(files: readonly NamedFile[], leftOut: number, unread: readonly string[]): string {
  const [only, ...others] = files;
  const where =
    only === undefined
      ? leftOut > 0
        ? 'every file is left out'
        : 'there is no manifest'
      : `no Kubernetes object is in ${others.length === 0 ? fileInWords(only.path) : `these ${String(files.length)} files`}`;
  return `${where}${unread.length === 0 ? '' : `: ${unread.join('; ')}`}`;
}

/** Reads files one by one. A file that cannot be read gives null, and a sentence among the errors or the problems. */
function textsOf(
  folder: string,
  read: Readers['read'],
  { problems, errors }: { readonly problems: string[]; readonly errors: string[] },
): (file: NamedFile) => string | null {
  let length = 0;
  return ({ path, found }) => {
    const say = (words: string): null => {
      (found ? errors : problems).push(`${fileInWords(path)}${words}`);
      return null;
    };
    if (length > LARGEST_INPUT) return null;
    try {
      const size = path === '-' ? 0 : statSync(resolve(folder, path)).size;
      if (!found && size > LARGEST_INPUT) return say(': the manifests are larger than 32 MiB together');
      const text = read(path, !found);
      if (!found || looksLikeManifest(text)) length += text.length;
      return length > LARGEST_INPUT ? say(': the manifests are larger than 32 MiB together') : text;
    } catch (error) {
      return say(` cannot be read: ${reason(error)}`);
    }
  };
}
