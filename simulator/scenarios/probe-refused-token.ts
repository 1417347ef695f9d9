import { grant, group } from '../builder';
import type { Scenario } from './scenario';
import { ask, NODES_MEMBER, READER, shop, unknown } from './shop';

export const probeRefusedToken: Scenario = {
  name: 'probe-refused-token',
  story:
    'The runner is to ask as the nodes’ account and may not act as it: the report says which role on which account would let it.',
  world: shop({
    grants: { repository: [grant(READER, 'group:gke-nodes@example.com')] },
    more: { groups: [group('gke-nodes@example.com', NODES_MEMBER)] },
  }),
  args: [...ask(), '--impersonate-node'],
  expect: unknown('pull-permission'),
};
