import type { Scenario } from './scenario';
import { ask, fails, shop } from './shop';

export const downloadRuleDenies: Scenario = {
  name: 'download-rule-denies',
  story: 'A download rule quarantines the image: nobody may pull it, whatever IAM grants.',
  world: shop({ repository: { rules: [{ id: 'quarantine', action: 'DENY', packageId: 'web' }] } }),
  args: ask(),
  expect: { ...fails('download-rules'), unknowns: ['image-exists', 'image-platform'] },
};
