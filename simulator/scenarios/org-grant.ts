import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, NODES_MEMBER, PASSES, READER, shop } from './shop';

export const orgGrant: Scenario = {
  name: 'org-grant',
  story: 'Reader is granted on the whole organization.',
  world: shop({ grants: { repository: [], organization: [grant(READER, NODES_MEMBER)] } }),
  args: ask(),
  expect: PASSES,
};
