import type { Scenario } from './scenario';
import { ask, PASSES, shop } from './shop';

export const flakyApi: Scenario = {
  name: 'flaky-api',
  story: "Google's servers are unavailable for a moment; asking again helps.",
  world: shop({
    more: {
      faults: [
        { service: 'container', pathRegex: '/clusters/', status: 503, times: 1 },
        { service: 'registry', pathRegex: '/manifests/', reset: true, times: 1 },
        { service: 'cloudresourcemanager', pathRegex: '.', status: 429, retryAfter: 1, times: 1 },
      ],
    },
  }),
  args: ask(),
  expect: PASSES,
};
