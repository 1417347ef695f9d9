import type { Scenario } from './scenario';
import { ask, fails, shop } from './shop';

export const digestMissing: Scenario = {
  name: 'digest-missing',
  story: 'The digest is not in the repository; a cleanup took it.',
  world: shop(),
  args: ask(`europe-west1-docker.pkg.dev/shop-images/apps/web@sha256:${'0123456789abcdef'.repeat(4)}`),
  expect: fails('image-exists'),
};
