import { enableArtifactRegistry, linkBilling } from '../fixes';
import { type Denied, type Fact, missing, valueOf } from '../model/fact';
import type { Fix } from '../model/finding';
import type { Project } from '../model/iam';
import type { ImageFacts, RepositoryFacts } from '../model/target-facts';

/** Something about the API or billing that keeps the repository from serving: sure, or only possible. */
export interface ServiceTrouble {
  /** True where it is the repository's project that lacks it. */
  readonly sure: boolean;
  readonly message: string;
  readonly source: string;
  readonly detail: string;
  readonly fix: Fix;
}

/**
 * Whether the Artifact Registry API or billing is off in the repository's project: as Service Usage says, or as an
 * answer of the API or the registry does that names that project. An answer that names another project, or none,
 * speaks of the caller's own and proves nothing.
 * @returns null where nothing says so
 */
export function serviceTrouble(image: ImageFacts): ServiceTrouble | null {
  const { manifest, repository } = image;
  if (repository === null) return null;
  const { projectId, service } = repository;
  if (service?.state === 'known' && service.value === 'DISABLED')
    return {
      sure: true,
      message: `the Artifact Registry API is off in project ${projectId}`,
      source: service.from,
      detail: service.value,
      fix: enableArtifactRegistry(projectId),
    };
  const refusals = [repository.repository, manifest].map(refusalOf).filter((each) => each !== null);
  const troubles = refusals.map((each) => troubleOf(each, repository, served(image)));
  return troubles.find(({ sure }) => sure) ?? troubles[0] ?? null;
}

/** A refusal for the API's or billing's sake. */
function refusalOf(fact: Fact<unknown>): Denied | null {
  const root = missing(fact);
  return root?.state === 'denied' && (root.why === 'api-disabled' || root.why === 'billing-disabled') ? root : null;
}

/** True where something was read out of the repository, or Service Usage says that the API is on. */
const served = ({ manifest, repository }: ImageFacts): boolean =>
  manifest.state === 'known' || repository?.repository.state === 'known';

function troubleOf(refusal: Denied, repository: RepositoryFacts, contradicted: boolean): ServiceTrouble {
  const { projectId, project, service } = repository;
  const what = refusal.why === 'api-disabled' ? 'the Artifact Registry API' : 'billing';
  const own = isProject(refusal.consumer, projectId, project);
  const contradiction = contradicted || (refusal.why === 'api-disabled' && service?.state === 'known');
  return {
    sure: own === true && !contradiction,
    message: messageOf(what, own, contradiction, refusal.consumer, projectId),
    source: refusal.from,
    detail: refusal.detail,
    fix: refusal.why === 'api-disabled' ? enableArtifactRegistry(projectId) : linkBilling(projectId),
  };
}

function messageOf(
  what: string,
  own: boolean | null,
  contradiction: boolean,
  consumer: string | null,
  projectId: string,
): string {
  if (own === false)
    return `${what} is off in project ${consumer ?? ''}, the project that the caller's requests count on, not in ${projectId}`;
  if (own === null)
    return `${what} is off in ${consumer === null ? 'a project that the answer does not name' : `project ${consumer}`}; whether that is ${projectId} could not be told`;
  if (contradiction) return `one answer says that ${what} is off in project ${projectId}, and another that it is not`;
  return `${what} is off in project ${projectId}`;
}

/**
 * Whether a project that an answer names, by ID or number, is this one.
 * @returns null where they cannot be compared
 */
function isProject(consumer: string | null, projectId: string, project: Fact<Project>): boolean | null {
  if (consumer === null) return null;
  if (consumer === projectId) return true;
  const own = valueOf(project);
  if (own !== undefined) return consumer === own.number || consumer === own.id;
  return /^\d+$/.test(consumer) ? null : false;
}
