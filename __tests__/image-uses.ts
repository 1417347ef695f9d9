/** How workloads use images, to be changed where a test wants something else. */
import type { ImageUse, Scheduling } from '../src/model/image-use';

/** A pod that asks for nothing of its node. */
export const ANYWHERE: Scheduling = {
  nodeSelector: {},
  affinity: null,
  tolerations: [],
  nodeName: null,
  runtimeClass: null,
  runtimeClassRead: false,
  os: null,
  resources: [],
  claims: [],
  queue: null,
  podsUnknown: false,
};

/** A container of a plain Deployment. */
export const imageUse = (more: Partial<ImageUse> = {}, scheduling: Partial<Scheduling> = {}): ImageUse => ({
  workload: 'Deployment/web',
  container: 'c',
  mounted: false,
  namespace: null,
  serviceAccount: 'default',
  pullSecrets: [],
  accountRead: false,
  live: false,
  pullsAsItself: false,
  federationAudience: null,
  pullPolicy: null,
  breakGlass: false,
  scheduling: { ...ANYWHERE, ...scheduling },
  ...more,
});
