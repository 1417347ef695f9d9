import { grant } from '../builder';
import { autopilot } from '../clusters';
import type { Scenario } from './scenario';
import { ask, DEFAULT_NODES, fails, NODES, READER, shop } from './shop';

export const autopilotOtherAccount: Scenario = {
  name: 'autopilot-other-account',
  story: 'The Autopilot cluster was made with an account of its own, and the grant went to the default one.',
  world: shop({
    cluster: autopilot('shop-prod', 'europe-west1', 'prod', { autoProvisioning: { serviceAccount: NODES } }),
    grants: { repository: [grant(READER, DEFAULT_NODES)] },
  }),
  args: ask(),
  expect: fails('pull-permission'),
};
