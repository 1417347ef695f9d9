import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, PASSES, READER, shop } from './shop';

export const publicRepository: Scenario = {
  name: 'public-repository',
  story: 'Anyone on the internet may read the repository, so no grant for the nodes is needed.',
  world: shop({ grants: { repository: [grant(READER, 'allUsers')] } }),
  args: ask(),
  expect: PASSES,
};
