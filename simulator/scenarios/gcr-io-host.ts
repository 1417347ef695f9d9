import type { Scenario } from './scenario';
import { ask, PASSES, shop } from './shop';

export const gcrIoHost: Scenario = {
  name: 'gcr-io-host',
  story: 'A gcr.io image, served by the Artifact Registry repository that stands behind that host.',
  world: shop({ repository: { location: 'us', id: 'gcr.io' } }),
  args: ask('gcr.io/shop-images/web:1.4.2'),
  expect: PASSES,
};
