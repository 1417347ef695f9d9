import nodePath from 'node:path';
import { isWithin, type PathRules, slashed } from './within';

/**
 * A file's name in reports: relative to the repository's root, as in the tools that display reports, otherwise relative
 * to the folder; unchanged if it is in neither.
 * @param folder the folder that relative names start from
 * @param root the repository's root, if known
 */
export function shownAs(path: string, folder: string, root: string | null, rules: PathRules = nodePath): string {
  if (path === '-') return path;
  const whole = rules.resolve(folder, path);
  const from = [root, folder].find((each) => each !== null && isWithin(each, whole, rules)) ?? null;
  return from === null ? path : slashed(rules.relative(from, whole), rules) || '.';
}

/** The repository's root, from the variables of GitHub's and GitLab's runners; null if neither is set. */
export const rootOf = (env: Readonly<Record<string, string | undefined>>): string | null =>
  [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR']].find((root) => root !== undefined && root !== '') ?? null;
