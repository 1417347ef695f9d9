import { grant, repository } from '../builder';
import type { Scenario } from './scenario';
import { ask, NODES_MEMBER, PASSES, READER, RUNNER, shop, WEB_IMAGE } from './shop';

const READS = [grant('roles/artifactregistry.viewer', RUNNER)];

/** A virtual repository `apps` in front of the one that holds the image. */
export const virtualRepository: Scenario = {
  name: 'virtual-repository',
  story: 'A virtual repository hands on what another one holds; the nodes may read from the virtual one.',
  world: shop({
    more: {
      repositories: [
        repository('shop-images', 'europe-west1', 'apps', {
          mode: 'VIRTUAL_REPOSITORY',
          virtualRepositoryConfig: {
            upstreamPolicies: [
              { id: 'base', repository: 'projects/shop-images/locations/europe-west1/repositories/base', priority: 10 },
            ],
          },
          grants: [...READS, grant(READER, NODES_MEMBER)],
        }),
        repository('shop-images', 'europe-west1', 'base', { images: [WEB_IMAGE], grants: READS }),
      ],
    },
  }),
  args: ask(),
  expect: PASSES,
};
