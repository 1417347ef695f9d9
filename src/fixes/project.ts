import type { Fix } from '../model/finding';
import { PAGES } from './google-docs';
import { gcloud } from './shell';
import { resource } from './terraform';

const ARTIFACT_REGISTRY = 'artifactregistry.googleapis.com';

/** Switches the Artifact Registry API on. */
export const enableArtifactRegistry = (project: string): Fix => ({
  summary: `Enable the Artifact Registry API in project ${project}`,
  commands: [gcloud(['services', 'enable', ARTIFACT_REGISTRY], { project })],
  terraform: resource('google_project_service', 'artifact_registry', { project, service: ARTIFACT_REGISTRY }),
  url: PAGES.enableApi,
});

/** Links a project to a billing account, which only its owner can name. */
export const linkBilling = (project: string): Fix => ({
  summary: `Link project ${project} to a billing account: the first command lists those that you may use, put one in place of ACCOUNT_ID`,
  commands: [
    gcloud(['billing', 'accounts', 'list'], { filter: 'open=true' }),
    gcloud(['billing', 'projects', 'link', project], { 'billing-account': 'ACCOUNT_ID' }),
  ],
  terraform: null,
  url: PAGES.billing,
});

/** Takes back a project's deletion. */
export const undeleteProject = (project: string): Fix => ({
  summary: `Take back the deletion of project ${project} (possible for 30 days), or use an image of another project`,
  commands: [gcloud(['projects', 'undelete', project])],
  terraform: null,
  url: PAGES.undeleteProject,
});

/** Finds the project that was meant. */
export const findProject = (project: string): Fix => ({
  summary: `Correct the project in the image reference: there is no project ${project}`,
  commands: [gcloud(['projects', 'list'], { format: 'value(projectId)' })],
  terraform: null,
  url: PAGES.imageNames,
});
