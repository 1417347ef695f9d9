import { serviceAccount } from '../builder';
import { pool, standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, fails, NODES, shop } from './shop';

export const twoPoolsOneBroken: Scenario = {
  name: 'two-pools-one-broken',
  story: 'One pool may pull; a newer one uses another account, which may not.',
  world: shop({
    cluster: standard('shop-prod', 'europe-west1', 'prod', {
      pools: [
        pool('default-pool', { serviceAccount: NODES }),
        pool('batch', { serviceAccount: 'batch-nodes@shop-prod.iam.gserviceaccount.com' }),
      ],
    }),
    accounts: [serviceAccount(NODES), serviceAccount('batch-nodes@shop-prod.iam.gserviceaccount.com')],
  }),
  args: ask(),
  expect: fails('pull-permission'),
};
