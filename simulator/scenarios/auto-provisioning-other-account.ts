import { pool, standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, fails, NODES, shop } from './shop';

export const autoProvisioningOtherAccount: Scenario = {
  name: 'auto-provisioning-other-account',
  story: "Today's pool may pull; pools that auto-provisioning makes will use the default account, which may not.",
  world: shop({
    cluster: standard('shop-prod', 'europe-west1', 'prod', {
      pools: [pool('default-pool', { serviceAccount: NODES })],
      autoProvisioning: {},
    }),
  }),
  args: ask(),
  expect: fails('pull-permission'),
};
