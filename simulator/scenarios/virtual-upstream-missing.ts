import { grant, repository } from '../builder';
import type { Scenario } from './scenario';
import { ask, NODES_MEMBER, PASSES, READER, READING, RUNNER, shop, WEB_IMAGE } from './shop';

const UPSTREAMS = 'projects/shop-images/locations/europe-west1/repositories';

export const virtualUpstreamMissing: Scenario = {
  name: 'virtual-upstream-missing',
  story: 'One upstream of the virtual repository was deleted; another one still serves the image.',
  world: shop({
    reading: { imageProject: [...READING.imageProject, grant('roles/artifactregistry.viewer', RUNNER)] },
    more: {
      repositories: [
        repository('shop-images', 'europe-west1', 'apps', {
          mode: 'VIRTUAL_REPOSITORY',
          virtualRepositoryConfig: {
            upstreamPolicies: [
              { id: 'old', repository: `${UPSTREAMS}/old-base`, priority: 20 },
              { id: 'base', repository: `${UPSTREAMS}/base`, priority: 10 },
            ],
          },
          grants: [grant(READER, NODES_MEMBER)],
        }),
        repository('shop-images', 'europe-west1', 'base', { images: [WEB_IMAGE] }),
      ],
    },
  }),
  args: ask(),
  expect: PASSES,
};
