/** The service account of the nodes: its state, its scopes, the default one, and the registry asked with its token. */
import { grant, group, serviceAccount } from '../builder';
import { NO_STORAGE_SCOPES, pool, standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, DEFAULT_NODES, fails, NODES, NODES_MEMBER, PASSES, READER, RUNNER, shop, unknown } from './shop';

export const identities: readonly Scenario[] = [
  {
    name: 'default-account-without-editor',
    story:
      "A new organization: the Compute Engine default service account no longer gets Editor by itself, so it can't pull even in its own project.",
    world: shop({
      repository: { project: 'shop-prod' },
      cluster: standard('shop-prod', 'europe-west1', 'prod'),
      grants: { repository: [] },
      more: { orgPolicies: { 'shop-prod': { 'iam.automaticIamGrantsForDefaultServiceAccounts': true } } },
    }),
    args: ask('europe-west1-docker.pkg.dev/shop-prod/apps/web:1.4.2'),
    expect: fails('pull-permission'),
  },
  {
    name: 'default-account-with-editor',
    story: 'An older project: the default service account is Editor, which includes pulling in its own project.',
    world: shop({
      repository: { project: 'shop-prod' },
      cluster: standard('shop-prod', 'europe-west1', 'prod'),
      grants: { repository: [], clusterProject: [grant('roles/editor', DEFAULT_NODES)] },
    }),
    args: ask('europe-west1-docker.pkg.dev/shop-prod/apps/web:1.4.2'),
    expect: PASSES,
  },
  {
    name: 'missing-scope',
    story: "The pool was made without a storage scope, so its tokens can't reach the registry whatever IAM grants.",
    world: shop({
      cluster: standard('shop-prod', 'europe-west1', 'prod', {
        pools: [pool('default-pool', { serviceAccount: NODES, scopes: NO_STORAGE_SCOPES })],
      }),
    }),
    args: ask(),
    expect: fails('access-scopes'),
  },
  {
    name: 'disabled-service-account',
    story: "The pool's service account was disabled.",
    world: shop({ accounts: [serviceAccount(NODES, { disabled: true })] }),
    args: ask(),
    expect: fails('node-service-account'),
  },
  {
    name: 'deleted-service-account',
    story: "The pool's service account was deleted, and its grant with it.",
    world: shop({
      accounts: [],
      grants: { repository: [grant(READER, `deleted:serviceAccount:${NODES}?uid=118203948576102938475`)] },
    }),
    args: ask(),
    expect: fails('node-service-account', 'pull-permission'),
  },
  {
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
  },
  {
    name: 'probe-refused-token',
    story:
      'The runner is to ask as the nodes’ account and may not act as it: the report says which role on which account would let it.',
    world: shop({
      grants: { repository: [grant(READER, 'group:gke-nodes@example.com')] },
      more: { groups: [group('gke-nodes@example.com', NODES_MEMBER)] },
    }),
    args: [...ask(), '--impersonate-node'],
    expect: unknown('pull-permission'),
  },
  {
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
  },
];
