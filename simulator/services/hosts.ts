/** Image hosts of Artifact Registry and what their paths mean (Artifact Registry documentation, "Repository and image names"). */
import type { Repository } from '../world';

/** The four gcr.io hosts and the location of the repository that backs each; its ID is the host's name. */
const GCR: Record<string, string> = { 'gcr.io': 'us', 'us.gcr.io': 'us', 'eu.gcr.io': 'europe', 'asia.gcr.io': 'asia' };

/** What a registry path names. */
export interface ImagePath {
  project: string;
  location: string;
  repository: string;
  image: string;
}

/** Location of a pkg.dev or gcr.io host; nothing for any other registry. */
export function locationOfHost(host: string): string | undefined {
  if (Object.hasOwn(GCR, host)) return GCR[host];
  return /^([a-z0-9-]+)-docker\.pkg\.dev$/.exec(host)?.[1] ?? /^docker\.([a-z0-9-]+)\.rep\.pkg\.dev$/.exec(host)?.[1];
}

/** Split a path on such a host; a first segment with a dot is a domain-scoped project of two segments. */
export function parseImagePath(host: string, path: string): ImagePath | undefined {
  const location = locationOfHost(host);
  if (location === undefined) return undefined;
  const segments = path.split('/');
  const scoped = segments[0]?.includes('.') ?? false;
  const project = scoped ? segments.slice(0, 2).join(':') : (segments[0] ?? '');
  const rest = segments.slice(scoped ? 2 : 1);
  const [repository, ...image] = Object.hasOwn(GCR, host) ? [host, ...rest] : rest;
  if (!repository || image.length === 0) return undefined;
  return { project, location, repository, image: image.join('/') };
}

/** The host that serves a repository's images. */
export function hostOf(repository: Repository): string {
  return Object.hasOwn(GCR, repository.id) ? repository.id : `${repository.location}-docker.pkg.dev`;
}

/** `registryUri` of the API: host, project with its domain's colon as a slash, repository. */
export function registryUri(repository: Repository): string {
  const project = repository.project.replace(':', '/');
  const ending = Object.hasOwn(GCR, repository.id) ? '' : `/${repository.id}`;
  const kind =
    repository.format === 'DOCKER'
      ? hostOf(repository)
      : `${repository.location}-${repository.format.toLowerCase()}.pkg.dev`;
  return `${kind}/${project}${ending}`;
}
