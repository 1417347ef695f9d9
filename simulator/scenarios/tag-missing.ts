import type { Scenario } from './scenario';
import { ask, fails, shop } from './shop';

export const tagMissing: Scenario = {
  name: 'tag-missing',
  story: 'The tag was never pushed.',
  world: shop(),
  args: ask('europe-west1-docker.pkg.dev/shop-images/apps/web:1.5.0'),
  expect: fails('image-exists'),
};
