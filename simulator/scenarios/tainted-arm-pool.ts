import { image } from '../builder';
import { armPool, pool, standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, NODES, PASSES, shop } from './shop';

export const taintedArmPool: Scenario = {
  name: 'tainted-arm-pool',
  story:
    'The image was built for amd64 only; the Arm pool is tainted for its architecture, so no such pod lands there.',
  world: shop({
    images: [image('web', '1.4.2')],
    cluster: standard('shop-prod', 'europe-west1', 'prod', {
      pools: [pool('default-pool', { serviceAccount: NODES }), armPool('arm', { serviceAccount: NODES })],
    }),
  }),
  args: ask(),
  expect: PASSES,
};
