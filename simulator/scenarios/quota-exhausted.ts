import type { Scenario } from './scenario';
import { ask, shop, PASSES } from './shop';

export const quotaExhausted: Scenario = {
  name: 'quota-exhausted',
  story:
    'The Artifact Registry API has no quota left for the runner; Policy Troubleshooter knows what the policies say.',
  world: shop({ more: { quotas: { artifactregistry: 0 } } }),
  args: ask(),
  expect: PASSES,
};
