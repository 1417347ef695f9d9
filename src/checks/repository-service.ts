import {
  allowService,
  enableArtifactRegistry,
  findPublisher,
  linkBilling,
  serveGcrIo,
  undeleteProject,
} from '../fixes';
import { type Denied, type Fact, isProjectTrouble, missing, type ProjectTrouble, knownValue } from '../model/fact';
import type { Fix } from '../model/finding';
import type { Project } from '../model/iam';
import type { ImageFacts, RepositoryFacts } from '../model/target-facts';

/** A reason in the project that certainly or possibly stops the repository from serving any request. */
export interface ServiceTrouble {
  readonly why: ProjectTrouble;
  /** True if it is certain that the repository's own project has the problem. */
  readonly sure: boolean;
  readonly message: string;
  readonly source: string;
  readonly detail: string;
  readonly fix: Fix;
}

/**
 * Whether the repository's project is not served because its API or billing is off, its organization does not allow the
 * service, and so on. The source is Service Usage, or an answer of the API or the registry that names that project. An
 * answer that names another project, or none, is about the caller's own project and proves nothing.
 * @returns null if nothing indicates it
 */
export function serviceTrouble(image: ImageFacts): ServiceTrouble | null {
  const { manifest, repository } = image;
  if (repository === null) return null;
  const { service, place } = repository;
  const projectId = place.project;
  if (service?.state === 'known' && service.value === 'DISABLED')
    return {
      why: 'api-disabled',
      sure: true,
      message: `the Artifact Registry API is off in project ${projectId}`,
      source: service.from,
      detail: service.value,
      fix: enableArtifactRegistry(projectId),
    };
  const { restriction } = repository;
  if (restriction?.state === 'known' && restriction.value.restricted === true && !served(image))
    return {
      why: 'service-restricted',
      sure: true,
      message: SAYS['service-restricted'](`project ${projectId}`),
      source: restriction.from,
      detail: 'the policy in force does not allow artifactregistry.googleapis.com',
      fix: allowService(projectId),
    };
  const refusals = [repository.repository, manifest].map(refusalOf).filter((each) => each !== null);
  const troubles = refusals.map((each) => troubleOf(each, repository, served(image)));
  return troubles.find(({ sure }) => sure) ?? troubles[0] ?? null;
}

/** A refusal because of the project as a whole. */
function refusalOf(fact: Fact<unknown>): (Denied & { readonly why: ProjectTrouble }) | null {
  const root = missing(fact);
  return root?.state === 'denied' && isProjectTrouble(root.why) ? { ...root, why: root.why } : null;
}

/** True if something was read from the repository, or Service Usage reports that the API is on. */
const served = ({ manifest, repository }: ImageFacts): boolean =>
  manifest.state === 'known' || repository?.repository.state === 'known';

function troubleOf(
  refusal: Denied & { readonly why: ProjectTrouble },
  repository: RepositoryFacts,
  contradicted: boolean,
): ServiceTrouble {
  const { place, project, service } = repository;
  const projectId = place.project;
  const { why } = refusal;
  const own = isProject(refusal.consumer, projectId, project);
  // The API may return a repository that no gcr.io host serves.
  const contradiction =
    (contradicted && why !== 'gcr-not-served') || (why === 'api-disabled' && service?.state === 'known');
  return {
    why,
    sure: own === true && !contradiction,
    message: messageOf(SAYS[why], own, contradiction, refusal.consumer, projectId),
    source: refusal.from,
    detail: refusal.detail,
    fix: fixOf(why, repository),
  };
}

/** What is wrong with a project, as a sentence. */
const SAYS: Readonly<Record<ProjectTrouble, (project: string) => string>> = {
  'api-disabled': (project) => `the Artifact Registry API is off in ${project}`,
  'billing-disabled': (project) => `billing is off in ${project}`,
  'service-restricted': (project) =>
    `the organization does not allow the Artifact Registry API in ${project} (constraint gcp.restrictServiceUsage), whoever asks`,
  'project-deleted': (project) => `${project} is deleted or suspended`,
  'gcr-not-served': (project) =>
    `nothing serves the gcr.io images of ${project}: Container Registry is shut down since 2025, and they were not moved to Artifact Registry`,
};

function fixOf(why: ProjectTrouble, { place, project }: RepositoryFacts): Fix {
  const projectId = place.project;
  switch (why) {
    case 'api-disabled':
      return enableArtifactRegistry(projectId);
    case 'billing-disabled':
      return linkBilling(projectId);
    case 'service-restricted':
      return allowService(projectId);
    case 'project-deleted':
      return undeleteProject(projectId);
    case 'gcr-not-served':
      return project.state === 'known' ? serveGcrIo(place) : findPublisher(projectId);
  }
}

function messageOf(
  says: (project: string) => string,
  own: boolean | null,
  contradiction: boolean,
  consumer: string | null,
  projectId: string,
): string {
  if (own === false)
    return `${says(`project ${consumer ?? ''}`)}, the project that the caller's requests count on, not in ${projectId}`;
  if (own === null)
    return `${says(consumer === null ? 'a project that the answer does not name' : `project ${consumer}`)}; whether that is ${projectId} could not be determined`;
  const here = says(`project ${projectId}`);
  return contradiction ? `one answer says that ${here}, and another that it is not` : here;
}

/**
 * Whether a project that an answer names, by ID or number, is this one.
 * @returns null if they cannot be compared
 */
function isProject(consumer: string | null, projectId: string, project: Fact<Project>): boolean | null {
  if (consumer === null) return null;
  if (consumer === projectId) return true;
  const own = knownValue(project);
  if (own !== undefined) return consumer === own.number;
  return /^\d+$/.test(consumer) ? null : false;
}
