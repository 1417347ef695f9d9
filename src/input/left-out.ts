/** The files that are excluded from manifests: `!GLOB` among their paths, and the lines of an ignore file. Pure. */

/** The file that lists what is not a manifest to judge, one pattern per line, like `.gitignore`. */
export const IGNORE_FILE = '.gke-image-preflight-ignore';

/** The patterns of an ignore file: one per line, without comments and empty lines. */
export const ignoreLines = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/**
 * Tests whether one of the patterns excludes a path. `*` and `?` do not match a slash, `**` does; a pattern without a
 * slash matches at any depth; one that matches a folder excludes everything in it. A pattern that starts with `!`
 * includes again what an earlier one excluded.
 * @param patterns with `/` between folders
 * @returns a test for paths relative to the same folder, with `/` between folders
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

/** A pattern as a regular expression. Each part can match in one way only, so matching is fast for any text. */
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
