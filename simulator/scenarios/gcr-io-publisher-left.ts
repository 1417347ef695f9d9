import type { Scenario } from './scenario';
import { ask, fails, shop } from './shop';

export const gcrIoPublisherLeft: Scenario = {
  name: 'gcr-io-publisher-left',
  story: 'An image of somebody else’s gcr.io project, which was not moved when Container Registry was shut down.',
  world: shop(),
  args: ask('gcr.io/kuar-demo/kuard-amd64:blue'),
  expect: { ...fails('repository'), unknowns: ['pull-permission'] },
};
