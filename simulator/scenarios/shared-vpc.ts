import { subnetwork } from '../builder';
import { pool, standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, NODES, PASSES, shop } from './shop';

export const sharedVpc: Scenario = {
  name: 'shared-vpc',
  story: "The cluster's network belongs to a host project; the pull itself is like any other.",
  world: shop({
    cluster: standard('shop-prod', 'europe-west1', 'prod', {
      pools: [pool('default-pool', { serviceAccount: NODES })],
      subnetwork: 'projects/net-host/regions/europe-west1/subnetworks/gke',
    }),
    more: { subnetworks: [subnetwork('net-host', 'europe-west1', 'gke')] },
  }),
  args: ask(),
  expect: PASSES,
};
