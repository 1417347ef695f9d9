import { image } from '../builder';
import { pool, standard, windowsPool } from '../clusters';
import type { Scenario } from './scenario';
import { ask, fails, NODES, shop } from './shop';

export const windowsPoolWrongBuild: Scenario = {
  name: 'windows-pool-wrong-build',
  story: 'The Windows image was built for Server 2022, and the pool runs 2019, which needs its exact build.',
  world: shop({
    images: [image('web', '1.4.2', { index: true, platforms: ['windows/amd64:10.0.20348.3207'] })],
    cluster: standard('shop-prod', 'europe-west1', 'prod', {
      pools: [
        pool('default-pool', { serviceAccount: NODES }),
        windowsPool('win2019', 'OS_VERSION_LTSC2019', { serviceAccount: NODES }),
      ],
    }),
  }),
  args: [...ask(), '--node-pool', 'win2019'],
  expect: fails('image-platform'),
};
