import type { Scenario } from './scenario';
import { ask, fails, shop } from './shop';

export const repositoryWrongFormat: Scenario = {
  name: 'repository-wrong-format',
  story: 'The repository holds Maven packages, not container images.',
  world: shop({ repository: { format: 'MAVEN', images: [] } }),
  args: ask(),
  expect: fails('image-exists', 'repository'),
};
