import { grant, group } from '../builder';
import type { Scenario } from './scenario';
import { ask, NODES_MEMBER, READER, shop, unknown } from './shop';

export const groupGrant: Scenario = {
  name: 'group-grant',
  story: 'Reader is granted to a group, whose members the runner may not see.',
  world: shop({
    grants: { repository: [grant(READER, 'group:gke-nodes@example.com')] },
    more: {
      groups: [
        group('gke-nodes@example.com', 'group:gke-prod@example.com'),
        group('gke-prod@example.com', NODES_MEMBER),
      ],
    },
  }),
  args: ask(),
  expect: unknown('pull-permission'),
};
