import { imageDigest } from '../images';
import type { Scenario } from './scenario';
import { ask, PASSES, shop, WEB_IMAGE } from './shop';

export const digestPinned: Scenario = {
  name: 'digest-pinned',
  story: 'The image is named by its digest, so that what was checked is what runs.',
  world: shop(),
  args: ask(`europe-west1-docker.pkg.dev/shop-images/apps/web@${imageDigest(WEB_IMAGE)}`),
  expect: PASSES,
};
