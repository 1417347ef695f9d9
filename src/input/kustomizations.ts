/** Kustomize folders among the files that were found: which files they use, and whether they change images. Pure. */
import { dirname, join } from 'node:path/posix';
import { documentsOf, NO_VALUE, type Value } from './manifests/documents';
import { TooLarge } from './manifests/documents';

/** A kustomization file and its text. */
export interface KustomizationFile {
  /** With `/` between folders. */
  readonly path: string;
  readonly text: string;
}

/** A folder with a kustomization. */
export interface KustomizeFolder {
  readonly folder: string;
  /** Its rendered objects may have other images than its files. */
  readonly changes: boolean;
  /** To be rendered: no other folder refers to it, and it, or a folder that it refers to, changes images. */
  readonly renders: boolean;
  /** A folder to be rendered refers to this one. */
  readonly part: boolean;
}

/** The kustomizations of an input. */
export interface Kustomizations {
  readonly folders: readonly KustomizeFolder[];
  /** Files that are not manifests to read directly: patches, and files that a folder changes. */
  readonly taken: ReadonlySet<string>;
}

/** Fields through which the images of a kustomization differ from those of its resources. */
const CHANGING = [
  'images',
  'patches',
  'patchesStrategicMerge',
  'patchesJson6902',
  'replacements',
  'transformers',
  'components',
  'helmCharts',
  'helmChartInflationGenerator',
  'generators',
  'vars',
  'configurations',
] as const;
/** Fields that refer to files and folders. */
const TAKING = ['resources', 'bases', 'components'] as const;

/**
 * Reads the kustomizations of an input. If a folder changes images, the files of the folders that it refers to count as
 * changed, too.
 */
export function kustomizationsIn(files: readonly KustomizationFile[]): Kustomizations {
  const roots = new Map(files.map(({ path, text }) => [dirname(path), rootOf(text)]));
  const taken = new Set<string>();
  const changed = new Set<string>();
  const visit = (folder: string, isChanged: boolean): void => {
    const root = roots.get(folder);
    if (root === undefined || changed.has(folder)) return;
    const changes = isChanged || changesImages(root);
    if (changes) changed.add(folder);
    for (const patch of patchesOf(root)) taken.add(pathIn(folder, patch));
    if (!changes) return;
    for (const field of TAKING)
      for (const entry of root.get(field).items()) {
        const path = pathIn(folder, entry.text() ?? '');
        if (roots.has(path)) visit(path, true);
        else taken.add(path);
      }
  };
  for (const folder of roots.keys()) visit(folder, false);
  const { renders, parts } = renderedBy(roots, changed);
  const folders = [...roots.keys()].map((folder) => ({
    folder,
    changes: changed.has(folder),
    renders: renders.has(folder),
    part: parts.has(folder),
  }));
  return { folders, taken };
}

/**
 * The folders to render, and those that they refer to. In a cycle of folders none is the first, so each one is
 * rendered.
 */
function renderedBy(
  roots: ReadonlyMap<string, Value>,
  changed: ReadonlySet<string>,
): { readonly renders: ReadonlySet<string>; readonly parts: ReadonlySet<string> } {
  const takes = (folder: string): readonly string[] =>
    TAKING.flatMap((field) => [...(roots.get(folder) ?? NO_VALUE).get(field).items()])
      .map((entry) => pathIn(folder, entry.text() ?? ''))
      .filter((path) => roots.has(path));
  const takenByOne = new Set([...roots.keys()].flatMap(takes));
  const isComponent = (folder: string): boolean => roots.get(folder)?.get('kind').text() === 'Component';
  const tops = [...roots.keys()].filter((folder) => !takenByOne.has(folder) && !isComponent(folder));
  const reached = reachedFrom(tops, takes);
  const ring = [...roots.keys()].filter(
    (folder) => changed.has(folder) && !reached.has(folder) && !isComponent(folder),
  );
  const renders = [...tops, ...ring].filter((top) =>
    [...reachedFrom([top], takes)].some((folder) => changed.has(folder)),
  );
  return { renders: new Set(renders), parts: reachedFrom(renders.flatMap(takes), takes) };
}

/** These folders and all folders that they refer to, each once. */
function reachedFrom(folders: readonly string[], takes: (folder: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(folders);
  // Iterating over a set includes the elements that are added meanwhile.
  for (const folder of reached) for (const path of takes(folder)) reached.add(path);
  return reached;
}

/**
 * The path of an entry in a kustomization, in the form that is used here for folders and files: without a trailing
 * slash.
 */
const pathIn = (folder: string, entry: string): string => join(folder, entry).replace(/(?<=.)\/$/, '');

/** A file that cannot be read may change anything. */
function rootOf(text: string): Value {
  try {
    for (const { root, problem } of documentsOf(text, () => true)) return problem === null ? root : NO_VALUE;
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
  }
  return NO_VALUE;
}

const changesImages = (root: Value): boolean =>
  root.kind === 'nothing' ||
  CHANGING.some((field) => root.get(field).kind !== 'nothing') ||
  TAKING.some((field) => [...root.get(field).items()].some((entry) => isRemote(entry.text() ?? '')));

/** The contents of what Kustomize downloads are not known here. */
const isRemote = (entry: string): boolean => /^[a-z+]+:\/\/|^git@|^github\.com\/|\?ref=/.test(entry);

function* patchesOf(root: Value): Iterable<string> {
  for (const field of ['patches', 'patchesJson6902', 'replacements', 'transformers', 'configurations'])
    for (const entry of root.get(field).items()) yield entry.get('path').text() ?? entry.text() ?? '';
  for (const entry of root.get('patchesStrategicMerge').items()) yield entry.text() ?? '';
}
