import type { Scenario } from './scenario';
import { ask, PASSES, shop } from './shop';

export const domainScopedProject: Scenario = {
  name: 'domain-scoped-project',
  story: 'The image project belongs to a domain (example.com:shop-images), so its path has one segment more.',
  world: shop({ imageProject: { id: 'example.com:shop-images' }, repository: { project: 'example.com:shop-images' } }),
  args: ask('europe-west1-docker.pkg.dev/example.com/shop-images/apps/web:1.4.2'),
  expect: PASSES,
};
