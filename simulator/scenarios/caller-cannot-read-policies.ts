import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, READER, RUNNER, shop, unknown } from './shop';

export const callerCannotReadPolicies: Scenario = {
  name: 'caller-cannot-read-policies',
  story: 'The runner sees cluster and image, but no policy: whether the nodes may pull stays unknown.',
  world: shop({
    reading: {
      organization: [],
      folder: [],
      clusterProject: [grant('roles/container.clusterViewer', RUNNER), grant('roles/iam.serviceAccountViewer', RUNNER)],
      imageProject: [],
      repository: [grant(READER, RUNNER)],
    },
  }),
  args: ask(),
  expect: unknown('pull-permission'),
};
