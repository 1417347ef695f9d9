import { image, otherRegistry } from '../builder';
import type { Scenario } from './scenario';
import { ask, PASSES, shop } from './shop';

export const dockerHubPublic: Scenario = {
  name: 'docker-hub-public',
  story: 'A public image of Docker Hub: existence and platforms are checked without any credential.',
  world: shop({
    more: {
      otherRegistries: [
        otherRegistry('docker.io', [
          { name: 'library/nginx', images: [image('nginx', '1.29', { platforms: ['linux/amd64', 'linux/arm64'] })] },
        ]),
      ],
    },
  }),
  args: ask('nginx:1.29'),
  expect: PASSES,
};
