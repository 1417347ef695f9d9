import type { Fix } from '../model/finding';
import { PAGES } from './google-docs';
import { gcloud } from './shell';
import { resource } from './terraform';

const STREAMING = 'containerfilesystem.googleapis.com';
const ARTIFACT_REGISTRY = 'artifactregistry.googleapis.com';

/** Enables the Artifact Registry API. */
export const enableArtifactRegistry = (project: string): Fix => ({
  summary: `Enable the Artifact Registry API in project ${project}`,
  commands: [gcloud(['services', 'enable', ARTIFACT_REGISTRY], { project })],
  terraform: resource('google_project_service', 'artifact_registry', { project, service: ARTIFACT_REGISTRY }),
  url: PAGES.enableApi,
});

/** Enables the API that streams images to nodes. */
export const enableStreaming = (project: string): Fix => ({
  summary: `Enable the Container File System API in project ${project}`,
  commands: [gcloud(['services', 'enable', STREAMING], { project })],
  terraform: resource('google_project_service', 'container_file_system', { project, service: STREAMING }),
  url: PAGES.imageStreaming,
});

const CONSUMER = 'roles/serviceusage.serviceUsageConsumer';

/** Lets a node's account use the services of the project of its images, which streaming requires. */
export const grantServiceUse = (project: string, member: string): Fix => ({
  summary: `Let ${member} use the services of project ${project}`,
  commands: [gcloud(['projects', 'add-iam-policy-binding', project], { member, role: CONSUMER, condition: 'None' })],
  terraform: resource('google_project_iam_member', 'streaming', { project, role: CONSUMER, member }),
  url: PAGES.imageStreaming,
});

/** Links a project to a billing account, which only the project's owner can name. */
export const linkBilling = (project: string): Fix => ({
  summary: `Link project ${project} to a billing account: the first command lists those that you may use, put one in place of ACCOUNT_ID`,
  commands: [
    gcloud(['billing', 'accounts', 'list'], { filter: 'open=true' }),
    gcloud(['billing', 'projects', 'link', project], { 'billing-account': 'ACCOUNT_ID' }),
  ],
  terraform: null,
  url: PAGES.billing,
});

/** Cancels the deletion of a project. */
export const undeleteProject = (project: string): Fix => ({
  summary: `Take back the deletion of project ${project} (possible for 30 days), or use an image of another project`,
  commands: [gcloud(['projects', 'undelete', project])],
  terraform: null,
  url: PAGES.undeleteProject,
});

/** Lets a project use Artifact Registry again after its organization restricted the service. */
export const allowService = (project: string): Fix => ({
  summary: `Have an administrator of the organization allow ${ARTIFACT_REGISTRY} in project ${project} (constraint gcp.restrictServiceUsage; the command shows what is in force), or use an image of another project; a grant does not help`,
  commands: [gcloud(['org-policies', 'describe', 'gcp.restrictServiceUsage'], { effective: true, project })],
  terraform: null,
  url: PAGES.restrictServices,
});

/** Finds where a publisher serves its images now. */
export const findPublisher = (project: string): Fix => ({
  summary: `Find out where the publisher of ${project} serves its images now, and refer to them there; whoever owns the project may move them to Artifact Registry`,
  commands: [],
  terraform: null,
  url: PAGES.gcrTransition,
});

/** Finds the project that was meant. */
export const findProject = (project: string): Fix => ({
  summary: `Correct the project in the image reference: there is no project ${project}`,
  commands: [gcloud(['projects', 'list'], { format: 'value(projectId)' })],
  terraform: null,
  url: PAGES.imageNames,
});
