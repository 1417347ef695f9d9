/** Whether an image fits on the disk of the nodes that pull it. Pure. */
import { type ImageDisk, GIB } from '../model/image-disk';
import { knownValue } from '../model/fact';
import type { Manifest } from '../model/registry';
import type { ImageFacts, PoolFacts } from '../model/target-facts';

/** A disk that is too small for an image, or nearly too small. */
export interface SmallDisk {
  /** The compressed layers alone are larger than the disk. */
  readonly sure: boolean;
  readonly disk: ImageDisk;
  /** The sum of the compressed layers, in bytes. */
  readonly layers: number;
  /** The approximate space that the layers need while they are unpacked, in bytes. */
  readonly unpacked: number;
  /** The source of the layers' sizes. */
  readonly from: string;
  /** A disk size with enough room for the image, in GB as GKE counts them. */
  readonly enoughGb: number;
}

/** containerd keeps a compressed layer while it unpacks it, and files are about twice as large as their layers. */
const GROWTH = 3;

/** Above this part of the disk, the kubelet deletes images (`imageGCHighThresholdPercent`). */
const HIGH_THRESHOLD = 0.85;

/**
 * A node with a boot disk of 100 GB reports 98831908Ki of it (Google's page on node sizes). The node image uses the
 * rest.
 */
const USABLE_PART = 0.94;

const bytesOfDisk = (disk: ImageDisk): number => (disk.kind === 'boot' ? disk.gb * GIB : disk.bytes);

/** The size of a disk as the kubelet sees it. */
const usableOf = (disk: ImageDisk): number => (disk.kind === 'boot' ? disk.gb * GIB * USABLE_PART : disk.bytes);

/**
 * The disk of a pool's nodes, if the image does not fit on it, or only just.
 * @returns null if it fits, or if this cannot be decided: the sizes are unknown, the layers are streamed, or a node was
 * seen to pull it
 */
export function smallDisk(own: PoolFacts, image: ImageFacts): SmallDisk | null {
  const { pool, reach, verification } = own;
  const disk = pool.imageStreaming || reach.kind === 'excluded' ? null : pool.imageDisk;
  const fitted = verification?.state === 'known' && verification.value.outcome === 'pulled';
  if (disk === null || fitted) return null;
  const read = manifestFor(own, image);
  const layers = read?.manifest.layersSize ?? null;
  if (read === null || layers === null) return null;
  // Nodes outside GKE report the disk for pods. Images may be on a separate disk.
  const sure = disk.kind === 'boot' && layers > bytesOfDisk(disk);
  const unpacked = layers * GROWTH;
  if (!sure && unpacked <= usableOf(disk) * HIGH_THRESHOLD) return null;
  const enough = unpacked / (HIGH_THRESHOLD * USABLE_PART) / GIB;
  return { sure, disk, layers, unpacked, from: read.from, enoughGb: Math.max(10, Math.ceil(enough / 10) * 10) };
}

/** The manifest that these nodes pull, if it was read. */
function manifestFor(
  { taken }: PoolFacts,
  { manifest, children }: ImageFacts,
): {
  readonly manifest: Manifest;
  readonly from: string;
} | null {
  if (taken?.manifest && taken.there.state === 'known') return { manifest: taken.manifest, from: taken.there.from };
  const whole = knownValue(manifest);
  const own = whole?.shape === 'index' ? children.find(({ digest }) => digest === taken?.digest)?.manifest : manifest;
  return own?.state === 'known' ? { manifest: own.value, from: own.from } : null;
}

/** Bytes in readable form: `3.4 GiB`, `812 MiB`. */
export function sizeText(bytes: number): string {
  const gib = bytes / GIB;
  if (gib < 1) return `${String(Math.round(bytes / 2 ** 20))} MiB`;
  return `${gib < 100 ? gib.toFixed(1) : String(Math.round(gib))} GiB`;
}
