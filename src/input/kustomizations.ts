/** Folders of Kustomize among the files that were found: which files they take, and whether they change images. Pure. */
import { dirname, join } from 'node:path/posix';
import { documentsOf, NOTHING, type Value } from './manifests/documents';
import { TooLarge } from './manifests/documents';

/** A kustomization file and its text. */
export interface KustomizationFile {
  /** With `/` between folders. */
  readonly path: string;
  readonly text: string;
}

/** What the kustomizations of an input come to. */
export interface Kustomizations {
  /** Their folders, and whether what they render may have other images than their files. */
  readonly folders: readonly { readonly folder: string; readonly changes: boolean }[];
  /** Files that are no manifests of their own: patches, and what a folder changes. */
  readonly taken: ReadonlySet<string>;
}

/** Fields by which a kustomization's images are other ones than those of its resources. */
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
/** Fields that name files and folders. */
const TAKING = ['resources', 'bases', 'components'] as const;

/** Reads the kustomizations of an input. A folder that another one takes and changes has its files changed, too. */
export function kustomizationsIn(files: readonly KustomizationFile[]): Kustomizations {
  const roots = new Map(files.map(({ path, text }) => [dirname(path), rootOf(text)]));
  const taken = new Set<string>();
  const changed = new Set<string>();
  const visit = (folder: string, isChanged: boolean): void => {
    const root = roots.get(folder);
    if (root === undefined || changed.has(folder)) return;
    const changes = isChanged || changesImages(root);
    if (changes) changed.add(folder);
    for (const patch of patchesOf(root)) taken.add(join(folder, patch));
    if (!changes) return;
    for (const field of TAKING)
      for (const entry of root.get(field).items()) {
        const path = join(folder, entry.text() ?? '');
        if (roots.has(path)) visit(path, true);
        else taken.add(path);
      }
  };
  for (const folder of roots.keys()) visit(folder, false);
  return { folders: [...roots.keys()].map((folder) => ({ folder, changes: changed.has(folder) })), taken };
}

/** What cannot be read changes what nobody knows. */
function rootOf(text: string): Value {
  try {
    for (const { root, problem } of documentsOf(text, () => true)) return problem === null ? root : NOTHING;
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
  }
  return NOTHING;
}

const changesImages = (root: Value): boolean =>
  root.kind === 'nothing' ||
  CHANGING.some((field) => root.get(field).kind !== 'nothing') ||
  TAKING.some((field) => [...root.get(field).items()].some((entry) => isRemote(entry.text() ?? '')));

/** What Kustomize fetches, nobody sees here. */
const isRemote = (entry: string): boolean => /^[a-z+]+:\/\/|^git@|^github\.com\/|\?ref=/.test(entry);

function* patchesOf(root: Value): Iterable<string> {
  for (const field of ['patches', 'patchesJson6902', 'replacements', 'transformers', 'configurations'])
    for (const entry of root.get(field).items()) yield entry.get('path').text() ?? entry.text() ?? '';
  for (const entry of root.get('patchesStrategicMerge').items()) yield entry.text() ?? '';
}
