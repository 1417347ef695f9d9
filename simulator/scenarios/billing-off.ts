import type { Scenario } from './scenario';
import { ask, fails, shop } from './shop';

export const billingOff: Scenario = {
  name: 'billing-off',
  story: 'The image project has lost its billing account.',
  world: shop({ imageProject: { billing: false } }),
  args: ask(),
  expect: { ...fails('repository'), unknowns: ['image-exists', 'image-platform'] },
};
