import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, NODES_MEMBER, PASSES, READER, shop } from './shop';

export const folderGrant: Scenario = {
  name: 'folder-grant',
  story: 'Reader is granted once on the folder that holds the image project.',
  world: shop({ grants: { repository: [], folder: [grant(READER, NODES_MEMBER)] } }),
  args: ask(),
  expect: PASSES,
};
