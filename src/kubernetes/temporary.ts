/**
 * Private folders for secrets that must be files: no other user can read them, and they are removed with the end of the
 * run.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

export interface TemporaryOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * Called with all such folders before one is created and after one is removed. The listener removes what is left;
   * without a listener, everything is removed when the process ends.
   */
  readonly onFolders?: (folders: readonly string[]) => void;
}

/** The prefixes of folder names, by content: a kubeconfig with a token, or a key for SSH. */
const PREFIXES = { kubeconfig: 'gke-image-preflight-kubeconfig-', ssh: 'gke-image-preflight-ssh-' } as const;
/** A token is valid for one hour: an older folder is left over from a run that was killed. */
const STALE_MS = 3_600_000;

/** The existing folders, each with its listener. */
const folders = new Map<string, TemporaryOptions['onFolders']>();

/** Whether a path has the form of a folder that only this program creates. */
export const isTemporary = (path: string): boolean =>
  !path.includes('\0') && Object.values(PREFIXES).some((prefix) => isRandom(basename(path), prefix));

const isRandom = (name: string, prefix: string): boolean =>
  name.startsWith(prefix) && /^[A-Za-z0-9]+$/.test(name.slice(prefix.length));

/**
 * Creates a folder that only this user may enter, in the runner's temporary folder if there is one.
 * @param what the content of the folder
 */
export async function makeTemporary(
  what: keyof typeof PREFIXES,
  { env, onFolders }: TemporaryOptions,
): Promise<string> {
  const place = env['RUNNER_TEMP'] || tmpdir();
  await (stale.get(place) ?? removeStaleOnce(place));
  if (folders.size === 0) process.once('exit', removeAll);
  const folder = join(place, `${PREFIXES[what]}${randomBytes(8).toString('hex')}`);
  folders.set(folder, onFolders);
  tell(onFolders);
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

/** Removes a folder with its content. */
export async function removeTemporary(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const onFolders = folders.get(folder);
  folders.delete(folder);
  tell(onFolders);
}

const tell = (onFolders: TemporaryOptions['onFolders']): void =>
  onFolders?.([...folders].flatMap(([folder, listener]) => (listener === onFolders ? [folder] : [])));

/** The last resort: removes the remaining folders when the process ends and nobody else will do it. */
function removeAll(): void {
  for (const [folder, onFolders] of folders)
    if (onFolders === undefined) rmSync(folder, { recursive: true, force: true });
}

/** The parent folders that were already cleaned: once per process, however many folders it creates there. */
const stale = new Map<string, Promise<void>>();

function removeStaleOnce(place: string): Promise<void> {
  const removed = removeStale(place);
  stale.set(place, removed);
  return removed;
}

/** Removes folders of killed runs. Folders of other users cannot be removed and are ignored. */
async function removeStale(place: string): Promise<void> {
  const names = (await readdir(place).catch(() => [])).filter(isTemporary);
  for (const folder of names.map((name) => join(place, name))) {
    const made = await stat(folder).catch(() => null);
    if (made !== null && Date.now() - made.mtimeMs > STALE_MS)
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
