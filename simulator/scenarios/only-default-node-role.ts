import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, fails, NODES_MEMBER, shop } from './shop';

export const onlyDefaultNodeRole: Scenario = {
  name: 'only-default-node-role',
  story: 'The nodes have the role that Google recommends for running, which does not include pulling.',
  world: shop({
    grants: { repository: [], clusterProject: [grant('roles/container.defaultNodeServiceAccount', NODES_MEMBER)] },
  }),
  args: ask(),
  expect: fails('pull-permission'),
};
