import type { VerificationPlan } from '../../src/model/verification-plan';

/** A pull of an image by a pod on the pool `main`, changed. */
export const planFor = (over: Partial<VerificationPlan> = {}): VerificationPlan => ({
  project: 'p',
  location: 'l',
  name: 'c',
  pool: 'main',
  selector: 'main',
  tolerations: [],
  os: 'linux',
  image: 'h/x:1',
  namespace: 'default',
  serviceAccount: 'default',
  pullSecrets: [],
  word: null,
  endpoints: { addresses: [], dns: null, authority: null, membership: null },
  architecture: null,
  how: null,
  withToken: false,
  instanceGroups: [],
  run: false,
  dryRun: false,
  own: [],
  scaleUp: false,
  ...over,
});
