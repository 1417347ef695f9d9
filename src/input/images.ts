import { parseImageReference } from '../model/image-reference';
import type { ImageUse } from '../model/image-use';
import { placeholderIn } from '../model/placeholder';
import type { ImageSource, TargetImage } from '../model/target';

/** A reference as it was given, and its source. */
export interface GivenImage {
  readonly text: string;
  /** Null for the command line and standard input. */
  readonly source: ImageSource | null;
  /** How a workload of a manifest uses it; null if it does not come from a manifest. */
  readonly use: ImageUse | null;
  /** The name in error messages: `--image`, `images.txt:3`. */
  readonly named: string;
}

/**
 * The references in a file for `--images-from`: one per line, without surrounding white space and `# comments`.
 * @param file its name, `-` for standard input
 */
export function imageLines(text: string, file: string): readonly GivenImage[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return lines.flatMap((line, index) => {
    const content = withoutComment(line).trim();
    if (content === '') return [];
    const place = { file, line: index + 1, column: line.indexOf(content) + 1, workload: null };
    const named = `${file === '-' ? 'standard input' : file}:${place.line}`;
    return [{ text: content, source: file === '-' ? null : place, use: null, named }];
  });
}

/** The line up to a `#` at its start or after white space. */
function withoutComment(line: string): string {
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1))
    if (at === 0 || line.charAt(at - 1).trim() === '') return line.slice(0, at);
  return line;
}

/**
 * Whether a line of a file may be shown in an error, which is public if the log is: a list may be a link to a file with
 * secrets. It must consist of the characters of a reference and, if it has capital letters as keys and tokens do, start
 * with a host.
 */
function looksLikeReference(text: string): boolean {
  if (text.length > 300 || !/^[A-Za-z0-9._/:@-]+$/.test(text)) return false;
  return text === text.toLowerCase() || /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d+)?\//.test(text);
}

/** The maximum number of problems that are listed: in a file that is not a list of images, every line is one. */
const MOST_PROBLEMS = 20;

/** One image, with everywhere it is used. */
interface Found {
  readonly text: string;
  readonly parsed: ReturnType<typeof parseImageReference>;
  readonly sources: ImageSource[];
  readonly places: Set<string>;
  readonly uses: ImageUse[];
  plain: boolean;
}

/**
 * Reads references. A reference that is given twice is one image, with all its places and uses. Another spelling
 * (`redis`, `docker.io/library/redis:latest`) is a separate image, because a message about a place refers to the text
 * at that place.
 * @returns the images in their order, including those of manifests that do not parse, and a problem for each other
 *   reference that does not parse
 */
export function readImages(given: readonly GivenImage[]): { images: TargetImage[]; problems: string[] } {
  const images = new Map<string, Found>();
  const problems: string[] = [];
  let more = 0;
  for (const { text, source, use, named } of given) {
    const parsed = parseImageReference(text);
    if (!parsed.ok && use === null) {
      if (problems.length >= MOST_PROBLEMS) more += 1;
      else if (source === null || looksLikeReference(text)) {
        // An input of the action or an argument that should have been filled in from a variable.
        const { reason, at } = (source === null ? placeholderIn(text) : null) ?? parsed;
        problems.push(
          `${named}: not an image reference: ${reason}${text.trim() === '' ? '' : `\n${pointAt(text, at)}`}`,
        );
      } else
        problems.push(
          `${named}:${String(source.column)}: not an image reference (the line is not shown: it may be of another file)`,
        );
      continue;
    }
    const entry = images.get(text) ?? { text, parsed, sources: [], places: new Set(), uses: [], plain: false };
    if (source) addPlace(entry, source);
    if (use) entry.uses.push(use);
    else entry.plain = true;
    images.set(text, entry);
  }
  if (more > 0) problems.push(`${String(more)} more are not image references either`);
  return { images: [...images.values()].map(imageOf), problems };
}

/** With aliases, one text is part of many containers, but it still has one place. */
function addPlace({ sources, places }: Found, source: ImageSource): void {
  const place = JSON.stringify(source);
  if (!places.has(place)) sources.push(source);
  places.add(place);
}

function imageOf({ text, parsed, sources, uses, plain }: Found): TargetImage {
  if (!parsed.ok) return invalidImage(text, parsed, sources);
  const { reference } = parsed;
  return { valid: true, reference, sources, uses, plain };
}

/** A reference in a manifest that does not parse: it is reported at its place, together with the other results. */
export function invalidImage(
  text: string,
  { reason, at }: { readonly reason: string; readonly at: number },
  sources: readonly ImageSource[],
): TargetImage {
  const found = placeholderIn(text);
  const its = { valid: false, text, sources, unlisted: null } as const;
  if (found === null) return { ...its, reason, at, atRunTime: false };
  const { remedy, atRunTime } = found;
  return { ...its, reason: remedy === '' ? found.reason : `${found.reason}: ${remedy}`, at: found.at, atRunTime };
}

/** The text with a caret under the wrong character; a long text is cut around it. */
export function pointAt(text: string, at: number): string {
  const from = Math.max(0, at - 60);
  const shown = visible(text.slice(from, at + 60));
  const before = visible(text.slice(from, at));
  const cut = from > 0 ? '…' : '';
  return `  ${cut}${shown}${at + 60 < text.length ? '…' : ''}\n  ${' '.repeat(cut.length + before.length)}^`;
}

/** Control characters would move the caret or the terminal's cursor: each is replaced by one visible character. */
const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\uFFFD');
