/** Reads Kubernetes manifests: every image in them, where it stands, and how its pods use it. Pure. */
import type { ImageUse } from '../../model/image-use';
import type { ImageSource } from '../../model/target';
import { documentsOf, type Position, TooLarge } from './documents';
import { nameProblems } from './names';
import { inputOf, type SameInput, withInput } from './same-input';
import { holdsTemplate, IS_A_TEMPLATE, objectProblem, sourceProblem, TEMPLATE_LINE } from './unrendered';
import { customUse, type FoundImage, imageAt, imagesIn } from './image-uses';
import {
  isBuiltIn,
  isCustom,
  type ManifestObject,
  namespaceOf,
  objectsOf,
  podSpecOf,
  unreadImages,
  valuesAt,
  workloadOf,
} from './workloads';
import { append } from '../../model/append';

/** A manifest's text and its name; `-` for standard input. */
export interface ManifestFile {
  readonly file: string;
  readonly text: string;
}

/** An image of a manifest, not yet read as a reference. */
export interface ManifestImage {
  readonly text: string;
  readonly source: ImageSource;
  readonly use: ImageUse;
}

export interface Manifests {
  /** In the order of the files, from top to bottom. */
  readonly images: readonly ManifestImage[];
  /** A sentence each, with file, line and column. */
  readonly problems: readonly string[];
  /** What custom resources call an image and nobody told to read, a sentence each. */
  readonly unread: readonly string[];
}

/** How manifests are read. */
export interface ReadingManifests {
  /** Where custom resources have images: `spec.runner.image`, `spec.steps[].image`. */
  readonly imagePaths: readonly string[];
  /** Where objects go that name no namespace; null: `default`. */
  readonly namespace: string | null;
}

/** Images of all manifests together. */
const MOST_IMAGES = 100_000;
/** Problems of one file that are told. */
const MOST_PROBLEMS = 10;
/** Unread images that are told. */
const MOST_UNREAD = 10;

/** What reading comes to, file by file. */
interface Reading extends ReadingManifests {
  readonly found: { readonly image: FoundImage & { readonly text: string }; readonly file: string }[];
  readonly input: SameInput;
  readonly unread: string[];
}

/** Reads manifests, in their order. Hostile ones are bounded; what is wrong is a problem, never an exception. */
export function readManifests(files: readonly ManifestFile[], how: ReadingManifests): Manifests {
  const reading: Reading = { ...how, found: [], input: inputOf(how.namespace), unread: [] };
  const problems: string[] = [];
  for (const file of files) {
    const ofFile: string[] = [];
    try {
      readFile(file, reading, ofFile);
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      ofFile.push(`${nameOf(file.file)}: ${error.message}`);
    }
    append(problems, first(ofFile, MOST_PROBLEMS, `${nameOf(file.file)}: `));
    if (reading.found.length > MOST_IMAGES) break;
  }
  const images = reading.found.map(({ image: { text, position, use }, file }) => ({
    text,
    source: { file, ...position, workload: use.workload },
    use: withInput(use, reading.input),
  }));
  return { images, problems: [...problems, ...templates(images)], unread: first(reading.unread, MOST_UNREAD, '') };
}

/** The first of many sentences, and how many there are more. */
const first = (sentences: readonly string[], most: number, before: string): readonly string[] =>
  sentences.length <= most
    ? sentences
    : [...sentences.slice(0, most), `${before}and ${String(sentences.length - most)} more like these`];

function readFile(file: ManifestFile, { imagePaths, found, input, unread }: Reading, problems: string[]): void {
  const place = (position: Position): string => placeOf(file.file, position);
  for (const { object, text: written } of objectsIn(file, wanted(imagePaths), problems)) {
    input.add(object);
    const before = found.length;
    for (const { text, position, use } of imagesOf(object, imagePaths)) {
      if (text !== null) found.push({ image: { text, position, use }, file: file.file });
      else problems.push(`${place(position)}: ${holdsTemplate(written) ? IS_A_TEMPLATE : NO_TEXT}`);
    }
    if (isCustom(object))
      for (const { path, position } of unreadImages(object, MOST_UNREAD + 1))
        if (!found.slice(before).some(({ image }) => isSame(image.position, position)))
          unread.push(`${place(position)}: ${workloadOf(object)} has an image that was not read: ${NAME_IT} ${path}`);
    if (found.length > MOST_IMAGES) throw new TooLarge(`the manifests hold more than ${String(MOST_IMAGES)} images`);
  }
}

const isSame = (one: Position, other: Position): boolean => one.line === other.line && one.column === other.column;

const NO_TEXT = 'the image is no text';
const NAME_IT = 'where it is one that pods pull, name it in image_paths of the policy file:';

/** A template may be YAML all the same: its images tell. */
function templates(images: readonly ManifestImage[]): readonly string[] {
  const all = images
    .filter(({ text }) => holdsTemplate(text))
    .map(({ source }) => `${placeOf(source.file, source)}: ${IS_A_TEMPLATE}`);
  return first(all, MOST_PROBLEMS, '');
}

/** `a.yaml:3:5`. */
const placeOf = (file: string, { line, column }: Position): string =>
  `${nameOf(file)}:${String(line)}:${String(column)}`;

/** How a file is called in messages. */
export const nameOf = (file: string): string => (file === '-' ? 'standard input' : file);

/** The last key of a path, without the signs of a list or of a quoted key after it. */
const lastKeyOf = (path: string): string =>
  path
    .replace(/(?<![\]"[*])[\]"[*]+$/, '')
    .split(/[.[\]"]/)
    .at(-1) ?? '';

/** Only documents that can say something of images are parsed: a large dump is mostly of others. */
function wanted(imagePaths: readonly string[]): (part: string) => boolean {
  const keys = imagePaths.map(lastKeyOf);
  return (part) =>
    /[iI]mage|ServiceAccount|RuntimeClass|default-compute-class|[kK]ustomiz/.test(part) ||
    TEMPLATE_LINE.test(part) ||
    keys.some((key) => part.includes(key));
}

/** The objects of a file and the text of their document, the file's problems told on the way. */
function* objectsIn(
  file: ManifestFile,
  isWanted: (part: string) => boolean,
  problems: string[],
): Iterable<{ readonly object: ManifestObject; readonly text: string }> {
  const name = nameOf(file.file);
  const say = (words: string, at?: Position | null): void => {
    problems.push(`${at ? placeOf(file.file, at) : name}: ${words}`);
  };
  const unusable = sourceProblem(file.file, file.text);
  if (unusable !== null) {
    say(unusable);
    return;
  }
  for (const { text, start, root, problem: wrong } of documentsOf(file.text, isWanted)) {
    if (TEMPLATE_LINE.test(text) || (wrong !== null && holdsTemplate(text))) {
      say(IS_A_TEMPLATE, wrong ?? start);
      return;
    }
    if (wrong !== null) say(wrong.text, wrong);
    for (const object of objectsOf(root)) {
      const why = objectProblem(object);
      if (why !== null) {
        say(why, object.value.position());
        continue;
      }
      const names = nameProblems(object);
      for (const each of names) say(each.text, each.position);
      if (names.length === 0) yield { object, text };
    }
  }
}

/** The images of one object: of its pod, and at the paths of a custom resource. */
function* imagesOf(object: ManifestObject, imagePaths: readonly string[]): Iterable<FoundImage> {
  const pod = podSpecOf(object);
  if (pod !== null) yield* imagesIn(pod);
  const use = customUse(workloadOf(object), namespaceOf(object));
  if (!isBuiltIn(object))
    for (const path of imagePaths) for (const value of valuesAt(object.value, path)) yield* imageAt(value, use);
}
