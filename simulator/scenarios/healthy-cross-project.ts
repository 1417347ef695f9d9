import { pool, standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, NODES, PASSES, shop } from './shop';

export const healthyCrossProject: Scenario = {
  name: 'healthy-cross-project',
  story:
    'Images live in a project of their own, and three pools pull them as one service account that is Reader on the repository.',
  world: shop({
    cluster: standard('shop-prod', 'europe-west1', 'prod', {
      pools: ['default-pool', 'batch', 'spot'].map((name) => pool(name, { serviceAccount: NODES })),
    }),
  }),
  args: ask(),
  expect: PASSES,
};
