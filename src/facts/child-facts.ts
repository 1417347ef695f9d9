/** The manifests below an index: those that must be read to know its platforms, and the one that a pool would use. */
import { known, knownValue } from '../model/fact';
import { isGoogleRegistry } from '../model/google-registry';
import type { ImageReference } from '../model/image-reference';
import { once } from '../model/once';
import type { Manifest } from '../model/registry';
import type { Ask } from '../model/questions';
import type { ChildFacts, PoolFacts, TakenFacts } from '../model/target-facts';
import { windowsBuild } from '../model/windows';
import { offerOf, toRead } from '../placement/offer';
import { bestEntry, runtimesRead, takesFallback } from '../placement/platform-match';
import { readerOf, type SeenImage } from './seen-image';

/** The maximum number of manifests that are read; the rest is unknown. */
const MOST = 16;
const DEEPEST = 3;

/** Reads nested indexes, and the entries of an index without a platform, up to a limit. */
export async function childFacts(
  { manifest, by }: Pick<SeenImage, 'manifest' | 'by'>,
  image: ImageReference,
  ask: Ask,
): Promise<readonly ChildFacts[]> {
  const reader = readerOf(image, by, ask);
  const found = new Map<string, ChildFacts>();
  const asked = new Set<string>();
  const read = async (index: Manifest, depth: number): Promise<void> => {
    const wanted = [...new Set(toRead(index).map(({ digest }) => digest))]
      .filter((digest) => !asked.has(digest))
      .slice(0, MOST - asked.size);
    for (const digest of wanted) asked.add(digest);
    await Promise.all(
      wanted.map(async (digest) => {
        const child = await reader.manifest(digest);
        const value = knownValue(child);
        const config =
          value?.shape === 'image' && value.config !== null ? await reader.config(value.config.digest) : null;
        found.set(digest, { digest, manifest: child, config });
        if (value?.shape === 'index' && depth < DEEPEST) await read(value, depth + 1);
      }),
    );
  };
  const top = knownValue(manifest);
  if (top?.shape === 'index') await read(top, 1);
  return [...found.values()];
}

/**
 * Whether the manifest exists that the nodes of a pool would choose from an index. Other registries, and their copies
 * in remote repositories, may lose such a manifest and keep the index. In Artifact Registry, reading it is as cheap as
 * checking that it exists; elsewhere a GET may count as a pull.
 * @returns null if the image is not an index, or contains nothing for these nodes
 */
export async function takenFact(
  image: ImageReference,
  { pool, platform: { os, architecture }, runtime }: Pick<PoolFacts, 'pool' | 'platform' | 'runtime'>,
  version: string | null,
  seen: SeenImage,
  ask: Ask,
): Promise<NonNullable<PoolFacts['taken']> | null> {
  const cpu = knownValue(architecture);
  if (cpu === undefined) return null;
  const build = os === 'windows' ? windowsBuild(pool.windowsOsVersion) : null;
  const fallback = takesFallback(pool.version ?? version, runtimesRead(pool, runtime)) !== false;
  // Nodes of the same kind choose the same manifest, in all clusters.
  const key = [os, cpu, String(build), String(fallback), JSON.stringify(seen.by)].join(' ');
  return takenOnce([ask, image], key, () => takenBy({ os, architecture: cpu, build }, fallback, image, seen, ask));
}

const takenOnce = once<Promise<TakenFacts | null>>();

async function takenBy(
  node: Parameters<typeof bestEntry>[0],
  fallback: boolean,
  image: ImageReference,
  seen: SeenImage,
  ask: Ask,
): Promise<TakenFacts | null> {
  const index = knownValue(seen.manifest);
  if (index?.shape !== 'index') return null;
  const offer = offerOf(index, await childFacts(seen, image, ask));
  const { match, entry } = bestEntry(node, offer.entries);
  const taken = match === 'match' || (match === 'fallback' && fallback);
  if (!taken || entry === null) return null;
  const { digest, platform } = entry;
  const reader = readerOf(image, seen.by, ask);
  if (!isGoogleRegistry(image.host)) return { digest, platform, there: await reader.presence(digest), manifest: null };
  const own = await reader.manifest(digest);
  const there = own.state === 'known' ? known({ digest }, own.from) : own;
  return { digest, platform, there, manifest: knownValue(own) ?? null };
}
