import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, PASSES, READER, shop } from './shop';

export const allAuthenticated: Scenario = {
  name: 'all-authenticated',
  story: "Anyone with a Google account may read the repository, and the nodes' service account is one.",
  world: shop({ grants: { repository: [grant(READER, 'allAuthenticatedUsers')] } }),
  args: ask(),
  expect: PASSES,
};
