import { grant } from '../builder';
import { standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, DEFAULT_NODES, PASSES, shop } from './shop';

export const defaultAccountWithEditor: Scenario = {
  name: 'default-account-with-editor',
  story: 'An older project: the default service account is Editor, which includes pulling in its own project.',
  world: shop({
    repository: { project: 'shop-prod' },
    cluster: standard('shop-prod', 'europe-west1', 'prod'),
    grants: { repository: [], clusterProject: [grant('roles/editor', DEFAULT_NODES)] },
  }),
  args: ask('europe-west1-docker.pkg.dev/shop-prod/apps/web:1.4.2'),
  expect: PASSES,
};
