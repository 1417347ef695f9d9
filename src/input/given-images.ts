/** The images of a request: named individually, in lists, in manifests, or in saved facts. */
import type { ReadingManifests } from './manifests';
import type { Request } from '../model/request';
import type { TargetImage } from '../model/target';
import { type GivenSecrets, NO_SECRETS } from '../model/given-secrets';
import { ALL_SEEN, type InputSeen } from '../model/input-seen';
import type { Readers } from './files';
import { IGNORE_FILE } from './left-out';
import { type Given, hasSaved } from './given';
import type { OptionId } from './options';
import { type GivenImage, imageLines, readImages } from './images';
import { readText } from './read-text';
import { append } from '../model/append';

/** The maximum length of a list of images, in characters. */
const LONGEST_LIST = 16 * 1024 * 1024;

/**
 * All images that were given; otherwise those of the saved facts.
 * @param missing the problem to report if there is no image at all; null if that is not a problem
 */
export function imagesOf(
  from: Given,
  readers: Readers,
  saved: Request | null,
  reading: ReadingManifests,
  missing: string | null,
): { readonly images: readonly TargetImage[]; readonly seen: InputSeen; readonly secrets: GivenSecrets } {
  const given: GivenImage[] = [];
  let seen = ALL_SEEN;
  let secrets = NO_SECRETS;
  from.all('image', (text) => {
    if (/\s#/.test(text)) return { problem: `holds a comment: comments are for ${from.named('images-from')}` };
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
    const { images, problems, warnings, seen: came, secrets: ofManifests } = readers.manifests(paths, reading);
    secrets = ofManifests;
    const named = from.named('manifests');
    append(
      from.problems,
      problems.map((problem) => `${named}: ${problem}`),
    );
    // Joined into one warning, because a runner shows only ten.
    if (warnings.length > 0) from.warnings.push(`${named}: ${warnings.join('\n')}`);
    seen = { ...came, empty: came.empty && given.length === 0 };
    append(from.notes, wayOut(came.errors, named));
    append(given, images);
  }
  if (!(['image', 'images-from', 'manifests'] as const).some((id) => from.mentioned(id))) {
    if (saved) return { images: saved.images, seen: saved.seen, secrets };
    if (missing !== null && !hasSaved(from)) from.problems.push(missing);
  }
  const { images, problems } = readImages(given);
  append(from.problems, problems);
  return { images, seen, secrets };
}

/** A note on how to leave out the file of the first error; empty if there is no error. */
function wayOut([first]: readonly string[], named: string): readonly string[] {
  if (first === undefined) return [];
  const file = /^(.*?)(?::\d+:\d+)?(?:: | cannot be read)/s.exec(first)?.[1] ?? 'FILE';
  return [`to leave a file out: ${named} '!${file}', or its name as a line of ${IGNORE_FILE}`];
}

/** @param more another option that would be sufficient */
export const noImage = (from: Given, more: OptionId | null): string => {
  const ways = (['image', 'images-from', 'manifests', more] as const).flatMap((id) =>
    id === null ? [] : from.named(id),
  );
  return `no image is given: ${ways.slice(0, -1).join(', ')} or ${ways.at(-1) ?? ''} is needed`;
};
