import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * A file's name in reports: from the repository's root, as those who show them name files, else from the folder; as it
 * was given where it is in neither.
 * @param folder what relative names start from
 * @param root of the repository, where it is known
 */
export function shownAs(path: string, folder: string, root: string | null): string {
  if (path === '-') return path;
  const from = [root, folder].flatMap((each) => (each === null ? [] : relative(each, resolve(folder, path))));
  const within = from.find((each) => !isAbsolute(each) && each.split(sep)[0] !== '..');
  return within?.replaceAll(sep, '/') ?? path;
}

/** The repository's root, as GitHub's runner and GitLab's name it; null where neither does. */
export const rootOf = (env: Readonly<Record<string, string | undefined>>): string | null =>
  [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR']].find((root) => root !== undefined && root !== '') ?? null;
