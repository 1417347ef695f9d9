import type { Scenario } from './scenario';
import { ask, blind, shop } from './shop';

export const callerSeesNothing: Scenario = {
  name: 'caller-sees-nothing',
  story: 'The runner has no access at all: nothing is said about the cluster, and nothing is green.',
  world: shop({ reading: { organization: [], folder: [], clusterProject: [], imageProject: [], repository: [] } }),
  args: ask(),
  expect: blind(
    'access-scopes',
    'cluster',
    'gke-version',
    'image-exists',
    'image-platform',
    'node-service-account',
    'pull-permission',
    'repository',
  ),
};
