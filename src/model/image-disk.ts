/** The disk on which the nodes of a pool store images (docs/GOOGLE.md#the-disk-for-images). */
import { int64, type Json, list, number, object, text } from './json';
import { ownValue } from './own-value';

/**
 * - `boot`: the boot disk of GKE's nodes, in GB as GKE counts them (2^30 bytes);
 * - `nodes`: the ephemeral storage of the smallest node, in bytes (Kubernetes `status.capacity`).
 */
export type ImageDisk =
  { readonly kind: 'boot'; readonly gb: number } | { readonly kind: 'nodes'; readonly bytes: number };

export const GIB = 2 ** 30;

/** Larger than any existing disk. */
const MOST_GB = 1_000_000;

/** Machine types with local SSDs, which GKE uses for images and other ephemeral data by default. */
const WITH_LOCAL_SSD = /-lssd$|^(?:a2-ultragpu|a3|a4|a4x|g4|z3)-/;

/**
 * The size of the boot disk in a pool's configuration (`bootDisk.sizeGb`, which replaces `diskSizeGb`).
 * @returns null if it is not set
 */
export function bootDiskGb(config: Json): number | null {
  const gb = int64(object(config['bootDisk'])['sizeGb']) ?? number(config['diskSizeGb']);
  return gb !== null && Number.isInteger(gb) && gb > 0 && gb <= MOST_GB ? gb : null;
}

/**
 * The disk on which GKE nodes with this configuration store images.
 * @returns null if its size is not known, or if images are, or may be, on another disk: local SSDs, secondary boot disks,
 * Windows with its base images
 */
export function imageDiskOf(config: Json): ImageDisk | null {
  const gb = bootDiskGb(config);
  const elsewhere =
    ['ephemeralStorageLocalSsdConfig', 'ephemeralStorageConfig', 'localNvmeSsdBlockConfig'].some(
      (name) => Object.keys(object(ownValue(config, name))).length > 0,
    ) ||
    list(config['secondaryBootDisks']).length > 0 ||
    WITH_LOCAL_SSD.test(text(config['machineType']) ?? '') ||
    /^windows/i.test(text(config['imageType']) ?? '');
  return gb === null || elsewhere ? null : { kind: 'boot', gb };
}

/**
 * The disk for images of the nodes that a compute class makes: the largest boot disk of its priorities, since nodes of
 * each may come. Source: Google's reference of `ComputeClass`, `spec.priorities[].storage`.
 * @param priorities of its specification
 * @returns null where one of those that make nodes names no size, or has images on another disk
 */
export function imageDiskOfPriorities(priorities: readonly Json[]): ImageDisk | null {
  const making = priorities.filter(({ nodepools }) => list(nodepools).length === 0);
  const sizes = making.map(({ storage, machineType, machineFamily, gpu, tpu }) => {
    const { bootDiskSize, localSSDCount, secondaryBootDisks } = object(storage);
    const disk = imageDiskOf({
      diskSizeGb: bootDiskSize,
      machineType: text(machineType) ?? `${text(machineFamily) ?? ''}-`,
      secondaryBootDisks,
    });
    // GKE chooses the machine type for a GPU or TPU, and some of these have local SSDs.
    if (text(machineType) === null && (gpu ?? tpu ?? null) !== null) return null;
    return disk?.kind === 'boot' && (localSSDCount ?? 0) === 0 ? disk.gb : null;
  });
  const known = sizes.filter((gb) => gb !== null);
  return known.length === 0 || known.length < sizes.length ? null : { kind: 'boot', gb: Math.max(...known) };
}

const UNITS: ReadonlyMap<string, number> = new Map(
  ['', 'k', 'M', 'G', 'T', 'P'].flatMap((unit, power): [string, number][] => [
    [unit, 1000 ** power],
    ...(power === 0 ? [] : [[`${unit.toUpperCase()}i`, 1024 ** power] as [string, number]]),
  ]),
);

/**
 * A quantity of bytes as Kubernetes writes it: `98831908Ki`, `47060071478`.
 * @returns null if it is not a quantity
 */
export function bytesOf(quantity: unknown): number | null {
  const [, digits, unit = ''] = /^(\d{1,18})([A-Za-z]{0,2})$/.exec(text(quantity) ?? '') ?? [];
  const factor = UNITS.get(unit);
  const bytes = digits === undefined || factor === undefined ? 0 : Number(digits) * factor;
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : null;
}
