import { pool, standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, fails, NODES, shop } from './shop';

export const clusterStopping: Scenario = {
  name: 'cluster-stopping',
  story: 'The cluster is being deleted.',
  world: shop({
    cluster: standard('shop-prod', 'europe-west1', 'prod', {
      status: 'STOPPING',
      pools: [pool('default-pool', { serviceAccount: NODES })],
    }),
  }),
  args: ask(),
  expect: fails('cluster'),
};
