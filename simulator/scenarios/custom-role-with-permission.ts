import { customRole, grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, NODES_MEMBER, PASSES, RUNNER, shop } from './shop';

export const customRoleWithPermission: Scenario = {
  name: 'custom-role-with-permission',
  story: 'A custom role holds just the permission that a pull needs.',
  world: shop({
    grants: {
      repository: [grant('projects/shop-images/roles/imagePuller', NODES_MEMBER)],
      imageProject: [grant('roles/iam.roleViewer', RUNNER)],
    },
    more: {
      roles: [
        customRole(
          'projects/shop-images/roles/imagePuller',
          ['artifactregistry.repositories.downloadArtifacts'],
          'Image puller',
        ),
      ],
    },
  }),
  args: ask(),
  expect: PASSES,
};
