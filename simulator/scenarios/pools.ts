/** Node pools: their platform, taints, accounts and node image. */
import { image, serviceAccount } from '../builder';
import { armPool, pool, standard, windowsPool, NO_STORAGE_SCOPES } from '../clusters';
import type { Scenario } from './scenario';
import { ask, fails, NODES, PASSES, shop } from './shop';

export const pools: readonly Scenario[] = [
  {
    name: 'arm-pool-amd64-image',
    story: 'The image was built for amd64 only, and an Arm pool without the usual taint may run it.',
    world: shop({
      images: [image('web', '1.4.2')],
      cluster: standard('shop-prod', 'europe-west1', 'prod', {
        pools: [
          pool('default-pool', { serviceAccount: NODES }),
          armPool('arm', {
            serviceAccount: NODES,
            taints: [],
            config: { taintConfig: { architectureTaintBehavior: 'NONE' } },
          }),
        ],
      }),
    }),
    args: ask(),
    expect: fails('image-platform'),
  },
  {
    name: 'tainted-arm-pool',
    story:
      'The image was built for amd64 only; the Arm pool is tainted for its architecture, so no such pod lands there.',
    world: shop({
      images: [image('web', '1.4.2')],
      cluster: standard('shop-prod', 'europe-west1', 'prod', {
        pools: [pool('default-pool', { serviceAccount: NODES }), armPool('arm', { serviceAccount: NODES })],
      }),
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'windows-pool-wrong-build',
    story: 'The Windows image was built for Server 2022, and the pool runs 2019, which needs its exact build.',
    world: shop({
      images: [image('web', '1.4.2', { index: true, platforms: ['windows/amd64:10.0.20348.3207'] })],
      cluster: standard('shop-prod', 'europe-west1', 'prod', {
        pools: [
          pool('default-pool', { serviceAccount: NODES }),
          windowsPool('win2019', 'OS_VERSION_LTSC2019', { serviceAccount: NODES }),
        ],
      }),
    }),
    args: [...ask(), '--node-pool', 'win2019'],
    expect: fails('image-platform'),
  },
  {
    name: 'auto-provisioning-other-account',
    story: "Today's pool may pull; pools that auto-provisioning makes will use the default account, which may not.",
    world: shop({
      cluster: standard('shop-prod', 'europe-west1', 'prod', {
        pools: [pool('default-pool', { serviceAccount: NODES })],
        autoProvisioning: {},
      }),
    }),
    args: ask(),
    expect: fails('pull-permission'),
  },
  {
    name: 'auto-provisioned-pool-lacks-scope',
    story: 'Auto-provisioning made a pool with the scopes of its defaults, which let nobody read images.',
    world: shop({
      cluster: standard('shop-prod', 'europe-west1', 'prod', {
        pools: [
          pool('default-pool', { serviceAccount: NODES }),
          pool('nap-n1-standard-8-1x2y3z', {
            serviceAccount: NODES,
            scopes: NO_STORAGE_SCOPES,
            raw: { autoscaling: { enabled: true, autoprovisioned: true, maxNodeCount: 1000 } },
          }),
        ],
        autoProvisioning: { serviceAccount: NODES, scopes: NO_STORAGE_SCOPES },
      }),
    }),
    args: ask(),
    expect: fails('access-scopes'),
  },
  {
    name: 'two-pools-one-broken',
    story: 'One pool may pull; a newer one uses another account, which may not.',
    world: shop({
      cluster: standard('shop-prod', 'europe-west1', 'prod', {
        pools: [
          pool('default-pool', { serviceAccount: NODES }),
          pool('batch', { serviceAccount: 'batch-nodes@shop-prod.iam.gserviceaccount.com' }),
        ],
      }),
      accounts: [serviceAccount(NODES), serviceAccount('batch-nodes@shop-prod.iam.gserviceaccount.com')],
    }),
    args: ask(),
    expect: fails('pull-permission'),
  },
  {
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
  },
  {
    name: 'streaming-not-allowed',
    story: "The pool is to stream images, and its account may not use the services of the images' project.",
    world: shop({
      cluster: standard('shop-prod', 'europe-west1', 'prod', {
        pools: [pool('default-pool', { serviceAccount: NODES, config: { gcfsConfig: { enabled: true } } })],
      }),
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'streaming-api-off',
    story: 'The pool is to stream images, and the API for it is off: they are pulled in the usual way.',
    world: shop({
      cluster: standard('shop-prod', 'europe-west1', 'prod', {
        pools: [pool('default-pool', { serviceAccount: NODES, config: { gcfsConfig: { enabled: true } } })],
      }),
      clusterProject: {
        apis: ['container', 'iam', 'cloudresourcemanager', 'serviceusage'].map((name) => `${name}.googleapis.com`),
      },
    }),
    args: ask(),
    expect: PASSES,
  },
];
