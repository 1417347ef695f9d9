import type { Scenario } from './scenario';
import { ask, fails, shop, WEB } from './shop';

export const clusterMissing: Scenario = {
  name: 'cluster-missing',
  story: 'No cluster of that name; one with nearly the same exists.',
  world: shop(),
  args: ask(WEB, 'projects/shop-prod/locations/europe-west1/clusters/prd'),
  expect: fails('cluster'),
};
