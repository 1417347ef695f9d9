/** Paths within folders, on every system: Windows has drives next to each other and `\` between folders. */
import nodePath from 'node:path';

/** The part of `node:path` that is needed; a test provides that of another system. */
export type PathRules = Pick<typeof nodePath, 'isAbsolute' | 'relative' | 'resolve' | 'sep'>;

/** Whether a path is a folder or in it. On Windows, a path on another drive is not. */
export function isWithin(folder: string, path: string, rules: PathRules = nodePath): boolean {
  const within = rules.relative(folder, path);
  return within !== '..' && !within.startsWith(`..${rules.sep}`) && !rules.isAbsolute(within);
}

/** With `/` between folders, as in patterns and reports. */
export const slashed = (path: string, { sep }: PathRules = nodePath): string => path.replaceAll(sep, '/');

/**
 * A pattern of files with `/` between folders. On Windows `\` separates folders in a pattern as well, and does not
 * escape anything, as in Go's `filepath.Match`.
 */
export const patternOf = (pattern: string, rules: PathRules = nodePath): string => slashed(pattern, rules);
