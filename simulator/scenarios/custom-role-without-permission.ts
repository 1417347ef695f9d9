import { customRole, grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, fails, NODES_MEMBER, RUNNER, shop } from './shop';

export const customRoleWithoutPermission: Scenario = {
  name: 'custom-role-without-permission',
  story: 'A custom role sounds right, but lacks the permission to download.',
  world: shop({
    grants: {
      repository: [grant('projects/shop-images/roles/imagePuller', NODES_MEMBER)],
      imageProject: [grant('roles/iam.roleViewer', RUNNER)],
    },
    more: {
      roles: [
        customRole(
          'projects/shop-images/roles/imagePuller',
          ['artifactregistry.repositories.get', 'artifactregistry.repositories.list'],
          'Image puller',
        ),
      ],
    },
  }),
  args: ask(),
  expect: fails('pull-permission'),
};
