import { image } from '../builder';
import { armPool, pool, standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, fails, NODES, shop } from './shop';

export const armPoolAmd64Image: Scenario = {
  name: 'arm-pool-amd64-image',
  story: 'The image was built for amd64 only, and an Arm pool without the usual taint may run it.',
  world: shop({
    images: [image('web', '1.4.2')],
    cluster: standard('shop-prod', 'europe-west1', 'prod', {
      pools: [
        pool('default-pool', { serviceAccount: NODES }),
        armPool('arm', {
          serviceAccount: NODES,
          taints: [],
          config: { taintConfig: { architectureTaintBehavior: 'NONE' } },
        }),
      ],
    }),
  }),
  args: ask(),
  expect: fails('image-platform'),
};
