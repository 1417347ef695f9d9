import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, fails, READER, shop } from './shop';

export const domainGrantDoesNotMatch: Scenario = {
  name: 'domain-grant-does-not-match',
  story: "Reader is granted to the company's domain, which contains its people and no service account.",
  world: shop({ grants: { repository: [grant(READER, 'domain:example.com')] } }),
  args: ask(),
  expect: fails('pull-permission'),
};
