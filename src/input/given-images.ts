/** The images of a request: named one by one, in lists, in manifests, or in saved facts. */
import type { SavedPlaces, SavedRequest } from '../facts/file';
import type { ReadingManifests } from './manifests';
import { parseImageReference } from '../model/image-reference';
import type { TargetImage } from '../model/target';
import type { Readers } from './files';
import type { Given } from './given';
import { type GivenImage, imageLines, invalidImage, readImages } from './images';
import { readText } from './read-text';
import { append } from '../model/append';

/** Characters of a list of images. */
const LONGEST_LIST = 16 * 1024 * 1024;

/**
 * All images that were given; those of saved facts where none was.
 * @param needed whether none at all is a problem
 */
export function imagesOf(
  from: Given,
  readers: Readers,
  saved: SavedRequest | null,
  { imagePaths, namespace }: ReadingManifests,
  needed: boolean,
): readonly TargetImage[] {
  const given: GivenImage[] = [];
  from.all('image', (text) => {
    given.push({ text: text.trim(), source: null, use: null, named: from.named('image') });
    return { value: text };
  });
  const list = from.one('images-from', (file) => {
    const content = readText(readers, file);
    if ('problem' in content) return content;
    if (content.value.length > LONGEST_LIST) return { problem: 'is larger than 16 MiB' };
    const lines = imageLines(content.value, readers.shown?.(file) ?? file);
    if (lines.length === 0) return { problem: 'holds no image reference' };
    append(given, lines);
    return { value: file };
  });
  const paths = from.all('manifests', (path) =>
    path.trim() === '' ? { problem: 'must name a file, a folder or a pattern' } : { value: path },
  );
  if (list === '-' && paths.includes('-'))
    from.problems.push(`${from.named('manifests')} and ${from.named('images-from')} cannot both be “-”`);
  if (paths.length > 0 && readers.manifests) {
    const { images, problems, unread } = readers.manifests(paths, { imagePaths, namespace });
    append(
      from.problems,
      problems.map((problem) => `${from.named('manifests')}: ${problem}`),
    );
    // One warning: a runner shows ten.
    if (unread.length > 0) from.warnings.push(`${from.named('manifests')}: ${unread.join('\n')}`);
    append(given, images);
  }
  if (!(['image', 'images-from', 'manifests'] as const).some((id) => from.mentioned(id))) {
    if (saved) return savedImages(from, saved);
    if (needed && !from.mentioned('facts')) from.problems.push(noImage(from));
  }
  const { images, problems } = readImages(given);
  append(from.problems, problems);
  return images;
}

export const noImage = (from: Given): string =>
  `no image is given: ${from.named('image')}, ${from.named('images-from')} or ${from.named('manifests')} is needed`;

/** The images of saved facts, at the places where they were found then: what a manifest had wrong is so still. */
function savedImages(from: Given, { images, places }: SavedRequest): readonly TargetImage[] {
  return images.flatMap((text, at): readonly TargetImage[] => {
    const place: SavedPlaces = places?.[at] ?? { sources: [] };
    const parsed = parseImageReference(text);
    if (parsed.ok) return [{ valid: true, reference: parsed.reference, ...place }];
    if (place.sources.length > 0) return [invalidImage(text, parsed, place.sources)];
    const { images: read, problems } = readImages([{ text, source: null, use: null, named: from.named('facts') }]);
    append(from.problems, problems);
    return read;
  });
}
