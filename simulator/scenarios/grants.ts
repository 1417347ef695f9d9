/** Who may download: grants by level, role, group and kind of member. */
import { customRole, grant, group, serviceAccount } from '../builder';
import { pool, standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, fails, NODES, NODES_MEMBER, PASSES, PROD_NUMBER, READER, RUNNER, shop, unknown } from './shop';

export const grants: readonly Scenario[] = [
  {
    name: 'healthy-same-project',
    story:
      "Cluster and repository share a project, and the node pool's own service account has Reader on that project.",
    world: shop({
      repository: { project: 'shop-prod' },
      cluster: standard('shop-prod', 'europe-west1-b', 'prod', {
        pools: [pool('default-pool', { serviceAccount: NODES })],
      }),
      grants: { repository: [], clusterProject: [grant(READER, NODES_MEMBER)] },
      more: { node: { cluster: 'prod', pool: 'default-pool' } },
    }),
    args: ask(
      'europe-west1-docker.pkg.dev/shop-prod/apps/web:1.4.2',
      'projects/shop-prod/locations/europe-west1-b/clusters/prod',
    ),
    expect: PASSES,
  },
  {
    name: 'healthy-cross-project',
    story:
      'Images live in a project of their own, and three pools pull them as one service account that is Reader on the repository.',
    world: shop({
      cluster: standard('shop-prod', 'europe-west1', 'prod', {
        pools: ['default-pool', 'batch', 'spot'].map((name) => pool(name, { serviceAccount: NODES })),
      }),
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'folder-grant',
    story: 'Reader is granted once on the folder that holds the image project.',
    world: shop({ grants: { repository: [], folder: [grant(READER, NODES_MEMBER)] } }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'org-grant',
    story: 'Reader is granted on the whole organization.',
    world: shop({ grants: { repository: [], organization: [grant(READER, NODES_MEMBER)] } }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'folder-unreadable-but-granted-below',
    story:
      "The runner may not read the folder's and organization's policies, but the grant is on the repository itself.",
    world: shop({ reading: { organization: [], folder: [] } }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'grant-on-the-wrong-project',
    story: "The nodes were made Reader on the cluster's project, but the image lives in another one.",
    world: shop({ grants: { repository: [], clusterProject: [grant(READER, NODES_MEMBER)] } }),
    args: ask(),
    expect: fails('pull-permission'),
  },
  {
    name: 'grant-on-kubernetes-service-account',
    story: "Reader went to the workload's own service account (Workload Identity), but it is the node's that pulls.",
    world: shop({
      grants: { repository: [grant(READER, 'serviceAccount:web-app@shop-prod.iam.gserviceaccount.com')] },
      accounts: [serviceAccount(NODES), serviceAccount('web-app@shop-prod.iam.gserviceaccount.com')],
    }),
    args: ask(),
    expect: fails('pull-permission'),
  },
  {
    name: 'only-default-node-role',
    story: 'The nodes have the role that Google recommends for running, which does not include pulling.',
    world: shop({
      grants: { repository: [], clusterProject: [grant('roles/container.defaultNodeServiceAccount', NODES_MEMBER)] },
    }),
    args: ask(),
    expect: fails('pull-permission'),
  },
  {
    name: 'old-storage-grant',
    story: 'The nodes may still read the bucket of the old Container Registry, which no longer serves gcr.io.',
    world: shop({
      repository: { location: 'us', id: 'gcr.io' },
      grants: { repository: [], imageProject: [grant('roles/storage.objectViewer', NODES_MEMBER)] },
    }),
    args: ask('gcr.io/shop-images/web:1.4.2'),
    expect: fails('pull-permission'),
  },
  {
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
  },
  {
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
  },
  {
    name: 'group-grant',
    story: 'Reader is granted to a group, whose members the runner may not see.',
    world: shop({
      grants: { repository: [grant(READER, 'group:gke-nodes@example.com')] },
      more: {
        groups: [
          group('gke-nodes@example.com', 'group:gke-prod@example.com'),
          group('gke-prod@example.com', NODES_MEMBER),
        ],
      },
    }),
    args: ask(),
    expect: unknown('pull-permission'),
  },
  {
    name: 'group-readable',
    story: 'Reader is granted to a group, and the runner may see in Cloud Identity that the nodes’ account is in it.',
    world: shop({
      grants: { repository: [grant(READER, 'group:gke-nodes@example.com')] },
      more: { groups: [{ ...group('gke-nodes@example.com', NODES_MEMBER), readers: [RUNNER] }] },
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'nested-group',
    story: 'The nodes’ account is in a group that is in the group that holds Reader, and the runner may see that one.',
    world: shop({
      grants: { repository: [grant(READER, 'group:image-readers@example.com')] },
      more: {
        groups: [
          { ...group('image-readers@example.com', 'group:gke-nodes@example.com'), readers: [RUNNER] },
          group('gke-nodes@example.com', NODES_MEMBER),
        ],
      },
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'troubleshooter-answers',
    story:
      'The Cloud Identity API is off where the runner lives, so Policy Troubleshooter is asked who is in the group.',
    world: shop({
      grants: { repository: [grant(READER, 'group:gke-nodes@example.com')] },
      runnerProject: {
        apis: ['cloudresourcemanager', 'iam', 'serviceusage', 'policytroubleshooter'].map(
          (api) => `${api}.googleapis.com`,
        ),
      },
      more: { groups: [{ ...group('gke-nodes@example.com', NODES_MEMBER), readers: [RUNNER] }] },
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'domain-grant-does-not-match',
    story: "Reader is granted to the company's domain, which contains its people and no service account.",
    world: shop({ grants: { repository: [grant(READER, 'domain:example.com')] } }),
    args: ask(),
    expect: fails('pull-permission'),
  },
  {
    name: 'principal-set-grant',
    story: "Every service account of the cluster's project is Reader on the repository, as one principal set.",
    world: shop({
      grants: {
        repository: [
          grant(
            READER,
            `principalSet://cloudresourcemanager.googleapis.com/projects/${PROD_NUMBER}/type/ServiceAccount`,
          ),
        ],
      },
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'public-repository',
    story: 'Anyone on the internet may read the repository, so no grant for the nodes is needed.',
    world: shop({ grants: { repository: [grant(READER, 'allUsers')] } }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'all-authenticated',
    story: "Anyone with a Google account may read the repository, and the nodes' service account is one.",
    world: shop({ grants: { repository: [grant(READER, 'allAuthenticatedUsers')] } }),
    args: ask(),
    expect: PASSES,
  },
];
