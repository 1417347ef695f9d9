import { grant, group } from '../builder';
import type { Scenario } from './scenario';
import { ask, NODES_MEMBER, PASSES, READER, RUNNER, shop } from './shop';

export const groupReadable: Scenario = {
  name: 'group-readable',
  story: 'Reader is granted to a group, and the runner may see in Cloud Identity that the nodes’ account is in it.',
  world: shop({
    grants: { repository: [grant(READER, 'group:gke-nodes@example.com')] },
    more: { groups: [{ ...group('gke-nodes@example.com', NODES_MEMBER), readers: [RUNNER] }] },
  }),
  args: ask(),
  expect: PASSES,
};
