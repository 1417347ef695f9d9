/** Clusters: Standard and Autopilot, their state, version and network. */
import { grant, subnetwork } from '../builder';
import { autopilot, pool, standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, CLUSTER, DEFAULT_NODES, fails, NODES, PASSES, READER, shop, WEB } from './shop';

export const clusters: readonly Scenario[] = [
  {
    name: 'cluster-missing',
    story: 'No cluster of that name; one with nearly the same exists.',
    world: shop(),
    args: ask(WEB, 'projects/shop-prod/locations/europe-west1/clusters/prd'),
    expect: fails('cluster'),
  },
  {
    name: 'cluster-stopping',
    story: 'The cluster is being deleted.',
    world: shop({
      cluster: standard('shop-prod', 'europe-west1', 'prod', {
        status: 'STOPPING',
        pools: [pool('default-pool', { serviceAccount: NODES })],
      }),
    }),
    args: ask(),
    expect: fails('cluster'),
  },
  {
    name: 'autopilot-healthy',
    story: 'An Autopilot cluster lists no pools; its nodes use the default account, which is Reader on the repository.',
    world: shop({
      cluster: autopilot('shop-prod', 'europe-west1', 'prod'),
      grants: { repository: [grant(READER, DEFAULT_NODES)] },
      more: { node: { cluster: CLUSTER, pool: '(auto-provisioned)' } },
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'autopilot-other-account',
    story: 'The Autopilot cluster was made with an account of its own, and the grant went to the default one.',
    world: shop({
      cluster: autopilot('shop-prod', 'europe-west1', 'prod', { autoProvisioning: { serviceAccount: NODES } }),
      grants: { repository: [grant(READER, DEFAULT_NODES)] },
    }),
    args: ask(),
    expect: fails('pull-permission'),
  },
  {
    name: 'autopilot-listed-pools',
    story: 'An Autopilot cluster that lists its pools; all pull as the same account.',
    world: shop({
      cluster: autopilot('shop-prod', 'europe-west1', 'prod', {
        pools: [pool('default-pool', { serviceAccount: NODES }), pool('nap-e2-1', { serviceAccount: NODES })],
        autoProvisioning: { serviceAccount: NODES },
      }),
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'shared-vpc',
    story: "The cluster's network belongs to a host project; the pull itself is like any other.",
    world: shop({
      cluster: standard('shop-prod', 'europe-west1', 'prod', {
        pools: [pool('default-pool', { serviceAccount: NODES })],
        subnetwork: 'projects/net-host/regions/europe-west1/subnetworks/gke',
      }),
      more: { subnetworks: [subnetwork('net-host', 'europe-west1', 'gke')] },
    }),
    args: ask(),
    expect: PASSES,
  },
  {
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
  },
];
