import type { Scenario } from './scenario';
import { ask, shop, unknown } from './shop';

export const downloadRuleConditional: Scenario = {
  name: 'download-rule-conditional',
  story: 'A download rule denies some versions by a condition that only Artifact Registry itself can evaluate.',
  world: shop({
    repository: {
      rules: [{ id: 'old-versions', action: 'DENY', condition: { expression: "pkg.version.id < '1.0'" } }],
    },
  }),
  args: ask(),
  expect: unknown('download-rules'),
};
