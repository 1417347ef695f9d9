import type { Fix } from '../model/finding';
import { pkgDevHost } from '../model/google-registry';
import {
  type ArtifactRegistryImage,
  type ImageReference,
  parseImageReference,
  pinnedTo,
} from '../model/image-reference';
import { oddHost } from '../model/odd-host';
import { PAGES } from './google-docs';
import { makeTagsImmutable } from './repository';
import { command, gcloud } from './shell';

/**
 * The image without tag and digest as `gcloud artifacts docker` accepts it: always in the LOCATION-docker.pkg.dev form.
 */
const inPkgDev = (image: ArtifactRegistryImage): string =>
  `${pkgDevHost(image.location)}/${image.project}/${image.repository}/${image.name}`;

/**
 * Lists the versions of an image, so that the right tag or digest can be chosen.
 * @param own the image may be the caller's own: nobody else can push it
 */
export function listVersions(image: ImageReference, own: boolean): Fix {
  return {
    summary: listSummary(image, own),
    commands: listCommands(image.host === FROZEN ? { ...image, host: 'registry.k8s.io' } : image),
    terraform: null,
    url: image.kind === 'artifact-registry' ? PAGES.manageImages : PAGES.kubernetesImages,
  };
}

/** Contains nothing newer than April 2023 (https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/). */
const FROZEN = 'k8s.gcr.io';

/** The summary for a version that does not exist. */
function listSummary({ host, path }: ImageReference, own: boolean): string {
  if (own) return 'Push the image, or correct the reference: the command lists what there is';
  return host === FROZEN
    ? `Refer to registry.k8s.io/${path}: k8s.gcr.io is frozen since April 2023 and has nothing that came after; the command lists what there is`
    : 'Correct the reference, or have its owner push it: the command lists what there is';
}

/** Adds the registry that is missing in the reference. */
export const nameRegistry = (image: ImageReference): Fix => ({
  summary: `Write the registry before the name, for Artifact Registry LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/${image.name.replace(/^library\//, '')}; or see that Docker Hub has ${image.path}`,
  commands: [],
  terraform: null,
  url: PAGES.imageNames,
});

/** Another tag, for an index that lists manifests which are gone from the registry. */
export const otherVersion = (image: ImageReference): Fix => ({
  summary:
    'Choose a tag or digest whose manifests are all there, or have it pushed again: a clean-up that deletes untagged manifests takes those that an index lists',
  commands: listCommands(image),
  terraform: null,
  url: PAGES.kubernetesImages,
});

/** The host of a reference looks like a Google registry but cannot be one, so no command contacts it. */
const isNoHost = ({ kind, host }: ImageReference): boolean => kind === 'other' && oddHost(host) !== null;

/** The commands that list the tags or versions of an image; none if its host cannot exist. */
export const listCommands = (image: ImageReference): readonly string[] => (isNoHost(image) ? [] : [listCommand(image)]);

function listCommand(image: ImageReference): string {
  if (image.kind === 'other') return command(['crane', 'ls', `${image.host}/${image.path}`]);
  // gcloud's image form does not support domain-scoped projects, but its generic form does.
  if (image.project.includes(':'))
    return gcloud(['artifacts', image.digest === null ? 'tags' : 'versions', 'list'], {
      package: image.name,
      repository: image.repository,
      location: image.location,
      project: image.project,
    });
  if (image.digest === null) return gcloud(['artifacts', 'docker', 'tags', 'list', inPkgDev(image)]);
  return gcloud(['artifacts', 'docker', 'images', 'list', inPkgDev(image)], { 'include-tags': true });
}

/**
 * Replaces the tag with the digest.
 * @param digest the current digest of the tag; null if it is unknown
 * @param lockable whether the repository's tags can be made immutable, perhaps by the caller
 */
export function pin(image: ImageReference, digest: string | null, lockable = false): Fix {
  const artifactRegistry = image.kind === 'artifact-registry';
  const locks = digest !== null && artifactRegistry && lockable;
  const asked = digest === null ? digestCommands(image) : [];
  const pinned = `Refer to the image by its digest${digest !== null ? `: ${pinnedTo(image, digest)}` : asked.length > 0 ? ', which the command prints' : ''}`;
  return {
    summary: locks
      ? `Make all tags of ${image.repository} immutable, or refer to the image by its digest: ${pinnedTo(image, digest)}`
      : pinned,
    commands: [
      ...asked,
      ...(locks
        ? [makeTagsImmutable({ project: image.project, location: image.location, repository: image.repository })]
        : []),
    ],
    terraform: null,
    url: artifactRegistry ? PAGES.createRepository : PAGES.kubernetesImages,
  };
}

/** Adds the digest that the policy requires: the current digest of the tag, if it is known. */
export const pinDigest = (image: ImageReference, digest: string | null): Fix => ({
  ...pin(image, digest),
  commands: digest === null ? digestCommands(image) : [],
});

/** Takes the image from a registry that the policy allows. */
export const useAllowedRegistry = (image: ImageReference, allowed: readonly string[]): Fix => ({
  summary:
    allowed.length > 0
      ? `Copy the image to a registry that the policy allows, and refer to it there; or add ${image.host}/${image.path} to allowed_registries`
      : `Add ${image.host}/${image.path} to the policy's allowed_registries, which allow nothing`,
  commands: [],
  terraform: null,
  url: null,
});

/** The commands that print the current digest of a tag; none if its host cannot exist. */
export const digestCommands = (image: ImageReference): readonly string[] =>
  isNoHost(image) ? [] : [digestCommand(image)];

function digestCommand(image: ImageReference): string {
  const tag = `:${image.tag ?? 'latest'}`;
  if (image.kind === 'other' || image.project.includes(':'))
    return command(['crane', 'digest', `${image.host}/${image.path}${tag}`]);
  return gcloud(['artifacts', 'docker', 'images', 'describe', `${inPkgDev(image)}${tag}`], {
    format: 'value(image_summary.digest)',
  });
}

/** For a placeholder, or a value that is still to be built: another spelling does not fix it. */
export const fillIn: Fix = {
  summary:
    'Fill in what stands for a value before the manifest is applied, and give it as it is applied: rendered by helm template, kubectl kustomize, envsubst or ko resolve',
  commands: [],
  terraform: null,
  url: PAGES.imageNames,
};

/**
 * Corrects a reference.
 * @param right the one that was probably meant; null if none is similar
 */
export const correctReference = (right: string | null): Fix => ({
  summary:
    right === null
      ? 'Write the reference as HOST/PATH[:TAG][@DIGEST], for Artifact Registry LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/IMAGE[:TAG][@DIGEST]'
      : `Write ${right}`,
  commands: [],
  terraform: null,
  url: PAGES.imageNames,
});

/**
 * Corrects the host of a reference that only looks like a Google registry.
 * @param near the host that was probably meant; null if none is similar
 */
export function correctHost({ path, tag, digest, text }: ImageReference, near: string | null): Fix {
  const version = `${tag === null || !text.includes(`:${tag}`) ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`;
  const right = `${near ?? ''}/${path}${version}`;
  return correctReference(near !== null && parseImageReference(right).ok ? right : null);
}
