import { win32 } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** What Windows can start without a shell. */
const ENDINGS = ['.exe', '.com'];

/**
 * A program as it is to be started. On Windows a bare name is looked for in the working folder first, which may be a
 * checkout of what a stranger wrote (https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw):
 * there it is found on the PATH, in folders that are named absolutely.
 * @param isThere whether a file exists
 * @returns where it is, or on Windows would be; elsewhere the name, which is looked for on the PATH alone
 */
export function onPath(
  program: string,
  env: Env,
  platform: NodeJS.Platform,
  isThere: (path: string) => boolean,
): string {
  if (platform !== 'win32' || win32.isAbsolute(program)) return program;
  const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
  const folders = path
    .split(win32.delimiter)
    .map((folder) => folder.replace(/^"([^"]*)"$/, '$1'))
    .filter((folder) => /^(?:[A-Za-z]:[\\/]|\\\\)/.test(folder));
  const places = folders.flatMap((folder) => ENDINGS.map((ending) => win32.join(folder, `${program}${ending}`)));
  return places.find(isThere) ?? places[0] ?? win32.join('C:\\', `${program}.exe`);
}
