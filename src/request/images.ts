import { type ImageReference, parseImageReference } from '../model/image-reference';
import type { ImageSource, TargetImage } from '../model/target';

/** A reference as it was given, and where. */
export interface GivenImage {
  readonly text: string;
  /** Null on the command line and from standard input. */
  readonly source: ImageSource | null;
  /** What an error names: `--image`, `images.txt:3`. */
  readonly named: string;
}

/**
 * The references of a file for `--images-from`: one a line, white space around it and `# comments` left out.
 * @param file its name, `-` for standard input
 */
export function imageLines(text: string, file: string): readonly GivenImage[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return lines.flatMap((line, index) => {
    const content = line.replace(/(^|\s)#.*$/, '').trim();
    if (content === '') return [];
    const place = { file, line: index + 1, column: line.indexOf(content) + 1, workload: null };
    const named = `${file === '-' ? 'standard input' : file}:${place.line}`;
    return [{ text: content, source: file === '-' ? null : place, named }];
  });
}

/**
 * Reads references; the same image given twice is one, with both places.
 * @returns the images in their order, and a problem for each reference that does not parse
 */
export function readImages(given: readonly GivenImage[]): { images: TargetImage[]; problems: string[] } {
  const images = new Map<string, { reference: ImageReference; sources: ImageSource[] }>();
  const problems: string[] = [];
  for (const { text, source, named } of given) {
    const parsed = parseImageReference(text);
    if (!parsed.ok) {
      problems.push(`${named}: not an image reference: ${parsed.reason}\n${pointAt(text, parsed.at)}`);
      continue;
    }
    const { host, path, tag, digest } = parsed.reference;
    const key = `${host}/${path}:${tag ?? ''}@${digest ?? ''}`;
    const entry = images.get(key) ?? { reference: parsed.reference, sources: [] };
    if (source) entry.sources.push(source);
    images.set(key, entry);
  }
  return { images: [...images.values()].map((image) => ({ valid: true, ...image })), problems };
}

/** The text with a caret under the place that is wrong; a long text is cut around it. */
export function pointAt(text: string, at: number): string {
  const from = Math.max(0, at - 60);
  const shown = visible(text.slice(from, at + 60));
  const before = visible(text.slice(from, at));
  const cut = from > 0 ? '…' : '';
  return `  ${cut}${shown}${at + 60 < text.length ? '…' : ''}\n  ${' '.repeat(cut.length + before.length)}^`;
}

/** Control characters would move the caret, or the terminal: each becomes one visible sign. */
const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\uFFFD');
