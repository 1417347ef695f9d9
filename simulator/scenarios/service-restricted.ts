import type { Scenario } from './scenario';
import { ask, fails, shop } from './shop';

export const serviceRestricted: Scenario = {
  name: 'service-restricted',
  story: 'An organization policy does not allow Artifact Registry in the images’ project, whoever asks.',
  world: shop({
    more: {
      orgPolicies: {
        'shop-images': { 'gcp.restrictServiceUsage': { deniedValues: ['artifactregistry.googleapis.com'] } },
      },
    },
  }),
  args: ask(),
  expect: { ...fails('repository'), unknowns: ['image-exists', 'image-platform'] },
};
