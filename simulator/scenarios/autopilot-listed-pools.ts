import { autopilot, pool } from '../clusters';
import type { Scenario } from './scenario';
import { ask, NODES, PASSES, shop } from './shop';

export const autopilotListedPools: Scenario = {
  name: 'autopilot-listed-pools',
  story: 'An Autopilot cluster that lists its pools; all pull as the same account.',
  world: shop({
    cluster: autopilot('shop-prod', 'europe-west1', 'prod', {
      pools: [pool('default-pool', { serviceAccount: NODES }), pool('nap-e2-1', { serviceAccount: NODES })],
      autoProvisioning: { serviceAccount: NODES },
    }),
  }),
  args: ask(),
  expect: PASSES,
};
