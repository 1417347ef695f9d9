import { pool, standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, fails, NODES, shop } from './shop';

export const oldVersionNeedsPullSecret: Scenario = {
  name: 'old-version-needs-pull-secret',
  story: 'GKE 1.13 does not pull from Artifact Registry as the node; it needs image pull secrets.',
  world: shop({
    cluster: standard('shop-prod', 'europe-west1', 'prod', {
      version: '1.13.12-gke.25',
      pools: [pool('default-pool', { serviceAccount: NODES, imageType: 'COS' })],
    }),
  }),
  args: ask(),
  expect: fails('gke-version'),
};
