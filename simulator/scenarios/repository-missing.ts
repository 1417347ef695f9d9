import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, fails, NODES_MEMBER, READER, RUNNER, shop } from './shop';

export const repositoryMissing: Scenario = {
  name: 'repository-missing',
  story: "The repository's name is misspelt, and the runner may see the project well enough to know.",
  world: shop({
    grants: { imageProject: [grant('roles/artifactregistry.viewer', RUNNER), grant(READER, NODES_MEMBER)] },
  }),
  args: ask('europe-west1-docker.pkg.dev/shop-images/app/web:1.4.2'),
  expect: fails('image-exists', 'repository'),
};
