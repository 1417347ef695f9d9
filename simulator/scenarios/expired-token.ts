import type { Scenario } from './scenario';
import { ask, blind, shop } from './shop';

export const expiredToken: Scenario = {
  name: 'expired-token',
  story: "The runner's access token has expired.",
  world: shop({ more: { callerToken: 'expired' } }),
  args: ask(),
  expect: blind(
    'access-scopes',
    'cluster',
    'gke-version',
    'image-exists',
    'image-platform',
    'node-service-account',
    'pull-permission',
    'repository',
  ),
};
