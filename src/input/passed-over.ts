/** The messages about what was skipped in folders and patterns: counted, with the commands to render it. Pure. */
import { IGNORE_FILE } from './left-out';
import { helmCommand, kustomizeCommand } from './manifests/unrendered';

/** What was found and not read, because it must be rendered first or is not a manifest. */
export interface PassedOver {
  /** Folders of charts that were not rendered. */
  readonly charts: readonly string[];
  /** Kustomize folders that were not rendered. */
  readonly kustomizations: readonly { readonly folder: string; readonly changes: boolean }[];
  /** Files that are Go templates and do not belong to a chart. */
  readonly templates: readonly string[];
  /** The number of files that contain no Kubernetes object. */
  readonly others: number;
  /** The number of files that were excluded by the options. */
  readonly leftOut: number;
  /** Programs that are needed for rendering and were not found. */
  readonly missing: readonly string[];
}

/** The maximum number of folders and files that are named in one sentence. */
const MOST_NAMED = 10;

/** One sentence for each kind of skipped input that may contain images that were not judged. */
export function unrendered({ charts, kustomizations, templates, missing }: PassedOver): readonly string[] {
  const changing = kustomizations.filter(({ changes }) => changes).map(({ folder }) => folder);
  return [
    ...(charts.length === 0
      ? []
      : [
          `${counted(charts, 'Helm chart was', 'Helm charts were')} passed over${unless('helm', missing)}: ${commands(charts, helmCommand)}`,
        ]),
    ...(changing.length === 0
      ? []
      : [
          `${counted(changing, 'Kustomize folder was', 'Kustomize folders were')} passed over, which may change images${unless('kubectl', missing)}: ${commands(changing, kustomizeCommand)}`,
        ]),
    ...(templates.length === 0
      ? []
      : [
          `${counted(templates, 'Go template was', 'Go templates were')} passed over, to be rendered first: ${named(templates)}`,
        ]),
  ];
}

const unless = (program: string, missing: readonly string[]): string =>
  missing.includes(program) ? `, as ${program} was not found on the PATH` : '';

/**
 * The files that an ignore file excluded; null if there are none. The ignore file may be from anybody, so the report
 * mentions it.
 */
export const ignoredNote = (files: readonly string[]): string | null =>
  files.length === 0 ? null : `${counted(files, 'file was', 'files were')} left out by ${IGNORE_FILE}: ${named(files)}`;

/** The sentences about skipped input that cannot contain images. */
export function harmless({ kustomizations, others, leftOut }: PassedOver): readonly string[] {
  const plain = kustomizations.filter(({ changes }) => !changes).map(({ folder }) => folder);
  return [
    ...(plain.length === 0
      ? []
      : [
          `${counted(plain, 'Kustomize folder changes', 'Kustomize folders change')} no image: the files were read as they stand (rendered: ${commands(plain, kustomizeCommand)})`,
        ]),
    ...(leftOut === 0 ? [] : [`${String(leftOut)} ${leftOut === 1 ? 'file is' : 'files are'} left out`]),
    ...(others === 0
      ? []
      : [
          `${String(others)} ${others === 1 ? 'file holds' : 'files hold'} no Kubernetes object, and ${others === 1 ? 'was' : 'were'} passed over`,
        ]),
  ];
}

const counted = (list: readonly unknown[], one: string, many: string): string =>
  `${String(list.length)} ${list.length === 1 ? one : many}`;

const named = (list: readonly string[]): string =>
  `${list.slice(0, MOST_NAMED).join(', ')}${list.length > MOST_NAMED ? `, and ${String(list.length - MOST_NAMED)} more` : ''}`;

const commands = (folders: readonly string[], command: (folder: string) => string): string => {
  const shown = folders.slice(0, MOST_NAMED).map((folder) => `\n  ${command(folder)}`);
  const more = folders.length > MOST_NAMED ? `\n  and ${String(folders.length - MOST_NAMED)} more folders` : '';
  return `${shown.join('')}${more}`;
};
