import type { Scenario } from './scenario';
import { ask, blind, shop } from './shop';

export const apiAnswersHtml: Scenario = {
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
  expect: blind('access-scopes', 'cluster', 'gke-version', 'image-platform', 'node-service-account', 'pull-permission'),
};
