import { grant } from '../builder';
import { autopilot } from '../clusters';
import type { Scenario } from './scenario';
import { ask, CLUSTER, DEFAULT_NODES, PASSES, READER, shop } from './shop';

export const autopilotHealthy: Scenario = {
  name: 'autopilot-healthy',
  story: 'An Autopilot cluster lists no pools; its nodes use the default account, which is Reader on the repository.',
  world: shop({
    cluster: autopilot('shop-prod', 'europe-west1', 'prod'),
    grants: { repository: [grant(READER, DEFAULT_NODES)] },
    more: { node: { cluster: CLUSTER, pool: '(auto-provisioned)' } },
  }),
  args: ask(),
  expect: PASSES,
};
