/** Reads Kubernetes manifests: every image in them, where it stands, and how its pods use it. Pure. */
import type { ImageUse } from '../../model/image-use';
import type { ImageSource } from '../../model/target';
import { documentsOf, type Position, TooLarge, type Value } from './documents';
import { holdsTemplate, IS_A_TEMPLATE, objectProblem, sourceProblem } from './unrendered';
import {
  customUse,
  type FoundImage,
  type GivenServiceAccount,
  imageAt,
  imagesIn,
  serviceAccountFrom,
  withAccount,
} from './uses';
import { isBuiltIn, kindOf, namespaceOf, objectsOf, podSpecOf, valuesAt, workloadOf } from './workloads';

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
}

/** Images of all manifests together. */
const MOST_IMAGES = 100_000;
/** Problems of one file that are told. */
const MOST_PROBLEMS = 10;

/**
 * @param imagePaths where custom resources have images: `spec.runner.image`, `spec.steps[].image`
 */
export function readManifests(files: readonly ManifestFile[], imagePaths: readonly string[]): Manifests {
  const found: { image: FoundImage & { readonly text: string }; file: string }[] = [];
  const accounts = new Map<string, GivenServiceAccount>();
  const problems: string[] = [];
  const isWanted = wanted(imagePaths);
  for (const file of files) {
    const ofFile: string[] = [];
    try {
      for (const each of objectsIn(file, isWanted, ofFile)) {
        if (kindOf(each) === 'ServiceAccount')
          accounts.set(
            accountKey(namespaceOf(each), each.get('metadata').get('name').text() ?? ''),
            serviceAccountFrom(each),
          );
        for (const { text, position, use } of imagesOf(each, imagePaths)) {
          if (text !== null) found.push({ image: { text, position, use }, file: file.file });
          else ofFile.push(`${placeOf(file.file, position)}: ${holdsTemplate(file.text) ? IS_A_TEMPLATE : NO_TEXT}`);
        }
        if (found.length > MOST_IMAGES)
          throw new TooLarge(`the manifests hold more than ${String(MOST_IMAGES)} images`);
      }
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      ofFile.push(`${nameOf(file.file)}: ${error.message}`);
    }
    problems.push(...ofFile.slice(0, MOST_PROBLEMS));
    if (found.length > MOST_IMAGES) break;
  }
  const images = found.map(({ image: { text, position, use }, file }) => ({
    text,
    source: { file, ...position, workload: use.workload },
    use: withAccount(use, accounts.get(accountKey(use.namespace, use.serviceAccount))),
  }));
  return { images, problems: [...problems, ...templates(images)] };
}

/** A template may be YAML all the same: its images tell. */
const templates = (images: readonly ManifestImage[]): readonly string[] =>
  images
    .filter(({ text }) => holdsTemplate(text))
    .slice(0, MOST_PROBLEMS)
    .map(({ source }) => `${placeOf(source.file, source)}: ${IS_A_TEMPLATE}`);

const NO_TEXT = 'the image is no text';

/** `a.yaml:3:5`. */
const placeOf = (file: string, { line, column }: Position): string =>
  `${nameOf(file)}:${String(line)}:${String(column)}`;

/** How a file is called in messages. */
export const nameOf = (file: string): string => (file === '-' ? 'standard input' : file);

const accountKey = (namespace: string | null, name: string): string => `${namespace ?? ''}/${name}`;

/** Only documents that can say something of images are parsed: a large dump is mostly of others. */
function wanted(imagePaths: readonly string[]): (part: string) => boolean {
  const keys = imagePaths.map((path) => /([^.[\]"]+)[\]"[*]*$/.exec(path)?.[1] ?? '');
  return (part) => /[iI]mage|ServiceAccount|[kK]ustomiz/.test(part) || keys.some((key) => part.includes(key));
}

/** The objects of a file, its problems told on the way. */
function* objectsIn(file: ManifestFile, isWanted: (part: string) => boolean, problems: string[]): Iterable<Value> {
  const name = nameOf(file.file);
  const say = (words: string, at?: Position): void => {
    problems.push(`${at === undefined ? name : placeOf(file.file, at)}: ${words}`);
  };
  const unusable = sourceProblem(file.file, file.text);
  if (unusable !== null) {
    say(unusable);
    return;
  }
  for (const { root, problems: wrong } of documentsOf(file.text, isWanted)) {
    if (wrong.length > 0 && holdsTemplate(file.text)) {
      say(IS_A_TEMPLATE, wrong[0]);
      return;
    }
    for (const each of wrong) say(each.text, each);
    for (const object of objectsOf(root)) {
      const why = objectProblem(object);
      if (why === null) yield object;
      else say(why, object.position() ?? undefined);
    }
  }
}

/** The images of one object: of its pod, and at the paths of a custom resource. */
function* imagesOf(object: Value, imagePaths: readonly string[]): Iterable<FoundImage> {
  const pod = podSpecOf(object);
  if (pod !== null) yield* imagesIn(pod);
  const use = customUse(workloadOf(object), namespaceOf(object));
  if (!isBuiltIn(object))
    for (const path of imagePaths) for (const value of valuesAt(object, path)) yield* imageAt(value, use);
}
