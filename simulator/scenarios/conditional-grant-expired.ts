import { grantIf } from '../builder';
import type { Scenario } from './scenario';
import { ask, fails, NODES_MEMBER, READER, shop } from './shop';

export const conditionalGrantExpired: Scenario = {
  name: 'conditional-grant-expired',
  story: 'The grant ended at a time that is past.',
  world: shop({
    grants: { repository: [grantIf('request.time < timestamp("2025-01-01T00:00:00Z")', READER, NODES_MEMBER)] },
  }),
  args: ask(),
  expect: fails('pull-permission'),
};
