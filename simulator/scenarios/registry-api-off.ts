import type { Scenario } from './scenario';
import { ask, fails, shop } from './shop';

export const registryApiOff: Scenario = {
  name: 'registry-api-off',
  story: 'The Artifact Registry API is off in the image project.',
  world: shop({
    imageProject: {
      apis: ['cloudresourcemanager.googleapis.com', 'iam.googleapis.com', 'serviceusage.googleapis.com'],
    },
  }),
  args: ask(),
  expect: { ...fails('repository'), unknowns: ['image-exists', 'image-platform'] },
};
