/** APIs that answer badly or slowly. */
import type { Scenario } from './scenario';
import { ask, blind, PASSES, shop } from './shop';

export const faults: readonly Scenario[] = [
  {
    name: 'api-answers-html',
    story: 'Something between the runner and Google answers with a web page.',
    world: shop({
      more: {
        faults: [
          {
            service: 'container',
            pathRegex: '.',
            status: 200,
            contentType: 'text/html',
            body: '<!DOCTYPE html><title>Sign in to the network</title>',
          },
        ],
      },
    }),
    args: ask(),
    expect: blind(
      'access-scopes',
      'cluster',
      'gke-version',
      'network-path',
      'binary-authorization',
      'image-platform',
      'node-service-account',
      'pull-permission',
    ),
  },
  {
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
  },
  {
    name: 'slow-api',
    story: 'Every answer takes its time, and the verdict is the same.',
    world: shop({ more: { latencyMs: 150 } }),
    args: ask(),
    expect: PASSES,
  },
];
