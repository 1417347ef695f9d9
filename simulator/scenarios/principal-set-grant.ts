import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, PASSES, PROD_NUMBER, READER, shop } from './shop';

export const principalSetGrant: Scenario = {
  name: 'principal-set-grant',
  story: "Every service account of the cluster's project is Reader on the repository, as one principal set.",
  world: shop({
    grants: {
      repository: [
        grant(READER, `principalSet://cloudresourcemanager.googleapis.com/projects/${PROD_NUMBER}/type/ServiceAccount`),
      ],
    },
  }),
  args: ask(),
  expect: PASSES,
};
