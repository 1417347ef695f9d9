import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, fails, READING, RUNNER, shop } from './shop';

export const gcrIoNotServed: Scenario = {
  name: 'gcr-io-not-served',
  story: 'The image was in Container Registry, which is shut down, and nothing was set up to serve gcr.io instead.',
  world: shop({
    reading: { imageProject: [...READING.imageProject, grant('roles/artifactregistry.viewer', RUNNER)] },
    repository: null,
    more: {
      faults: [
        {
          pathRegex: '/projects/shop-images/projectSettings$',
          status: 200,
          contentType: 'application/json',
          body: '{"name":"projects/shop-images/projectSettings","legacyRedirectionState":"REDIRECTION_FROM_GCR_IO_DISABLED"}',
        },
      ],
    },
  }),
  args: ask('gcr.io/shop-images/web:1.4.2'),
  expect: fails('repository'),
};
