import { pool, standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, NODES, PASSES, shop } from './shop';

export const dockerNodeImage: Scenario = {
  name: 'docker-node-image',
  story: 'Nodes with the Docker runtime still pull; that node image ends with GKE 1.24.',
  world: shop({
    cluster: standard('shop-prod', 'europe-west1', 'prod', {
      version: '1.18.20-gke.901',
      pools: [pool('default-pool', { serviceAccount: NODES, imageType: 'COS' })],
    }),
  }),
  args: ask(),
  expect: PASSES,
};
