import { NO_STORAGE_SCOPES, pool, standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, fails, NODES, shop } from './shop';

export const missingScope: Scenario = {
  name: 'missing-scope',
  story: "The pool was made without a storage scope, so its tokens can't reach the registry whatever IAM grants.",
  world: shop({
    cluster: standard('shop-prod', 'europe-west1', 'prod', {
      pools: [pool('default-pool', { serviceAccount: NODES, scopes: NO_STORAGE_SCOPES })],
    }),
  }),
  args: ask(),
  expect: fails('access-scopes'),
};
