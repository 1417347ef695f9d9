import type { Scenario } from './scenario';
import { ask, fails, NODES, shop } from './shop';

export const denyPolicy: Scenario = {
  name: 'deny-policy',
  story: 'The nodes’ account has Reader, and a deny policy on the image project takes the permission away.',
  world: shop({
    imageProject: {
      denyPolicies: [
        {
          id: 'no-pulls-from-prod',
          displayName: 'No pulls from prod',
          rules: [
            {
              deniedPrincipals: [`principal://iam.googleapis.com/projects/-/serviceAccounts/${NODES}`],
              deniedPermissions: ['artifactregistry.googleapis.com/repositories.downloadArtifacts'],
            },
          ],
        },
      ],
    },
  }),
  args: ask(),
  expect: fails('pull-permission'),
};
