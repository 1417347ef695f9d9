import type { Target } from '../src/model/target';

/** What a target says where the user asked for nothing but an image on a cluster. */
export const NOTHING_ASKED: Omit<Target, 'image' | 'cluster'> = {
  platforms: [],
  nodePools: null,
  principal: null,
  pullSecrets: [],
  namespace: null,
  verify: 'none',
  verifyRun: false,
  verifyScaleUp: false,
  rules: null,
  impersonateNode: false,
  strict: false,
};
