/** Paths within folders, on every system: Windows has drives beside each other and `\` between folders. */
import nodePath from 'node:path';

/** What is needed of `node:path`; a test gives that of another system. */
export type PathRules = Pick<typeof nodePath, 'isAbsolute' | 'relative' | 'resolve' | 'sep'>;

/** Whether a path is a folder or in it. On Windows one on another drive is not. */
export function isWithin(folder: string, path: string, rules: PathRules = nodePath): boolean {
  const within = rules.relative(folder, path);
  return within !== '..' && !within.startsWith(`..${rules.sep}`) && !rules.isAbsolute(within);
}

/** With `/` between folders, as patterns and reports have it. */
export const slashed = (path: string, { sep }: PathRules = nodePath): string => path.replaceAll(sep, '/');

/**
 * A pattern of files with `/` between folders. On Windows `\` separates folders in a pattern as well, and escapes nothing,
 * as in Go's `filepath.Match`.
 */
export const patternOf = (pattern: string, rules: PathRules = nodePath): string => slashed(pattern, rules);
