import { image, otherRegistry } from '../builder';
import type { Scenario } from './scenario';
import { ask, PASSES, shop } from './shop';

export const remoteRepository: Scenario = {
  name: 'remote-repository',
  story: 'A remote repository fetches a public image of Docker Hub for the nodes.',
  world: shop({
    repository: {
      id: 'hub',
      mode: 'REMOTE_REPOSITORY',
      images: [],
      remoteRepositoryConfig: { dockerRepository: { publicRepository: 'DOCKER_HUB' } },
    },
    more: {
      otherRegistries: [
        otherRegistry('docker.io', [
          { name: 'library/nginx', images: [image('nginx', '1.29', { platforms: ['linux/amd64', 'linux/arm64'] })] },
        ]),
      ],
    },
  }),
  args: ask('europe-west1-docker.pkg.dev/shop-images/hub/library/nginx:1.29'),
  expect: PASSES,
};
