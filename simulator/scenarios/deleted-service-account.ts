import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, fails, NODES, READER, shop } from './shop';

export const deletedServiceAccount: Scenario = {
  name: 'deleted-service-account',
  story: "The pool's service account was deleted, and its grant with it.",
  world: shop({
    accounts: [],
    grants: { repository: [grant(READER, `deleted:serviceAccount:${NODES}?uid=118203948576102938475`)] },
  }),
  args: ask(),
  expect: fails('node-service-account', 'pull-permission'),
};
