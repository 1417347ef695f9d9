import type { Manifest, ManifestEntry, Platform } from '../model/registry';

/**
 * How an image's platform stands to a node's: `match`; `other-cpu`, which containerd takes and the node's CPU may not
 * run; `unknown`; `no`. The rules are containerd's own platform matcher as far as GKE's nodes go.
 */
export type PlatformMatch = 'match' | 'other-cpu' | 'unknown' | 'no';

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

export { windowsBuild } from '../model/windows';

/** What a manifest offers to run: platforms, and whether an entry does not say its own. */
export interface Offered {
  readonly platforms: readonly Platform[];
  readonly unsaid: boolean;
}

/** The platforms of an index, without attestations and other artifacts. */
export function platformsOf(index: Manifest): Offered {
  const images = index.entries.filter((entry) => !isAttestation(entry));
  return {
    platforms: images.flatMap(({ platform }) => (platform === null || !isSaid(platform) ? [] : [platform])),
    unsaid: images.some(({ platform }) => platform === null || !isSaid(platform)),
  };
}

const isAttestation = ({ artifactType, platform }: ManifestEntry): boolean =>
  artifactType !== null || (platform?.os === 'unknown' && platform.architecture === 'unknown');

/** True where the platform names its system and architecture. */
export const isSaid = ({ os, architecture }: Platform): boolean => os !== '' && architecture !== '';

const RANK: readonly PlatformMatch[] = ['match', 'other-cpu', 'unknown', 'no'];

/** The best of what is offered, as containerd chooses. */
export function bestMatch(node: Node, { platforms, unsaid }: Offered): PlatformMatch {
  const matches = platforms.map((platform) => matchPlatform(node, platform));
  return RANK.find((rank) => matches.includes(rank) || (rank === 'unknown' && unsaid)) ?? 'no';
}

/** How one platform stands to a node's. */
export function matchPlatform(node: Node, platform: Platform): PlatformMatch {
  if (platform.os !== node.os) return 'no';
  const cpu = matchCpu(node.architecture, platform.architecture, platform.variant ?? '');
  if (cpu === 'no' || node.os === 'linux') return cpu;
  const build = matchBuild(node.build, platform.osVersion);
  return build === 'match' ? cpu : build;
}

function matchCpu(node: string, image: string, variant: string): PlatformMatch {
  if (node === 'amd64') {
    if (image === 'amd64') return variant === '' || variant === 'v1' ? 'match' : 'other-cpu';
    return image === '386' ? 'other-cpu' : 'no';
  }
  if (node === 'arm64') {
    if (image === 'arm64') return variant === '' || variant === 'v8' ? 'match' : 'other-cpu';
    return image === 'arm' ? 'other-cpu' : 'no';
  }
  return node === image ? 'match' : 'no';
}

function matchBuild(host: number | null, osVersion: string | null): PlatformMatch {
  if (osVersion === null || osVersion === '') return 'match';
  const build = Number(/^\d+\.\d+\.(\d+)(?:\.|$)/.exec(osVersion)?.[1] ?? NaN);
  if (host === null || Number.isNaN(build)) return 'unknown';
  if (host < FIRST_COMPATIBLE_BUILD) return build === host ? 'match' : 'no';
  return build >= FIRST_COMPATIBLE_BUILD && build <= host ? 'match' : 'no';
}

/** `linux/amd64`, `linux/arm/v7`, `windows/amd64 10.0.20348.2527`. */
export function platformText({ os, architecture, variant, osVersion }: Platform): string {
  return `${os}/${architecture}${variant ? `/${variant}` : ''}${osVersion ? ` ${osVersion}` : ''}`;
}
