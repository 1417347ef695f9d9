import type { Fix } from '../model/finding';
import { pkgDevHost } from '../model/google-registry';
import type { ImageReference } from '../model/image-reference';
import type { RepositoryName } from '../model/repository-name';
import { PAGES } from './google-docs';
import { command, gcloud } from './shell';
import { resource } from './terraform';

const createCommand = ({ project, location, repository }: RepositoryName): string =>
  gcloud(['artifacts', 'repositories', 'create', repository], { 'repository-format': 'docker', location, project });

const createTerraform = ({ project, location, repository }: RepositoryName): string =>
  resource('google_artifact_registry_repository', 'images', {
    project,
    location,
    repository_id: repository,
    format: 'DOCKER',
  });

/** Lists all repositories in a project, in all locations. */
export const listRepositories = (project: string): string => gcloud(['artifacts', 'repositories', 'list'], { project });

/**
 * Creates the repository, after listing the existing ones.
 * @param own the project may be the caller's own: nobody else can create anything there
 * @param near repositories that may have been meant, written as in references
 */
export const createRepository = (name: RepositoryName, own: boolean, near: readonly string[] = []): Fix => ({
  summary: `Correct the repository in the image reference${near.length > 0 ? `: there is ${near.join(' and ')}` : ''} (the ${own ? 'first ' : ''}command lists those that exist), or ${own ? `create ${name.repository} in ${name.location} and push the image` : `ask the owner of project ${name.project} where the image is`}`,
  commands: [listRepositories(name.project), ...(own ? [createCommand(name)] : [])],
  terraform: own ? createTerraform(name) : null,
  url: PAGES.createRepository,
});

/**
 * Serves a gcr.io host from Artifact Registry in a project where nothing serves it: Container Registry is shut down.
 * The repository is created first, because redirection needs it.
 */
export const serveGcrIo = (name: RepositoryName): Fix => ({
  summary: `Correct the project in the image reference, or create the repository ${name.repository} in ${name.location}, redirect gcr.io to Artifact Registry in project ${name.project}, and push the image`,
  commands: [
    createCommand(name),
    gcloud(['artifacts', 'settings', 'enable-upgrade-redirection'], { project: name.project }),
  ],
  terraform: createTerraform(name),
  url: PAGES.gcrTransition,
});

/**
 * Creates a repository for container images in addition to the existing one of another format.
 * @param own the project may be the caller's own
 */
export function createDockerRepository(name: RepositoryName, own: boolean): Fix {
  if (!own)
    return {
      summary: `Refer to a repository of format DOCKER: the command lists those of project ${name.project}`,
      commands: [listRepositories(name.project)],
      terraform: null,
      url: PAGES.createRepository,
    };
  const images = { ...name, repository: `${name.repository}-images`.slice(-63) };
  return {
    summary: `Push the image to a repository of format DOCKER: a repository's format cannot be changed`,
    commands: [createCommand(images)],
    terraform: createTerraform(images),
    url: PAGES.createRepository,
  };
}

/**
 * A copy of the image in a repository in the cluster's own region. What that repository already contains is kept: an
 * existing tag is not overwritten.
 * @param holder the project of the copy, which is the caller's
 */
export function copyToRegion(image: ImageReference, name: RepositoryName, region: string, holder: string): Fix {
  const repository = name.repository.includes('.') ? 'images' : name.repository;
  const near = { project: holder, location: region, repository };
  const version = image.digest === null ? `:${image.tag ?? 'latest'}` : `@${image.digest}`;
  const project = holder.replace(':', '/');
  const copy = `${pkgDevHost(region)}/${project}/${repository}/${image.name}`;
  return {
    summary: `Copy the image to a repository in ${region}${holder === name.project ? '' : ` of project ${holder}`} and refer to the copy`,
    commands: [
      createCommand(near),
      command(['crane', 'copy', '--no-clobber', `${image.host}/${image.path}${version}`, `${copy}${version}`]),
    ],
    terraform: createTerraform(near),
    url: PAGES.locations,
  };
}

/** The same if the repository was not seen: first check that it is where the reference says. */
export const firstLook = ({ project, location, repository }: RepositoryName, fix: Fix): Fix => ({
  ...fix,
  summary: `See that ${repository} is in ${location}, which the first command lists; then ${fix.summary.charAt(0).toLowerCase()}${fix.summary.slice(1)}`,
  commands: [listRepositories(project), ...fix.commands],
});

/** Makes a repository's tags immutable, as an alternative to digests. */
export const makeTagsImmutable = ({ project, location, repository }: RepositoryName): string =>
  gcloud(['artifacts', 'repositories', 'update', repository], { 'immutable-tags': true, location, project });
