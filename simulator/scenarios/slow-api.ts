import type { Scenario } from './scenario';
import { ask, PASSES, shop } from './shop';

export const slowApi: Scenario = {
  name: 'slow-api',
  story: 'Every answer takes its time, and the verdict is the same.',
  world: shop({ more: { latencyMs: 150 } }),
  args: ask(),
  expect: PASSES,
};
