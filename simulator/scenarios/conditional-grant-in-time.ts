import { grantIf } from '../builder';
import type { Scenario } from './scenario';
import { ask, NODES_MEMBER, PASSES, READER, shop } from './shop';

export const conditionalGrantInTime: Scenario = {
  name: 'conditional-grant-in-time',
  story: 'The grant ends at a time that is far off.',
  world: shop({
    grants: { repository: [grantIf('request.time < timestamp("2099-01-01T00:00:00Z")', READER, NODES_MEMBER)] },
  }),
  args: ask(),
  expect: PASSES,
};
