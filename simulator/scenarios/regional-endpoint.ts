import type { Scenario } from './scenario';
import { ask, shop, unknown } from './shop';

export const regionalEndpoint: Scenario = {
  name: 'regional-endpoint',
  story: 'The image is named by its regional endpoint, for which nodes may send no credential.',
  world: shop(),
  args: ask('docker.europe-west1.rep.pkg.dev/shop-images/apps/web:1.4.2'),
  expect: unknown('pull-permission'),
};
