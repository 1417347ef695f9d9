import { image, otherRegistry } from '../builder';
import type { Scenario } from './scenario';
import { ask, shop, unknown } from './shop';

export const dockerHubRateLimited: Scenario = {
  name: 'docker-hub-rate-limited',
  story: "Docker Hub has had enough of this runner's address, so the image's platforms stay unknown.",
  world: shop({
    more: {
      otherRegistries: [
        otherRegistry(
          'docker.io',
          [{ name: 'library/nginx', images: [image('nginx', '1.29', { platforms: ['linux/amd64', 'linux/arm64'] })] }],
          { pullsLeft: 0 },
        ),
      ],
    },
  }),
  args: ask('nginx:1.29'),
  expect: unknown('image-platform'),
};
