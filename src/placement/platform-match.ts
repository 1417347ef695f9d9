/**
 * Which platform of an image containerd on a node accepts: github.com/containerd/platforms (`compare.go`, `defaults_unix.go`,
 * `platform_windows_compat.go`) and how containerd's versions use it. Pure.
 */
import type { NodePool } from '../model/cluster';
import { parseGkeVersion } from '../model/gke-version';
import type { Platform } from '../model/registry';
import { areContainerd, hasContainerd, type OfNodes, type Runtimes } from '../model/runtime';
import type { PoolFacts } from '../model/target-facts';
import { knownValue } from '../model/fact';

/**
 * How one platform compares to a node's. `fallback`: containerd before 2.1 accepts it if nothing better is listed (386
 * on amd64, 32-bit Arm on arm64); later versions do not. `other-cpu`: only for an image without an index, which is pulled
 * whatever its platform is: the node's CPU may not run it.
 */
export type PlatformMatch = 'match' | 'fallback' | 'other-cpu' | 'unknown' | 'no';

/** What a node accepts. */
export interface Node {
  readonly os: 'linux' | 'windows';
  /** `amd64`, `arm64`. */
  readonly architecture: string;
  /** The Windows build, such as 20348; null where it is not known, and on Linux. */
  readonly build: number | null;
}

/** From this build on, Windows runs containers of older builds, down to this one. */
const FIRST_COMPATIBLE_BUILD = 20348;

const ALIASES: ReadonlyMap<string, readonly [architecture: string, variant: string | null]> = new Map([
  ['x86_64', ['amd64', null]],
  ['x86-64', ['amd64', null]],
  ['i386', ['386', '']],
  ['aarch64', ['arm64', null]],
  ['armhf', ['arm', 'v7']],
  ['armel', ['arm', 'v6']],
]);

/** The platform in containerd's normal form: lower case, one name for each architecture, no variant if it is the default. */
export function normalized(platform: Platform): Platform {
  const written = platform.architecture.toLowerCase();
  const [architecture, fixed] = ALIASES.get(written) ?? [written, null];
  const os = platform.os.toLowerCase();
  const variant = fixed ?? normalVariant(architecture, (platform.variant ?? '').toLowerCase());
  return { ...platform, os: os === 'macos' ? 'darwin' : os, architecture, variant: variant === '' ? null : variant };
}

function normalVariant(architecture: string, variant: string): string {
  if (architecture === 'amd64') return variant === 'v1' ? '' : variant;
  if (architecture === 'arm64') return ['8', 'v8', 'v8.0'].includes(variant) ? '' : variant;
  if (architecture !== 'arm') return variant;
  if (variant === '') return 'v7';
  return /^[5-8]$/.test(variant) ? `v${variant}` : variant;
}

/** True where the platform names its system and architecture. */
export const isSaid = ({ os, architecture }: Platform): boolean => os !== '' && architecture !== '';

/** How an entry of an index compares to a node. Variants above the node's own are never accepted. */
export function matchEntry(node: Node, platform: Platform): PlatformMatch {
  const { os, architecture, variant, osVersion } = normalized(platform);
  if (os !== node.os) return 'no';
  if (architecture === node.architecture) {
    // 32-bit Arm nodes accept their own version and older ones. No API reports their version: v7 is the usual one.
    if (architecture === 'arm') return /^v[5-7]$/.test(variant ?? '') ? 'match' : 'no';
    if (variant !== null) return 'no';
    return os === 'windows' ? matchBuild(node.build, osVersion) : 'match';
  }
  return os === 'linux' && isFallback(node.architecture, architecture, variant) ? 'fallback' : 'no';
}

/** How an image without an index compares to a node. It is pulled whatever its platform is, so this is about running it. */
export function matchSingle(node: Node, platform: Platform): PlatformMatch {
  const { os, architecture, variant, osVersion } = normalized(platform);
  if (os !== node.os) return 'no';
  const build = os === 'windows' ? matchBuild(node.build, osVersion) : 'match';
  if (architecture === node.architecture) return build === 'match' && variant !== null ? 'other-cpu' : build;
  return os === 'linux' && isFallback(node.architecture, architecture, variant) ? 'other-cpu' : 'no';
}

const isFallback = (node: string, architecture: string, variant: string | null): boolean =>
  (node === 'amd64' && architecture === '386' && variant === null) ||
  (node === 'arm64' && architecture === 'arm' && /^v[5-8]$/.test(variant ?? ''));

function matchBuild(host: number | null, osVersion: string | null): PlatformMatch {
  if (osVersion === null || osVersion === '') return 'match';
  const build = buildOf(osVersion);
  if (host === null || build === null) return 'unknown';
  if (host < FIRST_COMPATIBLE_BUILD) return build === host ? 'match' : 'no';
  return build >= FIRST_COMPATIBLE_BUILD && build <= host ? 'match' : 'no';
}

function buildOf(osVersion: string | null): number | null {
  const digits = /^\d{1,6}\.\d{1,6}\.(\d{1,9})(?:\.|$)/.exec(osVersion ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/**
 * Whether a node's containerd still accepts a fall-back (before 2.1). GKE's Linux nodes have containerd 1.7
 * or older up to 1.32 and 2.0 from 1.33 (https://cloud.google.com/kubernetes-engine/docs/deprecations/migrate-containerd-2);
 * for Kubernetes 1.36 containerd's own list of releases (RELEASES.md) has 2.2 and later; between them GKE does not say.
 * @param read the runtimes that the nodes report; null: they were not read
 */
export function takesFallback(version: string | null, read: Runtimes | null = null): OfNodes {
  if (read !== null) return not(hasContainerd(read, 2, 1));
  const gke = version === null ? null : parseGkeVersion(version);
  if (gke?.major !== 1) return 'unknown';
  if (gke.minor <= 33) return true;
  return gke.minor >= 36 ? false : 'unknown';
}

const not = (answer: OfNodes): OfNodes => (typeof answer === 'boolean' ? !answer : answer);

/** Whether a node's containerd is 2 or later, which refuses Docker's schema 1: Linux from 1.33, Windows from 1.35. */
export function refusesSchema1(os: Node['os'], version: string | null, read: Runtimes | null = null): OfNodes {
  if (read !== null) return hasContainerd(read, 2, 0);
  const gke = version === null ? null : parseGkeVersion(version);
  if (gke === null) return 'unknown';
  return gke.major > 1 || gke.minor >= (os === 'windows' ? 35 : 33);
}

/** Runtimes that do so in every version, or in this one: CRI-O and others have their own library for it. */
const UNPACKS_ZSTD = /^(?!containerd:|docker:)|^docker:\/\/(?:2[3-9]|[3-9]\d|\d{3})/;

/**
 * Whether nodes cannot unpack layers of zstd: containerd can from 1.5 on, Docker from 23 on. GKE's nodes have containerd 1.5
 * or later from 1.22 on; of older ones, and of GKE's nodes with Docker (up to 1.23), it is not known which have it.
 * @param docker the nodes have an image of GKE with Docker
 */
export function refusesZstd(version: string | null, read: Runtimes | null = null, docker = false): OfNodes {
  if (read !== null) {
    const old = read.runtimes.filter((runtime) => !UNPACKS_ZSTD.test(runtime));
    return old.length === 0 ? false : not(hasContainerd({ ...read, runtimes: old }, 1, 5));
  }
  const gke = version === null ? null : parseGkeVersion(version);
  return gke === null || gke.major > 1 || gke.minor >= (docker ? 24 : 22) ? false : 'unknown';
}

/**
 * The runtimes that the nodes of a pool report. They take precedence over what is known of the GKE version.
 * @returns null if they were not read, or if a GKE node reports a runtime other than containerd
 */
export function runtimesRead(pool: NodePool, runtime: PoolFacts['runtime'] = null): Runtimes | null {
  if (pool.group !== null) return pool.group;
  const read = runtime && knownValue(runtime);
  return read && areContainerd(read) ? read : null;
}

/** A manifest that an image offers, with its platform. */
export interface Offered {
  readonly digest: string;
  readonly platform: Platform;
}

const RANK: readonly PlatformMatch[] = ['match', 'fallback', 'other-cpu', 'unknown', 'no'];

/** The entry of an index that containerd chooses: the first of the best ones; for Windows the node's own build, then the newest. */
export function bestEntry(
  node: Node,
  entries: readonly Offered[],
): { readonly match: PlatformMatch; readonly entry: Offered | null } {
  const matches = entries.map((entry) => ({ entry, match: matchEntry(node, entry.platform) }));
  const match = RANK.find((rank) => matches.some((each) => each.match === rank)) ?? 'no';
  const best = matches.filter((each) => each.match === match).map(({ entry }) => entry);
  if (node.os === 'windows') best.sort((a, b) => revision(b) - revision(a));
  if (match === 'fallback') best.sort((a, b) => variantOf(b).localeCompare(variantOf(a)));
  return { match, entry: match === 'no' ? null : (best[0] ?? null) };
}

const variantOf = ({ platform }: Offered): string => normalized(platform).variant ?? '';

const revision = ({ platform: { osVersion } }: Offered): number =>
  (buildOf(osVersion) ?? 0) * 1e6 + Number(/\.(\d{1,6})$/.exec(osVersion ?? '')?.[1] ?? 0);

/** `linux/amd64`, `linux/arm/v7`, `windows/amd64 10.0.20348.2527`. */
export function platformText({ os, architecture, variant, osVersion }: Platform): string {
  return `${os}/${architecture}${variant ? `/${variant}` : ''}${osVersion ? ` ${osVersion}` : ''}`;
}
