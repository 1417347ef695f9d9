import { serviceAccount } from '../builder';
import type { Scenario } from './scenario';
import { ask, fails, NODES, shop } from './shop';

export const disabledServiceAccount: Scenario = {
  name: 'disabled-service-account',
  story: "The pool's service account was disabled.",
  world: shop({ accounts: [serviceAccount(NODES, { disabled: true })] }),
  args: ask(),
  expect: fails('node-service-account'),
};
