/** Fixes for an image that the nodes cannot run. */
import { knownValue } from '../model/fact';
import type { Fix } from '../model/finding';
import type { ImageReference } from '../model/image-reference';
import type { Platform } from '../model/registry';
import type { TargetFacts } from '../model/target-facts';
import { PAGES } from './google-docs';
import { listCommands } from './image';
import { command } from './shell';

/**
 * Whether the caller may be able to change the image: it is in Artifact Registry, in the cluster's project or in a
 * project that the caller can read. Anybody can read a public repository, so that alone shows nothing.
 */
export function isCallers({ target: { image, cluster }, image: { repository } }: TargetFacts): boolean {
  if (!image.valid || image.reference.kind === 'other' || repository === null) return false;
  return image.reference.project === cluster?.project || repository.project.state === 'known';
}

/**
 * Whether the caller may push the image to its repository. Nothing can be pushed to a virtual or remote repository
 * (https://cloud.google.com/artifact-registry/docs/repositories): they contain what their upstreams contain.
 */
export function isPushable(facts: TargetFacts): boolean {
  const { repository } = facts.image;
  const read = repository === null ? undefined : knownValue(repository.repository);
  return isCallers(facts) && (read === undefined || !READ_ONLY.has(read.mode));
}

const READ_ONLY: ReadonlySet<string> = new Set(['VIRTUAL_REPOSITORY', 'REMOTE_REPOSITORY']);

export interface Lacking {
  /** The image's platforms; null if some of them are unknown. */
  readonly has: readonly Platform[] | null;
  /** The nodes' platforms. */
  readonly wanted: { readonly os: string; readonly architecture: string; readonly build: number | null };
  readonly isPushable: boolean;
  /** A tag in the repository cannot be moved. */
  readonly immutable: boolean;
}

/** Windows Server's base images by build (https://learn.microsoft.com/virtualization/windowscontainers/deploy-containers/version-compatibility). */
const BASES: ReadonlyMap<number, string> = new Map([
  [17763, 'ltsc2019'],
  [20348, 'ltsc2022'],
  [26100, 'ltsc2025'],
]);

/**
 * Adds the nodes' platform to the image. A tag keeps all the platforms that it has. Nothing is pushed to an image that
 * is not the caller's.
 */
export function buildFor(image: ImageReference, { has, wanted, isPushable: own, immutable }: Lacking): Fix {
  const windows = wanted.os === 'windows';
  const platform = `${wanted.os}/${wanted.architecture}`;
  const url = windows ? PAGES.windows : PAGES.multiArch;
  const base = BASES.get(wanted.build ?? 0) ?? null;
  if (!own)
    return {
      summary: `Choose another tag or digest that has ${platform}${windows && wanted.build !== null ? ` for build 10.0.${wanted.build}` : ''}, ask the image's owner for one, or let the workload's node selector choose nodes that it has a platform for`,
      commands: listCommands(image),
      terraform: null,
      url,
    };
  const name = `${image.host}/${image.path}`;
  const tag = image.tag ?? 'multi-platform';
  // In a reference with a digest, the tag may mean another image by now, with platforms that were not examined.
  const isFixed = immutable || image.digest !== null;
  const fresh = (suffix: string): string => `${tag.slice(0, 100)}-${suffix}`;
  const build = (platforms: readonly string[], as: string): string =>
    command(['docker', 'buildx', 'build', '.'], { platform: platforms.join(','), tag: `${name}:${as}`, push: true });
  const all = has === null ? null : [...new Set([...has.map(written), platform])].sort();
  // One build can produce all platforms only if all of them are Linux.
  if (all !== null && !windows && all.every((each) => each.startsWith('linux/')))
    return {
      summary: `Build the image for ${listed(all)}, or keep it off these nodes by a node selector`,
      commands: [build(all, isFixed ? fresh('multi-platform') : tag)],
      terraform: null,
      url,
    };
  const part = fresh(windows ? (base ?? 'windows') : platform.replaceAll('/', '-'));
  const start = windows
    ? `Build the image for Windows from a base image of the nodes' own build${base === null ? '' : ` (such as mcr.microsoft.com/windows/servercore:${base})`}`
    : `Build the image for ${platform}`;
  const source = image.digest !== null ? `${name}@${image.digest}` : `${name}:${tag}`;
  const join = isFixed
    ? ['docker', 'buildx', 'imagetools', 'create', `--tag=${name}:${fresh('all')}`, source, `${name}:${part}`]
    : ['docker', 'buildx', 'imagetools', 'create', '--append', `--tag=${name}:${tag}`, `${name}:${part}`];
  return {
    summary: `${start} under a tag of its own, and add it to what the image has; or schedule it on nodes that it has a platform for`,
    commands: [build([platform], part), command(join)],
    terraform: null,
    url,
  };
}

/** A platform in the syntax of `docker buildx`. */
function written({ os, architecture, variant }: Platform): string {
  const arm64 = architecture === 'arm64' && (variant === 'v8' || variant === '8');
  return [os, architecture, ...(variant && !arm64 ? [variant] : [])].join('/').toLowerCase();
}

const listed = (items: readonly string[]): string =>
  items.length < 3 ? items.join(' and ') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** Names a container image instead of another kind of artifact. */
export const nameAnImage = (image: ImageReference, kind: string): Fix => ({
  summary: `Refer to a container image: ${image.text} is ${kind}${kind === 'a Helm chart' ? ', which Helm installs; the images are in its templates' : ''}. The command lists what there is`,
  commands: listCommands(image),
  terraform: null,
  url: PAGES.kubernetesImages,
});

/** Rebuilds an image that has an obsolete format. */
export const buildAgain = (image: ImageReference, own: boolean): Fix => ({
  summary: own
    ? 'Build the image again with a current Docker or BuildKit, or choose another tag; the command builds it under a tag of its own'
    : "Choose another tag or digest, or ask the image's owner to build it again",
  commands: own
    ? [
        command(['docker', 'buildx', 'build', '.'], {
          tag: `${image.host}/${image.path}:${(image.tag ?? 'latest').slice(0, 100)}-rebuilt`,
          push: true,
        }),
      ]
    : listCommands(image),
  terraform: null,
  url: 'https://cloud.google.com/kubernetes-engine/docs/deprecations/migrate-containerd-2',
});
