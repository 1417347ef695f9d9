import { grant, group } from '../builder';
import type { Scenario } from './scenario';
import { ask, NODES_MEMBER, PASSES, READER, RUNNER, shop } from './shop';

export const troubleshooterAnswers: Scenario = {
  name: 'troubleshooter-answers',
  story: 'The Cloud Identity API is off where the runner lives, so Policy Troubleshooter is asked who is in the group.',
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
};
