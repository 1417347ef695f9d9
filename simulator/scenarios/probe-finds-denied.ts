import { grant, group, serviceAccount } from '../builder';
import type { Scenario } from './scenario';
import { ask, fails, NODES, READER, RUNNER, shop } from './shop';

export const probeFindsDenied: Scenario = {
  name: 'probe-finds-denied',
  story:
    'Reader is granted to a group that the nodes’ account is not in; only the registry’s answer to that account can tell.',
  world: shop({
    grants: { repository: [grant(READER, 'group:gke-nodes@example.com')] },
    accounts: [
      serviceAccount(NODES, {
        displayName: 'GKE nodes',
        grants: [grant('roles/iam.serviceAccountTokenCreator', RUNNER)],
      }),
    ],
    more: { groups: [group('gke-nodes@example.com', 'serviceAccount:old-nodes@shop-prod.iam.gserviceaccount.com')] },
  }),
  args: [...ask(), '--impersonate-node'],
  expect: fails('pull-permission'),
};
