import type { Scenario } from './scenario';
import { ask, PASSES, shop, WEB_IMAGE } from './shop';

export const nestedImageName: Scenario = {
  name: 'nested-image-name',
  story: "The image's name has folders of its own below the repository.",
  world: shop({ images: [{ ...WEB_IMAGE, name: 'team-a/backend/web' }] }),
  args: ask('europe-west1-docker.pkg.dev/shop-images/apps/team-a/backend/web:1.4.2'),
  expect: PASSES,
};
