/** What is left out of manifests: `!GLOB` among their paths, and the lines of an ignore file. Pure. */

/** The file that names, a line each, what is no manifest to judge; as `.gitignore` does. */
export const IGNORE_FILE = '.gke-image-preflight-ignore';

/** The patterns of an ignore file: a line each, without comments and empty lines. */
export const ignoreLines = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/**
 * Whether one of the patterns leaves a path out: `*` and `?` stay in a folder, `**` does not; a pattern without a slash
 * fits at any depth; one that fits a folder leaves out all that is in it. A pattern that starts with `!` takes in again
 * what one before it left out.
 * @param patterns with `/` between folders
 * @returns for a path from the same folder, with `/` between its folders
 */
export function leftOutBy(patterns: readonly string[]): (path: string) => boolean {
  const rules = patterns.map((pattern) => {
    const takesIn = pattern.startsWith('!');
    return { takesIn, fits: ruleOf(takesIn ? pattern.slice(1) : pattern) };
  });
  return (path) => {
    let out = false;
    const normal = path.replace(/^(?:\.\/)+/, '');
    for (const { takesIn, fits } of rules) if (fits.test(normal)) out = !takesIn;
    return out;
  };
}

function ruleOf(pattern: string): RegExp {
  const bare = pattern.replace(/^(?:\.\/)+/, '').replace(/\/$/, '');
  const anchored = bare.includes('/');
  const path = bare.replace(/^\//, '');
  return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${expressionOf(path)}(?:/.*)?$`, 's');
}

/** A pattern as a regular expression; each piece of it fits in one way only, so that no text takes long. */
function expressionOf(pattern: string): string {
  let written = '';
  const pieces = pattern.matchAll(/\*\*\/|\*\*|\*+|\?|\[(!?)([^\][]+)\]|\{([^{}]*)\}|\\(.)|(.)/gs);
  for (const [piece, not, set, words, escaped, plain] of pieces) {
    if (piece === '**/') written += '(?:.*/)?';
    else if (piece === '**') written += '.*';
    else if (piece.startsWith('*')) written += '[^/]*';
    else if (piece === '?') written += '[^/]';
    else if (set !== undefined) written += `[${not === '' ? '' : '^'}${set.replace(/[\\\]^[]/g, '\\$&')}]`;
    else if (words !== undefined) written += `(?:${words.split(',').map(expressionOf).join('|')})`;
    else written += (escaped ?? plain ?? '').replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  }
  return written;
}
