/** The sizes of the built program. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface Chunk {
  /** Relative to the folder of the built program. */
  readonly name: string;
  readonly bytes: number;
  /** The package most of whose modules it names, where it names any. */
  readonly holds: string | null;
}

/** Every file of the built program, the largest first. */
export async function chunksOf(dist: string): Promise<readonly Chunk[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const chunks = await Promise.all(files.map((file) => chunkOf(dist, file)));
  return chunks.sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1));
}

async function chunkOf(dist: string, file: string): Promise<Chunk> {
  const { size } = await stat(file);
  const holds = basename(file).endsWith('.js') ? mostNamed(await readFile(file, 'utf8')) : null;
  return { name: file.slice(dist.length + 1), bytes: size, holds };
}

/** What a chunk holds most of: our folders and others' packages, as its comments and words tell. */
function mostNamed(code: string): string | null {
  const told = TELLING.find(([words]) => code.includes(words));
  if (told) return told[1];
  const counts = new Map<string, number>();
  for (const [, name = ''] of code.matchAll(/\.\/(?:node_modules\/((?:@[\w.-]+\/)?[\w.-]+)|src\/[\w-]+)/g)) {
    const key = name || 'our own';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** CommonJS modules lose their names in the bundle: these words are theirs alone. */
const TELLING: readonly (readonly [string, string])[] = [
  ['class ClusterManagerClient', '@google-cloud/container'],
  ['class GoogleAuth ', 'google-auth-library'],
  ['class Command extends', 'commander'],
  ['function startSimulator', 'the simulator (demo only)'],
];
