/** Folders of a run's own, for secrets that must be files: nobody else may look into them, and none outlives the run. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

export interface TemporaryOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * Told of all such folders before one is made, and when one is gone. Whoever listens removes what is left; where nobody
   * does, the process's end removes all.
   */
  readonly onFolders?: (folders: readonly string[]) => void;
}

/** How the folders' names begin, by what they hold: a kubeconfig with a token, a key for SSH. */
const PREFIXES = { kubeconfig: 'gke-image-preflight-kubeconfig-', ssh: 'gke-image-preflight-ssh-' } as const;
/** A token is good for an hour: what is older was left by a run that was killed. */
const STALE_MS = 3_600_000;

/** Those that are there, each with its listener. */
const folders = new Map<string, TemporaryOptions['onFolders']>();

/** Whether a path is of a folder that only this program makes. */
export const isTemporary = (path: string): boolean =>
  !path.includes('\0') && Object.values(PREFIXES).some((prefix) => isRandom(basename(path), prefix));

const isRandom = (name: string, prefix: string): boolean =>
  name.startsWith(prefix) && /^[A-Za-z0-9]+$/.test(name.slice(prefix.length));

/**
 * Makes a folder that only this user may enter, in the runner's temporary folder where there is one.
 * @param what it is to hold
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

/** Removes one with all that is in it. */
export async function removeTemporary(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const onFolders = folders.get(folder);
  folders.delete(folder);
  tell(onFolders);
}

const tell = (onFolders: TemporaryOptions['onFolders']): void =>
  onFolders?.([...folders].flatMap(([folder, listener]) => (listener === onFolders ? [folder] : [])));

/** The last way out: the process ends before they could be removed, and nobody comes after it. */
function removeAll(): void {
  for (const [folder, onFolders] of folders)
    if (onFolders === undefined) rmSync(folder, { recursive: true, force: true });
}

/** Places that were looked through: once a process, whatever number of folders it makes there. */
const stale = new Map<string, Promise<void>>();

function removeStaleOnce(place: string): Promise<void> {
  const removed = removeStale(place);
  stale.set(place, removed);
  return removed;
}

/** What runs that were killed left here. What is somebody else's cannot be removed, and stays. */
async function removeStale(place: string): Promise<void> {
  const names = (await readdir(place).catch(() => [])).filter(isTemporary);
  for (const folder of names.map((name) => join(place, name))) {
    const made = await stat(folder).catch(() => null);
    if (made !== null && Date.now() - made.mtimeMs > STALE_MS)
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
