import { standard } from '../clusters';
import type { Scenario } from './scenario';
import { ask, fails, shop } from './shop';

export const defaultAccountWithoutEditor: Scenario = {
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
};
