/** The ids of all checks. An id never changes. */
export const CHECK_IDS = [
  'image-reference',
  'image-exists',
  'image-platform',
  'image-format',
  'repository',
  'download-rules',
  'cluster',
  'node-service-account',
  'access-scopes',
  'pull-permission',
  'gke-version',
  'network-path',
  'binary-authorization',
  'image-pull-secret',
  'verification',
  'node-image-type',
  'default-service-account',
  'repository-location',
  'tag-mutability',
  'cleanup-policy',
  'image-streaming',
  'upgrade-forecast',
] as const;

export type CheckId = (typeof CHECK_IDS)[number];

/** Checks that are advice, unless a policy makes them more; a test compares them with the checks. */
export const ADVICE: ReadonlySet<string> = new Set<CheckId>([
  'node-image-type',
  'default-service-account',
  'repository-location',
  'tag-mutability',
  'cleanup-policy',
  'image-streaming',
  'upgrade-forecast',
]);
