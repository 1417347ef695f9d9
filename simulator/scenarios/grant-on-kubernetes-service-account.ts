import { grant, serviceAccount } from '../builder';
import type { Scenario } from './scenario';
import { ask, fails, NODES, READER, shop } from './shop';

export const grantOnKubernetesServiceAccount: Scenario = {
  name: 'grant-on-kubernetes-service-account',
  story: "Reader went to the workload's own service account (Workload Identity), but it is the node's that pulls.",
  world: shop({
    grants: { repository: [grant(READER, 'serviceAccount:web-app@shop-prod.iam.gserviceaccount.com')] },
    accounts: [serviceAccount(NODES), serviceAccount('web-app@shop-prod.iam.gserviceaccount.com')],
  }),
  args: ask(),
  expect: fails('pull-permission'),
};
