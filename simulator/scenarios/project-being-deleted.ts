import type { Scenario } from './scenario';
import { ask, fails, shop } from './shop';

export const projectBeingDeleted: Scenario = {
  name: 'project-being-deleted',
  story: 'The image project is being deleted.',
  world: shop({ imageProject: { state: 'DELETE_REQUESTED' } }),
  args: ask(),
  expect: { ...fails('repository'), unknowns: ['image-exists', 'image-platform'] },
};
