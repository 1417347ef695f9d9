import { grantIf } from '../builder';
import type { Scenario } from './scenario';
import { ask, NODES_MEMBER, READER, shop, unknown } from './shop';

export const conditionalGrant: Scenario = {
  name: 'conditional-grant',
  story: 'The grant carries a condition, which only Google can evaluate for a pull.',
  world: shop({
    grants: { repository: [grantIf('resource.matchTag("846201937715/env", "prod")', READER, NODES_MEMBER)] },
    repository: { tags: { '846201937715/env': 'prod' } },
  }),
  args: ask(),
  expect: unknown('pull-permission'),
};
