import type { Fix } from '../model/finding';
import type { RepositoryName } from '../model/repository-name';
import { PAGES } from './google-docs';
import { gcloud } from './shell';
import { resource } from './terraform';

/** The smallest role that lets a node pull. */
export const READER = 'roles/artifactregistry.reader';
/** The role that a node's own account needs in addition to pulling. It does not allow the pull. */
export const NODE_ROLE = 'roles/container.defaultNodeServiceAccount';

/** The command that lets a member pull from one repository. */
export const grantReaderCommand = (repository: RepositoryName, member: string): string =>
  gcloud(['artifacts', 'repositories', 'add-iam-policy-binding', repository.repository], {
    location: repository.location,
    project: repository.project,
    member,
    role: READER,
  });

/** The same in Terraform. */
export const grantReaderTerraform = (repository: RepositoryName, member: string): string =>
  resource('google_artifact_registry_repository_iam_member', 'image_pull', {
    project: repository.project,
    location: repository.location,
    repository: repository.repository,
    role: READER,
    member,
  });

/** Lets a member pull: the reader role on the repository, not on its project. */
export const grantReader = (repository: RepositoryName, member: string): Fix => ({
  summary: `Grant ${READER} on the repository ${repository.repository} to ${member}; it can take minutes to reach every server`,
  commands: [grantReaderCommand(repository, member)],
  terraform: grantReaderTerraform(repository, member),
  url: PAGES.integrateGke,
});

/**
 * The same grant if the node's pool is not listed, so that the account is read from the node's VM.
 * @param node a valid Kubernetes name
 * @param project the project of its VM
 */
export const grantToNode = (repository: RepositoryName, node: string, project: string): Fix => {
  const find = { project, filter: `name=${node}`, format: 'value(serviceAccounts[0].email)' };
  const grant = { location: repository.location, project: repository.project };
  return {
    summary: `Grant ${READER} on the repository ${repository.repository} to the service account of the node ${node}, which the first command reads`,
    commands: [
      `NODE_ACCOUNT="$(${gcloud(['compute', 'instances', 'list'], find)})"`,
      `${gcloud(['artifacts', 'repositories', 'add-iam-policy-binding', repository.repository], grant)} --member="serviceAccount:\${NODE_ACCOUNT:?the VM is gone, or has no account}" --role=${READER}`,
    ],
    terraform: null,
    url: PAGES.integrateGke,
  };
};

/** The same grant to an account that does not exist now: IAM does not accept it before then. */
export const grantOnceThere = (repository: RepositoryName, member: string): Fix => ({
  ...grantReader(repository, member),
  summary: `Once ${member} exists again, grant ${READER} on the repository ${repository.repository} to it`,
});

/** The same grant if a level above could not be read: it works whatever is there. */
export const grantWhateverIsAbove = (repository: RepositoryName, member: string): Fix => ({
  ...grantReader(repository, member),
  summary: `Grant ${READER} on the repository ${repository.repository} to ${member}: it holds whatever stands above, and does no harm where the right is inherited`,
});

/**
 * The grant if the repository was never seen. The registry refuses a missing repository in the same way, and a grant on
 * one fails, so the existing repositories are listed first.
 * @param look the command that lists them
 */
export const correctOrGrant = (
  repository: RepositoryName,
  member: string,
  look: string,
  near: readonly string[] = [],
): Fix => {
  const grant = grantReader(repository, member);
  return {
    ...grant,
    summary: `${firstSee(repository, near)}. Then, by whoever owns that project: ${grant.summary}`,
    commands: [look, ...grant.commands],
  };
};

/**
 * The fix for somebody else's image: nothing of its project is visible, and anonymous requests are refused, too.
 * @param look the command that lists the project's repositories
 */
export const askItsOwner = (repository: RepositoryName, look: string): Fix => ({
  summary: `${firstSee(repository)}. The image is not public: only the owner of project ${repository.project} can open it, or tell where it is served now`,
  commands: [look],
  terraform: null,
  url: PAGES.integrateGke,
});

/** The command to run before a grant on a repository that was never seen. */
export const firstSee = ({ project, location, repository }: RepositoryName, near: readonly string[] = []): string =>
  `First see that project ${project}${near.length === 0 ? '' : ` (this caller sees ${near.join(', ')})`}, location ${location} and repository ${repository} are right: the registry refuses alike what does not exist`;

/** The command that grants nodes the role that GKE requires, on the cluster's project. */
export const grantNodeRoleCommand = (project: string, member: string): string =>
  gcloud(['projects', 'add-iam-policy-binding', project], { member, role: NODE_ROLE, condition: 'None' });

/** Grants nodes the role that GKE requires. */
export const grantNodeRole = (project: string, members: readonly string[]): Fix => ({
  summary: `Grant ${NODE_ROLE} on project ${project} to ${members.join(', ')}`,
  commands: members.map((member) => grantNodeRoleCommand(project, member)),
  terraform: members.map((member, index) => nodeRoleTerraform(project, member, index)).join('\n\n') || null,
  url: PAGES.leastPrivilege,
});

const nodeRoleTerraform = (project: string, member: string, index: number): string =>
  resource('google_project_iam_member', index === 0 ? 'nodes' : `nodes_${index + 1}`, {
    project,
    role: NODE_ROLE,
    member,
  });
