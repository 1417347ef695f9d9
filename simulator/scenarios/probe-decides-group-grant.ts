import { grant, group, serviceAccount } from '../builder';
import type { Scenario } from './scenario';
import { ask, NODES, NODES_MEMBER, PASSES, READER, RUNNER, shop } from './shop';

export const probeDecidesGroupGrant: Scenario = {
  name: 'probe-decides-group-grant',
  story:
    'Nobody may see who is in the group that holds Reader; the runner may act as the nodes’ account, and the registry serves it.',
  world: shop({
    grants: { repository: [grant(READER, 'group:gke-nodes@example.com')] },
    accounts: [
      serviceAccount(NODES, {
        displayName: 'GKE nodes',
        grants: [grant('roles/iam.serviceAccountTokenCreator', RUNNER)],
      }),
    ],
    more: { groups: [group('gke-nodes@example.com', NODES_MEMBER)] },
  }),
  args: [...ask(), '--impersonate-node'],
  expect: PASSES,
};
