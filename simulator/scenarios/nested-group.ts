import { grant, group } from '../builder';
import type { Scenario } from './scenario';
import { ask, NODES_MEMBER, PASSES, READER, RUNNER, shop } from './shop';

export const nestedGroup: Scenario = {
  name: 'nested-group',
  story: 'The nodes’ account is in a group that is in the group that holds Reader, and the runner may see that one.',
  world: shop({
    grants: { repository: [grant(READER, 'group:image-readers@example.com')] },
    more: {
      groups: [
        { ...group('image-readers@example.com', 'group:gke-nodes@example.com'), readers: [RUNNER] },
        group('gke-nodes@example.com', NODES_MEMBER),
      ],
    },
  }),
  args: ask(),
  expect: PASSES,
};
