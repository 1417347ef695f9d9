import type { Scenario } from './scenario';
import { ask, shop, unknown } from './shop';

export const quotaExhausted: Scenario = {
  name: 'quota-exhausted',
  story: 'The Artifact Registry API has no quota left for the runner.',
  world: shop({ more: { quotas: { artifactregistry: 0 } } }),
  args: ask(),
  expect: unknown('pull-permission'),
};
