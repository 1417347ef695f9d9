import { grant, project, repository } from '../builder';
import type { Scenario } from './scenario';
import { ask, IMAGES_NUMBER, NODES_MEMBER, PASSES, READER, RUNNER, shop, WEB_IMAGE } from './shop';

const READS = [grant('roles/artifactregistry.viewer', RUNNER)];
const base = shop();

export const virtualUpstreamElsewhere: Scenario = {
  name: 'virtual-upstream-elsewhere',
  story:
    'The virtual repository reads from another project, where Artifact Registry’s own service agent was made Reader.',
  world: {
    ...base,
    projects: [
      ...base.projects,
      project('platform-images', '640917283551', {
        parent: 'folders/704512639908',
        grants: [grant('roles/browser', RUNNER)],
      }),
    ],
    repositories: [
      repository('shop-images', 'europe-west1', 'apps', {
        mode: 'VIRTUAL_REPOSITORY',
        virtualRepositoryConfig: {
          upstreamPolicies: [
            {
              id: 'platform',
              repository: 'projects/platform-images/locations/europe-west1/repositories/base',
              priority: 10,
            },
          ],
        },
        grants: [...READS, grant(READER, NODES_MEMBER)],
      }),
      repository('platform-images', 'europe-west1', 'base', {
        images: [WEB_IMAGE],
        grants: [
          ...READS,
          grant(READER, `serviceAccount:service-${IMAGES_NUMBER}@gcp-sa-artifactregistry.iam.gserviceaccount.com`),
        ],
      }),
    ],
  },
  args: ask(),
  expect: PASSES,
};
