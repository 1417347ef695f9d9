/** Which words are the same, whatever image, address and time stand in them. Pure. */
import type { ImageReference } from '../model/image-reference';
import { gist } from './words';

/** What differs from one try to the next. All repetitions are bounded: linear in the words' length. */
const VARIABLE: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/([^\s/"]{1,255})[^\s"]{0,2000}/g, '$1'],
  [/\b(?:sha256|sha512):[0-9a-f]{1,128}/g, 'DIGEST'],
  [/\bpods? "[^"]{1,253}"/g, 'pod'],
  [/\b\d{4}-\d\d-\d\d[T ][\d:.]{5,20}\S{0,6}/g, 'TIME'],
  [/\[[0-9a-f:]{2,45}\](?::\d{1,5})?/g, 'ADDRESS'],
  [/\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d{1,5})?/g, 'ADDRESS'],
  [/\b[0-9a-f]{8,64}(?:-[0-9a-f]{4,12}){0,4}\b/g, 'ID'],
  [/\d{1,20}/g, 'N'],
];

/**
 * The words without what differs between two pods that were told the same.
 * @param raw as they came
 * @param image the reference that was pulled, which the words repeat; null where it is none
 * @param written the same as the pod has it
 */
export function sameWords(raw: string, image: ImageReference | null, written: string | null): string {
  const told = namesOf(image, written ?? '').reduce((words, name) => words.replaceAll(name, 'IMAGE'), tellingEnd(raw));
  return VARIABLE.reduce((words, [pattern, to]) => words.replace(pattern, to), told).slice(0, 2000);
}

/** Without the frames that name the image again and again. */
export const tellingEnd = (raw: string): string =>
  gist(raw.replace(/^Back-off pulling image "[^"]{0,1000}": \w{1,40}: /, ''));

/** How words name an image: as the pod has it, and as the runtime writes it out. */
function namesOf(image: ImageReference | null, written: string): readonly string[] {
  if (image === null) return written === '' ? [] : [written];
  const { host, path, tag, digest } = image;
  const name = `${host}/${path}`;
  return [
    ...(digest === null ? [] : [`${name}@${digest}`]),
    ...(tag === null ? [] : [`${name}:${tag}`]),
    written,
    name,
    path,
  ];
}
