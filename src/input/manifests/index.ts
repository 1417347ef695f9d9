/** Reads Kubernetes manifests: every image in them, its position, and how its pods use it. Pure. */
import { append } from '../../model/append';
import type { GivenSecrets } from '../../model/given-secrets';
import type { ImageUse } from '../../model/image-use';
import type { ImageSource } from '../../model/target';
import { type PodTemplate, podKey } from '../../model/pod-template';
import { customImages, unreadImages } from './custom';
import { documentsOf, type Position, TooLarge } from './documents';
import { secretsOfInput, type SecretsOfInput } from './given-secrets';
import { type FoundImage, imagesIn } from './image-uses';
import { renderedElsewhere } from './known-kinds';
import { misspelt } from './misspelt';
import { nameProblems, useProblem } from './names';
import { templateOf } from './plain';
import { inputOf, type SameInput, withInput } from './same-input';
import {
  hasTemplateLine,
  holdsTemplate,
  isDefinition,
  isChartFile,
  isGoTemplate,
  isKustomization,
  isKustomizationFile,
  isKustomize,
  isOfChart,
  isTemplate,
  looksLikeManifest,
} from './unrendered';
import {
  builtInPod,
  groupOf,
  isCustom,
  type ManifestObject,
  namespaceWritten,
  objectsOf,
  workloadOf,
} from './workloads';

/** A manifest's text and its name; `-` for standard input. */
export interface ManifestFile {
  readonly file: string;
  readonly text: string;
  /** It was found in a folder or by a pattern, so what is not a manifest in it is skipped. Otherwise it was named. */
  readonly found?: boolean;
  /** It is the result of rendering a folder, and its name is the folder's, so line numbers would be meaningless. */
  readonly rendered?: boolean;
  /** The folder of the chart that it belongs to, if any. */
  readonly chart?: string | null;
}

/** An image of a manifest, not yet parsed as a reference. */
export interface ManifestImage {
  readonly text: string;
  readonly source: ImageSource;
  readonly use: ImageUse;
}

export interface Manifests {
  /** In the order of the files, from top to bottom. */
  readonly images: readonly ManifestImage[];
  /** What cannot be read, one sentence each, with file, line and column. */
  readonly problems: readonly string[];
  /** What cannot be read in files that were found; the rest is judged. */
  readonly errors: readonly string[];
  /** Input that kubectl reads differently than one may expect. */
  readonly warnings: readonly string[];
  /** Texts that look like an image and were not read, one sentence each. */
  readonly unread: readonly string[];
  /** Go templates among the files that were found: skipped, one entry per file. */
  readonly templates: readonly string[];
  /** The number of files that were found and contain no Kubernetes object. */
  readonly others: number;
  /** The number of Kubernetes objects that were read. */
  readonly objects: number;
  readonly secrets: GivenSecrets;
}

/** How manifests are read. */
export interface ReadingManifests {
  /** Paths to images in custom resources: `spec.runner.image`, `spec.steps[].image`. */
  readonly imagePaths: readonly string[];
  /** The namespace of objects that name none; null for `default`. */
  readonly namespace: string | null;
  /** Called with the pod of each workload, if pods are needed; the first one of a name counts. */
  readonly keepPod?: (key: string, pod: PodTemplate) => void;
}

/** The maximum number of images in all manifests together. */
const MOST_IMAGES = 100_000;
/** The maximum number of problems that are reported for one file. */
const MOST_PROBLEMS = 10;
/** The maximum number of unread images, and of warnings, that are reported. */
const MOST_TOLD = 10;

/** The results so far, collected file by file. */
interface Reading extends ReadingManifests {
  readonly images: {
    readonly image: FoundImage & { readonly text: string };
    readonly file: string;
    readonly rendered: boolean;
  }[];
  readonly input: SameInput;
  readonly secrets: SecretsOfInput;
  readonly unread: string[];
  readonly warnings: string[];
  readonly templates: string[];
  others: number;
  objects: number;
}

/** Reads manifests, in their order. Malicious input is bounded; what is wrong is a problem, never an exception. */
export function readManifests(files: Iterable<ManifestFile>, how: ReadingManifests): Manifests {
  const reading: Reading = {
    ...how,
    images: [],
    input: inputOf(how.namespace),
    secrets: secretsOfInput(how.namespace),
    unread: [],
    warnings: [],
    templates: [],
    others: 0,
    objects: 0,
  };
  const problems: string[] = [];
  const errors: string[] = [];
  for (const file of files) {
    const wrong: string[] = [];
    try {
      readFile(file, reading, wrong);
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      wrong.push(`${fileInWords(file.file)}: ${error.message}`);
    }
    append(file.found === true ? errors : problems, first(wrong, MOST_PROBLEMS, `${fileInWords(file.file)}: `));
    if (reading.images.length > MOST_IMAGES) break;
  }
  const { input, secrets, unread, warnings, templates, others, objects } = reading;
  const images = reading.images.flatMap(({ image: { text, position, use }, file, rendered }) => {
    const source = { file, ...(rendered ? TOP : position), workload: use.workload };
    return withInput(use, input).map((each) => ({ text, source, use: each }));
  });
  const told = first(warnings, MOST_TOLD, '');
  const given = { secrets: secrets.secrets, several: secrets.several, makers: secrets.makers };
  return { images, problems, errors, warnings: told, unread, templates, others, objects, secrets: given };
}

/** The first of many sentences, and the number of the others. */
export const first = (sentences: readonly string[], most: number, before: string): readonly string[] =>
  sentences.length <= most
    ? sentences
    : [...sentences.slice(0, most), `${before}and ${String(sentences.length - most)} more like these`];

function readFile(file: ManifestFile, reading: Reading, wrong: string[]): void {
  const { file: path, text, found = false, chart = null } = file;
  const say = (words: string, at: Position | null = null): void => {
    wrong.push(`${at === null ? fileInWords(path) : placeOf(path, at)}: ${words}`);
  };
  const name = path.split(/[\\/]/).at(-1) ?? '';
  if (!found && (isChartFile(name) || isKustomizationFile(name))) {
    say(isChartFile(name) ? isOfChart(folderOf(path)) : isKustomize(folderOf(path)));
    return;
  }
  if (text.includes('\0')) {
    if (found) reading.others += 1;
    else say('is not text in UTF-8 or UTF-16');
    return;
  }
  const before = reading.objects;
  let parts = 0;
  const isWanted = (part: string): boolean => {
    if (isDefinition(part)) {
      reading.objects += 1;
      return false;
    }
    const wanted = !found || looksLikeManifest(part) || hasTemplateLine(part);
    if (wanted) parts += 1;
    return wanted;
  };
  for (const document of documentsOf(text, isWanted)) {
    const { problem, start, warnings } = document;
    if (hasTemplateLine(document.text) || (problem !== null && isGoTemplate(document.text))) {
      if (found) reading.templates.push(path);
      else say(isTemplate(chart), problem ?? start);
      return;
    }
    if (problem !== null) say(problem.text, problem);
    for (const object of objectsOf(document.root)) {
      if (isKustomization(object)) {
        if (found) reading.others += 1;
        else say(isKustomize(folderOf(path)), object.value.position());
      } else if (object.kind === '' && object.apiVersion === '' && found) continue;
      else if (!readObject(object, reading, file, say)) return;
    }
    for (const each of warnings)
      reading.warnings.push(
        `${placeOf(path, each)}: ${each.text}${each.text.endsWith('mapping') ? ': kubectl takes the last' : ''}`,
      );
  }
  if (found && reading.objects === before && wrong.length === 0) reading.others += parts === 0 ? 1 : 0;
}

/** @returns false if the file turns out to be a template */
function readObject(
  object: ManifestObject,
  reading: Reading,
  { file, found = false, rendered = false, chart = null }: ManifestFile,
  say: (words: string, at: Position | null) => void,
): boolean {
  const { images, input, secrets, unread, imagePaths, keepPod } = reading;
  if (object.kind !== '' || object.apiVersion !== '') reading.objects += 1;
  const names = nameProblems(object);
  if (names.some(({ template }) => template)) {
    if (found) reading.templates.push(file);
    else say(isTemplate(chart), names[0]?.position ?? null);
    return false;
  }
  for (const each of names) say(each.text, each.position);
  // Nothing of an object that Kubernetes would refuse is used.
  if (names.length > 0) return true;
  input.add(object);
  secrets.add(object);
  if (keepPod !== undefined && builtInPod(object) !== null) {
    const pod = templateOf(object);
    if (pod !== null) keepPod(podKey({ workload: workloadOf(object), namespace: namespaceWritten(object) }), pod);
  }
  const read = new Set<string>();
  for (const { text, position, use, injected } of imagesOf(object, imagePaths)) {
    read.add(`${String(position.line)}:${String(position.column)}`);
    if (text === null) say('the image is not text', position);
    else if (injected) unread.push(`${placeOf(file, position)}: ${use.workload}: ${INJECTED}`);
    else if (holdsTemplate(text)) {
      if (found) reading.templates.push(file);
      else say(isTemplate(chart), position);
      return false;
    } else {
      const problem = useProblem(use);
      if (problem !== null) say(problem, position);
      else images.push({ image: { text, position, use, injected }, file, rendered });
    }
    if (images.length > MOST_IMAGES) throw new TooLarge(`the manifests hold more than ${String(MOST_IMAGES)} images`);
  }
  for (const { words, position } of misspelt(object))
    unread.push(`${placeOf(file, position)}: ${workloadOf(object)} has an image that was not read: ${words}`);
  if (!isCustom(object)) return true;
  const name = object.value.get('metadata').get('name').text() ?? 'NAME';
  const elsewhere = renderedElsewhere(object.kind, groupOf(object), name);
  if (elsewhere !== null)
    unread.push(`${placeOf(file, object.value.position() ?? TOP)}: ${workloadOf(object)} ${elsewhere}`);
  else
    for (const { path, position } of unreadImages(object, read, MOST_TOLD + 1))
      unread.push(
        `${placeOf(file, position)}: ${workloadOf(object)} has an image that was not read: ${NAME_IT} ${path}`,
      );
  return true;
}

const TOP: Position = { line: 1, column: 1 };
const NAME_IT = 'where it is one that pods pull, name it in image_paths of the policy file:';
const INJECTED =
  'Istio’s injector puts another image in the place of “auto” before the pod is made: which one, its own settings say';

/** `a.yaml:3:5`. */
const placeOf = (file: string, { line, column }: Position): string =>
  `${fileInWords(file)}:${String(line)}:${String(column)}`;

/** The name of a file in messages. */
export const fileInWords = (file: string): string => (file === '-' ? 'standard input' : file);

const folderOf = (file: string): string => file.split('/').slice(0, -1).join('/') || '.';

/** The images of one object: of its pod, or of the pods of a custom resource. */
function* imagesOf(object: ManifestObject, imagePaths: readonly string[]): Iterable<FoundImage> {
  const pod = builtInPod(object);
  if (pod !== null) yield* imagesIn(pod);
  else yield* customImages(object, imagePaths);
}
