import type { Scenario } from './scenario';
import { ask, PASSES, shop } from './shop';

export const crossContinent: Scenario = {
  name: 'cross-continent',
  story: 'The repository is in the United States and the cluster in Europe: it pulls, slowly and at a price.',
  world: shop({ repository: { location: 'us-central1' } }),
  args: ask('us-central1-docker.pkg.dev/shop-images/apps/web:1.4.2'),
  expect: PASSES,
};
