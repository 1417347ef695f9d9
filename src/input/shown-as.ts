import nodePath from 'node:path';
import { isWithin, type PathRules, slashed } from './within';

/**
 * A file's name in reports: from the repository's root, as those who show them name files, else from the folder; as it
 * was given where it is in neither.
 * @param folder what relative names start from
 * @param root of the repository, where it is known
 */
export function shownAs(path: string, folder: string, root: string | null, rules: PathRules = nodePath): string {
  if (path === '-') return path;
  const whole = rules.resolve(folder, path);
  const from = [root, folder].find((each) => each !== null && isWithin(each, whole, rules)) ?? null;
  return from === null ? path : slashed(rules.relative(from, whole), rules) || '.';
}

/** The repository's root, as GitHub's runner and GitLab's name it; null where neither does. */
export const rootOf = (env: Readonly<Record<string, string | undefined>>): string | null =>
  [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR']].find((root) => root !== undefined && root !== '') ?? null;
