/** The project of the images: its name, its state, and what it may use. */
import type { Scenario } from './scenario';
import { ask, blind, fails, shop } from './shop';

export const projects: readonly Scenario[] = [
  {
    name: 'project-name-wrong',
    story: 'The image\'s project does not exist, which Google tells nobody apart from "not allowed".',
    world: shop(),
    args: ask('europe-west1-docker.pkg.dev/shop-image/apps/web:1.4.2'),
    expect: blind('download-rules', 'image-exists', 'image-format', 'image-platform', 'pull-permission', 'repository'),
  },
  {
    name: 'registry-api-off',
    story: 'The Artifact Registry API is off in the image project.',
    world: shop({
      imageProject: {
        apis: ['cloudresourcemanager.googleapis.com', 'iam.googleapis.com', 'serviceusage.googleapis.com'],
      },
    }),
    args: ask(),
    expect: { ...fails('repository'), unknowns: ['download-rules', 'image-exists', 'image-format', 'image-platform'] },
  },
  {
    name: 'billing-off',
    story: 'The image project has lost its billing account.',
    world: shop({ imageProject: { billing: false } }),
    args: ask(),
    expect: { ...fails('repository'), unknowns: ['download-rules', 'image-exists', 'image-format', 'image-platform'] },
  },
  {
    name: 'service-restricted',
    story: 'An organization policy does not allow Artifact Registry in the images’ project, whoever asks.',
    world: shop({
      more: {
        orgPolicies: {
          'shop-images': { 'gcp.restrictServiceUsage': { deniedValues: ['artifactregistry.googleapis.com'] } },
        },
      },
    }),
    args: ask(),
    expect: { ...fails('repository'), unknowns: ['download-rules', 'image-exists', 'image-format', 'image-platform'] },
  },
  {
    name: 'project-being-deleted',
    story: 'The image project is being deleted.',
    world: shop({ imageProject: { state: 'DELETE_REQUESTED' } }),
    args: ask(),
    expect: { ...fails('repository'), unknowns: ['download-rules', 'image-exists', 'image-format', 'image-platform'] },
  },
];
