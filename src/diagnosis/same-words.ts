/** Determines which messages are the same apart from the image, addresses and times in them. Pure. */
import type { ImageReference } from '../model/image-reference';
import { gist } from './words';

/**
 * The parts that vary between attempts. All repetitions are bounded, so matching is linear in the length of the
 * message.
 */
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
 * The message without the parts that differ between two pods with the same problem.
 * @param raw the original message
 * @param image the pulled reference, which the message repeats; null if it is not a valid reference
 * @param written the image as the pod names it
 */
export function sameWords(raw: string, image: ImageReference | null, written: string | null): string {
  const told = namesOf(image, written ?? '').reduce((words, name) => words.replaceAll(name, 'IMAGE'), tellingEnd(raw));
  return VARIABLE.reduce((words, [pattern, to]) => words.replace(pattern, to), told).slice(0, 2000);
}

/** The end of a message, without the prefixes that repeat the image. */
export const tellingEnd = (raw: string): string =>
  gist(raw.replace(/^Back-off pulling image "[^"]{0,1000}": \w{1,40}: /, ''));

/** The names by which a message may refer to an image: the pod's own, and the full names that the runtime uses. */
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
