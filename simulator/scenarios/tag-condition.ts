import { grantIf } from '../builder';
import type { Scenario } from './scenario';
import { ask, NODES_MEMBER, READER, shop, unknown } from './shop';

export const tagCondition: Scenario = {
  name: 'tag-condition',
  story:
    'The grant on the project holds for repositories with a tag, until a time that is far off; tags are read by nobody here.',
  world: shop({
    grants: {
      repository: [],
      imageProject: [
        grantIf(
          'resource.matchTag("846201937715/env", "prod") && request.time < timestamp("2099-01-01T00:00:00Z")',
          READER,
          NODES_MEMBER,
        ),
      ],
    },
    repository: { tags: { '846201937715/env': 'prod' } },
  }),
  args: ask(),
  expect: unknown('pull-permission'),
};
