import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, fails, NODES_MEMBER, READER, shop } from './shop';

export const grantOnTheWrongProject: Scenario = {
  name: 'grant-on-the-wrong-project',
  story: "The nodes were made Reader on the cluster's project, but the image lives in another one.",
  world: shop({ grants: { repository: [], clusterProject: [grant(READER, NODES_MEMBER)] } }),
  args: ask(),
  expect: fails('pull-permission'),
};
