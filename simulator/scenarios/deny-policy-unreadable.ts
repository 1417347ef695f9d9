import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, PASSES, RUNNER, shop } from './shop';

export const denyPolicyUnreadable: Scenario = {
  name: 'deny-policy-unreadable',
  story: 'The image project has a deny policy whose rules the runner may not read: the pass rests on what they say.',
  world: shop({
    reading: { organization: [grant('roles/iam.securityReviewer', RUNNER)] },
    imageProject: {
      denyPolicies: [
        {
          id: 'no-pulls-by-interns',
          displayName: 'No pulls by interns',
          rules: [
            {
              deniedPrincipals: ['principalSet://goog/group/interns@example.com'],
              deniedPermissions: ['artifactregistry.googleapis.com/repositories.downloadArtifacts'],
            },
          ],
        },
      ],
    },
  }),
  args: ask(),
  expect: PASSES,
};
