import type { Scenario } from './scenario';
import { ask, PASSES, shop } from './shop';

export const folderUnreadableButGrantedBelow: Scenario = {
  name: 'folder-unreadable-but-granted-below',
  story: "The runner may not read the folder's and organization's policies, but the grant is on the repository itself.",
  world: shop({ reading: { organization: [], folder: [] } }),
  args: ask(),
  expect: PASSES,
};
