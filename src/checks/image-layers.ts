/** Properties of an image's layers that stop containerd from unpacking them. Pure. */
import { knownValue } from '../model/fact';
import type { Manifest } from '../model/registry';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { hasDocker } from '../model/cluster';
import { refusesZstd, runtimesRead } from '../placement/platform-match';

/** Only nodes with a stream processor and a key can unpack such layers (https://github.com/containerd/imgcrypt). */
export const isEncrypted = ({ layers }: Manifest): boolean => layers.some((type) => /\+encrypted$/i.test(type));

/**
 * The numbers of layers in the manifest and in the configuration of a single image, if they differ: containerd compares
 * them and stops (github.com/containerd/containerd, `core/unpack/unpacker.go`).
 * @returns null if they are equal, or one of them is unknown
 */
export function countsDiffer(
  { layerCount: layers }: Manifest,
  { image: { config } }: Pick<TargetFacts, 'image'>,
): { readonly layers: number; readonly diffIds: number } | null {
  const diffIds = config === null ? undefined : knownValue(config)?.diffIds;
  return layers === null || diffIds === undefined || diffIds === layers ? null : { layers, diffIds };
}

/** True if a layer is compressed with zstd. */
export const hasZstd = ({ layers }: Manifest): boolean => layers.some((type) => /[.+]zstd$/i.test(type));

/** Whether the nodes of a pool cannot unpack zstd layers, and the version that they run, in words. */
export function zstdOn(
  { pool, runtime }: PoolFacts,
  clusterVersion: string | null,
): { readonly refuses: ReturnType<typeof refusesZstd>; readonly version: string } {
  const read = runtimesRead(pool, runtime);
  const version = pool.version ?? clusterVersion;
  return { refuses: refusesZstd(version, read, hasDocker(pool)), version: read?.runtimes.join(', ') ?? version ?? '' };
}
