import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, fails, NODES_MEMBER, shop } from './shop';

export const oldStorageGrant: Scenario = {
  name: 'old-storage-grant',
  story: 'The nodes may still read the bucket of the old Container Registry, which no longer serves gcr.io.',
  world: shop({
    repository: { location: 'us', id: 'gcr.io' },
    grants: { repository: [], imageProject: [grant('roles/storage.objectViewer', NODES_MEMBER)] },
  }),
  args: ask('gcr.io/shop-images/web:1.4.2'),
  expect: fails('pull-permission'),
};
