/** Whether an image fits on the disk of the nodes that pull it. Pure. */
import { type ImageDisk, GIB } from '../model/image-disk';
import { knownValue } from '../model/fact';
import type { Manifest } from '../model/registry';
import type { ImageFacts, PoolFacts } from '../model/target-facts';

/** A disk that is too small for an image, or nearly. */
export interface SmallDisk {
  /** The layers alone, compressed, are larger than the disk. */
  readonly sure: boolean;
  readonly disk: ImageDisk;
  /** The sum of the compressed layers, in bytes. */
  readonly layers: number;
  /** What they take while they are unpacked, in bytes, about. */
  readonly unpacked: number;
  /** Where the layers were read. */
  readonly from: string;
  /** A disk on which the image fits, in GB as GKE counts them. */
  readonly enoughGb: number;
}

/** containerd holds a layer compressed while it unpacks it, and files are about twice as large as their layers. */
const GROWTH = 3;

/** From this part of the disk on the kubelet deletes images (`imageGCHighThresholdPercent`). */
const HIGH_THRESHOLD = 0.85;

/** A node with a boot disk of 100 GB shows 98831908Ki of it (Google's page on node sizes); the rest is the node image's. */
const USABLE_PART = 0.94;

const bytesOfDisk = (disk: ImageDisk): number => (disk.kind === 'boot' ? disk.gb * GIB : disk.bytes);

/** What the kubelet sees of a disk. */
const usableOf = (disk: ImageDisk): number => (disk.kind === 'boot' ? disk.gb * GIB * USABLE_PART : disk.bytes);

/**
 * The disk of a pool's nodes, where the image does not fit on it, or hardly.
 * @returns null where it fits, and where nothing can be said: the sizes are not known, the layers are streamed, or a node
 * was seen to pull it
 */
export function smallDisk(own: PoolFacts, image: ImageFacts): SmallDisk | null {
  const { pool, reach, verification } = own;
  const disk = pool.imageStreaming || reach.kind === 'excluded' ? null : pool.imageDisk;
  const fitted = verification?.state === 'known' && verification.value.outcome === 'pulled';
  if (disk === null || fitted) return null;
  const read = manifestFor(own, image);
  const layers = read?.manifest.layersSize ?? null;
  if (read === null || layers === null) return null;
  // What the nodes of others say is the disk of pods: images may be on one of their own.
  const sure = disk.kind === 'boot' && layers > bytesOfDisk(disk);
  const unpacked = layers * GROWTH;
  if (!sure && unpacked <= usableOf(disk) * HIGH_THRESHOLD) return null;
  const enough = unpacked / (HIGH_THRESHOLD * USABLE_PART) / GIB;
  return { sure, disk, layers, unpacked, from: read.from, enoughGb: Math.max(10, Math.ceil(enough / 10) * 10) };
}

/** The manifest that these nodes pull, where it was read. */
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

/** Bytes as people write them: `3.4 GiB`, `812 MiB`. */
export function sizeText(bytes: number): string {
  const gib = bytes / GIB;
  if (gib < 1) return `${String(Math.round(bytes / 2 ** 20))} MiB`;
  return `${gib < 100 ? gib.toFixed(1) : String(Math.round(gib))} GiB`;
}
