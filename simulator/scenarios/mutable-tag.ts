import type { Scenario } from './scenario';
import { ask, PASSES, shop, WEB_IMAGE } from './shop';

export const mutableTag: Scenario = {
  name: 'mutable-tag',
  story: 'The image is named by a tag that moves; it pulls, but tomorrow it may be another one.',
  world: shop({ images: [{ ...WEB_IMAGE, tags: ['latest', '1.4.2'] }] }),
  args: ask('europe-west1-docker.pkg.dev/shop-images/apps/web:latest'),
  expect: PASSES,
};
