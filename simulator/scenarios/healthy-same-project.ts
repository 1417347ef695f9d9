import { grant } from '../builder';
import { pool, standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, NODES, NODES_MEMBER, PASSES, READER, shop } from './shop';

export const healthySameProject: Scenario = {
  name: 'healthy-same-project',
  story: "Cluster and repository share a project, and the node pool's own service account has Reader on that project.",
  world: shop({
    repository: { project: 'shop-prod' },
    cluster: standard('shop-prod', 'europe-west1-b', 'prod', {
      pools: [pool('default-pool', { serviceAccount: NODES })],
    }),
    grants: { repository: [], clusterProject: [grant(READER, NODES_MEMBER)] },
    more: { node: { cluster: 'prod', pool: 'default-pool' } },
  }),
  args: ask(
    'europe-west1-docker.pkg.dev/shop-prod/apps/web:1.4.2',
    'projects/shop-prod/locations/europe-west1-b/clusters/prod',
  ),
  expect: PASSES,
};
